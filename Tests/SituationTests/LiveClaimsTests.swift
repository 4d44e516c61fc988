import Displacement
import TestSupport
import Testing

@testable import Situation

/// Long histories of few cells, in which most claims are history.
@Suite("Live claims")
struct LiveClaimsTests {
  private func each(
    _ seeds: ClosedRange<UInt64>, _ check: (UInt64, inout RandomLedger, Day) throws -> Void
  ) throws {
    for seed in seeds {
      var ledger = try RandomLedger(seed: seed, claims: 0)
      try ledger.recordLongHistory(days: 5 + ledger.pick(50), claims: 15 + ledger.pick(50))
      try check(seed, &ledger, day(24 + ledger.pick(60)))
    }
  }

  /// What must be the same whether or not claims that cannot matter are there.
  private func text(_ summary: Summary) -> [String] {
    let lasting: [Summary.Exclusion] = (summary.lines.flatMap(\.excluded) + summary.setAside)
      .filter { exclusion in
        switch exclusion.reason {
        case .candidate, .rejected, .retracted, .relay, .triangulation, .contained: true
        case .expired, .vague, .noUnit, .noPlace, .suppressed: true
        case .superseded, .outOfWindow, .notAsserted: false
        }
      }
    var text = summary.numbers.split(separator: "\n").map(String.init)
    text += lasting.map { "\($0.claim) \($0.reason)" }.sorted()
    text += summary.lines.map { "\($0.id) \($0.corroboration) \(String(describing: $0.period))" }
    text += summary.gaps.map { "\($0)" } + summary.lint.map { "\($0)" }
    text += summary.findings.filter { $0.code != "older-claims" }.map { "\($0)" }
    text += ["\(summary.candidates) \(summary.withheld) \(summary.householdSizes)"]
    return text
  }

  /// Compares a page of the claims that were kept with one of all.
  ///
  /// What repeats a claim that is history is history too.
  private func expectSame(
    _ page: Summary, _ whole: Summary, keeping ids: Set<Claim.ID>, _ seed: UInt64,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let (reduced, all) = (text(page), text(whole))
    let added = Set(reduced).subtracting(all).sorted()
    let history = Set(whole.claims.keys).subtracting(ids).map { "\($0) relay" }
    let missing = Set(all).subtracting(reduced).subtracting(history).sorted()
    #expect(added == missing, "seed \(seed)", sourceLocation: location)
  }

  @Test("a page of the claims that can matter says what a page of all claims says")
  func sameSummary() throws {
    var (all, live) = (0, 0)
    try each(1...200) { seed, ledger, date in
      let history = ledger.office.history
      let ids = LiveClaims(of: history, asOf: date).ids
      let reduced = history.reduced(to: ids)
      (all, live) = (all + history.claims.count, live + reduced.claims.count)
      for audience in [Audience.internal, .public] {
        let whole = summarise(history, asOf: date, knownAt: .latest, audience: audience)
        let page = summarise(reduced, asOf: date, knownAt: .latest, audience: audience)
        expectSame(page, whole, keeping: ids, seed)
      }
    }
    #expect(live * 10 < all * 9, "\(live) of \(all)")
  }

  @Test("more claims than must be kept change nothing")
  func superset() throws {
    try each(2_001...2_060) { seed, ledger, date in
      let history = ledger.office.history
      let live = LiveClaims(of: history, asOf: date).ids
      var ids = live
      for record in history.claims where ledger.chance(3) { ids.insert(record.value.id) }
      // What supersedes a kept claim must be kept too.
      var count = 0
      while count != ids.count {
        count = ids.count
        for record in history.claims where record.value.supersedes.map(ids.contains) ?? false {
          ids.insert(record.value.id)
        }
      }
      let reduced = history.reduced(to: ids)
      expectSame(
        summarise(reduced, asOf: date, knownAt: .latest),
        summarise(history, asOf: date, knownAt: .latest), keeping: live, seed)
    }
  }

  @Test("of a year of daily counts a handful is kept")
  func fewAreKept() throws {
    var office = Office()
    for date in 20..<385 {
      try office.record(stock(.displaced, "hsk-ghwayran", on: day(date)), .people(exactly(date)))
    }
    let live = LiveClaims(of: office.history, asOf: day(384))
    #expect(live.ids.count == 4)
    let early = LiveClaims(of: office.history, asOf: day(20))
    #expect(early.ids.count == 1)
  }
}
