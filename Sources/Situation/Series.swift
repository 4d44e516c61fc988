package import Displacement

/// The situation on each of several days, disclosed together.
///
/// Each page is what ``summarise(_:policy:asOf:knownAt:audience:)`` gives for its day, but for one
/// thing: what is withheld on one of the days is withheld on all of them. A count that is hidden
/// beside a small one would otherwise stand in the page of the day before, and the small one could
/// be had by subtraction; what that hides in turn is hidden on all days too, until nothing is added.
///
/// - Parameters:
///   - history: what the ledger knew.
///   - policy: the parameters of the rules.
///   - days: the days, in order.
///   - knownAt: the last moment whose records count.
///   - audience: who the pages are for.
///   - isLinted: whether the claims of the pages are linted too.
///   - isTraced: whether the pages tell what became of every claim.
/// - Returns: a page a day.
package func summarise(
  _ history: History, policy: Policy = .standard, days: [Day], knownAt: Moment, audience: Audience,
  isLinted: Bool = false, isTraced: Bool = true
) -> [Summary] {
  let (before, pages) = wholePages(
    history, policy: policy, days: days, knownAt: knownAt, for: audience, isLinted: isLinted,
    isTraced: isTraced)
  var disclosed = disclosedTogether(pages, to: audience, policy: policy).pages
  guard audience != .internal else { return disclosed }
  for index in disclosed.indices {
    let then = index == 0 ? before : pages[index - 1]
    guard let then, then.asOf == disclosed[index].asOf.advanced(by: -1) else { continue }
    let shown =
      index == 0 ? disclose(then, to: audience, policy: policy).page : disclosed[index - 1]
    Sight(shown, then, disclosed[index], pages[index]).hideChanges(
      of: &disclosed[index], since: then)
  }
  return disclosed
}

/// The names of the lines that are withheld on one of those days, and so on all of them.
///
/// - Parameters:
///   - history: what the ledger knew.
///   - policy: the parameters of the rules.
///   - days: the days, in order.
///   - knownAt: the last moment whose records count.
///   - audience: who the pages are for.
/// - Returns: the names; none for the office itself.
package func withheldLines(
  _ history: History, policy: Policy = .standard, days: [Day], knownAt: Moment, audience: Audience
) -> Set<String> {
  guard audience != .internal else { return [] }
  let pages = wholePages(
    history, policy: policy, days: days, knownAt: knownAt, for: audience, isLinted: false,
    isTraced: true
  ).pages
  return disclosedTogether(pages, to: audience, policy: policy).hidden
}

/// The pages with what is withheld from one of them withheld from all, and the names of that.
private func disclosedTogether(
  _ pages: [Summary], to audience: Audience, policy: Policy
) -> (pages: [Summary], hidden: Set<String>) {
  let alone = pages.map { disclose($0, to: audience, policy: policy) }
  var disclosed = alone.map(\.page)
  var hidden: Set<String> = []
  var found = alone.reduce(into: Set<String>()) { $0.formUnion($1.withheld.keys) }
  while found != hidden, pages.count > 1 {
    hidden = found
    for (day, page) in pages.enumerated() {
      let own = alone[day].withheld
      let restated = page.restating(hidden)
      let reasons = hidden.union(restated).map { name in (name, own[name] ?? .series) }
      let (summary, withheld) = disclose(
        page, to: audience, policy: policy, hiding: Dictionary(uniqueKeysWithValues: reasons))
      disclosed[day] = summary
      found.formUnion(withheld.keys.filter { !restated.contains($0) })
    }
  }
  return (disclosed, hidden)
}

extension Summary {
  /// The lines that say what a withheld one says: the wider ones that rest on its claims alone.
  ///
  /// Where the only count of a day is withheld for the sake of another day, the city's number is that
  /// count, and with it the other day's. On that day it goes too; on others it may hold more and stay.
  ///
  /// - Parameter names: the lines that are withheld.
  /// - Returns: the names of other lines.
  func restating(_ names: Set<String>) -> Set<String> {
    let hidden = Dictionary(grouping: lines.filter { names.contains($0.id) }, by: \.selected)
    guard !hidden.isEmpty else { return [] }
    let wider = lines.filter { line in
      guard !names.contains(line.id), let likes = hidden[line.selected] else { return false }
      return likes.contains { like in
        like.cell.measure == line.cell.measure && like.settled == line.settled
          && Region(line.cell).covers(Region(like.cell), in: places)
      }
    }
    return Set(wider.map(\.id))
  }
}

/// The pages of those days for the office itself, and of the day before the first; a day and the one
/// before it are reckoned once.
private func wholePages(
  _ history: History, policy: Policy, days: [Day], knownAt: Moment, for audience: Audience,
  isLinted: Bool, isTraced: Bool
) -> (before: Summary?, pages: [Summary]) {
  let frozen = freeze(history, knownAt: knownAt)
  let prepared = Prepared(frozen.inForce, of: history, policy)
  let page = Page(history: history, policy: policy, knownAt: knownAt)
  var last: Reckoning?
  var first: Summary?
  let pages = days.map { day in
    let before = day.advanced(by: -1)
    let earlier =
      last.flatMap { $0.asOf == before ? $0 : nil }
      ?? Reckoning(prepared, of: history, policy, asOf: before, beside: last)
    let today = Reckoning(prepared, of: history, policy, asOf: day, beside: earlier)
    if last == nil, audience != .internal {
      first = page.numbers(of: earlier, after: earlier, frozen)
    }
    last = today
    return page.whole(
      of: today, after: earlier, frozen, for: audience, lint: isLinted ? prepared : nil,
      isTraced: isTraced)
  }
  return (first, pages)
}
