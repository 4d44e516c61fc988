/// One row of a sheet: its cells as UTF-8, and where it stands in the file.
struct Record: Sendable {
  /// The row as a spreadsheet numbers it, from 1.
  var row = 0
  /// The physical line on which the row starts, from 1.
  var line = 0
  /// The row as it stands in the file, without its line end.
  var raw: [UInt8] = []
  /// The cells one after the other.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many cells the row has.
  var count: Int { ends.count }

  /// The bytes of a cell; empty where the row is too short to have it.
  subscript(index: Int) -> ArraySlice<UInt8> {
    guard index >= 0, index < ends.count else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The text of a cell as it stands in the file.
  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// The text of a cell without blanks at its ends; nothing where there is nothing else.
  func trimmedText(_ index: Int) -> String? {
    let cell = self[index]
    if cell.isEmpty { return nil }
    let text = String(decoding: SpreadsheetGuard.removed(from: cell), as: UTF8.self)
    if cell.isTrim { return text }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The texts of all cells.
  var texts: [String] { (0..<count).map(text) }

  /// Whether no cell has anything but white space in it.
  var isBlank: Bool { bytes.isEmpty || (0..<count).allSatisfy { isBlank($0) } }

  /// Whether a cell is missing or has nothing but white space in it.
  func isBlank(_ index: Int) -> Bool {
    let cell = self[index]
    guard !cell.contains(where: { (0x21...0x7E).contains($0) }) else { return false }
    return cell.isEmpty || text(index).isBlank
  }

  /// The number of cells up to the last one that is not blank.
  var countWithoutTrailingBlanks: Int {
    var count = count
    while count > 0, isBlank(count - 1) { count -= 1 }
    return count
  }

  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  mutating func removeAll() {
    raw.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
