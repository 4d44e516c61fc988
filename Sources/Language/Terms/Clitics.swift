/// The Arabic particles that are written onto the front of a word.
package struct Clitics: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// و, and.
  package static let and = Clitics(rawValue: 1)
  /// ف, then.
  package static let then = Clitics(rawValue: 2)
  /// ب, with, in, by.
  package static let by = Clitics(rawValue: 4)
  /// ل, to, for.
  package static let to = Clitics(rawValue: 8)
  /// ك, as.
  package static let like = Clitics(rawValue: 16)
  /// ال, the.
  package static let definite = Clitics(rawValue: 32)
}

/// A word with some of its clitics off.
package struct Stem: Hashable, Sendable {
  /// Where the rest of the word starts in the folded copy.
  package let start: Int
  /// What was taken off.
  package let clitics: Clitics
}

extension FoldedText {
  /// Where a stem starts with the ال that was taken off it, which names keep.
  package func startWithArticle(_ stem: Stem) -> Int {
    guard stem.clitics.contains(.definite), stem.start >= 4,
      bytes[(stem.start - 4)..<stem.start].elementsEqual([0xd8, 0xa7, 0xd9, 0x84])
    else { return stem.start }
    return stem.start - 4
  }

  /// Offers the word as it is, then with more and more clitics off, until the body knows it.
  ///
  /// Clitics are split only where the rest is known: the body decides. At least two letters stay.
  ///
  /// - Parameters:
  ///   - token: a word.
  ///   - body: looks a stem up.
  /// - Returns: the first answer of the body.
  @inline(__always)
  package func firstStem<Answer>(of token: Token, where body: (Stem) -> Answer?) -> Answer? {
    let whole = Stem(start: token.start, clitics: [])
    if let answer = body(whole) { return answer }
    guard token.kind == .word, !token.traits.contains(.latin), token.length > 4 else { return nil }
    if let answer = prefixed(whole, token.end, body) { return answer }
    guard let conjunction = Letter.conjunctions[bytes, token.start] else { return nil }
    let rest = Stem(start: token.start + 2, clitics: conjunction)
    guard token.end - rest.start >= 4 else { return nil }
    if let answer = body(rest) { return answer }
    return prefixed(rest, token.end, body)
  }

  @inline(__always)
  private func prefixed<Answer>(
    _ stem: Stem, _ end: Int, _ body: (Stem) -> Answer?
  ) -> Answer? {
    if let answer = definite(stem, end, body) { return answer }
    guard let preposition = Letter.prepositions[bytes, stem.start], end - stem.start >= 6
    else { return nil }
    let rest = Stem(start: stem.start + 2, clitics: stem.clitics.union(preposition))
    if let answer = body(rest) { return answer }
    // ل before ال is written لل.
    if preposition == .to, end - rest.start >= 6, Letter.isLam(bytes, rest.start) {
      let bare = Stem(start: rest.start + 2, clitics: rest.clitics.union(.definite))
      if let answer = body(bare) { return answer }
    }
    return definite(rest, end, body)
  }

  @inline(__always)
  private func definite<Answer>(
    _ stem: Stem, _ end: Int, _ body: (Stem) -> Answer?
  ) -> Answer? {
    guard end - stem.start >= 8, Letter.isAlef(bytes, stem.start),
      Letter.isLam(bytes, stem.start + 2)
    else { return nil }
    return body(Stem(start: stem.start + 4, clitics: stem.clitics.union(.definite)))
  }
}

/// The letters of the clitics in UTF-8.
private enum Letter {
  struct Set: Sendable {
    let letters: [(first: UInt8, second: UInt8, clitic: Clitics)]

    @inline(__always)
    subscript(bytes: [UInt8], place: Int) -> Clitics? {
      for letter in letters
      where bytes[place] == letter.first && bytes[place + 1] == letter.second {
        return letter.clitic
      }
      return nil
    }
  }

  static let conjunctions = Set(letters: [(0xd9, 0x88, .and), (0xd9, 0x81, .then)])
  static let prepositions = Set(letters: [
    (0xd8, 0xa8, .by), (0xd9, 0x84, .to), (0xd9, 0x83, .like),
  ])

  static func isAlef(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[place] == 0xd8 && bytes[place + 1] == 0xa7
  }

  static func isLam(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[place] == 0xd9 && bytes[place + 1] == 0x84
  }
}
