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
    switch text.tokens[index].kind {
    case .word: return nil
    case .sign: return decimals(text, at: index)
    case .digits: break
    }
    let next = index + 1
    if next >= text.tokens.count || text.tokens[next].kind == .word
      || text.tokens[next].kind == .sign && !text.tokens[next].isAttached
    {
      return single(text, at: index)
    }
    let isAlone =
      text.tokens[index].length <= 18 && !goesOn(text, at: next, behind: text.tokens[index])
    return isAlone ? single(text, at: index) : grouped(text, at: index)
  }

  /// `.77`: a decimal point with nothing before it.
  private static func decimals(_ text: FoldedText, at index: Int) -> DigitRun? {
    let next = index + 1
    guard let mark = Mark(text, index), mark == .point || mark == .decimal,
      next < text.tokens.count, text.tokens[next].kind == .digits, text.tokens[next].isAttached,
      index == 0 || !text.tokens[index].isAttached || text.tokens[index - 1].kind == .sign
    else { return nil }
    return assembled(text, Groups(), whole: 0, fraction: next, from: index)
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

  /// Groups of digits with what stands between them, at most eight.
  private struct Groups {
    /// The tokens of the groups.
    var tokens = InlineArray<8, Int>(repeating: 0)
    /// The separator behind each group; `nil` where it is a space.
    var marks = InlineArray<8, Mark?>(repeating: nil)
    var count = 1

    mutating func add(_ token: Int, behind mark: Mark?) {
      marks[count - 1] = mark
      tokens[count] = token
      count += 1
    }
  }

  /// Walks over groups of three, then over a decimal part.
  private static func grouped(_ text: FoldedText, at index: Int) -> DigitRun? {
    let tokens = text.tokens
    var groups = Groups()
    groups.tokens[0] = index
    var next = index + 1
    var isSpaced = true
    while next < tokens.count, groups.count < 8 {
      if isSpaced, tokens[next].kind == .digits, !tokens[next].isAttached,
        !tokens[next].traits.contains(.startsLine), tokens[next].length == 3,
        tokens[index].length <= 3
      {
        groups.add(next, behind: nil)
        next += 1
      } else if let mark = Mark(text, next), tokens[next].isAttached, next + 1 < tokens.count,
        tokens[next + 1].kind == .digits, tokens[next + 1].isAttached
      {
        groups.add(next + 1, behind: mark)
        isSpaced = false
        next += 2
      } else {
        break
      }
    }
    return interpreted(text, groups)
  }

  private static func interpreted(_ text: FoldedText, _ groups: Groups) -> DigitRun? {
    func length(_ group: Int) -> Int { text.tokens[groups.tokens[group]].length }
    let marks = groups.count - 1
    guard marks > 0 else { return assembled(text, groups, whole: 1) }
    // 8,10,896: lakhs and crores stand apart by two digits.
    let isIndian =
      marks > 1 && length(0) <= 2 && length(marks) == 3
      && (1..<marks).allSatisfy { length($0) == 2 }
      && (0..<marks).allSatisfy { groups.marks[$0] == .comma }
    if isIndian { return assembled(text, groups, whole: groups.count) }
    let leads = length(0) <= 3 && text.bytes[text.tokens[groups.tokens[0]].start] != 0x30
    // How many groups of three follow the first under one separator.
    var threes = 0
    while leads, threes < marks, length(threes + 1) == 3, groups.marks[threes] == groups.marks[0],
      groups.marks[threes]?.groups ?? true
    {
      threes += 1
    }
    // ١٢٫٥٠٠ is as open as 12.500.
    let isOpen = leads && marks == 1 && length(1) == 3 && groups.marks[0] == .decimal
    let point = groups.marks[0] == .point || isOpen
    if isOpen { threes = 1 }
    if threes == marks, !(threes == 1 && point) {
      return assembled(text, groups, whole: groups.count)
    }
    if threes == 1, marks == 1, point {
      return assembled(text, groups, whole: 1, fraction: groups.tokens[1], ambiguous: true)
    }
    // A decimal part ends the number, under another separator than the groups or as a group that
    // is not of three.
    if threes == marks - 1, let last = groups.marks[threes], last != .thousands,
      last != .apostrophe, threes > 0 || last != .comma || length(1) != 3
    {
      return assembled(
        text, groups, whole: groups.count - 1, fraction: groups.tokens[threes + 1])
    }
    if threes > 0, groups.marks[threes] == nil || groups.marks[threes] != groups.marks[0] {
      return assembled(text, groups, whole: threes + 1)
    }
    return assembled(text, groups, whole: 1)
  }

  /// The number of the first groups, with the decimals of a token.
  private static func assembled(
    _ text: FoldedText, _ groups: Groups, whole: Int, fraction: Int? = nil, from start: Int? = nil,
    ambiguous: Bool = false
  ) -> DigitRun? {
    var value = 0
    var digits = 0
    for group in 0..<whole {
      let token = text.tokens[groups.tokens[group]]
      digits += token.length
      for byte in text.bytes[token.start..<token.end] {
        let (tens, first) = value.multipliedReportingOverflow(by: 10)
        let (sum, second) = tens.addingReportingOverflow(Int(byte) - 0x30)
        guard !first, !second else { return nil }
        value = sum
      }
    }
    let first = start ?? groups.tokens[0]
    let last = fraction ?? groups.tokens[max(0, whole - 1)]
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
