import CPangoCairo
import Displacement

/// Draws bricks where they stand, mirrored for a language that runs from right to left.
struct SheetPainter {
  private let canvas: Canvas
  private let typesetter: Typesetter
  private let paper: Paper
  private let language: LanguageCode
  /// How many times its size everything is drawn; Cairo scales what is drawn, but no links.
  private let scale: Double

  init(
    _ canvas: Canvas, _ typesetter: Typesetter, paper: Paper, language: LanguageCode,
    scale: Double
  ) {
    self.scale = scale
    self.canvas = canvas
    self.typesetter = typesetter
    self.paper = paper
    self.language = language
  }

  /// Draws the bricks of a sheet; the bricks of a group are one element of the structure.
  func paint(_ bricks: [Brick]) {
    var rest = bricks[...]
    while let first = rest.first {
      let group = first.group
      let together = group == nil ? rest.prefix(1) : rest.prefix { $0.group == group }
      canvas.tagged(group?.tag) {
        for brick in together {
          canvas.tagged(brick.tag) { for item in brick.items { paint(item) } }
        }
      }
      rest = rest.dropFirst(together.count)
    }
  }

  /// Draws what stands below the frame of a sheet.
  func paint(_ footer: (start: Phrase, end: Phrase)) {
    let y = paper.frameHeight + 11
    let end = set(footer.end, x: 0, width: paper.frameWidth, y: y, .end)
    let room = paper.frameWidth - typesetter.ruler.width(end.copy) - 12
    let start = set(footer.start, x: 0, width: room, y: y, .start)
    paint(.rule(x: 0, y: y - 4, width: paper.frameWidth, thickness: 0.4, .rule))
    // Of words that need more room only the first line.
    for var text in [start, end] where !text.lines.isEmpty {
      text.lines = 0..<1
      paint(.text(text))
    }
  }

  private func set(
    _ phrase: Phrase, x: Double, width: Double, y: Double, _ alignment: SetText.Alignment
  ) -> SetText {
    let copy = Copy(phrase, .quiet, in: language)
    return typesetter.ruler.set(
      copy, x: x, y: y, width: width, alignment: alignment, tag: "P")
  }

  private func paint(_ item: Brick.Item) {
    switch item {
    case .text(let text): paint(text)
    case .rule(let x, let y, let width, let thickness, let ink):
      canvas.fill(
        x: left(x, width), y: paper.top + y - thickness / 2, width: width, height: thickness, ink)
    case .fill(let x, let y, let width, let height, let ink):
      canvas.fill(x: left(x, width), y: paper.top + y, width: width, height: height, ink)
    case .target(let note, let y):
      let place = "x=\(decimal(paper.side)) y=\(decimal(paper.top + y))"
      canvas.tagged("cairo.dest", "name='n\(note)' \(place)") {}
    case .drawing(let drawing, let x, let y, let scale):
      let left = left(x, drawing.width * scale)
      canvas.tagged("Figure") {
        DrawingPainter(canvas, typesetter).paint(
          drawing, x: left, y: paper.top + y, scale: scale)
      }
    }
  }

  /// The left edge of something that begins so far from where the language begins.
  private func left(_ x: Double, _ width: Double) -> Double {
    switch language {
    case .english: paper.side + x
    case .arabic: paper.width - paper.side - x - width
    }
  }

  private func paint(_ text: SetText) {
    guard !text.lines.isEmpty else { return }
    typesetter.prepare(text.copy, in: text.width)
    let leading = text.copy.leading
    let size = text.copy.spans.reduce(0) { max($0, $1.lettering.size) }
    var lefts: [Int: Double] = [:]
    canvas.tagged(text.tag) {
      for number in text.lines {
        guard let (line, width) = typesetter.line(number) else { continue }
        let left = left(of: text, width)
        lefts[number] = left
        let top = paper.top + text.y + Double(number - text.lines.lowerBound) * leading
        // The middle of small letters stands in the middle of the line.
        let base = top + leading / 2 + size * 0.34
        canvas.functions.cairo_move_to(canvas.cairo, left, base)
        canvas.functions.pango_cairo_show_layout_line(canvas.cairo, line)
      }
    }
    link(text, lefts)
  }

  private func left(of text: SetText, _ width: Double) -> Double {
    let box = left(text.x, text.width)
    let isAtLeft: Bool =
      switch (text.alignment, language) {
      case (.start, .english), (.end, .arabic): true
      case (.start, .arabic), (.end, .english), (.right, _): false
      }
    return isAtLeft ? box : box + text.width - width
  }

  /// Makes references lead to their footnotes.
  private func link(_ text: SetText, _ lefts: [Int: Double]) {
    var byte = 0
    for span in text.copy.spans {
      let bytes = byte..<byte + span.text.utf8.count
      byte = bytes.upperBound
      guard let note = span.note, let edges = typesetter.edges(of: bytes, in: text.copy),
        let left = lefts[edges.line]
      else { continue }
      let lines = Double(edges.line - text.lines.lowerBound)
      let y = paper.top + text.y + lines * text.copy.leading
      let box = [left + edges.left, y, edges.right - edges.left, text.copy.leading].map(decimal)
      canvas.tagged("Link", "rect=[\(box.joined(separator: " "))] dest='n\(note)'") {}
    }
  }

  /// A length on the paper that is printed on, in hundredths of a point.
  private func decimal(_ length: Double) -> String {
    JSON(hundredths: Int((length * scale * 100).rounded())).text()
  }
}
