import TestSupport
import Testing

@testable import Intake

@Suite("Rows and cells")
struct RecordReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let rows: [String]
    let location: SourceLocation

    init(
      _ name: String, _ text: String, _ rows: [String],
      at location: SourceLocation = #_sourceLocation
    ) {
      (self.name, self.text, self.rows, self.location) = (name, text, rows, location)
    }

    var testDescription: String { name }
  }

  static let examples: [Example] = [
    Example(
      "line ends of every kind", "a,b\r\nc,d\ne,f\rg,h",
      [
        "1@1 a|b", "2@2 c|d", "3@3 e|f", "4@4 g|h",
      ]),
    Example(
      "blank lines are rows of the spreadsheet", "a,b\n\n  \n\r\nc,d\n",
      [
        "1@1 a|b", "5@5 c|d",
      ]),
    Example(
      "a cell with line breaks is one row", "a,\"b\r\nb\nb\"\nc,d",
      [
        "1@1 a|b\r\nb\nb", "2@4 c|d",
      ]),
    Example(
      "empty cells and doubled quotes", ",,\n\"\",\"say \"\"no\"\"\",x",
      [
        "1@1 ||", "2@2 |say \"no\"|x",
      ]),
    Example(
      "an unclosed quote costs its own line alone", "a,b\nc,\"d\ne,f\ng,h\n",
      [
        "1@1 a|b", "2@2 unclosedQuote 1 <c,\"d>", "3@3 e|f", "4@4 g|h",
      ]),
    Example(
      "an unclosed quote that a later one seems to close", "a,\"b\nc,\"d\"\ne,f\n",
      [
        "1@1 unclosedQuote 1 <a,\"b>", "2@2 c|d", "3@3 e|f",
      ]),
    Example(
      "an unclosed quote at the very end", "a,b\nc,\"d",
      [
        "1@1 a|b", "2@2 unclosedQuote 1 <c,\"d>",
      ]),
    Example(
      "a stray quote costs its line alone", "a,5\" pipe,c\nd,e,f\n",
      [
        "1@1 strayQuote 1 <a,5\" pipe,c>", "2@2 d|e|f",
      ]),
    Example(
      "letters after a closing quote", "\"a\"x,b\r\nc,d",
      [
        "1@1 strayQuote 0 <\"a\"x,b>", "2@2 c|d",
      ]),
    Example(
      "two unclosed quotes after each other", "\"a\n\"b\nc\n",
      [
        "1@1 unclosedQuote 0 <\"a>", "2@2 unclosedQuote 0 <\"b>", "3@3 c",
      ]),
    Example("nothing", "", []),
    Example(
      "a broken line before a good last one without an end", "x\"y\nz",
      [
        "1@1 strayQuote 0 <x\"y>", "2@2 z",
      ]),
  ]

  @Test("rows, cells, row numbers and lines", arguments: examples)
  func reading(_ example: Example) throws {
    #expect(try read(example.text) == example.rows, sourceLocation: example.location)
  }

  @Test("the same bytes give the same rows wherever they are cut", arguments: examples)
  func chunks(_ example: Example) throws {
    for size in 1...max(1, example.text.utf8.count) {
      let rows = try read(example.text, by: size)
      #expect(rows == example.rows, "pieces of \(size)", sourceLocation: example.location)
    }
  }

  @Test("a cell above the limit is refused, and the next row is read")
  func hugeCell() throws {
    let text = "a,b\n" + String(repeating: "x", count: 70_000) + ",y\nc,d\n"
    for size in [1 << 16, 1_000, 300_000] {
      let rows = try read(text, by: size).map { $0.prefix(20) }
      #expect(rows == ["1@1 a|b", "2@2 cellTooLarge 0 <", "3@3 c|d"])
    }
  }

  @Test("an unclosed quote before many rows is told from a large cell")
  func unclosedQuoteInLongFile() throws {
    let tail = (1...20_000).map { "row \($0),x\n" }.joined()
    let rows = try read("a,\"b\n" + tail)
    #expect(rows.first == "1@1 unclosedQuote 1 <a,\"b>")
    #expect(rows.count == 20_001)
    #expect(rows.last == "20001@20001 row 20000|x")
  }

  @Test("a row above the limit is refused, and the next row is read")
  func hugeRow() throws {
    let text = String(repeating: "abc,", count: 400_000) + "\nc,d\n"
    let rows = try read(text).map { $0.prefix(20) }
    #expect(rows.count == 2)
    #expect(rows.last == "2@2 c|d")
  }

  @Test("a row may reach its limit at a line break within a cell")
  func limitAtLineBreak() throws {
    let cells = String(repeating: "\"" + String(repeating: "x", count: 65_000) + "\",", count: 16)
    let room = RecordReader.rowLimit - cells.utf8.count
    for missing in -2...3 {
      let last = String(repeating: "y", count: room - 1 - missing)
      let rows = try read(cells + "\"" + last + "\n\nz\"\nc,d\n").map { $0.suffix(3) }
      #expect(rows.last == "c|d", "\(missing)")
    }
  }

  /// Cut small, every line goes through libcsv; a whole line without quotation marks does not.
  @Test("no bytes stop the reader, and cuts never matter", arguments: [",", ";", "\t"])
  func anyBytes(delimiter: Character) throws {
    var generator = SeededGenerator(seed: 77)
    let alphabet = Array("aa,\"\n\r ;\t,;\t\u{0}".utf8)
    for _ in 0..<1_500 {
      let count = Int.random(in: 0...30, using: &generator)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let text = String(decoding: bytes, as: UTF8.self)
      let whole = try read(text, delimiter)
      for size in [1, 2, 3, 7] {
        let rows = try read(text, delimiter, by: size)
        #expect(rows == whole, "\(text.debugDescription) by \(size)")
      }
    }
  }

  private func read(
    _ text: String, _ delimiter: Character = ",", by size: Int = 1 << 16
  ) throws -> [String] {
    let reader = RecordReader(delimiter: try #require(delimiter.asciiValue))
    var rows: [String] = []
    let body: RecordReader.Body = { item in
      switch item {
      case .record(let record):
        rows.append("\(record.row)@\(record.line) \(record.texts.joined(separator: "|"))")
      case .fault(let fault):
        let raw = String(decoding: fault.raw, as: UTF8.self)
        rows.append("\(fault.row)@\(fault.line) \(fault.kind) \(fault.column) <\(raw)>")
      }
      return .more
    }
    try MemoryBytes(Array(text.utf8), pieceSize: size).read {
      try reader.feed($0, to: body)
      return .more
    }
    try reader.finish(to: body)
    return rows
  }
}
