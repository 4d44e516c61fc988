import Displacement
import Foundation
import TestSupport
import Testing

@testable import Publishing
@testable import Situation

@Suite("Map page")
struct MapPageTests {
  private func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  @Test("one file holds the map and its tables in both languages, and opens in one of them")
  func both() {
    for language in LanguageCode.allCases {
      let text = MapPage(Hasakah.summary(), language: language).text
      #expect(text.contains("<html lang=\"\(language.rawValue)\""))
      #expect(count("<article lang=", in: text) == 2)
      #expect(count("role=\"img\"", in: text) == 4)
      #expect(text.contains("value=\"\(language.rawValue)\" checked>"))
      #expect(text.contains("Ghwayran") && text.contains("غويران"))
      #expect(count("class=\"places\"", in: text) == 2)
      let ids = text.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count)
      for link in text.components(separatedBy: "href=\"#").dropFirst() {
        #expect(ids.contains(link.prefix { $0 != "\"" }))
      }
    }
  }

  @Test("the policy names the one script by its digest and lets nothing be fetched")
  func policy() throws {
    let text = MapPage(Hasakah.summary()).text
    let script = try #require(
      text.components(separatedBy: "<script>").last?
        .components(separatedBy: "</script>").first)
    #expect(count("<script", in: text) == 1)
    #expect(text.contains("default-src 'none';"))
    #expect(text.contains("script-src 'sha256-\(Digest(of: script).base64)'"))
    let free = text.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
    for word in ["http:", "https:", "src=", "@import", "<link", "<iframe", "fetch(", "url(http"] {
      #expect(!free.contains(word), "\(word)")
    }
  }

  @Test("a digest in base64 is that of RFC 4648")
  func base64() {
    #expect(Digest(of: "").base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(Digest(of: "abc").base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test("whatever a name holds, it is neither markup nor script")
  func hostile() {
    let name = "\"><img src=x onerror=alert(1)></title><script>alert(2)</script>\u{202E}"
    let text = MapPage(Hasakah.naming(name)).text
    #expect(count("<script", in: text) == 1)
    #expect(!text.contains("<img") && !text.contains("\u{202E}"))
  }

  @Test("where nothing has a position the page says so in words")
  func nowhere() {
    let text = MapPage(Hasakah.empty()).text
    #expect(text.contains("so that there is no map"))
    #expect(!text.contains("<svg"))
  }

  @Test("the page is the same bytes")
  func golden() {
    expectGolden(MapPage(Hasakah.summary()).text, named: "hasakah.map.html")
  }
}
