import Displacement
import Language
import TestSupport
import Testing

/// A small gazetteer: a city with its areas and neighborhoods, and places of one name.
private let gazetteer: [Place] = [
  place("SYR", "Syria", "سوريا", [], .country),
  place("LBN", "Lebanon", "لبنان", [], .country),
  place("SY08", "Al-Hasakeh", "الحسكة", ["محافظة الحسكة", "Hasakah"], .governorate, "SYR"),
  place("SY0800", "Al-Hasakeh", "مركز الحسكة", ["الحسكة"], .district, "SY08"),
  place("C1", "Al-Hasakeh city", "الحسكة", ["Hasakah", "Ḥasakah"], .city, "SY0800"),
  place("ghw", "Ghwayran", "غويران", ["حي غويران", "Ghweiran", "Gweiran"], .neighborhood, "C1"),
  place("zuh", "Al-Zuhour", "الزهور", ["حي الزهور"], .neighborhood, "C1"),
  place("nasra", "Al-Nasra", "الناصرة", [], .neighborhood, "C1"),
  place("SY04", "Homs", "حمص", [], .governorate, "SYR"),
  place("SY0403", "Nasra", "الناصرة", [], .subdistrict, "SY04"),
  place("SY0806", "Al-Hol", "الهول", [], .subdistrict, "SY08"),
  place("hol-camp", "Al-Hol camp", "مخيم الهول", ["الهول"], .camp, "SY0806"),
  place("hol", "Al-Hol", "الهول", [], .city, "SY0806"),
  place("ras", "Ra's al-'Ayn", "رأس العين", ["سري كانيه"], .city, "SY08"),
  place("rabia", "Rabi'a crossing", "معبر ربيعة", ["ربيعة"], .crossing, "SY08"),
  place(
    "prison", "Al-Sina'a prison", "سجن الصناعة", ["سجن غويران", "Ghwayran prison"], .prison, "ghw"),
  place("tyre", "Tyre", "صور", [], .city, "LBN"),
  place("sur", "Sur", "صور", [], .subdistrict, "SY04"),
]

private func place(
  _ id: String, _ english: String, _ arabic: String, _ aliases: [String], _ kind: Place.Kind,
  _ parent: String? = nil
) -> Place {
  Place(
    id: Place.ID(known: id), nameEnglish: english, nameArabic: arabic, aliases: aliases,
    kind: kind, parent: parent.map { Place.ID(known: $0) })
}

@Suite struct PlaceIndexTests {
  private let index = PlaceIndex(gazetteer)

  @Test(
    "a name in any spelling is one place",
    arguments: [
      ("غويران", "ghw"), ("حى غويران", "ghw"), ("الغويران", "ghw"), ("GWEIRAN", "ghw"),
      ("Ghwayran neighbourhood", "ghw"), ("ghw", "ghw"), ("زهور", "zuh"), ("Zuhour", "zuh"),
      ("al Zuhour", "zuh"), ("Ras al Ayn", "ras"), ("راس العين", "ras"), ("مدينة رأس العين", "ras"),
      ("Rabia", "rabia"), ("مخيم الهول", "hol-camp"), ("Hol camp", "hol-camp"),
      ("مدينة الحسكة", "C1"), ("الحسكه", "C1"), ("Hasakah", "C1"), ("محافظة الحسكة", "SY08"),
      ("Hasakah governorate", "SY08"), ("sy08", "SY08"), ("سجن غويران", "prison"),
      ("al-Ghwayran", "ghw"), ("حي غويران ", "ghw"),
    ])
  func one(_ example: (name: String, id: String)) {
    #expect(index.match(example.name) == .one(Place.ID(known: example.id)))
  }

  @Test("places of one name are told apart by their neighbor, or else named together")
  func several() {
    #expect(
      index.match("الناصرة") == .several([Place.ID(known: "SY0403"), Place.ID(known: "nasra")]))
    #expect(index.match("الناصرة", near: Place.ID(known: "ghw")) == .one(Place.ID(known: "nasra")))
    #expect(index.match("صور", near: Place.ID(known: "LBN")) == .one(Place.ID(known: "tyre")))
    #expect(index.match("صور", near: Place.ID(known: "SY0800")) == .one(Place.ID(known: "sur")))
    #expect(
      index.match("الهول")
        == .several(
          ["SY0806", "hol", "hol-camp"].sorted().map {
            Place.ID(known: $0)
          }))
  }

  @Test(
    "an unknown name comes with the closest names",
    arguments: [("Gwairn", "ghw"), ("غوران", "ghw"), ("Hasakka", "C1"), ("Zhour", "zuh")])
  func closest(_ example: (name: String, id: String)) {
    guard case .none(let closest) = index.match(example.name) else {
      Issue.record("\(example.name) was taken for a place")
      return
    }
    #expect(closest.first == Place.ID(known: example.id))
    #expect(closest.count == 3)
  }

  @Test(
    "all that a name may stand for is ranked: what it is taken for, then what is nearer",
    arguments: [
      ("الناصرة", "ghw", ["nasra", "SY0403"]), ("الناصرة", "SY04", ["SY0403", "nasra"]),
      ("الحسكة", nil, ["C1", "SY08", "SY0800"]), ("صور", "LBN", ["tyre", "sur"]),
      ("Ghwayran", "sur", ["ghw"]), ("zuh", nil, ["zuh"]),
    ] as [(String, String?, [String])])
  func ranked(_ name: String, near: String?, _ ranked: [String]) {
    let near = near.map { Place.ID(known: $0) }
    #expect(index.ranked(name, near: near) == ranked.map { Place.ID(known: $0) })
  }

  @Test("a name that nothing goes by may stand for the closest names")
  func rankedUnknown() {
    let ranked = index.ranked("Gwairn")
    #expect(ranked.first == Place.ID(known: "ghw"))
    #expect(ranked.count == 3)
  }

  @Test("an article's longest name is found behind its clitics")
  func mentions() {
    let marked = MarkedText(
      "نزحوا من [[حي غويران]] و[[الزهور]] بـ[[الحسكة]] ول[[مخيم الهول]] إلى [[رأس العين]], [[Ra's al-Ayn]]"
    )
    let text = FoldedText(marked.text)
    var spans: [Range<Int>] = []
    var next = 0
    while next < text.tokens.count {
      guard let mention = index.longestName(in: text, at: next) else {
        next += 1
        continue
      }
      spans.append(text.span(mention.stem.start..<text.tokens[mention.tokens.upperBound - 1].end))
      next = mention.tokens.upperBound
    }
    #expect(spans == marked.spans)
  }

  @Test("the definite article after ل is still the name's")
  func bareNames() {
    let text = FoldedText("للحسكة")
    #expect(
      index.longestName(in: text, at: 0).map { index.resolve($0) } == .one(Place.ID(known: "C1")))
  }

  @Test("an empty name is no place")
  func empty() {
    #expect(index.match("") == .none(closest: []))
    #expect(index.match(" - ") == .none(closest: []))
  }
}

@Suite struct SourceIndexTests {
  private let index = SourceIndex([
    .init(
      source: source("ocha", "UN OCHA", "مكتب تنسيق الشؤون الإنسانية"),
      aliases: ["OCHA", "أوتشا", "UN"]),
    .init(
      source: source("sohr", "Syrian Observatory", "المرصد السوري لحقوق الإنسان"),
      aliases: ["SOHR", "المرصد السوري"]),
    .init(
      source: source("who", "World Health Organization", "منظمة الصحة العالمية"),
      aliases: ["WHO"]),
  ])

  @Test(
    "a known source is found inside what a cell says",
    arguments: [
      ("UN OCHA flash update 3", "ocha"), ("ocha", "ocha"), ("who", "who"),
      ("وفق المرصد السوري لحقوق الانسان", "sohr"), ("للمرصد السورى", "sohr"), ("مرصد سوري", nil),
      ("بالمرصد السوري", "sohr"), ("reported by WHO and partners", "who"),
      ("those who left", nil), ("under the bridge", nil), ("", nil),
    ] as [(String, String?)])
  func resolve(_ example: (text: String, id: String?)) {
    #expect(index.resolve(example.text)?.rawValue == example.id)
  }
}

private func source(_ id: String, _ english: String, _ arabic: String) -> Source {
  Source(id: Source.ID(known: id), nameEnglish: english, nameArabic: arabic, kind: .un)
}
