import Displacement

/// What the rows of a pattern refer to, found or written once for all of them.
final class PatternKeys {
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
  /// The patterns are held, so that no other one can come to lie where one of them does.
  private var known: [ObjectIdentifier: (pattern: ClaimPattern, entry: Entry)] = [:]

  /// How many patterns are remembered.
  private static let limit = 1 << 15

  init(_ keys: RecordKeys, _ documents: DocumentRecorder) {
    self.keys = keys
    self.documents = documents
  }

  func entry(of pattern: ClaimPattern) throws(LedgerError) -> Entry {
    let identity = ObjectIdentifier(pattern)
    if let known = known[identity] { return known.entry }
    if known.count >= PatternKeys.limit { known = [:] }
    let claim = pattern.example
    let series = Series(
      claim, places: try keys.placeSets.key(of: pattern.places), destinations: nil,
      source: try keys.sources.key(of: claim.source))
    let entry = Entry(
      series: try keys.series.key(of: series),
      document: try documents.document(of: claim.evidence, "the claim \(claim.id)"),
      form: CanonicalForm.beginning(of: pattern))
    known[identity] = (pattern, entry)
    return entry
  }
}
