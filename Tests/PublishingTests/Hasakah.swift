import Displacement
@testable import Situation

/// A summary of the displacement in Hasakah in January 2022, made by hand after the figures of
/// OCHA's flash updates and a spokesperson's words; some lines are invented to show every part.
enum Hasakah {
  static func day(_ text: String) -> Day { Day(iso: text) ?? .first }
  static func place(_ id: String) -> Place.ID { Place.ID(known: id) }

  static let asOf = day("2022-01-26")
  static let started = day("2022-01-20")

  static let places = PlaceTree([
    named("hsk", "Al-Hasakah city", "مدينة الحسكة", .city, (36.50237, 40.74772)),
    named("hsk-ghwayran", "Ghwayran", "غويران", .neighborhood, (36.4861, 40.7442), in: "hsk"),
    named("hsk-zuhour", "Al-Zuhour", "الزهور", .neighborhood, (36.4829, 40.7551), in: "hsk"),
    named("hsk-centre", "City centre", "وسط المدينة", .neighborhood, (36.5052, 40.7461), in: "hsk"),
    named("hsk-nasra", "Al-Nasra", "الناصرة", .neighborhood, nil, in: "hsk"),
  ])

  private static func named(
    _ id: String, _ english: String, _ arabic: String, _ kind: Place.Kind,
    _ point: (Double, Double)?, in parent: String? = nil
  ) -> Place {
    Place(
      id: place(id), nameEnglish: english, nameArabic: arabic, kind: kind,
      parent: parent.map(place),
      point: point.flatMap { Place.Point(latitude: $0.0, longitude: $0.1) },
      precision: point == nil ? .unknown : .neighborhood)
  }

  static let ocha = Source(
    id: .init(known: "ocha"), nameEnglish: "OCHA", nameArabic: "أوتشا", kind: .un,
    reliability: .high)
  static let spokesperson = Source(
    id: .init(known: "sdf"), nameEnglish: "SDF spokesperson", nameArabic: "المتحدث باسم قسد",
    kind: .armedActor, isParty: true)
  static let staff = Source(
    id: .init(known: "staff-7"), nameEnglish: "Field monitor Layla", kind: .ownStaff)

  static let update = Document(
    id: .init(known: "doc-ocha"), kind: .report, title: "Flash Update No. 2", publisher: "OCHA",
    published: day("2022-01-26"), language: .english)
  static let article = Document(
    id: .init(known: "doc-article"), kind: .article,
    title: "مقتل العشرات من \"داعش\" ونزوح الآلاف جراء الهجوم على سجن الحسكة",
    publisher: "اندبندنت عربية", published: day("2022-01-22"), language: .arabic)
  static let sheet = Document(
    id: .init(known: "doc-sheet"), kind: .csv, title: "layla-26-january.csv")

  /// The claims by the names that the lines use.
  static let claims: [String: Claim] = [
    "city": stock(
      .displaced, "hsk", .atMost(45_000), ocha, in: update,
      "Up to 45,000 people have been displaced within the city.", "Up to 45,000"),
    "centres": stock(
      .displaced, "hsk", .exactly(750), ocha, in: update,
      "Some 750 people stay in two collective shelters.", "750", .collectiveCentre),
    "nasra": row(.displaced, "hsk-nasra", .exactly(1_050), 14),
    "held-un": stock(
      .held, "hsk-ghwayran", .about(5_000), ocha, in: update,
      "An estimated 5,000 people remain stranded in Ghwayran.", "An estimated 5,000"),
    "held-party": heldByParty,
    "thousands": thousands,
  ].compactMapValues(\.self)

  static func claim(_ name: String) -> Claim.ID {
    claims[name]?.id ?? Claim.ID(known: "no-claim-" + name)
  }
}

extension Hasakah {
  private static func stock(
    _ stock: Stock, _ id: String, _ quantity: Quantity?, _ source: Source, in document: Document,
    _ sentence: String, _ phrase: String, _ accommodation: Accommodation? = nil
  ) -> Claim? {
    guard let quantity,
      let figure = Figure(
        .stock(stock, at: PlaceSet(place(id)), asOf: asOf), .people(quantity),
        accommodation: accommodation)
    else { return nil }
    let evidence = Evidence(
      document: document.id, location: .span(0..<sentence.utf8.count), excerpt: sentence,
      phrase: phrase)
    return Claim(
      key: .content(of: figure, source: source.id), figure: figure, source: source.id,
      evidence: evidence, note: "call Layla on +963 21 123")
  }

  private static func row(
    _ stock: Stock, _ id: String, _ quantity: Quantity?, _ row: Int
  ) -> Claim? {
    guard let quantity,
      let figure = Figure(
        .stock(stock, at: PlaceSet(place(id)), asOf: asOf), .households(quantity))
    else { return nil }
    let evidence = Evidence(
      document: sheet.id, location: .row(row), excerpt: "Al-Nasra;1050;Layla;+963 21 123",
      phrase: "1050")
    return Claim(
      key: .row(id: "uuid-\(row)"), figure: figure, source: staff.id, evidence: evidence)
  }

  private static var heldByParty: Claim? {
    guard let quantity = Quantity.atLeast(250),
      let figure = Figure(
        .stock(.held, at: PlaceSet(place("hsk-ghwayran")), asOf: day("2022-01-21")),
        .households(quantity), holding: .taken)
    else { return nil }
    let sentence =
      "احتجز الإرهابيون ما يزيد على 250 عائلة"
    let evidence = Evidence(
      document: article.id, location: .span(0..<sentence.utf8.count), excerpt: sentence,
      phrase: "ما يزيد على 250 عائلة")
    return Claim(
      key: .content(of: figure, source: spokesperson.id), figure: figure,
      source: spokesperson.id, sensitivity: .high, evidence: evidence)
  }

  private static var thousands: Claim? {
    let period = Period(from: started, through: day("2022-01-21")) ?? Period(started)
    guard
      let figure = Figure(
        .movement(
          .displacement, from: PlaceSet(place("hsk-ghwayran"), place("hsk-zuhour")),
          to: PlaceSet(place("hsk-centre")), counted: .increment(period)),
        .people(.vague(.thousands)))
    else { return nil }
    let sentence =
      "تمكن الآلاف من سكان حيي الزهور وغويران من الانتقال شمالاً نحو أحياء وسط المدينة"
    let evidence = Evidence(
      document: article.id, location: .span(0..<sentence.utf8.count), excerpt: sentence,
      phrase: "الآلاف")
    return Claim(
      key: .content(of: figure, source: nil), figure: figure, source: nil, evidence: evidence)
  }
}
