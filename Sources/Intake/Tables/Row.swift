package import Displacement

/// One thing that a row of a sheet says, typed and checked, with the place of the row.
///
/// A row of a wide sheet says several: one for each measure.
package struct Row: Sendable {
  /// The row as a spreadsheet numbers it, from 1.
  package let number: Int
  /// The physical line on which the row starts, from 1.
  package let line: Int
  /// What the row says.
  package let content: Content

  package init(number: Int, line: Int, content: Content) {
    (self.number, self.line, self.content) = (number, line, content)
  }

  /// What a row says.
  package enum Content: Hashable, Sendable {
    case claim(Claim)
    /// A route, and what the row says of it on a day.
    case route(Route, RouteStatus)
    case place(Place)
  }
}
