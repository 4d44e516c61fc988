import Displacement

/// A picture as an `svg` element that stands in a page: nothing is fetched, nothing is run.
package struct SVG: Sendable {
  private let drawing: Drawing
  private let id: String

  /// The picture under an identifier that no other element of the page has.
  package init(_ drawing: Drawing, id: String) {
    self.drawing = drawing
    self.id = id
  }

  /// The element in lines, ending in a line end.
  package var text: String {
    var out = HTMLText()
    let box = "0 0 \(SVG.number(drawing.width)) \(SVG.number(drawing.height))"
    let labels = drawing.description.isEmpty ? "\(id)-title" : "\(id)-title \(id)-desc"
    out.line(
      """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(id)" viewBox="\(box)" role="img" \
      aria-labelledby="\(labels)" font-family="\(SVG.fonts)">
      """)
    out.line("<title id=\"\(id)-title\">\(HTMLText.escaped(drawing.title))</title>")
    if !drawing.description.isEmpty {
      out.line("<desc id=\"\(id)-desc\">\(HTMLText.escaped(drawing.description))</desc>")
    }
    let hatches = Set(drawing.shapes.flatMap(\.hatches)).sorted { $0.percent < $1.percent }
    if !hatches.isEmpty { out.line("<defs>\(hatches.map(pattern).joined())</defs>") }
    for shape in drawing.shapes { write(shape, to: &out) }
    out.line("</svg>")
    return out.text
  }

  private func write(_ shape: Drawing.Shape, to out: inout HTMLText) {
    switch shape {
    case .line(let points, let stroke):
      guard let path = SVG.path(points) else { return }
      out.line("<path d=\"\(path)\" fill=\"none\"\(SVG.attributes(stroke))/>")
    case .area(let rings, let fill, let stroke):
      let path = rings.compactMap(SVG.path).map { $0 + "Z" }.joined()
      guard !path.isEmpty else { return }
      let rule = rings.count > 1 ? " fill-rule=\"evenodd\"" : ""
      out.line("<path d=\"\(path)\"\(rule)\(attributes(fill))\(SVG.attributes(stroke))/>")
    case .circle(let center, let radius, let fill, let stroke):
      let place = "cx=\"\(SVG.number(center.x))\" cy=\"\(SVG.number(center.y))\""
      let size = "r=\"\(SVG.number(radius))\""
      out.line("<circle \(place) \(size)\(attributes(fill))\(SVG.attributes(stroke))/>")
    case .text(let text): out.line(SVG.element(text))
    case .group(let label, let shapes):
      out.line("<g>")
      if !label.isEmpty { out.line("<title>\(HTMLText.escaped(label))</title>") }
      for shape in shapes { write(shape, to: &out) }
      out.line("</g>")
    }
  }

  private func pattern(_ grey: Drawing.Grey) -> String {
    let gap = SVG.number(Drawing.hatchGap)
    let middle = SVG.number(Drawing.hatchGap / 2)
    return """
      <pattern id="\(id)-hatch-\(grey.percent)" width="\(gap)" height="\(gap)" \
      patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <path d="M\(middle) 0V\(gap)"\(SVG.attributes(.init(Drawing.hatchWidth, grey)))/></pattern>
      """
  }

  private func attributes(_ fill: Drawing.Fill?) -> String {
    switch fill {
    case nil: " fill=\"none\""
    case .solid(let grey): " fill=\"\(SVG.color(grey))\""
    case .hatched(let grey): " fill=\"url(#\(id)-hatch-\(grey.percent))\""
    }
  }
}

extension SVG {
  /// What the usual systems have for both scripts.
  private static let fonts =
    "Noto Sans, Noto Sans Arabic, Segoe UI, Roboto, Helvetica, Arial, DejaVu Sans, sans-serif"

  /// A number of points in hundredths at most.
  static func number(_ length: Double) -> String {
    JSON(hundredths: Int((Drawing.rounded(length) * 100).rounded())).text()
  }

  private static func path(_ points: [Drawing.Point]) -> String? {
    guard points.count > 1 else { return nil }
    return "M" + points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L")
  }

  private static func attributes(_ stroke: Drawing.Stroke?) -> String {
    guard let stroke else { return "" }
    let dash = stroke.dash.map(number).joined(separator: " ")
    return " stroke=\"\(color(stroke.grey))\" stroke-width=\"\(number(stroke.width))\""
      + " stroke-linejoin=\"round\"" + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
  }

  private static func color(_ grey: Drawing.Grey) -> String {
    let level = grey.percent * 255 / 100
    let digits = String(level, radix: 16)
    return "#" + String(repeating: (level < 16 ? "0" : "") + digits, count: 3)
  }

  private static func element(_ text: Drawing.Text) -> String {
    let halo = Drawing.Stroke(2 * Drawing.Text.haloWidth, .white)
    let attributes = [
      "x=\"\(number(text.at.x))\" y=\"\(number(text.at.y))\" font-size=\"\(number(text.size))\"",
      text.language.direction == "rtl" ? "direction=\"rtl\"" : "",
      text.svgAnchor.map { "text-anchor=\"\($0)\"" } ?? "",
      text.isBold ? "font-weight=\"bold\"" : "",
      "fill=\"\(color(text.grey))\"" + (text.hasHalo ? SVG.attributes(halo) : ""),
      text.hasHalo ? "paint-order=\"stroke\"" : "",
    ].filter { !$0.isEmpty }
    return "<text \(attributes.joined(separator: " "))>\(HTMLText.escaped(text.string))</text>"
  }
}

extension Drawing.Text {
  /// The anchor as SVG names it, by the direction of the line; `nil` for its default.
  fileprivate var svgAnchor: String? {
    switch (anchor, language) {
    case (.middle, _): "middle"
    case (.left, .english), (.right, .arabic): nil
    case (.right, .english), (.left, .arabic): "end"
    }
  }
}

extension Drawing.Shape {
  /// The shades of the hatchings in the shape.
  fileprivate var hatches: [Drawing.Grey] {
    switch self {
    case .area(_, .hatched(let grey), _), .circle(_, _, .hatched(let grey), _): [grey]
    case .line, .area, .circle, .text: []
    case .group(_, let shapes): shapes.flatMap(\.hatches)
    }
  }
}
