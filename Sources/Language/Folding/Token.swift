/// A word, a run of digits or a single sign of a folded text.
package struct Token: Hashable, Sendable {
  /// What a token is.
  package enum Kind: UInt8, Sendable {
    /// Letters of any script.
    case word
    /// ASCII digits, whatever digits the original has.
    case digits
    /// One scalar that is neither, such as `,` or `½`.
    case sign
  }

  /// What a token is, and what stands before it.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// White space, or the text's beginning, stands before the token.
    package static let afterSpace = Traits(rawValue: 1)
    /// A line begins with the token.
    package static let startsLine = Traits(rawValue: 2)
    /// The original begins with an ASCII capital.
    package static let capitalized = Traits(rawValue: 4)
    /// The letters are ASCII.
    package static let latin = Traits(rawValue: 8)
  }

  /// What the token is.
  package let kind: Kind
  /// What stands before the token, and how it is written.
  package let traits: Traits
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
  @inlinable package var start: Int { Int(low) }
  /// Where the token ends in the folded copy.
  @inlinable package var end: Int { Int(high) }
  /// The number of folded bytes.
  @inlinable package var length: Int { Int(high &- low) }
  /// Whether nothing stands between the token before and this one.
  package var isAttached: Bool { !traits.contains(.afterSpace) }
  /// The places of the word's stems beside itself in the text's list of stems.
  @inlinable var stems: Range<Int> { Int(firstStem)..<(Int(firstStem) + Int(stemCount)) }
}

/// Cuts a folded copy into tokens.
enum Tokenizer {
  static func tokens(
    of bytes: [UInt8], offsets: [UInt32], original: [UInt8]
  ) -> (tokens: [Token], stems: [Stem]) {
    var tokens: [Token] = []
    var stems: [Stem] = []
    tokens.reserveCapacity(bytes.count / 6 + 1)
    var before: Token.Traits = [.afterSpace, .startsLine]
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte == 0x20 || byte == 0x0a || byte == 0x0d {
          before.insert(byte == 0x20 ? .afterSpace : [.afterSpace, .startsLine])
          place += 1
          continue
        }
        let start = place
        let kind = kind(bytes, place)
        var (hash, latin) = (TermHash.seed, true)
        repeat {
          for _ in 0..<min(FoldedText.width(bytes[place]), bytes.count - place) {
            latin = latin && bytes[place] < 0x80
            hash = TermHash.next(hash, bytes[place])
            place += 1
          }
        } while kind != .sign && place < bytes.count && Tokenizer.kind(bytes, place) == kind
        if kind == .word && latin { before.insert(.latin) }
        let first = original[Int(offsets[start])]
        if first >= 0x41 && first <= 0x5a { before.insert(.capitalized) }
        let known = stems.count
        if kind == .word && !latin && place - start > 4 {
          StemCutter.cut(start..<place, of: bytes, to: &stems)
        }
        tokens.append(
          Token(kind, before, start..<place, hash: hash, stems: known..<stems.count))
        before = []
      }
    }
    return (tokens, stems)
  }

  @inline(__always)
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Token.Kind {
    let byte = bytes[place]
    if byte < 0x80 {
      if byte >= 0x61 && byte <= 0x7a { return .word }
      return byte >= 0x30 && byte <= 0x39 ? .digits : .sign
    }
    // Arabic letters, the bulk of an Arabic text.
    if byte == 0xd8 { return bytes[place + 1] >= 0xa0 ? .word : .sign }
    let width = min(FoldedText.width(byte), bytes.count - place)
    return isLetter(Folder.scalar(bytes, place, width)) ? .word : .sign
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
