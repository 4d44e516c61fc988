import Foundation
import Testing

/// The built program, run as its users run it: in a folder of its own, with a fixed clock.
///
/// The folder goes with it.
final class Program: Sendable {
  /// The folder that the program runs in.
  let folder: URL

  /// Makes an empty folder for a test.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nuzuh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Makes the ledger of an office in a folder of its own.
  static func inHasakah() throws -> Program {
    let program = try Program()
    let outcome = try program.run(
      "init", "--event", "Hasakah", "--started", "2022-01-20", "--household-size", "4.3,5,6")
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    return program
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a run of the program gave.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The output as a JSON object.
    func json() throws -> [String: Any] {
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(object as? [String: Any])
    }
  }

  /// The program that was built beside the tests.
  static let binary: URL = {
    var folder = Bundle.main.bundleURL
    #if os(Linux)
      if let test = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) {
        folder = test.bundleURL.deletingLastPathComponent()
      }
    #endif
    let candidates = [folder, folder.deletingLastPathComponent()]
    let binaries = candidates.map { $0.appendingPathComponent("nuzuh") }
    return binaries.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? binaries[0]
  }()

  /// Runs the program and waits for its end.
  func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:],
    binary: URL = Program.binary
  ) throws -> Outcome {
    try run(arguments, input: input, environment: environment, binary: binary)
  }

  /// Runs the program and waits for its end.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    binary: URL = Program.binary
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "NUZUH_NOW": "2022-01-27T09:00:00Z", "USER": "tester", "LANG": "C", "PATH": "/usr/bin:/bin",
    ].merging(environment) { $1 }
    // Files, not pipes: a long output cannot block the program while nobody reads it.
    let (output, errors, standardInput) = (file("out"), file("err"), file("in"))
    for url in [output, errors] { try Data().write(to: url) }
    try Data((input ?? "").utf8).write(to: standardInput)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = try FileHandle(forReadingFrom: standardInput)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The URL of a file in the program's folder.
  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Writes a file into the program's folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: file(name))
  }

  /// The files of the demonstration, in the order it reads them.
  static let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("datasets/demo")
}
