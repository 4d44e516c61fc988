import Displacement

/// The patterns of a sheet's rows: what a row says by all of its cells but its identifier, its day
/// and its number.
///
/// Long sheets say the same of the same places over and over. A row whose other cells were read
/// before, without a problem and as a plain count, is known by them at once.
struct RowPatterns {
  /// What the rows of a pattern have in common.
  struct Pattern {
    let claim: ClaimPattern
    /// The group of rows whose numbers are summed up together; nothing where there are too many.
    let group: Int?
    /// What a row says otherwise than in its day and its number.
    let mark: Fingerprint
  }

  /// The columns of the rows' identifier, day and number.
  struct Columns {
    let id: Int
    let date: Int
    let number: Int
  }

  /// The columns of every row's own; nothing where every row of the sheet needs a look of its own.
  let columns: Columns?
  /// The columns that make a pattern.
  private let others: [Int]
  /// The columns that say nothing.
  private let silent: [Int]
  private var numbers = Spellings<Int>()
  private var patterns: [Pattern] = []
  /// The cells of the row that is looked at.
  private var cells: [UInt8] = []

  /// The rows that were taken and not yet handed on.
  private(set) var rows = ClaimRows()
  /// The places of the patterns among those of `rows`; -1 for one that is not among them.
  private var places: [Int] = []
  private var placed: [Int] = []

  /// How many patterns are remembered: a sheet can have more than memory should hold.
  private static let limit = 1 << 14

  /// The patterns of the rows below a header; none where people are told from others who left.
  init(_ header: Header) {
    let numbers: [Field] = [.best, .number, .people, .households]
    guard header.kind == .figures, header.wide.isEmpty, !header.has(.origin),
      !header.has(.destination), let date = header.index(of: .date),
      let id = header.index(of: .id) ?? header.index(of: .submission),
      let number = numbers.lazy.compactMap({ header.index(of: $0) }).first
    else {
      (columns, others, silent) = (nil, [], [])
      return
    }
    columns = Columns(id: id, date: date, number: number)
    let isSilent = { (column: Int) in
      [.unknown, .ignored, .field(.reason)].contains(header.columns[column])
    }
    let rest = header.columns.indices.filter { ![id, date, number].contains($0) }
    others = rest.filter { !isSilent($0) }
    silent = rest.filter(isSilent)
  }

  /// The number of the pattern of a row, where it is known.
  ///
  /// The identifier must be one that stands for nothing else, and no cell may be a word for a total.
  mutating func find(_ record: Record) -> Int? {
    guard let columns, !patterns.isEmpty, record.withCell(columns.id, RowPatterns.isPlain),
      !silent.contains(where: { record.withCell($0, Totals.mayBeWord) })
    else { return nil }
    gather(record)
    return cells.withUnsafeBufferPointer { numbers.meaning(of: $0) }
  }

  subscript(number: Int) -> Pattern { patterns[number] }

  /// Remembers the pattern of a row that was read without a problem and makes one claim.
  mutating func remember(
    _ claim: Claim, of record: Record, group: Int?, in header: Header
  ) {
    guard let columns, patterns.count < RowPatterns.limit,
      record.withCell(columns.id, RowPatterns.isPlain),
      claim.key == .row(id: record.text(columns.id)),
      header.index(of: .since).map(record.isBlank) ?? true,
      let number = record.digits(columns.number).flatMap(Quantity.exactly),
      claim.figure.amount.leading.quantity == number,
      claim.evidence.phrase == record.text(columns.number),
      header.numberColumns.allSatisfy({ $0 == columns.number || record.isBlank($0) }),
      let pattern = ClaimPattern(claim)
    else { return }
    gather(record)
    let isNew = cells.withUnsafeBufferPointer { cells in
      guard cells.count <= Spellings<Int>.longest, numbers.meaning(of: cells) == nil else {
        return false
      }
      numbers.remember(patterns.count, for: cells)
      return true
    }
    guard isNew else { return }
    patterns.append(Pattern(claim: pattern, group: group, mark: SeenRows.mark(ofPattern: claim)))
    places.append(-1)
  }

  /// Takes a row of a pattern, for now.
  mutating func take(_ record: Record, _ pattern: Int, _ day: Day, _ number: Int) {
    guard let columns else { return }
    if places[pattern] < 0 {
      places[pattern] = rows.append(patterns[pattern].claim)
      placed.append(pattern)
    }
    let place = places[pattern]
    record.withCell(columns.id) { id in
      record.withCell(columns.number) { phrase in
        rows.append(
          record.row, pattern: place, id: id, day: day, number: number, excerpt: record.raw,
          phrase: phrase)
      }
    }
  }

  /// Gives the last row back, which is not one to be taken by its pattern after all.
  mutating func giveBack() { rows.removeLast() }

  /// The rows that were taken since the last call.
  mutating func handOver() -> ClaimRows {
    for pattern in placed { places[pattern] = -1 }
    placed.removeAll(keepingCapacity: true)
    defer { rows = ClaimRows() }
    return rows
  }

  /// Puts the cells that make a pattern one behind the other.
  private mutating func gather(_ record: Record) {
    cells.removeAll(keepingCapacity: true)
    for column in others {
      record.withCell(column) { cells.append(contentsOf: $0) }
      // No cell of text that is not damaged has this byte.
      cells.append(0xFF)
    }
  }

  /// Whether a cell is an identifier as it stands, and may be nothing else: neither the mark of an
  /// example, nor a word for a total, nor the name of an exported claim.
  private static func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, cell.last ?? 0 > 0x20,
      first | 0x20 >= UInt8(ascii: "a") || (0x30...0x39).contains(first),
      !cell.starts(with: "claim:".utf8), !SheetReading.mayBeMark(cell), !Totals.mayBeWord(cell)
    else { return false }
    return cell.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
