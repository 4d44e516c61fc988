import Displacement
import Reading
import TestSupport
import Testing

@Suite("No document stops the program")
struct SafetyTests {
  @Test("any damage to a page leaves a document whose text is part of no other line")
  func mutations() {
    let pages = Pages.names.map(Pages.bytes(of:))
    var generator = SeededGenerator(seed: 20_220_120)
    for _ in 0..<400 {
      guard var bytes = pages.randomElement(using: &generator) else { return }
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        Self.damage(&bytes, with: pages, &generator)
      }
      let document = DocumentReader.read(bytes, name: "page")
      #expect(document.text.utf8.count <= bytes.count * 3 + 64)
      #expect(document.kind == .plain || !document.text.utf8.contains(0))
      #expect(!document.text.isEmpty || !document.findings.isEmpty || document.kind == .plain)
    }
  }

  @Test("text nested deeper than any real page is answered with a finding")
  func deepNesting() {
    let page =
      "<html><body><p>Ten families left the town this morning, they said.</p>"
      + String(repeating: "<div>", count: 100_000) + "lost"
    let document = DocumentReader.read(Array(page.utf8), name: "page")
    #expect(document.text == "Ten families left the town this morning, they said.")
    #expect(document.findings.map(\.code) == ["nested-too-deep"])
  }

  @Test("formatting that is never closed loses no text")
  func unclosedFormatting() {
    let line = "<p><font size=2><b>Ten families left the town this morning, they said."
    let page = "<html><body>" + String(repeating: line, count: 2_000)
    let document = DocumentReader.read(Array(page.utf8), name: "page")
    #expect(document.text.split(separator: "\n").count == 2_000)
    #expect(document.findings.isEmpty)
  }

  @Test("a tag of very many attributes is refused, not compared for hours")
  func manyAttributes() {
    let attributes = (0..<200_000).map { " a\($0)=1" }.joined()
    let document = DocumentReader.read(Array("<html><body><p\(attributes)>x".utf8), name: "page")
    #expect(document.findings.map(\.code) == ["too-many-attributes", "no-article"])
  }

  @Test("a picture inside an attribute does not hide the text after it")
  func hugeAttribute() {
    let picture = String(repeating: "QUJD", count: 2_700_000)
    let page =
      "<html><body><img src='data:image/png;base64,\(picture)'>"
      + "<p>Ten families left the town this morning, they said.</p>"
    let document = DocumentReader.read(Array(page.utf8), name: "page")
    #expect(document.text == "Ten families left the town this morning, they said.")
  }

  @Test("entities of the page's own are not resolved and files are not opened")
  func externalEntities() {
    let page = """
      <!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY a "&a;&a;">]>
      <html><body><p>The word is &secret; and &a; and nothing else at all, they said.</p></body></html>
      """
    let document = DocumentReader.read(Array(page.utf8), name: "page")
    #expect(
      document.text.hasSuffix("The word is &secret; and &a; and nothing else at all, they said."))
  }

  @Test("many threads read at once and read the same")
  func threads() async {
    let pages = Pages.names.map(Pages.bytes(of:))
    let expected = pages.map { DocumentReader.read($0, name: "page") }
    await withTaskGroup(of: [ReadDocument].self) { group in
      for _ in 0..<8 {
        group.addTask { pages.map { DocumentReader.read($0, name: "page") } }
      }
      for await documents in group { #expect(documents == expected) }
    }
  }

  /// Damages a page in one place: bytes changed, cut out, doubled, or swapped for another page's.
  private static func damage(
    _ bytes: inout [UInt8], with pages: [[UInt8]], _ generator: inout SeededGenerator
  ) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 1...60, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[start] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 3:
      let signs = Array("<>\"'&;/!-={}[]\\\u{0}".utf8)
      bytes.insert(signs.randomElement(using: &generator) ?? 0, at: start)
    case 4: bytes.removeSubrange(start...)
    default:
      guard let other = pages.randomElement(using: &generator), other.count > 1 else { return }
      let from = Int.random(in: 0..<other.count, using: &generator)
      bytes.insert(contentsOf: other[from..<min(other.count, from + 200)], at: start)
    }
  }
}
