/// The apostrophe before a text cell that a spreadsheet would run as a formula or take for another
/// number.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (or with a tab or a line end
/// before it), and makes 7 of the identifier `007`. A text with an apostrophe before it is shown as it
/// stands. Guards are put on and taken off one at a time, so that a text which has one of its own
/// keeps it.
enum SpreadsheetGuard {
  /// The text as a cell that runs nothing and stays as it is; a plain number stays a number.
  static func guarded(_ text: String) -> String {
    let start = text.utf8.drop { $0 == apostrophe }
    guard let first = start.first else { return text }
    guard starters.contains(first) else { return isChanged(start) ? "'" + text : text }
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
  static func isGuarded(_ cell: some Collection<UInt8>) -> Bool {
    guard cell.first == apostrophe else { return false }
    let start = cell.drop { $0 == apostrophe }
    guard let first = start.first else { return false }
    return starters.contains(first) || isChanged(start)
  }

  /// Whether a spreadsheet would take the text for a number and show another: `007` as 7, `1E5` as
  /// 100000, and no more than fifteen digits of a longer one.
  private static func isChanged(_ text: some Collection<UInt8>) -> Bool {
    guard text.allSatisfy({ (0x30...0x39).contains($0) || $0 | 0x20 == UInt8(ascii: "e") }),
      let first = text.first, (0x30...0x39).contains(first)
    else { return false }
    let hasExponent = text.contains { $0 | 0x20 == UInt8(ascii: "e") }
    return hasExponent || text.count > 15 || (first == UInt8(ascii: "0") && text.count > 1)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let starters = Set("=+-@\t\r\n".utf8)
}
