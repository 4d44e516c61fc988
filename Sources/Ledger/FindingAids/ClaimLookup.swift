import Displacement

/// Finds claims by 64 bits of their subjects or of their identifiers.
///
/// What it finds may be another claim with the same bits; whoever asks compares the rest. It is
/// brought up to date when it is asked, and in the order of its own table, which costs a third of
/// what it costs to add each claim as it comes.
final class ClaimLookup {
  /// What claims are found by; the name of the table.
  enum Kind: String, CaseIterable {
    case subject = "subject_lookup"
    case id = "id_lookup"

    /// The column of `claim` that is looked up.
    var column: String {
      switch self {
      case .subject: "subject"
      case .id: "id"
      }
    }

    /// Takes the hash of the next column of a row.
    func hash(_ row: Statement) -> Int {
      switch self {
      case .subject: ClaimHash.subject(row.text())
      case .id: ClaimHash.id(row.bytes())
      }
    }
  }

  private let connection: Connection
  private let kind: Kind
  private let find: Statement
  /// The last claim that can be found.
  private(set) var through: Int

  /// How many claims are sorted at a time.
  private static let run = 250_000

  init(_ kind: Kind, on connection: Connection) throws(LedgerError) {
    self.connection = connection
    self.kind = kind
    find = try Statement(
      "SELECT claim FROM \(kind.rawValue) WHERE hash = ? ORDER BY claim DESC", on: connection)
    through = try ClaimLookup.through(kind, connection)
  }

  /// The claims of that hash that were found by the last update, from the newest.
  func claims(_ hash: Int) throws(LedgerError) -> [Int] {
    guard through > 0 else { return [] }
    find.put(hash)
    return try find.all { $0.integer() }
  }

  /// Makes every claim of the ledger one that can be found.
  func update() throws(LedgerError) {
    let query = try Statement(
      "SELECT key, \(kind.column) FROM claim WHERE key > ? ORDER BY key LIMIT ?", on: connection)
    let add = try Statement(insertInto: kind.rawValue, ["hash", "claim"], on: connection)
    var last = through
    while true {
      var run: [(hash: Int, claim: Int)] = []
      query.put(last)
      query.put(ClaimLookup.run)
      try query.forEach { row throws(LedgerError) in
        let claim = row.integer()
        run.append((kind.hash(row), claim))
      }
      guard let end = run.last?.claim else { break }
      last = end
      run.sort { $0 < $1 }
      for entry in run {
        add.put(entry.hash)
        add.put(entry.claim)
        try add.run("where to find a claim")
      }
    }
    guard last > through else { return }
    let state = try Statement("UPDATE lookup_state SET through = ? WHERE name = ?", on: connection)
    state.put(last)
    state.put(kind.rawValue)
    try state.run()
    through = last
  }

  /// The last claim that a lookup can find.
  static func through(_ kind: Kind, _ connection: Connection) throws(LedgerError) -> Int {
    let query = try Statement("SELECT through FROM lookup_state WHERE name = ?", on: connection)
    query.put(kind.rawValue)
    guard let through = try query.first({ $0.integer() }) else {
      throw connection.damage("how far \"\(kind.rawValue)\" goes is gone")
    }
    return through
  }
}

/// The 64 bits that claims are found by.
enum ClaimHash {
  /// The hash of a subject.
  static func subject(_ subject: String) -> Int {
    var subject = subject
    return subject.withUTF8 { ClaimHash.subject($0) }
  }

  /// The hash of a subject by its bytes: FNV-1a, mixed once more so that every bit counts.
  static func subject(_ subject: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in subject { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return Int(bitPattern: UInt(hash ^ hash >> 33))
  }

  /// The first eight bytes of an identifier, in its order.
  static func id(_ bytes: [UInt8]) -> Int {
    let value = bytes.prefix(8).reduce(UInt(0)) { $0 << 8 | UInt($1) }
    return Int(bitPattern: value ^ 1 << 63)
  }

  /// The first eight bytes of an identifier in hexadecimal digits, which must be 16 or more.
  static func id(digits: String) -> Int {
    Int(bitPattern: (UInt(digits.prefix(16), radix: 16) ?? 0) ^ 1 << 63)
  }
}
