/// Words and phrases as a tree of words, each with a number for what it means.
///
/// It knows nothing of the meanings, so that it is compiled once for all tables. A word is found
/// by its hash with one look at a table that is mostly empty; a phrase goes on only where one does.
///
/// Public, as ``FoldedText`` is, so that other modules have it inline.
public struct TermTree: Sendable {
  /// How many different terms there are; their meanings are numbered from 0.
  private(set) var count = 0

  /// A bit among sixteen or more for every word with which a term begins: most words that begin none
  /// miss it, and it is small enough to stay in the processor's nearest cache.
  @usableFromInline private(set) var filter: [UInt64]
  /// For every slot of the hash table a word, or -1.
  private var slots: [Int32]
  private var words: [Word] = []
  private var letters: [UInt8] = []
  private var nodes: [Node] = []
  /// The steps from a node over a word to the next, by open addressing.
  private var steps: [Step] = []
  private var stepCount = 0
  /// Whether hyphens and apostrophes within a phrase count for nothing, as in names.
  private let ignoresHyphens: Bool

  private struct Word: Sendable {
    let hash: UInt32
    let start: UInt32
    let length: UInt32
    /// The node of the terms that start with the word, or -1.
    var root: Int32
  }

  private struct Node: Sendable {
    /// What the words up to here mean, or -1.
    var meaning: Int32 = -1
    /// Whether a longer term goes on from here.
    var goesOn = false
  }

  private struct Step: Sendable {
    var node: Int32
    var word: Int32
    var next: Int32

    static let none = Step(node: -1, word: -1, next: -1)
  }

  init(ignoringHyphens: Bool) {
    ignoresHyphens = ignoringHyphens
    slots = [Int32](repeating: -1, count: 64)
    filter = [0, 0, 0, 0]
  }
}

// MARK: - Looking up

extension TermTree {
  /// A term in a text.
  @frozen
  public struct Match: Sendable {
    /// What the term means, by its number.
    public let meaning: Int
    /// How many tokens it has.
    public let count: Int
  }

  /// Whether a term may begin with a word of that hash; most words that begin none are told at once.
  @inlinable
  func mayHold(_ hash: UInt32) -> Bool {
    filter[Int(hash >> 6) & (filter.count &- 1)] & (1 << UInt64(hash & 63)) != 0
  }

  /// The longest term that starts with a token, or with what is left of it after its clitics.
  @usableFromInline
  func longest(_ text: FoldedText, at index: Int, from stem: Stem) -> Match? {
    let root = root(text.bytes, stem.start..<text.tokens[index].end, stem.hash)
    guard root >= 0 else { return nil }
    var node = nodes[Int(root)]
    guard node.goesOn else { return Match(meaning: Int(node.meaning), count: 1) }
    var (number, best) = (
      root, node.meaning < 0 ? nil : Match(meaning: Int(node.meaning), count: 1)
    )
    var next = index + 1
    while node.goesOn, next < text.tokens.count {
      let token = text.tokens[next]
      if ignoresHyphens, TermTree.isHyphen(text.bytes, token) {
        next += 1
        continue
      }
      let word = find(text.bytes, token.start..<token.end, token.hash)
      guard word >= 0 else { break }
      number = self.next(number, word)
      guard number >= 0 else { break }
      node = nodes[Int(number)]
      next += 1
      if node.meaning >= 0 { best = Match(meaning: Int(node.meaning), count: next - index) }
    }
    return best
  }

  /// Every word with which a term begins.
  var firstWords: [String] {
    words.filter { $0.root >= 0 }.map { word in
      let start = Int(word.start)
      return String(decoding: letters[start..<(start + Int(word.length))], as: UTF8.self)
    }
  }

  /// What the one word of those bytes means by itself, or -1.
  @usableFromInline
  func meaning(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int {
    let root = root(bytes, range, hash)
    return root < 0 ? -1 : Int(nodes[Int(root)].meaning)
  }

  @inline(__always)
  private func root(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int32 {
    let word = find(bytes, range, hash)
    return word < 0 ? -1 : words[Int(word)].root
  }

  @inline(__always)
  private func find(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int32 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let word = words[Int(slots[slot])]
      if word.hash == hash, Int(word.length) == range.count {
        var (place, other) = (Int(word.start), range.lowerBound)
        while other < range.upperBound, letters[place] == bytes[other] {
          (place, other) = (place + 1, other + 1)
        }
        if other == range.upperBound { return slots[slot] }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func next(_ node: Int32, _ word: Int32) -> Int32 {
    var slot = slot(node, word)
    while steps[slot].node >= 0 {
      if steps[slot].node == node, steps[slot].word == word { return steps[slot].next }
      slot = (slot + 1) & (steps.count - 1)
    }
    return -1
  }

  @inline(__always)
  private func slot(_ node: Int32, _ word: Int32) -> Int {
    let mixed = UInt32(bitPattern: node) &* 0x9e37_79b1 ^ UInt32(bitPattern: word) &* 0x85eb_ca77
    return Int(mixed ^ (mixed >> 15)) & (steps.count - 1)
  }

  private static func isHyphen(_ bytes: [UInt8], _ token: Token) -> Bool {
    guard token.kind == .sign, token.length == 1 else { return false }
    let byte = bytes[token.start]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }
}

// MARK: - Building

extension TermTree {
  /// Adds a term.
  ///
  /// - Returns: the number of its meaning: the last one if the term is new; nothing where the term
  ///   has no word.
  mutating func insert(_ term: String) -> Int? {
    let original = Array(term.utf8)
    let folder = Folder(original)
    let (tokens, _) = Tokenizer.tokens(
      of: folder.bytes, offsets: folder.offsets, original: original)
    var node: Int32 = -1
    for token in tokens where !(ignoresHyphens && TermTree.isHyphen(folder.bytes, token)) {
      let word = word(folder.bytes, token)
      node = node < 0 ? root(of: word) : step(from: node, over: word)
    }
    guard node >= 0 else { return nil }
    if nodes[Int(node)].meaning < 0 {
      nodes[Int(node)].meaning = Int32(count)
      count += 1
    }
    return Int(nodes[Int(node)].meaning)
  }

  private mutating func root(of word: Int32) -> Int32 {
    if words[Int(word)].root < 0 {
      words[Int(word)].root = Int32(nodes.count)
      nodes.append(Node())
      mark(words[Int(word)].hash)
    }
    return words[Int(word)].root
  }

  private mutating func step(from node: Int32, over word: Int32) -> Int32 {
    if stepCount * 2 >= steps.count { growSteps() }
    let known = next(node, word)
    if known >= 0 { return known }
    let step = Step(node: node, word: word, next: Int32(nodes.count))
    nodes[Int(node)].goesOn = true
    nodes.append(Node())
    place(step)
    stepCount += 1
    return step.next
  }

  private mutating func place(_ step: Step) {
    var slot = slot(step.node, step.word)
    while steps[slot].node >= 0 { slot = (slot + 1) & (steps.count - 1) }
    steps[slot] = step
  }

  private mutating func growSteps() {
    let old = steps
    steps = [Step](repeating: .none, count: max(16, old.count * 2))
    for step in old where step.node >= 0 { place(step) }
  }

  /// Every word gets a number.
  private mutating func word(_ bytes: [UInt8], _ token: Token) -> Int32 {
    let known = find(bytes, token.start..<token.end, token.hash)
    if known >= 0 { return known }
    words.append(
      Word(
        hash: token.hash, start: UInt32(letters.count), length: UInt32(token.length), root: -1))
    letters += bytes[token.start..<token.end]
    if words.count * 4 > slots.count { growSlots() }
    place(Int32(words.count - 1))
    return Int32(words.count - 1)
  }

  private mutating func place(_ word: Int32) {
    var slot = Int(words[Int(word)].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = word
  }

  private mutating func growSlots() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for word in 0..<(words.count - 1) { place(Int32(word)) }
    filter = [UInt64](repeating: 0, count: slots.count / 16)
    for word in words where word.root >= 0 { mark(word.hash) }
  }

  private mutating func mark(_ hash: UInt32) {
    filter[Int(hash >> 6) & (filter.count - 1)] |= 1 << UInt64(hash & 63)
  }
}
