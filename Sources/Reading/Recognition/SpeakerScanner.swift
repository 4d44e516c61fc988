import Displacement
import Language

/// Finds who says what in sentences, and carries speakers over to sentences that go on with them.
struct SpeakerScanner {
  let vocabulary: Vocabulary
  /// The known sources, by whose names a bracket such as `(UNHCR)` says who counted.
  let sources: SourceIndex?
  /// Every speaker so far in its fullest form, with the keys of its words.
  var known: [(name: String, keys: [UInt64])] = []
  /// The names behind short forms: OCD is the Office of Civil Defense.
  var shortNames: [String: String] = [:]
  /// Who spoke last.
  private var last: String?

  init(vocabulary: Vocabulary, sources: SourceIndex?) {
    self.vocabulary = vocabulary
    self.sources = sources
  }

  /// Finds the speakers of a sentence in order.
  mutating func speakers(in scan: Scan) -> [Speaker] {
    var found: [Speaker] = []
    for mark in scan.marks where mark.plays([.speech, .according, .continued]) {
      guard mark.tokens.lowerBound >= (found.last?.tokens.upperBound ?? 0),
        isSpeech(mark, in: scan)
      else { continue }
      if let speaker = speaker(at: mark, in: scan, after: found.last) {
        found.append(speaker)
        last = speaker.name
      }
    }
    if found.isEmpty, scan.sentence.isItem, let bracketed = bracketed(in: scan) {
      found.append(bracketed)
    }
    return found
  }

  /// `15 people confirmed dead (UNHCR)`: a known source in brackets behind an item.
  private func bracketed(in scan: Scan) -> Speaker? {
    guard let sources,
      let open = scan.tokens.last(where: { scan.text.isSign($0, "(") }),
      let close = scan.tokens.last(where: { scan.text.isSign($0, ")") }), open + 1 < close,
      let known = sources.mention(in: scan.text, tokens: open + 1..<close),
      known.tokens == open + 1..<close
    else { return nil }
    return Speaker(
      tokens: known.tokens, name: scan.text.words(ofTokens: known.tokens), scope: scan.tokens)
  }

  /// Whose statement a sentence introduces without a verb of speech: `صدر عن لجنة الطوارئ تقريرها`.
  mutating func subject(of scan: Scan) -> String? {
    guard vocabulary.language == .arabic,
      let sayer = scan.marks.first(where: { $0.plays(.sayer) && $0.tokens.count <= 3 })
    else { return nil }
    let name = nameAfter(sayer.tokens.lowerBound, in: scan)
    return name.isEmpty ? nil : fullest(withoutReport(name, in: scan), in: scan)
  }

  private mutating func speaker(
    at mark: Mark, in scan: Scan, after previous: Speaker?
  ) -> Speaker? {
    let denies = mark.plays(.denied)
    let name: Range<Int>
    if mark.plays(.according) {
      name = nameAfter(mark.tokens.upperBound, in: scan)
    } else {
      switch vocabulary.language {
      case .arabic:
        let behind = nameAfter(mark.tokens.upperBound, in: scan)
        if isStateOfSpeaker(mark, in: scan), scan.mark(at: behind.lowerBound)?.plays(.sayer) != true
        {
          name = mark.tokens.upperBound..<mark.tokens.upperBound
        } else if let subject = topicBefore(mark, in: scan) {
          name = subject
        } else {
          name =
            behind.isEmpty && !mark.plays(.continued) ? nameBeforeArabic(mark, in: scan) : behind
        }
      case .english: name = nameBefore(mark, in: scan)
      }
    }
    let scope = scope(of: mark, name, in: scan, after: previous)
    guard !name.isEmpty else {
      // "He added", وأضاف أن: the speaker before goes on.
      if last == nil, mark.plays(.continued) { last = subject(of: scan) }
      guard mark.plays(.continued) || follows(mark, in: scan) || isPronoun(before: mark, in: scan),
        let last
      else { return nil }
      let here = mark.tokens.lowerBound
      return Speaker(tokens: here..<here, name: last, scope: scope, denies: denies)
    }
    if pointsBack(name, in: scan), let last {
      return Speaker(tokens: name, name: last, scope: scope, denies: denies)
    }
    guard let words = fullest(withoutReport(name, in: scan), in: scan) else { return nil }
    return Speaker(tokens: name, name: words, scope: scope, denies: denies)
  }

  private func isPronoun(before mark: Mark, in scan: Scan) -> Bool {
    var index = mark.tokens.lowerBound - 1
    while index > scan.tokens.lowerBound,
      SpeakerScanner.auxiliaries.value(scan.text, scan.text.tokens[index]) != nil
    {
      index -= 1
    }
    return index >= scan.tokens.lowerBound
      && SpeakerScanner.pronouns.value(scan.text, scan.text.tokens[index]) != nil
  }

  static let pronouns = TermTable<Bool>(rows: "x\the,she,they,it,who,which") { _ in true }

  static let auxiliaries = TermTable<Bool>(
    rows: "x\thave,has,had,also,earlier,later,since,previously,then,is,are,further,now"
  ) { _ in true }

  /// مؤكداً, لافتاً: a participle that goes on with the speaker before it, whose object is no name.
  private func isStateOfSpeaker(_ mark: Mark, in scan: Scan) -> Bool {
    guard mark.plays(.continued) else { return false }
    let word = scan.text.tokens[mark.tokens.lowerBound]
    return ["م", "ل", "ك"].contains { (letter: StaticString) in scan.text.begins(word, with: letter)
    }
  }

  /// أما قائد الأمن في السويداء فقال إن: the subject between أما and its verb.
  private func topicBefore(_ mark: Mark, in scan: Scan) -> Range<Int>? {
    guard mark.clitics.contains(.then) else { return nil }
    let start = max(scan.tokens.lowerBound, mark.tokens.lowerBound - 14)
    let but = (start..<mark.tokens.lowerBound).last { token in
      scan.text.matches(scan.text.tokens[token], "اما")
    }
    guard let but, but + 1 < mark.tokens.lowerBound,
      scan.marks(in: but..<mark.tokens.lowerBound).contains(where: { $0.plays(.sayer) })
    else { return nil }
    return (but + 1)..<mark.tokens.lowerBound
  }

  /// المصدر ذاته, المنظمة نفسها: who spoke before.
  private func pointsBack(_ name: Range<Int>, in scan: Scan) -> Bool {
    guard vocabulary.language == .arabic, name.count <= 2, let end = name.last else { return false }
    return SpeakerScanner.same.value(scan.text, scan.text.tokens[end]) != nil
  }

  private static let same = TermTable<Bool>(
    rows: "x\tنفسه,نفسها,ذاته,ذاتها,المذكور,المذكورة,عينه,أعلاه"
  ) { _ in true }

  /// وكان مجلس المحافظة أعلن, `مدير المنظمة يقول إن`: the name between the sentence's beginning
  /// and its verb.
  private func nameBeforeArabic(_ mark: Mark, in scan: Scan) -> Range<Int> {
    let end = mark.tokens.lowerBound
    var start = scan.tokens.lowerBound
    // - 10 تشرين الأول: مكتب الأمم المتحدة يحصي
    if let colon = (start..<end).last(where: { scan.text.isSign($0, ":") }) { start = colon + 1 }
    while start < end, scan.text.tokens[start].kind == .sign { start += 1 }
    if let first = scan.mark(startingAt: start), first.plays(.had) || first.plays(.clause) {
      start = first.tokens.upperBound
    }
    let isName =
      start < end && end - start <= 9 && mark.clitics.isEmpty
      && !(start..<end).contains {
        scan.text.isSign($0, in: ",;:.()") || scan.text.matches(scan.text.tokens[$0], "عن")
      }
      && scan.marks(in: start..<end).contains { $0.plays(.sayer) }
      && !scan.has([.speech, .according, .continued], in: start..<end)
      && !scan.marks(in: start..<end).contains { $0.term.isPredicate && $0.clitics != .definite }
    return isName ? start..<end : end..<end
  }

  /// Whether what is said follows the verb at once, so that its subject was named before.
  private func follows(_ mark: Mark, in scan: Scan) -> Bool {
    scan.mark(at: mark.tokens.upperBound)?.plays(.that) ?? false
  }

  /// What somebody says follows the verb; what is so "according to" somebody stands before it, or
  /// after it where it opens the sentence.
  private func scope(
    of mark: Mark, _ name: Range<Int>, in scan: Scan, after previous: Speaker?
  ) -> Range<Int> {
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
      let comma = scan.text.isSign(min(name.lowerBound, mark.tokens.lowerBound) - 1, ",")
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
    while start < scan.tokens.upperBound, text.isSign(start, in: "\":") { start += 1 }
    if vocabulary.language == .arabic, start < scan.tokens.upperBound, isAddressee(start, in: scan)
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
    while end > start, text.tokens[end - 1].kind == .sign, !closesQuote(end - 1, start, text) {
      end -= 1
    }
    while end > start, let mark = scan.mark(at: end - 1), mark.plays([.inside, .from, .clause]),
      mark.term.places == nil
    {
      end -= 1
    }
    return start..<end
  }

  /// قالت لوكالة الأنباء, تعلنان هدنة: what stands behind the verb is not who speaks.
  private func isAddressee(_ start: Int, in scan: Scan) -> Bool {
    let text = scan.text
    guard let verb = scan.mark(at: start - 1), verb.plays(.speech), !verb.plays(.according) else {
      return false
    }
    if let mark = scan.mark(startingAt: start), mark.clitics.contains(.to) { return true }
    if isMedium(start, text), text.begins(text.tokens[start], with: "ل") { return true }
    // A verb in the dual or plural follows its subject.
    let word = text.tokens[start - 1]
    let isPlural =
      text.begins(word, with: "ي") || text.begins(word, with: "ت")
    return isPlural && (text.ends(word, with: "ان") || text.ends(word, with: "ون"))
      && scan.mark(startingAt: start)?.plays(.sayer) != true
  }

  private func closesQuote(_ token: Int, _ start: Int, _ text: FoldedText) -> Bool {
    guard text.isSign(token, "\"") else { return false }
    return (start..<token).contains { text.isSign($0, "\"") }
  }

  private func endsName(_ token: Int, from start: Int, in scan: Scan) -> Bool {
    let text = scan.text
    if text.isSign(token, "-"), text.tokens[token].isAttached, token + 1 < scan.tokens.upperBound,
      text.tokens[token + 1].isAttached, vocabulary.language == .english
    {
      return false
    }
    if text.isSign(token, in: ",;:()[].!?-") { return true }
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
    if token > start, notesObject(token, from: start, in: scan) { return true }
    if text.matches(text.tokens[token], "عن") || text.matches(text.tokens[token], "علي") {
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
    if mark.clitics.contains(.by), token > start, mark.term.places == nil { return true }
    if mark.clitics.contains(.to), token > start + 1, isMedium(token, text) { return true }
    if mark.plays([.toll, .copula]), token > start, !mark.plays([.sayer, .inside]) { return true }
    if mark.plays([.that, .speech, .relative, .clause, .continued, .according, .planned]) {
      return !(vocabulary.language == .english && mark.plays(.inside))
    }
    if mark.term.isPredicate, mark.term.places == nil, !mark.plays(.sayer) {
      // مصفوفة تتبع النزوح: a definite noun goes on with the name.
      return !(mark.clitics == .definite && mark.term.frames.contains(.noun) && token > start)
    }
    guard mark.plays([.inside, .via, .to, .from]), mark.term.places == nil, token > start
    else { return false }
    guard vocabulary.language == .arabic else {
      return !mark.plays(.inside) && !text.matches(text.tokens[token], "for")
    }
    guard mark.plays(.inside) else { return true }
    return scan.mark(at: token + 1).map { $0.plays(.common) } ?? false
  }

  /// رصد المرصد السوري خلوّ حيين: behind a definite name an indefinite noun is what was seen.
  private func notesObject(_ token: Int, from start: Int, in scan: Scan) -> Bool {
    let text = scan.text
    guard vocabulary.language == .arabic,
      SpeakerScanner.noting.value(text, text.tokens[start - 1 < 0 ? 0 : start - 1]) != nil,
      text.begins(text.tokens[token - 1], with: "ال"), text.tokens[token].kind == .word
    else { return false }
    return !text.begins(text.tokens[token], with: "ال")
      && !text.begins(text.tokens[token], with: "ل")
  }

  private static let noting = TermTable<Bool>(
    rows: "x\tرصد,رصدت,وثق,وثقت,سجل,سجلت,أحصى,أحصت,ورصد,ووثق,وسجل,وأحصى,ورصدت,ووثقت,وسجلت,وأحصت,كما"
  ) { _ in true }

  private func isMedium(_ token: Int, _ text: FoldedText) -> Bool {
    let word = text.tokens[token]
    return text.firstStem(of: word) { stem in
      SpeakerScanner.media.value(text.bytes, stem.start..<word.end)
    } ?? false
  }

  private static let media = TermTable<Bool>(
    rows: "x\tوكالة,صحيفة,قناة,موقع,إذاعة,شبكة,تلفزيون,مراسل,راديو"
  ) { _ in true }
}
