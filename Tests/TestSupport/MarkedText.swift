/// A text in which a test marks the words it expects: `"نزحت [[٣٬٥٠٠ أسرة]] من …"`.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  /// The half-open UTF-8 offsets of the marked words in ``text``, in order.
  package let spans: [Range<Int>]

  /// Reads the marks out of a text; marks do not nest.
  package init(_ marked: String) {
    var text: [UInt8] = []
    var spans: [Range<Int>] = []
    var start: Int?
    var bytes = Array(marked.utf8)[...]
    while let byte = bytes.first {
      if start == nil, bytes.starts(with: Array("[[".utf8)) {
        start = text.count
        bytes.removeFirst(2)
      } else if let opened = start, bytes.starts(with: Array("]]".utf8)) {
        spans.append(opened..<text.count)
        start = nil
        bytes.removeFirst(2)
      } else {
        text.append(byte)
        bytes.removeFirst()
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.spans = spans
  }

  /// The marked words.
  package var words: [String] {
    let bytes = Array(text.utf8)
    return spans.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
