/// A number word or a run of digits, with the و before it.
struct ArabicNumeralPart {
  /// What was read.
  let content: Content
  /// Where the word starts, and its clitics.
  let stem: Stem
  /// Whether و stands before it, attached or free.
  let hasAnd: Bool
  /// Its tokens, with a free و.
  let tokens: Range<Int>

  /// A word or digits.
  enum Content {
    case word(ArabicNumeralWord)
    case digits(DigitRun)
  }

  /// The word, where it is one.
  var word: ArabicNumeralWord? {
    guard case .word(let word) = content else { return nil }
    return word
  }

  var isDefinite: Bool { stem.clitics.contains(.definite) }
}

extension ArabicNumeralPart {
  /// Reads a part that begins a numeral, behind any clitics.
  static func first(_ text: FoldedText, at index: Int, limit: Int) -> ArabicNumeralPart? {
    read(text, at: index, limit: limit, allowed: [.and, .then, .by, .to, .like, .definite])
  }

  /// Reads a part that continues a numeral on its line: nothing but و and ال stands before it.
  static func following(_ text: FoldedText, at index: Int, limit: Int) -> ArabicNumeralPart? {
    guard index < limit, !text.tokens[index].traits.contains(.startsLine) else { return nil }
    guard text.matches(text.tokens[index], "و") else {
      return read(text, at: index, limit: limit, allowed: [.and, .definite])
    }
    guard
      let part = bracketed(text, at: index + 1, limit: limit, needsScale: false)
        ?? read(text, at: index + 1, limit: limit, allowed: [.definite])
    else { return nil }
    return ArabicNumeralPart(
      content: part.content, stem: part.stem, hasAnd: true,
      tokens: index..<part.tokens.upperBound)
  }

  private static func read(
    _ text: FoldedText, at index: Int, limit: Int, allowed: Clitics
  ) -> ArabicNumeralPart? {
    guard index < limit else { return nil }
    let token = text.tokens[index]
    switch token.kind {
    case .digits:
      guard let run = DigitRun.read(text, at: index), run.tokens.upperBound <= limit
      else { return nil }
      return ArabicNumeralPart(
        content: .digits(run.isAmbiguous && isGrouped(text, run) ? run.grouped : run),
        stem: Stem(token), hasAnd: false, tokens: run.tokens)
    case .word:
      guard text.triggers[index].contains(.number), !token.traits.contains(.latin)
      else { return nil }
      let found = text.firstStem(of: token) { stem in
        ArabicNumeralWord.table.value(text, token, stem).map { ($0, stem) }
      }
      guard let (word, stem) = found, allowed.isSuperset(of: stem.clitics) else { return nil }
      return ArabicNumeralPart(
        content: .word(word), stem: stem, hasAnd: stem.clitics.contains(.and),
        tokens: index..<(index + 1))
    case .sign:
      if let part = bracketed(text, at: index, limit: limit, needsScale: true) { return part }
      guard let run = DigitRun.read(text, at: index), run.tokens.upperBound <= limit
      else { return nil }
      return ArabicNumeralPart(
        content: .digits(run), stem: Stem(token), hasAnd: false, tokens: run.tokens)
    }
  }

  /// `(17) ألف`, `(4) آلاف و(200)`: digits in brackets that a scale follows, or that follow one.
  private static func bracketed(
    _ text: FoldedText, at index: Int, limit: Int, needsScale: Bool
  ) -> ArabicNumeralPart? {
    guard index + 2 < limit, text.matches(text.tokens[index], "("),
      text.tokens[index + 1].kind == .digits, let run = DigitRun.read(text, at: index + 1)
    else { return nil }
    let end = run.tokens.upperBound + 1
    guard end <= limit, text.matches(text.tokens[end - 1], ")") else { return nil }
    if needsScale {
      guard end < limit, text.tokens[end].kind == .word,
        ArabicNumeralWord.table.value(text, text.tokens[end])?.isScale == true
      else { return nil }
    }
    return ArabicNumeralPart(
      content: .digits(run), stem: Stem(text.tokens[index]), hasAnd: false, tokens: index..<end)
  }

  /// Whether the point in `12.500` separates thousands: no scale follows, and a counted noun does
  /// or the last digit is a zero, with which no decimal ends.
  private static func isGrouped(_ text: FoldedText, _ run: DigitRun) -> Bool {
    var after = run.tokens.upperBound
    // عودة (1.229) نازحاً
    if after < text.tokens.count, text.matches(text.tokens[after], ")"), run.tokens.lowerBound > 0,
      text.matches(text.tokens[run.tokens.lowerBound - 1], "(")
    {
      after += 1
    }
    if after < text.tokens.count, ArabicNumeralWord.table.value(text, text.tokens[after]) != nil {
      return false
    }
    return text.bytes[text.tokens[run.tokens.upperBound - 1].end - 1] == UInt8(ascii: "0")
      || CountedNoun.mention(in: text, at: after) != nil || isBeforeNoun(text, after)
  }

  /// Whether a word follows that may be what is counted: neither a preposition nor a measure of
  /// distance, weight or money.
  private static func isBeforeNoun(_ text: FoldedText, _ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    let token = text.tokens[index]
    return token.kind == .word && !token.traits.contains(.startsLine) && text.letters(of: token) > 4
      && text.triggers[index].isDisjoint(with: [.roleBehind, .dateWord, .number, .hedgeBehind])
      && !text.begins(token, with: "و") && !text.begins(token, with: "ف")
  }
}
