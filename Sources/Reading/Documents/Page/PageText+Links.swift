extension PageText.Line {
  /// Whether the line is nothing but a link, or links with signs between them.
  var isLink: Bool { linked * 10 >= length * 8 && length < PageText.Line.longestLink }

  /// How many of its characters stand in no link; all of them where a link was never closed.
  var unlinkedLength: Int {
    length < PageText.Line.longestLink ? length - min(linked, length) : length
  }

  /// A link of more characters is a text whose link was never closed.
  static let longestLink = 240
}
