/// Boxes of a picture that are found by where they lie: the picture is cut into squares, each of which
/// knows the boxes that reach into it.
struct BoxIndex {
  private(set) var boxes: [Rectangle] = []
  private let frame: Rectangle
  private let columns: Int
  private let rows: Int
  private var squares: [[Int]]

  /// The length of a square's sides in points: about that of a label.
  private static let side = 16.0

  init(_ frame: Rectangle, _ boxes: [Rectangle] = []) {
    self.frame = frame
    columns = max(1, Int((frame.width / BoxIndex.side).rounded(.up)))
    rows = max(1, Int((frame.height / BoxIndex.side).rounded(.up)))
    squares = Array(repeating: [], count: columns * rows)
    for box in boxes { append(box) }
  }

  mutating func append(_ box: Rectangle) {
    let (across, down) = span(of: box)
    for row in down {
      for column in across { squares[row * columns + column].append(boxes.count) }
    }
    boxes.append(box)
  }

  /// Whether one of the boxes shares more than an edge with that one.
  func contains(meeting box: Rectangle) -> Bool {
    let (across, down) = span(of: box)
    return down.contains { row in
      across.contains { column in
        squares[row * columns + column].contains { boxes[$0].intersects(box) }
      }
    }
  }

  /// Calls a body with the number of each of the boxes that share more than an edge with that one,
  /// once, until it answers `false`.
  func forEach(meeting box: Rectangle, _ body: (Int) -> Bool) {
    let (across, down) = span(of: box)
    for row in down {
      for column in across {
        for number in squares[row * columns + column] where boxes[number].intersects(box) {
          let other = span(of: boxes[number])
          // Of the squares that both reach into, the first counts.
          let isFirst =
            row == max(down.lowerBound, other.down.lowerBound)
            && column == max(across.lowerBound, other.across.lowerBound)
          if isFirst, !body(number) { return }
        }
      }
    }
  }

  /// The squares that a box reaches into; what lies outside the picture counts to its edge.
  private func span(of box: Rectangle) -> (across: ClosedRange<Int>, down: ClosedRange<Int>) {
    let left = BoxIndex.square(box.left - frame.left, of: columns)
    let right = BoxIndex.square(box.right - frame.left, of: columns)
    let top = BoxIndex.square(box.top - frame.top, of: rows)
    let bottom = BoxIndex.square(box.bottom - frame.top, of: rows)
    return (left...max(left, right), top...max(top, bottom))
  }

  private static func square(_ distance: Double, of count: Int) -> Int {
    let square = (distance / side).rounded(.down)
    guard square > 0 else { return 0 }
    return square < Double(count) ? Int(square) : count - 1
  }
}
