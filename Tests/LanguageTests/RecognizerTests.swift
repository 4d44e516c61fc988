import Displacement
import Language
import TestSupport
import Testing

@Suite struct RecognizerTests {
  private static let published = Day(iso: "2022-01-22")

  @Test(
    "phrases as they stand in the news are read",
    arguments: [
      Example("نزح ٤٥ ألفاً من السكان", 45_000), Example("أكثر من ألفي عائلة", 2_000),
      Example("مئتي أسرة", 200), Example("ألف ومئتا عائلة", 1_200),
      Example("3 ملايين ونصف المليون", 3_500_000), Example("لـ350 عائلة", 350),
      Example("إحدى وعشرين عائلة", 21), Example("وصلت عائلتان", 2), Example("12.500 شخص", 12_500),
      Example("خمسة آلاف وثلاثمئة", 5_300), Example("ربع مليون", 250_000),
      Example("نصف مليون نازح", 500_000),
    ])
  func news(_ example: Example<Double>) {
    let values = Recognizer.values(in: example.text, dimension: .number, language: .arabic)
    #expect(
      values.map(\.value).map { value -> Double? in
        if case .number(let number) = value { number.double } else { nil }
      } == [example.meaning], sourceLocation: example.location)
  }

  @Test(
    "ordinals and ranges have dimensions of their own",
    arguments: [
      Example("في اليوم الثالث عشر", "13"), Example("الحادي والعشرين", "21"),
      Example("the 21st and the second", "21 2"), Example("العاشر بعد المئة", "110"),
    ])
  func ordinals(_ example: Example<String>) {
    let values = Recognizer.values(in: example.text, dimension: .ordinal)
    let words = values.map { value -> String in
      if case .number(let number) = value.value { "\(number.numerator)" } else { "?" }
    }
    #expect(words.joined(separator: " ") == example.meaning, sourceLocation: example.location)
  }

  @Test(
    "an open end of a range is left open",
    arguments: [
      Example("أكثر من 250", "250.."), Example("ما لا يقل عن ثلاثين", "30.."),
      Example("أقل من 170", "..170"), Example("up to 300 people", "..300"),
      Example("بين 20 و30", "20..30"), Example("٢٠~١٠٠", "20..100"), Example("20-30", "20..30"),
      Example("أكبر من 10 وأصغر من 20", "10..20"), Example("more than 5 and less than 9", "5..9"),
      Example("350 عائلة", ""), Example("2022-01", ""),
    ])
  func ranges(_ example: Example<String>) {
    let values = Recognizer.values(in: example.text, dimension: .range)
    let words = values.map { value -> String in
      guard case .range(let low, let high) = value.value else { return "?" }
      let ends = [low, high].map { $0.map { "\($0.numerator)" } ?? "" }
      return ends.joined(separator: "..")
    }
    #expect(words.joined(separator: " ") == example.meaning, sourceLocation: example.location)
  }

  @Test("any text is read without a crash, and every span stands in it in order")
  func anything() {
    var generator = SeededGenerator(seed: 2022)
    let words = [
      "و", "من", "إلى", "بين", "منذ", "قبل", "20", "1,2", "3/4", "2022", "ألف", "آلاف", "مليون",
      "ونصف", "خمسة", "وعشرون", "عشر", "الثالث", "كانون", "الثاني", "الماضي", "أسبوع", "يوم",
      "الجمعة", "عائلة", "من العمر", "between", "and", "one", "hundred", "two", "thousand", "half",
      "a", "of", "week", "before", "day", "last", "May", "3rd", "to", "-", "%", "(", ")", "٬", "½",
      "99999999999999999999", "0", "\u{200f}", "\n", "Q3", "'", ".", ",", "أكثر من", "at least",
    ]
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<Int.random(in: 1...25, using: &generator) {
        text += words.randomElement(using: &generator) ?? ""
        if Int.random(in: 0...4, using: &generator) > 0 { text += " " }
      }
      for dimension in Recognizer.Dimension.allCases {
        let values = Recognizer.values(
          in: text, dimension: dimension, reference: RecognizerTests.published)
        let bounds = values.flatMap { [$0.span.lowerBound, $0.span.upperBound] }
        #expect(bounds == bounds.sorted(), "\(dimension) in \(text)")
        #expect(bounds.allSatisfy { (0...text.utf8.count).contains($0) })
      }
      _ = QuantityMention.all(in: FoldedText(text))
      _ = QuantityPhrase.read(text)
      _ = DateCell(text)
    }
  }

  @Test(
    "a text of one phrase over and over is read in one pass",
    arguments: [
      "a week before ", "week of ", "Friday 2 days before ", "مليون ", "ألف و", "between 1 and ",
      "بين 1 و", "من 2 إلى ", "20-", "1,", "the last ", "أول ", "منذ ", "Sunday, ", "1/2/", "(",
      "nineteen ", "hundred and ", "واحد و", "from ", "أكثر من ", "2 days and ", "'",
    ])
  func repetition(_ phrase: String) {
    let text = FoldedText(String(repeating: phrase, count: 400))
    #expect(Numeral.all(in: text).count <= text.tokens.count)
    #expect(
      DateMention.all(in: text, reference: RecognizerTests.published).count <= text.tokens.count)
    #expect(QuantityMention.all(in: text).count <= text.tokens.count)
  }
}
