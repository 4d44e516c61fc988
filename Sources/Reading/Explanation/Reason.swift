/// Why one thing about a figure is as it is: the rule that fired, and the words it rests on.
package struct Reason: Hashable, Sendable {
  /// What the rule decided.
  package let aspect: Aspect
  /// The rule.
  package let rule: Rule
  /// The words it rests on, in UTF-8 bytes of the article's text; `nil` where there are none.
  package let span: Range<Int>?
  /// What it adds to the confidence or takes from it, in percent.
  package let points: Int?

  /// A decision of a rule.
  init(_ aspect: Aspect, _ rule: Rule, _ span: Range<Int>? = nil, points: Int? = nil) {
    self.aspect = aspect
    self.rule = rule
    self.span = span
    self.points = points
  }

  /// What a rule decides about a figure.
  package enum Aspect: String, CaseIterable, Sendable {
    case number, unit, group, measure, place, origin, destination, date, source, stance
    case confidence
  }
}

/// A value with the rule that gave it and the tokens it rests on.
struct Grounded<Value> {
  var value: Value
  var rule: Rule
  var tokens: Range<Int>?

  init(_ value: Value, by rule: Rule, _ tokens: Range<Int>? = nil) {
    self.value = value
    self.rule = rule
    self.tokens = tokens
  }
}
