import Displacement

/// The household sizes of a ledger, by the place they hold for.
struct HouseholdSizes: Sendable {
  private let byPlace: [Place.ID?: [HouseholdSize]]
  private let tree: PlaceTree
  /// Whether some size holds for a place alone.
  private let arePlaced: Bool

  init(_ sizes: [HouseholdSize], in tree: PlaceTree) {
    self.tree = tree
    byPlace = Dictionary(grouping: sizes, by: \.place)
    arePlaced = sizes.contains { $0.place != nil }
  }

  /// The size that holds at that place on that day: of the nearest place around it that has one,
  /// else of the whole event; the one that became valid last, and of two such the later recorded.
  func size(at place: Place.ID?, on day: Day) -> HouseholdSize? {
    let around: [Place.ID?] = arePlaced ? tree.chain(from: place) : []
    for scope in around + [nil] {
      var latest: HouseholdSize?
      for size in byPlace[scope] ?? [] where size.validFrom <= day {
        if let current = latest, current.validFrom > size.validFrom { continue }
        latest = size
      }
      if let latest { return latest }
    }
    return nil
  }
}

extension HouseholdSizes {
  /// The sizes that hold at one place, day by day.
  struct AtPlace: Sendable {
    /// The sizes in the order of their days.
    let all: [HouseholdSize]
    private let days: [Day]

    fileprivate init(_ sizes: [(from: Day, size: HouseholdSize)]) {
      all = sizes.map(\.size)
      days = sizes.map(\.from)
    }

    /// Which of them holds on that day; `nil` where none does.
    func index(on day: Day) -> Int? {
      var index = days.count - 1
      while index >= 0, days[index] > day { index -= 1 }
      return index < 0 ? nil : index
    }

    /// That many households in people, by one of them.
    func people(in households: Interval, _ index: Int) -> Interval {
      all[index].people(in: households)
    }
  }

  /// The sizes at a place: from each day on which one becomes valid the one that holds then.
  func sizes(at place: Place.ID?) -> AtPlace {
    let days = Set(byPlace.values.joined().map(\.validFrom)).sorted()
    return AtPlace(days.compactMap { day in size(at: place, on: day).map { (day, $0) } })
  }
}

/// Steps 4 and 5: what a figure means as a range of people, and of households where they were
/// given.
///
/// Where a claim gives both units, the people count and the households stand beside them. Where no
/// household size holds, the range of people stays empty: unknown, never zero. People are never
/// turned into households. A movement is converted by the household size of its origins, since
/// that is whose households they are, else by that of its destinations.
func countPeople(
  _ figure: Figure, sizes: HouseholdSizes, places: PlaceTree, aboutPercent: Int
) -> Contribution.Counted {
  var counted = Contribution.Counted()
  if let households = figure.amount.households {
    (counted.households, counted.marks) = readInterval(households, aboutPercent: aboutPercent)
  }
  if let leading = figure.amount.people ?? figure.amount.housing {
    (counted.interval, counted.marks) = readInterval(leading, aboutPercent: aboutPercent)
  } else if let households = counted.households {
    let ends = figure.occurrence.placeSets.map(places.region)
    let place = places.anchor(of: ends.first { !$0.isEmpty } ?? [])
    guard let size = sizes.size(at: place, on: figure.occurrence.asOf) else { return counted }
    counted.size = size
    counted.interval = size.people(in: households)
    counted.marks.insert(.converted)
  }
  return counted
}
