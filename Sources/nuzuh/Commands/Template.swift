import ArgumentParser
import Displacement
import Intake

/// `nuzuh template`: blank sheets to fill in.
struct TemplateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write a blank sheet that a spreadsheet opens and nuzuh imports.",
    discussion: """
      Examples:
        nuzuh template figures --language ar > updates.csv
        nuzuh template routes > routes.csv

      The two example rows show how to fill it in; import passes over them.
      """)

  @Argument(help: "figures, routes or places.") var sheet: Template
  @Option(name: .long, help: "The language of the headings: en or ar.")
  var language: LanguageCode = .english

  mutating func perform() throws {
    try Terminal.print(sheet.text(in: language))
  }
}
