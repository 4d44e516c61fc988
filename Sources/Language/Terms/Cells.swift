extension String {
  /// The parts between those ASCII signs, without empty ones.
  package func cells(by separator: Unicode.Scalar) -> [Substring] {
    self[...].cells(by: separator)
  }
}

extension Substring {
  /// The parts between those ASCII signs, without empty ones.
  ///
  /// Bytes are looked at: to cut the tables of words by characters takes longer than to read an
  /// article.
  package func cells(by separator: Unicode.Scalar) -> [Substring] {
    let separator = UInt8(truncatingIfNeeded: separator.value)
    let utf8 = utf8
    var cells: [Substring] = []
    var (start, place) = (utf8.startIndex, utf8.startIndex)
    while place < utf8.endIndex {
      let next = utf8.index(after: place)
      if utf8[place] == separator {
        if start < place { cells.append(self[start..<place]) }
        start = next
      }
      place = next
    }
    if start < place { cells.append(self[start...]) }
    return cells
  }

  /// The terms of a cell, with commas of either script between them.
  package var terms: [Substring] {
    var terms: [Substring] = []
    var (start, place) = (utf8.startIndex, utf8.startIndex)
    while place < utf8.endIndex {
      let width = commaWidth(at: place)
      guard width > 0 else {
        place = utf8.index(after: place)
        continue
      }
      if start < place { terms.append(self[start..<place]) }
      place = utf8.index(place, offsetBy: width)
      start = place
    }
    if start < place { terms.append(self[start...]) }
    return terms
  }

  private func commaWidth(at place: Index) -> Int {
    if utf8[place] == UInt8(ascii: ",") { return 1 }
    let next = utf8.index(after: place)
    return utf8[place] == 0xd8 && next < utf8.endIndex && utf8[next] == 0x8c ? 2 : 0
  }
}
