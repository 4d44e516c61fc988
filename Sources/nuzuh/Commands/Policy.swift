import ArgumentParser
import Displacement
import Publishing
import Situation

/// `nuzuh policy`: the parameters of the rules that make totals of claims.
struct PolicyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Print the rules' parameters, by which totals are made.")

  @Flag(name: .long, help: "Print JSON.") var json = false

  mutating func perform() throws {
    let policy = Policy.standard
    try Terminal.print(json ? policy.json : policy.text)
  }
}
