import Displacement

/// By which cause every claim came to count, or counts no more, between two issues.
///
/// The way from the earlier issue to the later one is walked in steps, each of one cause; what a
/// number changes by in a step has that cause, so the causes sum to the whole difference. Readings
/// of the policy:
/// - First come the office's own corrections: claims retracted, rejected, approved again or edited,
///   set to another place, marked as relays; a household size or a gazetteer that changed.
/// - Then what sources revised: a row that replaces an earlier one, another number for one time.
/// - Then movements of the days since; then all other claims: counts of these days, and claims of
///   earlier days that arrived or were approved since.
/// - Then the counts of these days that are lower than what their source had given. What movements
///   do not explain of such a fall is a revision and no return.
/// - At last the days themselves: what grew too old. A count that a newer one replaced does not
///   expire.
struct Passage: Sendable {
  /// Every claim that counts in either issue, as it stands in the later one.
  private let prepared: Prepared
  /// The settled increments that the earlier issue knew; `nil` where it knew all of them.
  private let settledEarlier: SettledSums?
  /// By the numbers of the claims.
  private let steps: [Stay?]

  /// A step of the way.
  enum Step: Int, CaseIterable, Comparable, Sendable {
    case then, correction, revision, movement, report, fall

    static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
  }

  /// The step with which a claim comes and the one with which it goes.
  private struct Stay {
    var from: Step
    var until: Step?
  }

  /// The claims that count once a step is taken.
  func claims(after step: Step) -> Prepared {
    let settled = step < .report ? settledEarlier ?? prepared.settled : prepared.settled
    return prepared.only(settled) { claim in
      guard let stay = steps[claim.number] else { return false }
      return stay.from <= step && stay.until.map { step < $0 } ?? true
    }
  }

  /// Whether a claim comes or goes with a step.
  func changes(with step: Step) -> Bool {
    if step == .report, settledEarlier != nil { return true }
    return steps.contains { $0?.from == step || $0?.until == step }
  }

  /// The way from what was in force in an issue of that day to what is in force in a later one.
  ///
  /// - Parameters:
  ///   - earlier: the earlier issue; `nil` where it knew what the later one knows.
  ///   - settled: the settled increments that it knew.
  ///   - asOf: its day.
  ///   - later: the later issue.
  ///   - history: what the later one knew.
  ///   - prepared: what is in force in the later one.
  ///   - policy: the parameters of the rules.
  init(
    from earlier: Frozen?, _ settled: [SettledFlow], asOf: Day, to later: Frozen,
    of history: History, _ prepared: Prepared,
    _ policy: Policy
  ) {
    let before = Set(earlier?.inForce.map(\.id) ?? [])
    var all = later.inForce
    let now = all.indices
    if earlier != nil {
      all += later.excluded.map(\.contribution).filter { before.contains($0.id) }
    }
    // What is not there at all was left out of the later history, as it cannot matter there.
    let present = all.indices
    if let earlier {
      let ids = Set(all.map(\.id))
      all += earlier.inForce.filter { !ids.contains($0.id) }
    }
    self.prepared =
      all.count == now.count ? prepared : Prepared(all, of: history, policy)
    // What the earlier issue knew of them the later one knows too.
    settledEarlier =
      earlier == nil || settled.incrementCount == history.settled.incrementCount
      ? nil : self.prepared.sums(of: settled, of: history, policy)
    let claims = self.prepared.contributions

    let ruled = before.union(
      earlier?.excluded.filter { $0.reason != .candidate }.map(\.contribution.id) ?? [])
    func wasInForce(_ claim: Contribution) -> Bool {
      earlier == nil ? now.contains(claim.number) : before.contains(claim.id)
    }
    let told = Told(
      claims.filter { $0.asOf <= asOf && wasInForce($0) },
      for: claims.filter { $0.asOf > asOf || !wasInForce($0) })
    let revisions = Revisions(history.claims, inForce: later.inForce)
    func entry(_ claim: Contribution) -> Step {
      if claim.asOf > asOf {
        return told.falls(claim) ? .fall : claim.isMovement ? .movement : .report
      }
      if wasInForce(claim) { return .then }
      if ruled.contains(claim.id) { return .correction }
      if revisions.ancestors(of: claim).contains(where: { ruled.contains($0) }) {
        return claim.isCorrection ? .correction : .revision
      }
      return told.isRepeated(by: claim) ? .revision : .report
    }
    var steps = [Stay?](repeating: nil, count: claims.count)
    var numbers: [Claim.ID: Int] = [:]
    func isGone(_ claim: Contribution) -> Bool {
      present.contains(claim.number) && !now.contains(claim.number)
    }
    for claim in claims where !isGone(claim) {
      steps[claim.number] = Stay(from: entry(claim))
      if revisions.isReplacement(claim) { numbers[claim.id] = claim.number }
    }
    for claim in claims where isGone(claim) {
      let replacement = revisions.replacement[claim.id].flatMap { numbers[$0] }
        .flatMap { steps[$0]?.from }
      steps[claim.number] = Stay(from: .then, until: max(replacement ?? .correction, .correction))
    }
    self.steps = steps
  }
}

/// What replaces what.
private struct Revisions {
  private var earlier: [Claim.ID: Claim.ID] = [:]
  /// The claim in force that stands for one that is superseded.
  private(set) var replacement: [Claim.ID: Claim.ID] = [:]

  init(_ claims: [Recorded<Claim>], inForce: [Contribution]) {
    for claim in claims where claim.value.supersedes != nil {
      earlier[claim.value.id] = claim.value.supersedes
    }
    for contribution in inForce {
      var next = contribution.claim.supersedes
      while let id = next, replacement[id] == nil {
        replacement[id] = contribution.id
        next = earlier[id]
      }
    }
  }

  /// Whether the claim replaces another.
  func isReplacement(_ contribution: Contribution) -> Bool {
    contribution.claim.supersedes != nil
  }

  /// What the claim replaces, at once and through others.
  func ancestors(of contribution: Contribution) -> [Claim.ID] {
    var (ancestors, seen) = ([Claim.ID](), Set<Claim.ID>())
    var next = contribution.claim.supersedes
    while let id = next, seen.insert(id).inserted {
      ancestors.append(id)
      next = earlier[id]
    }
    return ancestors
  }
}

/// What every origin had said of every cell by an issue.
private struct Told {
  private var times: Set<Time> = []
  private var newest: [Subject: Contribution] = [:]

  private struct Subject: Hashable {
    let cell: Int
    let voice: Int

    init?(_ claim: Contribution) {
      guard let cell = claim.cell else { return nil }
      self.cell = cell
      voice = claim.voice
    }
  }

  private struct Time: Hashable {
    let subject: Subject
    let day: Day
    let start: Day?
  }

  /// What claims had said, as far as others are asked about.
  init(_ claims: [Contribution], for asked: [Contribution]) {
    let subjects = Set(asked.compactMap(Subject.init))
    for claim in claims {
      guard let subject = Subject(claim), subjects.contains(subject),
        let time = Told.time(of: claim)
      else { continue }
      times.insert(time)
      guard claim.isNumber else { continue }
      // Of two of one day the later recorded one.
      if let known = newest[time.subject], (claim.asOf, claim.number) < (known.asOf, known.number) {
        continue
      }
      newest[time.subject] = claim
    }
  }

  private static func time(of claim: Contribution) -> Time? {
    Subject(claim).map { Time(subject: $0, day: claim.asOf, start: claim.period?.start) }
  }

  /// Whether the origin had given a number for just that time.
  func isRepeated(by claim: Contribution) -> Bool {
    Told.time(of: claim).map { times.contains($0) } ?? false
  }

  /// Whether the claim counts anew, and fewer than its origin had.
  func falls(_ claim: Contribution) -> Bool {
    guard claim.figure.occurrence.basis != .increment, let time = Told.time(of: claim),
      let best = claim.interval.best, let before = newest[time.subject]?.interval.best
    else { return false }
    return best < before
  }
}

extension Contribution {
  fileprivate var isMovement: Bool {
    switch figure.occurrence {
    case .movement: true
    case .stock, .toll: false
    }
  }
}
