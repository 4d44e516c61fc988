import Displacement
import Language

/// What Arabic says may be or did not come about.
extension FigureBuilder {
  /// `وقد يضطر نصف مليون إلى الفرار`, `ألفا عائلة قد تصبح بلا مأوى`: what may be, before the number or
  /// between it and its verb; `وقد نزح 300 شخص` has happened.
  func possibility(of reading: Interpretation) -> Range<Int>? {
    guard vocabulary.language == .arabic, scan.roles.contains(.had) || scan.roles.contains(.maybe)
    else { return nil }
    let number = reading.counted.start
    // قد تشرد 600 أسرة: a perfect would end in ت before families.
    let isFeminine = reading.unit == .households
    var may = (clauseStart(of: number)..<number).last { mayBe($0, of: isFeminine) }
    if may == nil, let verb = reading.predicate, verb.lowerBound > reading.counted.end {
      may = (reading.counted.end..<verb.lowerBound).first { mayBe($0, of: isFeminine) }
    }
    return may.map { $0..<($0 + 2) }
  }

  /// `لم ينزح 500 شخص بل 200`: the verb before the number says that it was not so; لم ينجُ سوى خمسة says
  /// that it was.
  func notDone(_ reading: Interpretation) -> Range<Int>? {
    guard vocabulary.language == .arabic, scan.roles.contains(.negated),
      let verb = reading.predicate, verb.upperBound <= reading.counted.start,
      !reading.frames.isDisjoint(with: [.event, .act, .arrive]), verb.count == 1,
      scan.tokens.contains(verb.lowerBound - 1),
      FigureBuilder.nots.value(scan.text, scan.text.tokens[verb.lowerBound - 1]) != nil,
      !(verb.upperBound..<reading.counted.start).contains(where: { token in
        FigureBuilder.excepting.value(scan.text, scan.text.tokens[token]) != nil
          || scan.text.isSign(token, in: ",;:")
      })
    else { return nil }
    // لم يصل أكثر من 300: so many did.
    guard reading.counted.number.quantity.quantifier == .exact else { return nil }
    return verb.lowerBound - 1..<verb.upperBound
  }

  /// منسق خطة الطوارئ: whose office it is.
  func isOffice(_ mark: Mark) -> Bool {
    guard vocabulary.language == .arabic, mark.clitics.isEmpty,
      scan.tokens.contains(mark.tokens.lowerBound - 1)
    else { return false }
    return FigureBuilder.plan.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
      && scan.text.meaning(mark.tokens.lowerBound - 1, in: FigureBuilder.offices) != nil
  }

  private static let plan = TermTable<Bool>(words: "خطة,خطط")

  private static let offices = TermTable<Bool>(
    words: "منسق,منسقة,مدير,مديرة,مسؤول,مسؤولة,رئيس,رئيسة,مشرف,مشرفة")

  private static let nots = TermTable<Bool>(words: "لم,ولم,فلم,ما")

  private static let excepting = TermTable<Bool>(words: "سوى,إلا,غير,بعد,بل,وإنما,لكن")

  /// Whether قد or ربما stands before an imperfect.
  private func mayBe(_ token: Int, of isFeminine: Bool) -> Bool {
    guard scan.tokens.contains(token + 1) else { return false }
    let (text, next) = (scan.text, scan.text.tokens[token + 1])
    guard FigureBuilder.perhaps.value(text, text.tokens[token]) != nil, next.kind == .word,
      next.length >= 6
    else { return false }
    if text.begins(next, with: "ي") { return true }
    guard text.begins(next, with: "ت"),
      isFeminine || FigureBuilder.perfect.value(text, next) == nil
    else { return false }
    // توفيت and تضرروا are perfects.
    return FigureBuilder.imperfect.value(text, next) != nil
      || !text.ends(next, with: "ت") && !text.ends(next, with: "وا")
  }

  private static let perhaps = TermTable<Bool>(words: "قد,وقد,فقد,ربما,وربما")

  private static let imperfect = TermTable<Bool>(words: "تموت,تبيت,تثبت,تلفت")

  /// Perfects that begin with ت.
  private static let perfect = TermTable<Bool>(
    words: """
      توفي,تضرر,تشرد,تمكن,تجاوز,تعرض,تلقى,تسبب,تفاقم,تحول,توجه,تدفق,توافد,تأثر,تأكد,تقدم,تراجع,تحدث
      تزامن,تبين,توقف,تعطل,تحرك,تجمع,تواصل,تصاعد,توزع,تسلم,تخطى,تأخر,تدهور,تكبد,تضاعف,تصدع,تهدم,تدمر
      ترك,تعهد,توقع,تشكل,تولى,تابع,تحرر,تقاطر,تفحم,تقرر,تهاوى,تشقق,تم,تمت
      """)
}
