import Language

/// Names that an article has used, each kept as 64 bits of its bytes, which no two names of an
/// article share.
struct NameSet {
  private var keys = KeySet()

  var isEmpty: Bool { keys.isEmpty }

  /// Takes a name; false where it was taken before.
  @discardableResult
  mutating func insert(_ name: String) -> Bool { keys.insert(NameSet.key(of: name.utf8)) }

  /// Whether the words in that span of the original were taken.
  func contains(_ span: Range<Int>, of text: FoldedText) -> Bool {
    !keys.isEmpty && keys.contains(NameSet.key(of: text.original[span]))
  }

  /// FNV-1a.
  private static func key(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}
