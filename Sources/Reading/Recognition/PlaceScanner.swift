import Displacement
import Language

/// Finds the places that sentences name, known ones by the gazetteer and others by what stands
/// before them.
struct PlaceScanner {
  let index: PlaceIndex
  let vocabulary: Vocabulary
  /// The places of the title and of what was read so far, which tell places of one name apart.
  private(set) var context: Place.ID?
  /// Names without a place in the gazetteer that stood behind a sure cue before.
  private var learned: Set<String> = []

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
      return mention(known.tokens, stem, approach, scan, candidates: known.places, isSure: true)
    }
    guard let tokens = unknownName(at: token, stem, approach, scan) else { return nil }
    let isSure = approach.cue != nil
    return mention(tokens, stem, approach, scan, candidates: [], isSure: isSure)
  }

  private func isTaken(_ token: Int, _ scan: Scan) -> Bool {
    scan.numbers.contains { $0.tokens.contains(token) }
      || scan.dates.contains { $0.tokens.contains(token) }
  }

  /// السورية beside a noun is an adjective, سوريا a country.
  private func isName(_ known: PlaceIndex.Mention, _ scan: Scan) -> Bool {
    guard known.stem.clitics.contains(.definite), known.tokens.count == 1 else { return true }
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
    if mark.term.topic != nil || mark.term.noun != nil || mark.term.isThing { return true }
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
      if between.allSatisfy({ isLink($0, scan) }), clitics.contains(.and) || !between.isEmpty {
        approach.role = last.role
        approach.continues = true
        approach.cue = last.cue == .neighborhood || last.cue == .city ? last.cue : nil
        approach.isSpeaker = last.isInSpeaker
        return approach
      }
    }
    if before >= lower, let mark = scan.mark(at: before), let cue = mark.term.places {
      approach.cue = cue
      approach.cueToken = mark.tokens.lowerBound
      if mark.clitics.contains(.by) { approach.role = .inside }
      if mark.clitics.contains(.to) { approach.role = .to }
      before = mark.tokens.lowerBound - 1
      if vocabulary.language == .english || mark.plays(.inside) { before = before + 0 }
    }
    while before >= lower, let mark = scan.mark(at: before), mark.term.places != nil,
      mark.term.topic == nil
    {
      if mark.clitics.contains(.by) { approach.role = .inside }
      before = mark.tokens.lowerBound - 1
    }
    while before >= lower, isArticle(before, scan) { before -= 1 }
    guard before >= lower, let mark = scan.mark(at: before) else { return approach }
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
    if scan.text.isSign(token, in: ",\"'()/-") { return true }
    guard let mark = scan.mark(at: token) else { return false }
    return mark.plays(.beside) && mark.tokens.count == 1 || mark.term.places != nil
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
    case .arabic: arabicName(at: token, approach, scan)
    case .english: englishName(at: token, approach, scan)
    }
  }

  /// A run of words that are nothing else, behind من, إلى, عبر or a word for a kind of place.
  private func arabicName(at token: Int, _ approach: Approach, _ scan: Scan) -> Range<Int>? {
    guard approach.role != .unmarked || approach.cue != nil else { return nil }
    guard isFree(token, scan) else { return nil }
    var end = token + 1
    let opens = PlaceScanner.firstWords.value(scan.text, scan.text.tokens[token]) != nil
    if opens, end < scan.tokens.upperBound, scan.text.tokens[end].kind == .word {
      end += 1
    }
    while end < scan.tokens.upperBound, end - token < 3, extends(end, scan) { end += 1 }
    if approach.cue == nil, approach.role == .inside, !approach.continues,
      !learned.contains(scan.text.words(ofTokens: token..<end))
    {
      guard !looksCommon(token, scan) else { return nil }
    }
    return token..<end
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
    let endings = ["ات", "ون", "ين", "يه", "هم", "ها", "ا"]
    if folded.unicodeScalars.count >= 5, endings.contains(where: folded.hasSuffix) { return true }
    let starts = ["ت", "ي", "است", "م", "ا"]
    return starts.contains(where: folded.hasPrefix) && !folded.hasPrefix("ال")
      && folded.unicodeScalars.count >= 5
  }

  /// A run of capitalised words behind a preposition, with the digits of `Camp 9`.
  private func englishName(at token: Int, _ approach: Approach, _ scan: Scan) -> Range<Int>? {
    let text = scan.text
    guard approach.role != .unmarked || approach.continues, isCapital(token, scan) else {
      return nil
    }
    var end = token
    while end < scan.tokens.upperBound, end - token < 7 {
      if isCapital(end, scan) || text.tokens[end].kind == .digits && end > token {
        end += 1
      } else if text.isSign(end, in: "-'"), text.tokens[end].isAttached, end + 1 < scan.tokens.upperBound,
        text.tokens[end + 1].isAttached
      {
        end += 2
      } else if end > token, let mark = scan.mark(at: end), mark.term.places != nil,
        mark.term.topic == nil, !text.tokens[end].traits.contains(.capitalized)
      {
        end += 1
        break
      } else {
        break
      }
    }
    return token..<min(end, scan.tokens.upperBound)
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

  // MARK: The mention

  private mutating func mention(
    _ tokens: Range<Int>, _ stem: Stem, _ approach: Approach, _ scan: Scan,
    candidates: [Place.ID], isSure: Bool
  ) -> PlaceMention {
    var run = tokens
    var start = scan.text.span(stem.start..<scan.text.tokens[tokens.lowerBound].end).lowerBound
    if let cueToken = approach.cueToken, let cue = approach.cue, keepsCue(cue) {
      run = cueToken..<tokens.upperBound
      start = nameStart(ofCue: cueToken, scan)
    }
    let end = scan.text.span(of: scan.text.tokens[tokens.upperBound - 1]).upperBound
    let name = start..<max(start, end)
    let place = resolved(candidates, approach.cue)
    let words = scan.text.words(name)
    if isSure, place == nil { learned.insert(scan.text.words(ofTokens: tokens)) }
    return PlaceMention(
      tokens: run, name: name, mention: PlaceSet.Mention(text: words, place: place),
      role: approach.role, cue: approach.cue, isSure: isSure)
  }

  private func keepsCue(_ cue: PlaceCue) -> Bool {
    switch cue {
    case .camp, .crossing, .site, .road: vocabulary.language == .arabic
    case .city, .neighborhood: false
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
    case .one(let id): return id
    case .several, .none: return nil
    }
  }

  private static let firstWords = TermTable<Bool>(
    rows: "x\tابو,ام,بني,عين,دير,تل,راس,كفر,بيت,جبل,وادي,خان,باب,بئر,مار,برج,شط,سوق,الشيخ,شيخ,عبد,ذي,ذات,دوار,حوش,قلعة,مرج,حمام,جزيرة"
  ) { _ in true }

  private static let adjectives = TermTable<Bool>(
    rows: "x\tالشرقي,الشرقية,الغربي,الغربية,الشمالي,الشمالية,الجنوبي,الجنوبية,الكبير,الكبيرة,الكبرى,الصغيرة,الصغرى,الجديدة,الجديد,القديمة,القديم,البلد,المحطة,المركزي,العليا,السفلى,الكبري"
  ) { _ in true }
}
