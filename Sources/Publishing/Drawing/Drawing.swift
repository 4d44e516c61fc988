/// A picture of vector shapes in points (1/72 inch), with its origin at the top left.
///
/// Renderers draw the shapes in order, the later over the earlier. A line is drawn with round
/// joins and flat ends; nothing but ``Shape`` needs to be known to draw a picture. Pictures are in
/// black, white and grey, so that paper shows all that a screen does, and never mirror: in every
/// language x runs to the right.
package struct Drawing: Hashable, Sendable {
  /// The size of the picture in points.
  package var width: Double
  package var height: Double
  /// What the picture is, for those who do not see it.
  package var title: String
  /// What the picture shows, in a sentence or two.
  package var description: String
  package var shapes: [Shape]

  package init(
    width: Double, height: Double, title: String, description: String = "", shapes: [Shape] = []
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.shapes = shapes
  }

  /// A place in a picture, in whole hundredths of a point, so that every renderer and every
  /// machine draws it at the same spot.
  package struct Point: Hashable, Sendable {
    /// To the right of the left edge.
    package let x: Double
    /// Below the upper edge.
    package let y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = Drawing.rounded(x)
      self.y = Drawing.rounded(y)
    }
  }

  /// All that a picture is made of.
  package indirect enum Shape: Hashable, Sendable {
    /// A line from each point to the next; it is not closed and has no inside.
    case line([Point], Stroke)
    /// Closed rings, the inside by the even-odd rule: a ring within a ring is a hole.
    case area([[Point]], Fill?, Stroke?)
    case circle(Point, radius: Double, Fill?, Stroke?)
    case text(Text)
    /// Shapes that belong together, with words for those who point at them or have them read.
    case group(label: String, [Shape])
  }

  /// How a line is drawn.
  package struct Stroke: Hashable, Sendable {
    /// In points.
    package var width: Double
    package var grey: Grey
    /// The lengths of dashes and of the gaps between them, in turn; none for a solid line.
    package var dash: [Double]

    package init(_ width: Double, _ grey: Grey = .black, dash: [Double] = []) {
      self.width = width
      self.grey = grey
      self.dash = dash
    }
  }

  /// How an inside is filled.
  package enum Fill: Hashable, Sendable {
    case solid(Grey)
    /// Parallel lines that rise to the right at 45°, ``Drawing/hatchGap`` apart, on nothing.
    case hatched(Grey)
  }

  /// The distance between the lines of a hatched area, and their width, in points.
  package static let hatchGap = 3.0
  package static let hatchWidth = 0.7

  /// A shade between black and white.
  package struct Grey: Hashable, Sendable {
    /// 0 for black, 100 for white.
    package let percent: Int

    package init(_ percent: Int) {
      self.percent = max(0, min(100, percent))
    }

    package static let black = Grey(10)
    package static let dark = Grey(35)
    package static let middle = Grey(55)
    package static let light = Grey(78)
    package static let pale = Grey(93)
    package static let white = Grey(100)
  }

  /// A length in whole hundredths of a point, within bounds that every renderer can print.
  static func rounded(_ length: Double) -> Double {
    guard length.isFinite else { return 0 }
    return (Swift.max(-100_000, Swift.min(100_000, length)) * 100).rounded() / 100
  }
}
