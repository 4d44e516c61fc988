import Language
import TestSupport
import Testing

@Suite struct NumeralTests {
  /// One meaning in many wordings, Arabic and English beside each other.
  static let numbers: [Example<[Double]>] = [
    Example("٤٥ ألفاً", [45_000]), Example("45 الف", [45_000]),
    Example("خمسة وأربعون ألفا", [45_000]),
    Example("45k", [45_000]), Example("forty-five thousand", [45_000]),
    Example("أكثر من ألفي عائلة", [2_000]), Example("ألفا عائلة", [2_000]),
    Example("two thousand families", [2_000]), Example("ألفاً", [1_000]),
    Example("مئتي أسرة", [200]), Example("مائتا أسرة", [200]), Example("ميتين", [200]),
    Example("two hundred", [200]), Example("a couple of hundred", [200]),
    Example("ألف ومئتا عائلة", [1_200]), Example("1٬200", [1_200]), Example("1 200", [1_200]),
    Example("one thousand two hundred", [1_200]), Example("1.2k", [1_200]),
    Example("3 ملايين ونصف المليون", [3_500_000]), Example("ثلاثة فاصلة خمسة مليون", [3_500_000]),
    Example("3 ملايين ونصف", [3_500_000]), Example("3.5m", [3_500_000]),
    Example("three and a half million", [3_500_000]),
    Example("خمسمئة وخمساً وثمانين أسرة", [585]), Example("سبعاً وأربعين", [47]),
    Example("لـ350 عائلة", [350]), Example("ثلاثمئة وخمسين", [350]),
    Example("تلتمية وخمسين", [350]),
    Example("إحدى وعشرين", [21]), Example("واحد و عشرين", [21]), Example("twenty-one", [21]),
    Example("عائلتان", [2]), Example("لعائلتين", [2]), Example("a pair", [2]),
    Example("12.500 شخص", [12_500]), Example("12،500", [12_500]), Example("12,500", [12_500]),
    Example("12.5", [12.5]), Example("2.345 مليون", [2_345_000]),
    Example("خمسة آلاف وثلاثمئة", [5_300]), Example("خمسة آلاف (5000) نازح", [5_000]),
    Example("ربع مليون", [250_000]), Example("quarter of a million", [250_000]),
    Example("نصف مليون", [500_000]), Example("half a million", [500_000]),
    Example("ثلاثة أرباع المليون", [750_000]), Example("three quarters of a million", [750_000]),
    Example("10 آلاف و400 شخص", [10_400]), Example("ألفين و300", [2_300]),
    Example("ألفان وثلاثمئة وخمسة عشر", [2_315]), Example("مئتا ألف", [200_000]),
    Example("مليون و200 ألف", [1_200_000]), Example("مئة ألف", [100_000]),
    Example("ألف ومئة", [1_100]), Example("عشرة آلاف", [10_000]),
    Example("أحد عشر", [11]), Example("حداشر", [11]), Example("ستاشر", [16]),
    Example("خمسطعش", [15]),
    Example("ثماني عشرة", [18]), Example("eighteen", [18]),
    Example("60٪", [60]), Example("٪٦٠", [60]), Example("ستون بالمئة", [60]),
    Example("60 في المائة", [60]), Example("sixty percent", [60]), Example("60 per cent", [60]),
    Example("a score more were hurt", [20]), Example("8,10,896 people", [810_896]),
    Example("three score people", [60]),
    Example("the score was two", [2]), Example("two dozen", [24]), Example("دزينتين", [24]),
    Example("45000 ألف نازح", [45_000]),
  ]

  /// Words between which numbers do not compose, or which are no numbers.
  static let apart: [Example<[Double]>] = [
    Example("10 آلاف شخص و400 عائلة", [10_000, 400]), Example("300 عائلة و20 شخصاً", [300, 20]),
    Example("20 و30 ألف", [20, 30_000]), Example("12، 500", [12, 500]),
    Example("ربع مليون ونصف مليون", [250_000, 500_000]),
    Example("ألف وخمسة آلاف", [1_000, 5_000]),
    Example("one thousand and two thousand", [1_000, 2_000]),
    Example("between one hundred and two hundred", [100, 200]),
    Example("أحد السكان", []), Example("يوم الأحد", []), Example("this one", []),
    Example("متين الصبر", []), Example("وحدة", []), Example("سمية", []),
    Example("block A4 of Q3", []), Example("والد", []), Example("الخامس", []),
    Example("the fifth", []), Example("", []),
  ]

  @Test("a number is the same in any wording", arguments: numbers + apart)
  func values(_ example: Example<[Double]>) {
    let numerals = Numeral.all(in: FoldedText(example.text)).filter { $0.role != .ordinal }
    #expect(
      numerals.map(\.value.double) == example.meaning, sourceLocation: example.location)
  }

  @Test(
    "a number that is no count has another role",
    arguments: [
      Example("القرار 2254", .label), Example("resolution 2254", .label),
      Example("عام 2011", .year), Example("in 2011,", .year),
      Example("عمره 30 عاما", .age), Example("a 30-year-old man", .age), Example("aged 30", .age),
      Example("5 كيلومترات", .distance), Example("5 km away", .distance),
      Example("48 ساعة", .duration), Example("three days", .duration),
      Example("الساعة 10", .clock), Example("10 a.m.", .clock), Example("$500", .money),
      Example("500 ليرة", .money), Example("5 درجات", .temperature),
      Example("نصف السكان", .ratio), Example("half of the residents", .ratio),
      Example("3 out of 10", .ratio), Example("الثالثة عشرة", .ordinal),
      Example("the 3rd", .ordinal), Example("60%", .percent),
      Example("2011 نازحا", .count), Example("350 people", .count),
    ] as [Example<Numeral.Role>])
  func roles(_ example: Example<Numeral.Role>) {
    let numerals = Numeral.all(in: FoldedText(example.text))
    #expect(numerals.map(\.role) == [example.meaning], sourceLocation: example.location)
  }

  @Test(
    "the span of a number leaves its clitics and its noun out",
    arguments: [
      "نزح [[٤٥ ألفاً]] من", "ولـ[[350]] عائلة", "و[[مئتا ألف]] شخص", "بـ[[4]] آليات",
      "والأشخاص الـ[[15]]", "some [[45 thousand]] people", "[[60٪]] منهم",
    ])
  func spans(_ marked: String) {
    let marked = MarkedText(marked)
    let text = FoldedText(marked.text)
    let spans = Numeral.all(in: text).map { numeral in
      text.span(numeral.start..<text.tokens[numeral.tokens.upperBound - 1].end)
    }
    #expect(spans == marked.spans)
  }

  @Test(
    "a vague amount has bounds and no value",
    arguments: [
      Example("عشرات النازحين", [20, 99]), Example("dozens of people", [20, 99]),
      Example("المئات من", [200, 999]), Example("hundreds of families", [200, 999]),
      Example("آلاف", [2_000, 9_999]), Example("الآلاف", [2_000, 9_999]),
      Example("thousands", [2_000, 9_999]), Example("عشرات الآلاف", [20_000, 99_999]),
      Example("tens of thousands", [20_000, 99_999]),
      Example("مئات الآلاف", [200_000, 999_999]),
      Example("hundreds of thousands", [200_000, 999_999]),
      Example("بضعة آلاف", [3_000, 9_000]), Example("بضع عائلات", [3, 9]),
      Example("a few hundred", [300, 900]), Example("several families", [3, 9]),
    ])
  func vague(_ example: Example<[Int]>) {
    let numerals = Numeral.all(in: FoldedText(example.text))
    let bounds = numerals.map { numeral -> [Int] in
      guard case .vague(let high) = numeral.form, let low = numeral.value.whole else { return [] }
      return [low, high]
    }
    #expect(bounds == [example.meaning], sourceLocation: example.location)
    #expect(numerals.allSatisfy { $0.whole == nil }, sourceLocation: example.location)
  }

  @Test("numbers too long for the machine are passed over, never misread")
  func overflow() {
    for text in [
      "99999999999999999999999", "999999999999999999 تريليون", "9e99", "1.0000000000000000000001",
      String(repeating: "9,999,", count: 50), String(repeating: "مليون ", count: 40),
      String(repeating: "million ", count: 40), String(repeating: "وخمسة ", count: 99),
    ] {
      let numerals = Numeral.all(in: FoldedText(text))
      #expect(numerals.allSatisfy { $0.value.denominator > 0 })
    }
  }
}
