package import Displacement

/// Something wrong with a sheet, down to the cell: what, where, and what to write instead.
package struct Problem: Hashable, Sendable {
  /// What is wrong.
  package let cause: Cause
  /// How bad it is.
  package let severity: Severity
  /// Where it is.
  package let position: Position
  /// What stands in the cell.
  package let value: String?
  /// What could be written instead, the likeliest first.
  package let suggestions: [String]
  /// The row's cells, to show the offending one among them; empty where there is no row.
  package let cells: [String]

  init(
    _ cause: Cause, _ severity: Severity? = nil, at position: Position = .file,
    value: String? = nil, suggestions: [String] = [], cells: [String] = []
  ) {
    self.cause = cause
    self.severity = severity ?? cause.severity
    self.position = position
    self.value = value
    self.suggestions = suggestions
    self.cells = cells
  }

  /// The same problem without the row to show it in.
  var withoutCells: Problem {
    Problem(cause, severity, at: position, value: value, suggestions: suggestions)
  }

  /// The stable word for other programs.
  package var kind: Kind { cause.kind }

  /// Where in a file a problem is.
  package struct Position: Hashable, Sendable {
    /// The row as a spreadsheet numbers it, from 1.
    package var row: Int?
    /// The physical line, from 1.
    package var line: Int?
    /// The number of the column, from 0.
    package var column: Int?
    /// The field that the column holds.
    package var field: Field?
    /// The header of the column as it stands in the file.
    package var header: String?

    /// The whole file.
    static let file = Position()

    /// The column as a spreadsheet letters it.
    package var letter: String? { column.map(Problem.letter) }
  }

  /// The letters by which a spreadsheet names a column: A for 0, AA for 26.
  package static func letter(_ column: Int) -> String {
    var rest = max(0, column)
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension Problem {
  /// The stable words by which other programs know problems.
  package enum Kind: String, CaseIterable, Sendable {
    case unknownEncoding = "unknown-encoding"
    case lostInEncoding = "lost-in-encoding"
    case unclosedQuote = "unclosed-quote"
    case strayQuote = "stray-quote"
    case nulByte = "nul-byte"
    case cellTooLarge = "cell-too-large"
    case noHeader = "no-header"
    case duplicateColumn = "duplicate-column"
    case missingColumn = "missing-column"
    case unknownColumn = "unknown-column"
    case missingValue = "missing-value"
    case tooManyCells = "too-many-cells"
    case badNumber = "bad-number"
    case negativeNumber = "negative-number"
    case rangeReversed = "range-reversed"
    case partsExceedTotal = "parts-exceed-total"
    case badDate = "bad-date"
    case ambiguousDateOrder = "ambiguous-date-order"
    case futureDate = "future-date"
    case beforeEvent = "before-event"
    case unknownPlace = "unknown-place"
    case ambiguousPlace = "ambiguous-place"
    case sameOriginAndDestination = "same-origin-and-destination"
    case unknownMeasure = "unknown-measure"
    case unknownUnit = "unknown-unit"
    case unknownValue = "unknown-value"
    case basisWithoutSince = "basis-without-since"
    case duplicateRow = "duplicate-row"
    case placeOrOrigin = "place-or-origin"
    case totalMismatch = "total-mismatch"
    case ratioSuspicious = "ratio-suspicious"
    case emptyFile = "empty-file"
  }
}
