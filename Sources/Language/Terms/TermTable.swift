/// Words and phrases with what they mean, found in a folded text by their tokens.
///
/// Terms are given in their usual spelling and folded here. A phrase is matched word by word,
/// whatever space stands between its words.
///
/// Public, as ``FoldedText`` is, so that other modules have it inline for their own meanings.
public struct TermTable<Value: Sendable>: Sendable {
  /// The terms.
  @usableFromInline private(set) var tree: TermTree
  /// What the terms mean, by their numbers in the tree.
  @usableFromInline private(set) var values: [Value] = []

  /// A table without terms.
  ///
  /// - Parameter ignoringHyphens: whether `al-Hol` and `al Hol` are the same phrase.
  package init(ignoringHyphens: Bool = false) {
    tree = TermTree(ignoringHyphens: ignoringHyphens)
  }

  /// Reads a table of rows: a name for the meaning, a tab, and its terms with commas between.
  ///
  /// - Parameters:
  ///   - rows: the text of the table.
  ///   - value: what a row's name means; a row whose name means nothing is left out.
  package init(rows: String, _ value: (Substring) -> Value?) {
    self.init()
    for row in rows.cells(by: "\n") {
      let columns = row.cells(by: "\t")
      guard columns.count == 2, let meaning = value(columns[0]) else { continue }
      for term in columns[1].terms { insert(String(term), meaning) }
    }
  }

  /// Words and phrases that all mean the same, so that a table of them is a set.
  ///
  /// - Parameter words: the terms with commas between, in one line or several.
  package init(words: String) where Value == Bool {
    self.init()
    for line in words.cells(by: "\n") {
      for term in line.terms { insert(String(term), true) }
    }
  }

  /// Changes every meaning.
  mutating func update(_ change: (inout Value) -> Void) {
    for number in values.indices { change(&values[number]) }
  }

  /// Adds a term; a term that is there already keeps its first meaning.
  package mutating func insert(_ term: String, _ value: Value) {
    insert(term) { $0 ?? value }
  }

  /// Adds a term whose meaning follows from the meaning it has so far.
  package mutating func insert(_ term: String, _ update: (Value?) -> Value) {
    guard let number = tree.insert(term) else { return }
    if number == values.count {
      values.append(update(nil))
    } else {
      values[number] = update(values[number])
    }
  }
}

extension TermTable {
  /// What the one word in that range of folded bytes means by itself.
  package func value(_ bytes: [UInt8], _ range: Range<Int>) -> Value? {
    value(bytes, range, hash: TermHash.of(bytes, range))
  }

  /// What that token means by itself.
  @inlinable
  public func value(_ text: FoldedText, _ token: Token) -> Value? {
    value(text.bytes, token.start..<token.end, hash: token.hash)
  }

  /// What the rest of a token means by itself, after its clitics.
  @inlinable
  public func value(_ text: FoldedText, _ token: Token, _ stem: Stem) -> Value? {
    value(text.bytes, stem.start..<token.end, hash: stem.hash)
  }

  @inlinable
  func value(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Value? {
    guard tree.mayHold(hash) else { return nil }
    let meaning = tree.meaning(bytes, range, hash: hash)
    return meaning < 0 ? nil : values[meaning]
  }

  /// Whether a term may begin with a word, by one look; most that begin none are told.
  @inlinable
  public func mayBegin(with stem: Stem) -> Bool { tree.mayHold(stem.hash) }

  /// The longest term that starts with that token, and how many tokens it has.
  @inlinable
  public func match(_ text: FoldedText, at index: Int) -> (value: Value, count: Int)? {
    guard index < text.tokens.count else { return nil }
    return match(text, at: index, stem: Stem(text.tokens[index]))
  }

  /// The longest term that starts within that token, after the clitics that are taken off it.
  @inlinable
  public func match(
    _ text: FoldedText, at index: Int, stem: Stem
  ) -> (value: Value, count: Int)? {
    guard tree.mayHold(stem.hash), let found = tree.longest(text, at: index, from: stem)
    else { return nil }
    return (values[found.meaning], found.count)
  }
}

extension FoldedText {
  /// What the word at that token means in a table, with the clitics that it needs taken off it.
  @inlinable
  public func meaning<Value>(_ index: Int, in table: TermTable<Value>) -> Value? {
    let token = tokens[index]
    return firstStem(of: token) { table.value(self, token, $0) }
  }
}
