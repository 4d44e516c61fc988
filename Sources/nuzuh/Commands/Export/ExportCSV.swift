import ArgumentParser
import Displacement
import Intake
import Language
import Publishing
import Situation

extension Export {
  /// `nuzuh export csv`.
  struct CSVCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "csv",
      abstract: "Figures, routes or places as sheets that import reads again.",
      discussion: """
        Examples:
          nuzuh export csv -o figures.csv
          nuzuh export csv --excel --language ar -o figures.csv
          nuzuh export csv --sheet routes -o routes.csv
          nuzuh export csv --audience partners --hxl -o partners.csv

        For the office itself the sheet holds every claim that is approved and stands;
        importing it again changes nothing. For partners and the public it holds the
        lines of the summary that they may see. Remarks, the names of staff and what
        waits for review are in no sheet.
        """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var export: ExportOptions

    @Option(name: .long, help: "What to write: figures, routes or places.")
    var sheet: Intake.Template = .figures

    @Option(name: .long, help: "The language of the headings and the names of places: en or ar.")
    var language: LanguageCode = .english

    @Flag(
      name: .long,
      help: "For spreadsheets: a byte order mark, and no text that would run as a formula.")
    var excel = false

    @Flag(name: .long, help: "A row of HXL hashtags under the headings.") var hxl = false

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    mutating func perform() throws {
      var run = try ExportRun(
        ledger, page, export, output: output,
        ofAllClaims: sheet == .figures && page.audience == .internal)
      let writer = ExportSheet(
        sheet, language: language, isForSpreadsheets: excel, hasHashtags: hxl)
      let pages = page.audience == .internal || sheet == .places ? [] : run.pages()
      let targets = run.targets(run.days, to: output, stem: sheet.rawValue, ending: "csv")
      var entries: [Manifest.Entry] = []
      var leftOut: [String: Int] = [:]
      for target in targets {
        let sheet = try SheetRows(
          of: run, days: target.pages, pages: pages.filter { target.pages.contains($0.asOf) },
          language: language
        ).rows(of: sheet)
        try run.write(target.name) { put in
          var bytes = ByteBuffer(capacity: 1 << 17)
          bytes.append(text: writer.heading)
          for row in sheet.rows {
            writer.append(row, to: &bytes)
            if bytes.count >= 1 << 16 { try bytes.drain(put) }
          }
          try bytes.drain(put)
        }
        entries += sheet.entries
        leftOut.merge(sheet.leftOut, uniquingKeysWith: +)
      }
      let reasons = leftOut.map { ("that a sheet cannot hold: \($0.key)", $0.value) }
      try run.finish(
        "csv", entries, leavingOut: Dictionary(reasons) { first, _ in first })
    }
  }
}
