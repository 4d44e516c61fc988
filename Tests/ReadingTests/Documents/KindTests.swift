import Displacement
import Language
import Reading
import Testing

@Suite("What the bytes of a document are")
struct KindTests {
  @Test("a file of another kind is named, not read", arguments: Foreign.all)
  func foreign(example: Foreign) {
    let document = DocumentReader.read(example.bytes, name: "file.html")
    #expect(document.text.isEmpty, sourceLocation: example.location)
    #expect(document.findings.map(\.code) == [example.code], sourceLocation: example.location)
    let message = document.findings.first?.message ?? ""
    #expect(message.contains(example.words), sourceLocation: example.location)
  }

  @Test("plain text stays as it is, byte for byte")
  func plain() {
    let text = "Line one.\r\n\r\n  Line <html> two & \u{0665}.\n"
    let document = DocumentReader.read(Array(text.utf8), name: "note.html")
    #expect(document.kind == .plain)
    #expect(document.text == text)
    #expect(document.text.utf8.elementsEqual(text.utf8))
    #expect(document.findings.isEmpty)
    #expect(document.language == .english || document.language == nil)
  }

  @Test(
    "a page is known by its tags, not by its name",
    arguments: [
      "<!DOCTYPE html><p>Ten families left.", "\u{FEFF}\n <HTML><BODY>Ten families left.",
      "<!-- saved --><div>Ten families left.</div>", "<p>Ten families left.</p>",
      "HTTP/1.1 200 OK\n\n<html><head></head><body>Ten families left.</body></html>",
    ])
  func page(text: String) {
    #expect(DocumentReader.read(Array(text.utf8), name: "note.txt").kind == .html)
  }

  @Test(
    "a text that speaks of tags or compares numbers is no page",
    arguments: [
      "Write <html> at the start.", "5 < 7 and <b> is bold", "a <- b", "<3",
      "The report <https://example.org> says so.",
    ])
  func text(text: String) {
    #expect(DocumentReader.read(Array(text.utf8), name: "note.html").kind == .plain)
  }

  @Test("a file beyond the limit is refused before it is read")
  func tooLarge() {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: DocumentReader.maximumSize + 1)
    #expect(DocumentReader.read(bytes, name: "big.txt").findings.map(\.code) == ["too-large"])
  }

  @Test("NUL characters are taken out and counted")
  func nulls() {
    let bytes = Array("<p>Ten fami\u{0}lies left the town this morning, the council said.</p>".utf8)
    let document = DocumentReader.read(bytes, name: "page")
    #expect(document.text == "Ten families left the town this morning, the council said.")
    #expect(document.findings.map(\.code) == ["null-characters"])
  }
}

/// A file that is no document, and what should be said about it.
struct Foreign: Sendable {
  let bytes: [UInt8]
  let code: String
  let words: String
  let location: SourceLocation

  init(
    _ bytes: [UInt8], _ code: String, _ words: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    (self.bytes, self.code, self.words, self.location) = (bytes, code, words, location)
  }

  static let all = [
    Foreign([], "empty-file", "no text"),
    Foreign(Array(" \r\n\t\n".utf8), "empty-file", "no text"),
    Foreign([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0], "not-text", "gzip"),
    Foreign([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "not-text", "PNG"),
    Foreign([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "not-text", "JPEG"),
    Foreign(Array("%PDF-1.7\n%".utf8), "not-text", "PDF"),
    Foreign([0x50, 0x4B, 3, 4, 20, 0], "not-text", "ZIP"),
    Foreign(
      Array(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<html></html>".utf8
      ),
      "not-text", "MHTML"),
    Foreign((0..<2_000).map { UInt8($0 % 29) }, "not-text", "control characters"),
    Foreign(Array("ten ".utf8) + [0xFD, 0xFE, 0xFD, 0xFE, 0x0A], "unknown-encoding", "encoding"),
  ]
}
