/// The paper of a page and the frame that is printed on, in points (1/72 inch).
struct Paper: Hashable, Sendable {
  var width: Double
  var height: Double
  /// The margin on both sides.
  var side: Double
  var top: Double
  /// The margin in which the page number stands.
  var bottom: Double

  /// 210 by 297 millimetres, with margins that every printer leaves.
  static let a4 = Paper(width: 595.28, height: 841.89, side: 35.64, top: 30, bottom: 38)

  /// Paper so much larger, to be drawn so much smaller.
  func scaled(by factor: Double) -> Paper {
    Paper(
      width: width * factor, height: height * factor, side: side * factor, top: top * factor,
      bottom: bottom * factor)
  }

  /// The width that text may have.
  var frameWidth: Double { width - 2 * side }
  var frameHeight: Double { height - top - bottom }
}

/// A shade of paper and print; the two that are not grey are dark enough to print as black.
enum Ink: Hashable, Sendable {
  case black, quiet, accent, rule, pale, white
  /// A shade from black at 0 to white at 100.
  case grey(Int)

  /// Red, green and blue, 0 to 255.
  var components: (red: Int, green: Int, blue: Int) {
    switch self {
    case .black: (26, 26, 26)
    case .quiet: (88, 88, 88)
    case .accent: (18, 60, 92)
    case .rule: (190, 196, 202)
    case .pale: (240, 243, 246)
    case .white: (255, 255, 255)
    case .grey(let percent):
      (percent * 255 / 100, percent * 255 / 100, percent * 255 / 100)
    }
  }
}

/// How letters look.
struct Lettering: Hashable, Sendable {
  /// The size of the font in points.
  var size: Double
  var isBold = false
  var ink = Ink.black

  static let title = Lettering(size: 17, isBold: true, ink: .white)
  static let event = Lettering(size: 10.5, ink: .white)
  static let issue = Lettering(size: 9, isBold: true, ink: .white)
  static let quiet = Lettering(size: 7.5, ink: .quiet)
  static let lead = Lettering(size: 12, isBold: true)
  static let body = Lettering(size: 8.5)
  static let heading = Lettering(size: 10.5, isBold: true, ink: .accent)
  static let columnHead = Lettering(size: 7, isBold: true, ink: .quiet)
  static let cell = Lettering(size: 8)
  static let total = Lettering(size: 8, isBold: true)
  static let reference = Lettering(size: 6.5, ink: .quiet)
  static let note = Lettering(size: 6.8)
  /// Just so large that a column holds a digest in one line.
  static let method = Lettering(size: 6.6)
  static let tileLabel = Lettering(size: 7.5, isBold: true, ink: .accent)
  static let tileNumber = Lettering(size: 16, isBold: true)
  static let tileSecond = Lettering(size: 10.5, isBold: true)
  static let tileWords = Lettering(size: 8.5)
  static let tileDetail = Lettering(size: 7)
}
