import Displacement
import Language

extension Scan {
  /// One person behind a verb of harm or in a list of people: قُتلت طفلة، بينهم امرأة.
  func arabicNamed(beside found: [Counted]) -> [Counted] {
    // Those found first, then those named by their nouns.
    var all = found + parents(beside: found)
    for mark in marks {
      if let one = oneOf(mark, beside: all) {
        all.append(one)
        continue
      }
      if let pair = pair(mark, beside: all) {
        all.append(pair)
        continue
      }
      guard let noun = mark.term.noun, noun.unit == .people || noun.isDual,
        noun.isSingular || noun.isDual, mark.term.topic == nil, !mark.clitics.contains(.definite),
        !(noun.isDual && mark.plays(.sayer) && !opensPart(mark)),
        !isRubble(mark.tokens.lowerBound - 1),
        !all.contains(where: { $0.phrase.overlaps(mark.tokens) })
      else { continue }
      if noun.isDual {
        if mayBePlural(mark), !isNamedAsTwo(mark, beside: all) { continue }
        // امرأتان حاملان: an adjective in the dual counts nobody.
        if mark.clitics.isEmpty, all.contains(where: { $0.end == mark.tokens.lowerBound }) {
          continue
        }
        append(mark, 2, from: mark.tokens.lowerBound, noun, to: &all)
        if var dual = all.popLast() {
          refine(&dual)
          all.append(dual)
        }
        continue
      }
      // استُشهد أمس طفل
      let date = dates.first { $0.tokens.upperBound == mark.tokens.lowerBound }
      let before = self.mark(at: (date?.tokens.lowerBound ?? mark.tokens.lowerBound) - 1)
      let isHarmed =
        before.map { before in
          before.term.topic.map(Scan.harms) == true
            && (before.term.noun == nil || before.term.noun?.topic == before.term.topic)
            || before.plays(.part) || isBody(before, beside: all)
        } ?? false
      let isListed =
        mark.clitics.contains(.and)
        && all.contains { other in
          other.start < mark.tokens.lowerBound && mark.tokens.lowerBound - other.end < 8
            && other.kind != .unknown && isPlainList(other.end..<mark.tokens.lowerBound)
        }
      // قتل قناص امرأتين: who did it.
      let doesHarm =
        before?.term.frames.contains(.act) == true
        && (noun.group == .fighters || noun.group == .securityForces)
        && startsPhrase(mark.tokens.upperBound)
      if doesHarm { continue }
      guard
        isHarmed && mark.clitics.isEmpty || isHarmedBehind(mark) || isObject(mark)
          || isListed && !sharesNumber(mark, found)
      else {
        continue
      }
      append(mark, 1, from: mark.tokens.lowerBound, noun, to: &all)
    }
    return Array(all[found.count...])
  }

  /// بينهم ضابطان: whom the word counts, and not who says it.
  private func opensPart(_ mark: Mark) -> Bool {
    mark.clitics.isEmpty && self.mark(at: mark.tokens.lowerBound - 1)?.plays(.part) == true
  }

  /// تحت ركام منزلين: where people lay, and no count of homes.
  private func isRubble(_ token: Int) -> Bool {
    tokens.contains(token) && text.meaning(token, in: Scan.rubble) != nil
  }

  private static let rubble = TermTable<Bool>(words: "ركام,أنقاض,ردم,حطام")

  /// أن طفلاً قُتل, لكن سائقاً قُتل: one person before the verb of harm.
  private func isHarmedBehind(_ mark: Mark) -> Bool {
    guard let before = self.mark(at: mark.tokens.lowerBound - 1), before.plays([.that, .clause]),
      before.tokens.upperBound == mark.tokens.lowerBound, mark.clitics.isEmpty,
      let verb = self.mark(startingAt: mark.tokens.upperBound), verb.clitics.isEmpty,
      verb.term.noun == nil, verb.term.topic.map(Scan.harms) == true,
      !verb.term.frames.isDisjoint(with: [.event, .act])
    else { return false }
    // أن جندياً قتل المتظاهر: he did it.
    let next = verb.tokens.upperBound
    let hasObject =
      tokens.contains(next)
      && (text.begins(text.tokens[next], with: "ال")
        || self.mark(startingAt: next)?.term.noun != nil)
    return !startsPhrase(next) && !hasObject
  }

  /// مقتل مدنيَّين: a dual where its vowel is written; without it مدنيين is more likely a plural.
  func pair(_ mark: Mark, beside found: [Counted]) -> Counted? {
    guard let noun = mark.term.noun, noun.unit == .people, !noun.isSingular, !noun.isDual,
      mark.tokens.count == 1, mark.clitics.isSubset(of: .and),
      text.ends(text.tokens[mark.tokens.lowerBound], with: "ين"),
      !found.contains(where: { $0.phrase.overlaps(mark.tokens) }),
      let before = self.mark(at: mark.tokens.lowerBound - 1),
      before.term.topic.map(Scan.harms) == true && before.term.noun == nil,
      let quantity = Quantity.exactly(2)
    else { return nil }
    let word = text.original[text.span(of: text.tokens[mark.tokens.lowerBound])]
    // The letter before ين has its fatha, perhaps with a shadda.
    let endings: [[UInt8]] = [[0xd9, 0x8e, 0xd9, 0x8a], [0xd9, 0x8e, 0xd9, 0x91, 0xd9, 0x8a]]
    let isDual = word.indices.contains { start in
      endings.contains { word[start...].starts(with: $0) }
    }
    guard isDual else { return nil }
    let number = NumberMark(
      tokens: mark.tokens, quantity: quantity, clitics: mark.clitics,
      start: text.tokens[mark.tokens.lowerBound].start, noun: noun)
    return Counted(number: number, phrase: mark.tokens, noun: noun, kind: .named)
  }

  /// Whether a number or a noun of one or two begins with the token.
  func startsPhrase(_ token: Int) -> Bool {
    if numbers.contains(where: { $0.tokens.lowerBound == token }) { return true }
    guard let next = mark(startingAt: token), let noun = next.term.noun else { return false }
    return next.clitics.isEmpty && (noun.isDual || noun.isSingular)
  }

  /// 3500 مهاجر ولاجئ: behind a number of more than ten, one noun in the singular beside another
  /// is counted with it.
  func sharesNumber(_ mark: Mark, _ found: [Counted]) -> Bool {
    guard let group = mark.term.noun else { return false }
    return found.contains { other in
      other.end == mark.tokens.lowerBound && other.kind == .known
        && (other.number.quantity.best ?? 11) > 10 && other.noun?.isSingular == true
        && (group.group != .children && group.group != .women
          || other.noun?.group == .women || other.noun?.group == .children)
    }
  }

  /// أحد المهاجمين، إحدى الممرضات.
  func oneOf(_ mark: Mark, beside found: [Counted]) -> Counted? {
    let text = text
    guard mark.tokens.count == 1, let quantity = Quantity.exactly(1) else { return nil }
    guard text.meaning(mark.tokens.lowerBound, in: Scan.oneOf) == true,
      let noun = self.mark(startingAt: mark.tokens.upperBound),
      var sense = noun.term.noun,
      sense.unit == .people
    else { return nil }
    let before = self.mark(at: mark.tokens.lowerBound - 1)
    let isHarmed = before?.term.topic.map(Scan.harms) == true || before?.plays(.part) == true
    let isListed =
      (mark.clitics.contains(.and) || before?.plays(.beside) == true)
      && found.contains { other in
        other.end <= mark.tokens.lowerBound && mark.tokens.lowerBound - other.end < 10
          && isPlainList(other.end..<mark.tokens.lowerBound)
      }
    guard isHarmed || isListed else { return nil }
    sense.isSingular = true
    let tokens = mark.tokens.lowerBound..<noun.tokens.upperBound
    let number = NumberMark(
      tokens: tokens, quantity: quantity, clitics: mark.clitics,
      start: text.tokens[mark.tokens.lowerBound].start, noun: sense)
    var counted = Counted(number: number, phrase: tokens, noun: sense, kind: .named)
    refine(&counted)
    return counted
  }

  static let oneOf = TermTable<Bool>(words: "أحد,إحدى")

  func isPlainList(_ range: Range<Int>) -> Bool {
    !marks(in: range).contains {
      $0.term.isPredicate && $0.term.noun == nil || $0.plays([.clause, .speech])
    } && !range.contains { text.isSign($0, in: ".;:") }
  }

  func append(
    _ mark: Mark, _ count: Int, from start: Int, _ noun: NounSense, to named: inout [Counted]
  ) {
    guard let quantity = Quantity.exactly(count) else { return }
    let tokens = start..<mark.tokens.upperBound
    let number = NumberMark(
      tokens: tokens, quantity: quantity, clitics: mark.clitics, start: text.tokens[start].start,
      noun: noun)
    named.append(Counted(number: number, phrase: tokens, noun: noun, kind: .named))
  }

  /// Whether one person is enough to be told of.
  static func harms(_ topic: Topic) -> Bool {
    switch topic {
    case .killed, .injured, .missing, .arrested, .held, .lost: true
    case .displaced, .sheltered, .evacuated, .returned, .besieged, .destroyed, .damaged,
      .affected, .released, .inNeed, .other:
      false
    }
  }
}
