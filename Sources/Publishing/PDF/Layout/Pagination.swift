/// Puts bricks on sheets, one under the other.
///
/// A brick is never cut but between its lines, and that only where it is a text, or higher than a
/// whole sheet; a heading stays with what follows; a table that goes on has its head again.
struct Pagination {
  /// The height of a sheet that can be printed on.
  let height: Double
  /// The bricks of each sheet, with their items where they stand on it.
  private(set) var sheets: [[Brick]] = [[]]
  private var y = 0.0

  init(_ bricks: [Brick], height: Double) {
    self.height = height
    var rest = bricks[...]
    while let last = rest.firstIndex(where: { !$0.keepsWithNext }) ?? rest.indices.last {
      place(Array(rest[...last]))
      rest = rest[(last + 1)...]
    }
  }

  /// The fewest lines of a text that stand alone on a sheet.
  static let fewestLines = 2

  private var isAtTop: Bool { y == 0 }

  /// Puts bricks that stay together on this sheet, or on the next one.
  private mutating func place(_ chain: [Brick]) {
    guard let last = chain.last else { return }
    let others = chain.dropLast()
    let used = others.reduce(0) { $0 + $1.height + $1.space } - (isAtTop ? chain[0].space : 0)
    let above = others.isEmpty && isAtTop ? 0 : last.space
    let room = height - y - used - above
    if last.height <= room {
      for brick in chain { add(brick) }
    } else if last.isSplittable,
      let (upper, lower) = last.split(
        at: room, leaving: Pagination.fewestLines)
    {
      for brick in others { add(brick) }
      add(upper)
      startSheet(for: lower)
      place([lower])
    } else if !isAtTop {
      startSheet(for: chain[0])
      placeAtTop(chain)
    } else {
      placeAtTop(chain)
    }
  }

  /// Puts bricks on a sheet that has nothing but perhaps a repeated head, and cuts what is higher.
  private mutating func placeAtTop(_ chain: [Brick]) {
    for brick in chain {
      var rest = brick
      while y + rest.height + (isAtTop ? 0 : rest.space) > height {
        let room = height - y - (isAtTop ? 0 : rest.space)
        if let (upper, lower) = rest.split(at: room, leaving: 1) {
          add(upper)
          rest = lower
        } else if isFresh {
          break
        }
        startSheet(for: rest)
      }
      add(rest)
    }
  }

  /// Whether nothing but repeated heads stands on the sheet.
  private var isFresh: Bool { sheets.last?.allSatisfy(\.isRepeated) ?? true }

  private mutating func startSheet(for brick: Brick) {
    sheets.append([])
    y = 0
    guard let group = brick.group, !group.head.isEmpty,
      sheets.dropLast().last?.contains(where: { $0.group?.number == group.number }) ?? false
    else { return }
    add(
      Brick(
        height: group.headHeight, items: group.head, tag: brick.tag, group: group,
        isRepeated: true))
  }

  private mutating func add(_ brick: Brick) {
    if !isAtTop { y += brick.space }
    sheets[sheets.count - 1].append(brick.moved(by: y))
    y += brick.height
  }
}
