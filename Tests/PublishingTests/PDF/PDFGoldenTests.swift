import Displacement
import Foundation
import Publishing
import Situation
import TestSupport
import Testing

/// The bytes of the demonstration's PDF, on machines that set and draw as the recording one did.
///
/// Pango, Cairo and the fonts decide about bytes, and none of them says in the file which it was.
/// The golden file therefore begins with what this process has loaded of them; on a machine with
/// others there is nothing to compare with, and only ``PDFTests`` speak.
@Suite("The bytes of a PDF")
struct PDFGoldenTests {
  @Test("where libraries and fonts are those of the recording, the bytes are too")
  func bytes() throws {
    var digests: [String] = []
    for language in LanguageCode.allCases {
      let edition = Edition(Hasakah.summary(), language: language)
      guard let bytes = try? PDF(edition).bytes else { return }
      digests.append("\(language.rawValue) \(Digest(of: bytes))")
    }
    let machine = try PDFGoldenTests.machine()
    let recorded = PDFGoldenTests.recorded
    guard isRecording || !recorded.isEmpty && recorded.allSatisfy(machine.contains) else { return }
    let parts = (isRecording ? machine : recorded) + digests
    expectGolden(parts.joined(separator: "\n") + "\n", named: "hasakah.pdf.txt")
  }

  private var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
  }

  /// The lines of the golden file before the digests: other tests may have loaded more since.
  private static var recorded: [String] {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/hasakah.pdf.txt")
    let text = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropLast(LanguageCode.allCases.count).map(String.init)
  }

  /// The libraries and fonts that this process has mapped for printing, each with its size.
  private static func machine() throws -> [String] {
    // To its end: such a file does not know its size.
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/maps"))
    let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    let paths = Set(
      maps.split(separator: "\n").compactMap { line in
        line.firstIndex(of: "/").map { String(line[$0...]) }
      })
    let parts = [
      "cairo", "pango", "harfbuzz", "freetype", "libfontconfig", "libz.", ".ttf", ".otf",
    ]
    return try paths.filter { path in parts.contains { path.contains($0) } }.map { path in
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      return "\(URL(fileURLWithPath: path).lastPathComponent) \(size ?? 0)"
    }.sorted()
  }
}
