import Displacement
import Language
import Reading
import Testing

/// Who says a figure, in the words by which the article cites the source.
@Suite struct SpeakerTests {
  /// A text with the source of each of its figures; "-" where nobody is named.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let sources: [String]
    let sourceLocation: SourceLocation

    init(
      _ text: String, _ sources: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
      self.text = text
      self.sources = sources
      self.sourceLocation = sourceLocation
    }

    var testDescription: String { text }
  }

  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  private func check(_ example: Case, _ language: LanguageCode) {
    let day = Day(year: 2024, month: 9, day: 30)
    let article = Self.reader.read(example.text, published: day, language: language)
    let found = article.figures.map { $0.source ?? "-" }
    #expect(found == example.sources, sourceLocation: example.sourceLocation)
  }

  @Test("an Arabic name ends where the sentence goes on", arguments: arabicNames)
  func names(_ example: Case) { check(example, .arabic) }

  static let arabicNames = [
    Case("وأحصت السلطات المحلية في أبيي مقتل 21 مدنياً.", "السلطات المحلية في أبيي"),
    Case("ونفى مصدر في الجيش مقتل مئتي جندي.", "مصدر في الجيش"),
    Case("ونفى ضابط بالقوات المسلحة في الفشقة مقتل 12 جندياً.", "ضابط بالقوات المسلحة في الفشقة"),
    Case("ونفت منظمة التحرير الفلسطينية مقتل ألف شخص.", "منظمة التحرير الفلسطينية"),
    Case("وفرّت 30 أسرة، وفق والي الحوض الشرقي.", "والي الحوض الشرقي"),
    Case("وكانت دائرة الهجرة قد سجلت نزوح 480 عائلة.", "دائرة الهجرة"),
    Case("وكذّبت بلدية الرقة خبر مقتل 14 طفلاً.", "بلدية الرقة"),
    Case("وقال أحد الوجهاء \"دفنّا حتى الآن 138 جثة\".", "أحد الوجهاء"),
    Case("قال مدير الهجرة بير جعفر لشبكتنا إن 70 عائلة نزحت.", "مدير الهجرة بير جعفر"),
    Case("وقالت لنا مفوضية العون إن 20 أسرة نزحت.", "مفوضية العون"),
    Case("ونفى والي سنار توفيق علي وجود 50 أسرة عالقة.", "والي سنار توفيق علي"),
    Case(
      "أعلن مركز الطوارئ التابع لوزارة الصحة أن 45 شخصاً قُتلوا.",
      "مركز الطوارئ التابع لوزارة الصحة"),
    Case("وأعلن الجيش قصف بلدة ومقتل 20 مسلحاً.", "الجيش"),
    Case("وأبلغت مصادر أهلية المرصد بأن 70 شاباً اعتُقلوا.", "مصادر أهلية"),
    Case("أبان مفوض العون رمضان يس أن 17 أسرة نزحت.", "مفوض العون رمضان يس"),
  ]

  @Test("an Arabic source is cited without case endings and titles of quoted names")
  func arabicForms() {
    check(Case("وقُتل 30 شخصاً، وفق ناشطين.", "ناشطون"), .arabic)
    check(Case("غير أن مصدراً طبياً قال إن 20 مقاتلاً قُتلوا.", "مصدر طبي"), .arabic)
    check(
      Case("وثق فريق \"منسقو الاستجابة\" نزوح 300 عائلة.", "منسقو الاستجابة"), .arabic)
  }

  @Test("who made a report is its source, and who is denied is none", arguments: arabicReports)
  func reports(_ example: Case) { check(example, .arabic) }

  static let arabicReports = [
    Case("أظهر تقييم أجرته مفوضية الإغاثة أن 70 ألف شخص فروا من الرقة.", "مفوضية الإغاثة"),
    Case("ونزحت 300 أسرة، بحسب تقرير أصدرته المفوضية السامية.", "المفوضية السامية"),
    Case("ونقلت وكالة الأنباء عن مصدر طبي قوله إن 12 شخصاً قُتلوا.", "مصدر طبي"),
    Case("وننفي ما نشرته منصات عن مقتل أربعين نازحاً.", "-"),
    Case("ولم تعلن قوات الأمن مقتل 12 جندياً.", "-"),
  ]

  @Test("a name before a colon speaks, a place in a list does not", arguments: headings)
  func heads(_ example: Case) { check(example, .arabic) }

  static let headings = [
    Case("22:40 | وزير الصحة فراس الأبيض: مقتل 558 شخصاً في الرقة.", "وزير الصحة فراس الأبيض"),
    Case("18:30 | حزب الله ينعى ستة من مقاتليه سقطوا في الرقة.", "حزب الله"),
    Case("رئيس بلدية الرقة: 300 عائلة غادرت إلى حلب.", "رئيس بلدية الرقة"),
    Case("مركز إيواء المدينة: 300 عائلة نازحة في 12 خيمة.", "-"),
  ]

  @Test("a statement is its issuer's, except where somebody else speaks")
  func statement() {
    check(
      Case(
        """
        بيان المجلس المحلي بشأن سير العودة

        عادت إلى الرقة يوم أمس مئة أسرة. وما زال في المدينة ألغام كثيرة.
        وقالت المفوضية إن 300 أسرة نزحت من الرقة.
        """, "المجلس المحلي", "المفوضية"), .arabic)
    check(
      Case(
        """
        حصيلة مهمات الأمس في المدينة
        صادر عن: المديرية العامة للدفاع المدني

        انتشلت طواقمنا 31 شهيداً من تحت ركام منازل في الرقة أمس.
        """, "المديرية العامة للدفاع المدني"), .arabic)
  }

  @Test("the answers of an interview are those of whom the paper spoke to")
  func interview() {
    check(
      Case(
        """
        وفق المنظمة الدولية للهجرة غادر الرقة 900 شخص. تحدثنا إلى منسقة غرفة الطوارئ سلمى عوض عمن بقي.

        س: كيف هو الوضع؟
        ج: في الرقة سبعون أسرة محاصرة. وقالت لنا المفوضية إن 20 أسرة نزحت.
        """, "المنظمة الدولية للهجرة", "منسقة غرفة الطوارئ سلمى عوض", "المفوضية"), .arabic)
  }

  @Test("a source is cited in the fullest form that the article uses anywhere")
  func fullest() {
    check(
      Case(
        """
        وقال نائب محافظ الرقة إن 12 شخصاً قُتلوا. وأضاف نائب محافظ الرقة علي حسين أن 30 عائلة نزحت.
        """, "نائب محافظ الرقة علي حسين", "نائب محافظ الرقة علي حسين"), .arabic)
    // The United Nations are not one of their offices.
    check(
      Case(
        """
        وقالت منظمة الأمم المتحدة للطفولة إن 12 طفلاً قُتلوا. وقالت الأمم المتحدة إن 30 عائلة نزحت.
        """, "منظمة الأمم المتحدة للطفولة", "الأمم المتحدة"), .arabic)
  }

  @Test("an English name is told from what stands around it", arguments: english)
  func englishNames(_ example: Case) { check(example, .english) }

  static let english = [
    Case("14:50 — The UN agency says 900 people were displaced.", "The UN agency"),
    Case(
      "At least 300 people were killed, according to the U.N. humanitarian office.",
      "the U.N. humanitarian office"),
    Case(
      "As many as 40 people are missing, said fire service spokesman Luca Cari.",
      "fire service spokesman Luca Cari"),
    Case("Satellite images reviewed by analysts show 85 houses burnt.", "analysts"),
    Case(
      "The army denied killing civilians and said it had evacuated 150 families.", "The army"),
    Case("Police detained eight men but denied that 30 refugees were arrested.", "-", "Police"),
    Case("The rebels claim to have captured 25 soldiers.", "The rebels"),
    Case("IOM gives a figure of 14,217 families displaced from Raqqa.", "IOM"),
    Case("The police deny that 300 families were driven out of a school.", "The police"),
    Case("Syria counts 703,000 displaced people.", "-"),
  ]
}
