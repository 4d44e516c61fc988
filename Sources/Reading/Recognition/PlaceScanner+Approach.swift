import Displacement
import Language

extension PlaceScanner {
  /// The words that announce a place before a token, such as حي or "town of".
  struct Approach {
    var role = PlaceMention.Role.unmarked
    var cue: PlaceCue?
    /// The token of the announcing noun, where it belongs to the name: مخيم جنين.
    var cueToken: Int?
    /// Whether a list of places goes on: و or a comma after another place.
    var continues = false
    var isSpeaker = false
    /// Whether only a verb that may also stand before its subject leads to the place: دخلت.
    var isWeak = false
    /// Whether "at the" leads to it, which is a way only at a crossing.
    var isAt = false
    /// Whether the place lies in the one before it: "Khartoum's Bahri district".
    var possesses = false
  }

  func approach(
    to token: Int, _ clitics: Clitics, _ scan: Scan, _ last: PlaceMention.Position?
  ) -> Approach {
    var approach = Approach()
    if clitics.contains(.by) {
      approach.role = scan.mark(at: token - 1)?.plays(.passing) == true ? .via : .inside
    }
    if clitics.contains(.to) { approach.role = .to }
    var before = token - 1
    var isNamedKind = false
    let lower = scan.tokens.lowerBound
    if let last, isPossessed(token, by: last, scan) {
      // "Khartoum's Bahri district": where Khartoum would stand.
      approach.role = last.role
      approach.possesses = true
      return approach
    }
    while before >= lower, scan.text.isSign(before, in: "\"'(") { before -= 1 }
    if let last, last.tokens.upperBound - 1 <= before {
      let between = behindBrackets(last.tokens.upperBound, token, scan)..<token
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
      if isControl(mark, scan) { return approach }
      approach.cue = isRoundabout(mark, scan) ? .crossing : cue
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
    if let kind = kindPhrase(endingAt: before, scan), approach.role == .unmarked {
      // "forced to leave the city of El Fasher": as if the city's name stood alone.
      approach.role = .inside
      before = kind - 1
      isNamedKind = true
      // "the border town of", "the hilltop village of"
      if before > lower, isArticle(before - 1, scan), scan.mark(at: before) == nil,
        scan.text.tokens[before].kind == .word
      {
        before -= 1
      }
    }
    while before >= lower,
      isArticle(before, scan) || isSide(before, scan) || isIndefinite(before, token, scan)
    {
      before -= isCompound(before, scan) ? 3 : 1
    }
    if approach.role == .unmarked, isAwayFrom(before, scan) {
      approach.role = .from
      return approach
    }
    if approach.role == .unmarked, isEvent(before, of: token, scan) {
      // مغادرة كوباني is left, قصف كوباني is there.
      approach.role = scan.mark(at: before)?.plays(.leaving) == true ? .from : .inside
      return approach
    }
    if approach.role == .unmarked, isFlockedTo(before, scan) {
      approach.role = .to
      return approach
    }
    if approach.role == .unmarked, isStruck(before, scan) {
      approach.role = .inside
      return approach
    }
    if vocabulary.language == .english, before >= lower,
      PlaceScanner.crossings.value(scan.text, scan.text.tokens[before]) != nil,
      !scan.text.tokens[before].traits.contains(.capitalized)
    {
      // "crossed the Naf river": the way, not where they were.
      approach.role = .via
      return approach
    }
    if vocabulary.language == .english, before >= lower,
      PlaceScanner.joining.value(scan.text, scan.text.tokens[before]) != nil
    {
      // "the road linking Nahud with Khuwai"
      approach.role = .inside
      return approach
    }
    if vocabulary.language == .english, before >= lower,
      scan.text.matches(scan.text.tokens[before], "by"), isWay(from: token, scan)
    {
      // "by Route 68", "by the Hosh al-Sayyid crossing"
      approach.role = .via
      return approach
    }
    if vocabulary.language == .english, before > lower,
      scan.text.matches(scan.text.tokens[before], "of"),
      PlaceScanner.outward.value(scan.text, scan.text.tokens[before - 1]) != nil
    {
      // "driven out of Zahle": the verb has taken "out".
      approach.role = .from
      return approach
    }
    if isNamedKind {
      let mark = before >= lower ? scan.mark(at: before) : nil
      let isEnd = mark.map { $0.plays([.from, .to, .via, .leaving, .entering]) } ?? false
      if !isEnd, mark?.tokens.count ?? 1 == 1 { return approach }
    }
    guard before >= lower, var mark = scan.mark(at: before),
      !mark.clitics.contains(.definite)
    else { return approach }
    takePreposition(of: &mark, scan)
    let isDirection = mark.plays(.inside)
    if mark.plays(.from) {
      approach.role = .from
    } else if mark.plays(.to) {
      approach.role = .to
    } else if mark.plays(.via), !isAllOver(mark, token, scan, last) {
      approach.role = .via
      // "across the river", "fled across the Dnipro", but "killed across the province"
      approach.isAt =
        scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "at")
        || PlaceScanner.slopes.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
        || scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "across")
          && last?.tokens.upperBound != mark.tokens.lowerBound
          && scan.mark(at: mark.tokens.lowerBound - 1).map {
            $0.term.topic?.isMovement == true && $0.term.frames.contains(.event)
          } != true
    } else if isDirection {
      approach.role = role(ofDirection: mark, scan)
    } else if mark.plays([.leaving, .entering]), approach.role == .unmarked {
      approach.role = mark.plays(.leaving) ? .from : .to
      // دخلوا تلكوك, يغادرون حنتوب: behind a verb in the plural no subject stands.
      let verb = scan.text.tokens[mark.tokens.upperBound - 1]
      approach.isWeak = !scan.text.ends(verb, with: "وا") && !scan.text.ends(verb, with: "ون")
    }
    return approach
  }

  /// Where "city of" or "village of" begins that ends with that token.
  private func kindPhrase(endingAt token: Int, _ scan: Scan) -> Int? {
    guard vocabulary.language == .english, scan.tokens.contains(token),
      let mark = scan.mark(at: token),
      mark.tokens.count == 2, mark.tokens.upperBound == token + 1,
      scan.text.matches(scan.text.tokens[token], "of"),
      PlaceScanner.kindNames.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
    else { return nil }
    return mark.tokens.lowerBound
  }

  /// Whether nothing but brackets stands between a place and a word.
  func followsBrackets(_ token: Int, _ end: Int, _ scan: Scan) -> Bool {
    scan.tokens.contains(end) && end < token && behindBrackets(end, token, scan) == token
  }

  /// طاطا (10 وفيات) والراشيدية (4 وفيات): a list of places goes on behind what is said of each.
  private func behindBrackets(_ start: Int, _ token: Int, _ scan: Scan) -> Int {
    guard vocabulary.language == .arabic, start < token, scan.text.isSign(start, "("),
      let close = (start..<min(token, start + 8)).first(where: { scan.text.isSign($0, ")") })
    else { return start }
    return close + 1
  }

  /// تحت سيطرة التنظيم: who rules a place, where في سيطرة العقرب is a checkpoint.
  private func isControl(_ mark: Mark, _ scan: Scan) -> Bool {
    guard scan.text.ends(scan.text.tokens[mark.tokens.lowerBound], with: "سيطره") else {
      return false
    }
    let before = mark.tokens.lowerBound - 1
    return !scan.tokens.contains(before)
      || PlaceScanner.standing.value(scan.text, scan.text.tokens[before]) == nil
  }

  private static let standing = TermTable<Bool>(words: "في,عند,قرب,عبر")

  /// نزح عن رفح, رحلت عن مغاير الدير: left, right behind a verb of movement.
  private func isAwayFrom(_ token: Int, _ scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, scan.tokens.contains(token),
      scan.text.matches(scan.text.tokens[token], "عن")
    else { return false }
    let start = max(scan.tokens.lowerBound, token - 5)
    return scan.marks(in: start..<token).last { $0.term.noun == nil && $0.term.isPredicate }
      .map { $0.term.topic == .displaced && $0.term.frames.contains(.event) } ?? false
  }

  /// عند دوار المزرعة: a roundabout, where a دوار of Morocco is a village.
  private func isRoundabout(_ mark: Mark, _ scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, scan.tokens.contains(mark.tokens.lowerBound - 1),
      scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "دوار")
    else { return false }
    let before = scan.text.tokens[mark.tokens.lowerBound - 1]
    return scan.text.matches(before, "عند") || scan.text.matches(before, "قرب")
  }

  /// "stayed in", "moved out of": a verb that ends in a preposition leads to the place as it does.
  private func takePreposition(of mark: inout Mark, _ scan: Scan) {
    guard vocabulary.language == .english, mark.tokens.count > 1,
      !mark.plays([.from, .to, .via, .inside]),
      let last = vocabulary.lexicon.match(scan.text, at: mark.tokens.upperBound - 1),
      last.count == 1
    else { return }
    mark.term.roles.formUnion(last.term.roles.intersection([.from, .to, .via, .inside]))
  }

  /// Whether 's joins the place before to the word at a token.
  func isPossessed(_ token: Int, by last: PlaceMention.Position, _ scan: Scan) -> Bool {
    vocabulary.language == .english && last.tokens.upperBound == token - 2
      && scan.text.isSign(token - 2, "'") && scan.text.matches(scan.text.tokens[token - 1], "s")
  }

  /// `إلى شمال X` and "to the south of X" lead to X; a bare `شمال X` lies there.
  func role(ofDirection mark: Mark, _ scan: Scan) -> PlaceMention.Role {
    var token = mark.tokens.lowerBound - 1
    // من مخيمات شمال الضفة, إلى أحياء وسط المدينة
    while let kind = scan.mark(at: token), kind.term.places != nil, !kind.plays([.to, .from]),
      token >= scan.tokens.lowerBound
    {
      if kind.clitics.contains(.to) { return .to }
      if kind.clitics.contains(.by) { return .inside }
      token = kind.tokens.lowerBound - 1
    }
    if let before = scan.mark(at: token) {
      if before.plays(.to) { return .to }
      if before.plays([.from, .leaving]) { return .from }
    }
    if mark.clitics.contains(.to) { return .to }
    return .inside
  }

  func isLink(_ token: Int, _ scan: Scan) -> Bool {
    if scan.text.isSign(token, in: "\"'()/-") { return true }
    if scan.text.isSign(token, ",") {
      if vocabulary.language == .english { return true }
      // ريفي إدلب الجنوبي والغربي، وريفي حماة
      return scan.mark(startingAt: token + 1).map {
        $0.clitics == .and && $0.plays(.severalPlaces)
      } ?? false
    }
    if vocabulary.language == .arabic,
      scan.text.meaning(token, in: PlaceScanner.adjectives) == true
    {
      return true
    }
    guard let mark = scan.mark(at: token) else { return false }
    return mark.plays(.beside) && mark.tokens.count == 1 || mark.term.places != nil
  }

  func isConnector(_ token: Int, _ scan: Scan) -> Bool {
    scan.text.isSign(token, in: ",/") || scan.mark(at: token)?.plays(.beside) == true
      || scan.mark(at: token)?.clitics.contains(.and) == true
  }

  private static let crossings = TermTable<Bool>(
    words: "cross,crossed,crosses,crossing,traversed,traversing")

  /// "walked up the coast road", but "brought down the Iranian drone".
  private static let slopes = TermTable<Bool>(words: "up,down")

  private static let joining = TermTable<Bool>(words: "linking,connecting,joining,connects,links")

  private static let outward = TermTable<Bool>(words: "out,outside,clear")
}
