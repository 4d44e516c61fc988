import Displacement
import Publishing
import Situation
import TestSupport
import Testing

@Suite("Numbers in print")
struct CountTests {
  @Test(
    "three significant figures, half up",
    arguments: [
      (0, 0), (7, 7), (99, 99), (999, 999), (1_000, 1_000), (1_004, 1_000), (1_005, 1_010),
      (1_075, 1_080), (4_515, 4_520), (4_514, 4_510), (5_250, 5_250), (9_994, 9_990),
      (9_995, 10_000), (12_480, 12_500), (12_449, 12_400), (12_450, 12_500), (999_500, 1_000_000),
      (100_000_000_000, 100_000_000_000), (-4_515, -4_520),
    ])
  func rounding(_ number: Int, _ rounded: Int) {
    let count = Count(.zero, marks: [.converted])
    #expect(count.printed(number) == rounded)
    #expect(Count(.zero, marks: [.about]).printed(number) == number)
  }

  @Test("rounding moves no number by more than half of a hundredth, and never past its neighbours")
  func roundingIsMonotonic() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let number = Int.random(in: 0...Quantity.bounds.upperBound, using: &random)
      let count = Count(.zero, marks: [.derived])
      let rounded = count.printed(number)
      #expect(abs(rounded - number) * 200 <= number)
      #expect(count.printed(rounded) == rounded)
      #expect(count.printed(number + 1) >= rounded)
    }
    for extreme in [Int.max, .min, .min + 1] {
      _ = Count(.zero, marks: [.derived]).printed(extreme)
    }
  }

  struct Example: Sendable {
    let interval: Interval
    let marks: Set<Summary.Mark>
    let english: (number: String, range: String)
    let location: SourceLocation

    init(
      _ low: Int?, _ best: Int?, _ high: Int?, _ marks: Set<Summary.Mark>, _ number: String,
      _ range: String, location: SourceLocation = #_sourceLocation
    ) {
      interval = Hasakah.interval(low, best, high)
      self.marks = marks
      english = (number, range)
      self.location = location
    }
  }

  @Test(
    "a number is said as its source said it",
    arguments: [
      Example(750, 750, 750, [], "750", ""),
      Example(0, 0, 0, [], "0", ""),
      Example(12_480, 12_480, 12_480, [], "12,480", ""),
      Example(4_500, 5_000, 5_500, [.about], "about 5,000", "4,500–5,500"),
      Example(1_075, 5_000, 5_500, [.about, .conflict], "about 5,000", "1,075–5,500"),
      Example(4_515, 5_250, 6_300, [.converted, .derived], "~5,250", "~4,520–6,300"),
      Example(4_515, 5_250, 6_300, [.converted, .about], "~5,250", "~4,520–6,300"),
      Example(1_250, 1_250, nil, [.atLeast], "at least 1,250", ""),
      Example(1_075, 1_250, nil, [.atLeast, .converted], "~1,250", "~1,080 or more"),
      Example(nil, 45_000, 45_000, [.atMost], "at most 45,000", ""),
      Example(nil, 45_000, 50_000, [.atMost], "45,000", "up to 50,000"),
      Example(2_000, nil, 9_999, [.vague], "no count yet", "thousands (at least 2,000)"),
      Example(2_000, nil, 9_999, [.vague, .derived], "no count yet", "thousands (at least 2,000)"),
      Example(2_000, nil, 10_000, [.vague], "no count yet", "thousands (at least 2,000)"),
      Example(2_020, nil, 10_098, [.vague], "no count yet", "at least 2,020"),
      Example(300, nil, 500, [], "300–500", ""),
      Example(300, 400, 500, [.derived], "~400", "~300–500"),
      Example(nil, nil, nil, [], "no figure reported", ""),
      Example(4_515, 5_250, 6_300, [.summed], "5,250", "4,515–6,300"),
      Example(4_515, 5_253, 6_300, [.summed, .about], "~5,250", "~4,520–6,300"),
    ])
  func wording(_ example: Example) {
    let wording = Wording(.english)
    let count = Count(example.interval, marks: example.marks)
    let terminal = TerminalText()
    #expect(
      terminal.text(wording.number(count), in: .english) == example.english.number,
      sourceLocation: example.location)
    #expect(
      terminal.text(wording.range(count), in: .english) == example.english.range,
      sourceLocation: example.location)
  }

  @Test(
    "Arabic nouns follow their numbers",
    arguments: [
      (1, "شخص"), (2, "شخص"), (3, "أشخاص"),
      (10, "أشخاص"), (11, "شخصاً"), (99, "شخصاً"),
      (100, "شخص"), (103, "أشخاص"), (1_250, "شخصاً"),
      (5_000, "شخص"),
    ])
  func arabicNouns(_ number: Int, _ noun: String) {
    #expect(Arabic().noun(.people, after: number) == noun)
  }

  @Test("digits are of one style, and negative numbers keep their sign")
  func digits() {
    #expect(Digits.western.grouped(-1_234_567) == "−1,234,567")
    #expect(Digits.western.grouped(999) == "999")
    #expect(Digits.western.grouped(.min) == "−9,223,372,036,854,775,808")
    #expect(Digits.arabicIndic.grouped(45_000) == "٤٥٬٠٠٠")
  }
}
