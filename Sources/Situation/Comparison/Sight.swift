import Displacement

/// What an audience may see of the difference of two pages.
struct Sight {
  let isWhole: Bool
  private let threshold: Int
  private let unit: Int
  private let hiddenThen: Set<String>
  private let hiddenNow: Set<String>
  /// The claims above the audience's ceiling.
  private let closed: Set<Claim.ID>
  /// These, and the claims of lines that either page withholds.
  private let secret: Set<Claim.ID>
  /// The names of lines whose settled increments withheld lines rest on.
  private let secretLines: Set<String>

  init(_ then: Summary, _ thenWhole: Summary, _ now: Summary, _ nowWhole: Summary) {
    isWhole = now.audience == .internal
    threshold = now.audience == .public ? now.policy.publicThreshold : 0
    unit = now.audience == .public ? now.policy.publicRounding : 1
    guard !isWhole else {
      (hiddenThen, hiddenNow, closed, secret, secretLines) = ([], [], [], [], [])
      return
    }
    func names(_ summary: Summary) -> Set<String> {
      let totals = Summary.Totals.Name.allCases.filter { summary.totals[$0] != nil }
      return Set(summary.lines.map(\.id) + totals.map(\.rawValue))
    }
    hiddenThen = names(thenWhole).subtracting(names(then))
    hiddenNow = names(nowWhole).subtracting(names(now))
    let ceiling = now.audience.ceiling
    func withheld(_ whole: Summary, _ page: Summary) -> [Summary.Line] {
      let shown = Set(page.lines.map(\.id))
      return whole.lines.filter { !shown.contains($0.id) }
    }
    func sensitive(_ whole: Summary) -> [Claim.ID] {
      whole.claims.values.filter { $0.sensitivity > ceiling }.map(\.id)
    }
    let hidden = withheld(thenWhole, then) + withheld(nowWhole, now)
    closed = Set(sensitive(thenWhole) + sensitive(nowWhole))
    secret = closed.union(hidden.flatMap(\.selected))
    secretLines = Set(hidden.flatMap { $0.settled?.lines ?? [] })
  }

  private func isSecret(_ ground: Ground) -> Bool {
    switch ground {
    case .claim(let id): secret.contains(id)
    case .settled(let line, _): secretLines.contains(line)
    }
  }

  /// Whether the claim is above the audience's ceiling; settled increments never are.
  func isClosed(_ ground: Ground) -> Bool {
    switch ground {
    case .claim(let id): closed.contains(id)
    case .settled: false
    }
  }

  /// Takes out of the later page the differences to the earlier one, of the day before, that would
  /// say what that one withholds, or what a claim does that the audience may not see.
  ///
  /// - Parameters:
  ///   - now: the later page, disclosed.
  ///   - then: the earlier page as the office sees it.
  func hideChanges(of now: inout Summary, since then: Summary) {
    guard !isWhole else { return }
    let earlier = Dictionary(
      then.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for index in now.lines.indices {
      let line = now.lines[index]
      let before = earlier[line.id]?.selected ?? []
      guard
        hiddenThen.contains(line.id)
          || Set(line.selected).symmetricDifference(before).contains(where: closed.contains)
      else { continue }
      now.lines[index].change = nil
      now.lines[index].new = nil
    }
    now.residuals.removeAll { hiddenThen.contains($0.cell.name) }
  }

  /// Whether a page withholds the number, so that its coming or going would be no change.
  func isWithheld(_ name: String, isThere: Bool, isNow: Bool) -> Bool {
    (!isThere && hiddenThen.contains(name)) || (!isNow && hiddenNow.contains(name))
  }

  /// Whether the page shows no difference of so few people.
  func isTooSmall(_ difference: Int) -> Bool {
    difference != 0 && difference.magnitude < UInt(max(0, threshold))
  }

  /// The parts, unless one of them would show a claim or a count that the audience may not see.
  func shown(
    _ parts: [Summary.Comparison.Part], of row: Summary.Comparison.Row,
    resting grounds: Set<Ground>
  ) -> [Summary.Comparison.Part]? {
    guard !isWhole else { return parts }
    if parts.count == 1, let part = parts.first {
      return [Summary.Comparison.Part(cause: part.cause, people: row.difference)]
    }
    let isOpen =
      !grounds.contains(where: isSecret)
      && parts.allSatisfy { $0.people.magnitude >= UInt(max(0, threshold)) }
    return isOpen ? rounded(parts, to: row.difference) : nil
  }

  /// The parts as this audience sees counts; what rounding leaves is taken up by the greatest.
  private func rounded(
    _ parts: [Summary.Comparison.Part], to difference: Int
  ) -> [Summary.Comparison.Part] {
    var parts = parts.map {
      Summary.Comparison.Part(cause: $0.cause, people: PrintRounding.nearest($0.people, unit))
    }
    let rest = difference - parts.reduce(0) { $0 + $1.people }
    let greatest = parts.indices.max { parts[$0].people.magnitude < parts[$1].people.magnitude }
    if let greatest { parts[greatest].people += rest }
    return parts
  }
}
