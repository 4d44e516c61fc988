import Displacement
import Language
import Reading
import Testing

/// English sentences with where their last figure was, from where and to where.
@Suite struct EnglishPlaceTests {
  struct Example: Sendable {
    let text: String
    let places: String
    var origins = ""
    var destinations = ""
  }

  @Test("a figure is placed where the sentence says", arguments: examples)
  func place(_ example: Example) {
    let article = ArticleReader(places: TestGazetteer.index, sources: nil)
      .read(example.text, published: Day(year: 2022, month: 1, day: 22), language: .english)
    let figure = article.figures.last
    #expect(figure?.places.mentions.map(\.text).joined(separator: ", ") == example.places)
    #expect(figure?.origins.mentions.map(\.text).joined(separator: ", ") == example.origins)
    #expect(
      figure?.destinations.mentions.map(\.text).joined(separator: ", ") == example.destinations)
  }

  static let examples = [
    Example(
      text: "Heavy floods in Banaskantha forced 2,300 people to leave their homes.",
      places: "Banaskantha", origins: "Banaskantha"),
    Example(
      text: "Drought is severe in Doolow, where 950 families have arrived from Qansahdhere.",
      places: "Qansahdhere", origins: "Qansahdhere", destinations: "Doolow"),
    Example(
      text: "Gunmen forced 20,000 people from their homes across Solino Bay.",
      places: "Solino Bay", origins: "Solino Bay"),
    Example(text: "The quake killed 12 people across Kunar.", places: "Kunar"),
    Example(
      text: "In Zenda Jan, 800 households sleep on the bank of the Rohri canal.",
      places: "Zenda Jan"),
    Example(
      text: "Strikes on Ain el-Delb, near Marjayoun, killed 45 people.", places: "Ain el-Delb"),
    Example(
      text: "The floods killed 210 people in Kitui, 71 of them in Mutomo, and injured 500.",
      places: "Kitui"),
    Example(
      text: "With 12,000 displaced persons, Bunia hosts the largest number.", places: "Bunia"),
    Example(
      text: "Officials in Batangas counted 61 dead.", places: "Batangas"),
    Example(
      text: "He told reporters in Zurich that 12 people had died.", places: ""),
    Example(text: "A doctor wrote on X that 12 people had died.", places: ""),
    Example(text: "Dewa Gul: 103 dead, 210 injured", places: "Dewa Gul"),
    Example(text: "In Kitui 73 people died, among them 10 children in Mutomo.", places: "Mutomo"),
    Example(
      text: "Some 310 people are sheltering in Bugoye primary school.",
      places: "Bugoye primary school"),
    Example(text: "Seven people were killed in the port of Kalundu.", places: "Kalundu"),
    Example(
      text: "In Bangassou 3,000 people took refuge in the mosque.", places: "Bangassou"),
    Example(
      text: "The navy took 1,476 people, 391 women among them, from Bubak to Sehwan by boat.",
      places: "Bubak", origins: "Bubak", destinations: "Sehwan"),
    Example(text: "Sehwan hosts 400 of the displaced, Dadu 300 and Johi 200.", places: "Johi"),
    Example(text: "Barpeta has 12,000 affected people and Nagaon 3,640.", places: "Nagaon"),
    Example(text: "Barpeta has 12,000 affected people.", places: "Barpeta"),
    Example(
      text: "Chile: Residents return to ash\n\nAnother 372 people are missing.", places: "Chile"),
  ]
}
