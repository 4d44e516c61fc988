import Displacement
import Language

/// Cells in words, read by the recognisers that read articles.
enum Phrases {
  /// The quantity of a phrase such as `more than 250` or `about 45 thousand families`.
  static func quantity(_ text: String) -> Result<CellQuantity, QuantityPhrase.Problem> {
    QuantityPhrase.read(text).map {
      CellQuantity(quantity: $0.quantity, unit: $0.unit, plain: nil)
    }
  }

  /// The day that a spreadsheet means by a bare number, as a suggestion.
  ///
  /// Excel counts days from 1899-12-30; only days of this century are suggested.
  static func serialDay(_ text: String) -> [String] {
    guard let serial = Int(digits: text.utf8), (36_526...73_050).contains(serial),
      let day = Day(number: serial - 25_569)
    else { return [] }
    return ["\(day)"]
  }
}
