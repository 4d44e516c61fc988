/// Cuts a folded copy into tokens.
enum Tokenizer {
  static func tokens(
    of bytes: [UInt8], offsets: [UInt32], original: [UInt8]
  ) -> (tokens: [Token], stems: [Stem]) {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 1)
    var before: Token.Traits = [.afterSpace, .startsLine]
    return bytes.withUnsafeBufferPointer { bytes in
      var cutter = StemCutter(bytes)
      let letters = Letters(bytes)
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte == 0x20 || byte == 0x0a || byte == 0x0d {
          before.insert(byte == 0x20 ? .afterSpace : [.afterSpace, .startsLine])
          place &+= 1
          continue
        }
        let (kind, end, isLatin) = letters.run(from: place)
        let first = original[Int(offsets[place])]
        if first >= 0x41 && first <= 0x5a { before.insert(.capitalized) }
        let known = cutter.stems.count
        if isLatin {
          before.insert(.latin)
        } else if kind == .word, end - place > 4 {
          cutter.cut(place..<end)
        }
        tokens.append(
          Token(
            kind, before, place..<end, sign: kind == .sign && byte < 0x80 ? byte : 0,
            hash: TermHash.of(bytes, place..<end), stems: known..<cutter.stems.count))
        before = []
        place = end
      }
      return (tokens, cutter.stems)
    }
  }
}

extension Tokenizer {
  /// Visits the range of every token of a folded copy, where nothing else of it is asked for.
  @inline(__always)
  static func visit(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    let letters = Letters(bytes)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 || byte == 0x0a || byte == 0x0d {
        place &+= 1
        continue
      }
      let end = letters.run(from: place).end
      body(place..<end)
      place = end
    }
  }
}

/// Tells the letters of a folded copy from its digits and signs.
private struct Letters {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether each scalar of one or two bytes is a letter.
  private let short: [Bool]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    short = Letters.short
  }

  private static let short = (0..<UInt32(FoldTable.shortCount)).map { scalar in
    scalar < 0x80 ? (0x61...0x7a).contains(scalar) : isLetter(scalar)
  }

  /// The token that starts there: what it is, where it ends, and whether it is a word in ASCII.
  @inline(__always)
  func run(from start: Int) -> (kind: Token.Kind, end: Int, isLatin: Bool) {
    var place = start
    var isLatin = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        guard byte &- 0x61 < 26 else { break }
        place &+= 1
      } else {
        let width = FoldedText.width(byte)
        guard place &+ width <= bytes.count, isLetter(at: place, width) else { break }
        isLatin = false
        place &+= width
      }
    }
    if place > start { return (.word, place, isLatin) }
    while place < bytes.count, bytes[place] &- 0x30 < 10 { place &+= 1 }
    if place > start { return (.digits, place, false) }
    return (.sign, min(start &+ FoldedText.width(bytes[start]), bytes.count), false)
  }

  @inline(__always)
  private func isLetter(at place: Int, _ width: Int) -> Bool {
    let scalar = Folder.scalar(bytes, place, width)
    return width == 2 ? short[Int(scalar)] : Letters.isLetter(scalar)
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
