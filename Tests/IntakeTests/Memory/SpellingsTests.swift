import TestSupport
import Testing

@testable import Intake

@Suite("What the memory of a column keeps")
struct SpellingsTests {
  private static func meaning<Value>(
    of cell: String, in spellings: borrowing Spellings<Value>
  ) -> Value? {
    Array(cell.utf8).withUnsafeBufferPointer { spellings.meaning(of: $0) }
  }

  /// The macro cannot be handed what cannot be copied.
  private static func expect<Value: Equatable>(
    _ cell: String, _ value: Value?, in spellings: borrowing Spellings<Value>,
    at location: SourceLocation = #_sourceLocation
  ) {
    let found = meaning(of: cell, in: spellings)
    #expect(found == value, sourceLocation: location)
  }

  private static func remember<Value>(
    _ value: Value, for cell: String, in spellings: inout Spellings<Value>
  ) {
    Array(cell.utf8).withUnsafeBufferPointer { spellings.remember(value, for: $0) }
  }

  @Test("every cell comes back with its own meaning, and no other cell has one")
  func meanings() {
    var spellings = Spellings<Int>()
    Self.expect("", nil, in: spellings)
    let cells = (0..<5_000).map { number in
      String(repeating: "\u{648}", count: number % 9) + "\(number)"
    }
    for (number, cell) in cells.enumerated() { Self.remember(number, for: cell, in: &spellings) }
    for (number, cell) in cells.enumerated() {
      Self.expect(cell, number, in: spellings)
    }
    Self.expect("5000", nil, in: spellings)
    Self.expect("", nil, in: spellings)
  }

  @Test("an empty cell is a spelling like others")
  func emptyCell() {
    var spellings = Spellings<String>()
    Self.remember("blank", for: "", in: &spellings)
    Self.expect("", "blank", in: spellings)
    Self.expect("\u{0}", nil, in: spellings)
  }

  @Test("the memory is bounded: long cells are not kept, and a full one starts anew")
  func bounds() {
    var spellings = Spellings<Int>()
    let long = String(repeating: "x", count: Spellings<Int>.longest + 1)
    Self.remember(1, for: long, in: &spellings)
    Self.expect(long, nil, in: spellings)
    let count = 100_000
    for number in 0..<count { Self.remember(number, for: "\(number)", in: &spellings) }
    Self.expect("0", nil, in: spellings)
    Self.expect("\(count - 1)", count - 1, in: spellings)
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
