import Displacement

/// What a counted phrase of a sentence was taken for.
struct Interpretation {
  let counted: Counted
  var topic: Topic
  /// The tokens of the word that states the topic, where one does.
  var predicate: Range<Int>?
  var frames: Frames = []
  var unit: Unit
  var group: Group?
  /// The counted phrase of the sentence that this one is a part of, repeats or continues.
  var relation: Relation = .own
  /// How sure the reading is.
  var confidence: Confidence
  /// The rule that found what became of the people.
  var rule: Rule
  /// The tokens that speak of this phrase: its predicate, its noun and what follows them.
  var extent: Range<Int> = 0..<0
  /// Whether it is a part of what an earlier sentence counted.
  var pointsBack = false

  enum Relation: Hashable {
    case own
    /// A part of a whole: بينهم 271 طفلاً.
    case part(of: Int)
    /// The same group in the other unit: `(4,163 أسرة)`.
    case repeats(Int)
    /// A number that takes its verb from one before: و430 إلى صنعاء.
    case continues(Int)

    var base: Int? {
      switch self {
      case .own: nil
      case .part(let base), .repeats(let base), .continues(let base): base
      }
    }
  }
}
