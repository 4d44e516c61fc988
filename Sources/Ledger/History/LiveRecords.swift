import Displacement

/// The claims that were read so far, each once however often it is asked for.
final class LiveRecords {
  private let reader: HistoryReader
  private var positions: [Int: Int] = [:]
  private var records: [Recorded<Claim>] = []

  init(_ reader: HistoryReader) {
    self.reader = reader
  }

  /// Reads those of the claims that were not read yet.
  func find(_ keys: [Int]) throws(LedgerError) {
    if records.isEmpty { records.reserveCapacity(keys.count) }
    try reader.forEachClaim(positions.isEmpty ? keys : keys.filter { positions[$0] == nil }) {
      positions[$0.order] = records.count
      records.append($0)
    }
  }

  /// The claims of those keys, read where they were not read yet.
  func read(_ keys: [Int]) throws(LedgerError) -> [Recorded<Claim>] {
    try find(keys)
    // Mostly all that was read is asked for in the end, in its order.
    if records.lazy.map(\.order).elementsEqual(keys) { return records }
    return keys.compactMap { self[$0] }
  }

  /// What a claim says; `nil` where it was not read.
  ///
  /// A claim holds much, and copies of all of it would cost more than the question.
  func figure(of key: Int) -> Figure? { positions[key].map { records[$0].value.figure } }

  subscript(key: Int) -> Recorded<Claim>? { positions[key].map { records[$0] } }
}
