import Displacement
import Language
import Reading
import Testing

/// Sentences of roads, crossings and boats, with the ways that they describe.
@Suite struct RouteTests {
  struct Way: Sendable, CustomTestStringConvertible {
    let text: String
    let route: String
    let sourceLocation: SourceLocation

    /// A sentence and its first route, as `origins > destinations via way mode state`, without
    /// what is not said.
    init(_ text: String, _ route: String, sourceLocation: SourceLocation = #_sourceLocation) {
      self.text = text
      self.route = route
      self.sourceLocation = sourceLocation
    }

    var testDescription: String { text }
  }

  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  private func check(_ way: Way, _ language: LanguageCode) {
    let title = language == .arabic ? "آخر أخبار النزوح" : "News of the day"
    let route = Self.reader
      .read(
        title + "\n\n" + way.text, published: Day(year: 2025, month: 5, day: 20),
        language: language
      ).routes.first
    #expect(route.map(describe) ?? "" == way.route, sourceLocation: way.sourceLocation)
  }

  private func describe(_ route: ArticleRoute) -> String {
    func words(_ set: PlaceSet) -> String { set.mentions.map(\.text).joined(separator: "+") }
    var parts = ["\(words(route.origins)) > \(words(route.destinations))"]
    if !route.via.isUnstated { parts.append("via " + words(route.via)) }
    if route.mode != .unknown { parts.append(route.mode.rawValue) }
    if route.state != .unknown { parts.append(route.state.rawValue) }
    return parts.joined(separator: " ")
  }

  @Test("an English sentence gives the way that it describes", arguments: english)
  func englishWay(_ way: Way) { check(way, .english) }

  @Test("an Arabic sentence gives the way that it describes", arguments: arabic)
  func arabicWay(_ way: Way) { check(way, .arabic) }

  static let english: [Way] = [
    Way("The Jalalabad–Asadabad road reopened on Tuesday.", "Jalalabad > Asadabad open"),
    Way("The Trans-Flores road is closed.", " >  via Trans-Flores road closed"),
    Way("The crossing at Adre remains open.", " >  via Adre open"),
    Way("The Jousieh crossing, bombed on 25 October, is closed.", " >  via Jousieh closed"),
    Way("The Kavimvira border post is closed.", " >  via Kavimvira closed"),
    Way("The road linking Nahud with Khuwai reopened on Friday.", "Nahud > Khuwai open"),
    Way("The one from Moyale to Sololo is open.", "Moyale > Sololo open"),
    Way(
      "Some 900 people walked up the coast road from Mecufi to Pemba.",
      "Mecufi > Pemba via coast road foot"),
    Way("Rebels have cut the road between Beni and Mambasa.", "Beni > Mambasa closed"),
    Way("Traffic resumed from Beni to Mambasa by Route 68.", "Beni > Mambasa via Route 68 open"),
    Way("The RN4 is impassable.", " >  via RN4 closed"),
    Way(
      "They walked from Luvungi to Fizi through the Itombwe forest.",
      "Luvungi > Fizi via Itombwe forest foot"),
    Way("Those who can pay take a pirogue from Goulfey to Mani.", "Goulfey > Mani boat"),
    Way("Rebels control the road between Beni and Mambasa.", ""),
  ]

  static let arabic: [Way] = [
    Way("وقال إن طريق زالنجي – تلكوك مقطوع.", "زالنجي > تلكوك closed"),
    Way("أغلق الجيش شارع صلاح الدين.", " >  via شارع صلاح الدين closed"),
    Way("الطريق من زالنجي إلى تلكوك يمر بأدري وهو مغلق.", "زالنجي > تلكوك via أدري closed"),
    Way("نقلت قوارب 400 شخص من زالنجي إلى تلكوك.", "زالنجي > تلكوك boat"),
  ]
}
