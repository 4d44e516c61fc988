import Displacement
import Language
import TestSupport
import Testing

@Suite struct QuantityTests {
  private static let amounts: [Example<String>] = [
    Example("1,200", "1200"), Example("1 200", "1200"), Example("1.200", "1200"),
    Example("1.234", "1234"), Example("٣٬٥٠٠", "3500"), Example("۳۵۰۰", "3500"), Example("0", "0"),
    Example("صفر", "0"), Example("عائلتان", "2 households"), Example("3 آلاف", "3000"),
    Example("أكثر من 250", "≥250"), Example("أكثر من 250 أسرة", "≥250 households"),
    Example("250+", "≥250"), Example("at least 250", "≥250"), Example(">250", "≥250"),
    Example("250 families or more", "≥250 households"), Example("لا يقل عن 250", "≥250"),
    Example("250 على الأقل", "≥250"), Example("250 شخصا على الأقل", "≥250 people"),
    Example("no fewer than 250 people", "≥250 people"),
    Example("about 45 thousand", "~45000"), Example("~45,000", "~45000"),
    Example("نحو 45 ألف نسمة", "~45000 people"), Example("بنحو 45 ألفا", "~45000"),
    Example("يقدر بـ 45 ألف", "~45000"), Example("45000 تقريبا", "~45000"),
    Example("up to 300 IDPs", "≤300 people"), Example("ما يصل إلى 300", "≤300"),
    Example("أقل من 300 عائلة", "≤300 households"), Example("no more than 300", "≤300"),
    Example("بين 200 و300 عائلة", "200-300 households"), Example("200-300", "200-300"),
    Example("between 200 and 300", "200-300"), Example("٢٠٠ – ٣٠٠", "200-300"),
    Example("200 to 300 houses", "200-300 housing"), Example("من 200 إلى 300", "200-300"),
    Example("بين أربعة وخمسة آلاف", "4000-5000"), Example("four to five thousand", "4000-5000"),
    Example("بين مئة وألف", "100-1000"), Example("بين مئة ومئتين", "100-200"),
    Example("بين خمسة وعشرين", "5-20"),
    Example("أكثر من (2,310) عائلة", "≥2310 households"), Example("نحو (45) ألف", "~45000"),
    Example("20-thousand people", "20000 people"), Example("four-million", "4000000"),
    Example("tens-of-thousands", "vague 20000-99999"), Example("(2.127) ألفي نازح", "2127 people"),
    Example("between a hundred and two thousand", "100-2000"),
    Example("a hundred and two thousand", "102000"), Example("five to six hundred", "500-600"),
    Example("1,234.5 ألف", "1234500"), Example("١٬٢٣٤٫٥ ألف", "1234500"),
    Example("١٢٫٥٠٠ شخص", "12500 people"), Example("٢٫٥ مليون", "2500000"),
    Example("2 to 3 thousand", "2000-3000"), Example("20 - 30 ألف", "20000-30000"),
    Example("آلاف", "vague 2000-9999"), Example("tens of thousands", "vague 20000-99999"),
    Example("عشرات العائلات", "vague 20-99 households"),
    Example("300 displaced families", "300 households"),
    Example("300 من العائلات", "300 households"),
    Example("300 HH", "300 households"), Example("300 نازح", "300 people"),
    Example("2011", "2011"), Example("1,200 only", "1200"),
  ]

  @Test("a cell's phrase is read whole", arguments: amounts)
  func phrases(_ example: Example<String>) {
    let words: String
    switch QuantityPhrase.read(example.text) {
    case .success(let phrase): words = description(phrase.quantity, phrase.unit)
    case .failure(let problem): words = "\(problem)"
    }
    #expect(words == example.meaning, sourceLocation: example.location)
  }

  @Test(
    "a cell that is no count says why",
    arguments: [
      Example("", .empty), Example("  \u{200f}", .empty), Example("n/a", .notANumber),
      Example("كثير", .notANumber), Example("-5", .negative), Example("12.5", .notWhole),
      Example("60%", .notWhole), Example("نصف", .notWhole), Example("???", .lost),
      Example("99999999999999999999", .tooGreat), Example("900,000,000,000", .tooGreat),
      Example("between 300 and 200", .reversed), Example("300-200", .reversed),
      Example("300 families, 1500 people", .more(", 1500")),
      Example("300 see note", .more("see note")),
    ] as [Example<QuantityPhrase.Problem>])
  func problems(_ example: Example<QuantityPhrase.Problem>) {
    guard case .failure(let problem) = QuantityPhrase.read(example.text) else {
      Issue.record("\(example.text) was read", sourceLocation: example.location)
      return
    }
    #expect(problem == example.meaning, sourceLocation: example.location)
  }

  @Test(
    "counts in a sentence keep their hedges and their nouns",
    arguments: [
      Example("نزحت أكثر من 250 عائلة من الحي، بينهم 300 طفل", "≥250 households; 300 people"),
      Example("فرّ نحو 45 ألف مدني خلال 3 أيام", "~45000 people"),
      Example("وصلت عائلتان و20 شخصاً", "2 households; 20 people"),
      Example("300 عائلة (1500 شخص)", "300 households; 1500 people"),
      Example("الأسر الثلاث والأشخاص الـ15", "3 households; 15 people"),
      Example(
        "More than 1,200 families (some 6,000 people) fled", "≥1200 households; ~6000 people"),
      Example("rose from 300 to 450 families", "300; 450 households"),
      Example("between 200 and 300 families", "200-300 households"),
      Example("in 2011, resolution 2254 and 60% of 5 km", ""),
      Example("tens of thousands of displaced people", "vague 20000-99999 people"),
      Example("أكثر من 2 مليون ونصف", "≥2500000"),
      Example("لا يتجاوز عددهم 12 ألفاً", "≤12000"), Example("لا يقل عددهم عن 50", "≥50"),
      Example("سقط ستة قتلى وأكثر من 60 جريحاً", "6 people; ≥60 people"),
      Example("they walked for two to four days from Camp 9", ""),
      Example("eight in ten are staying in 36 trucks", "36"),
    ])
  func sentences(_ example: Example<String>) {
    let text = FoldedText(example.text)
    let mentions = QuantityMention.all(in: text)
    let words = mentions.map { description($0.quantity, $0.noun(in: text)?.noun.unit) }
      .joined(separator: "; ")
    #expect(words == example.meaning, sourceLocation: example.location)
  }

  private func description(_ quantity: Quantity, _ unit: Unit?) -> String {
    let unit = unit.map { " \($0.rawValue)" } ?? ""
    let (low, best, high) = (quantity.low ?? -1, quantity.best ?? -1, quantity.high ?? -1)
    return switch quantity.quantifier {
    case .exact: "\(best)\(unit)"
    case .about: "~\(best)\(unit)"
    case .atLeast: "≥\(low)\(unit)"
    case .atMost: "≤\(high)\(unit)"
    case .between: "\(low)-\(high)\(unit)"
    case .vague: "vague \(low)-\(high)\(unit)"
    }
  }
}
