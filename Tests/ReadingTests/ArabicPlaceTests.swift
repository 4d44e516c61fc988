import Displacement
import Language
import Reading
import Testing

/// Where, when and by whom Arabic figures are told.
@Suite struct ArabicPlaceTests {
  struct Told: Sendable, CustomTestStringConvertible {
    let text: String
    let places: [String]
    let sourceLocation: SourceLocation

    init(_ text: String, _ places: String..., sourceLocation: SourceLocation = #_sourceLocation) {
      self.text = text
      self.places = places
      self.sourceLocation = sourceLocation
    }

    var testDescription: String { text }
  }

  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  private func figures(_ text: String) -> [ArticleFigure] {
    Self.reader.read(text, published: Day(year: 2024, month: 10, day: 16), language: .arabic)
      .figures
  }

  @Test("each figure is placed where its words say", arguments: placed)
  func places(_ told: Told) {
    let found = figures(told.text).map { $0.places.mentions.map(\.text).joined(separator: "+") }
    #expect(found == told.places, sourceLocation: told.sourceLocation)
  }

  static let placed: [Told] = [
    Told("ففي حلب قُتل 12 مدنياً، وفي إدلب 7، وفي حماة 5.", "حلب", "إدلب", "حماة"),
    Told("استقبلت محافظة إربد 45 ألف لاجئ، والمفرق 80 ألفاً.", "إربد", "المفرق"),
    Told("قالت بلدية حلب إن الغارة دمرت ستة منازل.", "حلب"),
    Told("خلت قرية الدور من أهلها بعد أن غادرتها 200 عائلة.", "الدور"),
    Told("قُتل 12 شخصاً في هولا بريستان.", "هولا بريستان"),
    Told("تلكوك: مقتل 14 شخصاً.", "تلكوك"),
    Told("قُتل سبعة أشخاص في مقبنة، بحسب الشرطة.", "مقبنة"),
    Told("قُتل سبعة أشخاص في مواجهة، بحسب الشرطة.", ""),
    Told("قال محافظ تلكوك إن 23 شخصاً قضوا.", "تلكوك"),
    Told("أدى قصف تلكوك إلى مقتل 12 شخصاً.", "تلكوك"),
    Told("قُتل 50 شخصاً في حلب، بينهم 12 في مدينة نوى.", "حلب", "نوى"),
    Told("قُتل 12 شخصاً في ندوة صحافية.", ""),
    Told("بلغت الوفيات 16 حالة في حلب (10 وفيات) وإدلب (6 وفيات).", "حلب", "حلب", "إدلب"),
    Told("تؤوي مساجد سرمدا 350 عائلة.", "سرمدا"),
    Told("من باب الطوب نزحت 40 عائلة إلى حلب.", "باب الطوب"),
    Told("يفترش 80 نازحاً الأرض تحت أشجار الزيتون في محيط دير حسان.", "دير حسان"),
    // What a place is among others, or on which side of its country, is no other place.
    Told("تقيم في مخيم الجفينة 900 أسرة، وهو أكبر مخيمات مأرب.", "مخيم الجفينة"),
    Told("قُتل 31 شخصاً في محافظة السويداء، جنوبي سوريا، أمس.", "السويداء"),
    // A letter of a name is no preposition, and a noun that begins a name is no other word.
    Told("اعتُقل 12 شخصاً في قصر بن غشير.", "قصر بن غشير"),
    Told("وصلت 500 عائلة إلى الشيخ زويد.", "الشيخ زويد"),
    Told("ارتفع عدد القتلى إلى 22 قتيلاً بعد انهيار سد زيزون.", "سد زيزون"),
    Told("قالت بلدية حارة حريك إن الغارة دمرت ستة منازل.", "حارة حريك"),
    // Cars and walls are no places.
    Told("قُتل سبعة أشخاص بتفجير عجلة مفخخة في حلب.", "حلب"),
    Told("قُتل خمسة أشخاص في حلب إثر انهيار سدين.", "حلب"),
    Told("خطف مسلحون تسعة تجار من رفاعة.", "رفاعة"),
    Told(
      "استضافت بلدة كفر صفرة 30 عائلة، ووصل الباقون إلى حلب. وقُتل طفل في البلدة نفسها.", "كفر صفرة",
      "كفر صفرة"),
    Told("ارتفعت الحصيلة في حلب إلى 37 وفاة، وفق ناشطين قالوا إن طفلين نجوا في سرمدا.", "حلب"),
    Told("تستضيف حلب 11 ألف نازح، وفي صور 300.", "حلب", "صور"),
  ]

  @Test("the ends of a movement are found through pronouns and sites")
  func ends() throws {
    let left = try #require(figures("خلت قرية الدور بعد أن غادرتها 200 عائلة إلى شهبا.").first)
    #expect(left.origins.mentions.map(\.text) == ["الدور"])
    #expect(left.destinations.mentions.map(\.text) == ["شهبا"])
    let moved = try #require(
      figures("نقلت مروحية مريضتين من حلب إلى المستشفى الجامعي بإدلب.").first)
    #expect(moved.origins.mentions.map(\.text) == ["حلب"])
  }

  struct Said: Sendable, CustomTestStringConvertible {
    let text: String
    let source: String?
    let sourceLocation: SourceLocation

    init(_ text: String, _ source: String?, sourceLocation: SourceLocation = #_sourceLocation) {
      self.text = text
      self.source = source
      self.sourceLocation = sourceLocation
    }

    var testDescription: String { text }
  }

  @Test("who says it is named without what they say", arguments: said)
  func sources(_ said: Said) {
    #expect(figures(said.text).first?.source == said.source, sourceLocation: said.sourceLocation)
  }

  static let said: [Said] = [
    Said(
      "أما قائد الأمن في السويداء فقال إن ثمانين شخصاً ما زالوا محتجزين.", "قائد الأمن في السويداء"),
    Said("لكن مصادر إغاثية قالت لوكالة الأنباء إن مئة شخص ما زالوا عالقين.", "مصادر إغاثية"),
    Said("رصد المرصد السوري خلوّ القرية بعد أن غادرتها مئة عائلة.", "المرصد السوري"),
    Said("ترتفع إلى 248 حصيلة الشهداء الذين وثقهم المرصد السوري.", "المرصد السوري"),
    Said("نفت قيادة العمليات مقتل 230 مدنياً، مؤكدة العثور على 61 جثة.", "قيادة العمليات"),
    Said("بحسب تقديرات أولية للدفاع المدني، جرفت السيول 70 منزلاً.", "الدفاع المدني"),
    Said("وقال المتحدث باسم المفوضية للصحافيين إن 12 موظفاً قُتلوا.", "المتحدث باسم المفوضية"),
    Said("أنقرة وواشنطن تعلنان هدنة، وقُتل ثلاثة جنود.", nil),
  ]

  @Test(
    "a day is taken from the words that tell it",
    arguments: [
      ("قُتل 40 طفلاً منذ يوم الأحد.", "2024-10-13/2024-10-16"),
      ("قُتل 40 طفلاً بعد ظهر اليوم الأربعاء.", "2024-10-16/2024-10-16"),
      ("نزح ألف شخص منذ 1 سبتمبر وحتى 22 سبتمبر 2024.", "2024-09-01/2024-09-22"),
      ("في أيلول 2024 نزح ألف شخص خلال ثلاثة أيام.", "2024-09-01/2024-09-30"),
      ("نزح ألف شخص خلال شهر سبتمبر الماضي.", "2024-09-01/2024-09-30"),
      ("بلغ عدد العائدين ألف شخص حتى منتصف أكتوبر.", "2024-10-16/2024-10-16"),
      ("تعتزم البلدية نقل 300 أسرة قبل نهاية أكتوبر.", "2024-10-31/2024-10-31"),
    ])
  func days(_ text: String, _ days: String) throws {
    let figure = try #require(figures(text).first)
    let start = try #require(figure.start)
    let end = try #require(figure.end)
    #expect("\(start)/\(end)" == days)
  }
}
