import Displacement
import Language
import Reading
import Testing

/// How pages of news sites say it: loosely, with numbers that count nobody, places of other events
/// and words that may mean two things.
@Suite struct NewsPageTests {
  @Test("what counts nobody on an Arabic page gives no figure", arguments: arabicRefused)
  func refused(_ example: Example) { example.check(.arabic) }

  static let arabicRefused: [Example] = [
    Example("خرج الأهالي حاملين أمتعتهم إلى القرى المجاورة.", sourceLocation: #_sourceLocation),
    Example("قُتل عاملين اثنين في المحطة.", "killed =2 people"),
    Example("مقتل حارسين في هجوم على المستودع.", "killed =2 people security_forces"),
    Example("دخلت المعارك أسبوعها الـ14، ونزح سكان البلدة.", sourceLocation: #_sourceLocation),
    Example("تجاوز عدد المفقودين الـ 700 شخص.", "missing ≥700 people"),
    Example("نزح الأهالي من محافظات عدة.", sourceLocation: #_sourceLocation),
    Example("نزحت عدة عائلات من القرية.", sourceLocation: #_sourceLocation),
    Example(
      "نزح 400 مدني خلال الفترة من 3- 9 من آذار الجاري.", "displacement =400 people civilians"),
    Example("سُجلت 11 إصابة جديدة بفيروس \"كورونا\".", sourceLocation: #_sourceLocation),
    Example("سُجلت 11 إصابة جديدة بشظايا القصف.", "injured =11 people"),
    Example(
      "عدد الأسر النازحة التي تحصّلت على المساعدة لا يتجاوز 90 أسرة.",
      sourceLocation: #_sourceLocation),
    Example("وصل مئات المرضى إلى العيادة.", sourceLocation: #_sourceLocation),
    Example("تواجه مئات العائلات صعوبة في الخروج من الحي.", sourceLocation: #_sourceLocation),
    Example("نفق 300 جمل جراء الجفاف.", sourceLocation: #_sourceLocation),
    Example(
      "قُتل 40 شخصاً جراء 115 اعتداء على البلدة.", "killed =40 people",
      sourceLocation: #_sourceLocation),
    Example(
      "عادت ثلاث عشرة ومئتان وسبعون أسرة إلى القرية.", sourceLocation: #_sourceLocation),
  ]

  @Test("what an Arabic page says of people is taken for what it is", arguments: arabicTold)
  func told(_ example: Example) { example.check(.arabic) }

  static let arabicTold: [Example] = [
    Example(
      "نزوح أكثر من (2,310) عائلة من ريف حلب.", "displacement ≥2310 households"),
    Example("عاد نحو (1450) نازحاً إلى الموصل.", "return ~1450 people civilians"),
    Example("شهد المخيم عودة (3.215) نازحاً.", "return =3215 people civilians"),
    Example("شهد المخيم عودة (3.215) ألفي نازح.", "return =3215 people civilians"),
    Example("قارب عدد النازحين مئة ألف مدني.", "displaced ~100000 people civilians"),
    Example("فقدت 40 أسرة في البلدة وما حولها المأوى.", "displacement =40 households"),
    Example("فقدت 40 أسرة معيلها.", sourceLocation: #_sourceLocation),
    Example(
      "ارتفع عدد ضحايا الإعصار إلى 612 قتيلاً، بالإضافة إلى 3 آلاف شخص بلا مأوى.",
      "killed =612 people", "displacement =3000 people"),
    Example("خمسة آلاف نازح على حافة المجاعة.", "in_need =5000 people civilians"),
    Example(
      "تضرر 460 ألف شخص، منهم 219 ألف شخص شُردوا من منازلهم.", "affected =460000 people",
      "displacement =219000 people"),
    Example(
      "وكان عشرات المدنيين بينهم جرحى خرجوا من المدينة.",
      "displacement 20…99 people civilians"),
    Example("بلغت حصيلة النازحين العائدين نحو 57 ألف عائلة.", "return ~57000 households"),
    Example("شهدت عودة \"آلاف المواطنين إلى بلداتهم\".", "return 2000…9999 people civilians"),
    Example("أثرت السيول على أكثر من 450 ألف شخص.", "affected ≥450000 people"),
  ]

  @Test("what counts nobody on an English page gives no figure", arguments: englishRefused)
  func refusedInEnglish(_ example: Example) { example.check(.english) }

  static let englishRefused: [Example] = [
    Example(
      "Eight U.S. military aircraft are flying in supplies.", sourceLocation: #_sourceLocation),
    Example("Eight U.S. soldiers were killed.", "killed =8 people security_forces"),
    Example(
      "Hospitals have thousands of fresh patients arriving every day.",
      sourceLocation: #_sourceLocation),
    Example(
      "Two boys carry food back to the displaced persons camp.", sourceLocation: #_sourceLocation),
    Example("Two boys were carried to hospital.", "displacement =2 people children"),
    Example("Four rain failures have wiped out herds.", sourceLocation: #_sourceLocation),
    Example("Three camels died in the drought.", sourceLocation: #_sourceLocation),
    Example("More than 1.4 million people are still to return.", sourceLocation: #_sourceLocation),
    Example(
      "Up to 12,000 people arriving daily strain the camp.", sourceLocation: #_sourceLocation),
    Example(
      "There were 40,000 displaced people in the camp and they had not received aid for three or "
        + "four days.", "displaced =40000 people civilians"),
  ]

  @Test("what an English page says of people is taken for what it is", arguments: englishTold)
  func toldInEnglish(_ example: Example) { example.check(.english) }

  static let englishTold: [Example] = [
    Example(
      "About 900 people walked to Idlib down a road choked with 700 abandoned cars.",
      "displacement ~900 people"),
    Example(
      "The quake killed 20-thousand people and injured tens-of-thousands of others.",
      "killed =20000 people", "injured 20000…99999 people"),
    Example("The fighting displaced 181.000 civilians.", "displacement =181000 people civilians"),
    Example("The death toll rose past 20,000.", "killed ≥20000 people"),
    Example("The death toll tops 18,000.", "killed ≥18000 people"),
    Example("The convoy drove past 20 villages.", sourceLocation: #_sourceLocation),
    Example(
      "Some 160 houses have been damaged, with 61 of them completely destroyed.",
      "housing_damaged ~160 housing", "housing_destroyed =61 housing"),
    Example(
      "The agency urged rivals to ensure the safety of 60,000 people displaced by days of fighting.",
      "displacement =60000 people"),
    Example(
      "The agency urged rivals to allow the evacuation of 60,000 people.",
      "displacement =60000 people planned"),
  ]

  /// A text with what is told of its first figure: `at`, `from`, `to` and `by` with names,
  /// `on foot`, `cumulative`; "-" where nothing is said.
  struct Detail: Sendable, CustomTestStringConvertible {
    let text: String
    let told: [String]
    let sourceLocation: SourceLocation

    init(_ text: String, _ told: String..., sourceLocation: SourceLocation = #_sourceLocation) {
      self.text = text
      self.told = told
      self.sourceLocation = sourceLocation
    }

    var testDescription: String { text }
  }

  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  private func check(_ detail: Detail, _ language: LanguageCode) throws {
    let day = Day(year: 2024, month: 9, day: 30)
    let article = Self.reader.read(detail.text, published: day, language: language)
    let figure = try #require(article.figures.last, sourceLocation: detail.sourceLocation)
    func names(_ set: PlaceSet) -> String {
      set.isUnstated ? "-" : set.mentions.map(\.text).joined(separator: "+")
    }
    let told: Set<String> = [
      "at \(names(figure.places))", "from \(names(figure.origins))",
      "to \(names(figure.destinations))", "by \(figure.source ?? "-")",
      figure.basis.rawValue, "since \(figure.start.map(String.init(describing:)) ?? "-")",
      "by \(figure.mode?.rawValue ?? "no") means", "\(article.routes.count) routes",
    ]
    for expected in detail.told {
      #expect(told.contains(expected), sourceLocation: detail.sourceLocation)
    }
  }

  @Test(
    "places, days and speakers of an Arabic page belong to its figures", arguments: arabicDetails)
  func toldOfArabic(_ detail: Detail) throws { try check(detail, .arabic) }

  static let arabicDetails: [Detail] = [
    Detail(
      "تعد حلب وإدلب الواقعتان على الحدود مع تركيا الأكثر تضرراً، حيث نزح 900 شخص.",
      "at حلب+إدلب"),
    Detail(
      "نزح 900 شخص من ريفي حلب الغربي والجنوبي، وريفي حماة الشمالي والغربي.", "from حلب+حماة"),
    Detail("نزحت 30 أسرة من منطقة حطاب بمدينة حلب.", "from حطاب"),
    Detail("نزحت 30 أسرة من منطقة آمنة.", "from -"),
    Detail("عادت 30 أسرة إلى حمص قادمين من مخيم الركبان في البادية.", "to حمص"),
    Detail("عادت 30 أسرة إلى حمص بعدما سبق تهجيرها إلى جرابلس.", "to حمص"),
    Detail("نزحت آلاف الأسر من حلب، مطالباً أهالي عفرين بالخروج إلى إدلب.", "from حلب"),
    Detail("بلغ عدد النازحين المسجلين 900 شخص.", "from -", "at -"),
    Detail("نزح 900 شخص من حلب هرباً من الحرب.", "increment"),
    Detail("نزح 900 شخص من الحرب المستمرة منذ خمس سنوات.", "increment", "since -"),
    Detail("في آذار نزح 80 شخصاً، وتستضيف المدينة 900 نازح منذ بداية الحرب.", "since -"),
    Detail("قُتل أمس ثمانية أشخاص، ليرتفع العدد إلى 39 قتيلاً.", "since -", "cumulative"),
    Detail("قارب عدد النازحين إلى حلب مئة ألف مدني.", "by no means"),
    Detail("وصل ألف نازح إلى حلب على متن قارب.", "by boat means"),
    Detail("تابعوا نزوح 30 أسرة من حلب عبر فيسبوك.", "0 routes"),
    Detail("ونقل فريق \"منسقو الاستجابة\" أن 30 أسرة نزحت من حلب.", "by منسقو الاستجابة"),
    Detail("ونقل فريق الإسعاف 30 مدنياً من حلب.", "by -"),
    Detail("قُتل 30 شخصاً، وفق ما صرح به رئيس البلدية.", "by رئيس البلدية"),
    Detail("نزحت 30 أسرة، وفقاً للاتفاق.", "by -"),
    Detail("نزحت 30 أسرة، بحسب تقديرات محلية.", "by تقديرات محلية"),
    Detail(
      "وقال مدير الفرع سالم نجم - في بيان أوردته الوكالة - \"إن المخيم شهد عودة 30 نازحاً\".",
      "by مدير الفرع سالم نجم"),
    Detail(
      "قالت المنظمة إن 829 أسرة، مكونة من 4483 شخصاً، نزحت خلال الربع الأول من 2024.",
      "since 2024-01-01"),
  ]

  @Test(
    "places, days and speakers of an English page belong to its figures", arguments: englishDetails)
  func toldOfEnglish(_ detail: Detail) throws { try check(detail, .english) }

  static let englishDetails: [Detail] = [
    Detail(
      "Some 900 people have been displaced inside Lebanon since it began counting after an assault "
        + "on Israel.", "from Lebanon"),
    Detail("Tens of thousands of Nigerians are fleeing attacks.", "at -"),
    Detail("The province hosts 900 Darfurian refugees.", "at -"),
    Detail(
      "About 900 people were sheltering in 136 centres across the Western Visayas Region.",
      "0 routes"),
    Detail("Some 900 people fled across the Naf river to Teknaf.", "1 routes"),
    Detail("The Red Cross (PRC) evacuated 900 people from flooded villages.", "0 routes"),
    Detail("Tropical storm Washi hit the coast. The death toll from Washi is 900.", "at -"),
    Detail(
      "Some 900 people fled fighting and found shelter in areas near Idlib.", "from -", "to Idlib"),
    Detail("The death toll in Aleppo stands at 900.", "cumulative", "at Aleppo"),
    Detail(
      "Lina Haddad, a lawmaker from Tyre, said the movement was putting a strain on schools, "
        + "adding that 900 people had sought refuge.", "by Lina Haddad"),
    Detail(
      "Rami Saleh, Director of the only school in the southern part of Idlib, told Radio Ward "
        + "that 900 people had arrived.", "by Rami Saleh"),
    Detail(
      "In neighbouring Hama authorities say 900 children were killed.", "by authorities"),
    Detail("There are reports the number of dead could pass 900.", "by -"),
    Detail("Up to 900 refugees could leave Idlib, officials said Wednesday.", "since -"),
    Detail(
      "The shooting gave added urgency to plans to move 900 people.", "by -"),
    Detail(
      "Fighting displaced 900 people, according to figures compiled by the relief office.",
      "by the relief office"),
    Detail(
      "Fighting displaced 900 people, according to the ministry's latest toll.", "by the ministry"),
  ]

  @Test("a sentence that stands on a page twice is read once, unless below another heading")
  func twice() {
    let sentence = "The floods killed 12 people in the town, the office said."
    for (between, count) in [("", 1), ("Aleppo\n\n", 2)] {
      let text = "Floods on Tuesday\n\nIdlib\n\n\(sentence)\n\n\(between)\(sentence)\n"
      let article = ArticleReader(places: TestGazetteer.index, sources: nil)
        .read(text, published: Day(year: 2024, month: 9, day: 25), language: .english)
      #expect(article.figures.count == count, "\(text)")
    }
  }

  @Test("a label that names people and where they stay counts who is sheltered there")
  func labels() {
    let sheets: [(LanguageCode, String)] = [
      (
        .english,
        "Camps on 8 September\n\nPeople in relief camps: 3400\nFamilies in tents: 120\nCamps: 17\n"
      ),
      (
        .arabic,
        "المخيمات في 8 أيلول\n\nأشخاص في المخيمات: 3400\nأسر في مراكز الإيواء: 120\nالمخيمات: 17\n"
      ),
    ]
    for (language, text) in sheets {
      let article = ArticleReader(places: TestGazetteer.index, sources: nil)
        .read(text, published: Day(year: 2024, month: 9, day: 25), language: language)
      let figures = article.figures
      #expect(figures.map(\.quantity.best) == [3400, 120], "\(text)")
      #expect(figures.map(\.unit) == [.people, .households], "\(text)")
    }
  }
}
