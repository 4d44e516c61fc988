/// A position in WGS 84 in whole millionths of a degree, about 10 cm.
public struct Position: Hashable, Sendable {
  /// Millionths of a degree east, -180,000,000 to 180,000,000.
  public let east: Int32
  /// Millionths of a degree north, -90,000,000 to 90,000,000.
  public let north: Int32

  /// The position, or nothing outside the bounds of the globe.
  ///
  /// - Parameters:
  ///   - east: millionths of a degree east.
  ///   - north: millionths of a degree north.
  public init?(east: Int, north: Int) {
    guard (-180_000_000...180_000_000).contains(east), (-90_000_000...90_000_000).contains(north)
    else { return nil }
    self.east = Int32(east)
    self.north = Int32(north)
  }

  /// The position nearest to those degrees, or nothing outside the bounds of the globe.
  ///
  /// - Parameters:
  ///   - longitude: degrees east.
  ///   - latitude: degrees north.
  public init?(longitude: Double, latitude: Double) {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    east = Int32((longitude * 1_000_000).rounded())
    north = Int32((latitude * 1_000_000).rounded())
  }

  /// The position of a place.
  public init(_ point: Place.Point) {
    east = Int32((point.longitude * 1_000_000).rounded())
    north = Int32((point.latitude * 1_000_000).rounded())
  }

  /// Degrees east.
  public var longitude: Double { Double(east) / 1_000_000 }
  /// Degrees north.
  public var latitude: Double { Double(north) / 1_000_000 }
}
