import Displacement
import Language
import Reading
import Testing

@Suite("The encoding of a document")
struct EncodingTests {
  static let arabic =
    "نزحت أكثر من 340 عائلة من بلدة تل رشاد يوم الجمعة، بحسب المجلس المحلي في البلدة."

  @Test("a declared Windows-1256 page is read")
  func windows1256() {
    let page = "<html><head><meta charset=\"windows-1256\"></head><body><p>\(Self.arabic)</p>"
    let document = DocumentReader.read(Self.windows1256(page), name: "page")
    #expect(document.text == Self.arabic)
    #expect(document.encoding.name == "windows-1256")
    #expect(document.encoding.reason == .declared)
  }

  @Test("a declaration that valid UTF-8 contradicts is not believed")
  func contradicted() {
    let page = "<html><head><meta charset=windows-1256></head><body><p>\(Self.arabic)</p>"
    let document = DocumentReader.read(Array(page.utf8), name: "page")
    #expect(document.text == Self.arabic)
    #expect(document.encoding.name == "utf-8")
  }

  @Test("UTF-8 that is cut off or broken in a few places is still UTF-8", arguments: [true, false])
  func mostlyUTF8(isPage: Bool) {
    let text = Array(repeating: Self.arabic, count: 3).joined(separator: " ")
    var bytes = Array((isPage ? "<html><body><p>" : "").utf8) + Array(text.utf8)
    bytes.removeLast(2)
    bytes.append(0xD8)
    let document = DocumentReader.read(bytes, name: "page")
    #expect(document.text.hasPrefix(Self.arabic))
    #expect(document.encoding.reason == .mostlyUTF8(faults: 2))
    #expect(document.findings.map(\.code) == ["undecodable-characters"])
  }

  @Test("curly quotes of an English page need no declaration")
  func sharedPunctuation() {
    let text =
      "<html><body><p>The council said \u{201C}ten families left M\u{E9}lis\u{201D} on Friday.</p>"
    let document = DocumentReader.read(Self.windows1252(text), name: "page")
    #expect(document.text == "The council said “ten families left Mélis” on Friday.")
    #expect(document.encoding.reason == .sharedPunctuation)
  }

  @Test("a page that declares Latin-1 is read as Windows-1252, as browsers do")
  func latin() {
    let text =
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>"
      + "<body><p>Se\u{F1}or \u{C1}lvarez said that \u{201C}ten families\u{201D} left on Friday.</p>"
    let document = DocumentReader.read(Self.windows1252(text), name: "page")
    #expect(document.text == "Señor Álvarez said that “ten families” left on Friday.")
    #expect(document.encoding.name == "windows-1252")
  }

  @Test("an Arabic page that declares Latin-1 is read as Arabic")
  func falseLatin() {
    let page = "<html><head><meta charset=iso-8859-1></head><body><p>\(Self.arabic)</p>"
    let document = DocumentReader.read(Self.windows1256(page), name: "page")
    #expect(document.text == Self.arabic)
  }

  @Test("UTF-16 pages and texts are read, with a mark or without", arguments: [true, false])
  func utf16(hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + "<html><body><p>\(Self.arabic)</p></body></html>"
    let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let document = DocumentReader.read(bytes, name: "page")
    #expect(document.kind == .html)
    #expect(document.text == Self.arabic)
  }

  @Test("why an encoding was read is said in both languages")
  func explanation() {
    let page = "<html><head><meta charset=\"windows-1256\"></head><body><p>\(Self.arabic)</p>"
    let encoding = DocumentReader.read(Self.windows1256(page), name: "page").encoding
    #expect(encoding.explanation(in: .english) == "the page declares it")
    #expect(encoding.explanation(in: .arabic) == "تعلنه الصفحة نفسها")
  }

  @Test("the encoding that a person names is used")
  func named() {
    let bytes = Self.windows1256(Self.arabic)
    let document = DocumentReader.read(bytes, name: "note", encoding: .windows1256)
    #expect(document.text == Self.arabic)
  }

  /// Text in Windows-1256, by the decoder's own table.
  static func windows1256(_ text: String) -> [UInt8] {
    encode(text) { byte in
      TextDecoding.decode([byte], as: .windows1256).text?.unicodeScalars.first
    }
  }

  static func windows1252(_ text: String) -> [UInt8] {
    encode(text) { byte in
      switch byte {
      case 0x93: "\u{201C}"
      case 0x94: "\u{201D}"
      default: Unicode.Scalar(byte)
      }
    }
  }

  private static func encode(_ text: String, _ scalar: (UInt8) -> Unicode.Scalar?) -> [UInt8] {
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...UInt8(0xFF) {
      if let scalar = scalar(byte) { table[scalar] = byte }
    }
    return text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : table[$0] ?? 0x3F }
  }
}
