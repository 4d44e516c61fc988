import Displacement

/// A sentence of an article with the numbers that were claimed from it, in their order.
struct WrittenSentence {
  private(set) var numbers: [Number] = []
  /// Where it stands in its document, in bytes.
  private let range: Range<Int>

  /// A number, and the words between it and those beside it.
  struct Number {
    let range: Range<Int>
    var entries: [LintedClaims.Entry]
    var before: [Token] = []
    var after: [Token] = []
  }

  var entries: [LintedClaims.Entry] { numbers.flatMap(\.entries) }

  /// The sentences of a document that claims were read from, in their order.
  static func all(of entries: [LintedClaims.Entry]) -> [WrittenSentence] {
    struct Source: Hashable {
      let start: Int
      let text: String
    }
    var found: [Source: [Number]] = [:]
    for entry in entries {
      let evidence = entry.contribution.claim.evidence
      guard case .span(let span) = evidence.location,
        let offset = evidence.excerpt.onlyOffset(of: evidence.phrase)
      else { continue }
      let source = Source(start: span.lowerBound - offset, text: evidence.excerpt)
      let range = offset..<offset + evidence.phrase.utf8.count
      if let known = found[source]?.firstIndex(where: { $0.range == range }) {
        found[source]?[known].entries.append(entry)
      } else {
        found[source, default: []].append(Number(range: range, entries: [entry]))
      }
    }
    return found.map { WrittenSentence($0.key.text, at: $0.key.start, $0.value) }
      .sorted { left, right in
        (left.range.lowerBound, left.range.upperBound)
          < (right.range.lowerBound, right.range.upperBound)
      }
  }

  private init(_ text: String, at start: Int, _ numbers: [Number]) {
    let bytes = Array(text.utf8)
    range = start..<start + bytes.count
    self.numbers = numbers.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    for index in self.numbers.indices {
      let number = self.numbers[index].range
      let between = bytes[end..<max(end, number.lowerBound)]
      let before = Token.all(of: String(decoding: between, as: UTF8.self))
      self.numbers[index].before = before
      if index > 0 { self.numbers[index - 1].after = before }
      end = max(end, number.upperBound)
    }
    guard !self.numbers.isEmpty else { return }
    self.numbers[self.numbers.count - 1].after = Token.all(
      of: String(decoding: bytes[end...], as: UTF8.self))
  }

  /// Whether nothing but space stands between another sentence and this one.
  func follows(_ other: WrittenSentence) -> Bool {
    (0...WrittenSentence.widestSpace).contains(range.lowerBound - other.range.upperBound)
  }

  /// Two line ends with a space beside each, and a closing mark in two bytes.
  private static let widestSpace = 6
}

extension String {
  /// Where the bytes of another text begin, if they stand here just once.
  fileprivate func onlyOffset(of other: String) -> Int? {
    let (bytes, part) = (Array(utf8), Array(other.utf8))
    guard let first = part.first, part.count <= bytes.count else { return nil }
    var found: Int?
    for offset in 0...(bytes.count - part.count) where bytes[offset] == first {
      guard bytes[offset...].starts(with: part) else { continue }
      guard found == nil else { return nil }
      found = offset
    }
    return found
  }
}
