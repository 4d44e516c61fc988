import Displacement
import Language

/// The sums of the rows, against which a row of totals is checked.
struct Totals {
  private struct Sums {
    /// Since the first row, and since the last row of totals.
    var all: [Int: Int] = [:]
    var sinceTotal: [Int: Int] = [:]
    /// The columns that held a phrase, whose sum nobody knows.
    var inexact: Set<Int> = []
  }

  /// By measure and unit cell, for sheets that have such columns.
  private var sums: [String: Sums] = [:]
  private static let limit = 256

  /// Whether a row sums up other rows: its place, or its first cell, says total.
  func isTotal(_ cells: RowCells) -> Bool {
    let fields: [Field] = [.place, .origin, .destination, .id, .nameEnglish]
    let record = cells.record
    let first = (0..<record.count).first { !record.isBlank($0) }
    return fields.contains { cells.text($0).map(Totals.saysTotal) == true }
      || first.flatMap { cells.text(column: $0) }.map(Totals.saysTotal) == true
  }

  static func saysTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 64, let first = text.unicodeScalars.first,
      initials.contains(first.value)
    else { return false }
    return words.contains(Fold.key(text))
  }

  /// The letters with which a word for a total begins, in any spelling.
  private static let initials = Set("tTsSgGoOامإأآك".unicodeScalars.map(\.value))

  private static let words: Set<String> = Set(
    #"""
    total|totals|grand total|sum|subtotal|sub total|sub-total|overall total|overall|total sum
    المجموع|الإجمالي|مجموع|إجمالي|المجموع الكلي|الإجمالي العام|المجموع العام|الاجمالي الكلي|الكلي
    """#.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { Fold.key($0) })

  /// Takes the numbers of a row into the sums.
  mutating func add(_ cells: RowCells) {
    let key = Totals.key(cells)
    guard sums[key] != nil || sums.count < Totals.limit else { return }
    var sum = sums[key] ?? Sums()
    for (column, number) in cells.numbers {
      if let number {
        sum.all[column, default: 0] &+= number
        sum.sinceTotal[column, default: 0] &+= number
      } else {
        sum.inexact.insert(column)
      }
    }
    sums[key] = sum
  }

  /// Checks a row of totals against the rows above it.
  mutating func check(_ cells: inout RowCells) {
    let key = Totals.key(cells)
    for (column, stated) in Totals.numbers(cells) {
      guard let stated else { continue }
      let matching = key == Totals.anything ? Array(sums.values) : sums[key].map { [$0] } ?? []
      let counted = matching.reduce(0) { $0 &+ ($1.all[column] ?? 0) }
      let recent = matching.reduce(0) { $0 &+ ($1.sinceTotal[column] ?? 0) }
      guard stated != counted, stated != recent,
        !matching.contains(where: { $0.inexact.contains(column) })
      else { continue }
      cells.report(.row(.totalMismatch(stated: stated, counted: counted)), column: column)
    }
    for key in sums.keys { sums[key]?.sinceTotal = [:] }
  }

  private static let anything = "\u{0}"

  private static func key(_ cells: RowCells) -> String {
    (cells.text(.measure) ?? "") + anything + (cells.text(.unit) ?? "")
  }

  /// The numbers of a row by column; `nil` for a phrase.
  private static func numbers(_ cells: RowCells) -> [(Int, Int?)] {
    cells.header.numberColumns.compactMap { column in
      guard let text = cells.text(column: column) else { return nil }
      if case .whole(let number) = CellNumber(text) { return (column, number) }
      return (column, nil)
    }
  }
}
