import CPangoCairo
import Displacement

/// A PDF that Cairo writes into memory.
final class Canvas {
  let functions: nuzuh_pangocairo
  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let sink = Sink()

  /// Where the bytes go.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  init(_ library: PangoCairo, paper: Paper) {
    functions = library.functions
    surface = functions.cairo_pdf_surface_create_for_stream(
      { sink, bytes, count in
        let end = UnsafeBufferPointer(start: bytes, count: Int(count))
        Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes += end
        return 0
      }, Unmanaged.passUnretained(sink).toOpaque(), paper.width, paper.height)
    cairo = functions.cairo_create(surface)
  }

  deinit {
    functions.cairo_destroy(cairo)
    // Cairo writes what is left when the surface goes, so it goes before the sink does.
    functions.cairo_surface_finish(surface)
    functions.cairo_surface_destroy(surface)
  }

  /// What a reader of files shows of the document.
  func describe(title: String, subject: String, date: Moment) {
    // CAIRO_PDF_METADATA_TITLE, AUTHOR, SUBJECT, CREATOR, CREATE_DATE, MOD_DATE.
    let program = "nuzuh"
    for (key, text) in [(0, title), (1, program), (2, subject), (4, program)] {
      functions.cairo_pdf_surface_set_metadata(surface, UInt32(key), text)
    }
    for key in [5, 6] as [UInt32] {
      functions.cairo_pdf_surface_set_metadata(surface, key, date.description)
    }
  }

  /// Makes everything that is drawn from now on so many times its size.
  func scale(by factor: Double) { functions.cairo_scale(cairo, factor, factor) }

  func finishSheet() { functions.cairo_show_page(cairo) }

  /// The whole file; nothing can be drawn after it.
  func finish() -> [UInt8] {
    functions.cairo_surface_finish(surface)
    return sink.bytes
  }

  /// What is drawn in between is that in the document's structure.
  func tagged(_ tag: String?, _ attributes: String = "", _ draw: () -> Void) {
    guard let tag else { return draw() }
    functions.cairo_tag_begin(cairo, tag, attributes)
    draw()
    functions.cairo_tag_end(cairo, tag)
  }

  func setInk(_ ink: Ink) {
    let (red, green, blue) = ink.components
    functions.cairo_set_source_rgb(
      cairo, Double(red) / 255, Double(green) / 255, Double(blue) / 255)
  }

  func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
    setInk(ink)
    functions.cairo_rectangle(cairo, x, y, width, height)
    functions.cairo_fill(cairo)
  }
}
