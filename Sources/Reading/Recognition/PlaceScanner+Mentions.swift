import Displacement
import Language

extension PlaceScanner {
  /// The city inside the name of a prison or a site: الحسكة in سجن الحسكة.
  func city(in mention: PlaceMention, _ scan: Scan) -> PlaceMention? {
    guard let id = mention.place.map({ index.tree.places[$0].id }),
      let kind = kind(of: mention), [.prison, .site, .shelter, .crossing, .road].contains(kind)
    else { return nil }
    for token in mention.tokens.dropFirst() {
      guard let known = index.longestName(in: scan.text, at: token),
        case .one(let city) = index.resolve(known, near: id, where: PlaceCue.city.fits)
      else { continue }
      let start = known.stem.start
      let end = scan.text.tokens[known.tokens.upperBound - 1].end
      let name = scan.text.span(start..<end)
      return PlaceMention(
        tokens: known.tokens, name: name, start: name.lowerBound,
        place: index.tree.number(of: city), role: mention.role, isSure: true)
    }
    return nil
  }

  /// Takes those words for the name of the article's place.
  mutating func named(_ tokens: Range<Int>, in scan: Scan) -> PlaceMention {
    mention(
      tokens, from: scan.text.tokens[tokens.lowerBound].start, Approach(), scan, known: nil,
      isSure: true)
  }

  mutating func mention(
    _ tokens: Range<Int>, from first: Int, _ approach: Approach, _ scan: Scan,
    known: PlaceIndex.Mention?, isSure: Bool
  ) -> PlaceMention {
    var run = tokens
    var start = scan.text.span(first..<scan.text.tokens[tokens.lowerBound].end).lowerBound
    if start >= 4, scan.text.original[start - 4..<start].elementsEqual([0xd8, 0xa7, 0xd9, 0x84]) {
      // ال is a part of the name where it is written.
      start -= 4
    }
    if let cueToken = approach.cueToken, let cue = approach.cue,
      PlaceScanner.manySites.value(scan.text, scan.text.tokens[cueToken]) == nil,
      keepsCue(
        cue, known,
        start..<scan.text.span(of: scan.text.tokens[tokens.upperBound - 1]).upperBound, scan)
    {
      run = cueToken..<tokens.upperBound
      start = nameStart(ofCue: cueToken, scan)
    }
    if let bare = nameBehindKind(tokens, known, scan) { start = bare }
    let end = scan.text.span(of: scan.text.tokens[tokens.upperBound - 1]).upperBound
    let name = start..<max(start, end)
    let withNoun = approach.cueToken.flatMap { calledWithCue($0, tokens, approach.cue, scan) }
    // A school of Nablus is not Nablus.
    let isSite = approach.cue == .site && approach.cueToken != nil
    let place = withNoun ?? (isSite ? nil : resolved(known, approach.cue))
    if place == nil {
      learned.insert(name, of: scan.text)
      if vocabulary.language == .arabic, approach.cue != nil, tokens.count == 1 {
        announced.insert(name, of: scan.text)
      }
    }
    var role = approach.role
    if approach.isAt, !leadsOver(tokens, approach.cue, scan) { role = .inside }
    var found = PlaceMention(
      tokens: run, name: name, start: start, place: place.flatMap { index.tree.number(of: $0) },
      role: role, cue: approach.cue, continuesList: approach.continues, isSure: isSure)
    if place != nil || vocabulary.language == .english,
      let side = side(before: run.lowerBound, start, scan)
    {
      found.start = side
    }
    if place != nil { found.kindToken = kindBehind(tokens, scan) }
    let kind = cue(of: found) ?? leadingCue(tokens, scan)
    if found.cue == nil {
      let kind = kind ?? (isSure && place != nil ? nil : trailingCue(tokens, scan))
      if kind == .crossing || kind == .road || kind == .camp { found.cue = kind }
    }
    let pointer = found.cue ?? kind ?? .city
    if isSure, approach.role != .to || last[pointer] == nil { last[pointer] = found }
    return found
  }

  /// شارع الرشيد: the noun that a name of several places begins with.
  private func leadingCue(_ tokens: Range<Int>, _ scan: Scan) -> PlaceCue? {
    guard vocabulary.language == .arabic, tokens.count > 1 else { return nil }
    let kind = scan.mark(startingAt: tokens.lowerBound)?.term.places
    return kind == .road || kind == .crossing ? kind : nil
  }

  /// "Idlib city", "Kharkiv region": the small word behind a known name that tells the city from
  /// its province.
  private func kindBehind(_ tokens: Range<Int>, _ scan: Scan) -> Int? {
    let next = tokens.upperBound
    guard vocabulary.language == .english, scan.tokens.contains(next),
      PlaceScanner.kindNames.value(scan.text, scan.text.tokens[next]) != nil
        || PlaceScanner.fieldNames.value(scan.text, scan.text.tokens[next]) != nil
    else { return nil }
    return next
  }

  /// What is called by its city's name and is not the city.
  private static let fieldNames = TermTable<Bool>(
    words: "airport,airbase,seaport,crossing,checkpoint,bridge,barracks,museum")

  static let kindNames = TermTable<Bool>(
    words:
      "city,town,village,port,hamlet,suburb,parish,commune,region,province,state,governorate,district,county,island"
  )

  /// مساجد سرمدا: several sites of a town have no name of their own.
  private static let manySites = TermTable<Bool>(
    words:
      "مدارس,مساجد,كنائس,جامعات,فنادق,مستشفيات,مشافي,مراكز,سجون,مخيمي,مخيمات,معبري,معابر,جسري,جسور,حواجز,مدخل,مداخل"
  )

  /// Whether "at the" names a crossing or a road that people take.
  private func leadsOver(_ tokens: Range<Int>, _ cue: PlaceCue?, _ scan: Scan) -> Bool {
    let after = scan.mark(startingAt: tokens.upperBound)?.term.places
    let kinds = [
      cue, after, tokens.last.flatMap { scan.mark(at: $0)?.term.places },
      tokens.first.flatMap { scan.mark(at: $0)?.term.places },
    ]
    return kinds.contains(.crossing) || kinds.contains(.road)
  }

  /// Where the words of a part of a known place begin: شمال غزة, "southern Lebanon".
  private func side(before token: Int, _ start: Int, _ scan: Scan) -> Int? {
    let before = token - 1
    guard scan.tokens.contains(before) else { return nil }
    switch vocabulary.language {
    case .english:
      guard PlaceScanner.directions.value(scan.text, scan.text.tokens[before]) != nil else {
        return nil
      }
      return scan.text.span(of: scan.text.tokens[before]).lowerBound
    case .arabic:
      let word = scan.text.tokens[before]
      let stem = scan.text.firstStem(of: word) { stem -> Stem? in
        PlaceScanner.directions.value(scan.text, word, stem) != nil ? stem : nil
      }
      guard let stem, !stem.clitics.contains(.definite) else { return nil }
      // شمال غرب سوريا
      if stem.clitics.isEmpty, let further = side(before: before, start, scan) { return further }
      return scan.text.span(stem.start..<word.end).lowerBound
    }
  }

  private static let directions = TermTable<Bool>(
    words:
      "شمال,جنوب,شرق,غرب,شمالي,جنوبي,شرقي,غربي,north,south,east,west,northern,southern,eastern,western,central,northwest,northeast,northwestern,northeastern,southwestern,southeastern"
  )

  /// A camp, a crossing or a school is called by its noun; a hospital of a city is in the city.
  func keepsCue(
    _ cue: PlaceCue, _ known: PlaceIndex.Mention?, _ name: Range<Int>, _ scan: Scan
  ) -> Bool {
    guard vocabulary.language == .arabic else { return false }
    switch cue {
    case .camp, .crossing, .road, .site, .hospital: return true
    case .city, .neighborhood: return false
    }
  }

  /// In حي الزهور and مدينة الحسكة the noun is no part of the name, though gazetteers list it.
  func nameBehindKind(
    _ tokens: Range<Int>, _ known: PlaceIndex.Mention?, _ scan: Scan
  ) -> Int? {
    guard vocabulary.language == .arabic, tokens.count > 1, known != nil,
      let first = vocabulary.lexicon.match(scan.text, at: tokens.lowerBound), first.count == 1,
      first.term.places == .city || first.term.places == .neighborhood,
      !first.clitics.contains(.definite),
      PlaceScanner.firstWords.value(scan.text, scan.text.tokens[tokens.lowerBound]) == nil,
      index.longestName(in: scan.text, at: tokens.lowerBound + 1)?.tokens.upperBound
        == tokens.upperBound
    else { return nil }
    return scan.text.span(of: scan.text.tokens[tokens.lowerBound + 1]).lowerBound
  }

  /// The kind that the gazetteer has of a place.
  func kind(of mention: PlaceMention) -> Place.Kind? {
    mention.place.map { index.tree.places[$0].kind }
  }

  /// The kind of a place by its announcing noun, or by the gazetteer.
  func cue(of mention: PlaceMention) -> PlaceCue? {
    if let cue = mention.cue { return cue }
    guard let kind = kind(of: mention) else { return nil }
    switch kind {
    case .camp, .shelter: return .camp
    case .neighborhood, .area: return .neighborhood
    case .crossing: return .crossing
    case .road: return .road
    case .prison, .site: return .site
    case .country, .governorate, .district, .subdistrict, .city: return .city
    }
  }

  func nameStart(ofCue token: Int, _ scan: Scan) -> Int {
    let stem = scan.text.firstStem(of: scan.text.tokens[token]) { stem in
      vocabulary.lexicon.match(scan.text, at: token)?.clitics == stem.clitics ? stem : nil
    }
    let word = scan.text.tokens[token]
    return scan.text.span((stem?.start ?? word.start)..<word.end).lowerBound
  }

  func resolved(_ known: PlaceIndex.Mention?, _ cue: PlaceCue?) -> Place.ID? {
    guard let known else { return nil }
    switch index.resolve(known, near: context, where: cue.map { $0.fits } ?? PlaceScanner.isSettled)
    {
    case .one(let id): return isNear(id) ? id : nil
    case .several, .none: return nil
    }
  }

  /// Whether people can be there: of a town and its crossing of one name the bare name is the town.
  private static func isSettled(_ kind: Place.Kind) -> Bool {
    switch kind {
    case .crossing, .road, .site, .prison, .shelter: false
    case .country, .governorate, .district, .subdistrict, .city, .neighborhood, .area, .camp: true
    }
  }

  /// The place that the gazetteer calls by the noun and the name together: سجن غويران.
  func calledWithCue(
    _ cueToken: Int, _ tokens: Range<Int>, _ cue: PlaceCue?, _ scan: Scan
  ) -> Place.ID? {
    switch cue {
    case .camp, .crossing, .road, .site: break
    case .city, .neighborhood, .hospital, nil: return nil
    }
    let noun = scan.text.words(
      nameStart(ofCue: cueToken, scan)..<scan.text.span(of: scan.text.tokens[cueToken]).upperBound)
    let called = FoldedText(noun + " " + scan.text.words(ofTokens: tokens))
    guard let known = index.longestName(in: called, at: 0),
      known.tokens.count == called.tokens.count,
      case .one(let id) = index.resolve(known, near: context, where: cue.map { $0.fits }),
      let place = index.tree[id], cue?.fits(place.kind) == true, isNear(id)
    else { return nil }
    return id
  }

  /// Whether a place inside a city can be meant in this article: names such as وسط المدينة exist
  /// everywhere, so they stand for the gazetteer's only where the article is about that city.
  func isNear(_ id: Place.ID) -> Bool {
    guard let kind = index.kind(of: id), let context, context != id else { return true }
    switch kind {
    case .neighborhood, .area, .shelter, .road, .site:
      guard let parent = index.tree.parent(of: id) else { return true }
      return index.tree.contains(parent, context) || index.tree.contains(context, id)
        || index.tree.parent(of: context).map { index.tree.contains($0, id) } ?? false
    case .prison, .camp, .crossing, .city, .subdistrict, .district, .governorate, .country:
      return true
    }
  }
}
