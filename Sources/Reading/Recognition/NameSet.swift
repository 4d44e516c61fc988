import Language

/// Names that an article has used, each kept as a key of its bytes.
struct NameSet {
  private var keys = KeySet()

  var isEmpty: Bool { keys.isEmpty }

  /// Takes a name; false where it was taken before.
  @discardableResult
  mutating func insert(_ name: String) -> Bool {
    var name = name
    return keys.insert(name.withUTF8 { KeySet.key(of: UnsafeRawBufferPointer($0)) })
  }

  /// Takes the words in that span of the original.
  mutating func insert(_ span: Range<Int>, of text: FoldedText) {
    keys.insert(NameSet.key(of: span, in: text))
  }

  /// Whether the words in that span of the original were taken.
  func contains(_ span: Range<Int>, of text: FoldedText) -> Bool {
    !keys.isEmpty && keys.contains(NameSet.key(of: span, in: text))
  }

  private static func key(of span: Range<Int>, in text: FoldedText) -> UInt64 {
    text.original.withUnsafeBytes { KeySet.key(of: UnsafeRawBufferPointer(rebasing: $0[span])) }
  }
}
