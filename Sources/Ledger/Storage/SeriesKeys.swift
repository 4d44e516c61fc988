/// The integer keys of series; each is held once however many claims it has.
///
/// Of a series 16 bytes are remembered, its hash and its key: a sheet can have hundreds of thousands.
/// What is found by its hash is compared with the series itself in its row.
final class SeriesKeys {
  private let connection: Connection
  private let find: Statement
  private let known: Statement
  private let add: Statement
  private var keys: [Int: Int32] = [:]
  /// Whether `keys` has every series of the ledger, so that what it does not have is new.
  private var isComplete = false
  private var isSurveyed = false

  /// How many series are remembered: what a dictionary of 8 MB holds.
  private static let limit = 390_000
  /// How many series of the ledger are read at first: a second's worth would be too many.
  private static let surveyed = 50_000

  init(on connection: Connection) throws(LedgerError) {
    self.connection = connection
    let isSame = Series.columns.map { "\($0) IS ?" }.joined(separator: " AND ")
    let columns = Series.columns.joined(separator: ", ")
    find = try Statement("SELECT key FROM series WHERE \(isSame)", on: connection)
    known = try Statement("SELECT \(columns) FROM series WHERE key = ?", on: connection)
    add = try Statement(insertInto: "series", Series.columns, on: connection)
  }

  func key(of series: Series) throws(LedgerError) -> Int {
    if !isSurveyed { try survey() }
    let hash = series.hashValue
    if let key = keys[hash].map({ Int($0) }), try self.series(key) == series { return key }
    var key: Int?
    if !isComplete || keys[hash] != nil {
      series.put(into: find)
      key = try find.first { $0.integer() }
    }
    if key == nil {
      series.put(into: add)
      key = try add.insert("a series")
    }
    remember(hash, key ?? 0)
    return key ?? 0
  }

  private func series(_ key: Int) throws(LedgerError) -> Series? {
    known.put(key)
    return try known.first { row throws(LedgerError) in try Series(row) }
  }

  private func remember(_ hash: Int, _ key: Int) {
    if keys.count < SeriesKeys.limit, let key = Int32(exactly: key), keys[hash] == nil {
      keys[hash] = key
    } else {
      isComplete = false
    }
  }

  /// Takes all series of the ledger, where there are not too many: looking for each that is new
  /// would cost more than to write it.
  private func survey() throws(LedgerError) {
    isSurveyed = true
    let count = try Statement("SELECT count(*) FROM series", on: connection)
      .first { $0.integer() }
    guard count ?? 0 < SeriesKeys.surveyed else { return }
    isComplete = true
    let columns = Series.columns.joined(separator: ", ")
    try Statement("SELECT key, \(columns) FROM series", on: connection)
      .forEach { row throws(LedgerError) in
        let key = row.integer()
        remember(try Series(row).hashValue, key)
      }
  }
}
