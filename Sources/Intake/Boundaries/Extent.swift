/// The bounds of numbers that should be degrees.
struct Extent {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  init(_ rings: [[[GeoFeature.Pair]]]) {
    var (west, south, east, north) = (Double.infinity, Double.infinity, 0.0, 0.0)
    (east, north) = (-Double.infinity, -Double.infinity)
    for pair in rings.joined().joined() {
      (west, east) = (min(west, pair.x), max(east, pair.x))
      (south, north) = (min(south, pair.y), max(north, pair.y))
    }
    x = west <= east ? west...east : 0...0
    y = south <= north ? south...north : 0...0
  }

  private init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  var swapped: Extent { Extent(x: y, y: x) }

  /// The longer side.
  var width: Double { max(x.upperBound - x.lowerBound, y.upperBound - y.lowerBound) }

  /// Both sides together.
  var room: Double { x.upperBound - x.lowerBound + y.upperBound - y.lowerBound }

  /// Whether the numbers are degrees on the globe, with x for the longitude.
  var isGlobal: Bool {
    x.lowerBound >= -180 && x.upperBound <= 180 && y.lowerBound >= -90 && y.upperBound <= 90
  }
}
