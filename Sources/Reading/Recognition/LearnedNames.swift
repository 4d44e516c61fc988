import Language

/// The names of places that an article has used and the gazetteer does not have.
///
/// A name is kept as 64 bits of its words, which no two names of an article share.
struct LearnedNames {
  private var keys: Set<UInt64> = []

  var isEmpty: Bool { keys.isEmpty }

  /// Takes the name in that span of the original.
  mutating func insert(_ span: Range<Int>, of text: FoldedText) {
    keys.insert(text.key(of: span))
  }

  /// Whether the words in that span of the original were a name before.
  func contains(_ span: Range<Int>, of text: FoldedText) -> Bool {
    !keys.isEmpty && keys.contains(text.key(of: span))
  }
}

extension FoldedText {
  /// FNV-1a of the original's bytes in that span.
  fileprivate func key(of span: Range<Int>) -> UInt64 {
    var key: UInt64 = 14_695_981_039_346_656_037
    for byte in original[span] { key = (key ^ UInt64(byte)) &* 1_099_511_628_211 }
    return key
  }
}
