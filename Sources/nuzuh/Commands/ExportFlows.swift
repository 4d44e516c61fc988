import ArgumentParser
import Displacement
import Foundation
import Ledger
import Publishing
import Situation

extension Export {
  /// `nuzuh export flows`.
  struct FlowsCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "flows",
      abstract: "Movements as locations.csv and flows.csv, for FlowmapBlue and flowmap.gl.",
      discussion: """
        Example:
          nuzuh export flows --date 2022-01-26 --audience public -o flows
        """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions

    @Option(name: .long, help: "The movement: displacement, onward, return or release.")
    var measure: Movement = .displacement

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The folder of the two files; it is made.", valueName: "folder"))
    var output: String

    mutating func perform() throws {
      let summary = try DayPage.summary(of: ledger.open(readOnly: true), page)
      let map = FlowMap(summary, of: measure)
      do {
        try FileManager.default.createDirectory(
          atPath: output, withIntermediateDirectories: true)
      } catch {
        throw Failure(.cannotCreate, "The folder \(output) cannot be made.")
      }
      try Files.write(map.locations, to: output + "/locations.csv")
      try Files.write(map.flows, to: output + "/flows.csv")
      Export.remark(on: summary)
      if map.leftOut > 0 {
        Terminal.remark(
          "Left out \(map.leftOut) that are no flow of such a map: one end or number is not known, "
            + "or another count of the same ends stands for them.")
      }
    }
  }

  /// `nuzuh export idu`.
  struct IDUCommand: Command {
    static let configuration = CommandConfiguration(
      commandName: "idu",
      abstract: "Figures in the field names of IDMC's Internal Displacement Updates.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var page: PageOptions

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    mutating func perform() throws {
      let summary = try DayPage.summary(of: ledger.open(readOnly: true), page)
      try Files.write(DisplacementUpdates(summary).text, to: output)
      Export.remark(on: summary)
    }
  }
}
