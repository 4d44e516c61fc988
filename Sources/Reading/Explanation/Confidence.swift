/// How sure a reading is, in percent, with what lowers it kept apart.
struct Confidence: Hashable, Comparable, ExpressibleByIntegerLiteral {
  /// How sure the rule itself is.
  var base: Int
  /// What the words between a verb and its number take away.
  var distance = 0
  /// What a noun that is missing or unknown takes away.
  var noun = 0

  init(integerLiteral value: Int) {
    base = value
  }

  init(_ base: Int, distance: Int, noun: Int) {
    self.base = base
    self.distance = distance
    self.noun = noun
  }

  /// The confidence, 0 to 100.
  var value: Int { distance + noun == 0 ? base : max(30, base - distance - noun) }

  static func < (left: Confidence, right: Confidence) -> Bool { left.value < right.value }
}
