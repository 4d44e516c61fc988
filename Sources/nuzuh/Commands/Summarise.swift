import ArgumentParser
import Displacement
import Intake
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
        nuzuh summary --date 2022-01-26 --language ar,en -o day.pdf
        nuzuh summary --from 2022-01-20 --to 2022-01-26 -o archive/day.pdf
        nuzuh summary --date 2022-01-26 --known-at 2022-01-26T12:00:00Z
        nuzuh summary --since 4
        nuzuh summary --audience public -o day.html

      The ending of the file's name chooses the format, unless --format names one.
      Of several pages each has a file of its own: day-2022-01-26.ar.pdf.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var since: SinceOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Every day from this one on.", valueName: "YYYY-MM-DD"))
  var from: Day?

  @Option(
    name: .long,
    help: ArgumentHelp("The last of these days (default: as for --date).", valueName: "YYYY-MM-DD"))
  var to: Day?

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the page: en, ar, or both.", valueName: "en|ar|ar,en"))
  var language: LanguagesArgument = .english

  @Option(
    name: .long,
    help: ArgumentHelp(
      "One of: \(Medium.all.map(\.name).joined(separator: ", ")).", valueName: "format"))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of the screen.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "The same as --format json.")
  var json = false

  @Flag(name: .long, help: "Say which files would be written, and write none.")
  var dryRun = false

  @Flag(name: .long, help: "Arabic-Indic digits (٠-٩) on an Arabic page.")
  var arabicDigits = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What people in shelter are planned to need (default: the built-in table).",
      valueName: "file"))
  var planningFigures: String?

  func validate() throws {
    _ = try chosenMedium()
    if to != nil, from == nil { throw ValidationError("--to ends what --from begins.") }
    if from != nil, page.date != nil {
      throw ValidationError("--date is of one day and --from of several: say one of them.")
    }
    if from != nil || language.codes.count > 1, output == nil || output == "-" {
      throw ValidationError("Several pages need a file to be named after: -o day.pdf, for one.")
    }
  }

  mutating func perform() throws {
    let medium = try chosenMedium()
    if case .paper = medium, output == nil, Terminal.isScreen {
      throw Failure(.usage, "A PDF is no text for a screen: name a file with -o, or say -o -.")
    }
    let planning = try planningFigures.map(Sheets.planningFigures) ?? PlanningTable.builtIn
    let ledger = try ledger.open(readOnly: true)
    let days = try days(in: ledger)
    let hidden = try DayPage.withheldLines(on: days.compactMap(\.self), in: ledger, page)
    for day in days {
      var options = page
      options.date = day ?? page.date
      var summary = try DayPage.summary(of: ledger, options, since: since, hiding: hidden)
      summary.planning = planning
      let illustration =
        medium.hasPictures ? try DayPage.illustration(of: summary, in: ledger) : nil
      for code in language.codes {
        let name = output.map { output in
          PageFile(output).name(for: day, code, amongSeveral: language.codes.count > 1)
        }
        var edition = Edition(
          summary, language: code, digits: arabicDigits ? .arabicIndic : .western,
          illustration: illustration, width: Terminal.width,
          isColored: name == nil && Terminal.showsColor)
        if let planningFigures {
          edition.arguments = ["--planning-figures", planningFigures.lastPathComponent]
        }
        try write(edition, as: medium, to: name)
      }
    }
  }

  /// The days of a series; one `nil` for the one day that the options of a page mean.
  private func days(in ledger: Ledger) throws -> [Day?] {
    guard let from else { return [nil] }
    return try DayPage.series(from: from, to: to, in: ledger, page).days
  }

  private func write(_ edition: Edition, as medium: Medium, to name: String?) throws {
    let isFile = name.map { $0 != "-" } ?? false
    do {
      let bytes = try medium.bytes(edition)
      if !isFile || !dryRun { try Files.write(bytes, to: name) }
    } catch let missing as MissingPackage {
      throw Failure(.unavailable, missing.description)
    }
    if let name, isFile {
      let wrote = dryRun ? "Would write" : "Wrote"
      Terminal.remark("\(wrote) \(name) for the audience: \(page.audience.rawValue).")
    }
  }

  private func chosenMedium() throws -> Medium {
    if let name = json ? "json" : format {
      guard let medium = Medium(named: name) else {
        let names = Medium.all.map(\.name).joined(separator: ", ")
        throw ValidationError("There is no format \(name); the formats are \(names).")
      }
      return medium
    }
    guard let output, output != "-" else { return .text(.text) }
    guard let medium = Medium(file: output) else {
      let endings = Medium.all.flatMap(\.endings).map { "." + $0 }.joined(separator: " ")
      throw ValidationError(
        "The ending of \(output) names no format: end it with one of \(endings), or use --format.")
    }
    return medium
  }
}
