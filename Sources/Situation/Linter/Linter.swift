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
    let findings = AllCores.map(rules.count) { rule in
      rules[rule].findings(in: claims).sorted { left, right in
        left.claims.lexicographicallyPrecedes(right.claims)
      }
    }
    return findings.flatMap(\.self)
  }
}

/// The claims that rules look at, in the groups in which they can contradict each other.
struct LintedClaims: Sendable {
  let all: [Entry]
  let places: PlaceTree
  let sources: [Source.ID: Source]
  let documents: [Document.ID: Document]
  /// The sentences of the documents with the claims of each, but for those that hold neither a
  /// weekday nor a percentage.
  let sentences: [Sentence]
  /// What the words of articles make parts of something else.
  let saidParts: SaidParts

  /// A sentence of a document, or a row of a sheet.
  struct Sentence: Sendable {
    let tokens: [Token]
    /// In the order of their identifiers.
    let entries: [Entry]
  }

  /// A claim with the cell that it is about.
  struct Entry: Sendable {
    let contribution: Contribution
    private let subject: Subject

    fileprivate init(_ contribution: Contribution, _ subject: Subject) {
      self.contribution = contribution
      self.subject = subject
    }

    var id: Claim.ID { contribution.id }
    var cell: Summary.Cell { subject.cell }
    /// The number of the cell among those of the claims.
    var cellNumber: Int { subject.number }
    var day: Day { contribution.asOf }
    var figure: Figure { contribution.figure }
    var amount: Amount { contribution.figure.amount }
    var document: Document.ID { contribution.claim.evidence.document }
    /// The words that the claim rests on, and what staff remarked.
    var text: String {
      let claim = contribution.claim
      return claim.note.map { claim.evidence.excerpt + "\n" + $0 } ?? claim.evidence.excerpt
    }
    /// The number of people or homes, or the households where only they are given.
    var best: Int? { amount.leading.quantity.best }
    /// The least number that is meant; `nil` for "at most".
    var low: Int? {
      let interval = amount.leading.quantity.interval()
      return interval.low ?? (interval.high == nil ? interval.best : nil)
    }
    /// The greatest number that is meant; `nil` for "at least".
    var high: Int? { amount.leading.quantity.interval().high }
    /// The sentence of an article that it was read from, and where its number begins in the
    /// article; `nil` for a row of a sheet.
    var written: (sentence: String, start: Int)? {
      let evidence = contribution.claim.evidence
      switch evidence.location {
      case .span(let span): return (evidence.excerpt, span.lowerBound)
      case .row: return nil
      }
    }
  }

  /// A cell, held once for all its claims.
  fileprivate final class Subject: Sendable {
    let cell: Summary.Cell
    let number: Int

    init(_ cell: Summary.Cell, number: Int) {
      self.cell = cell
      self.number = number
    }
  }

  /// Claims of unresolved places are only looked at by themselves.
  init(_ contributions: [Contribution], _ history: History) {
    var subjects: [Summary.Cell: Subject] = [:]
    let entries = contributions.compactMap { contribution in
      formCell(of: contribution.figure, in: history.places).map { cell in
        let subject = subjects[cell] ?? Subject(cell, number: subjects.count)
        subjects[cell] = subject
        return Entry(contribution, subject)
      }
    }
    self.init(entries, history)
  }

  /// Claims that have their cells already.
  init(_ contributions: [Contribution], _ cells: [Summary.Cell], _ history: History) {
    let subjects = cells.enumerated().map { Subject($0.element, number: $0.offset) }
    let entries = contributions.compactMap { contribution in
      contribution.cell.map { Entry(contribution, subjects[$0]) }
    }
    self.init(entries, history)
  }

  private init(_ entries: [Entry], _ history: History) {
    places = history.places
    sources = history.sources
    documents = history.documents
    all = entries.map { (leading: $0.contribution.leading, entry: $0) }.sorted { left, right in
      left.leading != right.leading ? left.leading < right.leading : left.entry.id < right.entry.id
    }.map(\.entry)
    sentences = LintedClaims.sentences(of: all)
    saidParts = SaidParts(all)
  }

  private static func sentences(of entries: [Entry]) -> [Sentence] {
    struct Words: Hashable {
      let document: Document.ID
      let text: String
    }
    let telling = entries.filter { Token.canTellDayOrShare($0.text) }
    return Dictionary(grouping: telling) { Words(document: $0.document, text: $0.text) }
      .map { Sentence(tokens: Token.all(of: $0.key.text), entries: $0.value) }
  }

  /// The claims of each document that pass, in the order of the documents.
  func byDocument(_ isWanted: (Entry) -> Bool = { _ in true }) -> [[Entry]] {
    Dictionary(grouping: all.filter(isWanted), by: \.document)
      .sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Sequence {
  /// The groups of two elements or more that have a key in common, each in their order.
  ///
  /// Most claims have theirs to themselves, and cost no list of their own.
  func sharing<Key: Hashable>(_ key: (Element) -> Key) -> [[Element]] {
    var found: [Key: Sharing<Element>] = [:]
    found.reserveCapacity(underestimatedCount)
    var groups: [[Element]] = []
    for element in self {
      let key = key(element)
      switch found[key] {
      case nil: found[key] = .alone(element)
      case .alone(let first):
        found[key] = .group(groups.count)
        groups.append([first, element])
      case .group(let index): groups[index].append(element)
      }
    }
    return groups
  }
}

/// What was found of one key: an element, or the number of its group.
private enum Sharing<Element> {
  case alone(Element)
  case group(Int)
}
