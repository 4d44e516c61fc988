import Displacement

/// What the cells of one sheet were found to mean so far, column by column.
///
/// Sheets say the same day, the same place and the same source in thousands of rows. Remembered is
/// only what was read without a problem, and only where nothing but the cell decides it.
final class CellMemory {
  /// The places that values have on the list of their column's words.
  var words: [Spellings<UInt8>]
  var days: [Spellings<Day>]
  var numbers: [Spellings<CellQuantity>]
  var sources = Spellings<Source.ID>()
  var measures = Spellings<MeasureWords>()
  /// The places that cells name, by the first of the cells.
  var places: [Spellings<CellPlaces>]
  /// The traits of rows by all cells that make them.
  var traits = Spellings<RowTraits>()

  /// The memory of a sheet of that many columns.
  init(width: Int) {
    words = Array(repeating: Spellings(), count: width)
    days = Array(repeating: Spellings(), count: width)
    numbers = Array(repeating: Spellings(), count: width)
    places = Array(repeating: Spellings(), count: width)
  }

  /// Forgets what has numbers among the claims, which begin anew.
  func forgetNumbers() {
    places = Array(repeating: Spellings(), count: places.count)
    traits = Spellings()
  }
}
