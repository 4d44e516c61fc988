import Foundation
import Testing

/// The manual page of the commands, held to the program.
@Suite("The manual")
struct ManualTests {
  /// A command of the program, as it describes itself.
  struct Described: Decodable {
    let commandName: String
    let superCommands: [String]?
    let subcommands: [Described]?
    let arguments: [Argument]?

    struct Argument: Decodable {
      let names: [Name]?
      let shouldDisplay: Bool
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }
  }

  struct Interface: Decodable {
    let command: Described
  }

  static let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/nuzuh/Documentation.docc/Commands.md")

  /// Options that mean the same for every command and are told once.
  static let general: Set<String> = ["help", "version", "json", "database", "dry-run"]

  @Test("every command and every option has its words")
  func complete() throws {
    let manual = try String(contentsOf: Self.manual, encoding: .utf8)
    let dump = try Program().run("--experimental-dump-help").output
    let root = try JSONDecoder().decode(Interface.self, from: Data(dump.utf8)).command
    #expect(!(root.subcommands ?? []).isEmpty)
    func check(_ command: Described, path: String) {
      for child in command.subcommands ?? [] where child.commandName != "help" {
        let name = "\(path) \(child.commandName)"
        #expect(manual.contains(name), "the manual lacks \(name)")
        for argument in child.arguments ?? [] where argument.shouldDisplay {
          for option in argument.names ?? [] where option.kind == "long" {
            let isTold = Self.general.contains(option.name) || manual.contains("--\(option.name)")
            #expect(isTold, "the manual lacks --\(option.name) of \(name)")
          }
        }
        check(child, path: name)
      }
    }
    check(root, path: "nuzuh")
  }

  @Test("the manual names no command that is not there")
  func current() throws {
    let manual = try String(contentsOf: Self.manual, encoding: .utf8)
    let commands = manual.split(separator: "\n").filter { $0.hasPrefix("### nuzuh ") }
      .map { $0.dropFirst("### nuzuh ".count) }
    #expect(commands.count > 5)
    for command in commands {
      let outcome = try Program().run("help", String(command))
      #expect(outcome.status == 0 && outcome.output.contains("nuzuh \(command)"))
    }
  }
}
