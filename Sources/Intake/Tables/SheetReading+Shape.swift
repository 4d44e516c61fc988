import Language

extension SheetReading {
  /// Whether a row only shows how a sheet is filled.
  func isExample(_ cells: borrowing RowCells) -> Bool {
    guard let column = header.index(of: .id),
      cells.record.withCell(column, SheetReading.mayBeMark),
      let id = cells.text(column: column),
      let first = id.unicodeScalars.first, "eE\u{645}".unicodeScalars.contains(first)
    else { return false }
    return Template.exampleMarks.contains(Fold.key(id))
  }

  /// Whether an identifier may be the mark of an example: it is short, without a digit, and if it
  /// begins with a letter of ASCII it begins like one.
  static func mayBeMark(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, cell.count <= 32 else { return false }
    if (0x30...0x7E).contains(first), first | 0x20 != UInt8(ascii: "e") { return false }
    return !cell.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a row has the header's words once more, as where one sheet was pasted below another.
  func isHeaderAgain(_ record: Record) -> Bool {
    record.countWithoutTrailingBlanks <= header.names.count
      && header.names.indices.allSatisfy { record.text($0).trimmed == header.names[$0] }
  }

  /// The errors that keep a row from being read by its columns.
  func checkShape(_ cells: inout RowCells) {
    if cells.record.hasNulByte {
      let record = cells.record
      let column = (0..<record.count).first { record.withCell($0) { $0.contains(0) } }
      cells.report(.sheet(.nulByte), column: column, value: "")
      return
    }
    let width = header.columns.count
    var count = cells.record.count
    if count > width { count = cells.record.countWithoutTrailingBlanks }
    if count > width {
      cells.report(.row(.tooManyCells(count, of: width)), column: width)
    } else if cells.record.count < header.requiredWidth {
      cells.report(.row(.tooFewCells(cells.record.count, of: header.requiredWidth)), column: nil)
    }
  }
}
