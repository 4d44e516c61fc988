import ArgumentParser
import Displacement
import Language
import Ledger
import Publishing
import Situation

/// `nuzuh explain`: why a number of the summary is what it is.
struct Explain: Command {
  static let configuration = CommandConfiguration(
    abstract: "Say which claims made a number, which did not, and why.",
    discussion: """
      Examples:
        nuzuh explain displaced
        nuzuh explain held/hsk-ghwayran --date 2022-01-26
        nuzuh explain displaced/غويران --language ar
        nuzuh explain 3f2a91bc --json

      A number is named as the summary's JSON names it: a total (displaced,
      displacement_new, displacement_since_start, returned_period,
      returned_since_start, held), a line (its id, the beginning of it, or its
      measure with the name of its place), or a claim (the beginning of its
      identifier).
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var page: PageOptions

  @Argument(help: ArgumentHelp("A total, a line or a claim.", valueName: "line-or-claim"))
  var name: String

  @Option(name: .long, help: "The language of the explanation: en or ar.")
  var language: LanguageCode = .english

  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("Name a total such as displaced, a line or a claim.")
    }
  }

  mutating func perform() throws {
    let (history, summary) = try DayPage.load(
      from: ledger.open(readOnly: true), page, about: name)
    let subject = try subject(on: summary)
    let explanation = Explanation(of: subject, on: summary, from: history)
    if json {
      try Terminal.print(explanation.json)
    } else {
      let text = TerminalText(
        width: Terminal.width, isColored: Terminal.showsColor, quotesWhole: true)
      try Terminal.print(text.render(Page(explanation, in: language)))
    }
  }

  private func subject(on summary: Summary) throws(Failure) -> Explanation.Subject {
    switch Explanation.find(name, on: summary) {
    case .one(let subject): return subject
    case .several(let names):
      throw Failure(.data, "\(name) may be \(names.joined(separator: ", ")): write more of it.")
    case .none(let closest):
      if let line = line(on: summary) { return .line(line) }
      throw Failure(
        .data,
        """
        Nothing on the page of \(summary.asOf) for the audience \(summary.audience.rawValue) is \
        named \(name). The closest: \(closest.joined(separator: ", ")).
        """)
    }
  }

  /// The line of a measure at a place that is given by any of its names.
  private func line(on summary: Summary) -> String? {
    let parts = name.split(separator: "/", maxSplits: 1)
    guard parts.count == 2,
      case .one(let place) = PlaceIndex(summary.places.places).match(String(parts[1]))
    else { return nil }
    let line = "\(parts[0])/\(place)"
    return summary.lines.contains { $0.id == line } ? line : nil
  }
}
