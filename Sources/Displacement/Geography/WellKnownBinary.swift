/// Geometries as the little-endian well-known binary of OGC Simple Features, which databases and
/// maps read.
package struct WellKnownBinary: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8]

  /// Writes after those bytes.
  package init(after bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// The kinds of geometry and their numbers.
  package enum Kind: UInt32, Sendable {
    case point = 1
    case line, polygon, points, lines, polygons
  }

  /// Begins a geometry; its counts and positions follow.
  package mutating func begin(_ kind: Kind) {
    bytes.append(1)
    write(kind.rawValue)
  }

  /// Writes a position in degrees, the longitude first.
  package mutating func write(_ position: Position) {
    write(position.longitude)
    write(position.latitude)
  }

  /// Writes a number of parts and then the parts.
  package mutating func write<Part>(
    each parts: [Part], _ body: (inout WellKnownBinary, Part) -> Void
  ) {
    write(UInt32(clamping: parts.count))
    for part in parts { body(&self, part) }
  }

  /// Writes polygons as one geometry of many parts.
  package mutating func write(_ polygons: [Boundary.Polygon]) {
    begin(.polygons)
    write(each: polygons) { $0.write($1) }
  }

  /// Writes a polygon.
  package mutating func write(_ polygon: Boundary.Polygon) {
    begin(.polygon)
    write(each: polygon.rings) { form, ring in
      form.write(each: ring.positions) { $0.write($1) }
    }
  }

  /// Writes a number.
  package mutating func write(_ number: Double) {
    append(number.bitPattern.littleEndian)
  }

  private mutating func write(_ number: UInt32) {
    append(number.littleEndian)
  }

  private mutating func append(_ bits: some FixedWidthInteger) {
    withUnsafeBytes(of: bits) { bytes.append(contentsOf: $0) }
  }
}

extension Boundary {
  /// The polygons as one geometry of many parts, which ``WellKnownBinary/polygons(in:)`` reads.
  package var wellKnownBinary: [UInt8] {
    var form = WellKnownBinary()
    form.write(polygons)
    return form.bytes
  }
}

extension WellKnownBinary {
  /// Reads polygons as ``write(_:)-([Boundary.Polygon])`` writes them; `nil` for other bytes.
  package static func polygons(in bytes: [UInt8]) -> [Boundary.Polygon]? {
    var rest = bytes[...]
    func take(_ count: Int) -> UInt64? {
      guard rest.count >= count else { return nil }
      var bits: UInt64 = 0
      for (index, byte) in rest.prefix(count).enumerated() { bits |= UInt64(byte) << (8 * index) }
      rest.removeFirst(count)
      return bits
    }
    func begins(_ kind: Kind) -> Bool { take(1) == 1 && take(4) == UInt64(kind.rawValue) }
    func each<Part>(_ read: () -> Part?) -> [Part]? {
      guard let count = take(4), count <= rest.count else { return nil }
      var parts: [Part] = []
      for _ in 0..<Int(count) {
        guard let part = read() else { return nil }
        parts.append(part)
      }
      return parts
    }
    func position() -> Position? {
      guard let east = take(8), let north = take(8) else { return nil }
      return Position(
        longitude: Double(bitPattern: east), latitude: Double(bitPattern: north))
    }
    func ring() -> Boundary.Ring? { each(position).flatMap { Boundary.Ring($0) } }
    func polygon() -> Boundary.Polygon? {
      guard begins(.polygon), let rings = each(ring), let outer = rings.first else { return nil }
      return Boundary.Polygon(outer: outer, holes: Array(rings.dropFirst()))
    }
    guard begins(.polygons), let polygons = each(polygon), rest.isEmpty else { return nil }
    return polygons
  }
}
