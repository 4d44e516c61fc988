import Displacement

/// Finds or writes what the rows of a pattern refer to, once for all of them.
struct PatternKeys {
  /// The keys of a pattern, and what is the same in the digests of all of its rows.
  struct Entry {
    let series: Int
    let document: DocumentRecorder.Described
    let form: [UInt8]

    /// Of a pattern that has not been looked for: nothing is written for rows that are known.
    static let unsought = Entry(series: 0, document: .init(key: 0, isSheet: false), form: [])

    var isSought: Bool { series != 0 }
  }

  private let keys: RecordKeys
  private let documents: DocumentRecorder

  init(_ keys: RecordKeys, _ documents: DocumentRecorder) {
    self.keys = keys
    self.documents = documents
  }

  func entry(of pattern: ClaimPattern) throws(LedgerError) -> Entry {
    let claim = pattern.example
    let series = Series(
      claim, places: try keys.placeSets.key(of: pattern.places), destinations: nil,
      source: try keys.sources.key(of: claim.source))
    return Entry(
      series: try keys.series.key(of: series),
      document: try documents.document(of: claim.evidence, "the claim \(claim.id)"),
      form: CanonicalForm.beginning(of: pattern))
  }
}
