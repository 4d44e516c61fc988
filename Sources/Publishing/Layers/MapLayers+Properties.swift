package import Displacement
package import Situation

extension MapLayers {
  /// What is said of a figure at a place.
  var placeProperties: [Property<Figure>] {
    [
      .text("kind") { _ in "place" }, .text("place_id") { $0.line.cell.place?.rawValue },
      .given("name_en") { $0.place?.nameEnglish }, .given("name_ar") { $0.place?.nameArabic },
      .text("place_kind") { $0.place?.kind.rawValue },
      .text("precision") { $0.place?.precision.rawValue },
      .texts("member_ids") { $0.line.cell.members.map(\.rawValue) },
    ] + MapLayers.figure + day { $0.day }
  }

  /// What is said of a movement.
  var movementProperties: [Property<Figure>] {
    [.text("kind") { _ in "movement" }] + MapLayers.end("origin", { $0.origin })
      + MapLayers.end("destination", { $0.destination }) + MapLayers.figure + day { $0.day }
  }

  /// What is said of a route.
  var routeProperties: [Property<Way>] {
    [.text("kind") { _ in "route" }] + MapLayers.end("origin", { $0.origin })
      + MapLayers.end("destination", { $0.destination }) + [
        .texts("via_ids") { $0.line.route.via.known.map(\.rawValue) },
        .text("mode") { $0.line.route.mode.rawValue },
        .text("status") { ($0.line.status?.state ?? .unknown).rawValue },
        .flag("secured") { $0.line.status?.isSecured },
        .texts("hazards") { $0.line.status?.hazards.sortedNames ?? [] },
        .texts("marks") { $0.line.marks.sortedNames }, .day("as_of") { $0.line.status?.asOf },
      ] + day { $0.day }
  }

  /// What is counted, the same for every measure.
  private static let figure: [Property<Figure>] = [
    .text("measure") { $0.line.cell.measure.rawValue },
    .text("unit") { $0.line.cell.measure.unit.rawValue },
    .text("accommodation") { $0.line.cell.accommodation?.rawValue },
    .text("holding") { $0.line.cell.holding?.rawValue },
    .text("group") { $0.line.cell.group?.rawValue },
    .text("quantifier") { $0.quantifier?.rawValue },
    .integer("low") { $0.line.interval.low }, .integer("best") { $0.line.interval.best },
    .integer("high") { $0.line.interval.high },
    .integer("households") { $0.line.households?.best },
    .texts("marks") { $0.line.marks.sortedNames }, .integer("new") { $0.line.new },
    .integer("change") { $0.line.change }, .day("since") { $0.line.cell.since },
    .day("start") { $0.line.period?.start }, .day("as_of") { $0.line.asOf },
  ]

  /// One end of a movement: its places, several of them under their joined name.
  private static func end<Subject>(
    _ name: String, _ places: @escaping @Sendable (Subject) -> JoinedPlaces?
  ) -> [Property<Subject>] {
    [
      .text(name + "_id") { places($0)?.id },
      .given(name + "_name_en") { places($0)?.nameEnglish },
      .given(name + "_name_ar") { places($0)?.nameArabic },
    ]
  }

  /// The day of a page, where there are several.
  private func day<Subject>(_ day: @escaping @Sendable (Subject) -> Day) -> [Property<Subject>] {
    isSeries ? [.day("day") { day($0) }] : []
  }
}

extension Measure {
  /// What the numbers of a line of the measure count.
  var unit: Unit {
    switch self {
    case .toll(let toll): toll.countsHousing ? .housing : .people
    case .stock, .movement: .people
    }
  }
}

extension Summary.Line {
  /// The hedge of a line in a file; `nil` where no source gave a figure.
  ///
  /// A number that the public sees is rounded, and one that movements were added to or that a
  /// household size converted was counted by nobody: neither is exact.
  ///
  /// - Parameter audience: who the file is for.
  /// - Returns: the hedge in the words of the domain.
  package func quantifier(for audience: Audience) -> Quantifier? {
    let quantifier = Count(self).quantifier
    let isCounted = audience != .public && marks.isDisjoint(with: [.derived, .converted])
    return quantifier == .exact && !isCounted ? .about : quantifier
  }
}

extension Count {
  /// The hedge in the words of the domain; `nil` where no source gave a figure.
  var quantifier: Quantifier? {
    switch form {
    case .none: nil
    case .number:
      switch (interval.low, interval.high) {
      case (.some, nil): .atLeast
      case (nil, .some): .atMost
      case (let low, let high): low == high ? .exact : .about
      }
    case .about: .about
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .between: .between
    case .vague: .vague
    }
  }
}
