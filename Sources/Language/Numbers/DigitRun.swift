/// A number written in digits, with its separators, before any word that scales it.
struct DigitRun: Hashable, Sendable {
  /// The number.
  let value: Rational
  /// The tokens of the digits and their separators.
  let tokens: Range<Int>
  /// Whether there is a decimal point with digits after it.
  let isDecimal: Bool
  /// Whether it is `12.500`: a decimal, or 12,500 where a count is meant.
  let isAmbiguous: Bool
  /// How many digits stand before the decimal point.
  let digits: Int

  /// The same digits with the point taken as a thousands separator.
  var grouped: DigitRun {
    DigitRun(
      value: value.times(1_000) ?? value, tokens: tokens, isDecimal: false, isAmbiguous: false,
      digits: digits + 3)
  }
}

extension DigitRun {
  /// Reads the digits that start with that token, or a decimal point before digits.
  static func read(_ text: FoldedText, at index: Int) -> DigitRun? {
    let tokens = text.tokens
    if let mark = Mark(text, index), mark == .point || mark == .decimal,
      index + 1 < tokens.count, tokens[index + 1].kind == .digits, tokens[index + 1].isAttached,
      index == 0 || !tokens[index].isAttached || tokens[index - 1].kind == .sign
    {
      return assembled(text, whole: [], fraction: index + 1, from: index)
    }
    guard tokens[index].kind == .digits else { return nil }
    let next = index + 1
    if next >= tokens.count || tokens[next].kind == .word
      || tokens[next].kind == .sign && !tokens[next].isAttached
    {
      return single(text, at: index)
    }
    let isAlone = tokens[index].length <= 18 && !goesOn(text, at: next, behind: tokens[index])
    return isAlone ? single(text, at: index) : grouped(text, at: index)
  }

  /// Whether a second group stands behind the first, apart by a mark or by a space.
  private static func goesOn(_ text: FoldedText, at next: Int, behind first: Token) -> Bool {
    let token = text.tokens[next]
    if token.kind == .digits {
      return token.length == 3 && first.length <= 3 && !token.traits.contains(.startsLine)
    }
    return Mark(text, next) != nil && next + 1 < text.tokens.count
      && text.tokens[next + 1].kind == .digits && text.tokens[next + 1].isAttached
  }

  /// One run of digits that nothing continues, as most numbers are.
  private static func single(_ text: FoldedText, at index: Int) -> DigitRun? {
    let token = text.tokens[index]
    guard token.length <= 18 else { return nil }
    var value = 0
    for place in token.start..<token.end { value = value * 10 + Int(text.bytes[place]) - 0x30 }
    return DigitRun(
      value: Rational(value), tokens: index..<(index + 1), isDecimal: false, isAmbiguous: false,
      digits: token.length)
  }

  /// The separators that can stand inside a number.
  private enum Mark {
    case comma, point, decimal, thousands, apostrophe

    init?(_ text: FoldedText, _ index: Int) {
      guard index < text.tokens.count, text.tokens[index].kind == .sign else { return nil }
      let token = text.tokens[index]
      switch (token.length, text.bytes[token.start], text.bytes[token.end - 1]) {
      case (1, UInt8(ascii: ","), _): self = .comma
      case (1, UInt8(ascii: "."), _): self = .point
      case (1, UInt8(ascii: "'"), _): self = .apostrophe
      case (2, 0xd9, 0xab): self = .decimal
      case (2, 0xd9, 0xac): self = .thousands
      case (_, _, _): return nil
      }
    }

    /// Whether the mark can separate groups of three.
    var groups: Bool { self != .decimal }
  }

  /// Walks over groups of three, then over a decimal part.
  private static func grouped(_ text: FoldedText, at index: Int) -> DigitRun? {
    let tokens = text.tokens
    var groups = [index]
    var marks: [Mark?] = []
    var next = index + 1
    while next < tokens.count, groups.count < 8 {
      if tokens[next].kind == .digits, !tokens[next].isAttached,
        !tokens[next].traits.contains(.startsLine), tokens[next].length == 3,
        tokens[index].length <= 3, marks.allSatisfy({ $0 == nil })
      {
        marks.append(nil)
        groups.append(next)
        next += 1
      } else if let mark = Mark(text, next), tokens[next].isAttached, next + 1 < tokens.count,
        tokens[next + 1].kind == .digits, tokens[next + 1].isAttached
      {
        marks.append(mark)
        groups.append(next + 1)
        next += 2
      } else {
        break
      }
    }
    return interpreted(text, groups, marks)
  }

  private static func interpreted(
    _ text: FoldedText, _ groups: [Int], _ marks: [Mark?]
  ) -> DigitRun? {
    let lengths = groups.map { text.tokens[$0].length }
    guard groups.count > 1 else { return assembled(text, whole: groups, fraction: nil) }
    // 8,10,896: lakhs and crores stand apart by two digits.
    let isIndian =
      lengths.count > 2 && lengths[0] <= 2 && lengths[lengths.count - 1] == 3
      && lengths[1..<(lengths.count - 1)].allSatisfy { $0 == 2 }
      && marks.allSatisfy { $0 == .comma }
    if isIndian { return assembled(text, whole: groups, fraction: nil) }
    let leads = lengths[0] <= 3 && text.bytes[text.tokens[groups[0]].start] != 0x30
    // How many groups of three follow the first under one separator.
    var threes = 0
    while leads, threes < marks.count, lengths[threes + 1] == 3, marks[threes] == marks[0],
      marks[threes]?.groups ?? true
    {
      threes += 1
    }
    let point = marks[0] == .point
    if threes == marks.count, !(threes == 1 && point) {
      return assembled(text, whole: groups, fraction: nil)
    }
    if threes == 1, marks.count == 1, point {
      return assembled(text, whole: [groups[0]], fraction: groups[1], ambiguous: true)
    }
    // A decimal part ends the number, under another separator than the groups or as a group that
    // is not of three.
    if threes == marks.count - 1, let last = marks[threes], last != .thousands,
      last != .apostrophe, threes > 0 || last != .comma || lengths[1] != 3
    {
      return assembled(text, whole: Array(groups.dropLast()), fraction: groups[threes + 1])
    }
    if threes > 0, marks[threes] == nil || marks[threes] != marks[0] {
      return assembled(text, whole: Array(groups.prefix(threes + 1)), fraction: nil)
    }
    return assembled(text, whole: [groups[0]], fraction: nil)
  }

  private static func assembled(
    _ text: FoldedText, whole: [Int], fraction: Int?, from start: Int? = nil,
    ambiguous: Bool = false
  ) -> DigitRun? {
    var value = 0
    var digits = 0
    for group in whole {
      let token = text.tokens[group]
      digits += token.length
      for byte in text.bytes[token.start..<token.end] {
        let (tens, first) = value.multipliedReportingOverflow(by: 10)
        let (sum, second) = tens.addingReportingOverflow(Int(byte) - 0x30)
        guard !first, !second else { return nil }
        value = sum
      }
    }
    guard let first = start ?? whole.first, let last = fraction ?? whole.last else { return nil }
    var exact = Rational(value)
    if let fraction {
      guard let part = decimals(text, text.tokens[fraction]), let sum = exact.plus(part)
      else { return nil }
      exact = sum
    }
    return DigitRun(
      value: exact, tokens: first..<(last + 1), isDecimal: fraction != nil,
      isAmbiguous: ambiguous, digits: digits)
  }

  private static func decimals(_ text: FoldedText, _ token: Token) -> Rational? {
    guard token.length <= 15 else { return nil }
    var (value, power) = (0, 1)
    for byte in text.bytes[token.start..<token.end] {
      value = value * 10 + Int(byte) - 0x30
      power *= 10
    }
    return Rational(value, over: power)
  }
}
