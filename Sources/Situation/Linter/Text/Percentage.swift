/// A percentage in a sentence, and where it stands.
struct Percentage: Hashable, Sendable {
  /// In thousandths of a percent.
  let thousandths: Int
  /// As it was written: `17`, `1.7`.
  let text: String
  /// The tokens that it takes up.
  let range: Range<Int>

  /// The percentages of those tokens: a number before `%`, or before one of the words for it.
  static func all(in tokens: [Token]) -> [Percentage] {
    tokens.indices.compactMap { index in
      guard case .number(let number) = tokens[index],
        let length = signLength(tokens[(index + 1)...])
      else { return nil }
      return Percentage(number, index..<(index + 1 + length))
    }
  }

  private init(_ number: Token.Number, _ range: Range<Int>) {
    thousandths = number.thousandths
    let whole = number.thousandths / 1_000
    let fraction = String(number.thousandths % 1_000 + 1_000).dropFirst().prefix(number.decimals)
    text = number.decimals == 0 ? "\(whole)" : "\(whole).\(fraction)"
    self.range = range
  }

  /// How many tokens say that the number before them is a percentage.
  private static func signLength(_ rest: ArraySlice<Token>) -> Int? {
    let next = Array(rest.prefix(2))
    switch next.first {
    case .sign(let sign): return ["%", "\u{66A}", "\u{FF05}"].contains(sign) ? 1 : nil
    case .word(let word):
      if words.contains(word) { return 1 }
      guard next.count == 2, case .word(let second) = next[1] else { return nil }
      return words.contains(word + " " + second) ? 2 : nil
    case .number, nil: return nil
    }
  }

  private static let words: Set<String> = [
    "percent", "per cent", "pct",
    "بالمئه", "بالمايه", "بالمائه",
    "في المئه", "في المائه",
  ]
}
