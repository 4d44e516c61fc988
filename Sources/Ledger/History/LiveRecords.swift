import Displacement

/// The claims that were read so far, each once however often it is asked for.
final class LiveRecords {
  private let reader: HistoryReader
  private var positions: [Int: Int] = [:]
  private var records: [Recorded<Claim>] = []

  init(_ reader: HistoryReader) {
    self.reader = reader
  }

  /// Reads those of the claims that were not read yet, in the order of their keys.
  @discardableResult
  func read(_ keys: [Int]) throws(LedgerError) -> [Recorded<Claim>] {
    let missing = positions.isEmpty ? keys : keys.filter { positions[$0] == nil }
    let read = try reader.claims(missing)
    for record in read {
      positions[record.order] = records.count
      records.append(record)
    }
    return missing.count == keys.count ? read : keys.compactMap { self[$0] }
  }

  subscript(key: Int) -> Recorded<Claim>? { positions[key].map { records[$0] } }
}
