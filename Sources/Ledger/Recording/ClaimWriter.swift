import Displacement

/// The statements that find claims by what they are about, and write them.
final class ClaimWriter {
  /// Where a claim is in the ledger.
  struct Place {
    var key: Int
    var id: Claim.ID
    var statement: String
  }

  private let head: Statement
  private let successor: Statement
  private let said: Statement
  private let named: Statement
  private let row: Statement
  private let batch: Int

  init(batch: Int, on connection: Connection) throws(LedgerError) {
    self.batch = batch
    head = try Statement(
      "SELECT key, id, statement FROM claim WHERE subject = ? ORDER BY key DESC LIMIT 1",
      on: connection)
    successor = try Statement(
      "SELECT key, id, statement FROM claim WHERE supersedes = ? ORDER BY key DESC LIMIT 1",
      on: connection)
    said = try Statement(
      "SELECT key, id, statement FROM claim WHERE subject = ? AND statement = ? LIMIT 1",
      on: connection)
    named = try Statement("SELECT key, id, statement FROM claim WHERE id = ?", on: connection)
    row = try Statement(
      insertInto: "claim", ["batch", "supersedes"] + ClaimRow.columns, on: connection)
  }

  /// The newest claim of that key.
  func newest(_ key: Claim.Key) throws(LedgerError) -> Place? {
    head.put(key.rawValue)
    return try head.first(ClaimWriter.place)
  }

  /// The claim at the end of the chain of replacements that begins at that one.
  func standing(_ place: Place) throws(LedgerError) -> Place {
    var place = place
    while true {
      successor.put(place.key)
      guard let next = try successor.first(ClaimWriter.place) else { return place }
      place = next
    }
  }

  /// A claim of that key that says the same, also one that was replaced.
  func isSaid(_ claim: Claim) throws(LedgerError) -> Bool {
    said.put(claim.key.rawValue)
    said.put(hexadecimal: claim.statement)
    return try said.first(ClaimWriter.place) != nil
  }

  func claim(_ id: Claim.ID) throws(LedgerError) -> Place? {
    guard id.rawValue.utf8.count == 32 else { return nil }
    named.put(hexadecimal: id.rawValue)
    return try named.first(ClaimWriter.place)
  }

  func write(_ claim: Claim, _ keys: ClaimRow.Keys, supersedes: Int?) throws(LedgerError) {
    row.put(batch)
    row.put(supersedes)
    ClaimRow.put(claim, keys, into: row)
    try row.run("the claim \(claim.id)")
  }

  private static func place(_ row: Statement) -> Place {
    Place(
      key: row.integer(), id: Claim.ID(known: row.hexadecimal()), statement: row.hexadecimal())
  }
}
