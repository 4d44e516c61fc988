import Displacement

/// How evidence lies in a row of route statuses.
enum EvidenceRow {
  static func put(_ evidence: Evidence, document: Int, into row: Statement) {
    row.put(document)
    switch evidence.location {
    case .row(let number):
      row.put(number)
      row.put(nil as Int?)
      row.put(nil as Int?)
    case .span(let span):
      row.put(nil as Int?)
      row.put(span.lowerBound)
      row.put(span.upperBound)
    }
    row.put(evidence.excerpt)
    row.put(evidence.phrase)
  }

  static func take(_ row: Statement, _ glossary: Glossary) throws(LedgerError) -> Evidence {
    let document = try glossary.document(row.integer())
    let location: Evidence.Location
    switch (row.optionalInteger(), row.optionalInteger(), row.optionalInteger()) {
    case (let number?, nil, nil): location = .row(number)
    case (nil, let start?, let end?) where start <= end: location = .span(start..<end)
    default: throw row.connection.damage("evidence stands neither in a row nor in a text")
    }
    return Evidence(
      document: document, location: location, excerpt: row.text(), phrase: row.text())
  }
}
