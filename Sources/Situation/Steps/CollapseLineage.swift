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
struct Collapsed: Hashable, Sendable {
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
func collapseLineage(
  _ contributions: [Contribution], documents: [Document.ID: Document], places: PlaceTree,
  syncDays: Int
) -> Collapsed {
  let sorted = contributions.sorted { left, right in
    if left.asOf != right.asOf { return left.asOf < right.asOf }
    if left.hops != right.hops { return left.hops < right.hops }
    let leftDay = documents[left.claim.evidence.document]?.published ?? .last
    let rightDay = documents[right.claim.evidence.document]?.published ?? .last
    return leftDay != rightDay ? leftDay < rightDay : left.id < right.id
  }
  var primaries: [Statement: [Contribution]] = [:]
  for contribution in sorted where contribution.isPrimary {
    let statement = Statement(contribution, in: places, voice: .document(contribution.root))
    primaries[statement, default: []].append(contribution)
  }

  var collapsed = Collapsed()
  var kept: [Statement: [Contribution]] = [:]
  for contribution in sorted {
    let statement = Statement(contribution, in: places, voice: .document(contribution.root))
    let relayed = (contribution.isPrimary ? nil : primaries[statement])?.first { primary in
      primary.figure.amount == contribution.figure.amount
        || abs(primary.asOf.distance(to: contribution.asOf)) <= syncDays
    }
    // Relays of a document that the ledger does not hold are one voice, that document's.
    let voice = contribution.isPrimary ? contribution.origin : .document(contribution.root)
    let key = Statement(contribution, in: places, voice: voice)
    let earlier = kept[key]?.first { earlier in
      repeats(contribution, earlier, in: documents, syncDays: syncDays)
    }
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

/// Whether a claim of the same voice about the same thing says an earlier one again.
private func repeats(
  _ later: Contribution, _ earlier: Contribution, in documents: [Document.ID: Document],
  syncDays: Int
) -> Bool {
  guard later.figure.amount == earlier.figure.amount else { return false }
  let days = earlier.asOf.distance(to: later.asOf)
  let sources = [earlier, later].map(\.claim.evidence.document)
  let isPublished = sources.contains { documents[$0]?.kind == .article }
  return days == 0 || (days <= syncDays && isPublished && sources[0] != sources[1])
}

extension Contribution {
  fileprivate var isPrimary: Bool { root == claim.evidence.document }
}

/// What a claim is about and whose word it is, but for its number and its day.
private struct Statement: Hashable {
  let voice: Contribution.Origin
  let cell: Summary.Cell?
  let unit: Unit
  let basis: Basis
  let length: Int?

  init(_ contribution: Contribution, in places: PlaceTree, voice: Contribution.Origin) {
    self.voice = voice
    cell = formCell(of: contribution.figure, in: places)
    unit = contribution.figure.amount.leading.unit
    basis = contribution.figure.occurrence.basis
    length = contribution.since == nil ? contribution.period?.length : nil
  }
}
