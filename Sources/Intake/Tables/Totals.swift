import Displacement
import Language

/// The sums of the rows, against which a row of totals is checked.
struct Totals: ~Copyable {
  /// The sum of a column of numbers.
  private struct Sum {
    /// Since the first row, and since the last row of totals.
    var all = 0
    var sinceTotal = 0
    /// Whether a cell was a phrase, so that nobody knows the sum.
    var isInexact = false
  }

  private let header: Header
  /// The columns in which a row of totals may say that it is one.
  private let columns: [Int]
  /// Of the rows of one measure and unit each, for sheets that have such columns.
  private var sums: [[Sum]] = []
  private var groups: [String: Int] = [:]
  /// Which cells say total, among those that may.
  private var knownWords = Spellings<Bool>()
  private static let limit = 256

  init(_ header: Header) {
    self.header = header
    let fields: [Field] = [.place, .origin, .destination, .id, .nameEnglish]
    columns = fields.compactMap(header.index)
  }

  /// Whether a row sums up other rows: its place, or its first cell, says total.
  mutating func isTotal(_ cells: borrowing RowCells) -> Bool {
    for column in columns where saysTotal(cells, column) { return true }
    let record = cells.record
    guard let first = (0..<record.count).first(where: { !record.isBlank($0) }) else { return false }
    return saysTotal(cells, first)
  }

  private mutating func saysTotal(_ cells: borrowing RowCells, _ column: Int) -> Bool {
    guard cells.record.withCell(column, Totals.mayBeWord) else { return false }
    if let known = cells.record.withCell(column, { knownWords.meaning(of: $0) }) { return known }
    let isTotal = cells.text(column: column).map(Totals.saysTotal) ?? false
    cells.record.withCell(column) { knownWords.remember(isTotal, for: $0) }
    return isTotal
  }

  /// Whether a cell may be a word for a total: it has no digit, and if it begins with a letter of
  /// ASCII it begins like one.
  static func mayBeWord(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "g"), UInt8(ascii: "o"): break
    default: if (0x30...0x7E).contains(first) { return false }
    }
    return !cell.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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

  /// Takes the numbers of a row into the sums of a group.
  mutating func add(_ cells: borrowing RowCells, to group: Int) {
    for (position, column) in header.numberColumns.enumerated() {
      switch Totals.number(cells, column) {
      case .exact(let number):
        sums[group][position].all &+= number
        sums[group][position].sinceTotal &+= number
      case .inexact: sums[group][position].isInexact = true
      case nil: continue
      }
    }
  }

  /// Checks a row of totals against the rows above it.
  mutating func check(_ cells: inout RowCells) {
    let key = Totals.key(cells)
    let matching = key == Totals.anything ? sums : groups[key].map { [sums[$0]] } ?? []
    for (position, column) in header.numberColumns.enumerated() {
      guard case .exact(let stated) = Totals.number(cells, column) else { continue }
      let counted = matching.reduce(0) { $0 &+ $1[position].all }
      let recent = matching.reduce(0) { $0 &+ $1[position].sinceTotal }
      guard stated != counted, stated != recent,
        !matching.contains(where: { $0[position].isInexact })
      else { continue }
      cells.report(.row(.totalMismatch(stated: stated, counted: counted)), column: column)
    }
    for group in sums.indices {
      for position in sums[group].indices { sums[group][position].sinceTotal = 0 }
    }
  }

  /// The number of the sums of rows like this one; nothing where there are too many.
  mutating func group(of cells: borrowing RowCells) -> Int? {
    let key = Totals.key(cells)
    if groups[key] == nil, sums.count < Totals.limit {
      groups[key] = sums.count
      sums.append(Array(repeating: Sum(), count: header.numberColumns.count))
    }
    return groups[key]
  }

  private static let anything = "\u{0}"

  private static func key(_ cells: borrowing RowCells) -> String {
    (cells.text(.measure) ?? "") + anything + (cells.text(.unit) ?? "")
  }

  private enum Number {
    case exact(Int)
    /// A phrase.
    case inexact
  }

  /// The number in a column; nothing where it is blank or wrong.
  private static func number(_ cells: borrowing RowCells, _ column: Int) -> Number? {
    if let digits = cells.record.digits(column) { return .exact(digits) }
    if let known = cells.knownNumber(column) { return known.plain.map { .exact($0) } ?? .inexact }
    guard let text = cells.text(column: column) else { return nil }
    switch CellNumber(text) {
    case .whole(let number): return .exact(number)
    case .words: return .inexact
    case .negative, .fault, .lost: return nil
    }
  }
}
