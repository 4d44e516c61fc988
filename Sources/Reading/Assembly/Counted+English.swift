import Displacement
import Language

extension Scan {
  /// The noun follows its number behind adjectives and names: "3,000 enemy fighters".
  func englishPhrase(_ number: NumberMark) -> Counted? {
    var counted = Counted(number: number, phrase: number.tokens, noun: nil, kind: .bare)
    var next = number.tokens.upperBound
    if text.isSign(next, "-"), tokens.contains(next), text.tokens[next].isAttached {
      guard let hedged = hedged(behind: number) else { return nil }
      counted = Counted(number: hedged, phrase: hedged.tokens, noun: nil, kind: .bare)
      next = hedged.tokens.upperBound
    }
    if isEnglishRatio(number) || isMixedFraction(next) { return nil }
    // "when one sank": the pronoun.
    if number.tokens.count == 1, text.matches(text.tokens[number.tokens.lowerBound], "one"),
      mark(startingAt: next)?.term.noun == nil, mark(startingAt: next)?.plays(.part) != true,
      mark(startingAt: next + 1)?.term.noun?.isSingular != true, !isOneElsewhere(number)
    {
      return national(behind: number)
    }
    // "several families", "a few houses": nobody counted them.
    if number.quantity.quantifier == .vague, number.quantity.high ?? 10 < 10 { return nil }
    if isOfThings(counted) { return nil }
    if let whole = ofTotal(counted) { return whole }
    var unknown: Int?
    var steps = 0
    while tokens.contains(next), steps < 6 {
      steps += 1
      if text.isSign(next, in: "\"'") {
        next += 1
        continue
      }
      if let end = initials(at: next) {
        // "eight U.S. military aircraft"
        next = end
        continue
      }
      guard text.tokens[next].kind == .word,
        !dates.contains(where: { $0.tokens.contains(next) })
      else { break }
      // "27 IS suspects": a name in capitals is none of our words.
      let isName = text.tokens[next].traits.contains(.capitalized)
      guard let mark = mark(startingAt: next), !(isName && mark.term.noun == nil) else {
        // "27 contacts I will call"
        if let unknown, isName, isPluralWord(unknown) { break }
        unknown = next
        next += 1
        continue
      }
      if mark.term.isThing, mark.term.noun == nil {
        // "one community leader", "20 school pupils"
        guard !isPluralWord(next), mark.term.topic == nil,
          self.mark(startingAt: mark.tokens.upperBound)?.term.noun?.unit == .people
        else { return nil }
        next = mark.tokens.upperBound
        continue
      }
      if let noun = mark.term.noun {
        // "31 displaced camps", "12 refugee settlements": the camps are counted.
        if noun.isSingular || noun.topic != nil, !noun.isStrong,
          let head = self.mark(startingAt: mark.tokens.upperBound), head.term.isThing,
          head.term.noun == nil, head.term.topic == nil
        {
          return nil
        }
        // "3,500 IDP shelters": the last noun is counted.
        if noun.isSingular, noun.unit == .people,
          let head = self.mark(startingAt: mark.tokens.upperBound), let last = head.term.noun,
          last.unit == .housing, !last.isSingular
        {
          counted.noun = last
          counted.kind = .known
          counted.phrase = counted.start..<nounEnd(head)
          return counted
        }
        if noun.topic == nil || unknown == nil || noun.isStrong || noun.unit != .people
          || mark.term.topic == nil
        {
          counted.noun = noun
          counted.kind = .known
          counted.phrase = counted.start..<nounEnd(mark)
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
      if text.matches(text.tokens[next], "their") || text.matches(text.tokens[next], "its")
        || text.matches(text.tokens[next], "the") || text.matches(text.tokens[next], "or")
        || text.matches(text.tokens[next], "so") || mark.plays(.sayer) && mark.term.topic == nil
      {
        next = mark.tokens.upperBound
        continue
      }
      if unknown == nil, let topic = mark.term.topic, modifies(mark, topic) {
        counted.inner = topic
        next = mark.tokens.upperBound
        continue
      }
      // "700 abandoned cars": the cars are counted.
      if steps == 1, mark.term.topic != nil, isParticiple(mark),
        let head = self.mark(startingAt: mark.tokens.upperBound), head.term.isThing,
        head.term.noun == nil
      {
        return nil
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

  /// "One Syrian was killed": a person who is called by a nationality alone.
  private func national(behind number: NumberMark) -> Counted? {
    let (name, verb) = (number.tokens.upperBound, number.tokens.upperBound + 1)
    guard tokens.contains(verb), text.tokens[name].traits.contains(.capitalized),
      PlaceScanner.nationalities.value(text, text.tokens[name]) != nil,
      Interpreter.finite.value(text, text.tokens[verb]) != nil
    else { return nil }
    return Counted(
      number: number, phrase: number.tokens.lowerBound..<verb,
      noun: NounSense(unit: .people, group: nil), kind: .known)
  }

  /// "6 1/2 square miles": the whole part of a number with a fraction, or the fraction.
  private func isMixedFraction(_ next: Int) -> Bool {
    guard tokens.contains(next) else { return false }
    return text.tokens[next].kind == .digits
      || text.isSign(next, "/") && text.tokens[next].isAttached && tokens.contains(next + 1)
        && text.tokens[next + 1].length == 1
  }

  /// "Three in Azaz and one in Idlib": the last of a list of numbers with their places.
  private func isOneElsewhere(_ number: NumberMark) -> Bool {
    let (start, next) = (number.tokens.lowerBound, number.tokens.upperBound)
    guard tokens.contains(start - 1), text.matches(text.tokens[start - 1], "and"),
      let inside = mark(startingAt: next), inside.plays(.inside)
    else { return false }
    return numbers.contains { other in
      other.tokens.upperBound < start && start - other.tokens.upperBound <= 8
        && mark(startingAt: other.tokens.upperBound)?.tokens.count == inside.tokens.count
        && mark(startingAt: other.tokens.upperBound)?.plays(.inside) == true
    }
  }

  /// "250-odd people", "2,000-plus families": the hedge that a hyphen joins to its number.
  private func hedged(behind number: NumberMark) -> NumberMark? {
    let end = number.tokens.upperBound + 1
    guard tokens.contains(end), let best = number.quantity.best,
      let quantifier = joinedHedge(at: end),
      let quantity = quantifier == .about ? Quantity.about(best) : Quantity.atLeast(best)
    else { return nil }
    return NumberMark(
      tokens: number.tokens.lowerBound..<(end + 1), quantity: quantity, clitics: number.clitics,
      start: number.start)
  }

  func joinedHedge(at token: Int) -> Quantifier? {
    tokens.contains(token) && text.tokens[token].isAttached
      ? Scan.joinedHedges.value(text, text.tokens[token]) : nil
  }

  private static let joinedHedges = TermTable<Quantifier>(rows: "about\todd,some\nat_least\tplus") {
    Quantifier(rawValue: String($0))
  }

  /// "trapped miners", "destroyed homes": whether a participle belongs to the noun behind it.
  private func modifies(_ mark: Mark, _ topic: Topic) -> Bool {
    guard let noun = self.mark(startingAt: mark.tokens.upperBound)?.term.noun else { return false }
    if mark.term.frames.contains(.state) { return true }
    return (isParticiple(mark) || mark.tokens.count == 1 && topic == .missing)
      && topic.countsHousing == (noun.unit == .housing)
      && (mark.term.frames.contains(.act) || !topic.isMovement)
  }

  private func isParticiple(_ mark: Mark) -> Bool {
    let word = text.tokens[mark.tokens.lowerBound]
    return mark.tokens.count == 1 && text.bytes[..<word.end].suffix(2).elementsEqual("ed".utf8)
  }

  /// Where a noun ends, without the "of" of "residents of".
  private func nounEnd(_ mark: Mark) -> Int {
    let last = mark.tokens.upperBound - 1
    return mark.tokens.count > 1 && text.matches(text.tokens[last], "of") ? last : last + 1
  }

  /// "320 of its 900 kilometres of road".
  private func isOfThings(_ counted: Counted) -> Bool {
    guard tokens.contains(counted.end), text.matches(text.tokens[counted.end], "of"),
      let total = (counted.end + 1..<counted.end + 4).first(where: {
        tokens.contains($0) && text.tokens[$0].kind == .digits
      }),
      let thing = (total + 1..<total + 4).lazy.compactMap({ mark(startingAt: $0) }).first
    else { return false }
    return thing.term.isThing && thing.term.noun == nil
  }

  /// "15,000 of the town's 30,000 residents": the second number is of all who live there.
  func ofTotal(_ counted: Counted) -> Counted? {
    let next = counted.end
    guard tokens.contains(next), text.matches(text.tokens[next], "of"),
      let total = numbers.first(where: {
        $0.tokens.lowerBound > next && $0.tokens.lowerBound <= next + 6
      }), !marks(in: next..<total.tokens.lowerBound).contains(where: { $0.plays(.beside) }),
      !(next..<total.tokens.lowerBound).contains(where: { text.isSign($0, in: ",;:()") }),
      let noun = mark(startingAt: total.tokens.upperBound)
    else { return nil }
    var counted = counted
    // "only 700 of the 30,000 who fled"
    if noun.plays(.relative) {
      counted.noun = NounSense(unit: .people, group: nil)
      counted.kind = .unknown
      counted.phrase = counted.start..<total.tokens.upperBound
      return counted
    }
    guard let sense = noun.term.noun, sense.unit != .housing else { return nil }
    counted.noun = sense
    counted.kind = .known
    counted.phrase = counted.start..<nounEnd(noun)
    return counted
  }

  func isPluralWord(_ token: Int) -> Bool {
    let word = text.tokens[token]
    guard word.length > 3 else { return false }
    return text.bytes[word.end - 1] == UInt8(ascii: "s")
      && text.bytes[word.end - 2] != UInt8(ascii: "s")
  }
}
