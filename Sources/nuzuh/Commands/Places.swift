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
      try Terminal.print(
        json ? place.json(in: index.tree).text() : place.description(in: index.tree))
    }
  }

  /// `nuzuh places import`.
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Add places from a sheet.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: ArgumentHelp("The sheet.", valueName: "file")) var file: String
    @Flag(name: .long, help: "Say what would be new, and write nothing.") var dryRun = false

    mutating func perform() throws {
      let ledger = try ledger.open(readOnly: false)
      var contents = Batch.Contents()
      contents.places = try Sheets.places(
        in: file, known: ledger.places(), on: ledger.event.started)
      let entry = Entry(input: file.lastPathComponent, at: Clock.now, by: person.name)
      let places = try ledger.record(contents, entry, dryRun: dryRun).places
      Terminal.remark(
        "\(file): \(places.new) new places, \(places.revised) described anew, "
          + "\(places.unchanged) unchanged\(dryRun ? " (nothing was written)" : "").")
    }
  }
}
