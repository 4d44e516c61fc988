/// A place or a step in a picture while it is still reckoned with.
///
/// Only sums, products and square roots are used, which give the same bits on every machine.
struct Vector: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  var point: Drawing.Point { Drawing.Point(x, y) }
  var length: Double { (x * x + y * y).squareRoot() }

  /// One point long; a step of no length goes to the right.
  var unit: Vector { length > 0 ? self * (1 / length) : Vector(1, 0) }

  /// A quarter turn to the left, for someone who walks along the step.
  var left: Vector { Vector(y, -x) }

  static func + (first: Vector, second: Vector) -> Vector {
    Vector(first.x + second.x, first.y + second.y)
  }

  static func - (first: Vector, second: Vector) -> Vector {
    Vector(first.x - second.x, first.y - second.y)
  }

  static func * (vector: Vector, factor: Double) -> Vector {
    Vector(vector.x * factor, vector.y * factor)
  }

  /// The middle of several places; `nil` of none.
  static func middle(of places: [Vector]) -> Vector? {
    guard !places.isEmpty else { return nil }
    return places.reduce(Vector(0, 0), +) * (1 / Double(places.count))
  }
}
