/// Lines by their numbers, in the order in which a meridian crosses them.
///
/// They lie in short blocks, so that a line put in or taken out moves few others.
struct SweepOrder {
  /// None is empty.
  private var blocks: [[Int]] = []

  /// How long a block can become.
  private static let longest = 512

  /// A place in the order, until something is put in or taken out before it.
  struct Slot: Hashable {
    fileprivate var block: Int
    fileprivate var offset: Int
  }

  /// The line in that slot; `nil` at the end.
  subscript(slot: Slot) -> Int? {
    slot.block < blocks.count && slot.offset < blocks[slot.block].count
      ? blocks[slot.block][slot.offset] : nil
  }

  /// The slot of the first line that passes a test, which all lines behind it pass too.
  func first(where passes: (Int) -> Bool) -> Slot {
    let block = SweepOrder.first(below: blocks.count) { passes(blocks[$0][blocks[$0].count - 1]) }
    guard block < blocks.count else { return Slot(block: block, offset: 0) }
    let offset = SweepOrder.first(below: blocks[block].count) { passes(blocks[block][$0]) }
    return Slot(block: block, offset: offset)
  }

  private static func first(below count: Int, where passes: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func element(before slot: Slot) -> Int? {
    if slot.offset > 0 { return blocks[slot.block][slot.offset - 1] }
    return slot.block > 0 ? blocks[slot.block - 1].last : nil
  }

  func element(after slot: Slot) -> Int? {
    self[Slot(block: slot.block, offset: slot.offset + 1)]
      ?? self[Slot(block: slot.block + 1, offset: 0)]
  }

  /// Puts lines before the one in that slot.
  mutating func insert(_ lines: [Int], at slot: Slot) {
    if blocks.isEmpty { blocks.append([]) }
    let block = min(slot.block, blocks.count - 1)
    let offset = slot.block == block ? slot.offset : blocks[block].count
    blocks[block].insert(contentsOf: lines, at: offset)
    guard blocks[block].count > SweepOrder.longest else { return }
    let half = Array(blocks[block][(SweepOrder.longest / 2)...])
    blocks[block].removeSubrange((SweepOrder.longest / 2)...)
    blocks.insert(half, at: block + 1)
  }

  /// Puts a line in the place of the one in that slot.
  mutating func replace(at slot: Slot, by line: Int) {
    blocks[slot.block][slot.offset] = line
  }

  mutating func remove(at slot: Slot) {
    blocks[slot.block].remove(at: slot.offset)
    if blocks[slot.block].isEmpty { blocks.remove(at: slot.block) }
  }
}
