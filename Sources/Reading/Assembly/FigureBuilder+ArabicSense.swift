import Displacement
import Language

/// What Arabic words around a figure make of it: history, denied behind it, or in the future.
extension FigureBuilder {
  /// وكان المعسكر يؤوي قبل الهجوم نصف مليون نازح: how it was before what is reported.
  func tellsOfBefore(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic,
      scan.marks(in: scan.tokens.lowerBound..<reading.counted.start).contains(where: {
        $0.plays(.had)
      })
    else { return false }
    let end = min(reading.extent.upperBound, scan.tokens.upperBound)
    return (scan.tokens.lowerBound..<max(scan.tokens.lowerBound, end)).contains { token in
      scan.text.matches(scan.text.tokens[token], "قبل") && scan.tokens.contains(token + 1)
        && FigureBuilder.outbreaks.value(scan.text, scan.text.tokens[token + 1]) != nil
    }
  }

  private static let outbreaks = TermTable<Bool>(
    words: """
      بدء,بداية,اندلاع,الهجوم,الحرب,العملية,العمليات,التصعيد,الأزمة,انطلاق,سقوط,القتال,المعارك,الاشتباكات,النزاع,الصراع
      الزلزال,الكارثة,الفيضانات,الفيضان,الحصار,الأحداث,الاجتياح,الغزو,المعركة,الحملة,السيول,الحريق,الإعصار
      """)

  /// وما نُشر عن عودة ألف أسرة لا أساس له من الصحة: a denial behind what is denied.
  func deniedBehind(_ reading: Interpretation) -> Range<Int>? {
    guard vocabulary.language == .arabic else { return nil }
    let end = min(reading.counted.end + 10, scan.tokens.upperBound)
    return scan.marks(in: reading.counted.end..<max(reading.counted.end, end)).first { mark in
      guard mark.plays(.denied), mark.tokens.count > 1, mark.clitics.isEmpty else { return false }
      return FigureBuilder.untrue.match(scan.text, at: mark.tokens.lowerBound) != nil
    }?.tokens
  }

  private static let untrue = TermTable<Bool>(
    words:
      "لا أساس له,لا أساس لها,عار عن,عارية عن,عار من,عارية من,لا صحة له,لا صحة لها,غير صحيح,غير صحيحة"
  )

  /// ستعود خمسمئة أسرة: a verb of the future.
  func isFuture(_ predicate: Range<Int>) -> Bool {
    guard vocabulary.language == .arabic, let mark = scan.mark(startingAt: predicate.lowerBound),
      !mark.term.frames.isDisjoint(with: [.event, .act]), mark.term.noun == nil
    else { return false }
    let word = scan.text.tokens[predicate.lowerBound]
    return scan.text.letters(of: word) >= 4
      && ["سي", "ست", "وسي", "وست", "فسي", "فست"].contains { (start: StaticString) in
        scan.text.begins(word, with: start)
      }
  }

  /// إن إجلاء 140 آخرين مقرر غداً: what is only planned is said behind a verbal noun.
  func planBehind(_ reading: Interpretation) -> Range<Int>? {
    guard vocabulary.language == .arabic, reading.frames.contains(.noun) || reading.frames == .act
    else { return nil }
    for token in reading.counted.end..<min(reading.counted.end + 5, scan.tokens.upperBound) {
      if scan.text.isSign(token, in: ",;:") { return nil }
      if FigureBuilder.scheduled.value(scan.text, scan.text.tokens[token]) != nil {
        return token..<(token + 1)
      }
    }
    return nil
  }

  private static let scheduled = TermTable<Bool>(
    words: "مقرر,مقررة,مقررا,متوقع,متوقعة,مرتقب,مرتقبة,مزمع,مزمعة")

  /// آمر الفوج is who commands, أمر what he does.
  func isCommander(_ mark: Mark) -> Bool {
    guard vocabulary.language == .arabic else { return false }
    let span = scan.text.span(of: scan.text.tokens[mark.tokens.lowerBound])
    return scan.text.original[span].starts(with: [0xd8, 0xa2])
  }

  /// وينام الآلاف في الحدائق خشية الهزات، وفي المخيم تقيم 1300 أسرة: a purpose is that of its own
  /// clause, and the next one has a verb of its own.
  func isAsideOf(_ mark: Mark, _ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic,
      FigureBuilder.purposes.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil,
      let verb = reading.predicate, verb.lowerBound > mark.tokens.upperBound,
      !reading.frames.isDisjoint(with: [.event, .act]), !reading.frames.contains(.noun)
    else { return false }
    return (mark.tokens.upperBound..<verb.lowerBound).contains { scan.text.isSign($0, in: ",;") }
  }

  private static let purposes = TermTable<Bool>(
    words: "خشية,تحسبا,خوفا,بهدف,سعيا,بغية,تمهيدا,استعدادا,لاستخدامها,لاستخدامهم")
}
