import CPangoCairo
import Displacement

/// Sets texts with Pango; one layout is used for all of them, one after the other.
final class Typesetter {
  let functions: nuzuh_pangocairo
  private let layout: OpaquePointer
  private let font: OpaquePointer
  private var extents: [Question: Ruler.Extent] = [:]

  /// A text and the width that it is measured for.
  private struct Question: Hashable {
    var copy: Copy
    var width: Double?
  }

  /// What is set on that surface.
  init(_ library: PangoCairo, on cairo: OpaquePointer) throws(MissingPackage) {
    functions = library.functions
    layout = functions.pango_cairo_create_layout(cairo)
    font = functions.pango_font_description_from_string(Typesetter.families)
    let context = functions.pango_layout_get_context(layout)
    // A point of the font is a point of the paper, and letters stand where the font wants them.
    functions.pango_cairo_context_set_resolution(context, 72)
    functions.pango_context_set_round_glyph_positions(context, 0)
    functions.pango_layout_set_font_description(layout, font)
    functions.pango_layout_set_auto_dir(layout, 0)
    functions.pango_layout_set_wrap(layout, Typesetter.wrapsAtWords)
    try library.requireFonts(for: layout)
  }

  deinit {
    functions.pango_font_description_free(font)
    functions.g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// The families of fonts-noto-core, then whatever the machine has.
  private static let families =
    "Noto Sans,Noto Sans Arabic,Noto Sans Math,Noto Sans Symbols,Noto Sans Symbols2,sans-serif 8"
  /// `PANGO_WRAP_WORD` and `PANGO_WRAP_WORD_CHAR`.
  private static let wrapsAtWords: UInt32 = 0
  private static let wrapsAnywhere: UInt32 = 2
  private static let scale = 1024.0

  /// Measures with the fonts of this machine.
  var ruler: Ruler { Ruler { self.extent(of: $0, in: $1) } }

  private func extent(of copy: Copy, in width: Double?) -> Ruler.Extent {
    let question = Question(copy: copy, width: width)
    if let known = extents[question] { return known }
    prepare(copy, in: width)
    var box = PangoRectangle()
    functions.pango_layout_get_extents(layout, nil, &box)
    let extent = Ruler.Extent(
      width: Double(box.width) / Typesetter.scale,
      lines: Int(functions.pango_layout_get_line_count(layout)),
      axis: copy.axis.flatMap { edges(of: $0, in: copy)?.right })
    extents[question] = extent
    return extent
  }

  /// The line of the prepared text in which some of its bytes stand, and how far their edges are
  /// from the line's left one; `nil` where they stand in several lines.
  func edges(of bytes: Range<Int>, in copy: Copy) -> (line: Int, left: Double, right: Double)? {
    let text = copy.text
    let end = text.utf8.index(text.startIndex, offsetBy: bytes.upperBound)
    guard !bytes.isEmpty, end > text.startIndex else { return nil }
    let last = text.unicodeScalars.index(before: end)
    let lastByte = text.utf8.distance(from: text.startIndex, to: last)
    let (first, final) = (place(of: bytes.lowerBound, 0), place(of: lastByte, 1))
    guard first.line == final.line else { return nil }
    return (first.line, min(first.x, final.x), max(first.x, final.x))
  }

  /// The line of a character, and the place of its leading edge, 0, or of its trailing one, 1.
  private func place(of byte: Int, _ edge: Int32) -> (line: Int, x: Double) {
    var line: Int32 = 0
    var x: Int32 = 0
    functions.pango_layout_index_to_line_x(layout, Int32(clamping: byte), edge, &line, &x)
    return (Int(line), Double(x) / Typesetter.scale)
  }

  /// Makes the layout that of a text in lines of that width.
  ///
  /// - Parameters:
  ///   - copy: the text.
  ///   - width: `nil` for one line, 0 for the width of the longest word.
  func prepare(_ copy: Copy, in width: Double?) {
    let direction: UInt32 =
      switch copy.language {
      case .english: 0
      case .arabic: 1
      }
    let context = functions.pango_layout_get_context(layout)
    functions.pango_context_set_base_dir(context, direction)
    // Otherwise the machine's locale would choose among the forms of letters.
    functions.pango_context_set_language(
      context, functions.pango_language_from_string(copy.language.rawValue))
    let units = width.map { Int32(clamping: Int(($0 * Typesetter.scale).rounded(.up))) } ?? -1
    functions.pango_layout_set_wrap(
      layout, width == 0 ? Typesetter.wrapsAtWords : Typesetter.wrapsAnywhere)
    functions.pango_layout_set_width(layout, units)
    functions.pango_layout_set_markup(layout, copy.markup, -1)
  }

  /// The line of the prepared text, with its width.
  func line(_ number: Int) -> (line: OpaquePointer, width: Double)? {
    guard
      let line = functions.pango_layout_get_line_readonly(layout, Int32(clamping: number))
    else { return nil }
    var box = PangoRectangle()
    functions.pango_layout_line_get_extents(line, nil, &box)
    return (line, Double(box.width) / Typesetter.scale)
  }
}

extension Copy {
  /// The text as Pango's markup.
  fileprivate var markup: String {
    spans.reduce(into: "") { markup, span in
      guard !span.text.isEmpty else { return }
      let look = span.lettering
      let size = Int((look.size * 1024).rounded())
      let weight = look.isBold ? " weight=\"bold\"" : ""
      let breaks = span.isBreakable ? "" : " allow_breaks=\"false\""
      // Without ligatures such as "fi" words are found and copied as they are written.
      let features = " font_features=\"liga=0\""
      let color = " foreground=\"\(look.ink.hexadecimal)\""
      markup += "<span size=\"\(size)\"\(weight)\(breaks)\(features)\(color)>"
      markup += HTMLText.escaped(span.text)
      markup += "</span>"
    }
  }
}

extension Ink {
  /// The color as markup has it.
  fileprivate var hexadecimal: String {
    let (red, green, blue) = components
    return "#"
      + [red, green, blue].map { level in
        (level < 16 ? "0" : "") + String(level, radix: 16)
      }.joined()
  }
}
