package import Displacement

/// What the recognizers see in a text, one dimension at a time: the face of `nuzuh recognize`.
package enum Recognizer {
  /// What is looked for.
  package enum Dimension: String, CaseIterable, Sendable {
    case number, ordinal, range, date
  }

  /// A value and where it stands.
  package struct Recognized: Hashable, Sendable {
    /// What was recognized.
    package let value: Value
    /// The half-open UTF-8 span in the text, on scalar boundaries, without clitics.
    package let span: Range<Int>
  }

  /// What was recognized.
  package enum Value: Hashable, Sendable {
    case number(Rational)
    /// From the least to the greatest number; an open end is `nil`.
    case range(low: Rational?, high: Rational?)
    /// From the first to the last day, both included; an open end is `nil`.
    case days(start: Day?, end: Day?)
  }

  /// Every value of a dimension in a text, in order.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - dimension: what is looked for.
  ///   - language: the language by which numeric dates are read; by default that of the words
  ///     around them.
  ///   - reference: the day from which relative dates and missing years are filled in.
  /// - Returns: the values with their spans.
  package static func values(
    in text: String, dimension: Dimension, language: LanguageCode? = nil, reference: Day? = nil
  ) -> [Recognized] {
    let text = FoldedText(text)
    switch dimension {
    case .number:
      return Numeral.all(in: text).filter { $0.role != .ordinal && !$0.isVague }.map {
        Recognized(value: .number($0.value), span: span(of: $0, in: text))
      }
    case .ordinal:
      return Numeral.all(in: text).filter { $0.isOrdinal && !$0.isVague }.map {
        Recognized(value: .number($0.value), span: span(of: $0, in: text))
      }
    case .range:
      return NumeralInterval.all(in: text).map {
        Recognized(
          value: .range(low: $0.low, high: $0.high), span: text.span(ofTokens: $0.tokens))
      }
    case .date:
      return DateMention.all(in: text, reference: reference, language: language).map {
        Recognized(
          value: .days(start: $0.start, end: $0.end),
          span: text.span($0.foldedStart..<text.tokens[$0.tokens.upperBound - 1].end))
      }
    }
  }

  private static func span(of numeral: Numeral, in text: FoldedText) -> Range<Int> {
    text.span(numeral.start..<text.tokens[numeral.tokens.upperBound - 1].end)
  }
}

extension Numeral {
  /// Whether the number says a place in an order, or could: Arabic says "the twenty" for both.
  fileprivate var isOrdinal: Bool {
    role == .ordinal || form == .words && clitics.contains(.definite)
  }
}
