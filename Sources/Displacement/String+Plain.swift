extension Unicode.Scalar {
  /// Whether the scalar is invisible and could disturb a terminal or the direction of a line.
  ///
  /// These are the C0 and C1 controls, the line and paragraph separators, the byte order mark and
  /// every bidirectional control (UAX #9). Joiners, which words of some languages need, are not.
  package var isControlOfTerminalOrDirection: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }
}

extension String {
  /// The text of an article or a cell as a page may print it: in one line, without anything that
  /// could disturb a terminal or the direction of the line.
  ///
  /// Control characters become spaces, runs of spaces one; bidirectional controls and invisible
  /// tags go.
  package var plain: String {
    guard !isPlainASCII else { return self }
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029:
        if let last = plain.last, last != " " { plain.append(" ") }
      case _ where scalar.isControlOfTerminalOrDirection: break
      case 0xE0000...0xE007F: break
      default: plain.append(scalar)
      }
    }
    if plain.last == " " { plain.removeLast() }
    return String(plain)
  }

  /// Whether nothing of the text could go: printed ASCII with single spaces between words.
  private var isPlainASCII: Bool {
    var wasSpace = true
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte) else { return false }
      let isSpace = byte == 0x20
      if isSpace, wasSpace { return false }
      wasSpace = isSpace
    }
    return isEmpty || !wasSpace
  }
}
