import Displacement

/// What the cells of one sheet were found to mean by themselves, column by column.
///
/// Sheets say the same word and the same number in thousands of rows. Remembered is only what was
/// read without a problem.
final class CellMemory {
  /// The places that values have on the list of their column's words.
  var words: ColumnSpellings<UInt8>
  var numbers: ColumnSpellings<CellQuantity>

  /// The memory of a sheet of that many columns.
  init(width: Int) {
    words = ColumnSpellings(width: width)
    numbers = ColumnSpellings(width: width)
  }
}

/// What cells were found to mean to the reading of their sheet: days within its bounds, places of
/// the gazetteer, and what has numbers among the claims.
///
/// Remembered is only what was read without a problem, and only where nothing but the cells decides
/// it.
struct SheetMemory: ~Copyable {
  var days: ColumnSpellings<Day>
  var sources = Spellings<Source.ID>()
  var measures = Spellings<MeasureWords>()
  /// The places that cells name, by the first of the cells.
  var places: ColumnSpellings<Int>
  /// The traits of rows by all cells that make them.
  var traits = Spellings<RowTraits>()
  /// What rows come to by their words and by which of their other cells are filled.
  var plainRows = Spellings<PlainRow>()
  private let width: Int

  /// The memory of a sheet of that many columns.
  init(width: Int) {
    self.width = width
    days = ColumnSpellings(width: width)
    places = ColumnSpellings(width: width)
  }

  /// Forgets what has numbers among the claims, which begin anew.
  mutating func forgetNumbers() {
    places = ColumnSpellings(width: width)
    traits = Spellings()
    plainRows = Spellings()
  }
}
