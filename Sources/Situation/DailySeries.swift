package import Displacement

/// The totals of some days in a row, each as its own page has them, all by what was known at one
/// moment and for one audience.
///
/// A day of which nothing is known has no number: nothing is ever filled in from the days around
/// it. What a page rolls forward from an older count is marked there as ageing or stale, and so
/// it is here.
package struct DailySeries: Hashable, Sendable {
  /// In the order of the calendar, without gaps.
  package var days: [Entry]

  /// What one day's page says of the whole area.
  package struct Entry: Hashable, Sendable {
    package var day: Day
    /// People displaced at the end of the day.
    package var displaced: Summary.Total?
    /// People newly displaced on the day.
    package var displacementNew: Summary.Total?
    /// People who went home on the day.
    package var returned: Summary.Total?
  }

  /// The series of those pages, which are of days in a row and disclosed already.
  package init(_ summaries: some Sequence<Summary>) {
    days = summaries.map { summary in
      Entry(
        day: summary.asOf, displaced: summary.totals.displaced,
        displacementNew: summary.totals.displacementNew, returned: summary.totals.returnedPeriod)
    }
  }

  /// How many days a series goes back, the last one included, where nobody asks for another number.
  package static let usualLength = 14

  /// Whether no day has any number.
  package var isEmpty: Bool {
    days.allSatisfy { day in
      [day.displaced, day.displacementNew, day.returned].allSatisfy { $0 == nil }
    }
  }
}

/// The totals of the last days up to a day, as ``summarise(_:policy:asOf:knownAt:audience:)`` gives
/// them: each day is reckoned once, whatever the number of days.
///
/// - Parameters:
///   - history: what the ledger knew of all the days.
///   - policy: the parameters of the rules.
///   - asOf: the last day.
///   - length: how many days at most, 1 or more; none is before the event.
///   - knownAt: the last moment whose records count.
///   - audience: who the series is for.
/// - Returns: the series, the last day last.
package func dailySeries(
  _ history: History, policy: Policy = .standard, through asOf: Day,
  length: Int = DailySeries.usualLength, knownAt: Moment, audience: Audience = .internal
) -> DailySeries {
  let start = max(history.event.started, asOf.advanced(by: 1 - max(1, length)))
  guard start <= asOf else { return DailySeries([]) }
  let frozen = freeze(history, knownAt: knownAt)
  let prepared = Prepared(frozen.inForce, of: history, policy)
  let page = Page(history: history, policy: policy, knownAt: knownAt)
  var before = Reckoning(prepared, of: history, policy, asOf: start.advanced(by: -1))
  var closed: [Set<Claim.ID>] = []
  var series = DailySeries(
    (0...start.distance(to: asOf)).map { distance in
      let day = Reckoning(
        prepared, of: history, policy, asOf: start.advanced(by: distance), beside: before)
      defer { before = day }
      closed.append(day.closedClaims(to: audience))
      return disclose(
        page.numbers(of: day, after: before, frozen, hasClaims: audience != .internal),
        to: audience, policy: policy
      ).page
    })
  // A stock that gains or loses a claim which the audience may not see would say what it says.
  for (index, claims) in closed.enumerated() where claims != closed.last {
    series.days[index].displaced = nil
  }
  return series
}

extension Reckoning {
  /// The claims of all displaced people that are too sensitive for the audience.
  fileprivate func closedClaims(to audience: Audience) -> Set<Claim.ID> {
    let resting = totals[.displaced].map { claims.claims(of: $0.claims) } ?? []
    return Set(resting.filter { $0.sensitivity > audience.ceiling }.map(\.id))
  }
}
