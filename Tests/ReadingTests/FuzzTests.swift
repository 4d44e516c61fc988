import Displacement
import Foundation
import Language
import Reading
import Testing

/// Files of no sense, from the bytes to the candidates: whatever they hold, the reader comes back
/// with spans that lie in its text.
///
/// `scripts/fuzz` reads many more of them than fit into a test run.
@Suite struct FuzzTests {
  @Test("files of no sense are read to spans on scalar boundaries")
  func files() throws {
    let wish = ProcessInfo.processInfo.environment["FUZZ_INPUTS"].flatMap { Int($0) }
    let seed = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap { UInt64($0) }
    var mutator = Mutator(
      seed: seed ?? 2_022, articles: try FuzzTests.articles(), longest: wish == nil ? 250 : 4_000)
    let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
    for number in 0..<(wish ?? 40) {
      let bytes = mutator.next()
      let document = DocumentReader.read(bytes, name: "x")
      let day = number % 2 == 0 ? Day(year: 2022, month: 1, day: 22) : document.published
      let article = reader.read(
        document.text, published: day, title: document.title, language: document.language)
      check(article, "file \(number) of the seed")
      for dimension in Recognizer.Dimension.allCases {
        let values = Recognizer.values(in: document.text, dimension: dimension, reference: day)
        for value in values {
          #expect(isWhole(value.span, in: Array(document.text.utf8)), "file \(number)")
        }
      }
    }
  }

  @Test("a text may end behind any of its words, in the middle of a sentence too")
  func cuts() throws {
    let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
    for text in try FuzzTests.articles() {
      let words = text.split(separator: " ")
      for end in stride(from: 1, through: words.count, by: 7) {
        let part = words[max(0, end - 14)..<end].joined(separator: " ")
        check(reader.read(part, published: nil), part)
      }
    }
  }

  private func check(_ article: Article, _ name: String) {
    let bytes = Array(article.text.utf8)
    let spans =
      article.figures.flatMap { [$0.evidence, $0.sentence] }
      + article.routes.flatMap { [$0.evidence, $0.sentence] }
    for span in spans { #expect(isWhole(span, in: bytes), "\(name)") }
    #expect(!article.json(file: "x", places: TestGazetteer.index).isEmpty)
  }

  /// Whether a span lies in the text and cuts no character.
  private func isWhole(_ span: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard span.lowerBound >= 0, span.upperBound <= bytes.count else { return false }
    return [span.lowerBound, span.upperBound].allSatisfy { end in
      end == bytes.count || bytes[end] & 0xc0 != 0x80
    }
  }

  private static func articles() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Articles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".txt") }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }
}
