import Displacement
import Foundation
import Publishing
import Situation
import TestSupport
import Testing

@Suite("JSON")
struct JSONTests {
  @Test(
    "strings come back as they were, and nothing invisible stands in the text",
    arguments: [
      "", "plain", "\"quoted\" \\ / \n\r\t\u{0}\u{7F}\u{1B}[31m", "\u{202E}evil\u{2066}",
      "غويران (٣٬٥٠٠)", "👩‍👩‍👧", "\u{2028}\u{2029}\u{FEFF}\u{85}", "\u{10FFFF}",
    ])
  func strings(_ text: String) throws {
    let json = JSON.array([.string(text)]).text()
    let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(back?.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    #expect(!json.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    #expect(!json.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    #expect(!json.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
  }

  @Test("random scalars come back in both layouts")
  func randomStrings() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let scalars = (0..<60).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let value = JSON.object([.init(text, .array([.string(text), nil, true]))])
      for layout in [JSON.Layout.line, .open] {
        let data = Data(value.text(layout).utf8)
        let back = try JSONSerialization.jsonObject(with: data) as? [String: [Any]]
        #expect(back?.first.map { Array($0.key.unicodeScalars) } == scalars)
      }
    }
  }

  @Test(
    "decimals are printed without zeros at their end, and never as powers of ten",
    arguments: [
      (0, "0"), (1, "0.000001"), (-1, "-0.000001"), (4_250_000, "4.25"), (-36_502_370, "-36.50237"),
      (40_000_000, "40"), (Int.min, "-9223372036854.775808"),
    ])
  func decimals(_ millionths: Int, _ text: String) {
    #expect(JSON.millionths(millionths).text() == text)
  }

  @Test("members keep their order, and long values are opened")
  func layout() {
    let value: JSON = ["z": 1, "a": [2, 3], "m": nil]
    #expect(value.text() == #"{"z": 1, "a": [2, 3], "m": null}"#)
    #expect(value.text(.open) == value.text())
    let long = JSON.object([.init("list", .array((0..<40).map(JSON.integer))), .init("none", [])])
    let lines = long.text(.open).split(separator: "\n")
    #expect(lines.count == 45)
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test("the checksum is the digest of the same text without it")
  func checksum() {
    let summary = Hasakah.summary()
    let text = summary.json
    let blank = text.replacing("\"\(summary.checksum)\"", with: "\"\"")
    #expect(blank != text)
    #expect(Digest(of: blank).description == summary.checksum)
  }

  @Test("every key of the contract is present, in its order, on a day without data too")
  func keys() throws {
    let keys = [
      "schema", "event", "number", "as_of", "known_at", "audience", "policy", "lines", "totals",
      "unallocated", "residuals", "conflicts", "lint", "gaps", "routes", "withheld", "candidates",
      "planning_figures", "parameters", "sha256",
    ]
    for summary in [Hasakah.summary(), Hasakah.empty()] {
      let lines = summary.json.split(separator: "\n")
      let found = lines.filter { $0.hasPrefix("  \"") }.map { line in
        String(line.dropFirst(3).prefix { $0 != "\"" })
      }
      #expect(found == keys)
    }
  }

  @Test("a ratio or a household size beyond all bounds is printed, not a crash")
  func bounds() {
    var summary = Hasakah.summary()
    summary.conflicts[0].values = 0...(.max)
    #expect(summary.json.contains("9223372036854.77"))
    #expect(!Format.text(Edition(summary)).isEmpty)
  }

  @Test("what there is no count of is null, and zero only where a source said so")
  func missing() throws {
    let text = Hasakah.empty().json
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let totals = try #require(object?["totals"] as? [String: Any])
    #expect(totals.count == 6)
    #expect(totals.values.allSatisfy { $0 is NSNull })
  }

  @Test("no remark, staff name, contact or quotation leaves in JSON")
  func leaks() {
    for text in [Hasakah.summary().json, GeoJSON(Hasakah.summary()).text] {
      for secret in ["Layla", "+963", "call", "An estimated", "layla-26"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }
}
