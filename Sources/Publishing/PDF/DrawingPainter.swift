import CPangoCairo
import Displacement

/// Draws the shapes of a picture; a picture is never mirrored.
struct DrawingPainter {
  private let canvas: Canvas
  private let typesetter: Typesetter
  private let functions: nuzuh_pangocairo
  private let cairo: OpaquePointer

  init(_ canvas: Canvas, _ typesetter: Typesetter) {
    self.canvas = canvas
    self.typesetter = typesetter
    functions = canvas.functions
    cairo = canvas.cairo
  }

  /// Draws the picture with its upper left corner at that point of the paper.
  func paint(_ drawing: Drawing, x: Double, y: Double, scale: Double) {
    functions.cairo_save(cairo)
    functions.cairo_translate(cairo, x, y)
    functions.cairo_scale(cairo, scale, scale)
    // `CAIRO_LINE_JOIN_ROUND`, `CAIRO_FILL_RULE_EVEN_ODD`.
    functions.cairo_set_line_join(cairo, 1)
    functions.cairo_set_fill_rule(cairo, 1)
    functions.cairo_rectangle(cairo, 0, 0, drawing.width, drawing.height)
    functions.cairo_clip(cairo)
    for shape in drawing.shapes { paint(shape) }
    functions.cairo_restore(cairo)
  }

  private func paint(_ shape: Drawing.Shape) {
    // A text leaves a point behind, to which a circle would be joined.
    functions.cairo_new_path(cairo)
    switch shape {
    case .line(let points, let stroke):
      trace(points)
      paint(stroke)
    case .area(let rings, let fill, let stroke):
      func outline() {
        for ring in rings where ring.count > 1 {
          trace(ring)
          functions.cairo_close_path(cairo)
        }
      }
      paint(outline, fill, stroke)
    case .circle(let center, let radius, let fill, let stroke):
      func outline() {
        functions.cairo_arc(cairo, center.x, center.y, max(0, radius), 0, 2 * Double.pi)
        functions.cairo_close_path(cairo)
      }
      paint(outline, fill, stroke)
    case .text(let text): paint(text)
    case .group(_, let shapes): for shape in shapes { paint(shape) }
    }
  }

  private func trace(_ points: [Drawing.Point]) {
    guard let first = points.first else { return }
    functions.cairo_move_to(cairo, first.x, first.y)
    for point in points.dropFirst() { functions.cairo_line_to(cairo, point.x, point.y) }
  }

  private func paint(_ outline: () -> Void, _ fill: Drawing.Fill?, _ stroke: Drawing.Stroke?) {
    switch fill {
    case nil: break
    case .solid(let grey):
      outline()
      set(grey)
      functions.cairo_fill(cairo)
    case .hatched(let grey): hatch(outline, grey)
    }
    guard let stroke else { return }
    outline()
    paint(stroke)
  }

  private func paint(_ stroke: Drawing.Stroke) {
    set(stroke.grey)
    functions.cairo_set_line_width(cairo, stroke.width)
    functions.cairo_set_dash(cairo, stroke.dash, Int32(clamping: stroke.dash.count), 0)
    functions.cairo_stroke(cairo)
  }

  /// Lines that rise to the right, within an outline.
  private func hatch(_ outline: () -> Void, _ grey: Drawing.Grey) {
    functions.cairo_save(cairo)
    outline()
    functions.cairo_clip(cairo)
    let bounds = clipBounds
    let step = Drawing.hatchGap * 2.0.squareRoot()
    var sum = ((bounds.left + bounds.top) / step).rounded(.down) * step + step / 2
    while sum < bounds.right + bounds.bottom {
      functions.cairo_move_to(cairo, sum - bounds.bottom, bounds.bottom)
      functions.cairo_line_to(cairo, sum - bounds.top, bounds.top)
      sum += step
    }
    paint(Drawing.Stroke(Drawing.hatchWidth, grey))
    functions.cairo_restore(cairo)
  }

  private var clipBounds: (left: Double, top: Double, right: Double, bottom: Double) {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    functions.cairo_clip_extents(cairo, &left, &top, &right, &bottom)
    return (left, top, right, bottom)
  }

  private func paint(_ text: Drawing.Text) {
    guard !text.string.isEmpty else { return }
    let lettering = Lettering(
      size: text.size, isBold: text.isBold, ink: .grey(text.grey.percent))
    let copy = Copy(text.string, lettering, in: text.language)
    typesetter.prepare(copy, in: nil)
    guard let (line, width) = typesetter.line(0) else { return }
    let left: Double =
      switch text.anchor {
      case .left: text.at.x
      case .middle: text.at.x - width / 2
      case .right: text.at.x - width
      }
    if text.hasHalo {
      functions.cairo_move_to(cairo, left, text.at.y)
      functions.pango_cairo_layout_line_path(cairo, line)
      paint(Drawing.Stroke(2 * Drawing.Text.haloWidth, .white))
    }
    functions.cairo_move_to(cairo, left, text.at.y)
    functions.pango_cairo_show_layout_line(cairo, line)
  }

  private func set(_ grey: Drawing.Grey) {
    let level = Double(grey.percent * 255 / 100) / 255
    functions.cairo_set_source_rgb(cairo, level, level, level)
  }
}
