import Displacement

/// The way from positions on the globe to those on paper: the same scale in all directions, north
/// on top, straight enough for the area of one event.
struct Projection {
  /// Kilometres that a point of the paper stands for.
  let kilometresPerPoint: Double
  private let middle: (east: Double, north: Double)
  private let reference: Double
  private let narrowing: Double
  private let center: Vector

  /// The projection that shows those positions as large as its box allows.
  ///
  /// Positions nearer to each other than a kilometre, or only one, are shown with some room around
  /// them; a box that would be higher than needed is made lower.
  ///
  /// - Parameters:
  ///   - points: what shall be seen; `nil` is returned for none.
  ///   - width: the width of the box on the paper.
  ///   - heights: how low and how high the box may be.
  /// - Returns: the projection and the height that it takes.
  static func fitting(
    _ points: [Place.Point], width: Double, heights: ClosedRange<Double>
  ) -> (projection: Projection, height: Double)? {
    guard let first = points.first else { return nil }
    let reference = first.longitude
    let norths = points.map(\.latitude)
    let easts = points.map { unwrapped($0.longitude, near: reference) }
    guard let south = norths.min(), let north = norths.max(), let west = easts.min(),
      let east = easts.max()
    else { return nil }
    let middle = (east: (west + east) / 2, north: (south + north) / 2)
    let narrowing = max(0.02, cosine(degrees: middle.north))
    let span = (
      x: max((east - west) * narrowing, leastSpan), y: max(north - south, leastSpan)
    )
    let isOneSpot = span == (leastSpan, leastSpan)
    let height =
      isOneSpot
      ? heights.lowerBound
      : max(heights.lowerBound, min(heights.upperBound, span.y * width / span.x))
    let scale = min(width / span.x, height / span.y)
    let projection = Projection(
      kilometresPerPoint: kilometresPerDegree / scale, middle: middle, reference: reference,
      narrowing: narrowing, center: Vector(width / 2, height / 2))
    return (projection, height)
  }

  /// The position on paper, from the top left of the box.
  func callAsFunction(_ point: Place.Point) -> Vector {
    let scale = Projection.kilometresPerDegree / kilometresPerPoint
    let east = Projection.unwrapped(point.longitude, near: reference) - middle.east
    let north = point.latitude - middle.north
    return center + Vector(east * narrowing, -north) * scale
  }

  /// The longitude on the same side of the antimeridian as the other.
  private static func unwrapped(_ longitude: Double, near reference: Double) -> Double {
    if longitude - reference > 180 { return longitude - 360 }
    return longitude - reference < -180 ? longitude + 360 : longitude
  }

  /// The cosine to a millionth, by sums and products alone.
  static func cosine(degrees: Double) -> Double {
    let x = degrees * 3.141592653589793 / 180
    let square = x * x
    var (sum, term) = (1.0, 1.0)
    for factor in stride(from: 1.0, through: 15, by: 2) {
      term *= -square / (factor * (factor + 1))
      sum += term
    }
    return sum
  }

  private static let kilometresPerDegree = 111.195
  /// About a kilometre.
  private static let leastSpan = 0.01
}
