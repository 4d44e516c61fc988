import Displacement
import Foundation
import Publishing
import Situation
import Testing

@Suite("Whatever a summary holds")
struct RandomTests {
  @Test("every format prints it, and what is for programs can be read by them")
  func robust() throws {
    var random = RandomSummary(seed: 20)
    for _ in 0..<20 {
      let summary = random.next()
      for language in LanguageCode.allCases {
        let edition = Edition(summary, language: language, width: 60)
        for format in Format.all {
          let text = format(edition)
          #expect(text.hasSuffix("\n"))
          let isWords = format.name == "text" || format.name == "markdown"
          #expect(!isWords || !text.contains("{"), "a gap was left in \(format.name)")
        }
      }
      for text in [summary.json, GeoJSON(summary).text] {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(object is [String: Any])
      }
    }
  }
}
