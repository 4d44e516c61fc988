import Displacement
import Language

extension PlaceScanner {
  /// The city inside the name of a prison or a site: الحسكة in سجن الحسكة.
  func city(in mention: PlaceMention, _ scan: Scan) -> PlaceMention? {
    guard let id = mention.mention.place, let kind = index.kind(of: id),
      [.prison, .site, .shelter, .crossing, .road].contains(kind)
    else { return nil }
    for token in mention.tokens.dropFirst() {
      guard let known = index.longestName(in: scan.text, at: token),
        case .one(let city) = index.resolve(known, near: id, where: PlaceCue.city.fits)
      else { continue }
      let start = known.stem.start
      let end = scan.text.tokens[known.tokens.upperBound - 1].end
      let name = scan.text.span(start..<end)
      return PlaceMention(
        tokens: known.tokens, name: name,
        mention: PlaceSet.Mention(text: scan.text.words(name), place: city), role: mention.role,
        cue: nil, isSure: true)
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
    if let cueToken = approach.cueToken, let cue = approach.cue, keepsCue(cue) {
      run = cueToken..<tokens.upperBound
      start = nameStart(ofCue: cueToken, scan)
    }
    if let bare = nameBehindKind(tokens, known, scan) { start = bare }
    let end = scan.text.span(of: scan.text.tokens[tokens.upperBound - 1]).upperBound
    let name = start..<max(start, end)
    let words = scan.text.words(name)
    let called = approach.cueToken.flatMap { calledWithCue($0, tokens, approach.cue, scan) }
    // A school of Nablus is not Nablus.
    let isSite = approach.cue == .site && approach.cueToken != nil
    let place = called ?? (isSite ? nil : resolved(known, approach.cue))
    if place == nil { learned.insert(words) }
    var found = PlaceMention(
      tokens: run, name: name, mention: PlaceSet.Mention(text: words, place: place),
      role: approach.role, cue: approach.cue, isSure: isSure)
    if found.cue == nil {
      let kind = cue(of: found) ?? (isSure ? nil : trailingCue(tokens, scan))
      if kind == .crossing || kind == .road || kind == .camp { found.cue = kind }
    }
    if isSure, approach.role != .to || last[cue(of: found) ?? .city] == nil {
      last[cue(of: found) ?? .city] = found
    }
    return found
  }

  /// A camp, a crossing or a school is called by its noun; a hospital of a city is in the city.
  func keepsCue(_ cue: PlaceCue) -> Bool {
    guard vocabulary.language == .arabic else { return false }
    switch cue {
    case .camp, .crossing, .road, .site: return true
    case .city, .neighborhood, .hospital: return false
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

  /// The kind of a place by its announcing noun, or by the gazetteer.
  func cue(of mention: PlaceMention) -> PlaceCue? {
    if let cue = mention.cue { return cue }
    guard let kind = mention.mention.place.flatMap(index.kind) else { return nil }
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
    switch index.resolve(known, near: context, where: cue.map { $0.fits }) {
    case .one(let id): return isNear(id) ? id : nil
    case .several, .none: return nil
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
