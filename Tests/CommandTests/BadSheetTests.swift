import Foundation
import Testing

/// Sheets and files that `nuzuh import` cannot take: the right words, the right status, and a
/// ledger as it was.
@Suite("Sheets that cannot be taken")
struct BadSheetTests {
  private static let header = "date,place,measure,unit,best,source\n"
  private static let row = "2022-01-21,Ghwayran,displaced,people,100,our field team\n"

  private static func program() throws -> Program {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    return program
  }

  /// Whether the ledger holds nothing that a sheet brought.
  private static func isUntouched(_ program: Program) throws -> Bool {
    let summary = try program.run("summary", "--date", "2022-01-21", "--json").json()
    return (summary["totals"] as? [String: Any])?["displaced"] is NSNull
  }

  struct Sheet: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let kind: String

    init(_ name: String, _ bytes: some Sequence<UInt8>, _ kind: String) {
      (testDescription, self.bytes, self.kind) = (name, Array(bytes), kind)
    }
  }

  @Test(
    "a sheet that is broken somewhere is refused whole, with the kind of its problem",
    arguments: [
      Sheet("cut off in a cell", (header + row + "2022-01-21,Ghwa").utf8, "missing-value"),
      Sheet(
        "cut off in quotation marks", (header + row + "2022-01-21,\"Gh").utf8, "unclosed-quote"),
      Sheet("NUL bytes", (header + row + "2022-01-21,Gh\u{0}wayran\n").utf8, "nul-byte"),
      Sheet(
        "half a character", Array((header + row + "2022-01-21,").utf8) + [0xD8], "missing-value"),
      Sheet(
        "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0x80],
        "no-header"),
      Sheet("nothing", [], "empty-file"),
      Sheet("blanks", " \n\n;;;\n".utf8, "no-header"),
      Sheet("no header", row.utf8, "no-header"),
      Sheet(
        "a cell of a megabyte",
        (header + row + String(repeating: "x", count: 1 << 20) + "\n" + row).utf8, "cell-too-large"),
    ])
  func broken(sheet: Sheet) throws {
    let program = try Self.program()
    try Data(sheet.bytes).write(to: program.file("sheet.csv"))
    let outcome = try program.run("import", "sheet.csv", "--json")
    #expect(outcome.status == 65, "\(outcome.errors)")
    let problems = try #require(try outcome.json()["problems"] as? [[String: Any]])
    #expect(problems.contains { $0["kind"] as? String == sheet.kind }, "\(outcome.output)")
    #expect(try Self.isUntouched(program))
  }

  @Test("a file without a mark that is UTF-16 is read, as is a pipe")
  func readAllTheSame() throws {
    let program = try Self.program()
    let units = (Self.header + Self.row).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try Data(units).write(to: program.file("sheet.csv"))
    #expect(try program.run("import", "sheet.csv").status == 0)
    let again = try program.run(
      "-c", "cat sheet.csv | '\(Program.binary.path)' import /dev/stdin --json",
      binary: URL(fileURLWithPath: "/bin/sh"))
    #expect(again.status == 0, "\(again.errors)")
    #expect(try again.json()["unchanged"] as? Int == 1)
  }

  @Test("a sheet that comes through standard input is taken whole, and not at all if it is cut off")
  func standardInput() throws {
    let program = try Self.program()
    let rows = (0..<20_000).map { "2022-01-21,Ghwayran,displaced,people,\($0),team \($0)\n" }
    let sheet = Self.header + rows.joined()
    let folder = ["TMPDIR": program.file(".").path]
    let cut = try program.run(
      "import", "-", input: String(sheet.dropLast(30)), environment: folder)
    #expect(cut.status == 65)
    #expect(cut.output.contains("standard input:20001: error"), "\(cut.output.suffix(400))")
    #expect(try Self.isUntouched(program))
    let whole = try program.run("import", "-", "--json", input: sheet, environment: folder)
    #expect(try whole.json()["new"] as? Int == 20_000)
    // Nothing is left of what was kept on the way.
    let kept = try FileManager.default.contentsOfDirectory(atPath: program.file(".").path)
    #expect(kept.filter { $0.hasPrefix("nuzuh-") } == [])
    let nowhere = try program.run(
      "import", "-", input: sheet, environment: ["TMPDIR": program.file("missing").path])
    #expect(nowhere.status == 74)
    #expect(nowhere.errors.contains("TMPDIR"))
  }

  @Test("a sheet that cannot be opened ends with its status and its name")
  func unopened() throws {
    let program = try Self.program()
    try FileManager.default.createDirectory(
      at: program.file("folder.csv"), withIntermediateDirectories: true)
    let folder = try program.run("import", "folder.csv")
    #expect(folder.status == 66)
    #expect(folder.errors.contains("folder"))
    let missing = try program.run("import", "missing.csv")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("missing.csv"))
  }

  @Test("good rows are kept only together with a file of the refused ones")
  func keepGood() throws {
    let program = try Self.program()
    let refused = "2022-01-21,Gwairan x,displaced,people,5,our field team\n"
    try program.write(Self.header + Self.row + refused, to: "sheet.csv")
    // A folder of that name keeps the file from being written.
    try FileManager.default.createDirectory(
      at: program.file("sheet.rejected.csv"), withIntermediateDirectories: true)
    try program.write("x", to: "sheet.rejected.csv/x")
    #expect(try program.run("import", "sheet.csv", "--keep-good").status == 74)
    #expect(try Self.isUntouched(program))
    try FileManager.default.removeItem(at: program.file("sheet.rejected.csv"))
    let outcome = try program.run("import", "sheet.csv", "--keep-good")
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("sheet.rejected.csv"))
    #expect(try !Self.isUntouched(program))
    let rejected = try String(contentsOf: program.file("sheet.rejected.csv"), encoding: .utf8)
    #expect(rejected.contains("Gwairan x"))
  }

  @Test("the report is whole in Arabic")
  func arabic() throws {
    let program = try Self.program()
    try program.write(Self.header + Self.row + "x,Gwairan x,y,z,5%,\n", to: "sheet.csv")
    let outcome = try program.run("import", "sheet.csv", "--language", "ar")
    #expect(outcome.status == 65)
    let words = outcome.output.split(whereSeparator: \.isWhitespace).map(String.init)
    let english = ["row", "column", "error:", "passed", "taken", "is", "not", "Write"]
    #expect(words.filter { english.contains($0) } == [])
    #expect(outcome.output.contains("السطر"))
  }

  @Test("a sheet of many rows comes in as it stands, in its order")
  func longSheet() throws {
    let program = try Self.program()
    let rows = (0..<3_000).map { "2022-01-21,Ghwayran,displaced,people,\($0),team \($0)\n" }
    try program.write(Self.header + rows.joined(), to: "sheet.csv")
    let outcome = try program.run("import", "sheet.csv", "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.json()["new"] as? Int == 3_000)
    #expect(try program.run("check").status == 0)
    #expect(try program.run("import", "sheet.csv", "--json").json()["unchanged"] as? Int == 3_000)
  }
}
