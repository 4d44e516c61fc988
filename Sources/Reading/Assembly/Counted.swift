import Displacement
import Language

/// A number with the noun that it counts.
struct Counted {
  let number: NumberMark
  /// The tokens from the number to its noun.
  var phrase: Range<Int>
  /// What the noun counts; `nil` where no noun of ours stands beside the number.
  var noun: NounSense?
  var kind: Kind
  /// What an adjective inside the phrase states: "dozens of wounded soldiers".
  var inner: Topic?

  enum Kind {
    /// A noun of the lexicon.
    case known
    /// A noun that the lexicon does not have.
    case unknown
    /// No noun at all: و430 إلى صنعاء.
    case bare
    /// A word that points to a noun before: آخرين, "others".
    case others
    /// `89 منهم`, "nine of them": a part of what was named before.
    case ofThem
    /// One person named by a noun, or two by a dual.
    case named
  }

  var start: Int { phrase.lowerBound }
  var end: Int { phrase.upperBound }
}

extension Scan {
  /// Every number of the sentence that can count people or homes, in order.
  func counted(_ vocabulary: Vocabulary) -> [Counted] {
    var found: [Counted] = []
    for number in numbers {
      if isExcluded(number) { continue }
      let counted =
        switch vocabulary.language {
        case .arabic: arabicPhrase(number)
        case .english: englishPhrase(number)
        }
      if let counted, counted.start >= found.last?.end ?? 0 { found.append(counted) }
    }
    let named =
      switch vocabulary.language {
      case .arabic: arabicNamed(beside: found)
      case .english: englishNamed(beside: found)
      }
    guard !named.isEmpty else { return found }
    return (found + named).sorted { $0.start < $1.start }
  }

  /// A number inside a name (`Camp 9`), beside a percent sign, or of an age counts nobody.
  private func isExcluded(_ number: NumberMark) -> Bool {
    if places.contains(where: { $0.tokens.overlaps(number.tokens) }) { return true }
    if dates.contains(where: { $0.tokens.overlaps(number.tokens) }) { return true }
    let next = number.tokens.upperBound
    if text.isSign(next, "%") || text.isSign(number.tokens.lowerBound - 1, "%") { return true }
    if let before = mark(at: number.tokens.lowerBound - 1), before.plays(.age),
      !before.plays([.copula, .inside])
    {
      return true
    }
    if let after = mark(startingAt: next), after.plays(.fraction), !after.plays(.part) {
      return true
    }
    if let before = mark(at: number.tokens.lowerBound - 1) {
      if before.plays([.fraction, .capacity]) { return true }
      if before.term.isThing, before.term.noun == nil, number.quantity.best ?? 9 <= 2 { return true }
    }
    return false
  }

  /// "eight in ten", "two to four days", "a mother of five", "Nyakuma, 34,": no counts.
  private func isEnglishRatio(_ number: NumberMark) -> Bool {
    let (first, next) = (number.tokens.lowerBound, number.tokens.upperBound)
    func isWord(_ index: Int, _ word: StaticString) -> Bool {
      tokens.contains(index) && text.matches(text.tokens[index], word)
    }
    func isNumber(_ index: Int) -> Bool {
      numbers.contains { $0.tokens.contains(index) }
        || tokens.contains(index) && Numeral.at(index, in: text) != nil
    }
    if isWord(next, "in"), isNumber(next + 1) { return true }
    if isWord(first - 1, "in"), isNumber(first - 2) { return true }
    if isWord(next, "to"), isNumber(next + 1), number.quantity.quantifier == .exact { return true }
    if isWord(first - 1, "of"), let parent = mark(at: first - 2), parent.term.noun?.isSingular == true,
      parent.term.noun?.unit == .people
    {
      return true
    }
    return text.isSign(first - 1, ",") && (text.isSign(next, ",") || text.isSign(next, "."))
      && number.isBareDigits && number.quantity.best ?? 200 < 120
  }

  // MARK: Arabic

  /// The noun follows its number, perhaps behind من: عشرات العائلات، سبعة من جنود الغرفة.
  private func arabicPhrase(_ number: NumberMark) -> Counted? {
    var counted = Counted(number: number, phrase: number.tokens, noun: number.noun, kind: .bare)
    if let noun = number.noun {
      counted.kind = .known
      counted.noun = noun
      return counted
    }
    if number.clitics.contains(.definite), number.quantity.best ?? 99 <= 10,
      number.quantity.quantifier == .exact
    {
      return nil
    }
    if let before = nounBefore(number) { return before }
    if number.quantity.best ?? 9 <= 2, !number.isBareDigits, number.clitics.isEmpty,
      let before = mark(at: number.tokens.lowerBound - 1), before.term.noun != nil
    {
      return nil
    }
    var next = number.tokens.upperBound
    guard tokens.contains(next) else { return counted }
    if text.isSign(next, ")"), tokens.contains(next + 1) { return counted }
    if let of = mark(startingAt: next), of.plays(.part), of.clitics.isEmpty {
      counted.kind = .ofThem
      counted.phrase = number.tokens.lowerBound..<of.tokens.upperBound
      return counted
    }
    if let of = mark(startingAt: next), of.plays(.from), of.tokens.count == 1, of.clitics.isEmpty,
      let noun = mark(startingAt: next + 1), noun.term.noun != nil
    {
      next += 1
    }
    guard let mark = mark(startingAt: next) else { return unknownNoun(counted, at: next) }
    if mark.clitics.contains(.and) || mark.clitics.contains(.by) { return counted }
    if mark.term.isThing { return nil }
    if let noun = mark.term.noun {
      counted.noun = noun
      counted.kind = .known
      counted.phrase = number.tokens.lowerBound..<mark.tokens.upperBound
      refine(&counted)
      return counted
    }
    if mark.plays(.others) {
      counted.kind = .others
      counted.phrase = number.tokens.lowerBound..<mark.tokens.upperBound
    }
    return counted
  }

  /// مدنيين اثنين، مسن واحد: a small number behind its noun.
  private func nounBefore(_ number: NumberMark) -> Counted? {
    guard let count = number.quantity.best, count <= 2, !number.isBareDigits,
      number.clitics.isEmpty, let mark = mark(at: number.tokens.lowerBound - 1),
      let noun = mark.term.noun, !mark.clitics.contains(.definite),
      self.mark(at: mark.tokens.lowerBound - 1)?.plays([.from, .inside]) != true
    else { return nil }
    let phrase = mark.tokens.lowerBound..<number.tokens.upperBound
    let placed = NumberMark(
      tokens: phrase, quantity: number.quantity, clitics: mark.clitics,
      start: text.tokens[phrase.lowerBound].start, noun: nil)
    return Counted(number: placed, phrase: phrase, noun: noun, kind: .known)
  }

  /// A word without a meaning of ours right behind a number is its noun.
  private func unknownNoun(_ counted: Counted, at next: Int) -> Counted? {
    var counted = counted
    let number = counted.number
    guard tokens.contains(next), text.tokens[next].kind == .word, !text.tokens[next].isAttached,
      !places.contains(where: { $0.tokens.contains(next) }),
      !dates.contains(where: { $0.tokens.contains(next) }),
      !startsWithAnd(next)
    else { return counted }
    if text.tokens[next].length < 4 { return counted }
    // Behind 3 to 10 stands a plural; people whom the lexicon does not know end in ون or ين.
    if let few = number.quantity.best, (3...10).contains(few) {
      let folded = text.folded(text.tokens[next])
      guard folded.hasSuffix("ين") || folded.hasSuffix("ون") else { return nil }
    }
    counted.kind = .unknown
    counted.noun = NounSense(unit: .people, group: nil)
    counted.phrase = counted.start..<(next + 1)
    return counted
  }

  private func startsWithAnd(_ token: Int) -> Bool {
    let word = text.tokens[token]
    return word.length > 6 && text.bytes[word.start] == 0xd9 && text.bytes[word.start + 1] == 0x88
  }

  /// What follows the noun can say more of it: عنصراً من الأسايش, رجلاً من أهالي.
  private func refine(_ counted: inout Counted) {
    guard counted.noun?.group == .fighters || counted.noun?.group == nil else { return }
    for mark in marks(in: counted.end..<min(counted.end + 4, tokens.upperBound)) {
      if mark.clitics.contains(.and) || mark.term.isPredicate && mark.term.noun == nil
        || mark.plays(.part)
        || (counted.end..<mark.tokens.lowerBound).contains(where: { text.isSign($0, in: ",;:") })
      {
        return
      }
      if counted.noun?.group == .fighters, let sense = SecurityBodies.table.match(text, at: mark.tokens.lowerBound) {
        counted.noun?.group = sense.value
        return
      }
      if counted.noun?.group == nil, let group = mark.term.noun?.group,
        counted.noun?.unit == .people
      {
        counted.noun?.group = group
        return
      }
    }
    guard counted.noun?.group == .fighters else { return }
    for token in counted.end..<min(counted.end + 4, tokens.upperBound) {
      let group = text.firstStem(of: text.tokens[token]) { stem in
        SecurityBodies.table.match(text, at: token, stem: stem)?.value
      }
      if let group {
        counted.noun?.group = group
        return
      }
    }
  }

  /// One person behind a verb of harm or in a list of people: قُتلت طفلة، بينهم امرأة.
  private func arabicNamed(beside found: [Counted]) -> [Counted] {
    var named: [Counted] = []
    for mark in marks {
      if let one = oneOf(mark, beside: found + named) {
        named.append(one)
        continue
      }
      guard let noun = mark.term.noun, noun.unit == .people || noun.isDual,
        noun.isSingular || noun.isDual, mark.term.topic == nil, !mark.clitics.contains(.definite),
        !(found + named).contains(where: { $0.phrase.overlaps(mark.tokens) })
      else { continue }
      if noun.isDual {
        append(mark, 2, from: mark.tokens.lowerBound, noun, to: &named)
        continue
      }
      let before = self.mark(at: mark.tokens.lowerBound - 1)
      let isHarmed =
        before.map { before in
          before.term.topic.map(Scan.harms) == true && before.term.noun == nil
            || before.plays(.part)
        } ?? false
      let isListed =
        mark.clitics.contains(.and)
        && (found + named).contains { other in
          other.start < mark.tokens.lowerBound && mark.tokens.lowerBound - other.end < 8
            && other.kind != .unknown && isPlainList(other.end..<mark.tokens.lowerBound)
        }
      guard isHarmed && mark.clitics.isEmpty || isListed else { continue }
      append(mark, 1, from: mark.tokens.lowerBound, noun, to: &named)
    }
    return named
  }

  /// أحد المهاجمين، إحدى الممرضات.
  private func oneOf(_ mark: Mark, beside found: [Counted]) -> Counted? {
    let text = text
    guard mark.tokens.count == 1, let quantity = Quantity.exactly(1) else { return nil }
    let token = text.tokens[mark.tokens.lowerBound]
    let isOne =
      text.firstStem(of: token) { stem -> Bool? in
        let word = text.bytes[stem.start..<token.end]
        return word.elementsEqual("احد".utf8) || word.elementsEqual("احدي".utf8) ? true : nil
      } ?? false
    guard isOne, let noun = self.mark(startingAt: mark.tokens.upperBound), var sense = noun.term.noun,
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
      tokens: tokens, quantity: quantity, clitics: mark.clitics, start: token.start, noun: sense)
    var counted = Counted(number: number, phrase: tokens, noun: sense, kind: .named)
    refine(&counted)
    return counted
  }

  private func isPlainList(_ range: Range<Int>) -> Bool {
    !marks(in: range).contains {
      $0.term.isPredicate && $0.term.noun == nil || $0.plays([.clause, .speech])
    } && !range.contains { text.isSign($0, in: ".;:") }
  }

  private func append(
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

  // MARK: English

  /// The noun follows its number behind adjectives and names: "3,000 enemy fighters".
  private func englishPhrase(_ number: NumberMark) -> Counted? {
    var counted = Counted(number: number, phrase: number.tokens, noun: nil, kind: .bare)
    var next = number.tokens.upperBound
    if text.isSign(next, "-"), tokens.contains(next), text.tokens[next].isAttached { return nil }
    if isEnglishRatio(number) { return nil }
    var unknown: Int?
    var steps = 0
    while tokens.contains(next), steps < 6 {
      steps += 1
      if text.isSign(next, in: "\"'") {
        next += 1
        continue
      }
      guard text.tokens[next].kind == .word,
        !dates.contains(where: { $0.tokens.contains(next) })
      else { break }
      guard let mark = mark(startingAt: next) else {
        unknown = next
        next += 1
        continue
      }
      if mark.term.isThing, mark.term.noun == nil { return nil }
      if let noun = mark.term.noun {
        if noun.topic == nil || unknown == nil || noun.isStrong || noun.unit != .people
          || mark.term.topic == nil
        {
          counted.noun = noun
          counted.kind = .known
          counted.phrase = counted.start..<mark.tokens.upperBound
          // "wounded soldiers": a participle before the noun that is counted.
          if noun.topic != nil, let after = self.mark(startingAt: mark.tokens.upperBound),
            let last = after.term.noun, last.topic == nil, after.term.topic == nil
          {
            counted.inner = noun.topic
            counted.noun = last
            counted.phrase = counted.start..<after.tokens.upperBound
          }
          return counted
        }
      }
      if mark.plays(.part), steps == 1 {
        counted.kind = .ofThem
        counted.phrase = counted.start..<mark.tokens.upperBound
        if let noun = self.mark(startingAt: mark.tokens.upperBound)?.term.noun, noun.topic == nil {
          counted.noun = noun
        }
        return counted
      }
      if mark.plays(.others), mark.term.topic == nil {
        if self.mark(startingAt: mark.tokens.upperBound)?.term.noun == nil {
          counted.kind = .others
          counted.phrase = counted.start..<mark.tokens.upperBound
          return counted
        }
        next = mark.tokens.upperBound
        continue
      }
      if text.matches(text.tokens[next], "of"), steps == 1 {
        next += 1
        continue
      }
      if text.matches(text.tokens[next], "the") || text.matches(text.tokens[next], "or")
        || text.matches(text.tokens[next], "so") || mark.plays(.sayer) && mark.term.topic == nil
      {
        next = mark.tokens.upperBound
        continue
      }
      if mark.term.topic != nil, unknown == nil, mark.term.frames.contains(.state),
        self.mark(startingAt: mark.tokens.upperBound)?.term.noun != nil
      {
        counted.inner = mark.term.topic
        next = mark.tokens.upperBound
        continue
      }
      break
    }
    if let unknown, isPluralWord(unknown) {
      counted.kind = .unknown
      counted.noun = NounSense(unit: .people, group: nil)
      counted.phrase = counted.start..<(unknown + 1)
    }
    return counted
  }

  private func isPluralWord(_ token: Int) -> Bool {
    let word = text.tokens[token]
    guard word.length > 3 else { return false }
    return text.bytes[word.end - 1] == UInt8(ascii: "s")
      && text.bytes[word.end - 2] != UInt8(ascii: "s")
  }

  /// "a 19-year-old woman" behind a verb of harm or "one of them".
  private func englishNamed(beside found: [Counted]) -> [Counted] {
    var named: [Counted] = []
    for mark in marks {
      guard let noun = mark.term.noun, noun.isSingular, noun.unit == .people, noun.topic == nil,
        !found.contains(where: { $0.phrase.overlaps(mark.tokens) }),
        let article = article(before: mark.tokens.lowerBound)
      else { continue }
      let before = self.mark(at: article - 1)
      let after = self.mark(startingAt: mark.tokens.upperBound)
      let isHarmed =
        before?.plays(.part) == true
        || before?.term.topic.map(Scan.harms) == true && before?.term.frames.contains(.act) == true
        || after?.term.topic.map(Scan.harms) == true && after?.term.frames.contains(.event) == true
      guard isHarmed else { continue }
      append(mark, 1, from: article, noun, to: &named)
    }
    return named
  }

  /// The `a` or `an` of a noun, up to seven tokens before it.
  private func article(before token: Int) -> Int? {
    var index = token - 1
    while index >= tokens.lowerBound, token - index <= 7 {
      let word = text.tokens[index]
      if text.matches(word, "a") || text.matches(word, "an") { return index }
      guard mark(at: index)?.term.isPredicate != true, !text.isSign(index, in: ",.;:()") else { return nil }
      index -= 1
    }
    return nil
  }
}

/// Bodies whose members are security forces and not fighters.
enum SecurityBodies {
  static let table = TermTable<Group>(rows: rows) { Group(rawValue: String($0)) }

  private static let rows = #"""
    security_forces	الاسايش,قوى الامن,قوي الامن,الشرطة,الجيش,قوات الامن,الحرس,الامن الداخلي,الامن العام,حرس الحدود,القوات الحكومية,قوات النظام,الدرك,قوات سوريا الديمقراطية
    aid_workers	الدفاع المدني,الوقاية المدنية,الهلال الاحمر,الصليب الاحمر,الاطفاء,الاسعاف
    """#
}
