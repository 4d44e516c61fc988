import Displacement
import Language
import Reading
import Testing

/// Sentences of people who move, with where their last figure left from and went.
@Suite struct MovementTests {
  private static let reader = ArticleReader(places: TestGazetteer.index, sources: nil)

  /// Compares the ends of the last figure, as `origins > destinations`.
  private func check(_ sentence: Told, _ language: LanguageCode) {
    let figure = sentence.article(in: language).figures.last
    let ends = [figure?.origins, figure?.destinations].map { set in
      (set?.mentions ?? []).map(\.text).joined(separator: "+")
    }
    #expect(ends.joined(separator: " > ") == sentence.told, sourceLocation: sentence.sourceLocation)
  }

  @Test("an English movement has the ends that the words give it", arguments: english)
  func englishEnds(_ told: Told) { check(told, .english) }

  @Test("an Arabic movement has the ends that the words give it", arguments: arabic)
  func arabicEnds(_ told: Told) { check(told, .arabic) }

  static let english: [Told] = [
    // A region behind a town only says where the town lies.
    Told(
      "About 4,300 people arrived in Tawila, North Darfur, from El Fasher.", "El Fasher > Tawila"),
    Told("Some 2,100 households fled Um Dukhun town, Um Dukhun locality.", "Um Dukhun > "),
    Told("More than 900 people fled Kas, Tullus and Gereida.", "Kas+Tullus+Gereida > "),
    Told("Fighting in Nahud in West Kordofan displaced 300 families.", "Nahud > "),
    Told("Inside West Kordofan, some 500 families have been uprooted.", "West Kordofan > "),
    // Who takes people in.
    Told(
      "The town of Dilling has received 3,400 new arrivals from Kadugli.", "Kadugli > Dilling"),
    Told("Khuwai saw an influx of 1,700 families from Nahud.", "Nahud > Khuwai"),
    Told(
      "Umm Ruwaba, which has already taken in 410 families from Nahud, is full.",
      "Nahud > Umm Ruwaba"),
    Told("Buuhoodle has registered 2,415 households from Laascaanood.", "Laascaanood > Buuhoodle"),
    Told(
      "Bourday, a small town to the northwest, received 12,400 people from Zahle.",
      "Zahle > Bourday"),
    Told("The arrival of 950 people from Nahud in Khuwai has strained wells.", "Nahud > Khuwai"),
    Told(
      "Families from Nahud reached Umm Ruwaba, where 410 were registered.", "Nahud > Umm Ruwaba"),
    Told("Officials in Vigie expect about 450 arrivals by Friday.", " > Vigie"),
    // Words that point back.
    Told(
      "Bara was emptied. In Bara, 300 families left; some 60 families there have left for "
        + "Zabid.", "Bara > Zabid"),
    Told("Kirawa's 5,000 residents have fled into Minawao.", "Kirawa > Minawao"),
    Told(
      "They left Nahud. From Nahud, and from there, 1,105 families moved on to Khuwai.",
      "Nahud > Khuwai"),
    Told(
      "At least 64,300 people crossed from Ituri into Bunia. Of those, 41,000 came on Sunday.",
      "Ituri > Bunia"),
    Told("Some 3,000 people left Nahud; they are now in Khuwai.", "Nahud > Khuwai"),
    Told(
      "About 300 families fled Nahud and are staying with relatives in Khuwai.", "Nahud > Khuwai"),
    Told(
      "Two thousand people who had been sheltering in Zamzam moved on to Tawila.",
      "Zamzam > Tawila"),
    // An end in another clause is another matter.
    Told("Some 2,150 people fled Lugdi, while the road from Gedaref was cut.", "Lugdi > "),
    Told(
      "Trucks carried 340 families out of Medani in the direction of Sennar.",
      "Medani > Sennar"),
    Told(
      "Many go to Oundouma: 5,500 people reached it from Zimado.",
      "Zimado > Oundouma"),
    Told("Bogo has been reached by 3,900 people from Zimado.", "Zimado > Bogo"),
    Told("About 900 people walked from Burn to San José do Vale.", "Burn > San José do Vale"),
    // Names of several words, with particles, and the nouns before them.
    Told("Some 700 families reached Khokha from At Tuhayta.", "At Tuhayta > Khokha"),
    Told(
      "About 500 people fled the hilltop village of Bunagana for the port of Kalundu.",
      "Bunagana > Kalundu"),
    Told(
      "About 500 people fled Bugoye primary school for Itombwe forest.",
      "Bugoye primary school > Itombwe forest"),
  ]

  static let arabic: [Told] = [
    Told("قصدت 300 عائلة كوباني.", " > كوباني"),
    Told("دخلت 40 أسرة كوباني.", " > كوباني"),
    Told("نزحت 40 أسرة من أهالي كوباني.", "كوباني > "),
    Told("اضطرت 300 عائلة إلى مغادرة كوباني.", "كوباني > "),
    Told("نزحت 60 أسرة من زالنجي وجبل حبشي إلى تلكوك.", "زالنجي+جبل حبشي > تلكوك"),
    Told("وصلت 60 أسرة دخلوا مقبنة، بحسب متطوعين. ودخل 70 شخصاً إلى مقبنة.", " > مقبنة"),
    Told("وصل نحو 4300 شخص إلى طويلة بولاية شمال كردفان قادمين من زالنجي.", "زالنجي > طويلة"),
    Told("نزح 900 شخص إلى زالنجي وهمشكوريب وتلكوك.", " > زالنجي+همشكوريب+تلكوك"),
    Told(
      "شهدت زالنجي تدفق 1700 أسرة من تلكوك. وشهدت زالنجي تدفق 800 أسرة من تلكوك.",
      "تلكوك > زالنجي"),
    Told("استقبلت بيدوا، عاصمة الإقليم، في أيلول 33 ألف نازح قدموا من حدر.", "حدر > بيدوا"),
    Told("وفي عرسال، قال نائب رئيس البلدية إن 630 عائلة وصلت من القصير.", "القصير > عرسال"),
    Told(
      "خلت زالنجي من أهلها. في زالنجي احترقت بيوت، وتوجهت 1200 أسرة منها إلى تلكوك.",
      "زالنجي > تلكوك"),
    Told("أفرغ القصف مخيم أبو شوك، إذ توجه 12000 من سكانه إلى تلكوك.", "مخيم أبو شوك > تلكوك"),
    Told("أما الزاوية فوصلتها 90 أسرة من تلكوك.", "تلكوك > الزاوية"),
    Told("انتقل ألفا شخص كانوا يقيمون في مخيم زمزم إلى تلكوك.", "مخيم زمزم > تلكوك"),
    Told("غادر 3000 شخص زالنجي بحثاً عن الأمان في تلكوك.", "زالنجي > تلكوك"),
    Told("أدت المعارك في زالنجي إلى نزوح 3000 شخص.", "زالنجي > "),
    Told(
      "ولا يزال ثمانية آلاف شخص محاصرين في تلكوك. ومن المقرر إجلاء أربعة آلاف منهم إلى زالنجي.",
      "تلكوك > زالنجي"),
    Told("نزح 2150 شخصاً من تلكوك، فيما لا تزال الطريق من زالنجي مقطوعة.", "تلكوك > "),
    Told("نزح 68 ألف شخص من تلكوك إلى جنوب القطاع.", "تلكوك > جنوب القطاع"),
    Told("نزحت 60 أسرة من بيت ياحون إلى تلكوك.", "بيت ياحون > تلكوك"),
    Told("نزحت 60 أسرة من دولت آباد إلى مخيم قوز السلام.", "دولت آباد > مخيم قوز السلام"),
    Told("القرى التي أمر الجيش بإخلائها نزح منها 1500 شخص إلى تلكوك.", " > تلكوك"),
  ]

  @Test("an order in a relative clause is not what is said of the people")
  func relativeClause() throws {
    let article = Self.reader.read(
      "القرى التي أمر الجيش بإخلائها نزح منها 1500 شخص إلى تلكوك، بحسب بلدية تلكوك.",
      published: nil, language: .arabic)
    let figure = try #require(article.figures.first)
    #expect(figure.polarity == .asserted)
    #expect(figure.source == "بلدية تلكوك")
  }
}
