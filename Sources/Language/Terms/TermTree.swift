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
  /// The same for the words with which terms go on.
  private var innerFilter: [UInt64]
  /// The hash table of the words, by open addressing.
  private var slots: [Slot]
  private var words: [Word] = []
  private var letters: [UInt8] = []
  private var nodes: [Node] = []
  /// The steps from a node over a word to the next, by open addressing.
  private var steps: [Step] = []
  private var stepCount = 0
  /// Whether hyphens and apostrophes within a phrase count for nothing, as in names.
  private let ignoresHyphens: Bool

  private struct Slot: Sendable {
    var hash: UInt32
    /// The word, or -1.
    var word: Int32

    static let none = Slot(hash: 0, word: -1)
  }

  private struct Word: Sendable {
    /// How many letters' bytes the word has, and its first sixteen, so that few words are spelled
    /// out.
    let letters: WordLetters
    /// Where the bytes of the word start among those of all words.
    let start: UInt32
    /// The node of the terms that start with the word, or -1.
    var root: Int32 = -1
    /// The meaning of the word where no longer term starts with it, so that no node is looked at;
    /// -1 where no term does, ``several`` where a node knows.
    var only: Int32 = -1

    static let several: Int32 = -2
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
    slots = [Slot](repeating: .none, count: 64)
    filter = [UInt64](repeating: 0, count: 8)
    innerFilter = filter
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
  @inlinable @inline(__always)
  func mayHold(_ hash: UInt32) -> Bool { TermTree.has(filter, hash) }

  @inlinable @inline(__always)
  static func has(_ filter: [UInt64], _ hash: UInt32) -> Bool {
    filter[Int(hash >> 6) & (filter.count &- 1)] & (1 << UInt64(hash & 63)) != 0
  }

  /// The longest term that starts with a token, or with what is left of it after its clitics.
  @usableFromInline
  func longest(_ text: FoldedText, at index: Int, from stem: Stem) -> Match? {
    let first = find(text.bytes, stem.start..<text.tokens[index].end, stem.hash)
    guard first >= 0 else { return nil }
    let word = words[Int(first)]
    guard word.only == Word.several else {
      return word.only < 0 ? nil : Match(meaning: Int(word.only), count: 1)
    }
    var (number, node) = (word.root, nodes[Int(word.root)])
    var best = node.meaning < 0 ? nil : Match(meaning: Int(node.meaning), count: 1)
    var next = index + 1
    while node.goesOn, next < text.tokens.count {
      let token = text.tokens[next]
      if ignoresHyphens, TermTree.isHyphen(text.bytes, token) {
        next += 1
        continue
      }
      guard TermTree.has(innerFilter, token.hash) else { break }
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
      return String(decoding: letters[start..<(start + word.letters.count)], as: UTF8.self)
    }
  }

  /// What the one word of those bytes means by itself, or -1.
  @usableFromInline
  func meaning(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int {
    let number = find(bytes, range, hash)
    guard number >= 0 else { return -1 }
    let word = words[Int(number)]
    return Int(word.only == Word.several ? nodes[Int(word.root)].meaning : word.only)
  }

  @inline(__always)
  private func find(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int32 {
    var place = Int(hash) & (slots.count - 1)
    while slots[place].word >= 0 {
      let slot = slots[place]
      if slot.hash == hash, spells(words[Int(slot.word)], bytes, range) { return slot.word }
      place = (place + 1) & (slots.count - 1)
    }
    return -1
  }

  @inline(__always)
  private func spells(_ word: Word, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let same = bytes.withUnsafeBufferPointer { word.letters == WordLetters($0, range) }
    guard same, range.count > WordLetters.most else { return same }
    let start = Int(word.start)
    return letters[start..<(start + range.count)].elementsEqual(bytes[range])
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

  private static func isHyphen(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count == 1 else { return false }
    let byte = bytes[range.lowerBound]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
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
    Folder.withFolded(term) { insert(folded: $0) }
  }

  private mutating func insert(folded bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (first, node): (Int32, Int32) = (-1, -1)
    Tokenizer.visit(bytes) { range in
      guard !(ignoresHyphens && TermTree.isHyphen(bytes, range)) else { return }
      let hash = TermHash.of(bytes, range)
      let word = word(bytes, range, hash)
      if node < 0 {
        (first, node) = (word, root(of: word))
        TermTree.mark(&filter, hash)
      } else {
        node = step(from: node, over: word)
        TermTree.mark(&innerFilter, hash)
      }
    }
    guard node >= 0 else { return nil }
    if nodes[Int(node)].meaning < 0 {
      nodes[Int(node)].meaning = Int32(count)
      count += 1
    }
    let top = nodes[Int(words[Int(first)].root)]
    words[Int(first)].only = top.goesOn ? Word.several : top.meaning
    return Int(nodes[Int(node)].meaning)
  }

  private mutating func root(of word: Int32) -> Int32 {
    if words[Int(word)].root < 0 {
      words[Int(word)].root = Int32(nodes.count)
      nodes.append(Node())
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
  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ hash: UInt32
  ) -> Int32 {
    let spelling = WordLetters(bytes, range)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].word >= 0 {
      let slot = slots[place]
      if slot.hash == hash, spells(words[Int(slot.word)], spelling, bytes, range) {
        return slot.word
      }
      place = (place + 1) & (slots.count - 1)
    }
    words.append(Word(letters: spelling, start: UInt32(letters.count)))
    letters.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    if words.count * 2 > slots.count { growSlots() }
    let number = Int32(words.count - 1)
    self.place(Slot(hash: hash, word: number))
    return number
  }

  private func spells(
    _ word: Word, _ spelling: WordLetters, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard word.letters == spelling, range.count > WordLetters.most else {
      return word.letters == spelling
    }
    let start = Int(word.start)
    return letters[start..<(start + range.count)].elementsEqual(
      UnsafeBufferPointer(rebasing: bytes[range]))
  }

  private mutating func place(_ slot: Slot) {
    var place = Int(slot.hash) & (slots.count - 1)
    while slots[place].word >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func growSlots() {
    let old = slots
    slots = [Slot](repeating: .none, count: old.count * 2)
    filter = [UInt64](repeating: 0, count: slots.count / 8)
    innerFilter = filter
    var isInner = [Bool](repeating: false, count: words.count)
    for step in steps where step.node >= 0 { isInner[Int(step.word)] = true }
    for slot in old where slot.word >= 0 {
      place(slot)
      if words[Int(slot.word)].root >= 0 { TermTree.mark(&filter, slot.hash) }
      if isInner[Int(slot.word)] { TermTree.mark(&innerFilter, slot.hash) }
    }
  }

  private static func mark(_ filter: inout [UInt64], _ hash: UInt32) {
    filter[Int(hash >> 6) & (filter.count - 1)] |= 1 << UInt64(hash & 63)
  }
}
