package import Displacement
package import Situation

/// The movements of a summary in the two tables that FlowmapBlue and flowmap.gl read.
///
/// Such a map adds up the flows between two places, so each pair of ends is there once: the count
/// of all its people, and of several the one that counts from the earliest day. A flow that lies in
/// another one, as from a quarter to a street of the same city, is part of its count and no flow of
/// the map. A flow has one number; movements whose sources gave none, or only one end, are counted
/// as ``leftOut``.
package struct FlowMap: Sendable {
  /// `id,name,lat,lon`, in the order of the identifiers.
  package let locations: String
  /// `origin,dest,count,time`, in the order of the ends; the time is the last day counted.
  package let flows: String
  /// How many lines of the measure are no flow of the map.
  package let leftOut: Int

  /// The flows of one movement in a summary that is already disclosed for its audience.
  package init(_ summary: Summary, of movement: Movement = .displacement) {
    let lines = summary.lines.filter { $0.cell.measure == .movement(movement) }
    let kept = summary.addable(lines.filter { FlowMap.isFlow($0, in: summary.places) })
    leftOut = lines.count - kept.count
    let ends = Set(kept.flatMap { [$0.cell.origins, $0.cell.destinations] })
    let rows = ends.map { FlowMap.location($0, in: summary.places) }
    locations = FlowMap.table(
      [["id", "name", "lat", "lon"]]
        + rows.sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) })
    flows = FlowMap.table(
      [["origin", "dest", "count", "time"]]
        + kept.map { line in
          [
            FlowMap.id(of: line.cell.origins), FlowMap.id(of: line.cell.destinations),
            line.interval.best.map(String.init) ?? "", "\(line.period?.end ?? line.asOf)",
          ]
        })
  }

  private static func isFlow(_ line: Summary.Line, in places: PlaceTree) -> Bool {
    let cell = line.cell
    return !cell.origins.isEmpty && !cell.destinations.isEmpty && cell.origins != cell.destinations
      && point(of: cell.origins, in: places) != nil
      && point(of: cell.destinations, in: places) != nil
  }

  /// Several places that are counted together are one location: that of the place around them.
  private static func point(of ids: [Place.ID], in places: PlaceTree) -> Place.Point? {
    ids.count == 1
      ? places[ids[0]]?.point : places.commonAncestor(of: ids).flatMap { places[$0]?.point }
  }

  private static func id(of ids: [Place.ID]) -> String {
    ids.map(\.rawValue).joined(separator: "+")
  }

  private static func location(_ ids: [Place.ID], in places: PlaceTree) -> [String] {
    let names = ids.map { places[$0]?.name(in: .english) ?? $0.rawValue }
    let point = point(of: ids, in: places)
    return [
      id(of: ids), names.joined(separator: " + "), degrees(point?.latitude),
      degrees(point?.longitude),
    ]
  }

  /// Degrees with six decimals at most, about 10 cm.
  private static func degrees(_ value: Double?) -> String {
    value.map { JSON.millionths(Int(($0 * 1_000_000).rounded())).text() } ?? ""
  }

  private static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
