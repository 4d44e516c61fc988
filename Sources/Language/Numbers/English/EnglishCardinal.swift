/// A whole English number in words or digits, before any fraction: `two hundred and two thousand`.
struct EnglishCardinal {
  /// The number.
  private(set) var value: Rational
  /// The first token after it.
  private(set) var end: Int
  /// The greatest part's scale, or 1.
  private(set) var lastScale = 1
  /// Whether the number ends with a scale, of which "and a half" is a half.
  private(set) var endsWithScale = false
  private(set) var hasWords = false
  private(set) var hasDigits = false
  /// The number before the last `and`, and the scale that it ends with, or 1.
  private(set) var beforeAnd: (value: Rational, scale: Int)?
}

extension EnglishCardinal {
  /// Reads the number that starts with that token, or nothing.
  static func read(_ text: FoldedText, at index: Int, limit: Int) -> EnglishCardinal? {
    guard text.tokens[index].kind != .word || text.triggers[index].contains(.number)
    else { return nil }
    var reader = Reader(text: text, limit: limit, next: index)
    return reader.cardinal()
  }

  /// What the word at that token says of a number; a hyphen between words is passed over.
  static func word(
    _ text: FoldedText, at index: Int, limit: Int
  ) -> (word: EnglishNumeralWord, end: Int)? {
    var index = index
    if index > 0, index + 1 < limit, text.matches(text.tokens[index], "-"),
      text.tokens[index + 1].kind == .word,
      text.tokens[index].isAttached == text.tokens[index + 1].isAttached
    {
      index += 1
    }
    guard index < limit, text.triggers[index].contains(.number),
      text.tokens[index].kind == .word
    else { return nil }
    return EnglishNumeralWord.table.value(text, text.tokens[index]).map { ($0, index + 1) }
  }

  private struct Reader {
    let text: FoldedText
    let limit: Int
    var next: Int
    var total: Rational?
    var lastScale = Int.max
    var current: Rational?
    var room = 0
    var hasWords = false
    var hasDigits = false
    var beforeAnd: (value: Rational, scale: Int)?

    var sum: Rational? {
      guard let total, let current else { return total ?? current }
      return total.plus(current)
    }

    mutating func cardinal() -> EnglishCardinal? {
      guard begin() else { return nil }
      var checkpoint: Reader?
      while next < limit, !text.tokens[next].traits.contains(.startsLine) {
        if takeSuffix() { break }
        guard let (word, end) = EnglishCardinal.word(text, at: next, limit: limit) else { break }
        if case .and = word {
          let before = self
          guard total != nil || room == 100, let value = sum,
            let (following, after) = EnglishCardinal.word(text, at: end, limit: limit),
            take(following, isFirst: false)
          else { break }
          checkpoint = before
          beforeAnd = (value, before.current == nil ? before.lastScale : 1)
          next = after
          continue
        }
        guard take(word, isFirst: false) else {
          // "one thousand and two thousand" are two numbers.
          if word.multiplies, let checkpoint { self = checkpoint }
          break
        }
        next = end
      }
      guard let sum else { return nil }
      return EnglishCardinal(
        value: sum, end: next, lastScale: lastScale == .max ? 1 : lastScale,
        endsWithScale: current == nil, hasWords: hasWords, hasDigits: hasDigits,
        beforeAnd: beforeAnd)
    }

    private mutating func begin() -> Bool {
      if text.tokens[next].kind != .word {
        guard var run = DigitRun.read(text, at: next), run.tokens.upperBound <= limit
        else { return false }
        if run.isAmbiguous, run.value.numerator % 10 == 0,
          text.bytes[text.tokens[run.tokens.upperBound - 1].end - 1] == 0x30
        {
          run = run.grouped
        }
        (current, hasDigits, next) = (run.value, true, run.tokens.upperBound)
        return true
      }
      guard let (word, end) = EnglishCardinal.word(text, at: next, limit: limit) else {
        return false
      }
      if case .article = word {
        guard let (following, after) = EnglishCardinal.word(text, at: end, limit: limit),
          following.takesArticle, take(following, isFirst: true)
        else { return false }
        next = after
        return true
      }
      guard take(word, isFirst: true) else { return false }
      next = end
      return true
    }

    /// Takes `k`, `m` or `b` written onto digits.
    private mutating func takeSuffix() -> Bool {
      let token = text.tokens[next]
      guard hasDigits, !hasWords, token.isAttached, let number = current else { return false }
      let scale: Int
      if text.matches(token, "k") {
        scale = 1_000
      } else if text.matches(token, "m") || text.matches(token, "mn") {
        scale = 1_000_000
      } else if text.matches(token, "b") {
        scale = 1_000_000_000
      } else {
        return false
      }
      guard let product = number.times(scale) else { return false }
      (total, current, lastScale, hasWords) = (product, nil, scale, true)
      next += 1
      return true
    }

    private mutating func take(_ word: EnglishNumeralWord, isFirst: Bool) -> Bool {
      switch word {
      case .unit(let unit): return add(unit, room: 1, isFirst)
      case .teen(let teen): return spoken(teen) || add(teen, room: 1, isFirst)
      case .tens(let tens): return spoken(tens) || add(tens, room: 10, isFirst)
      case .hundred, .plural(100):
        guard let number = current else { return add(100, room: 100, isFirst) }
        guard number < Rational(hasDigits ? 1_000 : 100), let product = number.times(100)
        else { return false }
        (current, room, hasWords) = (product, 100, true)
        return true
      case .scale(let scale): return take(scale)
      case .dozen, .plural(12): return takeMultiple(12)
      // "a score more", "two score", never the score of a match.
      case .score: return isScore(isFirst) && takeMultiple(20)
      case .plural(let scale): return !isFirst && scale > 100 && take(scale)
      case .pair: return isFirst && add(2, room: 1, isFirst)
      case .zero: return isFirst && add(0, room: 0, isFirst)
      case .half, .quarter, .quarters, .ordinal, .ordinals, .article, .and, .point, .minus, .few:
        return false
      }
    }

    private mutating func add(_ number: Int, room: Int, _ isFirst: Bool) -> Bool {
      if let current {
        guard number < self.room, !hasDigits || total != nil || hasWords,
          let sum = current.plus(Rational(number))
        else { return false }
        self.current = sum
      } else {
        guard total == nil || number < lastScale else { return false }
        current = Rational(number)
      }
      (self.room, hasWords) = (room, true)
      return true
    }

    /// Spoken numbers leave "hundred" out: one twenty two.
    private mutating func spoken(_ number: Int) -> Bool {
      guard total == nil, !hasDigits, current == Rational(1), room == 1 else { return false }
      (current, room) = (Rational(100 + number), number >= 20 ? 10 : 1)
      return true
    }

    private mutating func take(_ scale: Int) -> Bool {
      hasWords = true
      guard let number = current else {
        guard let total else {
          (self.total, lastScale) = (Rational(scale), scale)
          return true
        }
        // three thousand millions
        guard scale >= lastScale, let product = total.times(scale) else { return false }
        (self.total, lastScale) = (product, scale)
        return true
      }
      guard scale < lastScale, let product = number.times(scale),
        let sum = total.map({ $0.plus(product) }) ?? product
      else { return false }
      (total, current, lastScale) = (sum, nil, scale)
      return true
    }

    private func isScore(_ isFirst: Bool) -> Bool {
      if !isFirst || current != nil { return true }
      guard text.matches(text.tokens[next], "a"), next + 2 < limit else { return false }
      return text.matches(text.tokens[next + 2], "of")
        || text.matches(text.tokens[next + 2], "more")
        || CountedNoun.mention(in: text, at: next + 2) != nil
    }

    private mutating func takeMultiple(_ many: Int) -> Bool {
      hasWords = true
      guard let number = current else {
        guard total == nil else { return false }
        (current, room) = (Rational(many), 0)
        return true
      }
      // three hundred and two dozens
      let dozens = beforeAnd.flatMap { number.plus($0.value.negated) } ?? number
      guard let rest = number.plus(dozens.negated), let product = dozens.times(many),
        let sum = rest.plus(product)
      else { return false }
      (current, room) = (sum, 0)
      return true
    }
  }
}

extension EnglishNumeralWord {
  /// Whether the word multiplies what stands before it.
  var multiplies: Bool {
    switch self {
    case .hundred, .scale, .plural: true
    case .unit, .teen, .tens, .dozen, .score, .pair, .half, .quarter, .quarters, .zero, .ordinal,
      .ordinals, .article, .and, .point, .minus, .few:
      false
    }
  }

  /// Whether `a` before the word means one of it.
  var takesArticle: Bool {
    switch self {
    case .hundred, .scale, .dozen, .score, .pair: true
    case .unit, .teen, .tens, .plural, .half, .quarter, .quarters, .zero, .ordinal, .ordinals,
      .article, .and, .point, .minus, .few:
      false
    }
  }
}
