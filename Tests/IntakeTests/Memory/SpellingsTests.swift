import TestSupport
import Testing

@testable import Intake

@Suite("What the memory of a column keeps")
struct SpellingsTests {
  private static func meaning<Value>(of cell: String, in spellings: Spellings<Value>) -> Value? {
    Array(cell.utf8).withUnsafeBufferPointer { spellings.meaning(of: $0) }
  }

  private static func remember<Value>(
    _ value: Value, for cell: String, in spellings: inout Spellings<Value>
  ) {
    Array(cell.utf8).withUnsafeBufferPointer { spellings.remember(value, for: $0) }
  }

  @Test("every cell comes back with its own meaning, and no other cell has one")
  func meanings() {
    var spellings = Spellings<Int>()
    #expect(Self.meaning(of: "", in: spellings) == nil)
    let cells = (0..<5_000).map { number in
      String(repeating: "\u{648}", count: number % 9) + "\(number)"
    }
    for (number, cell) in cells.enumerated() { Self.remember(number, for: cell, in: &spellings) }
    for (number, cell) in cells.enumerated() {
      #expect(Self.meaning(of: cell, in: spellings) == number)
    }
    #expect(Self.meaning(of: "5000", in: spellings) == nil)
    #expect(Self.meaning(of: "", in: spellings) == nil)
  }

  @Test("an empty cell is a spelling like others")
  func emptyCell() {
    var spellings = Spellings<String>()
    Self.remember("blank", for: "", in: &spellings)
    #expect(Self.meaning(of: "", in: spellings) == "blank")
    #expect(Self.meaning(of: "\u{0}", in: spellings) == nil)
  }

  @Test("the memory is bounded: long cells are not kept, and a full one starts anew")
  func bounds() {
    var spellings = Spellings<Int>()
    let long = String(repeating: "x", count: Spellings<Int>.longest + 1)
    Self.remember(1, for: long, in: &spellings)
    #expect(Self.meaning(of: long, in: spellings) == nil)
    let count = 100_000
    for number in 0..<count { Self.remember(number, for: "\(number)", in: &spellings) }
    #expect(Self.meaning(of: "0", in: spellings) == nil)
    #expect(Self.meaning(of: "\(count - 1)", in: spellings) == count - 1)
  }

  @Test("hashes of numbers and texts that differ little differ in every part")
  func fingerprints() {
    let hashes = (0..<20_000).map { number in
      var fingerprint = Fingerprint()
      fingerprint.add("row:r\(number)")
      return fingerprint.value
    }
    #expect(Set(hashes).count == hashes.count)
    for shift in [0, 26, 58] {
      let parts = Dictionary(grouping: hashes) { $0 >> UInt64(shift) & 63 }
      #expect(parts.count == 64)
      #expect(parts.values.allSatisfy { $0.count < 500 })
    }
  }
}
