import Displacement
import Ledger
import Publishing
import Situation

extension Lint {
  /// The finding with the words of the claims that are evidence of it, and what is likely meant.
  func text(
    in history: History, _ claims: [Claim.ID: Claim], _ language: LanguageCode
  ) -> String {
    let evidence = self.claims.prefix(Lint.mostEvidence).compactMap { claims[$0] }.map { claim in
      let document = history.documents[claim.evidence.document]?.title.plain ?? "no document"
      let place =
        switch claim.evidence.location {
        case .row(let row): "\(document), row \(row)"
        case .span: document
        }
      return "    \(claim.id.rawValue.prefix(8))  \(place): \(claim.evidence.excerpt.plain)"
    }
    let more = self.claims.count - evidence.count
    let rest = more > 0 ? ["    and \(more) more"] : []
    let words = words(in: language)
    let first = "\(severity.rawValue) \(rule.rawValue): \(words.message)"
    return ([first] + evidence + rest + ["    \(words.suggestion)"]).joined(separator: "\n")
  }

  /// How many claims a finding quotes on a terminal; its JSON names all of them.
  private static let mostEvidence = 6
}
