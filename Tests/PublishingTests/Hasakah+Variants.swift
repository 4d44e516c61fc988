import Displacement
@testable import Situation

extension Hasakah {
  /// The summary of 26 January with Ghwayran, the event, a source and a title under that name.
  static func naming(_ name: String) -> Summary {
    var summary = summary()
    summary.places = PlaceTree(
      places.places.map { place in
        guard place.id == Hasakah.place("hsk-ghwayran") else { return place }
        return Place(
          id: place.id, nameEnglish: name, nameArabic: name, kind: place.kind,
          parent: place.parent, point: place.point)
      })
    summary.event = Event(
      nameEnglish: name, nameArabic: name, started: started, places: [place("hsk-ghwayran")])
    summary.sources[ocha.id] = Source(
      id: ocha.id, nameEnglish: name, nameArabic: name, kind: .un)
    summary.documents[update.id] = Document(id: update.id, kind: .report, title: name)
    summary.findings = [
      Finding(.warning, code: "unknown-place", subject: name, message: name)
    ]
    return summary
  }

  /// A city with sixty neighbourhoods whose names are long, in lines of every form.
  static var sixtyPlaces: Summary {
    var summary = summary()
    let numbers = 1...60
    let neighborhoods = numbers.map { number in
      Place(
        id: place("long-\(number.padded(to: 2))"),
        nameEnglish: "Neighbourhood of the Martyr Abd al-Rahman ibn Yusuf, block \(number)",
        nameArabic: "حي الشهيد عبد الرحمن بن يوسف الغربي، الكتلة \(number)",
        kind: .neighborhood, parent: place("hsk"))
    }
    summary.places = PlaceTree(places.places + neighborhoods)
    summary.lines = [line(.displaced, "hsk", interval(nil, 145_000, 145_000), [.atMost], "city")]
    summary.lines += numbers.map { number in
      let best = number * 137
      let ends = interval(best * 86 / 100, best, best * 12 / 10)
      let isOld = number.isMultiple(of: 7)
      return line(
        .displaced, "long-\(number.padded(to: 2))",
        number.isMultiple(of: 3) ? ends : Interval(best),
        number.isMultiple(of: 3) ? [.converted] : isOld ? [.stale] : [],
        households: number.isMultiple(of: 3) ? Interval(best / 5) : nil,
        change: isOld ? nil : number, number.isMultiple(of: 2) ? "nasra" : "centres")
    }
    summary.unallocated = [
      .init(measure: .displaced, place: place("hsk"), people: 1_000, counted: 60, parts: 64)
    ]
    return summary
  }

  /// What the first article says: thousands on the move, and nobody counted.
  static var onlyVague: Summary {
    var summary = summary()
    summary.number = 2
    summary.asOf = day("2022-01-21")
    summary.lines = summary.lines.filter { $0.marks.contains(.vague) }
    summary.totals = .init()
    summary.unallocated = []
    summary.residuals = []
    summary.conflicts = []
    summary.routes = []
    summary.gaps = summary.gaps.filter { $0.kind == .vague }
    return summary
  }
}
