import Displacement
import Language

extension SpeakerScanner {
  /// `22:40 | وزير الصحة: 558 شهيداً`: who speaks before a colon at the head of a line.
  ///
  /// Behind a time anybody may stand there; elsewhere only a name that is no place to be counted
  /// in, so that `مركز الإيواء: 300 أسرة` names nobody.
  mutating func heading(of scan: Scan) -> Speaker? {
    let text = scan.text
    guard scan.sentence.opensParagraph,
      let colon = scan.tokens.prefix(20).last(where: { text.isSign($0, ":") && !isTime($0, text) })
    else { return nil }
    var start = scan.tokens.lowerBound
    while start < colon, isBeforeName(start, in: scan) { start += 1 }
    let name = start..<colon
    guard !name.isEmpty, name.count <= 12, colon + 1 < scan.tokens.upperBound,
      let first = scan.mark(startingAt: start), first.plays(.sayer),
      first.clitics.isEmpty
        || first.clitics == .definite,
      name.allSatisfy({ text.tokens[$0].kind == .word || text.isSign($0, in: "\"-.") }),
      !scan.has([.speech, .according, .that, .clause], in: name.dropFirst()),
      !scan.numbers.contains(where: { name.contains($0.tokens.lowerBound) })
    else { return nil }
    let isLive = (scan.tokens.lowerBound..<start).contains { text.tokens[$0].kind == .digits }
    guard isLive || isPerson(first, in: text) || isQuoted(colon + 1, in: text),
      let words = fullest(name, in: scan)
    else { return nil }
    return Speaker(tokens: name, name: words, scope: colon..<scan.tokens.upperBound)
  }

  /// The colon of 22:40.
  private func isTime(_ colon: Int, _ text: FoldedText) -> Bool {
    colon > 0 && text.tokens[colon - 1].kind == .digits && colon + 1 < text.tokens.count
      && text.tokens[colon + 1].kind == .digits && text.tokens[colon + 1].isAttached
  }

  /// The bullet, the time and the dash before the words of a line; و before a quotation mark.
  func isBeforeName(_ token: Int, in scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    switch word.kind {
    case .digits: return true
    case .sign: return true
    case .word: return scan.text.matches(word, "و") && scan.text.isSign(token + 1, "\"")
    }
  }

  private func isPerson(_ mark: Mark, in text: FoldedText) -> Bool {
    SpeakerScanner.persons.value(text, text.tokens[mark.tokens.lowerBound]) != nil
  }

  private func isQuoted(_ token: Int, in text: FoldedText) -> Bool { text.isSign(token, "\"") }

  /// Titles of persons who speak; an office may also be a place in a list.
  private static let persons = TermTable<Bool>(
    words: """
      وزير,وزيرة,رئيس,رئيسة,محافظ,والي,متحدث,المتحدث,متحدثة,المتحدثة,ناطق,الناطق,مدير,مديرة,قائد,منسق,منسقة,مصدر,مصادر
      نائب,نائبة,النائب,مختار,قائمقام,عمدة,مسؤول,شهود,مفوض,المفوض,مراسلنا,الأونروا,اليونيسف,اليونيفيل,المرصد
      minister,governor,mayor,spokesperson,spokesman,spokeswoman,commissioner,coordinator,official,officials,witnesses
      """)

  /// `تحدثنا إلى منسقة غرفة الطوارئ`: whether the speaker answers the questions that follow.
  func isInterviewed(_ speaker: Speaker, in scan: Scan) -> Bool {
    guard let mark = scan.mark(at: speaker.tokens.lowerBound - 1) else { return false }
    return SpeakerScanner.interviewing.value(
      scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
  }

  private static let interviewing = TermTable<Bool>(
    words: "تحدثنا,حاورنا,التقينا,حوار,حوارا,مقابلة,سألنا,interview,spoke")
}
