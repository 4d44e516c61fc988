import ArgumentParser
import Displacement
import Language
import Ledger
import Publishing
import Situation

/// `nuzuh policy`: the parameters of the rules that make totals of claims.
struct PolicyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Print the rules' parameters, by which totals are made.",
    discussion: """
      Examples:
        nuzuh policy
        nuzuh policy --household-size 4.3,5,6 --size-source "OCHA, January 2022"
        nuzuh policy --household-size 5.5 --size-place Ghwayran --size-from 2022-02-01

      A household size is added to the ledger beside those before it: of several that
      hold for a place and a day the one that became valid last counts, then the one
      that was recorded last. Earlier pages do not change.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Record how many people a household is, from now on.", valueName: "low,best,high"))
  var householdSize: HouseholdSizeArgument?

  @Option(
    name: .long,
    help: ArgumentHelp("Where it holds (default: everywhere).", valueName: "place"))
  var sizePlace: String?

  @Option(
    name: .long,
    help: ArgumentHelp("From when (default: the event's start).", valueName: "YYYY-MM-DD"))
  var sizeFrom: Day?

  @Option(name: .long, help: ArgumentHelp("Who says so.", valueName: "words"))
  var sizeSource: String = "the office"

  @Flag(name: .long, help: "Say what would be recorded, and record nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    if householdSize == nil, sizePlace != nil || sizeFrom != nil {
      throw ValidationError("--size-place and --size-from tell of a --household-size.")
    }
  }

  mutating func perform() throws {
    guard let householdSize else {
      // The parameters are those of the program; a name that is mistyped is told all the same.
      _ = try ledger.open(readOnly: true)
      let policy = Policy.standard
      return try Terminal.print(json ? policy.json : policy.text)
    }
    let ledger = try ledger.open(readOnly: false)
    let index = PlaceIndex(try ledger.places())
    let size = HouseholdSize(
      hundredths: householdSize.hundredths,
      place: try sizePlace.map { try PlaceArgument.resolve($0, in: index) },
      validFrom: sizeFrom ?? ledger.event.started, source: sizeSource)
    var contents = Batch.Contents()
    contents.householdSizes = [size]
    let entry = Entry(input: "household size", at: Clock.now, by: person.name)
    let receipt = try ledger.record(contents, entry, dryRun: dryRun)
    if json {
      let document: JSON = [
        "schema": "nuzuh.household-size/1", "household_size": size.json,
        "committed": .bool(receipt.batch != nil), "batch": JSON(receipt.batch?.id.rawValue),
      ]
      try Terminal.print(document.text(.open))
    }
    let place = size.place.map { " at \($0)" } ?? ""
    Terminal.remark(
      """
      \(dryRun ? "Would record" : "Recorded"): a household size\(place) from \(size.validFrom) \
      on; nuzuh summary --since says what it changes.
      """)
  }
}
