import Displacement
import Language

/// Finds the places that sentences name, known ones by the gazetteer and others by what stands
/// before them.
struct PlaceScanner {
  let index: PlaceIndex
  let vocabulary: Vocabulary
  /// The places of the title and of what was read so far, which tell places of one name apart.
  var context: Place.ID?
  /// Names without a place in the gazetteer that were named before.
  var learned = NameSet()
  /// Those of them that a noun such as بلدة announced, which are places wherever they stand.
  var announced = NameSet()
  /// The names of storms: what "from Washi" means later.
  var storms = NameSet()
  /// The last place of each kind of word that announced it: what المخيم, "the camp" points to.
  var last: [PlaceCue: PlaceMention] = [:]
  /// The last place that each of the nouns for a village or a region announced: القرية points to
  /// the last village, whatever town was named since.
  var called: [Int: PlaceMention] = [:]

  init(index: PlaceIndex, vocabulary: Vocabulary) {
    self.index = index
    self.vocabulary = vocabulary
  }

  /// Finds the places of a sentence, in order and without overlaps.
  mutating func places(in scan: Scan) -> [PlaceMention] {
    var found: [PlaceMention] = []
    var last: PlaceMention.Position?
    var chainEnd = 0
    var token = scan.tokens.lowerBound
    while token < scan.tokens.upperBound {
      if scan.isTaken(token), let mention = datedName(at: token, in: scan) {
        last = mention.position
        found.append(mention)
        token = mention.tokens.upperBound
        chainEnd = token
        continue
      }
      guard mayBegin(token, scan, last) else {
        token += 1
        continue
      }
      guard var mention = place(at: token, in: scan, last) else {
        token += 1
        continue
      }
      if let last, isPossessed(mention.tokens.lowerBound, by: last, scan) { found.removeLast() }
      // The noun that announces a place may have been taken by the place before.
      let start = max(mention.tokens.lowerBound, found.last?.tokens.upperBound ?? 0)
      mention.tokens = min(start, mention.tokens.upperBound)..<mention.tokens.upperBound
      if context == nil { context = mention.place.map { index.tree.places[$0].id } }
      token = mention.tokens.upperBound
      last = mention.position
      let isRegion = found.last.map { locates(mention, $0, chainEnd: chainEnd, scan) } ?? false
      chainEnd = token
      if isRegion {
        found[found.count - 1].region = mention.tokens
        let town = found[found.count - 1]
        self.last[cue(of: town) ?? .city] = town
      } else {
        found.append(mention)
      }
    }
    return found
  }

  private mutating func place(
    at token: Int, in scan: Scan, _ last: PlaceMention.Position?
  ) -> PlaceMention? {
    if let last, let gap = gapName(at: token, in: scan, after: last) { return gap }
    if index.mayBegin(in: scan.text, at: token),
      let name = index.longestName(in: scan.text, at: token),
      name.tokens.upperBound <= scan.tokens.upperBound, isName(name, scan),
      !isStorm(name.tokens.lowerBound, scan)
    {
      return knownPlace(name, at: token, in: scan, last)
        ?? pointed(at: token, approach(to: token, name.stem.clitics, scan, last), scan)
    }
    if isPlainWord(token, scan, last) { return nil }
    return unknownPlace(at: token, in: scan, last)
  }

  private mutating func knownPlace(
    _ known: PlaceIndex.Mention, at token: Int, in scan: Scan, _ last: PlaceMention.Position?
  ) -> PlaceMention? {
    let approach = approach(to: token, known.stem.clitics, scan, last)
    if let land = land(at: token, known.stem, approach, scan) { return land }
    if isAmbiguous(known, approach, scan) { return nil }
    if let longer = englishExtension(of: known, scan) {
      return mention(longer, from: known.stem.start, approach, scan, known: nil, isSure: true)
    }
    var tokens = quarter(of: known, scan) ?? known.tokens
    if vocabulary.language == .arabic {
      tokens = tokens.lowerBound..<siteEnd(tokens.upperBound, approach, scan)
    }
    return mention(
      tokens, from: known.stem.start, approach, scan, known: known, isSure: true)
  }

  /// A place by what stands before it, or by a noun that points to one.
  private mutating func unknownPlace(
    at token: Int, in scan: Scan, _ last: PlaceMention.Position?
  ) -> PlaceMention? {
    let lastEnd = last?.tokens.upperBound ?? -1
    let stem = plainStem(token, scan, lastEnd)
    let isNamedBefore = isAnnounced(token, stem, scan)
    if !isNamedBefore, !isLand(token, stem, scan), isUnannounced(token, stem, scan, lastEnd) {
      return nil
    }
    let approach = approach(to: token, stem.clitics, scan, last)
    switch vocabulary.language {
    case .arabic:
      if let land = land(at: token, stem, approach, scan) { return land }
      if let described = described(at: token, approach, scan) { return described }
      if let pointed = pointed(at: token, approach, scan) { return pointed }
    case .english:
      let word = scan.text.span(of: scan.text.tokens[token])
      if isStorm(token, scan) {
        storms.insert(scan.text.words(word))
        return nil
      }
      if storms.contains(word, of: scan.text) { return nil }
      if let pointed = pointedInEnglish(at: token, approach, scan) { return pointed }
    }
    if let mark = scan.mark(at: token), mark.tokens.lowerBound < token { return nil }
    guard let tokens = unknownName(at: token, stem, approach, scan) else { return nil }
    let isSure = approach.cue != nil || isNamedBefore
    return mention(tokens, from: stem.start, approach, scan, known: nil, isSure: isSure)
  }

  /// حلب الشرقية: a part of a known city, called by its side.
  func quarter(of known: PlaceIndex.Mention, _ scan: Scan) -> Range<Int>? {
    let next = known.tokens.upperBound
    guard vocabulary.language == .arabic, scan.tokens.contains(next),
      PlaceScanner.sides.value(scan.text, scan.text.tokens[next]) != nil,
      PlaceScanner.sided(scan.mark(at: known.tokens.lowerBound - 1), scan)
    else { return nil }
    return known.tokens.lowerBound..<(next + 1)
  }

  /// In محافظة حلب الشرقية the side is the governorate's, in أحياء حلب الشرقية the city's.
  private static func sided(_ before: Mark?, _ scan: Scan) -> Bool {
    guard let before, let kind = before.term.places else { return true }
    return before.plays(.severalPlaces) || kind == .neighborhood
  }

  private static let sides = TermTable<Bool>(
    words: "الشرقية,الغربية,الشمالية,الجنوبية,القديمة,الجديدة,المحطة,البلد")

  /// Whether nothing can make a name of an unknown word: in English it has no capital and the
  /// sentence no way, in Arabic it stands right behind another unknown word.
  func isUnannounced(
    _ token: Int, _ stem: Stem, _ scan: Scan, _ lastEnd: Int
  ) -> Bool {
    switch vocabulary.language {
    case .english:
      return !scan.roles.contains(.via) && scan.mark(at: token) == nil && !isCapital(token, scan)
    case .arabic:
      let before = token - 1
      guard before >= scan.tokens.lowerBound, lastEnd <= before else { return false }
      let word = scan.text.tokens[before]
      return word.kind == .word && !word.traits.contains(.latin)
        && stem.clitics.isDisjoint(with: [.by, .to]) && scan.mark(at: before) == nil
        && scan.mark(at: token) == nil
    }
  }

  /// السورية beside a noun is an adjective, سوريا a country.
  func isName(_ known: PlaceIndex.Mention, _ scan: Scan) -> Bool {
    guard known.tokens.count == 1 else { return true }
    let word = scan.text.tokens[known.tokens.lowerBound]
    // "northern", "west": a small letter begins no English name.
    if word.traits.contains(.latin), !word.traits.contains(.capitalized) { return false }
    // "West Mosul": a side of the place behind it.
    if isSide(known.tokens.lowerBound, scan), scan.tokens.contains(known.tokens.upperBound),
      isCapital(known.tokens.upperBound, scan),
      index.longestName(in: scan.text, at: known.tokens.upperBound) != nil
    {
      return false
    }
    if PlaceScanner.adjectives.value(scan.text, word) != nil { return false }
    guard known.stem.clitics.contains(.definite) else { return true }
    return !index.contains(known) { $0 == .country }
  }

  /// Whether a known name is more likely the common word that it also is.
  func isAmbiguous(
    _ known: PlaceIndex.Mention, _ approach: Approach, _ scan: Scan
  ) -> Bool {
    if approach.cue != nil { return false }
    if isPictures(known, scan) || isInIdafa(known, approach, scan) { return true }
    if isTownByContext(known, approach, scan) { return false }
    // زلزال تركيا: "one Turk" needs a number before it.
    if vocabulary.language == .arabic, known.tokens.count == 1,
      index.contains(known, where: { $0 == .country }), known.stem.clitics.isEmpty,
      scan.text.ends(scan.text.tokens[known.tokens.lowerBound], with: "يا"),
      !scan.numbers.contains(where: { $0.tokens.upperBound == known.tokens.lowerBound }),
      // 897 مواطنا سوريا
      approach.role != .unmarked
        || scan.mark(at: known.tokens.lowerBound - 1)?.term.noun?.isSingular != true,
      !hasTanwin(known.tokens.lowerBound, scan)
    {
      return false
    }
    // الدفاع المدني: a word inside a phrase that means something else.
    if let mark = scan.mark(at: known.tokens.lowerBound),
      mark.tokens.lowerBound < known.tokens.lowerBound
    {
      return true
    }
    guard known.tokens.count == 1, let mark = scan.mark(startingAt: known.tokens.lowerBound)
    else { return false }
    let roles = mark.term.roles
    // الدانا: no verb takes an article.
    if mark.clitics.contains(.definite), roles.contains(.speech), !roles.contains(.sayer),
      mark.term.noun == nil
    {
      return false
    }
    // Behind a preposition stands no verb: من تدمر.
    let isVerb = mark.term.topic != nil && mark.term.frames.isDisjoint(with: [.noun, .state])
    if isVerb, mark.term.noun == nil, approach.role != .unmarked { return false }
    // إلى سوريا is no Syrian: one person does not stand bare behind a preposition.
    if mark.term.noun?.isSingular == true, mark.term.topic == nil, approach.role != .unmarked {
      return false
    }
    if isBareTown(known, mark, approach, scan) { return false }
    if mark.term.topic != nil || mark.term.noun != nil || mark.term.isThing
      || mark.term.accommodation != nil
    {
      return true
    }
    if !roles.isDisjoint(with: [.sayer, .speech, .common, .copula, .part, .clause]) { return true }
    return mark.term.places != nil && approach.role == .unmarked
  }

  /// كمين بالمزرعة: a town whose name is a common noun, where the article is about its region.
  private func isTownByContext(
    _ known: PlaceIndex.Mention, _ approach: Approach, _ scan: Scan
  ) -> Bool {
    guard vocabulary.language == .arabic, known.tokens.count == 1, approach.role != .unmarked,
      context != nil, isDefiniteWord(known.tokens.lowerBound, scan) || known.stem.clitics == .by,
      let mark = scan.mark(startingAt: known.tokens.lowerBound), mark.term.places == .site,
      last[.site] == nil
    else { return false }
    return index.contains(known, where: PlaceCue.city.fits)
  }

  /// The stem of a word that is no name of the gazetteer: behind another place a و is taken off,
  /// and a ب where the rest was a name before.
  func plainStem(_ token: Int, _ scan: Scan, _ lastEnd: Int) -> Stem {
    let word = scan.text.tokens[token]
    let stem = scan.text.firstStem(of: word) { stem -> Stem? in
      if stem.clitics == .and, lastEnd == token || followsBrackets(token, lastEnd, scan) {
        return stem
      }
      guard stem.clitics == .by || stem.clitics == .to, !learned.isEmpty else { return nil }
      if learned.contains(scan.text.span(stem.start..<word.end), of: scan.text) { return stem }
      // بقهرمان مرعش: a name of two words
      guard scan.tokens.contains(token + 1), scan.text.tokens[token + 1].kind == .word else {
        return nil
      }
      let both = stem.start..<scan.text.tokens[token + 1].end
      return learned.contains(scan.text.span(both), of: scan.text) ? stem : nil
    }
    return stem ?? Stem(word)
  }

  func unknownName(
    at token: Int, _ stem: Stem, _ approach: Approach, _ scan: Scan
  ) -> Range<Int>? {
    switch vocabulary.language {
    case .arabic: arabicName(at: token, stem.start, approach, scan)
    case .english: englishName(at: token, approach, scan)
    }
  }
}
