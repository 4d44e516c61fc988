/// A row that cannot be told apart into cells; the row after it can.
struct RecordFault: Hashable, Sendable {
  /// What is wrong with the row.
  enum Kind: Hashable, Sendable {
    /// A cell begins with a quotation mark that no other one closes.
    case unclosedQuote
    /// A quotation mark where none can stand.
    case strayQuote
    /// A cell above the limit of ``RecordReader/cellLimit``.
    case cellTooLarge
    /// So many rows are broken that the rest of the file is not looked at.
    case tooManyFaults
  }

  let kind: Kind
  /// The row as a spreadsheet numbers it.
  let row: Int
  /// The physical line at fault: the one on which the quotation mark stands.
  let line: Int
  /// The number of the cell, from 0.
  let column: Int
  /// The refused line or lines as they stand in the file.
  let raw: [UInt8]
}
