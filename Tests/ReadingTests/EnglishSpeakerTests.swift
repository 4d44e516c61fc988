import Displacement
import Language
import Reading
import Testing

/// English sentences with who says what they count.
@Suite struct EnglishSpeakerTests {
  @Test("who says a figure is named in the fullest form", arguments: examples)
  func speaker(_ example: (text: String, source: String?)) {
    let article = ArticleReader(places: TestGazetteer.index, sources: nil)
      .read(example.text, published: Day(year: 2022, month: 1, day: 22), language: .english)
    #expect(article.figures.last?.source == example.source, "\(example.text)")
  }

  static let examples: [(text: String, source: String?)] = [
    (
      "The blast killed 68 people, Gegham Petrosyan, the region's human rights ombudsman, wrote on X.",
      "Gegham Petrosyan, the region's human rights ombudsman"
    ),
    ("IOM's displacement tracking team reported 12 deaths.", "IOM's displacement tracking team"),
    (
      "Some 30 families are trapped in Nahud, Bara and Khuwai, says the municipal committee.",
      "the municipal committee"
    ),
    (
      "Sweida hosts 93 families, says the International Organization for Migration.",
      "the International Organization for Migration"
    ),
    ("The floods have claimed at least 40 lives.", nil),
    ("Al-Thawra hospital admitted 43 wounded.", nil),
    (
      "Statement by the mayor of Goma on the floods\n\nIn Goma 43 people were killed.",
      "the mayor of Goma"
    ),
    (
      "Gaza's health ministry said 82 people had been killed. According to the ministry, 35 died.",
      "Gaza's health ministry"
    ),
    (
      "UNRWA said 450 people had fled. Another 100 residents had left, the agency wrote.", "UNRWA"
    ),
    ("Residents reached by phone said 60 houses had been burned.", "Residents"),
    ("14:30 — The governor says 12 people have died.", "The governor"),
    ("Nek Mohammad, 32, said 30 people had died.", "Nek Mohammad"),
    ("Some 40,000 people have crossed, UNHCR data show.", "UNHCR"),
    ("According to local officials quoted by a newspaper, 42 people died.", "local officials"),
    (
      "Governor Wike, speaking to journalists, said 47 people had been arrested.", "Governor Wike"
    ),
    ("The Taliban first said 2,445 people had died.", "The Taliban"),
    (
      "The mayor, Salim Ghaithi, fears that the storm killed 18 people.", "The mayor, Salim Ghaithi"
    ),
    (
      "Some 70,500 people had crossed, the government said. About 800 of them came on foot.",
      "the government"
    ),
    ("The collapse put villages under water and killed 12 people.", nil),
    ("DoDMA denied a press report that 25 rescuers had drowned.", "DoDMA"),
    (
      "The mayor, Mustafa al-Shall, put at some 500 the number of people who had fled the city.",
      "The mayor, Mustafa al-Shall"
    ),
    (
      "A spokesman for the force, Lt. Col. Ali Osoba, denied that 15 soldiers were missing.",
      "A spokesman for the force, Lt. Col. Ali Osoba"
    ),
    (
      "A resident of Hasakah who asked not to be named said 40 people were killed.",
      "A resident of Hasakah"
    ),
    ("The ministry late on Monday raised the toll to 40 people killed.", "The ministry"),
    ("UNHCR estimated 4,000 people had fled.", "UNHCR"),
    ("An estimated 4,000 people had fled.", nil),
    ("About 4,000 people fled, according to a tally by local volunteers.", "local volunteers"),
    (
      "At least 80 people died, according to the governor of Norte, William Villamizar.",
      "the governor of Norte, William Villamizar"
    ),
    ("The governor visited the camp. He said 40 people were killed.", "The governor"),
    ("John Deng, the mayor, spoke on Monday. He said 40 people were killed.", "John Deng"),
    ("The authorities plan to move 600 households out of Hasakah.", "The authorities"),
    ("About 600 families hope to return to Hasakah.", nil),
    (
      "The Relief and Rescue Office (RRO) met on Monday. Some 40 people were killed, the RRO said.",
      "Relief and Rescue Office"
    ),
  ]
}
