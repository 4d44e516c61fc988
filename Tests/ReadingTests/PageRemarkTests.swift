import Displacement
import Language
import Reading
import Testing

/// Lines in which a page speaks of itself between the paragraphs of an article, and sentences of the
/// article that look like them.
@Suite struct PageRemarkTests {
  @Test(
    "what a page says of its text, its writers and its pictures is put aside", arguments: asides)
  func aside(_ line: String) {
    let (article, page) = PageRemarkTests.read(line)
    #expect(article.discarded == [line], "\(page)")
    #expect(article.figures.map(\.quantity.best) == [4000, 35, 12])
  }

  @Test("a sentence that begins as such a line does is the article's", arguments: kept)
  func sentence(_ line: String) {
    let (article, page) = PageRemarkTests.read(line)
    #expect(article.discarded.isEmpty, "\(page)")
  }

  @Test("headlines under a heading that no list of labels has are other articles'")
  func headlines() {
    let block = [
      "Our reporting on the floods", "Bor hospital treats 40 wounded after raid",
      "Floods kill 17 in Unity state",
    ]
    let (article, _) = PageRemarkTests.read(block.joined(separator: "\n"))
    #expect(article.discarded == block)
    #expect(article.figures.map(\.quantity.best) == [4000, 35, 12])
  }

  @Test("the words of a picture above the first sentence are put aside, in the present tense only")
  func caption() {
    let scene = "A family walks along the flooded road outside Bor on Tuesday."
    let told = "Families walked along the flooded road outside Bor on Tuesday."
    for (line, aside) in [(scene, [scene]), (told, [])] {
      let page = ["Thousands flee fighting around Bor", line] + PageRemarkTests.english
      let article = ArticleReader(places: TestGazetteer.index, sources: nil).read(
        page.joined(separator: "\n\n"), published: nil)
      #expect(article.discarded == aside)
    }
  }

  /// Reads an article of the line's language with the line between its paragraphs.
  private static func read(_ line: String) -> (Article, page: String) {
    let isEnglish = line.unicodeScalars.contains { ("a"..."z").contains($0) }
    let title =
      isEnglish
      ? "Thousands flee fighting around Bor as river rises"
      : "نزوح آلاف السكان من بور مع احتدام القتال"
    let body = isEnglish ? english : arabic
    let page = ([title, body[0], line] + body.dropFirst()).joined(separator: "\n\n")
    let article = ArticleReader(places: TestGazetteer.index, sources: nil).read(
      page, published: nil)
    return (article, page)
  }

  private static let english = [
    "At least 4,000 people have fled Bor since Sunday, the authorities said.",
    "Most of them crossed the White Nile and sleep under trees, according to aid workers.",
    "The governor said that 35 houses were burned and 12 people killed.",
  ]

  private static let arabic = [
    "نزح ما لا يقل عن 4000 شخص من بور منذ الأحد، بحسب السلطات المحلية.",
    "وعبر معظمهم النيل الأبيض، وهم ينامون تحت الأشجار، وفق عمال إغاثة.",
    "وقال المحافظ إن 35 منزلا أحرقت وإن 12 شخصا قتلوا.",
  ]

  static let asides = [
    "This article was amended on 14 June 2023 to correct the name of the river.",
    "CORRECTION (4 May): The name of the district has been amended.",
    "Clarification: this piece was changed on 3 May to add the army's reply.",
    "Jane Mwangi covers migration and conflict for the paper from Nairobi.",
    "John Smith is the paper's West Africa bureau chief.",
    "Radio Sama is a daily news service covering South Sudan.",
    "The names of those quoted have been changed.",
    "We rely on readers to fund our reporting. Give today.",
    "Win a trip to Cape Town!",
    "Residents wade through a street in Maiduguri",
    "Army chief visits the front line in the far south again",
    "Star striker ruled out for a month",
    "Tenders",
    "Message from our sponsor: clean water for every home",
    "USD 1 = SDG 600.5",
    "ملاحظة المحرر: جرى تعديل هذا الخبر لإضافة رد الوزارة.",
    "تنويه: عُدّل النص في 4 أيار لتصحيح اسم القرية.",
    "غُيّرت أسماء المتحدثين حفاظا على سلامتهم",
    "نازحون ينتظرون توزيع المساعدات في مدرسة بالأبيض",
    "اكتشف أرخص الرحلات إلى دبي",
    "وجدت خطأ؟ أخبرنا",
  ]

  static let kept = [
    "A report published on Monday by the county told the same story.",
    "John Smith is a journalist who fled the town with his sons.",
    "Correction officers fled the prison with the inmates.",
    "Names of the dead were read out in the church.",
    "Listen to the elders, he told the young men.",
    "Your children are safe, the officer told the mothers.",
    "The video shows men in uniform setting fire to huts.",
    "Families sleep under the trees.",
    "Background",
    "تنويه: ننفي ما نشر عن نزوح الأهالي من الحي.",
    "صور من البلدة أظهرت منازل محترقة وجثثا في الشارع.",
    "اقرؤوا علينا السلام، قالت الأم لأبنائها.",
    "يتبع المخيم لمحافظة إدلب ويضم مدرسة.",
  ]
}
