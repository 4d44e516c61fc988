/// A number, a word or a sign of a sentence, as far as the linter needs to read one.
///
/// Claims hold the numbers that were read with care; this only finds what stands beside them, such
/// as a percentage, and takes digits of all scripts and both languages.
enum Token: Hashable, Sendable {
  case number(Number)
  /// In small letters, with the variants of Arabic letters made one.
  case word(String)
  case sign(Unicode.Scalar)

  /// A number in digits.
  struct Number: Hashable, Sendable {
    /// The number in thousandths.
    var thousandths: Int
    /// How many decimals it was written with.
    var decimals: Int
    /// How many digits stand before the decimals.
    var digits: Int

    /// The number, where it was written without decimals.
    var whole: Int? { decimals == 0 ? thousandths / 1_000 : nil }
  }

  /// The tokens of a text in their order.
  static func all(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      if scalar.digit != nil {
        tokens.append(number(&rest))
      } else if scalar.isLetter {
        tokens.append(word(&rest))
      } else {
        rest.removeFirst()
        if !scalar.isSpace { tokens.append(.sign(scalar)) }
      }
    }
    return tokens
  }

  /// Whether a text can hold a weekday or a percentage: most rows of sheets hold neither, which their
  /// bytes say sooner than their words.
  static func canTellDayOrShare(_ text: String) -> Bool {
    // "percent", "per cent" and "pct"; the weekdays end in "day".
    let (share, cent, day): (UInt32, UInt32, UInt32) = (0x70_6374, 0x63_656e, 0x64_6179)
    var last: UInt32 = 0
    for byte in text.utf8 {
      if byte >= 0x80 || byte == UInt8(ascii: "%") { return true }
      last = (last << 8 | UInt32(byte | 0x20)) & 0xff_ffff
      if last == share || last == cent || last == day { return true }
    }
    return false
  }

  private static func word(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token {
    let word = rest.prefix { $0.isLetter || $0 == "\u{640}" || $0.isMark }
    rest = rest[word.endIndex...]
    var bytes: [UInt8] = []
    for scalar in word {
      if let encoded = scalar.folded.flatMap(UTF8.encode) { bytes += encoded }
    }
    return .word(String(decoding: bytes, as: UTF8.self))
  }

  /// Digits with signs of thousands between groups of three, and with decimals.
  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token {
    var number = Number(thousandths: digits(&rest), decimals: 0, digits: 0)
    var value = number.thousandths
    number.digits = String(value).utf8.count
    while let separator = rest.first, groupSigns.contains(separator) {
      var group = rest.dropFirst()
      let before = group.count
      let next = digits(&group)
      guard before - group.count == 3, value < 1_000_000_000 else { break }
      value = value * 1_000 + next
      number.digits += 3
      rest = group
    }
    number.thousandths = min(value, 1_000_000_000_000) * 1_000
    if let point = rest.first, point == "." || point == "\u{66B}" {
      var decimals = rest.dropFirst()
      let before = decimals.count
      let fraction = digits(&decimals)
      let count = before - decimals.count
      if (1...3).contains(count) {
        number.decimals = count
        number.thousandths += fraction * [100, 10, 1][count - 1]
        rest = decimals
      }
    }
    return .number(number)
  }

  private static let groupSigns: Set<Unicode.Scalar> = [
    ",", "\u{66C}", "\u{60C}", "\u{A0}", "\u{202F}", "\u{2009}",
  ]

  private static func digits(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int {
    var value = 0
    while let digit = rest.first?.digit {
      value = min(value * 10 + digit, 1_000_000_000_000)
      rest.removeFirst()
    }
    return value
  }
}

extension Unicode.Scalar {
  /// The value of a digit of any script.
  fileprivate var digit: Int? {
    if ("0"..."9").contains(self) { return Int(value) - 48 }
    guard value > 127, properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { Int($0) }
  }

  // Properties of scalars are looked up in tables, those of ASCII are not.

  fileprivate var isLetter: Bool {
    isASCII
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
  }

  fileprivate var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }

  fileprivate var isMark: Bool { !isASCII && properties.generalCategory == .nonspacingMark }

  /// The scalar as words are compared by; `nil` where it makes no difference.
  fileprivate var folded: Unicode.Scalar? {
    if ("A"..."Z").contains(self) { return Unicode.Scalar(value + 32) }
    switch value {
    case 0x622, 0x623, 0x625: return "\u{627}"
    case 0x649: return "\u{64A}"
    case 0x629: return "\u{647}"
    case 0x640, 0x64B...0x652: return nil
    default: return self
    }
  }
}
