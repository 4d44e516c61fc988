import Displacement
import Language

/// Finds who says what in sentences, and carries speakers over to sentences that go on with them.
struct SpeakerScanner {
  let vocabulary: Vocabulary
  /// The known sources, by whose names a bracket such as `(UNHCR)` says who counted.
  let sources: SourceIndex?
  /// Every speaker so far in its fullest form, with the keys of its words.
  var known: [(name: String, keys: [UInt64], isBody: Bool)] = []
  /// The fuller forms in which sources were named later.
  var fuller: [String: String] = [:]
  /// The names behind short forms: OCD is the Office of Civil Defense.
  var shortNames: [String: String] = [:]
  /// Who spoke last.
  var last: String?
  /// Of whom the sentence before told, where nobody spoke in it.
  var subject: String?
  /// Whether the sentence before was spoken in quotation marks.
  var wasQuoted = false

  init(vocabulary: Vocabulary, sources: SourceIndex?) {
    self.vocabulary = vocabulary
    self.sources = sources
  }

  /// Finds the speakers of a sentence in order.
  mutating func speakers(in scan: Scan) -> [Speaker] {
    var found: [Speaker] = []
    if let heading = heading(of: scan) {
      found.append(heading)
      last = heading.name
    }
    for mark in withEstimates(scan)
    where mark.plays([.speech, .according, .continued, .corrected])
      || mark.term.topic == .evacuated && isRelay(mark, in: scan)
    {
      guard mark.tokens.lowerBound >= (found.last?.tokens.upperBound ?? 0),
        isSpeech(mark, in: scan), isSaid(mark, in: scan)
      else { continue }
      if let speaker = speaker(at: mark, in: scan, after: found.last) {
        found.append(speaker)
        last = speaker.name
      }
    }
    if found.isEmpty, scan.sentence.isItem, let bracketed = bracketed(in: scan) {
      found.append(bracketed)
    }
    if vocabulary.language == .english { goOn(in: scan, &found) }
    return found
  }

  /// `15 people confirmed dead (UNHCR)`: a known source in brackets behind an item.
  func bracketed(in scan: Scan) -> Speaker? {
    guard let sources,
      let open = scan.tokens.last(where: { scan.text.isSign($0, "(") }),
      let close = scan.tokens.last(where: { scan.text.isSign($0, ")") }), open + 1 < close,
      let known = sources.mention(in: scan.text, tokens: open + 1..<close),
      known.tokens == open + 1..<close
    else { return nil }
    return Speaker(
      tokens: known.tokens, name: scan.text.words(ofTokens: known.tokens), scope: scan.tokens)
  }

  mutating func speaker(
    at mark: Mark, in scan: Scan, after previous: Speaker?
  ) -> Speaker? {
    let denies = mark.plays(.denied)
    let found: Range<Int>
    if mark.plays(.according) {
      let named = nameAfter(behindDocument(mark.tokens.upperBound, in: scan), in: scan)
      found = maker(behind: named, in: scan).map { nameAfter($0, in: scan) } ?? named
    } else {
      switch vocabulary.language {
      case .arabic:
        let behind = nameAfter(mark.tokens.upperBound, in: scan)
        if isStateOfSpeaker(mark, in: scan), scan.mark(at: behind.lowerBound)?.plays(.sayer) != true
        {
          found = mark.tokens.upperBound..<mark.tokens.upperBound
        } else if let subject = topicBefore(mark, in: scan) {
          found = subject
        } else {
          let relayed = relayed(by: mark, behind, in: scan).map { nameAfter($0, in: scan) }
          found =
            behind.isEmpty && !mark.plays(.continued)
            ? nameBeforeArabic(mark, in: scan) : relayed ?? behind
        }
      case .english: found = nameBefore(mark, in: scan)
      }
    }
    let name = withBracket(found, in: scan)
    let scope = scope(of: mark, name, in: scan, after: previous)
    if let subject = sharedSubject(of: mark, in: scan, after: previous) {
      let here = mark.tokens.lowerBound
      return Speaker(tokens: here..<here, name: subject, scope: scope, denies: denies)
    }
    guard !name.isEmpty else {
      // "He added", وأضاف أن: the speaker before goes on.
      if last == nil, mark.plays(.continued) {
        last = subject(of: scan, before: mark.tokens.lowerBound)
      }
      guard mark.plays(.continued) || follows(mark, in: scan) || isPronoun(before: mark, in: scan),
        let last = subject ?? last
      else { return nil }
      let here = mark.tokens.lowerBound
      return Speaker(tokens: here..<here, name: last, scope: scope, denies: denies)
    }
    if pointsBack(name, in: scan), let last {
      return Speaker(tokens: name, name: last, scope: scope, denies: denies)
    }
    guard !isOnlyPlace(name, before: mark, in: scan), !isLand(name, after: mark, in: scan),
      let words = fullest(withoutReport(name, in: scan), in: scan)
    else { return nil }
    return Speaker(tokens: name, name: words, scope: scope, denies: denies)
  }

  func isPronoun(before mark: Mark, in scan: Scan) -> Bool {
    var index = mark.tokens.lowerBound - 1
    while index > scan.tokens.lowerBound,
      SpeakerScanner.auxiliaries.value(scan.text, scan.text.tokens[index]) != nil
    {
      index -= 1
    }
    return index >= scan.tokens.lowerBound
      && SpeakerScanner.pronouns.value(scan.text, scan.text.tokens[index]) != nil
  }

  static let pronouns = TermTable<Bool>(words: "he,she,they,it,who,which,we,i")

  static let auxiliaries = TermTable<Bool>(
    words:
      "have,has,had,also,earlier,later,since,previously,then,is,are,further,now,first,initially,originally,repeatedly,yesterday,today,only,again,once,still,already,reportedly,publicly"
  )

  /// Whether what is said follows the verb at once, so that its subject was named before.
  func follows(_ mark: Mark, in scan: Scan) -> Bool {
    scan.mark(at: mark.tokens.upperBound)?.plays(.that) ?? false
  }

  /// What somebody says follows the verb; what is so "according to" somebody stands before it, or
  /// after it where it opens the sentence.
  func scope(
    of mark: Mark, _ name: Range<Int>, in scan: Scan, after previous: Speaker?
  ) -> Range<Int> {
    if let end = scan.relativeEnd(of: mark) { return mark.tokens.lowerBound..<end }
    let opens = mark.tokens.lowerBound <= scan.tokens.lowerBound + 1
    // الشهداء الذين وثقهم المرصد
    let isRelative =
      vocabulary.language == .arabic
      && scan.mark(at: mark.tokens.lowerBound - 1)?.plays(.relative) == true
      && mark.tokens.count == 1 && mark.clitics.isEmpty
      && scan.mark(startingAt: mark.tokens.upperBound)?.plays(.that) != true
    if mark.plays(.according) || isRelative, !opens {
      let start = previous.map { max($0.tokens.upperBound, scan.tokens.lowerBound) }
      return (start ?? scan.tokens.lowerBound)..<scan.tokens.upperBound
    }
    if vocabulary.language == .english, !mark.plays(.according) {
      if name.lowerBound >= mark.tokens.upperBound, !name.isEmpty { return scan.tokens }
      let next = mark.tokens.upperBound
      let ends = next >= scan.tokens.upperBound - 1 || scan.text.isSign(next, in: ".,;")
      let comma = scan.text.isSign(
        min(name.lowerBound, mark.tokens.lowerBound) - 1, in: ",\"")
      if ends || comma || scan.dates.contains(where: { $0.tokens.lowerBound == next }) && comma {
        return scan.tokens
      }
    }
    return mark.tokens.lowerBound..<scan.tokens.upperBound
  }

  // MARK: Names

  /// The name behind a verb of speech or behind بحسب.
  func nameAfter(_ start: Int, in scan: Scan) -> Range<Int> {
    var start = start
    let text = scan.text
    while start < scan.tokens.upperBound,
      text.isSign(start, in: "\":")
        || SpeakerScanner.hearers.value(text, text.tokens[start]) != nil
        || SpeakerScanner.latest.value(text, text.tokens[start]) != nil
          && scan.tokens.contains(start + 1)
          && SpeakerScanner.reports.value(text, text.tokens[start + 1]) != nil
    {
      start += 1
    }
    if vocabulary.language == .arabic, start < scan.tokens.upperBound,
      isAddressee(start, in: scan) || isMatter(start, in: scan)
    {
      return start..<start
    }
    if let first = scan.mark(at: start), first.plays([.to, .from, .inside, .via, .that, .part]),
      !first.plays(.sayer), first.term.places == nil
    {
      return start..<start
    }
    var end = start
    while end < scan.tokens.upperBound, end - start < 18, !endsName(end, from: start, in: scan) {
      end += 1
    }
    while end > start, text.tokens[end - 1].kind == .sign, !closesQuote(end - 1, start, text),
      !isAbbreviated(end - 1, in: scan)
    {
      end -= 1
    }
    while end > start, let mark = scan.mark(at: end - 1),
      mark.plays([.inside, .from, .clause]) && !mark.clitics.contains(.definite)
        || vocabulary.language == .english && mark.plays(.beside) && mark.tokens.count == 1,
      mark.term.places == nil
    {
      end -= 1
    }
    return start..<end
  }

  func endsName(_ token: Int, from start: Int, in scan: Scan) -> Bool {
    let text = scan.text
    if text.isSign(token, "-"), text.tokens[token].isAttached, token + 1 < scan.tokens.upperBound,
      text.tokens[token + 1].isAttached, vocabulary.language == .english
    {
      return false
    }
    if isAbbreviated(token, in: scan) { return false }
    if text.isSign(token, in: ",;:()[].!?-|") { return true }
    if vocabulary.language == .english, token > start, endsEnglishName(token, in: scan) {
      return true
    }
    if scan.isTaken(token) { return true }
    if vocabulary.language == .arabic, text.tokens[token].length == 2, token > start,
      scan.mark(at: start - 1)?.plays(.according) != true, text.isSign(token + 1, "\""),
      token - start != 2
    {
      return true
    }
    if token > start,
      notesObject(token, from: start, in: scan) || hasTanwin(token, text)
    {
      return true
    }
    if text.matches(text.tokens[token], "عن"), token > start,
      SpeakerScanner.aboutWhom.value(text, text.tokens[token - 1]) != nil
    {
      return false
    }
    if text.matches(text.tokens[token], "عن") || isUpon(token, text) { return true }
    if vocabulary.language == .arabic, token > start, endsArabicName(token, from: start, in: scan) {
      return true
    }
    // لجنة الطوارئ تقريرها: whose report it is, and no longer the name.
    if token > start, vocabulary.language == .arabic, text.tokens[token].length > 8,
      text.ends(text.tokens[token], with: "ها") || text.ends(text.tokens[token], with: "هم")
    {
      return true
    }
    guard let mark = scan.mark(startingAt: token) else { return false }
    let quoted = text.isSign(start - 1, "\"") ? start - 1 : start
    if (quoted..<token).filter({ text.isSign($0, "\"") }).count % 2 == 1 { return false }
    // المدير لوكالة فرانس برس: to whom it was said.
    // طالبت المنظمة بفتح ممر: what is asked for.
    if mark.clitics.contains(.by), token > start, mark.term.places == nil {
      return !isOfOffice(token, from: start, in: text)
    }
    if mark.clitics.contains(.to), token > start + 1,
      isMedium(token, text)
        || mark.term.noun?.unit == .people && text.meaning(token, in: SpeakerScanner.press) != nil
    {
      return true
    }
    if mark.plays([.toll, .copula]), token > start, !mark.plays([.sayer, .inside]) { return true }
    if vocabulary.language == .english, scan.mark(at: start - 1)?.plays(.according) == true,
      SpeakerScanner.documents.value(text, text.tokens[token]) != nil
    {
      return false
    }
    // الحكومة المكلفة من البرلمان
    if token > start, mark.plays(.from),
      SpeakerScanner.backed.value(text, text.tokens[token - 1]) != nil
    {
      return false
    }
    if mark.plays([.that, .speech, .relative, .clause, .continued, .according, .planned]) {
      // المركز التابع للوزارة: no verb has ال.
      if mark.clitics.contains(.definite), token > start { return false }
      return !(vocabulary.language == .english && mark.plays(.inside))
    }
    if mark.term.isPredicate, mark.term.places == nil, !mark.plays(.sayer) {
      if vocabulary.language == .arabic, token > start, isSecondTask(mark, text) { return false }
      // مصفوفة تتبع النزوح: a definite noun goes on with the name.
      // منظمة التحرير: behind an indefinite noun any definite one belongs to it.
      return
        !(mark.clitics == .definite && token > start
        && (mark.term.frames.contains(.noun) || !text.begins(text.tokens[token - 1], with: "ال")))
    }
    guard mark.plays([.inside, .via, .to, .from]), mark.term.places == nil, token > start
    else { return false }
    guard vocabulary.language == .arabic else {
      return !mark.plays(.inside) && !text.matches(text.tokens[token], "for")
    }
    // والي الحوض الشرقي
    if mark.clitics.contains(.definite) { return false }
    guard mark.plays(.inside) else { return true }
    // مصدر في الجيش, عضو المجلس في المحافظة, but not المتحدث في بيان
    return scan.mark(at: token + 1).map { next in
      next.plays(.common) && !next.plays(.sayer)
        && (!text.begins(text.tokens[token + 1], with: "ال")
          || SpeakerScanner.contexts.value(text, text.tokens[token + 1]) != nil)
    } ?? false
  }

}
