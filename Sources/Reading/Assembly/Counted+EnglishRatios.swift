import Displacement
import Language

extension Scan {
  /// "eight in ten", "two to four days", "a mother of five", "Nyakuma, 34,": no counts.
  func isEnglishRatio(_ number: NumberMark) -> Bool {
    let (first, next) = (number.tokens.lowerBound, number.tokens.upperBound)
    func isWord(_ index: Int, _ word: StaticString) -> Bool {
      tokens.contains(index) && text.matches(text.tokens[index], word)
    }
    func isNumber(_ index: Int) -> Bool {
      numbers.contains { $0.tokens.contains(index) }
        || tokens.contains(index) && Numeral.at(index, in: text) != nil
    }
    if isSerial(number) || isListedAge(number) { return true }
    // "all but 300 of the 12,000": those who are excepted.
    if isWord(first - 1, "but"), isWord(first - 2, "all") { return true }
    // "211 damaged, out of 6,142": of how many.
    if isWord(first - 1, "of"), isWord(first - 2, "out") { return true }
    // "half of the 2 million displaced": of those the noun says what became of them all.
    let isKnown = mark(startingAt: next)?.term.noun?.topic != nil
    if isOfShare(first) && !isKnown || isYear(number) { return true }
    // "the BR-386"
    if text.isSign(first - 1, "-"), text.tokens[first].isAttached, tokens.contains(first - 2),
      text.tokens[first - 1].isAttached, text.tokens[first - 2].kind == .word
    {
      return true
    }
    // "an increase of 15,000": a difference.
    if isWord(first - 1, "of"), tokens.contains(first - 2),
      Scan.differences.value(text, text.tokens[first - 2]) != nil
    {
      return true
    }
    // "eight in ten"; "191,692 in 1,097 shelters" is none.
    let isSmall = number.quantity.best ?? 1_000 <= 100
    if isWord(next, "in"), isNumber(next + 1), isSmall { return true }
    // "one citizen in seven"
    if isWord(first - 1, "in"), isSmall,
      isNumber(first - 2)
        || numbers.contains(where: { other in
          other.tokens.upperBound == first - 2 && other.quantity.best ?? 100 <= 20
            && mark(startingAt: first - 2)?.term.noun != nil
        })
    {
      return true
    }
    // "four to a classroom"
    if isSmall, isWord(next, "to"),
      isWord(next + 1, "a") || isWord(next + 1, "each") || isWord(next + 1, "an")
    {
      return true
    }
    if isShare(number) { return true }
    // "one or more IDP families"
    if number.quantity.best ?? 9 <= 2, number.tokens.contains(where: { isWord($0, "or") }) {
      return true
    }
    // "five members of one family"
    if isWord(first - 1, "of"), number.tokens.count == 1, isWord(first, "one") { return true }
    // "for three or four days"
    if isWord(next, "or"), isNumber(next + 1), number.quantity.best ?? 99 < 20 { return true }
    // "two to four days"; "rose from 45 to 61" tells both.
    if isWord(next, "to"), isNumber(next + 1), number.quantity.quantifier == .exact,
      !isWord(first - 1, "from")
    {
      return true
    }
    if isWord(first - 1, "of"), let parent = mark(at: first - 2),
      parent.term.noun?.isSingular == true,
      parent.term.noun?.unit == .people
    {
      return true
    }
    return text.isSign(first - 1, ",") && (text.isSign(next, ",") || text.isSign(next, "."))
      && number.isBareDigits && number.quantity.best ?? 200 < 120
  }

  /// "a Category 4 storm", "Phase 3": a thing that is called by its number.
  private func isSerial(_ number: NumberMark) -> Bool {
    let before = number.tokens.lowerBound - 1
    return number.isBareDigits && number.quantity.best ?? 1_000 < 1_000 && tokens.contains(before)
      && text.tokens[before].traits.contains(.capitalized)
      && Scan.serials.value(text, text.tokens[before]) != nil
  }

  /// "nine in ten of the 9,000 residents", "most of its 300 houses": a share of a number is none.
  private func isOfShare(_ first: Int) -> Bool {
    var index = first - 1
    while index > tokens.lowerBound, first - index <= 5, !text.matches(text.tokens[index], "of") {
      guard text.tokens[index].kind == .word || text.isSign(index, "'") else { return false }
      index -= 1
    }
    guard index > tokens.lowerBound, text.matches(text.tokens[index], "of") else { return false }
    if Scan.partial.value(text, text.tokens[index - 1]) != nil { return true }
    // "nearly all of the 7,000 people"
    if text.matches(text.tokens[index - 1], "all"), tokens.contains(index - 2),
      text.matches(text.tokens[index - 2], "nearly")
        || text.matches(text.tokens[index - 2], "almost")
    {
      return true
    }
    return Numeral.at(index - 1, in: text) != nil
      && (max(tokens.lowerBound, index - 3)..<index).contains {
        text.matches(text.tokens[$0], "in") || text.matches(text.tokens[$0], "out")
          // "all but 300 of the town's 12,000"
          || text.matches(text.tokens[$0], "but")
      }
  }

  private static let partial = TermTable<Bool>(
    words:
      "half,third,thirds,quarter,quarters,fifth,fifths,tenth,tenths,cent,percent,majority,most,many,some,few,none,bulk,portion,fraction,rest,remainder,share"
  )

  /// "A flood in 2010 displaced 20 million": a year before a word that could be counted.
  private func isYear(_ number: NumberMark) -> Bool {
    guard number.isBareDigits, number.tokens.count == 1,
      let year = number.quantity.best, (1_900...2_099).contains(year),
      let before = mark(at: number.tokens.lowerBound - 1), before.plays([.inside, .cumulative]),
      let verb = mark(startingAt: number.tokens.upperBound)
    else { return false }
    return numbers.contains {
      (0...1).contains($0.tokens.lowerBound - verb.tokens.upperBound)
    }
  }

  private static let differences = TermTable<Bool>(
    words:
      "increase,rise,drop,decrease,decline,fall,reduction,jump,growth,shortfall,gap,difference,margin,surplus,shortage"
  )

  private static let serials = TermTable<Bool>(
    words:
      "category,phase,level,tier,stage,route,highway,interstate,zone,sector,block,ward,district,article,chapter,resolution,section,gate,platform,terminal,flight,unit,battalion,brigade,division,update,report,episode,part,number,no,day,group,area,precinct,region,ring,lot,pier,km,kilo,kilometre,kilometer"
  )

  /// "two children, aged 4 and 6, died": the second age too.
  private func isListedAge(_ number: NumberMark) -> Bool {
    let first = number.tokens.lowerBound
    guard number.isBareDigits, number.quantity.best ?? 200 < 120 else { return false }
    var index = first - 1
    while index >= max(tokens.lowerBound, first - 6),
      text.tokens[index].kind == .digits || text.isSign(index, in: ",-")
        || text.matches(text.tokens[index], "and") || text.matches(text.tokens[index], "to")
        || text.matches(text.tokens[index], "between")
    {
      index -= 1
    }
    guard tokens.contains(index), index < first - 1 else { return false }
    return text.matches(text.tokens[index], "aged") || text.matches(text.tokens[index], "ages")
  }
}
