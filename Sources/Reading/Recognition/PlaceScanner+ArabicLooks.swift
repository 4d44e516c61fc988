import Displacement
import Language

extension PlaceScanner {
  /// من منطقة حطاب بمدينة بحري, أحياء منطقة أمبدة: between another kind of place and an area's
  /// noun, or before the town it lies in, an indefinite word is its name.
  func isNamedArea(_ cueToken: Int, _ token: Int, _ scan: Scan) -> Bool {
    guard scan.text.ends(scan.text.tokens[cueToken], with: "منطقه"), cueToken == token - 1,
      !isDefiniteWord(token, scan), scan.mark(at: token) == nil, !isRelational(token, scan),
      !looksCommon(token, scan)
    else { return false }
    if let kind = scan.mark(at: cueToken - 1), kind.term.places != nil { return true }
    guard let next = scan.mark(startingAt: token + 1), next.term.places == .city else {
      return false
    }
    return next.clitics == .by
  }

  /// استقبلت بيدوا, where the name was read before; أما الزيارة فوصلتها 300 أسرة: who takes people in.
  func isHost(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard scan.tokens.contains(token - 1), scan.tokens.contains(token + 1) else { return false }
    if text.matches(text.tokens[token - 1], "اما"), isDefiniteWord(token, scan),
      text.begins(text.tokens[token + 1], with: "ف"), text.ends(text.tokens[token + 1], with: "ها"),
      let verb = scan.mark(startingAt: token + 1)
    {
      return verb.term.topic?.isMovement == true
    }
    if isOffice(token - 1, scan) {
      return isFree(token, scan) && !isRelational(token, scan) && !looksCommon(token, scan)
    }
    if isLearned(token, scan), text.isSign(token + 1, ":") { return true }
    guard let verb = scan.mark(at: token - 1) else { return false }
    if !isLearned(token, scan) {
      // استقبلت بيدوا، عاصمة الولاية
      return scan.text.meaning(token - 1, in: FigureBuilder.receiving) != nil
        && !verb.term.frames.isDisjoint(with: [.act]) && isFree(token, scan)
        && !isDefiniteWord(token, scan) && !looksCommon(token, scan)
        && scan.text.isSign(token + 1, ",")
    }
    return verb.term.frames.contains(.act) && verb.tokens.count == 1
      && (verb.term.topic == .displaced || verb.term.topic == .sheltered)
  }

  func isOffice(_ token: Int, _ scan: Scan) -> Bool {
    scan.tokens.contains(token)
      && PlaceScanner.offices.value(scan.text, scan.text.tokens[token]) != nil
  }

  /// Who rules a place that is named right behind: محافظ أروما.
  private static let offices = TermTable<Bool>(words: "محافظ,والي,عمدة,قائمقام,معتمد,بلدية,مختار")

  /// What has a centre that is no place of people: مركز الزلزال.
  static let centered = TermTable<Bool>(
    words:
      "الزلزال,الهزة,الإعصار,العاصفة,الثقل,القرار,الصدارة,الاهتمام,الإقامة,الاستقبال,التوزيع,الأحداث"
  )

  /// النازحين المسجلين: behind a definite plural its adjective, and not where they are from.
  func isPluralAdjective(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    return isDefiniteWord(token - 1, scan)
      && (text.ends(word, with: "ين") || text.ends(word, with: "ون"))
  }

  /// Whether people are told something through it: a Latin name, تويتر, منصة.
  func isMedium(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    if word.traits.contains(.latin) { return true }
    return scan.text.meaning(token, in: PlaceScanner.media) ?? false
  }

  private static let media = TermTable<Bool>(
    words:
      "فيسبوك,تويتر,إكس,تلغرام,تليغرام,واتساب,يوتيوب,غوغل,جوجل,منصة,منصات,حساب,حسابه,حسابها,صفحته,صفحتها,الهاتف,هاتف,مكبرات,الإنترنت,إنترنت,تطبيق,تطبيقات,رسائل,رسالة,منشور,منشورات,تغريدة,بيان,الأقمار,التلفزيون,الإذاعة,القنوات,قناة,شاشة,الفيديو,البريد,زووم"
  )
}
