import Displacement
import Language

extension PlaceScanner {
  /// المخيم, المدينة: the last place of that kind.
  func pointed(
    at token: Int, _ approach: Approach, _ scan: Scan
  ) -> PlaceMention? {
    guard vocabulary.language == .arabic, let mark = scan.mark(startingAt: token),
      mark.tokens.count == 1, let cue = mark.term.places, isDefinite(token, mark, scan),
      let known = scan.text.meaning(token, in: PlaceScanner.callers).flatMap({ called[$0] })
        ?? last[cue], cue != .road, approach.cue == nil,
      kind(of: known) != .country
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
      scan.mark(at: token + 1) == nil, !scan.isTaken(token + 1)
    {
      return nil
    }
    return PlaceMention(
      tokens: mark.tokens, name: known.name, start: known.start, kindToken: known.kindToken,
      place: known.place, role: role, cue: cue, isSure: true)
  }

  func followsVerb(_ token: Int, _ scan: Scan) -> Bool {
    if isLeftBehind(token, scan) { return true }
    guard let term = scan.mark(at: token - 1)?.term else { return false }
    return term.topic?.isMovement == true || term.topic == .sheltered && term.frames.contains(.act)
  }

  /// مغادرة سبعة آلاف نازح البلدة: the object of leaving, behind who leaves.
  private func isLeftBehind(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.mark(at: token)?.clitics.isDisjoint(with: [.by, .to, .and]) == true,
      let number = scan.numbers.last(where: { $0.tokens.upperBound <= token }),
      token - number.tokens.upperBound <= 3,
      let verb = scan.mark(at: number.tokens.lowerBound - 1)
    else { return false }
    return verb.plays([.leaving, .entering])
  }

  func isDefinite(_ token: Int, _ mark: Mark, _ scan: Scan) -> Bool {
    if mark.clitics.contains(.definite) { return true }
    let word = scan.text.tokens[token]
    return scan.text.bytes[word.start..<word.end].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
  }

  /// الحي الشرقي, المدخل الشمالي, وسط المدينة: a noun and its adjective that serve as a name.
  mutating func described(
    at token: Int, _ approach: Approach, _ scan: Scan
  ) -> PlaceMention? {
    let text = scan.text
    guard vocabulary.language == .arabic, let mark = scan.mark(startingAt: token) else {
      return nil
    }
    var end = mark.tokens.upperBound
    guard scan.tokens.contains(end) else { return nil }
    if isBank(token, scan) {
      end += 1
    } else if text.matches(text.tokens[token], "وسط") || text.matches(text.tokens[token], "مركز"),
      text.matches(text.tokens[end], "المدينه")
    {
      end += 1
    } else if isSideOfLand(token, scan), approach.role == .to || approach.role == .from {
      end += 1
    } else {
      guard mark.term.places != nil, mark.tokens.count == 1, isDefinite(token, mark, scan),
        isDefiniteWord(end, scan),
        PlaceScanner.pointing.value(text, text.tokens[end]) == nil,
        PlaceScanner.vagueKinds.value(text, text.tokens[token]) == nil,
        !scan.isTaken(end),
        PlaceScanner.adjectives.value(text, text.tokens[end]) != nil
          || scan.mark(at: end) == nil && mark.term.places != .city
      else { return nil }
      end += 1
      if scan.tokens.contains(end), isDefiniteWord(end, scan), scan.mark(at: end) == nil,
        !scan.isTaken(end)
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
      token..<end, from: start, approach, scan, known: nil, isSure: true)
  }

  /// من الجانب الأيمن, في الساحل الأيسر: a half of a city on a river.
  func isBank(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard scan.tokens.contains(token + 1),
      text.matches(text.tokens[token + 1], "الايمن")
        || text.matches(text.tokens[token + 1], "الايسر")
    else { return false }
    return text.matches(text.tokens[token], "الجانب") || text.matches(text.tokens[token], "الساحل")
  }

  /// إلى جنوب القطاع, من شمال البلاد: a side of the land that the article is about.
  func isSideOfLand(_ token: Int, _ scan: Scan) -> Bool {
    guard let side = scan.mark(startingAt: token), side.plays(.inside), side.tokens.count == 1,
      scan.tokens.contains(token + 1)
    else { return false }
    return PlaceScanner.wholes.value(scan.text, scan.text.tokens[token + 1]) != nil
      && PlaceScanner.sideNouns.value(scan.text, scan.text.tokens[token]) != nil
  }

  private static let wholes = TermTable<Bool>(
    words: "القطاع,البلاد,الضفة,الولاية,المحافظة,الإقليم,المدينة,الجزيرة,الساحل")

  private static let sideNouns = TermTable<Bool>(words: "شمال,جنوب,شرق,غرب,وسط")

  /// مدرسة 22 مايو, جسر 14 تموز: a day that a site is called by.
  mutating func datedName(at token: Int, in scan: Scan) -> PlaceMention? {
    guard vocabulary.language == .arabic, scan.text.tokens[token].kind == .digits,
      let noun = scan.mark(at: token - 1), let cue = noun.term.places, cue != .city,
      !isDefinite(noun.tokens.lowerBound, noun, scan),
      scan.tokens.contains(token + 1),
      Scan.months.value(scan.text, scan.text.tokens[token + 1]) != nil,
      !scan.tokens.contains(token + 2) || scan.text.tokens[token + 2].kind != .digits
    else { return nil }
    let approach = approach(to: token, [], scan, nil)
    return mention(
      token..<(token + 2), from: scan.text.tokens[token].start, approach, scan, known: nil,
      isSure: true)
  }

  /// الأراضي السورية: a country by its adjective.
  mutating func land(
    at token: Int, _ stem: Stem, _ approach: Approach, _ scan: Scan
  ) -> PlaceMention? {
    let text = scan.text
    guard isLand(token, stem, scan), token + 1 < scan.tokens.upperBound,
      let country = PlaceScanner.countries.value(text, text.tokens[token + 1])
    else { return nil }
    let known = index.longestName(in: FoldedText(country), at: 0)
    return mention(
      token..<(token + 2), from: stem.start, approach, scan, known: known, isSure: true)
  }

  /// استقبلت إربد 45 ألف لاجئ، والمفرق 80 ألفاً: between a comma and a number, a name that goes on
  /// from the place before.
  mutating func gapName(
    at token: Int, in scan: Scan, after last: PlaceMention.Position
  ) -> PlaceMention? {
    let text = scan.text
    guard vocabulary.language == .arabic, text.isSign(token - 1, ","),
      text.begins(text.tokens[token], with: "وال"), text.letters(of: text.tokens[token]) > 4,
      scan.numbers.contains(where: { $0.tokens.lowerBound > last.tokens.upperBound - 1 })
    else { return nil }
    let end = [token + 1, token + 2].first { end in
      scan.numbers.contains { $0.tokens.lowerBound == end && $0.clitics.isEmpty }
    }
    guard let end, end < scan.tokens.upperBound, last.role == .unmarked || last.role == .inside,
      (token..<end).allSatisfy({ text.tokens[$0].kind == .word && mayName($0, scan) })
    else { return nil }
    let known = index.longestName(in: text, at: token)
    guard known == nil else { return nil }
    return mention(
      token..<end, from: text.tokens[token].start + 2, Approach(), scan, known: nil, isSure: true)
  }

  /// Whether a word says nothing else than a name.
  private func mayName(_ token: Int, _ scan: Scan) -> Bool {
    guard let mark = scan.mark(at: token) else {
      return PlaceScanner.remainders.value(scan.text, scan.text.tokens[token]) == nil
    }
    return mark.tokens.count == 1 && mark.term.topic == nil && mark.term.noun == nil
      && mark.term.places != nil && mark.term.roles.isSubset(of: [.thing])
  }

  private static let remainders = TermTable<Bool>(
    words:
      "والباقي,والباقون,والباقية,والبقية,والآخرون,والأخرى,والثاني,والثانية,والثالث,والثالثة,والبالغ,والمتبقي"
  )

  /// Whether a word for the land of a country stands there.
  func isLand(_ token: Int, _ stem: Stem, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    return vocabulary.language == .arabic
      && (PlaceScanner.lands.value(text, word, stem) != nil || text.matches(word, "الاراضي"))
  }

  private static let lands = TermTable<Bool>(words: "أراضي,الأراضي")

  private static let countries = TermTable<String>(
    rows: #"""
      سوريا	السورية
      تركيا	التركية
      لبنان	اللبنانية
      العراق	العراقية
      الأردن	الأردنية
      مصر	المصرية
      تشاد	التشادية
      السودان	السودانية
      ليبيا	الليبية
      اليمن	اليمنية
      فلسطين	الفلسطينية
      تونس	التونسية
      إثيوبيا	الإثيوبية
      السعودية	السعودية
      """#
  ) { String($0) }

  /// Whether a word of the sentence with an article of its own stands there.
  func isDefiniteWord(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(token) else { return false }
    let word = scan.text.tokens[token]
    return scan.text.bytes[word.start..<word.end].starts(with: [0xd8, 0xa7, 0xd9, 0x84])
  }

  /// Words for a kind of place that describe more often than they name.
  static let vagueKinds = TermTable<Bool>(
    words: "منطقة,مناطق,المنطقة,المناطق,الأحياء,القرى,البلدات,المدن,أحياء,المخيمات")

  /// Words that point to a place named before.
  static let pointing = TermTable<Bool>(
    words:
      "المدينة,البلدة,القرية,المنطقة,المحافظة,الآن,نفسه,نفسها,المذكور,المذكورة,المجاور,المجاورة,القريب,القريبة,المحاصر,المحاصرة,المستهدف,المستهدفة,التي,الذي,الوحيد,الوحيدة,الأخير,الأخيرة,الحالي,الحالية,السابق,السابقة,الميداني,الطبي,الطبية,المدمر,المدمرة,الضيق,الوعر,الوعرة,الرابط,الواصل,الواصلة,المؤدي"
  )
}
