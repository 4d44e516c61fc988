import Displacement
import Ledger
import TestSupport

/// Records that tests are made of.
enum Sample {
  static let started = day(2022, 1, 20)
  static let event = Event(
    nameEnglish: "Hasakah, January 2022", nameArabic: "الحسكة، كانون الثاني 2022",
    started: started, places: [Place.ID(known: "SY08")], timeZone: "Asia/Damascus",
    glide: "CE-2022-000000-SYR")

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? .first
  }

  static func moment(_ number: Int) -> Moment {
    Moment(seconds: Moment(startOf: day(2022, 1, 21)).seconds + number * 60)
  }

  static let beginning = Ledger.Beginning(
    places: [
      Place(
        id: Place.ID(known: "SY08"), nameEnglish: "Al-Hasakeh", nameArabic: "الحسكة",
        kind: .governorate),
      Place(
        id: Place.ID(known: "hsk-ghwayran"), nameEnglish: "Ghwayran", nameArabic: "غويران",
        aliases: ["Gweiran", "حي غويران"], kind: .neighborhood, parent: Place.ID(known: "SY08"),
        point: Place.Point(latitude: 36.4811, longitude: 40.7489), precision: .neighborhood,
        source: "OSM"),
    ],
    sources: [
      Source(
        id: Source.ID(known: "ocha"), nameEnglish: "OCHA", nameArabic: "أوتشا", kind: .un,
        reliability: .high)
    ],
    at: moment(0), by: "Amal")

  static func ledger() throws -> Ledger {
    try Ledger.inMemory(event: event, office: "hasakah", with: beginning)
  }

  static let sheet = Document(
    id: Document.ID(known: Digest(of: "sheet").description), kind: .csv, title: "updates.csv")

  /// A stock of displaced people in a row with an identifier of its own.
  static func claim(
    _ row: String, _ people: Int, on asOf: Day = day(2022, 1, 23), note: String? = nil
  ) -> Claim {
    let places = PlaceSet([
      PlaceSet.Mention(text: "غويران", place: Place.ID(known: "hsk-ghwayran"))
    ])
    let figure = Figure(
      .stock(.displaced, at: places, asOf: asOf),
      .people(Quantity.exactly(people) ?? .vague(.few)))
    return Claim(
      key: .row(id: row), figure: figure ?? Sample.anyFigure, source: Source.ID(known: "ocha"),
      method: .registration,
      evidence: Evidence(
        document: sheet.id, location: .row(2), excerpt: "غويران;\(people)", phrase: "\(people)"),
      note: note)
  }

  private static let anyFigure: Figure = {
    guard
      let figure = Figure(
        .stock(.displaced, at: .unstated, asOf: started), .people(.vague(.thousands)))
    else { preconditionFailure("a stock of people is a figure") }
    return figure
  }()

  static func contents(_ claims: Claim...) -> Batch.Contents {
    var contents = Batch.Contents()
    contents.documents = [sheet]
    contents.claims = claims
    return contents
  }

  static func entry(_ number: Int, approving: Bool = false) -> Entry {
    Entry(
      input: "updates.csv", inputDigest: Digest(of: "updates").description, at: moment(number),
      by: "Amal", approving: approving)
  }
}
