import Displacement
import Language
import Reading
import Testing

/// Arabic as statements, live pages, interviews and agencies write it.
@Suite struct ArabicRegisterTests {
  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  private func article(_ text: String) -> Article {
    Self.reader.read(text, published: Day(year: 2022, month: 1, day: 22), language: .arabic)
  }

  private func names(_ places: PlaceSet) -> [String] { places.mentions.map(\.text) }

  @Test("words around a number decide what it counts", arguments: counts)
  func figures(_ example: Example) { example.check(.arabic) }

  static let counts = [
    Example(
      "صواريخ أصابت الحي فقتلت خمسة مدنيين وأصابت سبعة.",
      "killed =5 people civilians", "injured =7 people"),
    Example("قُتلت امرأة وطفلاها في القصف.", "killed =1 people women", "killed =2 people children"),
    Example("أدى القصف إلى مقتل رجل وإصابة زوجته.", "killed =1 people", "injured =1 people"),
    Example("إن طفلاً قُتل في المدينة.", "killed =1 people children"),
    Example("وأسر التنظيم نحو 70 مقاتلاً.", "detained ~70 people fighters"),
    Example("وأعلن الجيش فقدان 30 جندياً.", "missing =30 people security_forces"),
    Example(
      "إن 73 منزلاً دُمّرت و115 تضررت.",
      "housing_destroyed =73 housing", "housing_damaged =115 housing"),
    Example(
      "حصرت اللجنة 1940 منزلاً مدمراً، و612 متضرراً.",
      "housing_destroyed =1940 housing", "housing_damaged =612 housing"),
    Example("وألحقت الفيضانات الضرر بنحو 1.2 مليون شخص.", "affected ~1200000 people"),
    Example("وإن عشرات الجرحى نُقلوا إلى المشفى.", "displacement 20…99 people"),
    Example("أما مراكز الإيواء فإن فيها مئتين وسبعين أسرة.", "displaced =270 households"),
    Example("خرجت دفعة جديدة تضم 1500 شخص من حمص باتجاه حلب.", "displacement =1500 people"),
    Example(
      "غادرت المدينة أربعمئة عائلة، وعادت إليها عشرون.",
      "displacement =400 households", "return =20 households"),
    Example(
      "ارتفع العدد إلى 90 قتيلاً على الأقل وما يربو على مئتي جريح.",
      "killed ≥90 people", "injured ≥200 people"),
    Example("عُثر على شقيقتين على قيد الحياة."),
    Example("وتسلمت 900 أسرة مبالغ نقدية."),
    Example("وقدّر الجيش عدد المشاركين في الهجوم بألفي مسلح."),
    Example("أفرج فصيل محلي عن 110 محتجزين."),
    Example("المركز صُمم لثلاثين شخصاً، ولا يسع أكثر من (90)."),
    Example("في شارع السبعين وفي صفوفه الستة عشر."),
  ]

  @Test("what is denied behind a number or lies ahead is not asserted", arguments: senses)
  func stances(_ example: Example) { example.check(.arabic) }

  static let senses = [
    Example(
      "وما نُشر عن عودة ألف أسرة إلى الرقة لا أساس له من الصحة.",
      "return =1000 households denied"),
    Example("ستعود بعد العيد خمسمئة أسرة إلى الرقة.", "return =500 households planned"),
    Example(
      "عدّلت الهيئة حصيلة القتلى من 2,445 إلى نحو ألف قتيل.",
      "killed =2445 people denied", "killed ~1000 people"),
    Example(
      "ينام الآلاف في الحدائق خشية الهزات، وفي المخيم تقيم 1300 أسرة.",
      "displacement 2000…9999 people", "displaced =1300 households"),
    Example("ذكر آمر فوج أن المسلحين يحتجزون نحو 150 عائلة.", "held ~150 households"),
    Example("وتأمل المنظمة إجلاء 40 مريضاً.", "displacement =40 people planned"),
  ]

  @Test("what was so before the attack is history, what is so since the war is not")
  func history() {
    #expect(
      article("وكان المعسكر يؤوي قبل الهجوم نصف مليون نازح.").figures.map(\.basis) == [.background])
    #expect(
      article("نزح 320 ألف شخص من حمص منذ اندلاع الحرب.").figures.map(\.basis) != [.background])
  }

  @Test(
    "a name of several words, a weekday or a day is a place's as a whole",
    arguments: [
      ("انهارت عشرة منازل بسوق الأربعاء.", "سوق الأربعاء"),
      ("وغادرت 50 عائلة قرى الأربعاء نايث إيراثن.", "الأربعاء نايث إيراثن"),
      ("وأُخليت 190 أسرة إلى مدرسة 22 مايو.", "مدرسة 22 مايو"),
      ("توفي ثلاثة أطفال في مستشفى هيران العام.", "مستشفى هيران العام"),
      ("رحلت 23 عائلة عن مغاير الدير.", "مغاير الدير"),
      ("أجلت الفرق 70 شخصاً من سيدي علال التازي.", "سيدي علال التازي"),
      ("دُمّر 30 منزلاً في حارة حريك.", "حارة حريك"),
      ("اعتُقل أربعة أشخاص في سيطرة العقرب.", "سيطرة العقرب"),
      ("نزح 800 شخص إلى منطقة جبل مرة.", "جبل مرة"),
    ])
  func places(_ text: String, _ name: String) {
    #expect(article(text).figures.map { names($0.places) } == [[name]])
  }

  @Test("where people are taken in or settle is their destination, what they cross is none")
  func ends() {
    let taken = article("استقبال (300) نازح من حمص في مخيمي الجدعة والخازر.").figures
    #expect(taken.map { names($0.destinations) } == [["الجدعة", "الخازر"]])
    let settled = article("انتقلت 90 أسرة من حمص لتستقر في مدارس حلب.").figures
    #expect(settled.map { names($0.destinations) } == [["حلب"]])
    let crossed = article("عبر 1200 لاجئ نهر دجلة بالقوارب إلى قضاء ربيعة.").figures
    #expect(crossed.map { names($0.origins) } == [[]])
    let returned = article("عاد من إيران عبر معبر إسلام قلعة 4,200 أفغاني.").figures
    #expect(returned.map(\.measure) == [.movement(.homecoming)])
  }

  @Test("a paragraph that is broken inside a sentence is read as one")
  func wrapped() {
    let found = article(
      """
      وثّقت الشبكة السورية في تقرير جديد لها مقتل ما لا يقل عن 814 شخصاً في حمص، من بينهم 34 امرأة
      وعشرون طفلاً وستة من الكوادر الطبية، فضلاً عن إصابة 903 آخرين.
      """
    ).figures
    #expect(found.map(\.quantity.best) == [814, 34, 20, 6, 903])
    #expect(found.map(\.measure) == Array(repeating: .toll(.killed), count: 4) + [.toll(.injured)])
  }

  @Test("a way whose state is said is a route, beside another way too")
  func ways() {
    func ways(_ text: String) -> [String] {
      article(text).routes.map { route in
        let ends = (names(route.origins) + ["-"] + names(route.destinations)).joined(separator: " ")
        return "\(ends) | \(names(route.via).joined(separator: " ")) | \(route.state.rawValue)"
      }
    }
    #expect(
      ways("جسر القاسمية مقطوع، والسيارات القادمة من صور إلى حلب تُحوَّل عبر برج رحال.").last
        == "- | جسر القاسمية | closed")
    #expect(ways("ولم يعد الطريق من حمص إلى حلب سالكاً.") == ["حمص - حلب |  | closed"])
    #expect(ways("طريق المطار مغلق تماماً.") == ["- | طريق المطار | closed"])
    #expect(ways("يسلك الفارون من حمص طريق تدمر سيراً على الأقدام.").count == 1)
    #expect(ways("عقدت اللجنة اجتماعاً في حمص عبر الفيديو.").isEmpty)
  }
}
