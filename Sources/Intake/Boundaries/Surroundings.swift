import Displacement

/// Where a place lies: its own position, or that of the nearest place around it that has one.
struct Surroundings {
  private let point: Place.Point
  /// How far from the point the bounds of its outline may be, in degrees.
  private let reach: Double
  /// How many degrees an outline of the place can reach over.
  let widest: Double

  init?(of id: Place.ID, in tree: PlaceTree) {
    for (distance, next) in ([id] + tree.ancestors(of: id)).enumerated() {
      guard let place = tree[next], let point = place.point else { continue }
      self.point = point
      widest = Surroundings.widest(of: tree[id]?.kind ?? .country)
      reach = distance == 0 ? 0.25 : Surroundings.reach(of: place.kind)
      return
    }
    return nil
  }

  private static func reach(of kind: Place.Kind) -> Double {
    switch kind {
    case .country: 15
    case .governorate: 4
    case .district: 2
    case .subdistrict, .area, .road: 1
    case .city, .neighborhood, .camp, .shelter, .prison, .crossing, .site: 0.5
    }
  }

  /// Several times what places of a kind reach over; countries lie on both sides of the Pacific.
  private static func widest(of kind: Place.Kind) -> Double {
    kind == .country ? 360 : 8 * reach(of: kind)
  }

  /// Whether an outline of those bounds can be the place's.
  func meet(_ box: Extent) -> Bool {
    let slack = max(reach, box.width / 2)
    func isNear(_ range: ClosedRange<Double>, _ value: Double) -> Bool {
      value >= range.lowerBound - slack && value <= range.upperBound + slack
    }
    return isNear(box.x, point.longitude) && isNear(box.y, point.latitude)
  }
}
