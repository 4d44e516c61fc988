/// A number in a text: its value, how it is written, and what it is a number of.
package struct Numeral: Hashable, Sendable {
  /// How a number is written.
  package enum Form: Hashable, Sendable {
    /// In digits alone.
    case digits
    /// In words alone.
    case words
    /// In digits and words, such as `45 ألف`.
    case mixed
    /// By the dual of a counted noun, such as عائلتان.
    case dual
    /// By a word for an order of magnitude, such as عشرات; the value is its least number.
    case vague(high: Int)
  }

  /// What a number is a number of, so that a count never comes from a year or a distance.
  package enum Role: String, CaseIterable, Sendable {
    /// Nothing tells it from a count.
    case count
    case percent
    /// A part of something unnamed, or so many of so many.
    case ratio
    case ordinal
    case year, age, duration, clock, distance, money, temperature, coordinate
    /// A number that names: a resolution, an article, a telephone, a street, a score.
    case label
    /// A part of a date.
    case date
  }

  /// The number; of a vague amount, the least it can be.
  package var value: Rational
  /// How the number is written.
  package var form: Form
  /// What it is a number of.
  package var role: Role
  /// The tokens of the number; the first may carry clitics.
  package var tokens: Range<Int>
  /// Where the number starts in the folded copy, behind its clitics.
  package var start: Int
  /// The clitics before the number.
  package var clitics: Clitics

  /// The count, where the number is whole, not negative and exact.
  package var whole: Int? {
    guard case .vague = form else { return value.whole.flatMap { $0 >= 0 ? $0 : nil } }
    return nil
  }
}
