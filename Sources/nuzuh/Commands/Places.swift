import ArgumentParser
import Displacement
import Intake
import Language
import Ledger

/// `nuzuh places`: the gazetteer.
struct Places: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look up places, and add your own.",
    discussion: """
      Examples:
        nuzuh places search غويران
        nuzuh places show hsk-ghwayran
        nuzuh places import our-places.csv

      Without a ledger, search and show use the built-in gazetteer.
      """,
    subcommands: [Search.self, Show.self, Add.self], defaultSubcommand: Search.self)

  /// The places of the ledger, or the built-in ones where there is no ledger.
  static func known(_ options: LedgerOptions) throws(LedgerError) -> [Place] {
    do {
      return try options.open(readOnly: true).places()
    } catch .missing where options.database == nil {
      return Gazetteer.builtIn
    }
  }

  /// `nuzuh places search`.
  struct Search: Command {
    static let configuration = CommandConfiguration(abstract: "Find places by a name.")

    @OptionGroup var ledger: LedgerOptions
    @Argument(help: ArgumentHelp("A name in any spelling, or an identifier.", valueName: "text"))
    var text: String
    @Flag(name: .long, help: "Print JSON.") var json = false

    mutating func perform() throws {
      let index = PlaceIndex(try Places.known(ledger))
      let (found, isExact) =
        switch index.match(text) {
        case .one(let place): ([place], true)
        case .several(let places): (places, true)
        case .none(let closest): (closest, false)
        }
      let places = found.compactMap { index.tree[$0] }
      if json {
        try Terminal.print(
          JSON.object([
            .init("schema", "nuzuh.places/1"), .init("text", .string(text)),
            .init("exact", .bool(isExact)),
            .init("places", .array(places.map { $0.json(in: index.tree) })),
          ]).text())
        return
      }
      if !isExact { Terminal.remark("No place is named \(text). The closest:") }
      try Terminal.print(places.map { $0.line(in: index.tree) }.joined(separator: "\n"))
    }
  }

  /// `nuzuh places show`.
  struct Show: Command {
    static let configuration = CommandConfiguration(abstract: "All that is known of a place.")

    @OptionGroup var ledger: LedgerOptions
    @Argument(help: ArgumentHelp("An identifier or a name.", valueName: "place")) var place: String
    @Flag(name: .long, help: "Print JSON.") var json = false

    mutating func perform() throws {
      let index = PlaceIndex(try Places.known(ledger))
      let id = try PlaceArgument.resolve(place, in: index)
      guard let place = index.tree[id] else { return }
      guard json else { return try Terminal.print(place.description(in: index.tree)) }
      try Terminal.print(
        JSON.object([.init("schema", "nuzuh.place/1")] + place.members(in: index.tree)).text())
    }
  }

  /// `nuzuh places import`.
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Add places from a sheet, or boundaries from GeoJSON.",
      discussion: """
        Examples:
          nuzuh places import our-places.csv
          nuzuh places import boundaries.geojson
          nuzuh places import quarters.geojson --property name_ar --kind neighborhood

        Features of a GeoJSON file are outlines of places that are known, matched by
        P-code or name; the report says by which property. Open rings, rings that run
        the wrong way and latitudes before longitudes are mended and told. A file is
        taken whole or not at all, unless --keep-good is said.
        """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var person: PersonOptions
    @Argument(
      help: ArgumentHelp("A CSV or GeoJSON file; - is standard input.", valueName: "file"))
    var file: String

    @Option(
      name: .long,
      help: ArgumentHelp("The property of a feature that names its place.", valueName: "name"))
    var property: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        "What the features are, where names alone do not tell, such as district.",
        valueName: "kind"))
    var kind: Place.Kind?

    @Flag(name: .long, help: "Take what is good, and leave the rest.") var keepGood = false
    @Flag(name: .long, help: "Say what would be new, and write nothing.") var dryRun = false
    @Flag(name: .long, help: "Print JSON.") var json = false
    @Option(name: .long, help: "The language of the messages: en or ar (default: both).")
    var language: LanguageCode?

    mutating func perform() throws {
      let ledger = try ledger.open(readOnly: false)
      let languages = language.map { [$0] } ?? [.english, .arabic]
      let bytes = try Files.read(file)
      let hasErrors: Bool
      if BoundaryReader.isJSON(bytes) {
        let reader = BoundaryReader(
          try ledger.placeTree(), property: property, kind: kind)
        let outcome = try BoundaryImport(
          ledger: ledger, reader: reader, keepsGood: keepGood, isDryRun: dryRun, by: person.name
        ).take(bytes, named: file)
        try Terminal.print(json ? outcome.json.text() : outcome.text(in: languages))
        hasErrors = outcome.report.hasErrors
      } else {
        let sheets = SheetImport(
          ledger: ledger, options: TableReader.Options(), keepsGood: keepGood, isDryRun: dryRun,
          by: person.name, only: .places)
        let outcome = try sheets.take(file, bytes)
        try Terminal.print(
          json ? outcome.json.text() : outcome.text(in: languages))
        hasErrors = outcome.report.table.hasErrors
      }
      if hasErrors { throw ExitCode(Failure.Status.data.rawValue) }
    }
  }
}
