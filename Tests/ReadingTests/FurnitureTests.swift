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
      MarkedPage(
        "the way through the site, a picture named after the title, and other pages below the foot",
        .english,
        """
        ~Ministry of Relief - Operations Monitoring
        ~Home / Reports / Floods
        Families leave Ghwayran in Hasakah
        22 January 2022 | 18:40
        ~Families leave Ghwayran in Hasakah road
        ~Families rest on the road south of the town Jane Doe/DWN

        Some 300 families fled Ghwayran.
        ~ALSO READ

        ~Bakeries of the town close for a second week

        They reached schools in the city, the governor said.
        ~RELATED
        ~Shelling kills 4 at a market in Busra

        Another 60 families are on the road.
        ~Leave a Reply
        ~Shelling kills 8 on the road to Busra
        ~Expectations are low as envoys meet
        """),
      MarkedPage(
        "a question behind other words for reading on, an archive picture and a telephone", .arabic,
        """
        ~سوق في الحسكة - أرشيفية
        نزوح جديد من حي غويران في الحسكة
        نشر: 18:42 | آخر تحديث: 20:05

        نزحت 300 عائلة من حي غويران.
        ~اقرأ أيضا.. تقرير يسأل: هل تفتح المدارس أبوابها للنازحين هذا الشتاء؟

        وصلت العائلات إلى مدارس المدينة.
        ~***
        ~للتبرع: حساب رقم 1187
        ~الحسكة – سوريا | هاتف 021 555
        """),
      MarkedPage(
        "what only its shape and its place tell, between paragraphs and below them", .english,
        """
        ~← Back to the notes
        Families leave Ghwayran in Hasakah
        22 January 2022
        ~A crater that the strike left near the school of Ghwayran (Jane Doe)

        Some 300 families fled Ghwayran.

        ~Stay warm: seven ways to heat a room

        They reached schools in the city.

        ~Elsewhere this week
        ~The bakers of the north go on strike
        ~What the minister forgot to say on air

        Another 60 families are on the road, the governor said.

        ~Most talked about
        ~1. Pound slides to 15,800
        ~2. Two die in a fire in Izmir
        ~Who guards the camp at the border?
        ~desk.example.org
        """),
      MarkedPage(
        "an appeal, a language list and an agency's letters in Arabic", .arabic,
        """
        ~中文 | Русский
        نزوح جديد من حي غويران في الحسكة
        ~نساء ينتظرن أمام مدرسة في الحسكة (أ.ب)

        نزحت 300 عائلة من حي غويران.

        ~احجز رحلتك إلى إسطنبول بأقل سعر

        وصلت العائلات إلى مدارس المدينة.
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
      MarkedPage(
        "the parts of a report that are called as the sections of a paper are", .english,
        """
        Hasakah situation report 4
        Issued by the Relief Office, Hasakah
        24 January 2022

        Some 300 families fled Ghwayran.

        Access
        The road from Ghwayran to the city is cut.

        3. Health
        Two clinics are closed.
        """),
      MarkedPage(
        "sentences that begin with their purpose, a day above the title, and the end of an article "
          + "behind an advertisement", .english,
        """
        22 January 2022
        Families leave Ghwayran in Hasakah

        To help the families of Ghwayran, a mosque opened its doors.

        To receive bread, people queue from dawn.
        ~Advertisement

        The search in the ruins goes on.
        ~Comments

        Another 60 families (310 people) fled the village of Tal Rashad at night.
        """),
      MarkedPage(
        "headings and lines of figures between paragraphs that end as sentences do", .english,
        """
        Hasakah situation report 5
        24 January 2022

        Some 300 families fled Ghwayran.

        Displaced families by town (source: DTM)
        • Hasakah: 210
        • Qamishli: 90

        They reached schools in the city.

        What people need most
        Blankets are short, the governor said.

        Dead: 12

        Another 60 families are on the road.
        """),
      MarkedPage(
        "sentences that begin with their purpose, and the city and agency above them", .arabic,
        """
        نزوح جديد من حي غويران في الحسكة
        دمشق - د ب أ:
        نزحت 300 عائلة من حي غويران.

        للاطلاع على أوضاع النازحين زار وفد أممي مدارس المدينة.

        لمتابعة حاجات الأسر شكلت المحافظة لجنة.
        """),
    ])
  func kept(page: MarkedPage) { page.check() }

  @Test(
    "a page of one line is its title, and its figure is read",
    arguments: [
      "Shelling displaces 300 families in Hasakah",
      "Menu\n\nShelling displaces 300 families in Hasakah\n\nShare\n",
      "Reuters\nShelling displaces 300 families in Hasakah\n22 January 2022\n",
      "نزوح 300 عائلة من حي غويران في الحسكة",
    ])
  func oneLine(page: String) {
    let article = ArticleReader(places: TestGazetteer.index, sources: nil).read(
      page, published: nil)
    #expect(article.title?.contains("300") == true)
    #expect(article.figures.map(\.quantity.best) == [300])
  }
}
