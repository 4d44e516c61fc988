/// The apostrophe before a text cell that a spreadsheet would run as a formula.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (or with a tab or a line end
/// before it). A text with an apostrophe before it is shown as it stands. Guards are put on and taken
/// off one at a time, so that a text which has one of its own keeps it.
enum SpreadsheetGuard {
  /// The text as a cell that runs nothing; a plain number stays a number.
  static func guarded(_ text: String) -> String {
    let start = text.utf8.drop { $0 == apostrophe }
    guard let first = start.first, starters.contains(first) else { return text }
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    let isNumber =
      isSigned && start.count > 1 && start.count == text.utf8.count
      && start.dropFirst().allSatisfy(isOfNumber)
    return isNumber ? text : "'" + text
  }

  /// The bytes of a cell without the guard that a spreadsheet's export put before them.
  static func removed(from cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    isGuarded(cell) ? UnsafeBufferPointer(rebasing: cell.dropFirst()) : cell
  }

  /// Whether a cell begins with a guard.
  static func isGuarded(_ cell: some Sequence<UInt8>) -> Bool {
    var bytes = cell.makeIterator()
    guard bytes.next() == apostrophe else { return false }
    while let byte = bytes.next() {
      if byte != apostrophe { return starters.contains(byte) }
    }
    return false
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let starters = Set("=+-@\t\r\n".utf8)
}
