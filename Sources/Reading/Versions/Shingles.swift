package import Language

/// The runs of words of a text, by which two texts that are nearly the same are known.
///
/// Numbers are left out, so that an article whose figures were brought up to date stays the same
/// article.
package struct Shingles: Sendable {
  /// The digests of all runs of ``length`` words.
  private let digests: Set<UInt64>

  /// How many words a run has.
  package static let length = 3

  /// The runs of a text of any length, in time linear in it.
  package init(of text: FoldedText) {
    var digests: Set<UInt64> = []
    var last: [UInt64] = []
    for token in text.tokens where token.kind == .word {
      last.append(Shingles.digest(text.bytes[token.start..<token.end]))
      guard last.count >= Shingles.length else { continue }
      digests.insert(last.reduce(0) { ($0 &* 0x9e37_79b9_7f4a_7c15) ^ $1 })
      last.removeFirst()
    }
    self.digests = digests
  }

  /// The runs of a text.
  package init(of text: String) {
    self.init(of: FoldedText(text))
  }

  /// How many runs there are.
  package var count: Int { digests.count }

  /// How much of the shorter text stands in the longer one, from 0 to 100 percent; 0 where a text
  /// is too short to tell.
  package func likeness(to other: Shingles) -> Int {
    let shorter = min(count, other.count)
    guard shorter >= 12 else { return 0 }
    return 100 * digests.intersection(other.digests).count / shorter
  }

  /// FNV-1a: the same on every platform and in every run.
  private static func digest(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
