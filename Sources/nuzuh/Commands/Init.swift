import ArgumentParser
import Displacement
import Foundation
import Intake
import Language
import Ledger

/// `nuzuh init`: a new ledger for an event.
struct Init: Command {
  static let configuration = CommandConfiguration(
    abstract: "Create the ledger of an event.",
    discussion: """
      Examples:
        nuzuh init --event "Hasakah" --started 2022-01-20 --household-size 4.3,5,6
        nuzuh init --event "Hasakah" --started 2022-01-20 --area C4360 --office hsk

      The gazetteer of Syria and the region is built in. The household size is the
      number of people in a household, as low,best,high; without one, households are
      not turned into people. The file is readable by you alone.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions

  @Option(name: .long, help: ArgumentHelp("The event's name.", valueName: "name"))
  var event: String

  @Option(name: .long, help: ArgumentHelp("The event's name in Arabic.", valueName: "name"))
  var eventAr: String = ""

  @Option(name: .long, help: ArgumentHelp("The day it began.", valueName: "YYYY-MM-DD"))
  var started: Day

  @Option(
    name: .long,
    help: ArgumentHelp("People in a household, such as 4.3,5,6.", valueName: "low,best,high"))
  var householdSize: HouseholdSizeArgument?

  @Option(
    name: .long, help: ArgumentHelp("Who gives the household size.", valueName: "source"))
  var householdSource: String = "the office, when the ledger was created"

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("More places, as sheets.", valueName: "file"))
  var places: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("The places the event is about, by identifier or name.", valueName: "place"))
  var area: [String] = []

  @Option(name: .long, help: "What caused it: conflict, disaster or other.")
  var cause: Event.Cause = .conflict

  @Option(name: .long, help: ArgumentHelp("This office's name.", valueName: "name"))
  var office: String = "office"

  @Option(
    name: .long,
    help: ArgumentHelp("The zone of the event's days, such as Asia/Damascus.", valueName: "zone"))
  var timeZone: String = "UTC"

  @Option(name: .long, help: ArgumentHelp("The event's GLIDE number.", valueName: "number"))
  var glide: String?

  @Flag(name: .long, help: "Say what would be created, and create nothing.") var dryRun = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    guard TimeZone(identifier: timeZone) != nil else {
      throw ValidationError("There is no time zone \(timeZone): write one such as Asia/Damascus.")
    }
    guard !event.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw ValidationError("The event needs a name.")
    }
  }

  mutating func perform() throws {
    var gazetteer = Gazetteer.builtIn
    for file in places {
      gazetteer += try Sheets.places(in: file, known: gazetteer, on: started)
    }
    let index = PlaceIndex(gazetteer)
    let sizes = householdSize.map {
      HouseholdSize(hundredths: $0.hundredths, validFrom: started, source: householdSource)
    }
    let event = Event(
      nameEnglish: event, nameArabic: eventAr, cause: cause, started: started,
      places: try area.map { try PlaceArgument.resolve($0, in: index) }, timeZone: timeZone,
      glide: glide)
    let beginning = Ledger.Beginning(
      places: gazetteer, sources: SourceTable.builtIn.map(\.source),
      householdSizes: sizes.map { [$0] } ?? [], at: Clock.now, by: person.name)
    if dryRun {
      try Ledger.checkRoom(at: ledger.path, office: office)
    } else {
      _ = try Ledger.create(at: ledger.path, event: event, office: office, with: beginning)
    }
    if json { try Terminal.print(report(event, beginning).text(.open)) }
    tell(event, beginning)
  }

  private func tell(_ event: Event, _ beginning: Ledger.Beginning) {
    let what = "\(ledger.path) for \(event.nameEnglish), with \(beginning.places.count) places"
    if dryRun {
      Terminal.remark("Would create \(what).")
    } else {
      Terminal.remark(
        """
        Created \(what).
        Next: nuzuh template figures > updates.csv, fill it in, nuzuh import updates.csv
        """)
    }
    if householdSize == nil {
      Terminal.remark(
        "No household size is set: households are not turned into people (--household-size).")
    }
  }

  private func report(_ event: Event, _ beginning: Ledger.Beginning) -> JSON {
    [
      "schema": "nuzuh.init/1", "file": .string(ledger.path), "event": .string(event.nameEnglish),
      "event_ar": JSON(given: event.nameArabic), "started": .string(event.started.description),
      "cause": .string(event.cause.rawValue), "time_zone": .string(event.timeZone),
      "glide": JSON(given: event.glide), "area": JSON(event.places.map(\.rawValue)),
      "office": .string(office), "places": .integer(beginning.places.count),
      "household_size": beginning.householdSizes.first?.json ?? .null, "created": .bool(!dryRun),
    ]
  }
}
