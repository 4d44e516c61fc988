package import Displacement

/// What a decision would change in the totals of a day.
package struct Effect: Hashable, Sendable {
  /// The totals that would change, in the order of the page.
  package var changes: [Change]

  /// A total before and after; `nil` where there is no count.
  package struct Change: Hashable, Sendable {
    package var total: Summary.Totals.Name
    package var before: Summary.Total?
    package var after: Summary.Total?
  }

  /// The effect of a decision on a day's page for the office.
  ///
  /// - Parameters:
  ///   - decision: what somebody may decide.
  ///   - history: what the ledger knows without it.
  ///   - before: the page of the day by that history.
  package init(of decision: Decision, in history: History, on before: Summary) {
    let after = summarise(
      history.adding(decision), policy: before.policy, asOf: before.asOf, knownAt: .latest)
    changes = Summary.Totals.Name.allCases.compactMap { name in
      let (old, new) = (before.totals[name], after.totals[name])
      guard old?.interval != new?.interval || old?.households != new?.households else { return nil }
      return Change(total: name, before: old, after: new)
    }
  }
}

extension History {
  /// The same with a decision after all others.
  package func adding(_ decision: Decision) -> History {
    var contents = Batch.Contents()
    contents.decisions = [decision]
    return adding(contents)
  }

  /// The same with the sources, the claims and the decisions of a review after all others.
  package func adding(_ contents: Batch.Contents) -> History {
    var history = self
    let orders = claims.map(\.order) + decisions.map(\.order) + routeStatuses.map(\.order)
    var order = orders.max() ?? 0
    func recorded<Value: Hashable & Sendable>(_ value: Value) -> Recorded<Value> {
      order += 1
      return Recorded(value, batch: Batch.ID(known: "proposed"), at: .latest, by: "", order: order)
    }
    for source in contents.sources { history.sources[source.id] = source }
    history.claims += contents.claims.map { recorded($0) }
    history.decisions += contents.decisions.map { recorded($0) }
    return history
  }
}
