/// How the bytes of a file stand for text.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// What Excel calls "Unicode text".
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What Excel saves on an Arabic system; it has no Arabic-Indic digits.
  case windows1256 = "windows-1256"

  /// The encoding that a person names, in any case and with the usual spellings.
  package init?(named name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1256", "cp1256", "1256", "win1256", "ansi1256": self = .windows1256
    default: return nil
    }
  }

  /// The mark that a file in this encoding may begin with; it is no part of the text.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1256: []
    }
  }

  /// Whether every character of Unicode can be written in it.
  package var holdsEveryCharacter: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: true
    case .windows1256: false
    }
  }
}

/// The code page 1256 of Windows: bytes below 128 are ASCII, the others are here.
///
/// From the mapping that Microsoft registered with Unicode (`CP1256.TXT`).
enum Windows1256 {
  /// The scalars of the bytes 0x80 to 0xFF in order.
  static let upperHalf: [UInt32] = table.split(whereSeparator: \.isWhitespace).map {
    UInt32($0, radix: 16) ?? 0xFFFD
  }

  private static let table = """
    20AC 067E 201A 0192 201E 2026 2020 2021 02C6 2030 0679 2039 0152 0686 0698 0688
    06AF 2018 2019 201C 201D 2022 2013 2014 06A9 2122 0691 203A 0153 200C 200D 06BA
    00A0 060C 00A2 00A3 00A4 00A5 00A6 00A7 00A8 00A9 06BE 00AB 00AC 00AD 00AE 00AF
    00B0 00B1 00B2 00B3 00B4 00B5 00B6 00B7 00B8 00B9 061B 00BB 00BC 00BD 00BE 061F
    06C1 0621 0622 0623 0624 0625 0626 0627 0628 0629 062A 062B 062C 062D 062E 062F
    0630 0631 0632 0633 0634 0635 0636 00D7 0637 0638 0639 063A 0640 0641 0642 0643
    00E0 0644 00E2 0645 0646 0647 0648 00E7 00E8 00E9 00EA 00EB 0649 064A 00EE 00EF
    064B 064C 064D 064E 00F4 064F 0650 00F7 0651 00F9 0652 00FB 00FC 200E 200F 06D2
    """

  /// Whether a byte is a letter, and whether that letter is Arabic.
  enum Letter {
    case none, arabic, other
  }

  /// What each of the bytes 0x80 to 0xFF counts as when a file's script is weighed.
  static let letters: [Letter] = upperHalf.map { value in
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return .none }
    return (0x0600...0x06FF).contains(value) ? .arabic : .other
  }
}
