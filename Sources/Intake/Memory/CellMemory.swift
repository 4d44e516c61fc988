import Displacement

/// What the cells of one sheet were found to mean so far, column by column.
///
/// Sheets say the same day, the same place and the same source in thousands of rows. Remembered is
/// only what was read without a problem, and only where nothing but the cell decides it.
final class CellMemory {
  /// The places that values have on the list of their column's words.
  var words: [Spellings<UInt8>]
  var days: [Spellings<Day>]
  var places: [Spellings<PlaceSet>]
  var sources = Spellings<Source.ID>()
  var measures = Spellings<MeasureWords>()

  /// The memory of a sheet of that many columns.
  init(width: Int) {
    words = Array(repeating: Spellings(), count: width)
    days = Array(repeating: Spellings(), count: width)
    places = Array(repeating: Spellings(), count: width)
  }
}
