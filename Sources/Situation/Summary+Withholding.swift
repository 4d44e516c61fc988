package import Displacement

extension Summary {
  /// That something was withheld from a page, and why; never what it was.
  package struct Withholding: Hashable, Sendable {
    package var reason: Reason
    /// What was counted; `nil` for a route.
    package var measure: Measure?
    package var level: Level

    package init(reason: Reason, measure: Measure?, level: Level) {
      self.reason = reason
      self.measure = measure
      self.level = level
    }

    /// Why something is not shown (policy, step 14).
    package enum Reason: String, CaseIterable, Sendable {
      /// More sensitive than the audience may see.
      case sensitivity
      /// Held people, and those released, below a city: they are shown at the city or not at all.
      case lifted
      /// Fewer people than the threshold.
      case small
      /// Beside something withheld, which could be had from it by subtraction.
      case beside
      /// A total without a line that is shown.
      case total
      /// Withheld on another day of the same series.
      case series
    }

    /// How narrow the place is; everything below a city is one level, lest the level tell where.
    package enum Level: String, CaseIterable, Sendable {
      case country, governorate, district, subdistrict, city
      case belowCity = "below_city"
      /// The event's whole area, or no place.
      case area

      init(_ kind: Place.Kind?) {
        self =
          switch kind {
          case .country: .country
          case .governorate: .governorate
          case .district: .district
          case .subdistrict: .subdistrict
          case .city: .city
          case .neighborhood, .area, .camp, .shelter, .prison, .crossing, .road, .site: .belowCity
          case nil: .area
          }
      }
    }
  }
}

extension Summary {
  /// Whether the page lacks something about one of those measures that its audience may not see.
  package func isWithheld(_ measures: Set<Measure>) -> Bool {
    withholdings.keys.contains { $0.measure.map(measures.contains) ?? false }
  }

  /// Whether the page lacks routes that its audience may not see.
  package var hasWithheldRoutes: Bool {
    withholdings.keys.contains { $0.measure == nil && $0.reason == .sensitivity }
  }
}

extension Summary.Withholding.Level: Comparable {
  /// Orders levels from the widest to the narrowest, and the area first.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { self == .area ? -1 : Self.allCases.firstIndex(of: self) ?? 0 }
}
