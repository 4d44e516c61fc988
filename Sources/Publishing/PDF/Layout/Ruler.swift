/// Says how much room a text takes; layouts know nothing else of fonts.
struct Ruler {
  /// Measures a text in lines of at most that width, or in one line.
  let extent: (Copy, Double?) -> Extent

  /// The room of a text.
  struct Extent: Hashable, Sendable {
    /// The width of its widest line.
    var width: Double
    var lines: Int
    /// Where the text's axis ends, from the left edge of its first line.
    var axis: Double?
  }

  /// The width of the text in one line.
  func width(_ copy: Copy) -> Double { extent(copy, nil).width }

  /// The width of the widest word or value, which no line can be narrower than.
  func leastWidth(_ copy: Copy) -> Double {
    copy.spans.reduce(extent(copy, 0).width) { least, span in
      guard !span.isBreakable else { return least }
      var value = copy
      value.spans = [span]
      value.axis = nil
      return max(least, width(value))
    }
  }

  /// The text in lines of that width.
  func set(
    _ copy: Copy, x: Double = 0, y: Double = 0, width: Double,
    alignment: SetText.Alignment = .start, tag: String? = nil
  ) -> SetText {
    let lines = copy.isEmpty ? 0 : extent(copy, width).lines
    return SetText(
      copy: copy, x: x, y: y, width: width, lines: 0..<lines, alignment: alignment, tag: tag)
  }
}

/// A text in lines at its place.
///
/// Places run from the side where the language begins: the right one on an Arabic page.
struct SetText: Hashable, Sendable {
  var copy: Copy
  var x: Double
  var y: Double
  /// The width that its lines are broken for.
  var width: Double
  /// Which of its lines stand here; the others stand on another sheet.
  var lines: Range<Int>
  var alignment = Alignment.start
  /// What the text is in the document's structure: `P`, `TD`.
  var tag: String?

  /// The side at which lines stand.
  enum Alignment: Hashable, Sendable {
    case start, end
    /// The right side, in every language: where numbers end.
    case right
  }

  var height: Double { Double(lines.count) * copy.leading }
  var bottom: Double { y + height }
}
