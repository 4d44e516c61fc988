import ArgumentParser
import Displacement
import Ledger
import Publishing
import Situation

/// `nuzuh summary`: the daily situation summary.
struct Summarise: Command {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Print the situation of a day.",
    discussion: """
      Examples:
        nuzuh summary
        nuzuh summary --date 2022-01-26 --language ar
        nuzuh summary --date 2022-01-26 --known-at 2022-01-26T12:00:00Z
        nuzuh summary --since 4
        nuzuh summary --audience public -o day.html

      The ending of the file's name chooses the format, unless --format names one.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var since: SinceOptions

  @Option(name: .long, help: "The language of the page: en or ar.")
  var language: LanguageCode = .english

  @Option(
    name: .long,
    help: ArgumentHelp(
      "One of: \(Format.all.map(\.name).joined(separator: ", ")).", valueName: "format"))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of the screen.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "The same as --format json.")
  var json = false

  @Flag(name: .long, help: "Arabic-Indic digits (٠-٩) on an Arabic page.")
  var arabicDigits = false

  func validate() throws {
    _ = try chosenFormat()
  }

  mutating func perform() throws {
    let format = try chosenFormat()
    let ledger = try ledger.open(readOnly: true)
    let summary = try DayPage.summary(of: ledger, page, since: since)
    let illustration =
      format.hasPictures ? try DayPage.illustration(of: summary, in: ledger) : nil
    let edition = Edition(
      summary, language: language, digits: arabicDigits ? .arabicIndic : .western,
      illustration: illustration, width: Terminal.width,
      isColored: output == nil && Terminal.showsColor)
    try Files.write(format(edition), to: output)
    if let output, output != "-" {
      Terminal.remark("Wrote \(output) for the audience: \(page.audience.rawValue).")
    }
  }

  private func chosenFormat() throws -> Format {
    if let name = json ? "json" : format {
      guard let format = Format(named: name) else {
        let names = Format.all.map(\.name).joined(separator: ", ")
        throw ValidationError("There is no format \(name); the formats are \(names).")
      }
      return format
    }
    guard let output, output != "-" else { return Format.all[0] }
    guard let format = Format(file: output) else {
      let endings = Format.all.flatMap(\.endings).map { "." + $0 }.joined(separator: " ")
      throw ValidationError(
        "The ending of \(output) names no format: end it with one of \(endings), or use --format.")
    }
    return format
  }
}
