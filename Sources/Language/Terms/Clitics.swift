/// The Arabic particles that are written onto the front of a word.
///
/// Public, as ``FoldedText`` is, so that other modules have it inline.
@frozen
public struct Clitics: OptionSet, Hashable, Sendable {
  /// A bit for each particle.
  public let rawValue: UInt8

  /// The particles of those bits.
  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// و, and.
  @inlinable public static var and: Clitics { Clitics(rawValue: 1) }
  /// ف, then.
  @inlinable public static var then: Clitics { Clitics(rawValue: 2) }
  /// ب, with, in, by.
  @inlinable public static var by: Clitics { Clitics(rawValue: 4) }
  /// ل, to, for.
  @inlinable public static var to: Clitics { Clitics(rawValue: 8) }
  /// ك, as.
  @inlinable public static var like: Clitics { Clitics(rawValue: 16) }
  /// ال, the.
  @inlinable public static var definite: Clitics { Clitics(rawValue: 32) }
}

/// A word with some of its clitics off.
///
/// Public, as ``FoldedText`` is, so that other modules have it inline.
public struct Stem: Hashable, Sendable {
  /// What was taken off.
  public let clitics: Clitics
  /// The hash of the rest, by ``TermHash``.
  @usableFromInline let hash: UInt32
  @usableFromInline let low: UInt32

  init(start: Int, clitics: Clitics, hash: UInt32) {
    low = UInt32(truncatingIfNeeded: start)
    self.clitics = clitics
    self.hash = hash
  }

  /// The whole word.
  @inlinable
  public init(_ token: Token) {
    low = token.low
    clitics = []
    hash = token.hash
  }

  /// Where the rest of the word starts in the folded copy.
  @inlinable public var start: Int { Int(low) }
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
  @inlinable
  public func firstStem<Answer>(of token: Token, where body: (Stem) -> Answer?) -> Answer? {
    if let answer = body(Stem(token)) { return answer }
    for number in token.stems {
      if let answer = body(stems[number]) { return answer }
    }
    return nil
  }
}

/// Takes the clitics off Arabic words in every way in which they can be written.
struct StemCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var end = 0
  /// The stems of the words so far, each word's from the longest to the shortest.
  private(set) var stems: [Stem] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Adds the stems of a word of at least three letters to those of the words before it.
  mutating func cut(_ word: Range<Int>) {
    let second = bytes[word.lowerBound + 1]
    // ا و ف ب ل ك: no other letter begins with a clitic.
    switch bytes[word.lowerBound] {
    case 0xd8: guard second == 0xa7 || second == 0xa8 else { return }
    case 0xd9: guard second == 0x88 || (0x81...0x84).contains(second) else { return }
    case _: return
    }
    end = word.upperBound
    // باب is no month of August behind ب.
    if end - word.lowerBound == 6, bytes[word.lowerBound] == 0xd8, second == 0xa8,
      bytes[word.lowerBound + 3] == 0xa7, bytes[word.lowerBound + 5] == 0xa8
    {
      return
    }
    cut(word.lowerBound)
  }

  private mutating func cut(_ start: Int) {
    prefixed(start, [])
    guard let conjunction = conjunction(start), end - start >= 6 else { return }
    add(start + 2, conjunction)
    prefixed(start + 2, conjunction)
  }

  private mutating func add(_ start: Int, _ clitics: Clitics) {
    let hash = TermHash.of(bytes, start..<end)
    stems.append(Stem(start: start, clitics: clitics, hash: hash))
  }

  private mutating func prefixed(_ start: Int, _ clitics: Clitics) {
    definite(start, clitics)
    guard let preposition = preposition(start), end - start >= 6 else { return }
    let (rest, all) = (start + 2, clitics.union(preposition))
    add(rest, all)
    // ل before ال is written لل.
    if preposition == .to, end - rest >= 6, isLam(rest) { add(rest + 2, all.union(.definite)) }
    definite(rest, all)
  }

  private mutating func definite(_ start: Int, _ clitics: Clitics) {
    guard end - start >= 8, bytes[start] == 0xd8, bytes[start + 1] == 0xa7, isLam(start + 2)
    else { return }
    add(start + 4, clitics.union(.definite))
  }

  private func isLam(_ place: Int) -> Bool { bytes[place] == 0xd9 && bytes[place + 1] == 0x84 }

  private func conjunction(_ place: Int) -> Clitics? {
    guard bytes[place] == 0xd9 else { return nil }
    switch bytes[place + 1] {
    case 0x88: return .and
    case 0x81: return .then
    case _: return nil
    }
  }

  private func preposition(_ place: Int) -> Clitics? {
    switch (bytes[place], bytes[place + 1]) {
    case (0xd8, 0xa8): .by
    case (0xd9, 0x84): .to
    case (0xd9, 0x83): .like
    case (_, _): nil
    }
  }
}
