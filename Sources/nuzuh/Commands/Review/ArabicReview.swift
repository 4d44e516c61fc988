import Displacement
import Publishing
import Situation

/// The words of a review in Arabic.
struct ArabicReview: ReviewWords {
  let language = LanguageCode.arabic

  func label(_ key: ReviewKey) -> String {
    value("[\(key.rawValue)]") + " " + name(key)
  }

  private func name(_ key: ReviewKey) -> String {
    switch key {
    case .approve:
      "اعتماد"
    case .reject:
      "رفض"
    case .edit:
      "تعديل"
    case .retract:
      "سحب"
    case .recommend:
      "ترجيح"
    case .relay:
      "تكرار"
    case .complete:
      "توزيع كامل"
    case .skip:
      "تخطٍّ"
    case .quit:
      "خروج"
    case .help:
      "شرح"
    }
  }

  func meaning(_ key: ReviewKey) -> String {
    switch key {
    case .approve:
      "يدخل القول في المجاميع"
    case .reject:
      "لا يدخل في المجاميع، لأنه قُرئ خطأً أو هو عن شيء آخر"
    case .edit:
      "يُصحَّح حقلاً بعد حقل، ويحلّ محلّه قول جديد معتمد"
    case .retract:
      "لم يكن ذلك صحيحاً قط، فيُسحب"
    case .recommend:
      "يُفضَّل على الأقوال الأخرى عن الشيء نفسه؛ ويبقى منتظراً"
    case .relay:
      "يكرر وثيقة أخرى فلا يضيف شيئاً؛ ويبقى منتظراً"
    case .complete:
      "أقوال أجزاء المكان توزّعه كاملاً؛ ويبقى منتظراً"
    case .skip:
      "يُترك منتظراً"
    case .quit:
      "ينتهي العمل، وما تقرر مسجَّل"
    case .help:
      "يعرض هذا الشرح"
    }
  }

  func otherPlaces(_ count: Int) -> String {
    let keys = value("[1\(count > 1 ? "-\(count)" : "")]")
    let words =
      "مكان آخر"
    return "\(keys) \(words)"
  }

  func position(_ number: Int, of count: Int) -> String {
    let of =
      "من"
    return "\(value("\(number)")) \(of) \(value("\(count)"))"
  }

  func stance(_ stance: Claim.Stance) -> String? {
    switch stance {
    case .asserted: nil
    case .denied:
      "منفيّ"
    case .planned:
      "مخطَّط له"
    case .background:
      "عن حدث سابق"
    }
  }

  func confidence(_ percent: Int) -> String {
    let words =
      "الثقة"
    return "\(words) \(value("\(percent)%"))"
  }

  let published =
    "(تاريخ النشر)"

  func mayBe(_ words: String, isKnown: Bool, _ others: [String]) -> String {
    let verb =
      isKnown
      ? "قد يكون أيضاً"
      : "غير معروف، وقد يكون"
    return "«\(name(words))» \(verb): \(others.joined(separator: "؛ "))"
  }

  func doubtful(_ message: String) -> String {
    let words =
      "مشكوك فيه"
    return "\(words): \(message)"
  }

  func effect(on day: Day, _ changes: [TotalChange]) -> String {
    guard !changes.isEmpty else {
      let words =
        "اعتماده لا يغيّر أي مجموع في"
      return "\(words) \(value(day.description))"
    }
    let words =
      "اعتماده يغيّر في"
    let (before, after) = (
      "قبله",
      "وبعده"
    )
    let totals = changes.map { change in
      let total = Wording(.arabic).label(change.total).text(in: .arabic)
      return "\(total): \(before) \(change.before)، \(after) \(change.after)"
    }
    return "\(words) \(value(day.description)): \(totals.joined(separator: "؛ "))"
  }

  func question(_ question: ReviewQuestion) -> String {
    switch question {
    case .name:
      "اسمك، لسجل القرارات"
    case .reason:
      "السبب (يجوز تركه فارغاً، و\(value("Esc")) يلغي المفتاح)"
    case .original:
      "يكرر (رقماً من أعلاه، أو عنوان وثيقة، أو اسم قول)"
    }
  }

  func field(_ field: ClaimEdit.Field, _ value: String) -> String {
    "\(words(of: field)) [\(name(value))]"
  }

  private func words(of field: ClaimEdit.Field) -> String {
    switch field {
    case .low:
      "الأدنى"
    case .best:
      "الأرجح"
    case .high:
      "الأعلى"
    case .number:
      "العدد"
    case .unit:
      "الوحدة"
    case .quantifier:
      "الصيغة"
    case .measure:
      "المؤشر"
    case .place:
      "المكان"
    case .origin:
      "من"
    case .destination:
      "إلى"
    case .date:
      "التاريخ"
    case .source:
      "المصدر"
    }
  }

  var editing: String {
    let words = (
      "يُبقي ما بين القوسين،",
      "تعني بلا مكان،",
      "يلغي المفتاح."
    )
    return "\(value("Enter")) \(words.0) \(value("-")) \(words.1) \(value("Esc")) \(words.2)"
  }

  let originals =
    "قد يكرر:"

  func original(_ number: Int, _ claim: String, _ title: String) -> String {
    "\(value("\(number)"))  \(claim) · \(name(title))"
  }

  func recorded(_ act: ReviewKey, isDryRun: Bool) -> String {
    let words =
      isDryRun
      ? "كان سيُسجَّل"
      : "سُجّل"
    return "\(words): \(name(act))."
  }

  func recorded(_ count: Int, isDryRun: Bool) -> String {
    let words =
      isDryRun
      ? "عدد القرارات التي كانت ستُسجَّل"
      : "عدد القرارات المسجَّلة"
    return "\(words): \(value("\(count)"))."
  }

  let nothingWaits =
    "لا شيء ينتظر المراجعة."

  private func value(_ text: String) -> String { Isolation.value(text, in: .arabic) }
  private func name(_ text: String) -> String { Isolation.name(text.plain, in: .arabic) }
}
