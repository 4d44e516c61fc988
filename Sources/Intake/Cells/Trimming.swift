extension StringProtocol {
  /// The text without white space, joiners and marks of direction at its ends.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars[...]
    while let first = scalars.first, first.isInvisible { scalars.removeFirst() }
    while let last = scalars.last, last.isInvisible { scalars.removeLast() }
    return String(scalars)
  }

  /// The text with a blank for each line break, as a cell may have them.
  var onOneLine: String {
    guard contains(where: \.isNewline) else { return String(self) }
    return split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whether there is nothing to see: white space, joiners and marks of direction.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isInvisible) }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space, a joiner or a mark of direction.
  var isInvisible: Bool {
    switch value {
    case 0...0x20, 0x7F: true
    case 0x21...0x7E,
      0x0600...0x06FF where value != 0x61C:
      false
    default: properties.isWhitespace || properties.generalCategory == .format
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are shown as they are: neither end can be white space or a mark.
  ///
  /// The ends are ASCII above the space, or Arabic letters (U+0621 to U+064A).
  var isTrim: Bool {
    guard let first, let last else { return true }
    let starts = (0x21...0x7E).contains(first) || first == 0xD8 || first == 0xD9
    let ends = (0x21...0x7E).contains(last) || isArabicLetter(at: count - 2)
    return starts && ends && (first < 0x80 || isArabicLetter(at: 0))
  }

  private func isArabicLetter(at index: Int) -> Bool {
    guard index >= 0, index + 1 < count else { return false }
    return (self[index] == 0xD8 && (0xA1...0xBF).contains(self[index + 1]))
      || (self[index] == 0xD9 && (0x80...0x8A).contains(self[index + 1]))
  }
}
