import Displacement
import Language

/// Finds the places that sentences name, known ones by the gazetteer and others by what stands
/// before them.
struct PlaceScanner {
  let index: PlaceIndex
  let vocabulary: Vocabulary
  /// The places of the title and of what was read so far, which tell places of one name apart.
  private(set) var context: Place.ID?
  /// Names without a place in the gazetteer that were named before.
  private var learned: Set<String> = []
  /// The last place of each kind of word that announced it: what المخيم, "the camp" points to.
  private var last: [PlaceCue: PlaceMention] = [:]

  init(index: PlaceIndex, vocabulary: Vocabulary) {
    self.index = index
    self.vocabulary = vocabulary
  }

  /// Finds the places of a sentence, in order and without overlaps.
  mutating func places(in scan: Scan) -> [PlaceMention] {
    var found: [PlaceMention] = []
    var token = scan.tokens.lowerBound
    while token < scan.tokens.upperBound {
      if let mention = place(at: token, in: scan, after: found.last) {
        found.append(mention)
        if context == nil { context = mention.mention.place }
        token = mention.tokens.upperBound
      } else {
        token += 1
      }
    }
    return found
  }

  /// The words that announce a place before a token, such as حي or "town of".
  private struct Approach {
    var role = PlaceMention.Role.unmarked
    var cue: PlaceCue?
    /// The token of the announcing noun, where it belongs to the name: مخيم جنين.
    var cueToken: Int?
    /// Whether a list of places goes on: و or a comma after another place.
    var continues = false
    var isSpeaker = false
  }

  private mutating func place(
    at token: Int, in scan: Scan, after last: PlaceMention?
  ) -> PlaceMention? {
    let text = scan.text
    guard text.tokens[token].kind == .word, !isTaken(token, scan) else { return nil }
    let known = index.longestName(in: text, at: token).flatMap { mention in
      mention.tokens.upperBound <= scan.tokens.upperBound && isName(mention, scan)
        ? mention : nil
    }
    guard let stem = known?.stem ?? plainStem(token, scan, last) else { return nil }
    let approach = approach(to: token, stem.clitics, scan, last)
    if let known {
      if isAmbiguous(known, approach, scan) { return nil }
      if let longer = englishExtension(of: known, scan) {
        return mention(longer, from: stem.start, approach, scan, candidates: [], isSure: true)
      }
      return mention(
        known.tokens, from: stem.start, approach, scan, candidates: known.places, isSure: true)
    }
    if let described = described(at: token, approach, scan) { return described }
    if let pointed = pointed(at: token, approach, scan) { return pointed }
    guard let tokens = unknownName(at: token, stem, approach, scan) else { return nil }
    let isSure = approach.cue != nil
    return mention(tokens, from: stem.start, approach, scan, candidates: [], isSure: isSure)
  }

  /// المخيم, المدينة: the last place of that kind.
  private func pointed(
    at token: Int, _ approach: Approach, _ scan: Scan
  ) -> PlaceMention? {
    guard vocabulary.language == .arabic, let mark = scan.mark(startingAt: token),
      mark.tokens.count == 1, let cue = mark.term.places, isDefinite(token, mark, scan),
      let known = last[cue], cue != .road, approach.cue == nil
    else { return nil }
    // للسجن is of the prison, not to it.
    let role = mark.clitics.contains(.to) ? .inside : approach.role
    let takesIn = scan.mark(startingAt: token + 1).map {
      $0.term.frames.contains(.act) && ($0.term.topic == .displaced || $0.term.topic == .sheltered)
    }
    guard role != .unmarked || followsVerb(token, scan) || takesIn == true else { return nil }
    if let next = scan.mark(at: token + 1), next.term.topic == nil, !next.term.roles.isEmpty {
      // The noun stands alone.
    } else if scan.tokens.contains(token + 1),
      PlaceScanner.pointing.value(scan.text, scan.text.tokens[token + 1]) != nil
    {
      // المجاور, المذكور: it points all the same.
    } else if scan.tokens.contains(token + 1), scan.text.tokens[token + 1].kind == .word,
      scan.mark(at: token + 1) == nil, !isTaken(token + 1, scan)
    {
      return nil
    }
    return PlaceMention(
      tokens: mark.tokens, name: known.name, mention: known.mention, role: role, cue: cue,
      isSure: true)
  }

  private func followsVerb(_ token: Int, _ scan: Scan) -> Bool {
    scan.mark(at: token - 1)?.term.topic?.isMovement == true
  }

  private func isDefinite(_ token: Int, _ mark: Mark, _ scan: Scan) -> Bool {
    if mark.clitics.contains(.definite) { return true }
    let word = scan.text.tokens[token]
    return scan.text.bytes[word.start..<word.end].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
  }

  /// الحي الشرقي, المدخل الشمالي, وسط المدينة: a noun and its adjective that serve as a name.
  private mutating func described(
    at token: Int, _ approach: Approach, _ scan: Scan
  ) -> PlaceMention? {
    let text = scan.text
    guard vocabulary.language == .arabic, let mark = scan.mark(startingAt: token) else { return nil }
    var end = mark.tokens.upperBound
    guard scan.tokens.contains(end) else { return nil }
    if text.matches(text.tokens[token], "وسط") || text.matches(text.tokens[token], "مركز"),
      text.matches(text.tokens[end], "المدينه")
    {
      end += 1
    } else {
      guard mark.term.places != nil, mark.tokens.count == 1, isDefinite(token, mark, scan),
        isDefiniteWord(end, scan),
        PlaceScanner.pointing.value(text, text.tokens[end]) == nil,
        PlaceScanner.vagueKinds.value(text, text.tokens[token]) == nil,
        PlaceScanner.adjectives.value(text, text.tokens[end]) != nil
          || scan.mark(at: end) == nil && mark.term.places != .city
      else { return nil }
      end += 1
      if scan.tokens.contains(end), isDefiniteWord(end, scan), scan.mark(at: end) == nil,
        !isTaken(end, scan)
      {
        end += 1
      }
    }
    let stem = text.firstStem(of: text.tokens[token]) { stem in
      stem.clitics.subtracting(.definite) == mark.clitics.subtracting(.definite) ? stem : nil
    }
    let start = stem?.start ?? text.tokens[token].start
    var approach = approach
    approach.cueToken = nil
    if mark.clitics.contains(.by) { approach.role = .inside }
    approach.cue = approach.cue ?? mark.term.places ?? .neighborhood
    return self.mention(
      token..<end, from: start, approach, scan, candidates: [], isSure: true)
  }

  private func isDefiniteWord(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    return scan.text.bytes[word.start..<word.end].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
  }


  private func isTaken(_ token: Int, _ scan: Scan) -> Bool {
    scan.numbers.contains { $0.tokens.contains(token) }
      || scan.dates.contains { $0.tokens.contains(token) }
  }

  /// In "North Kivu" the gazetteer's "North" is a part of another name.
  private func englishExtension(of known: PlaceIndex.Mention, _ scan: Scan) -> Range<Int>? {
    guard vocabulary.language == .english, known.tokens.count == 1,
      known.tokens.upperBound < scan.tokens.upperBound, isCapital(known.tokens.upperBound, scan),
      index.longestName(in: scan.text, at: known.tokens.upperBound) == nil
    else { return nil }
    return known.tokens.lowerBound..<(known.tokens.upperBound + 1)
  }

  /// السورية beside a noun is an adjective, سوريا a country.
  private func isName(_ known: PlaceIndex.Mention, _ scan: Scan) -> Bool {
    guard known.tokens.count == 1 else { return true }
    let word = scan.text.tokens[known.tokens.lowerBound]
    if PlaceScanner.adjectives.value(scan.text, word) != nil { return false }
    guard known.stem.clitics.contains(.definite) else { return true }
    return !known.places.contains { id in
      guard let place = index.tree[id] else { return false }
      return place.kind == .country
    }
  }

  /// Whether a known name is more likely the common word that it also is.
  private func isAmbiguous(
    _ known: PlaceIndex.Mention, _ approach: Approach, _ scan: Scan
  ) -> Bool {
    if approach.cue != nil { return false }
    guard known.tokens.count == 1, let mark = scan.mark(startingAt: known.tokens.lowerBound)
    else { return false }
    let roles = mark.term.roles
    // Behind a preposition stands no verb: من تدمر.
    let isVerb = mark.term.topic != nil && mark.term.frames.isDisjoint(with: [.noun, .state])
    if isVerb, mark.term.noun == nil, approach.role != .unmarked { return false }
    // إلى سوريا is no Syrian: one person does not stand bare behind a preposition.
    if mark.term.noun?.isSingular == true, mark.term.topic == nil, approach.role != .unmarked {
      return false
    }
    if mark.term.topic != nil || mark.term.noun != nil || mark.term.isThing
      || mark.term.accommodation != nil
    {
      return true
    }
    if !roles.isDisjoint(with: [.sayer, .speech, .common, .copula, .part, .clause]) { return true }
    return mark.term.places != nil && approach.role == .unmarked
  }

  /// The stem of a word that is no name of the gazetteer: behind another place a و is taken off,
  /// and a ب where the rest was a name before.
  private func plainStem(_ token: Int, _ scan: Scan, _ last: PlaceMention?) -> Stem? {
    let word = scan.text.tokens[token]
    let stem = scan.text.firstStem(of: word) { stem -> Stem? in
      if stem.clitics == .and, let last, last.tokens.upperBound == token { return stem }
      guard stem.clitics == .by || stem.clitics == .to else { return nil }
      let rest = scan.text.words(scan.text.span(stem.start..<word.end))
      return learned.contains(rest) ? stem : nil
    }
    return stem ?? scan.text.firstStem(of: word) { $0 }
  }

  // MARK: What stands before

  private func approach(
    to token: Int, _ clitics: Clitics, _ scan: Scan, _ last: PlaceMention?
  ) -> Approach {
    var approach = Approach()
    if clitics.contains(.by) { approach.role = .inside }
    if clitics.contains(.to) { approach.role = .to }
    var before = token - 1
    let lower = scan.tokens.lowerBound
    while before >= lower, scan.text.isSign(before, in: "\"'(") { before -= 1 }
    if let last, last.tokens.upperBound - 1 <= before {
      let between = last.tokens.upperBound..<token
      if between.allSatisfy({ isLink($0, scan) }),
        clitics.contains(.and) || between.contains(where: { isConnector($0, scan) })
      {
        approach.role = last.role
        approach.continues = true
        approach.cue = last.cue == .neighborhood || last.cue == .city ? last.cue : nil
        approach.isSpeaker = last.isInSpeaker
        return approach
      }
    }
    if before >= lower, let mark = scan.mark(at: before), let cue = mark.term.places,
      vocabulary.language == .english || !isDefinite(mark.tokens.lowerBound, mark, scan),
      !clitics.contains(.and)
    {
      approach.cue = cue
      approach.cueToken = mark.tokens.lowerBound
      if mark.clitics.contains(.by) { approach.role = .inside }
      if mark.clitics.contains(.to) { approach.role = .to }
      before = mark.tokens.lowerBound - 1
    }
    while before >= lower, let mark = scan.mark(at: before), mark.term.places != nil,
      mark.term.topic == nil
    {
      if vocabulary.language == .arabic, isDefinite(mark.tokens.lowerBound, mark, scan) {
        return Approach()
      }
      if mark.clitics.contains(.by) { approach.role = .inside }
      before = mark.tokens.lowerBound - 1
    }
    while before >= lower, isArticle(before, scan) { before -= 1 }
    guard before >= lower, let mark = scan.mark(at: before),
      !mark.clitics.contains(.definite)
    else { return approach }
    let isDirection = mark.plays(.inside)
    if mark.plays(.from) {
      approach.role = .from
    } else if mark.plays(.to) {
      approach.role = .to
    } else if mark.plays(.via) {
      approach.role = .via
    } else if isDirection {
      approach.role = role(ofDirection: mark, scan)
    }
    return approach
  }

  /// `إلى شمال X` and "to the south of X" lead to X; a bare `شمال X` lies there.
  private func role(ofDirection mark: Mark, _ scan: Scan) -> PlaceMention.Role {
    if let before = scan.mark(at: mark.tokens.lowerBound - 1) {
      if before.plays(.to) { return .to }
      if before.plays(.from) { return .from }
    }
    if mark.clitics.contains(.to) { return .to }
    return .inside
  }

  private func isLink(_ token: Int, _ scan: Scan) -> Bool {
    if scan.text.isSign(token, in: "\"'()/-") { return true }
    if scan.text.isSign(token, ",") { return vocabulary.language == .english }
    guard let mark = scan.mark(at: token) else { return false }
    return mark.plays(.beside) && mark.tokens.count == 1 || mark.term.places != nil
  }

  private func isConnector(_ token: Int, _ scan: Scan) -> Bool {
    scan.text.isSign(token, in: ",/") || scan.mark(at: token)?.plays(.beside) == true
      || scan.mark(at: token)?.clitics.contains(.and) == true
  }

  private func isArticle(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    return scan.text.matches(word, "the") || scan.text.isSign(token, in: "\"'(")
  }

  // MARK: Unknown names

  private func unknownName(
    at token: Int, _ stem: Stem, _ approach: Approach, _ scan: Scan
  ) -> Range<Int>? {
    switch vocabulary.language {
    case .arabic: arabicName(at: token, stem.start, approach, scan)
    case .english: englishName(at: token, approach, scan)
    }
  }

  /// A run of words that are nothing else, behind من, إلى, عبر or a word for a kind of place.
  private func arabicName(
    at token: Int, _ start: Int, _ approach: Approach, _ scan: Scan
  ) -> Range<Int>? {
    let ofResidents = scan.mark(at: token - 1)?.term.noun?.group == .civilians
      && isDefiniteWord(token, scan)
    guard approach.role != .unmarked || approach.cue != nil || ofResidents else { return nil }
    let word = start..<scan.text.tokens[token].end
    guard isFree(token, scan) || isNamed(token, start, approach, scan) else { return nil }
    if approach.cue == nil, !approach.continues, !ofResidents, !learned.contains(scan.text.words(ofTokens: token..<(token + 1))) {
      switch approach.role {
      case .inside: if looksCommon(token, scan) { return nil }
      case .from, .to, .via: guard isMoving(before: token, scan) else { return nil }
      case .unmarked: break
      }
    }
    if hasTanwin(token, scan) || hasSuffixPronoun(token, scan) { return nil }
    if let cueToken = approach.cueToken, PlaceScanner.vagueKinds.value(scan.text, scan.text.tokens[cueToken]) != nil,
      !learned.contains(scan.text.words(ofTokens: token..<(token + 1)))
    {
      return nil
    }
    var end = token + 1
    let opens = PlaceScanner.firstWords.value(scan.text.bytes, word) != nil
    if opens, end < scan.tokens.upperBound, scan.text.tokens[end].kind == .word,
      scan.mark(at: end)?.term.roles.isDisjoint(with: [.inside, .to, .from, .that]) != false
    {
      end += 1
    }
    while end < scan.tokens.upperBound, end - token < 3, extends(end, scan) { end += 1 }
    return token..<end
  }

  /// حي المطار, حيي الجبل والمدارس: right behind its noun a common word is a name too.
  private func isNamed(_ token: Int, _ start: Int, _ approach: Approach, _ scan: Scan) -> Bool {
    let isDefinite = scan.text.bytes[start...].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
    guard let cue = approach.cue, cue != .road, let mark = scan.mark(at: token),
      approach.continues || approach.cueToken == token - 1, mark.tokens.count == 1,
      mark.term.topic == nil || isDefinite,
      mark.term.places != .city || isDefinite, !isTaken(token, scan)
    else { return false }
    if approach.continues, cue != .neighborhood { return false }
    if !mark.plays([.common, .from, .to, .inside, .via, .that, .relative, .part, .copula, .clause]) { return true }
    return isDefinite && cue == .neighborhood
      && PlaceScanner.pointing.value(scan.text, scan.text.tokens[token]) == nil
      && mark.plays(.common) && mark.term.places == nil
  }

  /// Whether people move in the sentence so far, so that من and إلى lead from and to places.
  private func isMoving(before token: Int, _ scan: Scan) -> Bool {
    scan.marks(in: scan.tokens.lowerBound..<token).contains { mark in
      mark.term.topic?.isMovement == true || mark.term.places == .road || mark.term.state != nil
        || mark.term.mode != nil
    }
  }

  /// ريفها, محيطهم: a noun of somebody's.
  private func hasSuffixPronoun(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    guard word.length >= 8 else { return false }
    let end = Array(scan.text.bytes[(word.end - 4)..<word.end])
    return end == Array("ها".utf8) || end == Array("هم".utf8)
  }

  private func hasTanwin(_ token: Int, _ scan: Scan) -> Bool {
    let span = scan.text.span(of: scan.text.tokens[token])
    let end = scan.text.original[span].suffix(4)
    return zip(end, end.dropFirst()).contains { $0 == 0xd9 && $1 == 0x8b }
  }

  private func isFree(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard token < scan.tokens.upperBound, text.tokens[token].kind == .word,
      text.tokens[token].length >= 4, !isTaken(token, scan)
    else { return false }
    guard let mark = scan.mark(at: token) else { return true }
    return mark.tokens.count == 1 && mark.term.places != nil && mark.term.roles.isEmpty
      && PlaceScanner.firstWords.value(text, text.tokens[token]) != nil
  }

  /// Whether a word goes on with a name: it is unknown, has no و in front, and looks like a name.
  private func extends(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard scan.mark(at: token) == nil, isFree(token, scan) else { return false }
    let word = text.tokens[token]
    guard !word.isAttached else { return false }
    let bytes = text.bytes[word.start..<word.end]
    // و, ب, ل and ف in front, or a verb's ي and ت, begin something else.
    let first = Array(bytes.prefix(2))
    let others: [[UInt8]] = [[0xd9, 0x88], [0xd8, 0xa8], [0xd9, 0x84], [0xd9, 0x81]]
    if others.contains(first) { return false }
    if PlaceScanner.adjectives.value(text, word) != nil { return true }
    // An indefinite word after a definite one is no part of its name, nor the reverse.
    return !bytes.starts(with: [0xd8, 0xa7, 0xd9, 0x84]) && !looksCommon(token, scan)
  }

  /// Whether a word has the look of a common noun: a plural, an adjective, a verbal noun.
  private func looksCommon(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    let folded = scan.text.folded(word)
    let endings = ["ات", "ون", "هم", "ها", "هما"]
    if folded.unicodeScalars.count >= 5, endings.contains(where: folded.hasSuffix) { return true }
    if folded.hasPrefix("ال"), folded.hasSuffix("يه") || folded.hasSuffix("ين") { return true }
    if hasTanwin(token, scan) { return true }
    let starts = ["ت", "است", "م", "ا"]
    return starts.contains(where: folded.hasPrefix) && !folded.hasPrefix("ال")
      && folded.unicodeScalars.count >= 5
  }

  /// A run of capitalised words behind a preposition, with the digits of `Camp 9`.
  private func englishName(at token: Int, _ approach: Approach, _ scan: Scan) -> Range<Int>? {
    let text = scan.text
    if approach.role == .via, !isCapital(token, scan) { return plainWay(at: token, scan) }
    guard isCapital(token, scan) else { return nil }
    let isMarked = approach.role != .unmarked || approach.continues
    var end = token
    while end < scan.tokens.upperBound, end - token < 7 {
      if isCapital(end, scan) || text.tokens[end].kind == .digits && end > token {
        end += 1
      } else if text.isSign(end, in: "-'"), text.tokens[end].isAttached, end + 1 < scan.tokens.upperBound,
        text.tokens[end + 1].isAttached
      {
        end += 2
      } else if end > token, let mark = scan.mark(at: end), mark.term.places != nil,
        mark.term.topic == nil, mark.term.accommodation != .collectiveCentre || end - token < 3,
        text.bytes[text.tokens[mark.tokens.upperBound - 1].end - 1] != UInt8(ascii: "s"), !text.tokens[end].traits.contains(.capitalized)
      {
        return token..<min(mark.tokens.upperBound, scan.tokens.upperBound)
      } else {
        break
      }
    }
    guard end > token else { return nil }
    // "the Sports Pavilion": a name that ends with a kind of place needs no preposition.
    let endsInKind = end - token > 1 && scan.mark(at: end - 1)?.term.places != nil
    return isMarked || endsInKind ? token..<min(end, scan.tokens.upperBound) : nil
  }

  /// "through the drainage canal": a way without a name of its own.
  private func plainWay(at token: Int, _ scan: Scan) -> Range<Int>? {
    for end in token..<min(token + 3, scan.tokens.upperBound) {
      guard scan.text.tokens[end].kind == .word else { return nil }
      if let mark = scan.mark(startingAt: end) {
        if end > token, mark.term.places == .crossing || mark.term.places == .road {
          return token..<mark.tokens.upperBound
        }
        guard mark.plays(.common) == false, mark.term.topic == nil, mark.term.roles.isEmpty else { return nil }
      }
    }
    return nil
  }

  private func isCapital(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard text.tokens[token].kind == .word, !isTaken(token, scan) else { return false }
    let capital =
      text.tokens[token].traits.contains(.capitalized)
      || !text.tokens[token].traits.contains(.latin)
    guard capital else { return false }
    guard let mark = scan.mark(at: token) else { return true }
    return mark.term.topic == nil && mark.term.noun?.group == nil && !mark.plays([.common, .sayer, .speech])
  }

  /// The city inside the name of a prison or a site: الحسكة in سجن الحسكة.
  func city(in mention: PlaceMention, _ scan: Scan) -> PlaceMention? {
    guard let id = mention.mention.place, let place = index.tree[id],
      [.prison, .site, .shelter, .crossing, .road].contains(place.kind)
    else { return nil }
    for token in mention.tokens.dropFirst() {
      guard let known = index.longestName(in: scan.text, at: token),
        case .one(let city) = index.resolve(known.places, near: id, kinds: PlaceCue.city.kinds)
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
      tokens, from: scan.text.tokens[tokens.lowerBound].start, Approach(), scan, candidates: [],
      isSure: true)
  }

  // MARK: The mention

  private mutating func mention(
    _ tokens: Range<Int>, from first: Int, _ approach: Approach, _ scan: Scan,
    candidates: [Place.ID], isSure: Bool
  ) -> PlaceMention {
    var run = tokens
    var start = scan.text.span(first..<scan.text.tokens[tokens.lowerBound].end).lowerBound
    if start >= 4, scan.text.original[start - 4..<start].elementsEqual([0xd8, 0xa7, 0xd9, 0x84]) {
      // ال is a part of the name where it is written.
      start -= 4
    }
    if let cueToken = approach.cueToken, let cue = approach.cue, keepsCue(cue, candidates) {
      run = cueToken..<tokens.upperBound
      start = nameStart(ofCue: cueToken, scan)
    }
    let end = scan.text.span(of: scan.text.tokens[tokens.upperBound - 1]).upperBound
    let name = start..<max(start, end)
    let words = scan.text.words(name)
    let called = approach.cueToken.flatMap { calledWithCue($0, tokens, approach.cue, scan) }
    // A school of Nablus is not Nablus.
    let isSite = approach.cue == .site && approach.cueToken != nil
    let place = called ?? (isSite ? nil : resolved(candidates, approach.cue))
    if place == nil { learned.insert(words) }
    var found = PlaceMention(
      tokens: run, name: name, mention: PlaceSet.Mention(text: words, place: place),
      role: approach.role, cue: approach.cue, isSure: isSure)
    if found.cue == nil {
      let kind = cue(of: found) ?? (isSure ? nil : trailingCue(tokens, scan))
      if kind == .crossing || kind == .road || kind == .camp { found.cue = kind }
    }
    if isSure, approach.role != .to || last[cue(of: found) ?? .city] == nil { last[cue(of: found) ?? .city] = found }
    return found
  }

  /// A camp, a crossing or a school is called by its noun; a hospital of a city is in the city.
  private func keepsCue(_ cue: PlaceCue, _ candidates: [Place.ID]) -> Bool {
    guard vocabulary.language == .arabic else { return false }
    switch cue {
    case .camp, .crossing, .road, .site: return true
    case .city, .neighborhood, .hospital: return false
    }
  }

  /// The kind in an English name: "Mapandi bridge".
  private func trailingCue(_ tokens: Range<Int>, _ scan: Scan) -> PlaceCue? {
    guard vocabulary.language == .english, tokens.count > 1, let last = tokens.last else { return nil }
    return scan.mark(at: last)?.term.places
  }

  /// The kind of a place by its announcing noun, or by the gazetteer.
  private func cue(of mention: PlaceMention) -> PlaceCue? {
    if let cue = mention.cue { return cue }
    guard let place = mention.mention.place.flatMap({ index.tree[$0] }) else { return nil }
    switch place.kind {
    case .camp, .shelter: return .camp
    case .neighborhood, .area: return .neighborhood
    case .crossing: return .crossing
    case .road: return .road
    case .prison, .site: return .site
    case .country, .governorate, .district, .subdistrict, .city: return .city
    }
  }

  private func nameStart(ofCue token: Int, _ scan: Scan) -> Int {
    let stem = scan.text.firstStem(of: scan.text.tokens[token]) { stem in
      vocabulary.lexicon.match(scan.text, at: token)?.clitics == stem.clitics ? stem : nil
    }
    let word = scan.text.tokens[token]
    return scan.text.span((stem?.start ?? word.start)..<word.end).lowerBound
  }

  private func resolved(_ candidates: [Place.ID], _ cue: PlaceCue?) -> Place.ID? {
    guard !candidates.isEmpty else { return nil }
    switch index.resolve(candidates, near: context, kinds: cue?.kinds ?? []) {
    case .one(let id): return isNear(id) ? id : nil
    case .several, .none: return nil
    }
  }

  /// The place that the gazetteer calls by the noun and the name together: سجن غويران.
  private func calledWithCue(
    _ cueToken: Int, _ tokens: Range<Int>, _ cue: PlaceCue?, _ scan: Scan
  ) -> Place.ID? {
    switch cue {
    case .camp, .crossing, .road, .site: break
    case .city, .neighborhood, .hospital, nil: return nil
    }
    let noun = scan.text.words(nameStart(ofCue: cueToken, scan)..<scan.text.span(of: scan.text.tokens[cueToken]).upperBound)
    let key = Fold.key(noun + " " + scan.text.words(ofTokens: tokens))
    guard case .one(let id) = index.match(key, near: context), let place = index.tree[id],
      cue?.kinds.contains(place.kind) == true, isNear(id)
    else { return nil }
    return id
  }

  /// Whether a place inside a city can be meant in this article: names such as وسط المدينة exist
  /// everywhere, so they stand for the gazetteer's only where the article is about that city.
  private func isNear(_ id: Place.ID) -> Bool {
    guard let place = index.tree[id], let context, context != id else { return true }
    switch place.kind {
    case .neighborhood, .area, .shelter, .road, .site:
      guard let parent = index.tree.parent(of: id) else { return true }
      return index.tree.contains(parent, context) || index.tree.contains(context, id)
        || index.tree.parent(of: context).map { index.tree.contains($0, id) } ?? false
    case .prison, .camp, .crossing, .city, .subdistrict, .district, .governorate, .country:
      return true
    }
  }

  /// Words for a kind of place that describe more often than they name.
  private static let vagueKinds = TermTable<Bool>(
    rows: "x\tمنطقة,مناطق,المنطقة,المناطق,الأحياء,القرى,البلدات,المدن,أحياء,المخيمات"
  ) { _ in true }

  /// Words that point to a place named before.
  private static let pointing = TermTable<Bool>(
    rows: "x\tالمدينة,البلدة,القرية,المنطقة,المحافظة,الآن,نفسه,نفسها,المذكور,المذكورة,المجاور,المجاورة,القريب,القريبة,المحاصر,المحاصرة,المستهدف,المستهدفة,التي,الذي"
  ) { _ in true }

  private static let firstWords = TermTable<Bool>(
    rows: "x\tابو,ام,بني,عين,دير,تل,راس,كفر,بيت,جبل,وادي,خان,باب,بئر,مار,برج,شط,سوق,الشيخ,شيخ,عبد,ذي,ذات,دوار,حوش,قلعة,مرج,حمام,جزيرة"
  ) { _ in true }

  private static let adjectives = TermTable<Bool>(
    rows: "x\tالشرقي,الشرقية,الغربي,الغربية,الشمالي,الشمالية,الجنوبي,الجنوبية,الكبير,الكبيرة,الكبرى,الصغيرة,الصغرى,الجديدة,الجديد,القديمة,القديم,البلد,المحطة,المركزي,العليا,السفلى,الكبري"
  ) { _ in true }
}
