/// A piece of a page that stands on one sheet: a line of words, a row of a table, a picture.
struct Brick: Hashable, Sendable {
  var height: Double
  /// What is left free above, unless it is the first of a sheet.
  var space: Double = 0
  var items: [Item]
  /// Whether the next brick must stand on the same sheet.
  var keepsWithNext = false
  /// Whether its lines may go on in the next sheet.
  var isSplittable = false
  /// What the brick is in the document's structure: `TR`, `LI`.
  var tag: String?
  var group: Group?
  /// Whether it stands on an earlier sheet too: the head of a table that goes on.
  var isRepeated = false

  /// Something that is printed.
  enum Item: Hashable, Sendable {
    case text(SetText)
    case rule(x: Double, y: Double, width: Double, thickness: Double, Ink)
    case fill(x: Double, y: Double, width: Double, height: Double, Ink)
    /// The place that references to a footnote lead to.
    case target(note: Int, y: Double)
    /// A picture, drawn that many times its size.
    case drawing(Drawing, x: Double, y: Double, scale: Double)
  }

  /// Bricks that belong together: the rows of a table.
  struct Group: Hashable, Sendable {
    /// The number of the group in its page.
    var number: Int
    /// What the group is in the document's structure: `Table`, `L`.
    var tag: String
    /// What stands above the group on each sheet that it goes on in.
    var head: [Item] = []
    var headHeight = 0.0
  }

  /// The texts that are printed, in order.
  var texts: [SetText] {
    items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The brick with everything that much lower.
  func moved(by y: Double) -> Brick {
    var moved = self
    moved.items = items.map { $0.moved(x: 0, y: y) }
    return moved
  }

  /// The lines that a height has room for, and the rest; `nil` where fewer than that many lines
  /// would stand on either side.
  func split(at height: Double, leaving least: Int) -> (Brick, Brick)? {
    var (upper, lower) = (self, self)
    (upper.items, lower.items) = ([], [])
    (upper.height, lower.height) = (0, 0)
    lower.space = 0
    var (above, below) = (0, 0)
    let padding = self.height - (texts.map(\.bottom).max() ?? 0)
    for item in items {
      guard case .text(let text) = item else {
        if item.isAtBottom(of: self.height) {
          lower.items.append(item)
        } else {
          upper.items.append(item)
        }
        continue
      }
      let fitting = Int((height - padding - text.y) / text.copy.leading)
      let count = Swift.max(0, Swift.min(text.lines.count, fitting))
      let middle = text.lines.lowerBound + count
      var (first, second) = (text, text)
      first.lines = text.lines.lowerBound..<middle
      second.lines = middle..<text.lines.upperBound
      if !first.lines.isEmpty { upper.items.append(.text(first)) }
      if !second.lines.isEmpty { lower.items.append(.text(second)) }
      upper.height = Swift.max(upper.height, first.bottom + padding)
      lower.height = Swift.max(lower.height, second.bottom + padding)
      (above, below) = (Swift.max(above, first.lines.count), Swift.max(below, second.lines.count))
    }
    guard above >= least, below >= Swift.min(least, 2) else { return nil }
    lower.items = lower.items.map { $0.isAtBottom(of: self.height) ? $0.at(y: lower.height) : $0 }
    return (upper, lower)
  }
}

extension Brick.Item {
  func moved(x dx: Double, y dy: Double) -> Brick.Item {
    switch self {
    case .text(var text):
      text.x += dx
      text.y += dy
      return .text(text)
    case .rule(let x, let y, let width, let thickness, let ink):
      return .rule(x: x + dx, y: y + dy, width: width, thickness: thickness, ink)
    case .fill(let x, let y, let width, let height, let ink):
      return .fill(x: x + dx, y: y + dy, width: width, height: height, ink)
    case .target(let note, let y): return .target(note: note, y: y + dy)
    case .drawing(let drawing, let x, let y, let scale):
      return .drawing(drawing, x: x + dx, y: y + dy, scale: scale)
    }
  }

  /// Whether it is the rule that closes a brick of that height.
  fileprivate func isAtBottom(of height: Double) -> Bool {
    if case .rule(_, let y, _, _, _) = self { y >= height - 0.01 } else { false }
  }

  fileprivate func at(y: Double) -> Brick.Item {
    guard case .rule(let x, _, let width, let thickness, let ink) = self else { return self }
    return .rule(x: x, y: y, width: width, thickness: thickness, ink)
  }
}
