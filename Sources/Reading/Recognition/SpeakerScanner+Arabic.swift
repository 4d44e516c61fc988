import Displacement
import Language

extension SpeakerScanner {
  /// Whose statement a sentence introduces without a verb of speech: `صدر عن لجنة الطوارئ تقريرها`.
  mutating func subject(of scan: Scan, before end: Int? = nil) -> String? {
    let end = end ?? scan.tokens.upperBound
    guard vocabulary.language == .arabic,
      let sayer = scan.marks.first(where: { $0.plays(.sayer) && $0.tokens.count <= 3 }),
      sayer.tokens.lowerBound < end
    else { return nil }
    let name = nameAfter(sayer.tokens.lowerBound, in: scan)
    return name.isEmpty ? nil : fullest(withoutReport(name, in: scan), in: scan)
  }

  /// `أماكن الإقامة (منسقو الاستجابة، حتى 2 شباط)`: who counted, first in the brackets of a heading.
  mutating func counter(inHeading scan: Scan) -> String? {
    let text = scan.text
    guard let open = scan.tokens.last(where: { text.isSign($0, "(") }),
      vocabulary.language == .arabic || isOffice(in: open + 1, scan),
      let end = (open..<scan.tokens.upperBound).first(where: { text.isSign($0, in: ",)") }),
      end - open > 2, end - open <= 8
    else { return nil }
    let name = (open + 1)..<end
    guard name.allSatisfy({ text.tokens[$0].kind == .word && !scan.isTaken($0) }) else {
      return nil
    }
    return fullest(name, in: scan)
  }

  /// مؤكداً, لافتاً: a participle that goes on with the speaker before it, whose object is no name.
  func isStateOfSpeaker(_ mark: Mark, in scan: Scan) -> Bool {
    guard mark.plays(.continued) else { return false }
    let word = scan.text.tokens[mark.tokens.lowerBound]
    return ["م", "ل", "ك"].contains { (letter: StaticString) in scan.text.begins(word, with: letter)
    }
  }

  /// أما قائد الأمن في السويداء فقال إن: the subject between أما and its verb.
  func topicBefore(_ mark: Mark, in scan: Scan) -> Range<Int>? {
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
  func pointsBack(_ name: Range<Int>, in scan: Scan) -> Bool {
    guard name.count <= 2, let end = name.last else { return false }
    if vocabulary.language == .english {
      return name.count == 2 && scan.text.matches(scan.text.tokens[name.lowerBound], "the")
        && isBodyOrPerson(end, in: scan)
    }
    return SpeakerScanner.same.value(scan.text, scan.text.tokens[end]) != nil
  }

  /// "the agency", "the group": whoever spoke before, where nobody was called so.
  private func isBodyOrPerson(_ token: Int, in scan: Scan) -> Bool {
    guard SpeakerScanner.generic.value(scan.text, scan.text.tokens[token]) != nil else {
      return false
    }
    let key = key(of: scan.text.tokens[token], in: scan.text.bytes)
    return !known.contains { $0.keys.contains(key) }
  }

  private static let generic = TermTable<Bool>(
    words:
      "agency,organisation,organization,group,charity,body,statement,report,monitor,watchdog,office,spokesman,spokeswoman,spokesperson,official,minister,governor,mayor,general,commander,doctor,department,authority,commission,committee,network,ngo,newspaper"
  )

  static let same = TermTable<Bool>(words: "نفسه,نفسها,ذاته,ذاتها,المذكور,المذكورة,عينه,أعلاه")

  /// وكان مجلس المحافظة أعلن, `مدير المنظمة يقول إن`: the name between the sentence's beginning
  /// and its verb.
  func nameBeforeArabic(_ mark: Mark, in scan: Scan) -> Range<Int> {
    var end = mark.tokens.lowerBound
    // وكانت الدائرة قد سجلت
    while let had = scan.mark(at: end - 1), had.plays(.had) { end = had.tokens.lowerBound }
    var start = scan.tokens.lowerBound
    // - 10 تشرين الأول: مكتب الأمم المتحدة يحصي
    if let sign = (start..<end).last(where: { scan.text.isSign($0, in: ":|,;") }) {
      start = sign + 1
    }
    while start < end, isBeforeName(start, in: scan) { start += 1 }
    // غير أن مصدراً طبياً قال
    while start < end, let first = scan.mark(startingAt: start),
      first.plays([.had, .clause, .that]), !first.plays(.sayer)
    {
      start = first.tokens.upperBound
    }
    // محمد حلاج، لوكالة الأناضول كشف فيه: to whom it was said.
    if start < end, isMedium(start, scan.text),
      scan.text.begins(scan.text.tokens[start], with: "ل")
    {
      return end..<end
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

  /// Whether a word ends in ً, as no name does.
  func hasTanwin(_ token: Int, _ text: FoldedText) -> Bool {
    let end = text.original[text.span(of: text.tokens[token])].suffix(4)
    return end.starts(with: [0xd9, 0x8b]) || end.dropFirst(2).elementsEqual([0xd9, 0x8b])
  }

  /// قالت لوكالة الأنباء, تعلنان هدنة: what stands behind the verb is not who speaks.
  func isAddressee(_ start: Int, in scan: Scan) -> Bool {
    let text = scan.text
    guard let verb = scan.mark(at: start - 1), verb.plays(.speech), !verb.plays(.according) else {
      return false
    }
    if let mark = scan.mark(startingAt: start), mark.clitics.contains(.to) { return true }
    if text.matches(text.tokens[start], "اي") { return true }
    // ننفي نفياً قاطعاً
    if hasTanwin(start, text) { return true }
    // وأبلغوا الغرفة: a plural verb follows its subject.
    if text.ends(text.tokens[start - 1], with: "وا") { return true }
    if isMedium(start, text), text.begins(text.tokens[start], with: "ل") { return true }
    // A verb in the dual or plural follows its subject.
    let word = text.tokens[start - 1]
    let isPlural =
      text.begins(word, with: "ي") || text.begins(word, with: "ت")
    return isPlural && (text.ends(word, with: "ان") || text.ends(word, with: "ون"))
      && scan.mark(startingAt: start)?.plays(.sayer) != true
  }

  /// رصد المرصد السوري خلوّ حيين: behind a definite name an indefinite noun is what was seen.
  func notesObject(_ token: Int, from start: Int, in scan: Scan) -> Bool {
    let text = scan.text
    guard vocabulary.language == .arabic,
      SpeakerScanner.noting.value(text, text.tokens[start - 1 < 0 ? 0 : start - 1]) != nil,
      text.begins(text.tokens[token - 1], with: "ال"), text.tokens[token].kind == .word
    else { return false }
    // السلطات المحلية في أبيي, المجلس البلدي بني وليد
    return !["ال", "ل", "و", "ب", "في"].contains { (start: StaticString) in
      text.begins(text.tokens[token], with: start)
    }
  }

  static let noting = TermTable<Bool>(
    words: "رصد,رصدت,وثق,وثقت,سجل,سجلت,أحصى,أحصت,ورصد,ووثق,وسجل,وأحصى,ورصدت,ووثقت,وسجلت,وأحصت,كما")

  func isMedium(_ token: Int, _ text: FoldedText) -> Bool {
    let word = text.tokens[token]
    return text.firstStem(of: word) { stem in
      SpeakerScanner.media.value(text.bytes, stem.start..<word.end)
    } ?? false
  }

  static let media = TermTable<Bool>(
    words: "وكالة,صحيفة,قناة,موقع,إذاعة,تلفزيون,مراسل,راديو,جريدة,مجلة,منصة")
}
