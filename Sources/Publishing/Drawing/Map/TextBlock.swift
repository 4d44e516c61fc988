import Displacement

/// A few lines of text that belong together: a name and its numbers.
struct TextBlock {
  let lines: [Line]
  let language: LanguageCode

  /// A line of the block.
  struct Line: Hashable, Sendable {
    var text: String
    var isBold: Bool
    /// The count of held people whose diamond stands before the line.
    var held: Count?

    init(_ text: String, isBold: Bool = false, held: Count? = nil) {
      self.text = text
      self.isBold = isBold
      self.held = held
    }
  }

  /// A block of those lines; a line that is wider than a label may be becomes two.
  init(_ lines: [Line], in language: LanguageCode) {
    self.language = language
    self.lines = lines.flatMap { line -> [Line] in
      let pieces = Drawing.Text.lines(
        of: line.text, to: TextBlock.widest, size: TextBlock.size, isBold: line.isBold, atMost: 2)
      return pieces.enumerated().map { index, piece in
        Line(piece, isBold: line.isBold, held: index == 0 ? line.held : nil)
      }
    }
  }

  var width: Double { (lines.map(TextBlock.width).max() ?? 0) + 2 * TextBlock.margin }
  var height: Double { Double(lines.count) * TextBlock.lineHeight + 2 * TextBlock.margin }

  /// The lines within a box of the block's size, all at one side of it.
  func shapes(in box: Rectangle, aligned anchor: Drawing.Text.Anchor) -> [Drawing.Shape] {
    lines.enumerated().flatMap { index, line -> [Drawing.Shape] in
      let base =
        box.top + TextBlock.margin + Double(index) * TextBlock.lineHeight + 0.78 * TextBlock.size
      let inner = box.inset(TextBlock.margin)
      let width = TextBlock.width(of: line)
      let left =
        switch anchor {
        case .left: inner.left
        case .middle: inner.center.x - width / 2
        case .right: inner.right - width
        }
      return draw(line, between: left, left + width, base: base, anchor)
    }
  }

  private func draw(
    _ line: Line, between left: Double, _ right: Double, base: Double,
    _ anchor: Drawing.Text.Anchor
  ) -> [Drawing.Shape] {
    func text(at x: Double, _ anchor: Drawing.Text.Anchor) -> Drawing.Shape {
      .text(
        .init(
          line.text, at: .init(x, base), size: TextBlock.size, anchor: anchor, language: language,
          isBold: line.isBold, hasHalo: true))
    }
    guard let held = line.held else {
      return switch anchor {
      case .left: [text(at: left, .left)]
      case .middle: [text(at: (left + right) / 2, .middle)]
      case .right: [text(at: right, .right)]
      }
    }
    // The diamond stands where the line begins.
    let middle = base - 0.3 * TextBlock.size
    let half = TextBlock.diamond / 2
    switch language {
    case .english:
      let diamond = SchematicMap.diamond(at: Vector(left + half, middle), held, radius: 2.6)
      return [diamond, text(at: left + TextBlock.diamond, .left)]
    case .arabic:
      let diamond = SchematicMap.diamond(at: Vector(right - half, middle), held, radius: 2.6)
      return [diamond, text(at: right - TextBlock.diamond, .right)]
    }
  }

  private static func width(of line: Line) -> Double {
    Drawing.Text.width(of: line.text, size: size, isBold: line.isBold)
      + (line.held == nil ? 0 : diamond)
  }

  private static let size = SchematicMap.fontSize
  private static let lineHeight = 8.6
  private static let margin = 1.0
  private static let diamond = 7.5
  private static let widest = 96.0
}
