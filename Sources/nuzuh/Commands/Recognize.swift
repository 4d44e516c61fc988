import ArgumentParser
import Displacement
import Intake
import Language

/// `nuzuh recognize`: what the recognisers see in a line.
struct Recognize: Command {
  static let configuration = CommandConfiguration(
    abstract: "Show what the recognisers see in each line of standard input.",
    discussion: """
      Example:
        echo "أكثر من ألفي عائلة" | nuzuh recognize --dimension number

      Prints one JSON object a line: the text, and each value with its half-open
      UTF-8 bytes.
      """)

  /// What is looked for: a dimension of the recognisers, or the places of the gazetteer.
  enum Dimension: String, CaseIterable, ExpressibleByArgument {
    case number, ordinal, range, date, place
  }

  @Option(name: .long, help: "One of: number, ordinal, range, date, place.")
  var dimension: Dimension

  @Option(name: .long, help: "How numeric dates are read: en or ar (default: by the text).")
  var language: LanguageCode?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day that \"yesterday\" counts from (default: today).", valueName: "YYYY-MM-DD"))
  var referenceDate: Day?

  @Flag(name: .long, help: "Print JSON, one object a line, as it always does.") var json = false

  mutating func perform() throws {
    let reference = referenceDate ?? Clock.now.day
    let places = dimension == .place ? PlaceIndex(Gazetteer.builtIn) : nil
    while let line = readLine() {
      let values: [JSON] =
        switch dimension {
        case .number: values(in: line, .number, reference)
        case .ordinal: values(in: line, .ordinal, reference)
        case .range: values(in: line, .range, reference)
        case .date: values(in: line, .date, reference)
        case .place: places.map { $0.values(in: line) } ?? []
        }
      try Terminal.print(
        JSON.object([.init("text", .string(line)), .init("values", .array(values))]).text())
    }
  }

  private func values(
    in line: String, _ dimension: Recognizer.Dimension, _ reference: Day
  ) -> [JSON] {
    Recognizer.values(in: line, dimension: dimension, language: language, reference: reference)
      .map { JSON.recognized($0.value.json, at: $0.span) }
  }
}

extension JSON {
  fileprivate static func recognized(_ value: JSON, at span: Range<Int>) -> JSON {
    .object([
      .init("value", value), .init("start", .integer(span.lowerBound)),
      .init("end", .integer(span.upperBound)),
    ])
  }
}

extension Recognizer.Value {
  fileprivate var json: JSON {
    switch self {
    case .number(let number): number.json
    case .range(let low, let high): .array([low?.json ?? .null, high?.json ?? .null])
    case .days(let start, let end):
      .object([
        .init("start", JSON(given: start?.description)),
        .init("end", JSON(given: end?.description)),
      ])
    }
  }
}

extension Rational {
  /// A whole number as it is, any other to six decimals.
  fileprivate var json: JSON {
    if let whole { return .integer(whole) }
    let millionths = (double * 1_000_000).rounded()
    return abs(millionths) < 9e18 ? .millionths(Int(millionths)) : .integer(Int(double))
  }
}

extension PlaceIndex {
  /// The known names of a line, the longest at each word, with the place that each stands for.
  fileprivate func values(in line: String) -> [JSON] {
    let text = FoldedText(line)
    var values: [JSON] = []
    var token = 0
    while token < text.tokens.count {
      guard let name = longestName(in: text, at: token) else {
        token += 1
        continue
      }
      let places: [Place.ID] =
        switch resolve(name) {
        case .one(let place): [place]
        case .several(let places): places
        case .none: []
        }
      let value = JSON.array(places.compactMap { tree[$0] }.map { $0.json(in: tree) })
      values.append(.recognized(value, at: text.span(ofTokens: name.tokens)))
      token = name.tokens.upperBound
    }
    return values
  }
}
