import Displacement
@testable import Publishing
@testable import Situation
import Testing

@Suite("Footnotes")
struct FootnoteTests {
  /// A sheet's row of that source, about the day so many days before the page's.
  private func row(_ number: Int, _ source: Source, daysAgo: Int) -> Claim? {
    let day = Hasakah.asOf.advanced(by: -daysAgo)
    guard
      let figure = Quantity.exactly(10).flatMap({ people in
        Figure(.stock(.displaced, at: PlaceSet(Hasakah.place("hsk")), asOf: day), .people(people))
      })
    else { return nil }
    let evidence = Evidence(
      document: Hasakah.sheet.id, location: .row(number), excerpt: "hsk;10", phrase: "10")
    return Claim(
      key: .row(id: "many-\(number)"), figure: figure, source: source.id, evidence: evidence)
  }

  /// The report of one number that rests on those rows, on a sentence, and on settled increments.
  private func report(
    _ rows: [Claim], settled: Summary.Settled? = nil, _ audience: Audience = .internal
  ) -> Report {
    var summary = Hasakah.summary(audience)
    var line = Hasakah.line(.displaced, "hsk", Hasakah.interval(1, 2, 3), [], "city")
    line.selected += rows.map(\.id)
    line.settled = settled
    summary.lines = [line]
    summary.conflicts = []
    summary.claims = NamedClaims(Array(Hasakah.claims.values) + rows)
    return Report(summary)
  }

  private func notes(_ report: Report) -> [Footnote] {
    let numbers = report.displaced.first?.notes ?? []
    return report.footnotes.filter { numbers.contains($0.number) }
  }

  private func rows(_ count: Int) -> [Claim] {
    (1...count).compactMap { number in
      let isOcha = number.isMultiple(of: 4)
      return row(number + 1, isOcha ? Hasakah.ocha : Hasakah.spokesperson, daysAgo: number % 3)
    }
  }

  @Test("up to 63 rows of sheets have a footnote each")
  func few() {
    let notes = notes(report(rows(63)))
    #expect(notes.count == 64)
    for case .rows(let count, _) in notes.map(\.location) {
      Issue.record("\(count) rows in one footnote")
    }
  }

  @Test("from 64 rows on each source has one footnote that counts its rows and names their days")
  func many() {
    let notes = notes(report(rows(64)))
    let start = Hasakah.asOf.advanced(by: -2)
    #expect(notes.count == 3)
    #expect(
      notes.contains { $0.location == .rows(16, from: start) && $0.source?.english == "OCHA" })
    #expect(notes.contains { $0.location == .rows(48, from: start) && $0.isParty })
    #expect(notes.allSatisfy { $0.asOf == Hasakah.asOf })
  }

  @Test("what was added up without being read is told with the rows of its source")
  func settled() {
    let first = Hasakah.asOf.advanced(by: -90)
    let last = Hasakah.asOf.advanced(by: -60)
    let share = Summary.Settled.Share(
      source: Hasakah.ocha.id, claims: 500, from: first, through: last)
    let settled = Summary.Settled([share], of: "displacement/hsk")
    #expect(
      notes(report(rows(64), settled: settled)).map(\.location).contains(.rows(516, from: first)))
    #expect(notes(report([], settled: settled)).map(\.location).contains(.rows(500, from: first)))
  }

  @Test("a row that is named twice is counted once")
  func twice() {
    let rows = rows(64)
    let locations = notes(report(rows + rows)).map(\.location)
    #expect(locations.contains(.rows(16, from: Hasakah.asOf.advanced(by: -2))))
  }

  @Test("rows of the office's own staff are not named outside the office")
  func ownStaff() {
    let rows = (1...64).compactMap { row($0 + 1, Hasakah.staff, daysAgo: 0) }
    let note = notes(report(rows, .partners)).first { $0.location == .rows(64, from: Hasakah.asOf) }
    #expect(note != nil)
    #expect(note?.source == nil)
  }
}
