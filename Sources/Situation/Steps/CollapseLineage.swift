import Displacement

/// Which document repeats which.
struct Lineage: Sendable {
  private let relays: [Document.ID: Document.ID]

  init(_ documents: [Document.ID: Document], _ decided: [Document.ID: Document.ID] = [:]) {
    relays = documents.compactMapValues(\.relays).merging(decided) { _, decided in decided }
  }

  /// The first document of the chain and how far back it is.
  ///
  /// Of a circle the document with the smallest identifier counts as the first.
  func root(of document: Document.ID) -> (document: Document.ID, distance: Int) {
    guard relays[document] != nil else { return (document, 0) }
    var (root, seen) = (document, Set([document]))
    while let next = relays[root] {
      guard seen.insert(next).inserted else {
        let first = seen.min() ?? document
        return (first, first == document ? 0 : seen.count)
      }
      root = next
    }
    return (root, seen.count - 1)
  }
}

/// The claims that speak for themselves, and those that repeat them.
struct Collapsed: Sendable {
  var kept: [Contribution] = []
  var excluded: [Excluded] = []
  /// The relays that give another day than the claim they repeat.
  var drifted: [Contribution] = []
}

/// Step 3: keeps the earliest of the claims that repeat one another.
///
/// Of claims for one day the one nearest to the first document is kept. A claim of a document that
/// relays another repeats the claim of that document about the same
/// thing, if it gives the same number or a day within `syncDays`. Claims of one source with the
/// same content repeat each other where their days are the same, or within `syncDays` if an
/// article is among them. A reading of the policy: two rows of staff sheets with different days
/// are two counts even where their numbers agree, since an office that counts 50 families on each
/// of two days has counted 100; only published text repeats old news as new.
///
/// The claims come in the order of their seniority.
func collapseLineage(
  _ contributions: [Contribution], documents: [Document.ID: Document], syncDays: Int
) -> Collapsed {
  let relayedDocuments = Set(contributions.filter { !$0.isPrimary }.map(\.root))
  var primaries: [Statement: [Contribution]] = [:]
  if !relayedDocuments.isEmpty {
    for contribution in contributions
    where contribution.isPrimary && relayedDocuments.contains(contribution.root) {
      let statement = Statement(contribution, voice: .document(contribution.root))
      primaries[statement, default: []].append(contribution)
    }
  }

  var collapsed = Collapsed()
  var kept: [Repetition: [Contribution]] = [:]
  for contribution in contributions {
    if contribution.isAlone, contribution.isPrimary {
      collapsed.kept.append(contribution)
      continue
    }
    let relayed = contribution.isPrimary ? nil : relayedClaim(contribution, primaries, syncDays)
    // Relays of a document that the ledger does not hold are one voice, that document's.
    let voice = contribution.isPrimary ? contribution.origin : .document(contribution.root)
    let key = Repetition(
      statement: Statement(contribution, voice: voice),
      amount: contribution.figure.amount)
    // The claims come in the order of their days.
    let recent = (kept[key] ?? []).reversed().prefix { earlier in
      earlier.asOf.distance(to: contribution.asOf) <= syncDays
    }
    let earlier = recent.last { repeats(contribution, $0, in: documents) }
    if let primary = relayed ?? earlier {
      collapsed.excluded.append(Excluded(contribution, .relay))
      if primary.asOf != contribution.asOf { collapsed.drifted.append(contribution) }
    } else {
      kept[key, default: []].append(contribution)
      collapsed.kept.append(contribution)
    }
  }
  return collapsed
}

/// Which of two claims of one content came first, as far as it is not left to their identifiers.
struct Seniority: Comparable {
  private let asOf: Day
  private let hops: Int
  private let published: Day
  private let leading: UInt64

  init(_ contribution: Contribution, published: Day) {
    leading = contribution.leading
    asOf = contribution.asOf
    hops = contribution.hops
    self.published = published
  }

  static func < (left: Seniority, right: Seniority) -> Bool {
    if left.asOf != right.asOf { return left.asOf < right.asOf }
    if left.hops != right.hops { return left.hops < right.hops }
    if left.published != right.published { return left.published < right.published }
    return left.leading < right.leading
  }

  /// The claims from the one that came first to the last.
  static func sorted(
    _ contributions: [Contribution], in documents: [Document.ID: Document]
  ) -> [Contribution] {
    // A claim mostly has the document of the claim before it.
    var last: (document: Document.ID, published: Day)?
    func published(_ document: Document.ID) -> Day {
      if let last, last.document == document { return last.published }
      let published = documents[document]?.published ?? .last
      last = (document, published)
      return published
    }
    let keyed = contributions.indices.map { index in
      let document = contributions[index].claim.evidence.document
      return (seniority: Seniority(contributions[index], published: published(document)), index)
    }
    let sorted = keyed.sorted { left, right in
      left.seniority != right.seniority
        ? left.seniority < right.seniority
        : contributions[left.1].id < contributions[right.1].id
    }
    return sorted.map { contributions[$0.1] }
  }
}

/// The claim of the first document that a later document's claim repeats.
private func relayedClaim(
  _ relay: Contribution, _ primaries: [Statement: [Contribution]], _ syncDays: Int
) -> Contribution? {
  let statement = Statement(relay, voice: .document(relay.root))
  return primaries[statement]?.first { primary in
    primary.figure.amount == relay.figure.amount
      || abs(primary.asOf.distance(to: relay.asOf)) <= syncDays
  }
}

/// Whether a claim repeats one of the same content from about the same time.
private func repeats(
  _ later: Contribution, _ earlier: Contribution, in documents: [Document.ID: Document]
) -> Bool {
  let sources = [earlier, later].map(\.claim.evidence.document)
  let isPublished = sources.contains { documents[$0]?.kind == .article }
  return earlier.asOf == later.asOf || (isPublished && sources[0] != sources[1])
}

/// What a claim says and whose word it is, but for its day.
private struct Repetition: Hashable {
  let statement: Statement
  let amount: Amount
}

/// What a claim is about and whose word it is, but for its number and its day.
private struct Statement: Hashable {
  let voice: Contribution.Origin
  let cell: Int?
  let unit: Unit
  let basis: Basis
  let length: Int?

  init(_ contribution: Contribution, voice: Contribution.Origin) {
    self.voice = voice
    cell = contribution.cell
    unit = contribution.figure.amount.leading.unit
    basis = contribution.figure.occurrence.basis
    length = contribution.since == nil ? contribution.period?.length : nil
  }
}
