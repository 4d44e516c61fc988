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

      The sheet goes to standard output; --json tells its columns by their fields
      beside it. The two example rows show how to fill it in; import passes over them.
      """)

  @Argument(help: "figures, routes or places.") var sheet: Template
  @Option(name: .long, help: "The language of the headings: en or ar.")
  var language: LanguageCode = .english

  @Flag(name: .long, help: "Print JSON: the columns and the sheet itself.") var json = false

  mutating func perform() throws {
    let text = sheet.text(in: language)
    guard json else { return try Terminal.print(text) }
    let document: JSON = [
      "schema": "nuzuh.template/1", "sheet": .string(sheet.rawValue),
      "language": .string(language.rawValue),
      "columns": .array(
        sheet.fields.map { field in
          [
            "field": .string(field.rawValue),
            "name": .string(Template.name(of: field, in: language)),
          ]
        }), "text": .string(text),
    ]
    try Terminal.print(document.text(.open))
  }
}
