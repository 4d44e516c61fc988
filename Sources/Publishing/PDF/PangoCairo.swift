import CPangoCairo

/// Pango and Cairo, opened when a page is to be printed.
struct PangoCairo {
  /// The functions of both, by their own names.
  let functions: nuzuh_pangocairo

  /// The library that needs all the others.
  static let soname = "libpangocairo-1.0.so.0"
  private static let package = "libpangocairo-1.0-0"

  /// Opens the libraries; a second opening finds them open.
  init(_ library: String = PangoCairo.soname) throws(MissingPackage) {
    let functions = UnsafeMutablePointer<nuzuh_pangocairo>.allocate(capacity: 1)
    defer { functions.deallocate() }
    if let missing = nuzuh_pangocairo_load(library, functions) {
      throw MissingPackage(name: String(cString: missing), package: PangoCairo.package)
    }
    self.functions = functions.pointee
  }

  /// Throws unless some font has the letters of both scripts: every page quotes its sources.
  func requireFonts(for layout: OpaquePointer) throws(MissingPackage) {
    let missing = MissingPackage(name: "a font with Arabic letters", package: "fonts-noto-core")
    guard familyCount > 0 else { throw missing }
    functions.pango_layout_set_markup(layout, PangoCairo.sample, -1)
    guard functions.pango_layout_get_unknown_glyphs_count(layout) == 0 else { throw missing }
  }

  /// Without any family Pango would end the program when it is asked to set a text.
  private var familyCount: Int {
    var families: UnsafeMutablePointer<OpaquePointer?>?
    var count: Int32 = 0
    functions.pango_font_map_list_families(
      functions.pango_cairo_font_map_get_default(), &families, &count)
    functions.g_free(UnsafeMutableRawPointer(families))
    return Int(count)
  }

  private static let sample = "Aa – " + "نزوح"
}
