import Displacement
import Language
import Reading
import Testing

/// Lists and tables of Arabic reports: lines that leave out what the words before them say.
@Suite struct ArabicListTests {
  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  private func article(_ text: String) -> Article {
    Self.reader.read(text, published: Day(year: 2024, month: 10, day: 16), language: .arabic)
  }

  private func figures(_ text: String) -> [String] {
    article(text).figures.map { figure in
      let places = figure.places.mentions.map(\.text).joined(separator: "+")
      return
        "\(figure.measure.rawValue) \(figure.quantity.best ?? 0) \(figure.unit.rawValue) \(places)"
    }
  }

  @Test("the lines of a list count what the sentence before its colon counts")
  func introducedList() {
    let found = figures(
      """
      حصيلة جديدة للمعارك في السويداء

      وثّق المرصد السوري مقتل 90 شخصاً في محافظة السويداء، توزعوا على النحو التالي:
      • 60 مقاتلاً من الفصائل المحلية
      • 30 مدنياً، بينهم 4 أطفال
      """)
    #expect(
      found == [
        "killed 90 people السويداء", "killed 60 people السويداء", "killed 30 people السويداء",
        "killed 4 people السويداء",
      ])
  }

  @Test("a heading says what its lines count, where from and until when")
  func heading() throws {
    let article = article(
      """
      تقرير أسبوعي عن النزوح من زمزم

      جهات الوصول من مخيم زمزم (مصفوفة تتبع النزوح، حتى 10 أكتوبر 2024)
      - محلية طويلة: 300 أسرة (1,500 فرد)
      - محلية الفاشر: 200 أسرة
      - عدد المواقع: 47 موقعاً

      انتهى التقرير عند هذا الحد.
      """)
    #expect(article.figures.map(\.quantity.best) == [300, 1_500, 200])
    for figure in article.figures {
      #expect(figure.measure == .displacement)
      #expect(figure.origins.mentions.map(\.text) == ["مخيم زمزم"])
      #expect(figure.end == Day(year: 2024, month: 10, day: 10))
      #expect(figure.source == "مصفوفة تتبع النزوح")
    }
  }

  @Test("a table between bars is read by the heads of its columns")
  func table() throws {
    let found = figures(
      """
      إحصائية جديدة عن النزوح

      هذه إحصائية للنزوح من المديريات الجنوبية:

      مديرية النزوح | الأسر | الأفراد
      العبدية | 1.284 | 8.990
      الجوبة | 3.110 | 21.770
      الإجمالي | 4.394 | 30.760

      ولا تزال الأرقام أولية.
      """)
    #expect(
      found.prefix(4) == [
        "displacement 1284 households العبدية", "displacement 8990 people العبدية",
        "displacement 3110 households الجوبة", "displacement 21770 people الجوبة",
      ])
    #expect(found.count == 6)
  }

  @Test("a menu between bars is no table")
  func menu() {
    let article = article(
      """
      سياسة | اقتصاد | رياضة
      نزوح جديد من المدينة

      نزحت 300 عائلة من المدينة.
      """)
    #expect(article.figures.map(\.quantity.best) == [300])
    #expect(article.discarded.contains("سياسة | اقتصاد | رياضة"))
  }

  @Test("a caption between the title and the text is put aside")
  func captions() {
    let article = article(
      """
      قصف جديد على تل السلطان
      خيام محترقة في تل السلطان عقب قصف أودى بحياة 50 نازحاً (وكالات)

      قُتل 45 شخصاً في القصف.
      """)
    #expect(article.figures.map(\.quantity.best) == [45])
    #expect(article.discarded.count == 1)
  }
}
