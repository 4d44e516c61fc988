import Displacement
import Foundation
import Language
import Reading
import TestSupport
import Testing

@Suite("Pages of many templates")
struct PageTests {
  @Test("each template gives its article, its metadata and its furniture", arguments: Pages.names)
  func template(name: String) {
    let document = DocumentReader.read(Pages.bytes(of: name), name: name)
    expectGolden(document.golden, named: "\(name).txt")
  }

  @Test("every line of a page is either kept or listed as put aside", arguments: Pages.names)
  func nothingLost(name: String) {
    let document = DocumentReader.read(Pages.bytes(of: name), name: name)
    let kept = document.text.split(separator: "\n").map(String.init)
    #expect(kept.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " })
    #expect(!kept.isEmpty || !document.discarded.isEmpty)
  }

  @Test("the same bytes give the same document", arguments: Pages.names)
  func determinism(name: String) {
    let bytes = Pages.bytes(of: name)
    #expect(DocumentReader.read(bytes, name: name) == DocumentReader.read(bytes, name: name))
  }
}

/// The invented pages beside this file.
enum Pages {
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".html") }.sorted()
  }()

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Pages")

  static func bytes(of name: String) -> [UInt8] {
    let data = try? Data(contentsOf: folder.appendingPathComponent(name))
    return data.map { Array($0) } ?? []
  }
}

extension ReadDocument {
  /// The document as the golden files show it.
  var golden: String {
    let fields = [
      ("kind", kind.rawValue), ("encoding", encoding.name), ("title", title),
      ("published", published?.description), ("publisher", publisher), ("url", url),
      ("language", language?.rawValue),
    ]
    var lines = fields.map { "\($0.0): \($0.1 ?? "-")" }
    lines += findings.map { "finding: \($0.severity) \($0.code)" }
    lines += ["", "=== text", text, "=== discarded"] + discarded
    return lines.joined(separator: "\n") + "\n"
  }
}
