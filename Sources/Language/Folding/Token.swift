/// A word, a run of digits or a single sign of a folded text.
///
/// Public, as ``FoldedText`` is, so that other modules have it inline.
public struct Token: Hashable, Sendable {
  /// What a token is.
  @frozen
  public enum Kind: Sendable {
    /// Letters of any script.
    case word
    /// ASCII digits, whatever digits the original has.
    case digits
    /// One scalar that is neither, such as `,` or `½`.
    case sign
  }

  /// What a token is, and what stands before it.
  @frozen
  public struct Traits: OptionSet, Hashable, Sendable {
    /// A bit for each trait.
    public let rawValue: UInt8

    /// The traits of those bits.
    @inlinable
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// White space, or the text's beginning, stands before the token.
    @inlinable public static var afterSpace: Traits { Traits(rawValue: 1) }
    /// A line begins with the token.
    @inlinable public static var startsLine: Traits { Traits(rawValue: 2) }
    /// The original begins with an ASCII capital.
    @inlinable public static var capitalized: Traits { Traits(rawValue: 4) }
    /// The letters are ASCII.
    @inlinable public static var latin: Traits { Traits(rawValue: 8) }
  }

  /// What the token is.
  public let kind: Kind
  /// What stands before the token, and how it is written.
  public let traits: Traits
  /// The sign, where the token is one of ASCII; else 0.
  public let sign: UInt8
  /// How many stems the word has beside itself.
  @usableFromInline let stemCount: UInt8
  /// The hash of the folded bytes, by ``TermHash``.
  @usableFromInline let hash: UInt32
  @usableFromInline let low: UInt32
  @usableFromInline let high: UInt32
  @usableFromInline let firstStem: UInt32

  /// What stands beyond the ends of a text: a sign of no length.
  @inlinable static var outside: Token {
    Token(.sign, .afterSpace, 0..<0, sign: 0, hash: 0, stems: 0..<0)
  }

  @usableFromInline
  init(
    _ kind: Kind, _ traits: Traits, _ folded: Range<Int>, sign: UInt8, hash: UInt32,
    stems: Range<Int>
  ) {
    self.kind = kind
    self.traits = traits
    self.sign = sign
    self.hash = hash
    low = UInt32(truncatingIfNeeded: folded.lowerBound)
    high = UInt32(truncatingIfNeeded: folded.upperBound)
    firstStem = UInt32(truncatingIfNeeded: stems.lowerBound)
    stemCount = UInt8(truncatingIfNeeded: stems.count)
  }

  /// Where the token starts in the folded copy.
  @inlinable public var start: Int { Int(low) }
  /// Where the token ends in the folded copy.
  @inlinable public var end: Int { Int(high) }
  /// What two tokens of the same letters share, and hardly any others.
  @inlinable public var key: UInt32 { hash }
  /// The number of folded bytes.
  @inlinable public var length: Int { Int(high &- low) }
  /// Whether nothing stands between the token before and this one.
  @inlinable public var isAttached: Bool { !traits.contains(.afterSpace) }
  /// The places of the word's stems beside itself in the text's list of stems.
  @inlinable var stems: Range<Int> { Int(firstStem)..<(Int(firstStem) + Int(stemCount)) }
}
