import ArgumentParser
import Displacement
import Ledger
import Situation

/// The summary that the options of a page ask for.
enum DayPage {
  /// The summary of a day, compared with no other.
  static func summary(of ledger: Ledger, _ options: PageOptions) throws -> Summary {
    let (asOf, knownAt) = try moment(in: ledger, options)
    let live = try history(
      of: ledger, asOf: asOf, knownAt: knownAt, settling: Settling(.standard)
    ).history
    return summarise(live, asOf: asOf, knownAt: knownAt, audience: options.audience)
  }

  /// What can still matter for a day; of a small ledger all, so that its pages list every claim
  /// with the reason why it is not counted.
  ///
  /// - Parameters:
  ///   - ledger: where to read.
  ///   - asOf: the day.
  ///   - since: the first of several days that pages are made of.
  ///   - knownAt: the last moment whose records count.
  ///   - earlier: when the first of them was known, for a page that is compared with it.
  ///   - settling: which increments are added up without their claims; by default none.
  /// - Returns: what a summary of these days needs, and perhaps more; and the same as it was known
  ///   at the earlier moment.
  /// - Throws: what keeps the ledger from being read.
  static func history(
    of ledger: Ledger, asOf: Day, since: Day? = nil, knownAt: Moment, and earlier: Moment? = nil,
    settling: Settling? = nil
  ) throws -> (history: History, earlier: History?) {
    guard try ledger.claimCount(knownAt: knownAt) <= wholeUpTo else {
      return try ledger.live(
        asOf: asOf, since: since, knownAt: knownAt, and: earlier,
        relayWindow: Policy.standard.syncDays, settling: settling)
    }
    return try ledger.histories(knownAt: knownAt, and: earlier)
  }

  /// How many claims a ledger may have to be read whole.
  private static let wholeUpTo = 10_000

  /// The summary of a day with what the ledger knew of what it is asked about: all that can still
  /// matter for that day, and of the line that is asked about the claims that are history too.
  ///
  /// - Parameters:
  ///   - ledger: where to read.
  ///   - options: what is asked of the page.
  ///   - name: the total, the line or the claim that is asked about.
  /// - Returns: the page, and a history that gives the same answer as the whole.
  /// - Throws: what keeps the ledger from being read.
  static func load(
    from ledger: Ledger, _ options: PageOptions, about name: String
  ) throws -> (history: History, summary: Summary) {
    let (asOf, knownAt) = try moment(in: ledger, options)
    func page(_ history: History) -> (history: History, summary: Summary) {
      (history, summarise(history, asOf: asOf, knownAt: knownAt, audience: options.audience))
    }
    let live = page(
      try history(of: ledger, asOf: asOf, knownAt: knownAt, settling: Settling(.standard)).history)
    guard live.history.omitted > 0 || !live.history.settled.isEmpty else { return live }
    // What is set aside beside a total may be all there is.
    guard case .one(.line(let name)) = Explanation.find(name, on: live.summary),
      let line = live.summary.lines.first(where: { $0.id == name })
    else { return page(try ledger.history(knownAt: knownAt)) }
    // Of the movements that it rests on every claim is named.
    let names = Set([name]).union(line.settled?.lines ?? [])
    let cells = live.summary.lines.filter { names.contains($0.id) }.map(\.cell)
    guard cells.count == names.count else { return page(try ledger.history(knownAt: knownAt)) }
    return page(
      try ledger.live(
        asOf: asOf, knownAt: knownAt, relayWindow: Policy.standard.syncDays,
        whole: Set(cells.compactMap(\.topic)), wholeFlows: Set(cells.compactMap(\.flowTopic)),
        settling: Settling(.standard)
      ).history)
  }

  /// The day that the options of a page ask for, and the moment by which it was known.
  static func moment(
    in ledger: Ledger, _ options: PageOptions
  ) throws -> (asOf: Day, knownAt: Moment) {
    let newest = try ledger.lastRecordedAt() ?? Clock.now
    let knownAt = options.knownAt ?? newest
    let asOf = try options.date ?? defaultDay(of: ledger, knownAt: knownAt)
    guard asOf >= ledger.event.started else {
      throw Failure(.usage, "\(asOf) is before the event began, on \(ledger.event.started).")
    }
    return (asOf, knownAt)
  }

  /// The days of a series, and the moment by which all of them were known.
  ///
  /// - Parameters:
  ///   - from: the first day, no earlier than the event.
  ///   - to: the last day; `nil` for the one that the options mean without a date.
  ///   - ledger: the ledger.
  ///   - options: what else is asked of the pages.
  /// - Returns: one day or more, in order.
  /// - Throws: ``Failure`` where there is no such series, or it is longer than ten years.
  static func series(
    from: Day, to: Day?, in ledger: Ledger, _ options: PageOptions
  ) throws -> (days: [Day], knownAt: Moment) {
    var last = options
    last.date = to
    let (end, knownAt) = try moment(in: ledger, last)
    guard from >= ledger.event.started else {
      throw Failure(.usage, "\(from) is before the event began, on \(ledger.event.started).")
    }
    guard from <= end else {
      throw Failure(.usage, "The series would end on \(end), before its first day, \(from).")
    }
    let count = from.distance(to: end) + 1
    guard count <= longestSeries else {
      throw Failure(.usage, "A series of \(count) days is too long: \(longestSeries) at most.")
    }
    return ((0..<count).map { from.advanced(by: $0) }, knownAt)
  }

  /// The longest series in days: ten years.
  private static let longestSeries = 3_653

  /// Today, or the latest day that the ledger has anything of if that is earlier.
  private static func defaultDay(of ledger: Ledger, knownAt: Moment) throws -> Day {
    let today = Clock.today(in: ledger.event.timeZone)
    guard let latest = try ledger.latestAsOf(knownAt: knownAt), latest < today else {
      Terminal.remark("As of \(max(today, ledger.event.started)), today.")
      return max(today, ledger.event.started)
    }
    let day = max(latest, ledger.event.started)
    Terminal.remark("As of \(day), the latest day in the ledger.")
    return day
  }
}
