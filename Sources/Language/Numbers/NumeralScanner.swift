extension Numeral {
  /// Every number of a text in order, Arabic and English, with its role.
  package static func all(in text: FoldedText) -> [Numeral] {
    var numerals: [Numeral] = []
    var index = 0
    while index < text.tokens.count {
      guard mayStart(index, in: text), let numeral = at(index, in: text) else {
        index += 1
        continue
      }
      index = max(numeral.tokens.upperBound, index + 1)
      numerals.append(numeral)
    }
    return numerals
  }

  /// Whether a number could start with that token.
  private static func mayStart(_ index: Int, in text: FoldedText) -> Bool {
    switch text.tokens[index].kind {
    case .digits: true
    case .word: !text.triggers[index].isDisjoint(with: [.number, .noun])
    case .sign: isSign(index, in: text)
    }
  }

  /// Whether the sign is one with which numbers begin: `-1200`, `%60`, `.77`, `(17)`, `½`.
  private static func isSign(_ index: Int, in text: FoldedText) -> Bool {
    switch text.tokens[index].sign {
    case 0: true
    case UInt8(ascii: "-"), UInt8(ascii: "%"), UInt8(ascii: "."), UInt8(ascii: "("):
      index + 1 < text.tokens.count && text.tokens[index + 1].kind != .word
    case _: false
    }
  }

  /// The number that starts with that token, with its role.
  ///
  /// - Parameters:
  ///   - index: the token.
  ///   - text: the text.
  ///   - limit: the first token that the number may not reach; by default the text's end.
  /// - Returns: the number, or nothing where none starts.
  package static func at(_ index: Int, in text: FoldedText, limit: Int? = nil) -> Numeral? {
    guard var numeral = bare(index, in: text, limit: limit) else { return nil }
    numeral.takePercent(text)
    numeral.takeRepetition(text)
    numeral.role = NumeralContext.role(of: numeral, in: text)
    return numeral
  }

  /// The number without what its surroundings say of it.
  private static func bare(_ index: Int, in text: FoldedText, limit: Int?) -> Numeral? {
    let token = text.tokens[index]
    switch token.kind {
    case .word:
      if token.traits.contains(.latin) {
        guard text.triggers[index].contains(.number) else { return nil }
        return EnglishNumeralParser.numeral(in: text, at: index, limit: limit)
      }
      return ArabicNumeralParser.numeral(in: text, at: index, limit: limit)
        ?? dual(index, in: text)
    case .digits:
      if token.isAttached, index > 0, text.tokens[index - 1].traits.contains(.latin) { return nil }
      return digits(index, in: text, limit: limit)
    case .sign:
      return signed(index, in: text, limit: limit)
    }
  }

  private static func digits(_ index: Int, in text: FoldedText, limit: Int?) -> Numeral? {
    guard let run = DigitRun.read(text, at: index) else { return nil }
    if let numeral = whole(run, in: text, limit: limit) { return numeral }
    let after = run.tokens.upperBound
    if after < text.tokens.count, let fraction = fraction(at: after, in: text),
      text.tokens[after].isAttached, let value = run.value.plus(fraction)
    {
      return plain(value, index..<(after + 1), text)
    }
    if let slash = division(run, in: text) { return slash }
    if after < text.tokens.count, text.tokens[after].traits.contains(.latin) {
      return EnglishNumeralParser.numeral(in: text, at: index, limit: limit)
    }
    return ArabicNumeralParser.numeral(in: text, at: index, limit: limit)
  }

  /// The number that those digits are where nothing goes on behind them, as behind most.
  static func whole(_ run: DigitRun, in text: FoldedText, limit: Int?) -> Numeral? {
    !run.isAmbiguous && endsNumber(run.tokens.upperBound, in: text, limit: limit)
      ? plain(run.value, run.tokens, text) : nil
  }

  /// Whether a word or a sign stands there that goes on with no number, as behind most digits.
  static func endsNumber(_ index: Int, in text: FoldedText, limit: Int?) -> Bool {
    guard index < min(limit ?? text.tokens.count, text.tokens.count) else { return false }
    let token = text.tokens[index]
    switch token.kind {
    case .sign: return token.length == 1 && !text.matches(token, "/")
    case .digits: return !token.isAttached && !isFraction(index, in: text)
    case .word: break
    }
    guard !token.isAttached, !text.triggers[index].contains(.number)
    else { return false }
    return !text.matches(token, "و") && !text.matches(token, "الا") && !text.matches(token, "بعد")
      && !text.matches(token, "in") && !text.matches(token, "out")
  }

  /// Whether digits are a part of a fraction: the second 1 of `1 1/2`.
  private static func isFraction(_ index: Int, in text: FoldedText) -> Bool {
    index + 1 < text.tokens.count && text.matches(text.tokens[index + 1], "/")
  }

  /// `1/2`, where both are small and no date goes on.
  private static func division(_ run: DigitRun, in text: FoldedText) -> Numeral? {
    let (slash, below) = (run.tokens.upperBound, run.tokens.upperBound + 1)
    guard below < text.tokens.count, text.matches(text.tokens[slash], "/"),
      text.tokens[slash].isAttached, text.tokens[below].isAttached,
      let above = run.value.whole, let part = DigitRun.read(text, at: below)?.value.whole,
      above < part, part <= 100,
      below + 1 >= text.tokens.count || !text.matches(text.tokens[below + 1], "/"),
      let value = Rational(above, over: part)
    else { return nil }
    var numeral = plain(value, run.tokens.lowerBound..<(below + 1), text)
    numeral.role = .ratio
    return numeral
  }

  private static func plain(_ value: Rational, _ tokens: Range<Int>, _ text: FoldedText) -> Numeral
  {
    Numeral(
      value: value, form: .digits, role: .count, tokens: tokens,
      start: text.tokens[tokens.lowerBound].start, clitics: [])
  }

  /// A number behind a sign: `-1200`, `%60`, `.77`, `½`.
  private static func signed(_ index: Int, in text: FoldedText, limit: Int?) -> Numeral? {
    if text.matches(text.tokens[index], "(") {
      return ArabicNumeralParser.numeral(in: text, at: index, limit: limit)
    }
    guard
      text.tokens[index].length > 1 || text.matches(text.tokens[index], "%")
        || text.matches(text.tokens[index], "-") || text.matches(text.tokens[index], ".")
    else { return nil }
    if let fraction = fraction(at: index, in: text) {
      var numeral = plain(fraction, index..<(index + 1), text)
      numeral.role = .ratio
      return numeral
    }
    let token = text.tokens[index]
    if text.matches(token, "%") || text.matches(token, "-") {
      let next = index + 1
      guard next < text.tokens.count, !token.isAttached || index == 0,
        text.tokens[next].isAttached || text.matches(token, "-") && index == 0,
        text.tokens[next].kind != .word, var numeral = bare(next, in: text, limit: limit)
      else { return nil }
      if text.matches(token, "-") {
        guard index == 0 || text.tokens[index - 1].kind != .digits else { return nil }
        numeral.value = numeral.value.negated
      } else {
        numeral.role = .percent
      }
      numeral.tokens = index..<numeral.tokens.upperBound
      numeral.start = token.start
      return numeral
    }
    guard DigitRun.read(text, at: index) != nil else { return nil }
    return digits(index, in: text, limit: limit)
  }

  /// The value of a sign such as ½.
  private static func fraction(at index: Int, in text: FoldedText) -> Rational? {
    let token = text.tokens[index]
    guard token.kind == .sign, token.length == 2 || token.length == 3 else { return nil }
    let scalar = text.bytes.withUnsafeBufferPointer {
      Folder.scalar($0, token.start, token.length)
    }
    let (above, below): (Int, Int)
    switch scalar {
    case 0xbd: (above, below) = (1, 2)
    case 0x2153: (above, below) = (1, 3)
    case 0x2154: (above, below) = (2, 3)
    case 0xbc: (above, below) = (1, 4)
    case 0xbe: (above, below) = (3, 4)
    case 0x2155: (above, below) = (1, 5)
    case 0x2159: (above, below) = (1, 6)
    case 0x215b: (above, below) = (1, 8)
    case 0x215c: (above, below) = (3, 8)
    case 0x215d: (above, below) = (5, 8)
    case 0x215e: (above, below) = (7, 8)
    default: return nil
    }
    return Rational(above, over: below)
  }

  /// The dual of a counted noun, which is its own number: عائلتان.
  private static func dual(_ index: Int, in text: FoldedText) -> Numeral? {
    guard let mention = CountedNoun.mention(in: text, at: index), mention.noun.number == .dual
    else { return nil }
    return Numeral(
      value: Rational(2), form: .dual, role: .count, tokens: mention.tokens,
      start: mention.stem.start, clitics: mention.stem.clitics)
  }

  /// Takes a sign or words for "percent" behind the number.
  private mutating func takePercent(_ text: FoldedText) {
    let after = tokens.upperBound
    guard after < text.tokens.count else { return }
    if text.matches(text.tokens[after], "%") {
      // In "60 %70" the sign belongs to the second number.
      let next = after + 1
      if !text.tokens[after].isAttached, next < text.tokens.count,
        text.tokens[next].kind == .digits, text.tokens[next].isAttached
      {
        return
      }
      (role, tokens) = (.percent, tokens.lowerBound..<(after + 1))
    } else if text.triggers[after].contains(.percent),
      let found = Numeral.percentWords.match(text, at: after)
    {
      (role, tokens) = (.percent, tokens.lowerBound..<(after + found.count))
    }
  }

  static let percentWords = TermTable<Bool>(
    words: """
      percent,percents,per cent,pct,percentage points
      بالمئة،بالمائة،في المئة،في المائة،في المية،بالماية،من المئة،في الماية،مئوية
      """)

  /// Takes the same number in brackets: خمسة آلاف (5000) is one number.
  private mutating func takeRepetition(_ text: FoldedText) {
    let bracket = tokens.upperBound
    guard bracket + 2 < text.tokens.count, text.matches(text.tokens[bracket], "("),
      let again = Numeral.bare(bracket + 1, in: text, limit: nil), again.value == value,
      again.form != form, again.tokens.upperBound < text.tokens.count,
      text.matches(text.tokens[again.tokens.upperBound], ")")
    else { return }
    tokens = tokens.lowerBound..<(again.tokens.upperBound + 1)
  }
}
