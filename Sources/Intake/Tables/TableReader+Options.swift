package import Displacement
package import Language

extension TableReader {
  /// What a person says of a sheet beside it.
  package struct Options: Sendable {
    /// The encoding, where the bytes do not tell or tell wrong.
    package var encoding: TextEncoding?
    /// The order of day and month in dates whose column does not prove one.
    package var dateOrder: DateOrder?
    /// The source of every row whose cell is blank.
    package var source: String?
    /// The day of every row whose cell is blank.
    package var date: Day?
    /// The measure of every row whose cell is blank.
    package var measure: Measure?
    /// What is counted in every row that does not say it.
    package var unit: Unit?
    /// Whether people are already known to have left that place on that day, by the ledger.
    package var isKnownOrigin: (@Sendable (Place.ID, Day) -> Bool)?
    /// How many problems are kept; all of them are counted.
    package var problemLimit = 10_000

    /// Nothing said.
    package init() {}
  }
}
