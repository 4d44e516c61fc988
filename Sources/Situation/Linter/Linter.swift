package import Displacement

/// Looks for arithmetic that cannot be right, among all claims or those of a page.
///
/// Every rule is a pure function in a file of its own and takes time in proportion to the claims,
/// so that a ledger of a million claims can be linted.
package enum Linter {
  private static let rules: [any LintRule.Type] = [
    HouseholdRatiosOfOneDocumentAgree.self, PartsStayWithinTheirWhole.self,
    RunningTotalsNeverFall.self, OneCellHasOneValueInOneDocument.self,
    HouseholdsAreFewerThanPeople.self, PercentagesAgreeWithTheirNumbers.self,
    DatesFallOnTheirWeekdays.self,
  ]

  /// What is wrong among the claims that are in force or wait for review.
  ///
  /// - Parameters:
  ///   - history: what a ledger knew.
  ///   - knownAt: the last moment whose records count.
  /// - Returns: the findings in the order of the rules, then of their claims.
  package static func lint(_ history: History, knownAt: Moment = .latest) -> [Lint] {
    let frozen = freeze(history, knownAt: knownAt)
    let waiting = Set(frozen.candidates)
    let candidates = frozen.excluded.map(\.contribution).filter {
      waiting.contains($0.id) && $0.claim.stance == .asserted
    }
    let claims = LintedClaims(frozen.inForce + candidates, history)
    return lint(claims)
  }

  static func lint(_ claims: LintedClaims) -> [Lint] {
    rules.flatMap { rule in
      rule.findings(in: claims).sorted { left, right in
        left.claims.lexicographicallyPrecedes(right.claims)
      }
    }
  }
}

/// The claims that rules look at, in the groups in which they can contradict each other.
struct LintedClaims {
  let all: [Entry]
  let places: PlaceTree
  let sources: [Source.ID: Source]
  let documents: [Document.ID: Document]
  /// The sentences of the documents with the claims of each.
  let sentences: [Sentence]

  /// A sentence of a document, or a row of a sheet.
  struct Sentence {
    let tokens: [Token]
    /// In the order of their identifiers.
    let entries: [Entry]
  }

  /// A claim with the cell that it is about.
  struct Entry {
    let contribution: Contribution
    let cell: Summary.Cell
    var id: Claim.ID { contribution.id }
    var figure: Figure { contribution.figure }
    var amount: Amount { contribution.figure.amount }
    var document: Document.ID { contribution.claim.evidence.document }
    /// The words that the claim rests on, and what staff remarked.
    var text: String {
      let claim = contribution.claim
      return claim.evidence.excerpt + (claim.note.map { "\n" + $0 } ?? "")
    }
    /// The number of people or homes, or the households where only they are given.
    var best: Int? { amount.leading.quantity.best }
  }

  /// Claims of unresolved places are only looked at by themselves.
  init(_ contributions: [Contribution], _ history: History) {
    let entries = contributions.compactMap { contribution in
      formCell(of: contribution.figure, in: history.places).map {
        Entry(contribution: contribution, cell: $0)
      }
    }
    self.init(entries, history)
  }

  /// Claims that have their cells already.
  init(_ contributions: [Contribution], _ cells: [Summary.Cell], _ history: History) {
    let entries = contributions.compactMap { contribution in
      contribution.cell.map { Entry(contribution: contribution, cell: cells[$0]) }
    }
    self.init(entries, history)
  }

  private init(_ entries: [Entry], _ history: History) {
    places = history.places
    sources = history.sources
    documents = history.documents
    all = entries.sorted { $0.id < $1.id }
    sentences = LintedClaims.sentences(of: all)
  }

  private static func sentences(of entries: [Entry]) -> [Sentence] {
    struct Words: Hashable {
      let document: Document.ID
      let text: String
    }
    return Dictionary(grouping: entries) { Words(document: $0.document, text: $0.text) }
      .map { Sentence(tokens: Token.all(of: $0.key.text), entries: $0.value) }
  }

  /// The claims of each document that pass, in the order of the documents.
  func byDocument(_ isWanted: (Entry) -> Bool = { _ in true }) -> [[Entry]] {
    Dictionary(grouping: all.filter(isWanted), by: \.document)
      .sorted { $0.key < $1.key }.map(\.value)
  }
}
