import Displacement

/// A text beside its folded copy, on which everything matches, with a map from the copy back to
/// the original.
///
/// Every span that leaves the module points into the original: UTF-8 offsets, half open, on scalar
/// boundaries. Folding and cutting into tokens cost time linear in the length of the text.
///
/// Public, with the few types that recognizers ask of every word: the compiler inlines and
/// specializes across modules only what is public, and the article reader spends its time here.
public struct FoldedText: Sendable {
  /// Every reader of a text holds it: a copy is one reference.
  @usableFromInline let storage: Storage

  /// Folds a text and cuts it into tokens.
  package init(_ text: String) {
    storage = Storage(Array(text.utf8))
  }

  /// The UTF-8 bytes of the text as it was given; texts are shorter than 2 GB.
  @inlinable public var original: [UInt8] { storage.original }
  /// The UTF-8 bytes of the folded copy: lower case, ASCII digits, one form of each letter.
  @inlinable public var bytes: [UInt8] { storage.bytes }
  /// The words, digits and signs of the folded copy in order.
  @inlinable public var tokens: Tokens { storage.tokens }
  /// The words of the tokens with clitics off, each word's from the longest to the shortest.
  @inlinable var stems: [Stem] { storage.stems }
  /// The recognizers that every token can set off.
  var triggers: [Triggers] { storage.triggers }
  /// The rules of dates that every token calls for.
  var dateRules: [DateRules] { storage.dateRules }
  /// Whether a tab stands anywhere, which the folded copy does not tell from a space.
  package var hasTabs: Bool { storage.hasTabs }
  /// For every folded byte, and for the end, where its scalar starts in the original.
  private var offsets: [UInt32] { storage.offsets }
}

extension FoldedText {
  /// What was made of a text, never changed.
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let original: [UInt8]
    @usableFromInline let bytes: [UInt8]
    @usableFromInline let tokens: Tokens
    @usableFromInline let stems: [Stem]
    let triggers: [Triggers]
    let dateRules: [DateRules]
    let offsets: [UInt32]
    let hasTabs: Bool

    init(_ original: [UInt8]) {
      let folder = Folder(original)
      self.original = original
      hasTabs = original.holds(0x09)
      bytes = folder.bytes
      offsets = folder.offsets
      let (tokens, stems) = Tokenizer.tokens(
        of: folder.bytes, offsets: folder.offsets, original: original)
      (self.tokens, self.stems) = (Tokens(tokens), stems)
      (triggers, dateRules) = Triggers.all(of: tokens, stems, in: folder.bytes)
    }
  }
}

extension FoldedText {
  /// The span of the original that a span of the folded copy came from.
  ///
  /// Harakat after the last letter belong to it; spaces and invisible marks do not.
  package func span(_ folded: Range<Int>) -> Range<Int> {
    guard !folded.isEmpty else {
      let offset = Int(offsets[folded.lowerBound])
      return offset..<offset
    }
    let (original, offsets) = (original, offsets)
    let start = Int(offsets[folded.lowerBound])
    var end = Int(offsets[folded.upperBound - 1])
    end += FoldedText.width(original[end])
    let limit = Int(offsets[folded.upperBound])
    while end + 1 < limit, FoldedText.isHaraka(original[end], original[end + 1]) { end += 2 }
    return start..<end
  }

  /// The span of the original that a run of tokens covers.
  package func span(ofTokens run: Range<Int>) -> Range<Int> {
    guard !run.isEmpty else {
      let place = run.lowerBound < tokens.count ? tokens[run.lowerBound].start : bytes.count
      return span(place..<place)
    }
    return span(tokens[run.lowerBound].start..<tokens[run.upperBound - 1].end)
  }

  /// The span of the original that a token covers.
  package func span(of token: Token) -> Range<Int> { span(token.start..<token.end) }

  /// The words of the original in that span.
  package func words(_ span: Range<Int>) -> String {
    String(decoding: original[span], as: UTF8.self)
  }

  /// The folded letters of a token.
  package func folded(_ token: Token) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  /// Whether the folded token is that word, which must be given folded.
  @inlinable @inline(__always)
  public func matches(_ token: Token, _ word: StaticString) -> Bool {
    token.length == word.utf8CodeUnitCount && spells(token, word)
  }

  /// Whether the folded token has the letters of a word of its length.
  @usableFromInline
  func spells(_ token: Token, _ word: StaticString) -> Bool {
    storage.bytes.withUnsafeBufferPointer { bytes in
      var (place, letter) = (token.start, word.utf8Start)
      while place < token.end, bytes[place] == letter.pointee {
        place += 1
        letter += 1
      }
      return place == token.end
    }
  }

  /// Whether the folded token begins with those letters.
  package func begins(_ token: Token, with letters: StaticString) -> Bool {
    token.length >= letters.utf8CodeUnitCount && spells(letters, from: token.start)
  }

  /// Whether the folded token ends with those letters.
  package func ends(_ token: Token, with letters: StaticString) -> Bool {
    token.length >= letters.utf8CodeUnitCount
      && spells(letters, from: token.end - letters.utf8CodeUnitCount)
  }

  /// How many letters the folded token has.
  package func letters(of token: Token) -> Int {
    bytes[token.start..<token.end].reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
  }

  /// The last eight bytes of a token, or all of a shorter one, the last one lowest.
  package func lastEight(of token: Token) -> UInt64 {
    storage.bytes.withUnsafeBufferPointer { bytes in
      var eight: UInt64 = 0
      for place in max(token.start, token.end - 8)..<token.end {
        eight = eight << 8 | UInt64(bytes[place])
      }
      return eight
    }
  }

  private func spells(_ letters: StaticString, from start: Int) -> Bool {
    storage.bytes.withUnsafeBufferPointer { bytes in
      var (place, letter) = (start, letters.utf8Start)
      let end = start + letters.utf8CodeUnitCount
      while place < end, bytes[place] == letter.pointee {
        place += 1
        letter += 1
      }
      return place == end
    }
  }

  /// The number of a run of digits, where it has at most 18 of them.
  func number(_ token: Token) -> Int? {
    guard token.kind == .digits, token.length <= 18 else { return nil }
    return bytes[token.start..<token.end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func isHaraka(_ first: UInt8, _ second: UInt8) -> Bool {
    (first == 0xd9 && (0x8b...0x9f).contains(second)) || (first == 0xd9 && second == 0xb0)
  }

  /// How many bytes the scalar has that begins with that byte.
  static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
  }
}
