/// Words and phrases with what they mean, found in a folded text by their tokens.
///
/// Terms are given in their usual spelling and folded here. A phrase is matched word by word,
/// whatever space stands between its words.
package struct TermTable<Value: Sendable>: Sendable {
  private var slots: [Int32]
  private var spellings: [Spelling] = []
  private var letters: [UInt8] = []
  /// For every word, the node of the phrases that start with it, or -1.
  private var roots: [Int32] = []
  private var steps: [Step: Int32] = [:]
  private var values: [Value?] = [nil]
  /// Whether hyphens and apostrophes within a phrase count for nothing, as in names.
  private let ignoresHyphens: Bool

  private struct Spelling: Sendable {
    let hash: UInt32
    let range: Range<Int>
  }

  private struct Step: Hashable, Sendable {
    let node: Int32
    let word: Int32
  }

  /// A table without terms.
  ///
  /// - Parameter ignoringHyphens: whether `al-Hol` and `al Hol` are the same phrase.
  package init(ignoringHyphens: Bool = false) {
    ignoresHyphens = ignoringHyphens
    slots = [Int32](repeating: -1, count: 64)
  }

  /// Reads a table of rows: a name for the meaning, a tab, and its terms with commas between.
  ///
  /// - Parameters:
  ///   - rows: the text of the table.
  ///   - value: what a row's name means; a row whose name means nothing is left out.
  package init(rows: String, _ value: (Substring) -> Value?) {
    self.init()
    for row in rows.split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let meaning = value(columns[0]) else { continue }
      for term in columns[1].split(whereSeparator: { $0 == "," || $0 == "،" }) {
        insert(String(term), meaning)
      }
    }
  }

  /// Adds a term; a term that is there already keeps its first meaning.
  package mutating func insert(_ term: String, _ value: Value) {
    insert(term) { $0 ?? value }
  }

  /// Adds a term whose meaning follows from the meaning it has so far.
  package mutating func insert(_ term: String, _ update: (Value?) -> Value) {
    let text = FoldedText(term)
    let tokens = text.tokens.filter { !(ignoresHyphens && Self.isHyphen(text, $0)) }
    guard !tokens.isEmpty else { return }
    var node: Int32 = 0
    for token in tokens {
      let word = word(text.bytes[token.start..<token.end], token.hash)
      if let next = next(node, word) {
        node = next
      } else {
        values.append(nil)
        if node == 0 {
          roots[Int(word)] = Int32(values.count - 1)
        } else {
          steps[Step(node: node, word: word)] = Int32(values.count - 1)
        }
        node = Int32(values.count - 1)
      }
    }
    values[Int(node)] = update(values[Int(node)])
  }

  /// What the one word in that range of folded bytes means by itself.
  package func value(_ bytes: [UInt8], _ range: Range<Int>) -> Value? {
    guard let word = find(bytes, range, TermHash.of(bytes, range)),
      let node = next(0, word)
    else { return nil }
    return values[Int(node)]
  }

  /// What that token means by itself.
  package func value(_ text: FoldedText, _ token: Token) -> Value? {
    guard let word = find(text.bytes, token.start..<token.end, token.hash),
      let node = next(0, word)
    else { return nil }
    return values[Int(node)]
  }

  /// What the rest of a token means by itself, after its clitics.
  package func value(_ text: FoldedText, _ token: Token, _ stem: Stem) -> Value? {
    stem.start == token.start
      ? value(text, token) : value(text.bytes, stem.start..<token.end)
  }

  /// The longest term that starts with that token, and how many tokens it has.
  package func match(_ text: FoldedText, at index: Int) -> (value: Value, count: Int)? {
    guard index < text.tokens.count else { return nil }
    let token = text.tokens[index]
    return longest(
      text, from: index, first: find(text.bytes, token.start..<token.end, token.hash))
  }

  /// The longest term that starts within that token, after the clitics that are taken off it.
  package func match(_ text: FoldedText, at index: Int, stem: Stem) -> (value: Value, count: Int)? {
    let token = text.tokens[index]
    let range = stem.start..<token.end
    let hash = stem.start == token.start ? token.hash : TermHash.of(text.bytes, range)
    return longest(text, from: index, first: find(text.bytes, range, hash))
  }

  private func longest(
    _ text: FoldedText, from index: Int, first: Int32?
  ) -> (value: Value, count: Int)? {
    guard let first, var node = self.next(0, first) else { return nil }
    var best = values[Int(node)].map { ($0, 1) }
    var next = index + 1
    while next < text.tokens.count {
      let token = text.tokens[next]
      if ignoresHyphens, Self.isHyphen(text, token) {
        next += 1
        continue
      }
      guard let word = find(text.bytes, token.start..<token.end, token.hash),
        let following = self.next(node, word)
      else { break }
      node = following
      next += 1
      if let value = values[Int(node)] { best = (value, next - index) }
    }
    return best.map { (value: $0.0, count: $0.1) }
  }
}

extension TermTable {
  private static func isHyphen(_ text: FoldedText, _ token: Token) -> Bool {
    guard token.kind == .sign, token.length == 1 else { return false }
    let byte = text.bytes[token.start]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }

  /// Every word gets a number, found by open addressing.
  private mutating func word(_ bytes: ArraySlice<UInt8>, _ hash: UInt32) -> Int32 {
    if let word = find(Array(bytes), 0..<bytes.count, hash) { return word }
    let start = letters.count
    letters += bytes
    spellings.append(Spelling(hash: hash, range: start..<letters.count))
    roots.append(-1)
    if spellings.count * 4 > slots.count { grow() }
    place(Int32(spellings.count - 1))
    return Int32(spellings.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for word in 0..<(spellings.count - 1) { place(Int32(word)) }
  }

  private mutating func place(_ word: Int32) {
    var slot = Int(spellings[Int(word)].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = word
  }

  @inline(__always)
  private func next(_ node: Int32, _ word: Int32) -> Int32? {
    guard node == 0 else { return steps[Step(node: node, word: word)] }
    let root = roots[Int(word)]
    return root < 0 ? nil : root
  }

  @inline(__always)
  private func find(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int32? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let spelling = spellings[Int(slots[slot])]
      if spelling.hash == hash, spelling.range.count == range.count {
        var (place, other) = (spelling.range.lowerBound, range.lowerBound)
        while other < range.upperBound, letters[place] == bytes[other] {
          (place, other) = (place + 1, other + 1)
        }
        if other == range.upperBound { return slots[slot] }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
