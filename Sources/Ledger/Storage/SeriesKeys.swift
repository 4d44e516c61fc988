/// The integer keys of series; each is held once however many claims it has.
///
/// Of a series 20 bytes are remembered, its mark and its key: a sheet can have hundreds of thousands.
final class SeriesKeys {
  private let connection: Connection
  private let find: Statement
  private let add: Statement
  private var keys: [Mark: Int32] = [:]
  /// Whether `keys` has every series of the ledger, so that what it does not have is new.
  private var isComplete = false
  private var isSurveyed = false

  /// The 128 bits that a series is known by, other ones in each run: two series of a ledger never
  /// have the same.
  private struct Mark: Hashable {
    private let halves: (Int, Int)

    init(_ series: Series) {
      var (first, second) = (Hasher(), Hasher())
      first.combine(series)
      second.combine(0)
      second.combine(series)
      halves = (first.finalize(), second.finalize())
    }

    static func == (left: Mark, right: Mark) -> Bool { left.halves == right.halves }

    func hash(into hasher: inout Hasher) { hasher.combine(halves.0) }
  }

  /// How many series are remembered: what a dictionary of 10 MB holds.
  private static let limit = 390_000
  /// How many series the ledger held at first, and how many of them were looked for one by one.
  private var heldBefore: Int?
  private var searches = 0

  /// How many series of the ledger are read at first, and how many more for each that was looked for.
  private static let surveyed = (atFirst: 50_000, forSearch: 16)

  init(on connection: Connection) throws(LedgerError) {
    self.connection = connection
    let isSame = Series.columns.map { "\($0) IS ?" }.joined(separator: " AND ")
    find = try Statement("SELECT key FROM series WHERE \(isSame)", on: connection)
    add = try Statement(insertInto: "series", Series.columns, on: connection)
  }

  func key(of series: Series) throws(LedgerError) -> Int {
    let mark = Mark(series)
    if let key = keys[mark] { return Int(key) }
    if !isSurveyed {
      try surveyIfItPays()
      if let key = keys[mark] { return Int(key) }
    }
    var key: Int?
    if !isComplete {
      searches += 1
      series.put(into: find)
      key = try find.first { $0.integer() }
    }
    if key == nil {
      series.put(into: add)
      key = try add.insert("a series")
    }
    remember(mark, key ?? 0)
    return key ?? 0
  }

  private func remember(_ mark: Mark, _ key: Int) {
    if keys.count < SeriesKeys.limit, let key = Int32(exactly: key) {
      keys[mark] = key
    } else {
      isComplete = false
    }
  }

  /// Takes all series of the ledger, unless there are too many for what was looked for so far.
  ///
  /// Looking for each that is new would cost more than to write it.
  private func surveyIfItPays() throws(LedgerError) {
    if heldBefore == nil {
      heldBefore = try Statement("SELECT count(*) FROM series", on: connection)
        .first { $0.integer() }
    }
    let affordable = SeriesKeys.surveyed.atFirst + SeriesKeys.surveyed.forSearch * searches
    guard let heldBefore, heldBefore < min(affordable, SeriesKeys.limit) else { return }
    isSurveyed = true
    isComplete = true
    let columns = Series.columns.joined(separator: ", ")
    try Statement("SELECT key, \(columns) FROM series", on: connection)
      .forEach { row throws(LedgerError) in
        let key = row.integer()
        remember(Mark(try Series(row)), key)
      }
  }
}
