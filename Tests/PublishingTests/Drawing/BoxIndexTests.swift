import TestSupport
import Testing

@testable import Publishing

@Suite("Boxes of a picture")
struct BoxIndexTests {
  @Test(
    "boxes that meet another are found wherever they lie, each once",
    arguments: 1...40 as ClosedRange<UInt64>)
  func found(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    func box() -> Rectangle {
      // Some lie outside the picture, some on the edges of its squares.
      let left = Double(Int.random(in: -60...260, using: &chance))
      let top = Double(Int.random(in: -60...160, using: &chance))
      return Rectangle(
        left: left, top: top, right: left + Double(Int.random(in: 0...70, using: &chance)),
        bottom: top + Double(Int.random(in: 0...40, using: &chance)))
    }
    let frame = Rectangle(left: 10, top: 5, right: 201, bottom: 99)
    let index = BoxIndex(frame, (0..<Int(seed)).map { _ in box() })
    for _ in 0..<30 {
      let other = box()
      let expected = index.boxes.indices.filter { index.boxes[$0].intersects(other) }
      var found: [Int] = []
      index.forEach(meeting: other) { number in
        found.append(number)
        return true
      }
      #expect(found.sorted() == expected)
      #expect(index.contains(meeting: other) == !expected.isEmpty)
    }
  }

  @Test("a search ends where it is told to")
  func end() {
    let box = Rectangle(left: 0, top: 0, right: 90, bottom: 90)
    var calls = 0
    BoxIndex(box, [box, box, box]).forEach(meeting: box) { _ in
      calls += 1
      return calls < 2
    }
    #expect(calls == 2)
  }
}
