import Displacement
import TestSupport
import Testing

@testable import Situation

@Suite("Daily series")
struct DailySeriesTests {
  @Test("each day says what its own page says, for every audience")
  func samePages() throws {
    for seed in RandomSeeds.seeds(4) {
      let history = try RandomLedger(seed: seed, claims: 25).office.history
      for audience in Audience.allCases {
        let last = history.event.started.advanced(by: 9)
        let series = dailySeries(
          history, through: last, length: 6, knownAt: .latest, audience: audience)
        let pages = (4...9).map { distance in
          summarise(
            history, asOf: history.event.started.advanced(by: distance), knownAt: .latest,
            audience: audience)
        }
        let alone = DailySeries(pages)
        #expect(series.days.last == alone.days.last, "\(seed) \(audience)")
        for (day, page) in zip(series.days, alone.days) {
          // A stock that gains or loses a claim that the audience may not see is left out.
          let isLeftOut = audience != .internal && day.displaced == nil
          #expect(day.displaced == page.displaced || isLeftOut)
          #expect(day.displacementNew == page.displacementNew && day.returned == page.returned)
        }
      }
    }
  }

  @Test("no day is before the event, and the last day is the page's")
  func bounds() throws {
    let history = try RandomLedger(seed: 3, claims: 10).office.history
    let started = history.event.started
    func days(through last: Day, length: Int) -> [Day] {
      dailySeries(history, through: last, length: length, knownAt: .latest).days.map(\.day)
    }
    #expect(days(through: started, length: 14) == [started])
    #expect(days(through: started.advanced(by: 2), length: 14).count == 3)
    #expect(days(through: started.advanced(by: 40), length: 14).count == 14)
    #expect(days(through: started.advanced(by: 40), length: 14).last == started.advanced(by: 40))
    #expect(days(through: started.advanced(by: 1), length: 0) == [started.advanced(by: 1)])
    #expect(days(through: started.advanced(by: -1), length: 14).isEmpty)
  }
}
