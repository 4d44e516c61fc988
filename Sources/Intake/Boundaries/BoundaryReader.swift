package import Displacement

/// Reads outlines of places from a GeoJSON file.
///
/// Each feature names its place by P-code or name. What is plainly meant is mended and told: rings
/// that are open or run the wrong way, lines that come back upon themselves, latitudes before
/// longitudes. What is not is refused with the number of its feature: above all rings that cross,
/// and holes that are not in their area.
package struct BoundaryReader: Sendable {
  private let places: PlaceTree
  private let property: String?
  private let kind: Place.Kind?

  /// A reader over a gazetteer.
  ///
  /// - Parameters:
  ///   - places: the gazetteer.
  ///   - property: the property that names the places; by default the one that names the most.
  ///   - kind: what the features are, where names alone could be of several kinds.
  package init(_ places: PlaceTree, property: String? = nil, kind: Place.Kind? = nil) {
    self.places = places
    self.property = property
    self.kind = kind
  }

  /// Whether bytes begin like a JSON document, and not like a sheet.
  package static func isJSON(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(Array(bytes.prefix(4_096)))
    return scanner.peek() == UInt8(ascii: "{")
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its name, for the report.
  /// - Returns: the outlines that can be taken, and all that is wrong.
  package func read(_ bytes: [UInt8], name: String) -> BoundaryReport {
    var report = BoundaryReport(file: name)
    let file: GeoFile
    do throws(JSONScanner.Fault) {
      file = try GeoFile(bytes)
    } catch {
      report.problems.append(BoundaryProblem(.notJSON, line: error.line))
      return report
    }
    report.features = file.features.count
    guard file.isGeoJSON else {
      report.problems.append(BoundaryProblem(.notGeoJSON))
      return report
    }
    guard file.isInDegrees else {
      report.problems.append(BoundaryProblem(.otherSystem, value: file.system))
      return report
    }
    let names = BoundaryNames(places, kind: kind)
    guard let property = property ?? names.property(of: file.features) else {
      report.problems.append(BoundaryProblem(.nothingNamesPlaces))
      return report
    }
    report.property = property
    let source = (file.attribution ?? name.split(separator: "/").last.map(String.init) ?? "").plain
    var taken: [Place.ID: Int] = [:]
    for feature in file.features {
      take(feature, by: property, names, source: source, &taken, &report)
    }
    return report
  }

  private func take(
    _ feature: GeoFeature, by property: String, _ names: BoundaryNames, source: String,
    _ taken: inout [Place.ID: Int], _ report: inout BoundaryReport
  ) {
    let value = feature[property]?.plain
    func refuse(_ cause: BoundaryProblem.Cause, _ suggestions: [String] = []) {
      report.problems.append(
        BoundaryProblem(cause, feature, value: value, suggestions: suggestions))
    }
    let place: Place.ID
    switch value.map({ names.match($0, of: feature, property: property) }) ?? .none {
    case .none: return refuse(.unknownPlace)
    case .several(let ids): return refuse(.ambiguousPlace, ids.prefix(5).map(described))
    case .one(let id): place = id
    }
    let rings: [[[GeoFeature.Pair]]]
    switch feature.shape {
    case .missing: return refuse(.missingGeometry)
    case .other(let kind): return refuse(.notAnArea(kind.plain))
    case .malformed: return refuse(.malformedCoordinates)
    case .quoted: return refuse(.quotedCoordinates)
    case .polygons(let polygons): rings = polygons
    }
    if let other = taken[place] { return refuse(.samePlace(as: other)) }
    do throws(Outline.Refusal) {
      let outline = try Outline(rings, near: Surroundings(of: place, in: places))
      let boundary = Boundary(place: place, polygons: outline.polygons, source: source)
      guard let boundary else { return refuse(.emptyRing) }
      taken[place] = feature.number
      report.boundaries.append(boundary)
      if !outline.mended.isEmpty { report.mended += 1 }
      for cause in outline.mended { refuse(cause) }
    } catch {
      refuse(error.cause)
    }
  }

  private func described(_ id: Place.ID) -> String {
    guard let place = places[id] else { return id.rawValue }
    return "\(id) (\(place.kind.rawValue) \(place.name(in: .english)))"
  }
}
