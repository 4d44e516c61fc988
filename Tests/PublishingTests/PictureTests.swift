import Displacement
import TestSupport
import Testing

@testable import Publishing
@testable import Situation

@Suite("Pictures of a page")
struct PictureTests {
  private static let illustration = Illustration(series: Hasakah.series)

  @Test("the pictures are the same bytes", arguments: LanguageCode.allCases)
  func golden(_ language: LanguageCode) {
    let pictures = Page.pictures(
      of: Hasakah.summary(), PictureTests.illustration, in: Wording(language))
    #expect(pictures.map(\.id) == ["chart", "map"])
    for picture in pictures {
      let svg = SVG(picture.drawing, id: picture.id).text
      expectGolden(svg, named: "hasakah.\(picture.id).\(language.rawValue).svg")
    }
    let many = SchematicMap(Hasakah.scattered(60, seed: 7), in: Wording(language))
    let svg = many.map { SVG($0.drawing, id: "map").text } ?? ""
    expectGolden(svg, named: "sixty-places.map.\(language.rawValue).svg")
  }

  @Test("HTML shows the pictures after the key figures, and the chart's numbers in a table")
  func html() {
    for language in LanguageCode.allCases {
      let edition = Edition(
        Hasakah.summary(), language: language, illustration: PictureTests.illustration)
      let html = Format.html(edition)
      #expect(html.split(separator: "<svg ").count == 3)
      #expect(html.split(separator: "role=\"img\"").count == 3)
      #expect(html.split(separator: "<details>").count == 2)
      #expect(html.contains("<bdi dir=\"ltr\">2022-02-02</bdi>"))
      let ids = html.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test("formats without pictures print the same with an illustration and without")
  func withoutPictures() {
    for format in Format.all where !format.hasPictures {
      let plain = format(Edition(Hasakah.summary()))
      let illustrated = format(
        Edition(Hasakah.summary(), illustration: PictureTests.illustration))
      #expect(plain == illustrated, "\(format.name)")
    }
  }

  @Test("a page of which nothing is known has no picture")
  func empty() {
    #expect(Page.pictures(of: Hasakah.empty(), Illustration(), in: Wording(.english)).isEmpty)
  }

  @Test("names in pictures are escaped and cannot turn their line")
  func hostile() {
    let name = "\u{202E}</svg><script>alert(1)</script>"
    let edition = Edition(Hasakah.naming(name), illustration: PictureTests.illustration)
    let html = Format.html(edition)
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{202E}"))
  }
}
