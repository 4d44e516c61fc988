import Displacement
import Ledger
import Reading

/// Knows the articles of a ledger again when they come in a later version: at the same address, or
/// nearly in the same words.
struct ArticleVersions {
  private let ledger: Ledger
  private var known: [Known] = []

  private struct Known {
    let document: Document
    let address: String?
    let shingles: Shingles
  }

  /// A version of an article that the ledger holds already.
  struct Found {
    /// The title under which it was filed first.
    let title: String
    /// What changed since; `nil` where the ledger holds a later version than this one.
    let revision: ArticleRevision?
    /// The batch without what the ledger holds already.
    let contents: Batch.Contents
  }

  init(in ledger: Ledger) throws {
    self.ledger = ledger
    known = try ledger.articles().map(ArticleVersions.known)
  }

  private static func known(_ document: Document) -> Known {
    Known(
      document: document, address: document.url.map(address(of:)),
      shingles: Shingles(of: document.text ?? ""))
  }

  /// What of an article is new to the ledger, where that holds an earlier version of it.
  ///
  /// - Parameters:
  ///   - contents: all that the article says.
  ///   - document: the article.
  /// - Returns: the later version, or nothing where the article is new, or filed as it is.
  /// - Throws: what keeps the ledger from being read.
  mutating func laterVersion(_ contents: Batch.Contents, of document: Document) throws -> Found? {
    let entry = ArticleVersions.known(document)
    let isHeld = known.contains { $0.document.id == document.id }
    let others = known.filter { $0.document.id != document.id && isVersion(entry, of: $0) }
      .map(\.document)
    if !isHeld { known.append(entry) }
    guard let first = others.min(by: { ($0.published ?? .last) < ($1.published ?? .last) })
    else { return nil }
    // What a later version replaced is not to come back with an earlier one.
    let isOutdated = others.contains { other in
      ArticleVersions.isBefore(document.published, other.published)
    }
    if isHeld || isOutdated {
      return Found(
        title: first.title, revision: nil, contents: isHeld ? Batch.Contents() : onlyText(contents))
    }
    let lines = ClaimLines(try others.flatMap { try ledger.claims(of: $0.id) })
    let revision = ArticleRevision(from: lines.asRead, to: contents.claims)
    var rest = contents
    rest.claims =
      revision.new + revision.changed.map { $0.new.superseding(lines.last(after: $0.earlier.id)) }
    try dropRoutes(from: &rest, heldBy: others)
    return Found(title: first.title, revision: revision, contents: rest)
  }

  private static func isBefore(_ day: Day?, _ other: Day?) -> Bool {
    guard let day, let other else { return false }
    return day < other
  }

  private func onlyText(_ contents: Batch.Contents) -> Batch.Contents {
    var rest = Batch.Contents()
    rest.documents = contents.documents
    return rest
  }

  /// Whether two articles are versions of one: nobody else's, and at one address or in nearly the
  /// same words within two weeks.
  private func isVersion(_ entry: Known, of other: Known) -> Bool {
    if let publisher = entry.document.publisher, let before = other.document.publisher,
      publisher != before
    {
      return false
    }
    guard entry.document.language == other.document.language else { return false }
    let likeness = entry.shingles.likeness(to: other.shingles)
    if let address = entry.address, let before = other.address {
      return address == before && likeness >= 20
    }
    if let day = entry.document.published, let before = other.document.published,
      abs(day.distance(to: before)) > 14
    {
      return false
    }
    let lengths = (entry.shingles.count, other.shingles.count)
    return likeness >= 70 && lengths.0 <= 3 * lengths.1 && lengths.1 <= 3 * lengths.0
  }

  /// An address without what does not tell pages apart: the scheme, `www.`, a fragment, a slash at
  /// the end, and the marks of who shared it.
  static func address(of url: String) -> String {
    var rest = Substring(url)
    for prefix in ["https://", "http://", "www.", "m.", "amp."] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    for mark in ["?utm_", "&utm_", "?fbclid=", "&fbclid=", "?output=amp"] {
      if let range = rest.firstRange(of: mark) { rest = rest[..<range.lowerBound] }
    }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }

  private func dropRoutes(
    from contents: inout Batch.Contents, heldBy documents: [Document]
  ) throws {
    let held = try documents.flatMap { try ledger.routeStatuses(of: $0.id) }
    contents.routeStatuses.removeAll { status in
      held.contains {
        $0.route == status.route && $0.state == status.state && $0.isSecured == status.isSecured
      }
    }
    let routes = Set(contents.routeStatuses.map(\.route))
    contents.routes.removeAll { !routes.contains($0.id) }
  }
}

/// The claims of an article's versions, each with what replaced it.
private struct ClaimLines {
  private let claims: [Claim]
  private let byName: [Claim.ID: Claim]
  private var next: [Claim.ID: Claim.ID] = [:]

  /// Claims in any order, some of them more than once.
  init(_ recorded: [Recorded<Claim>]) {
    var seen: Set<Claim.ID> = []
    claims = recorded.sorted { $0.order < $1.order }.map(\.value)
      .filter { seen.insert($0.id).inserted }
    byName = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
    for claim in claims {
      if let earlier = claim.supersedes { next[earlier] = claim.id }
    }
  }

  /// What the versions say as they were read: of a figure that a later version gave otherwise the
  /// last reading; what a person corrected stands as it was read.
  var asRead: [Claim] {
    let replaced = Set(
      claims.filter { !isCorrection($0) }.compactMap(\.supersedes).map(original(of:)))
    return claims.filter { !isCorrection($0) && !replaced.contains($0.id) }
  }

  /// The end of the line that goes on from a claim.
  func last(after claim: Claim.ID) -> Claim.ID {
    var last = claim
    while let following = next[last] { last = following }
    return last
  }

  /// Whether a person made the claim of the same words of the same version.
  private func isCorrection(_ claim: Claim) -> Bool {
    guard let earlier = claim.supersedes.flatMap({ byName[$0] }) else { return false }
    return earlier.evidence.document == claim.evidence.document
  }

  private func original(of claim: Claim.ID) -> Claim.ID {
    var first = claim
    while let value = byName[first], isCorrection(value), let earlier = value.supersedes {
      first = earlier
    }
    return first
  }
}

extension ArticleVersions.Found {
  /// What a person is told: "a later version of …: 2 figures changed, 7 unchanged".
  var remark: String {
    guard let revision else {
      return "the ledger holds this version of \(title.plain) already, or a later one"
    }
    var parts = [
      "\(revision.changed.count) \(revision.changed.count == 1 ? "figure" : "figures") changed",
      "\(revision.unchanged.count) unchanged",
    ]
    if !revision.new.isEmpty { parts.append("\(revision.new.count) new") }
    if !revision.gone.isEmpty { parts.append("\(revision.gone.count) no longer there") }
    return "a later version of \(title.plain): " + parts.joined(separator: ", ")
  }
}
