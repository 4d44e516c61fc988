import Displacement
import Language

extension SheetReading {
  /// The number in a column with the unit that its own words name; nothing where it is blank or
  /// wrong.
  mutating func number(_ cells: inout RowCells, column: Int) -> CellQuantity? {
    if cells.record.isEmpty(column) { return nil }
    if let number = cells.record.digits(column), let quantity = Quantity.exactly(number) {
      noteSize(of: number, column: column, &cells)
      return CellQuantity(quantity: quantity, unit: nil, plain: number)
    }
    if let known = cells.knownNumber(column) {
      noteSize(of: known.plain, column: column, &cells)
      return known
    }
    guard let text = cells.text(column: column),
      let number = number(text, column: column, &cells)
    else { return nil }
    noteSize(of: number.plain, column: column, &cells)
    cells.record.withCell(column) { memory.numbers.remember(number, for: $0, in: column) }
    return number
  }

  /// The greatest number that is taken without a question: no crisis has uprooted more people.
  static let usualLimit = 100_000_000

  private func noteSize(of number: Int?, column: Int, _ cells: inout RowCells) {
    guard let number, number > SheetReading.usualLimit else { return }
    cells.report(.row(.unusualNumber), column: column)
  }

  private func number(
    _ text: String, column: Int, _ cells: inout RowCells
  ) -> CellQuantity? {
    switch CellNumber(text) {
    case .whole(let number):
      return Quantity.exactly(number).map { CellQuantity(quantity: $0, unit: nil, plain: number) }
    case .negative: cells.report(.row(.negativeNumber), column: column)
    case .fault(let fault): cells.report(.row(.badNumber(fault)), column: column)
    case .lost: cells.report(lossOfNumber(text), column: column)
    case .words: return phrase(text, column, &cells)
    }
    return nil
  }

  private func phrase(_ text: String, _ column: Int, _ cells: inout RowCells) -> CellQuantity? {
    switch Phrases.quantity(text) {
    case .success(let quantity): return quantity
    case .failure(let problem):
      let cause: Problem.Cause =
        switch problem {
        case .empty, .notANumber: .row(.badNumber(.notANumber))
        case .negative: .row(.negativeNumber)
        case .notWhole: .row(.badNumber(.fraction))
        case .tooGreat: .row(.badNumber(.tooLarge))
        case .reversed: .row(.rangeReversed(.lowAboveHigh))
        case .more(let words): .row(.badNumber(.more(words)))
        case .lost: lossOfNumber(text)
        }
      cells.report(cause, column: column)
      return nil
    }
  }

  /// A question mark in place of a number: lost when the file was saved, in a file that cannot hold
  /// Arabic-Indic digits or where several stand together.
  private func lossOfNumber(_ text: String) -> Problem.Cause {
    let isLost = !sheet.encoding.holdsEveryCharacter || text.unicodeScalars.count > 1
    return isLost ? .sheet(.lostInEncoding(sheet.encoding)) : .row(.badNumber(.notANumber))
  }
}

/// A number as a cell gives it.
struct CellQuantity: Hashable {
  let quantity: Quantity
  /// The unit that the cell itself names: `350 عائلة`.
  let unit: Unit?
  /// The number where the cell is nothing but digits.
  let plain: Int?
}
