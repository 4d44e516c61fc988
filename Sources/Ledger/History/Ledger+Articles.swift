package import Displacement

extension Ledger {
  /// The articles of the ledger with their text, in the order of their identifiers.
  package func articles() throws(LedgerError) -> [Document] {
    try read { connection throws(LedgerError) in
      let documents = try RecordReader(knownAt: .latest, connection).documents()
      return documents.values.filter { $0.kind == .article && $0.text != nil }
        .sorted { $0.id < $1.id }
    }
  }

  /// The claims that were read from a document, and those that replaced them since, in the order
  /// of the ledger.
  package func claims(of document: Document.ID) throws(LedgerError) -> [Recorded<Claim>] {
    try read { connection throws(LedgerError) in
      let reader = try HistoryReader(knownAt: .latest, connection)
      return try reader.claims(
        where: """
          claim.key IN (
            WITH RECURSIVE line (key) AS (
              SELECT claim.key FROM claim
              JOIN document ON document.key = claim.document
              JOIN document_id ON document_id.key = document.id
              WHERE document_id.id = ?
              UNION SELECT claim.key FROM claim JOIN line ON claim.supersedes = line.key)
            SELECT key FROM line)
          ORDER BY claim.key
          """
      ) { query in query.put(document.rawValue) }
    }
  }

  /// What was said of routes in a document, in the order of the ledger.
  package func routeStatuses(of document: Document.ID) throws(LedgerError) -> [RouteStatus] {
    try read { connection throws(LedgerError) in
      try HistoryReader(knownAt: .latest, connection).routeStatuses().map(\.value)
        .filter { $0.evidence.document == document }
    }
  }
}
