import Displacement
import Publishing
import Situation
import TestSupport
import Testing

@Suite("Golden editions")
struct GoldenTests {
  @Test("the summary of 26 January prints the same in every format and language")
  func hasakah() {
    for format in Format.all {
      for language in LanguageCode.allCases {
        let edition = Edition(Hasakah.summary(), language: language)
        expectGolden(format(edition), named: "hasakah.\(language.rawValue).\(format.endings[0])")
      }
    }
  }

  @Test("the map data of 26 January are the same bytes")
  func geoJSON() {
    expectGolden(GeoJSON(Hasakah.summary()).text, named: "hasakah.geojson")
    expectGolden(GeoJSON(Hasakah.empty()).text, named: "empty.geojson")
  }

  @Test("a day of which nothing is known says so in words")
  func empty() {
    for language in LanguageCode.allCases {
      let edition = Edition(Hasakah.empty(), language: language)
      for format in Format.all where format.name != "html" {
        expectGolden(format(edition), named: "empty.\(language.rawValue).\(format.endings[0])")
      }
    }
  }
}
