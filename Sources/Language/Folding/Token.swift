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
  /// How many stems the word has beside itself.
  @usableFromInline let stemCount: UInt8
  /// The hash of the folded bytes, by ``TermHash``.
  @usableFromInline let hash: UInt32
  @usableFromInline let low: UInt32
  @usableFromInline let high: UInt32
  @usableFromInline let firstStem: UInt32

  init(_ kind: Kind, _ traits: Traits, _ folded: Range<Int>, hash: UInt32, stems: Range<Int>) {
    self.kind = kind
    self.traits = traits
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
  /// The number of folded bytes.
  @inlinable public var length: Int { Int(high &- low) }
  /// Whether nothing stands between the token before and this one.
  @inlinable public var isAttached: Bool { !traits.contains(.afterSpace) }
  /// The places of the word's stems beside itself in the text's list of stems.
  @inlinable var stems: Range<Int> { Int(firstStem)..<(Int(firstStem) + Int(stemCount)) }
}

/// Cuts a folded copy into tokens.
enum Tokenizer {
  static func tokens(
    of bytes: [UInt8], offsets: [UInt32], original: [UInt8]
  ) -> (tokens: [Token], stems: [Stem]) {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 6 + 1)
    var before: Token.Traits = [.afterSpace, .startsLine]
    return bytes.withUnsafeBufferPointer { bytes in
      var cutter = StemCutter(bytes)
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte == 0x20 || byte == 0x0a || byte == 0x0d {
          before.insert(byte == 0x20 ? .afterSpace : [.afterSpace, .startsLine])
          place += 1
          continue
        }
        let (kind, end, hash, isLatin) = run(bytes, from: place)
        let first = original[Int(offsets[place])]
        if first >= 0x41 && first <= 0x5a { before.insert(.capitalized) }
        let known = cutter.stems.count
        if kind == .word {
          if isLatin {
            before.insert(.latin)
          } else if end - place > 4 {
            cutter.cut(place..<end)
          }
        }
        tokens.append(
          Token(kind, before, place..<end, hash: hash, stems: known..<cutter.stems.count))
        before = []
        place = end
      }
      return (tokens, cutter.stems)
    }
  }

  /// The token that starts there: what it is, where it ends, its hash, and whether it is ASCII.
  @inline(__always)
  private static func run(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (kind: Token.Kind, end: Int, hash: UInt32, isLatin: Bool) {
    var (place, hash, isLatin) = (start, TermHash.seed, true)
    var width = letterWidth(bytes, place)
    guard width == 0 else {
      while width > 0 {
        isLatin = isLatin && width == 1
        hash = TermHash.next(hash, bytes[place])
        for more in 1..<max(1, width) { hash = TermHash.next(hash, bytes[place + more]) }
        place += width
        width = place < bytes.count ? letterWidth(bytes, place) : 0
      }
      return (.word, place, hash, isLatin)
    }
    guard isDigit(bytes[place]) else {
      let end = min(place + FoldedText.width(bytes[place]), bytes.count)
      while place < end {
        hash = TermHash.next(hash, bytes[place])
        place += 1
      }
      return (.sign, place, hash, false)
    }
    while place < bytes.count, isDigit(bytes[place]) {
      hash = TermHash.next(hash, bytes[place])
      place += 1
    }
    return (.digits, place, hash, false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// How many bytes the letter at that place has; 0 where there is none.
  @inline(__always)
  private static func letterWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return byte &- 0x61 < 26 ? 1 : 0 }
    // Arabic letters, the bulk of an Arabic text.
    let width = FoldedText.width(byte)
    guard place + width <= bytes.count else { return 0 }
    if byte == 0xd8 { return bytes[place + 1] >= 0xa0 ? 2 : 0 }
    if byte == 0xd9 { return bytes[place + 1] &- 0xaa < 4 ? 0 : 2 }
    return isLetter(Folder.scalar(bytes, place, width)) ? width : 0
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xbf, 0xd7, 0xf7, 0x600...0x61f, 0x66a...0x66d, 0x6d4, 0x2000...0x2bff,
      0x3000...0x303f, 0xfd3e...0xfd3f, 0xfe10...0xfe1f, 0xfe30...0xfe6f, 0xff00...0xff0f,
      0xff1a...0xff20, 0xfff0...0xffff, 0x1f000...0x1ffff:
      false
    default: true
    }
  }
}
