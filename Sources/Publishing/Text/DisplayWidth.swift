extension String {
  /// How many cells of a terminal the text takes.
  ///
  /// A grapheme cluster takes one cell, a wide one of East Asia or an emoji two; formatting
  /// characters and colours take none.
  package var displayWidth: Int { narrowWidth ?? clusteredWidth }

  /// The number of scalars, where each is a cluster of its own that takes one cell: most texts are
  /// of such, and clusters cost twenty times as much to find.
  var narrowWidth: Int? {
    var width = 0
    for scalar in unicodeScalars {
      guard scalar.isNarrow else { return nil }
      width += 1
    }
    return width
  }

  private var clusteredWidth: Int {
    var width = 0
    var isEscape = false
    for character in self {
      guard let scalar = character.unicodeScalars.first else { continue }
      if isEscape {
        isEscape = character != "m"
      } else if scalar == "\u{1B}" {
        isEscape = true
      } else {
        width += scalar.cells
      }
    }
    return width
  }
}

extension Unicode.Scalar {
  /// Whether the scalar joins no other and takes one cell: Latin letters and the usual signs.
  fileprivate var isNarrow: Bool {
    switch value {
    case 0x20..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x257F: true
    case 0x2691: true
    default: false
    }
  }

  fileprivate var cells: Int {
    if value < 0x300 { return value < 0x20 ? 0 : 1 }
    switch properties.generalCategory {
    case .format, .control, .nonspacingMark, .enclosingMark: return 0
    default: return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }
}
