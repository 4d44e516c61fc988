import ArgumentParser
import Displacement
import Ledger
import Situation

/// `nuzuh routes`: the ways people take.
struct Routes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The routes and what was last said of them.",
    discussion: """
      Examples:
        nuzuh routes list --date 2022-01-26
        nuzuh routes set --origin Ghwayran --destination Hasakah --status closed --source "our team"
        nuzuh template routes > routes.csv      (then: nuzuh import routes.csv)
      """,
    subcommands: [List.self, SetStatus.self], defaultSubcommand: List.self)

  /// `nuzuh routes list`.
  struct List: Command {
    static let configuration = CommandConfiguration(abstract: "List the routes of a day.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions
    @Flag(name: .long, help: "Print JSON.") var json = false

    mutating func perform() throws {
      let summary = try DayPage.summary(of: ledger.open(readOnly: true), page)
      if json {
        try Terminal.print(
          JSON.object([
            .init("schema", "nuzuh.routes/1"), .init("as_of", .string(summary.asOf.description)),
            .init("routes", .array(summary.routes.map { $0.json(in: summary.places) })),
          ]).text(.open))
        return
      }
      if summary.routes.isEmpty { Terminal.remark("No route is known on \(summary.asOf).") }
      for line in summary.routes { try Terminal.print(line.text(in: summary.places)) }
    }
  }
}

extension Summary.RouteLine {
  fileprivate func text(in places: PlaceTree) -> String {
    func names(_ set: PlaceSet) -> String {
      let names = set.mentions.map { mention in
        mention.place.flatMap { places[$0]?.nameEnglish } ?? mention.text
      }
      return names.isEmpty ? "?" : names.joined(separator: " + ")
    }
    let via = route.via.isUnstated ? "" : " via \(names(route.via))"
    let hazards = status?.hazards.map(\.rawValue).sorted() ?? []
    return [
      "\(names(route.origins)) > \(names(route.destinations))\(via)", route.mode.rawValue,
      status.map { $0.state.rawValue + ($0.isSecured ? ", secured" : "") } ?? "unknown",
      hazards.joined(separator: ", "), status.map { "as of \($0.asOf)" } ?? "",
    ].joined(separator: "\t")
  }

  fileprivate func json(in places: PlaceTree) -> JSON {
    func names(_ set: PlaceSet) -> JSON { set.json(in: places) }
    return .object([
      .init("id", .string(route.id.rawValue)), .init("origins", names(route.origins)),
      .init("destinations", names(route.destinations)), .init("via", names(route.via)),
      .init("mode", .string(route.mode.rawValue)),
      .init("status", JSON(given: status?.state.rawValue)),
      .init("secured", JSON.bool(status?.isSecured ?? false)),
      .init("hazards", JSON(status?.hazards.map(\.rawValue).sorted() ?? [])),
      .init("as_of", JSON(given: status?.asOf.description)),
    ])
  }
}
