import Displacement

/// Reads dates of digits and separators: `2022-01-20`, `20/1/2022`, `4.22`, `2015/3`.
struct NumericDate {
  /// The numbers in their order, two or three.
  let numbers: [(value: Int, digits: Int)]
  /// The separator: `/`, `-` or `.`.
  let separator: UInt8
  /// Whether spaces stand around the separators.
  let isSpaced: Bool
  /// The first token after the date.
  let end: Int

  /// Two or three numbers with one separator between them, from that token on.
  static func read(_ text: FoldedText, at index: Int) -> NumericDate? {
    let tokens = text.tokens
    guard tokens[index].kind == .digits, index + 2 < tokens.count,
      "/-.".utf8.contains(tokens[index + 1].sign), tokens[index + 2].kind == .digits
    else { return nil }
    var numbers = [number(text, index)]
    var (next, separator, spaced) = (index + 1, UInt8(0), false)
    while numbers.count < 3, next + 1 < tokens.count, tokens[next].kind == .sign,
      tokens[next].length == 1, tokens[next + 1].kind == .digits,
      !tokens[next + 1].traits.contains(.startsLine)
    {
      let sign = text.bytes[tokens[next].start]
      guard "/-.".utf8.contains(sign), separator == 0 || separator == sign else { break }
      let isSpaced = !tokens[next].isAttached || !tokens[next + 1].isAttached
      guard numbers.count == 1 || isSpaced == spaced else { break }
      (separator, spaced) = (sign, isSpaced)
      numbers.append(number(text, next + 1))
      next += 2
    }
    guard numbers.count > 1, numbers.allSatisfy({ $0.digits <= 4 }),
      !continuesNumber(text, before: index, separator), !goesOn(text, after: next, separator)
    else { return nil }
    return NumericDate(numbers: numbers, separator: separator, isSpaced: spaced, end: next)
  }

  private static func number(_ text: FoldedText, _ index: Int) -> (value: Int, digits: Int) {
    let token = text.tokens[index]
    return (text.number(token) ?? 0, token.length)
  }

  /// Whether digits and a sign stand right before, so that the number goes on to the left.
  ///
  /// A hyphen between dates with `/` joins two of them.
  private static func continuesNumber(
    _ text: FoldedText, before index: Int, _ separator: UInt8
  ) -> Bool {
    guard index > 0, text.tokens[index].isAttached else { return false }
    let sign = text.tokens[index - 1]
    if text.matches(sign, "$") { return true }
    if separator == UInt8(ascii: "/"), text.matches(sign, "-") { return false }
    guard index > 1, sign.isAttached, "-/.:+".utf8.contains(text.bytes[sign.start])
    else { return false }
    return text.tokens[index - 2].kind == .digits
  }

  private static func goesOn(
    _ text: FoldedText, after index: Int, _ separator: UInt8
  ) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index].isAttached,
      text.tokens[index].kind == .sign, text.tokens[index + 1].isAttached,
      text.tokens[index + 1].kind == .digits
    else { return false }
    if separator == UInt8(ascii: "/"), text.matches(text.tokens[index], "-") { return false }
    return "-/:%".utf8.contains(text.bytes[text.tokens[index].start])
  }
}

extension NumericDate {
  /// Which of the day and the month stands first where both orders make a date.
  enum Order {
    case dayFirst, monthFirst
  }

  /// The date in that order, or in the only order that makes one.
  func phrase(_ order: Order) -> DatePhrase? {
    var phrase = DatePhrase(end: end)
    if numbers.count == 3 {
      guard !isSpaced || separator != UInt8(ascii: "-") else { return nil }
      if numbers[0].digits == 4 {
        (phrase.year, phrase.month, phrase.day) = (
          numbers[0].value, numbers[1].value, numbers[2].value
        )
        if phrase.month ?? 0 > 12 { swap(&phrase.month, &phrase.day) }
        return phrase.isComplete ? phrase : nil
      }
      guard numbers[2].digits == 4 || numbers[2].digits == 2 else { return nil }
      phrase.year = NumericDate.year(numbers[2])
      return dayAndMonth(&phrase, order)
    }
    let (first, second) = (numbers[0], numbers[1])
    if first.digits == 4 || second.digits == 4 {
      let (year, month) = first.digits == 4 ? (first, second) : (second, first)
      guard month.digits <= 2, (1...12).contains(month.value), (1_000...2_999).contains(year.value)
      else { return nil }
      (phrase.year, phrase.month, phrase.unit) = (year.value, month.value, .month)
      return phrase
    }
    guard first.digits <= 2, second.digits <= 2 else { return nil }
    return dayAndMonth(&phrase, order)
  }

  private func dayAndMonth(_ phrase: inout DatePhrase, _ order: Order) -> DatePhrase? {
    let (first, second) = (numbers[0].value, numbers[1].value)
    let dayIsFirst =
      switch order {
      case .dayFirst: second <= 12
      case .monthFirst: first > 12
      }
    (phrase.day, phrase.month) = dayIsFirst ? (first, second) : (second, first)
    return phrase.isComplete ? phrase : nil
  }

  /// A year of two digits lies between 1931 and 2030.
  static func year(_ number: (value: Int, digits: Int)) -> Int {
    guard number.digits <= 2 else { return number.value }
    return number.value + (number.value <= 30 ? 2_000 : 1_900)
  }
}

extension NumericDate {
  /// Whether the numbers stand where a date would: not as `3/4 of`, `20-25 families`, `2.5`.
  func isPlausible(_ text: FoldedText, at index: Int) -> Bool {
    if numbers.count == 3 { return separator != UInt8(ascii: ".") || numbers[2].digits != 1 }
    let hasYear = numbers.contains { $0.digits == 4 }
    if hasYear {
      return separator != UInt8(ascii: ".")
        || numbers.contains { (1_900...2_100).contains($0.value) && $0.digits == 4 }
    }
    let values = (numbers[0].value, numbers[1].value)
    if values == (24, 7) || values == (9, 11) || values == (11, 9) { return false }
    if text.counts(at: end) { return false }
    let isLast =
      end >= text.tokens.count || text.tokens[end].kind == .sign
      || text.tokens[end].traits.contains(.startsLine)
    if separator == UInt8(ascii: "/") {
      return isLast
        || !text.matches(text.tokens[end], "of") && !text.matches(text.tokens[end], "من")
    }
    let cue = index > 0 ? NumericDate.cue(text, before: index) : nil
    if cue == .weekday { return true }
    let isFirst = index == 0 || text.tokens[index].traits.contains(.startsLine)
    guard isLast, !isSpaced else { return false }
    if cue == .preposition { return true }
    return separator != UInt8(ascii: ".") && (isFirst || (values.0 > 12) != (values.1 > 12))
  }

  private enum Cue {
    case preposition, weekday
  }

  private static func cue(_ text: FoldedText, before index: Int) -> Cue? {
    text.firstStem(of: text.tokens[index - 1]) { stem in
      let token = text.tokens[index - 1]
      if prepositions.value(text, token, stem) != nil { return .preposition }
      let word = DateWord.english.value(text, token) ?? DateWord.arabic.value(text, token, stem)
      if case .weekday? = word { return .weekday }
      return nil
    }
  }

  private static let prepositions = TermTable<Bool>(
    words: "on,by,since,until,till,in,في،منذ،حتى،يوم")
}

extension DatePhrase {
  /// Whether the numbers make a date of some year.
  fileprivate var isComplete: Bool {
    guard let month, let day else { return false }
    return Day(year: year ?? 2_000, month: month, day: day) != nil
  }
}
