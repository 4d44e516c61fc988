import Displacement
import Testing

@testable import Situation

/// Ten thousand places in five levels, as a country's gazetteer has them.
@Suite("Many places")
struct ManyPlacesTests {
  /// A country whose places have so many parts each, down to so many levels.
  private struct Country {
    var places: [Place]
    var leaves: [Place.ID]

    init(parts: Int, levels: Int) {
      let root = Place(id: "p", nameEnglish: "p", kind: .country)
      places = [root]
      leaves = [root.id]
      for level in 0..<levels {
        leaves = leaves.flatMap { parent in
          (0..<parts).map { Place.ID(known: "\(parent)-\($0)") }
        }
        let kind: Place.Kind = level < levels - 1 ? .district : .neighborhood
        places += leaves.map { id in
          let parent = id.rawValue.split(separator: "-").dropLast().joined(separator: "-")
          return Place(id: id, nameEnglish: id.rawValue, kind: kind, parent: .init(known: parent))
        }
      }
    }

    /// What an office knows that counted people at every leaf on one day.
    func history() throws -> History {
      let event = Event(nameEnglish: "Country", started: day(20), places: ["p"], timeZone: "UTC")
      var history = History(event: event, places: PlaceTree(places))
      let sheet = Document(id: "sheet", kind: .csv, title: "sheet")
      history.documents = [sheet.id: sheet]
      for (row, leaf) in leaves.enumerated() {
        let figure = try #require(
          Figure(stock(.displaced, leaf, on: day(21)), .people(exactly(row + 1))))
        let claim = Claim(
          key: .row(id: "\(row)"), figure: figure, source: "ocha",
          evidence: Evidence(document: sheet.id, location: .row(row), excerpt: "", phrase: ""))
        history.claims.append(
          Recorded(claim, batch: "office-1", at: Moment(seconds: 0), by: "Amal", order: row))
      }
      history.decisions = [
        Recorded(
          Decision(.approve, on: .batch("office-1")), batch: "office-1", at: Moment(seconds: 0),
          by: "Amal", order: leaves.count)
      ]
      return history
    }
  }

  @Test("every level sums the counts below it, and nothing is counted twice")
  func levels() throws {
    let country = Country(parts: 6, levels: 5)
    #expect(country.places.count > 9_000)
    let count = country.leaves.count
    let page = summarise(try country.history(), asOf: day(21), knownAt: .latest)
    #expect(page.totals.displaced?.interval.best == count * (count + 1) / 2)
    #expect(page.lines.count == country.places.count)
    for (level, parts) in [6, 36, 216, 1_296].enumerated() {
      let lines = page.lines.filter {
        $0.cell.place?.rawValue.split(separator: "-").count == level + 2
      }
      #expect(lines.count == parts)
      #expect(lines.reduce(0) { $0 + ($1.interval.best ?? 0) } == count * (count + 1) / 2)
    }
  }
}
