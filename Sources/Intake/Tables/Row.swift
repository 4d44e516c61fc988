package import Displacement

/// One thing that a row of a sheet says, typed and checked, with the row as it stands in the file.
///
/// A row of a wide sheet says several: one for each measure.
package struct Row: Sendable {
  /// The row as a spreadsheet numbers it, from 1.
  package var number: Int { record.row }
  /// The physical line on which the row starts, from 1.
  package var line: Int { record.line }
  /// The cells as they stand in the file.
  package var cells: [String] { record.texts }
  /// What the row says.
  package let content: Content

  private let record: Record

  init(_ content: Content, _ record: Record) {
    self.content = content
    self.record = record
  }

  /// What a row says.
  package enum Content: Hashable, Sendable {
    case claim(Claim)
    /// A route, and what the row says of it on a day.
    case route(Route, RouteStatus)
    case place(Place)
  }
}
