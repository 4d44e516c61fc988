import Displacement
import Language
import Reading
import Testing

/// A page in which the lines that are not the article's are marked with `~`.
struct MarkedPage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let language: LanguageCode
  let lines: [Substring]
  let sourceLocation: SourceLocation

  init(
    _ about: String, _ language: LanguageCode, _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    testDescription = about
    self.language = language
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.sourceLocation = sourceLocation
  }

  func check() {
    let text = lines.map { $0.hasPrefix("~") ? $0.dropFirst() : $0 }.joined(separator: "\n")
    let marked = lines.filter { $0.hasPrefix("~") }.map { String($0.dropFirst()) }
    let article = ArticleReader(places: TestGazetteer.index, sources: nil)
      .read(text, published: Day(year: 2022, month: 1, day: 22), language: language)
    #expect(article.discarded == marked, sourceLocation: sourceLocation)
  }
}

@Suite("What stands around an article is put aside, and nothing of the article")
struct FurnitureTests {
  @Test(
    "what is not the article's is put aside",
    arguments: [
      MarkedPage(
        "menu, ticker, counters, tags and comments in Arabic", .arabic,
        """
        ~الرئيسية | محليات | اقتصاد | رياضة
        ~عاجل | هزة أرضية تضرب الساحل
        ~بحث متقدم
        نزوح جديد من حي غويران في الحسكة
        22 كانون الثاني 2022
        ~عدد القراءات: 1,204
        ~نساء ينتظرن أمام مدرسة في الحسكة (وكالات)

        نزحت 300 عائلة من حي غويران.
        ~إعلان

        وصلت العائلات إلى مدارس المدينة.
        ~مقالات ذات صلة
        ~مقتل 7 أشخاص في انفجار بمنبج
        ~من يحرس مخيم الهول؟

        ~#الحسكة #غويران
        ~لا توجد تعليقات. كن أول من يعلق!
        ~الاسم *
        """),
      MarkedPage(
        "invitations, house rules, credits and what speaks to the reader in English", .english,
        """
        ~BREAKING: Water advisory for Ghwayran
        Families leave Ghwayran in Hasakah
        22 January 2022
        ~WATCH: The road at night
        ~Burned cars along the main road of the town. (District council via handout)

        Some 300 families fled Ghwayran.
        ~A boy looks on as the trucks leave. Jane Doe/Reuters

        ~PNA photo by Jane Doe

        The governor wrote on Telegram that 12 people had died in the town.
        ~Already have an account? Log in

        ~Sign up for our free newsletter
        ~The morning headlines, sent at 5:30 a.m.
        ~Email address

        The families are in schools of the city.
        ~Be civil: comments are read before they appear.
        ~Posted 22 January 2022
        ~Hotline: 8888
        ~This email was sent to members of the list only.
        """),
      MarkedPage(
        "captions, sections, filed headlines and contacts in English", .english,
        """
        ~Accept cookies | Manage preferences
        ~LOCAL  SPORTS  OBITUARIES
        Families leave Ghwayran in Hasakah
        Published 22 January 2022
        ~Women queue at a school in Hasakah. (Staff photo)

        Some 300 families fled Ghwayran.

        They reached schools in the city.
        ~[World] Two dead in a fire in Izmir
        ~You may be interested in...
        ~Turkey: Snow closes 40 roads

        ~For further information, please contact:
        ~Press office, tel. +963 000 000 000
        ~Your Thoughts (11 comments)
        """),
      MarkedPage(
        "a ticker, a title and a caption said twice, and headlines to the end in Arabic", .arabic,
        """
        ~"الإغاثة" توزع 20 سلة في حلب - 11:42 مقتل مدني في إدلب - 10:30 احتراق محصول شمال الرقة - 09:53
        نزوح جديد من حي غويران في الحسكة
        نزوح جديد من حي غويران في الحسكة
        ~نساء ينتظرن أمام مدرسة في الحسكة
        ~نساء ينتظرن أمام مدرسة في الحسكة

        نزحت 300 عائلة من حي غويران.
        ~نزحت 300 عائلة من حي غويران.
        ~أخبار الموقع على Google News تابعوا آخر أخبارنا

        وصلت العائلات إلى مدارس المدينة.
        ~قد يهمك أيضا

        ~منظمة تؤكد نزوح أكثر من 14 ألف شخص إلى مأرب
        """),
      MarkedPage(
        "a title with its site, a sentence that names a medium, and headlines to the end", .english,
        """
        Families leave Ghwayran in Hasakah - Daily Ward
        Families leave Ghwayran in Hasakah

        Some 300 families had fled Ghwayran as of Saturday, the governor of the province wrote on Telegram.

        They reached schools in the city.
        ~Related stories

        ~Turkey: Snow closes 40 roads

        ~Two dead in a fire in Izmir
        """),
    ])
  func putAside(page: MarkedPage) { page.check() }

  @Test(
    "what looks like a notice or a caption and is the article's is read",
    arguments: [
      MarkedPage(
        "the kind of an article before its title", .english,
        """
        Explainer: who is left in Ghwayran, and how could they leave?
        Published 22 January 2022
        Some 300 families fled Ghwayran.
        """),
      MarkedPage(
        "a correction that begins as a notice does", .arabic,
        """
        نزوح جديد من حي غويران
        تنويه: ننفي ما نشر عن نزوح ألف عائلة من حي غويران، والصحيح 300 عائلة وصلت إلى مدارس المدينة فقط.
        """),
      MarkedPage(
        "an agency's dateline", .arabic,
        """
        نزوح جديد من حي غويران
        الحسكة – وكالات
        نزحت 300 عائلة من حي غويران.
        """),
      MarkedPage(
        "a report in points under a heading of one word", .english,
        """
        Hasakah flash update 3
        24 January 2022
        HIGHLIGHTS
        • 300 families displaced from Ghwayran
        • 12 people killed in Ghwayran
        """),
    ])
  func kept(page: MarkedPage) { page.check() }
}
