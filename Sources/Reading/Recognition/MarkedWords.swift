import Displacement
import Language

/// The words of a sentence: what the lexicon knows them for, which of them are numbers and dates, and
/// in which clause each stands.
///
/// It is made once and never changed: whoever has to do with the sentence holds a reference.
final class MarkedWords {
  let text: FoldedText
  let sentence: Sentence
  let numbers: ArraySlice<NumberMark>
  let dates: ArraySlice<DateMark>
  /// The marks in order; none overlap.
  let marks: [Mark]
  /// All that the marks do in the sentence.
  let roles: Roles
  /// What is known of each token of the sentence.
  private let notes: [Note]

  private struct Note {
    /// The mark that covers the token, or -1.
    var mark: Int32 = -1
    /// How many marks begin before the token.
    var marksBefore: Int32 = 0
    /// The number of the token's clause.
    var clause: Int32 = 0
    /// Whether the token is a part of a number or a date.
    var isTaken = false
  }

  /// Finds the words of the lexicon in a sentence, and numbers its clauses.
  init(
    _ text: FoldedText, _ sentence: Sentence, numbers: ArraySlice<NumberMark>,
    dates: ArraySlice<DateMark>, _ vocabulary: Vocabulary
  ) {
    self.text = text
    self.sentence = sentence
    self.numbers = numbers
    self.dates = dates
    let tokens = sentence.tokens
    var notes = [Note](repeating: Note(), count: tokens.count)
    func take(_ run: Range<Int>) {
      for token in run.clamped(to: tokens) { notes[token - tokens.lowerBound].isTaken = true }
    }
    for number in numbers { take(number.tokens) }
    for date in dates { take(date.tokens) }
    marks = MarkedWords.marks(in: text, tokens, vocabulary, &notes)
    roles = marks.reduce(into: []) { $0.formUnion($1.term.roles) }
    MarkedWords.numberClauses(in: text, tokens, marks, &notes)
    self.notes = notes
  }

  /// Finds the words of the lexicon, the longest first, each token in one mark.
  ///
  /// Tokens of numbers and dates are left out: `ثلاثة` is no word of ours once it is a number.
  private static func marks(
    in text: FoldedText, _ tokens: Range<Int>, _ vocabulary: Vocabulary, _ notes: inout [Note]
  ) -> [Mark] {
    var marks: [Mark] = []
    marks.reserveCapacity(tokens.count / 2 + 1)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      notes[index - tokens.lowerBound].marksBefore = Int32(marks.count)
      guard !notes[index - tokens.lowerBound].isTaken,
        let (term, count, clitics) = vocabulary.lexicon.match(text, at: index)
      else {
        index += 1
        continue
      }
      let end = min(index + count, tokens.upperBound)
      notes[index - tokens.lowerBound].mark = Int32(marks.count)
      marks.append(Mark(tokens: index..<end, clitics: clitics, term: term))
      for token in index + 1..<end {
        notes[token - tokens.lowerBound].mark = Int32(marks.count - 1)
        notes[token - tokens.lowerBound].marksBefore = Int32(marks.count)
      }
      index = end
    }
    return marks
  }

  /// Numbers the clauses: a new one begins at a comma, a bracket, a conjunction, and in Arabic at
  /// a verb or a particle behind و.
  private static func numberClauses(
    in text: FoldedText, _ tokens: Range<Int>, _ marks: [Mark], _ notes: inout [Note]
  ) {
    var number: Int32 = 0
    for index in tokens {
      let note = notes[index - tokens.lowerBound]
      if note.mark >= 0, index > tokens.lowerBound {
        let mark = marks[Int(note.mark)]
        if mark.tokens.lowerBound == index, opensClause(mark) { number += 1 }
      }
      notes[index - tokens.lowerBound].clause = number
      // The comma of "37,000" ends no clause.
      if text.isSign(index, in: ",;()[]:"), !note.isTaken { number += 1 }
    }
  }

  private static func opensClause(_ mark: Mark) -> Bool {
    if mark.plays(.clause) { return true }
    guard mark.clitics.contains(.and) else { return false }
    return mark.plays([.that, .speech, .continued])
      || mark.term.isPredicate
        && !mark.term.frames.isDisjoint(with: [.event, .act, .noun])
  }
}

extension MarkedWords {
  var tokens: Range<Int> { sentence.tokens }

  /// The mark that covers a token.
  func mark(at token: Int) -> Mark? {
    guard tokens.contains(token) else { return nil }
    let index = notes[token - tokens.lowerBound].mark
    return index < 0 ? nil : marks[Int(index)]
  }

  /// The mark that begins with a token.
  func mark(startingAt token: Int) -> Mark? {
    mark(at: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil }
  }

  /// Whether a token is a part of a number or a date.
  func isTaken(_ token: Int) -> Bool {
    if tokens.contains(token) { return notes[token - tokens.lowerBound].isTaken }
    return numbers.contains { $0.tokens.contains(token) }
      || dates.contains { $0.tokens.contains(token) }
  }

  /// The number of the clause that a token stands in.
  func clause(of token: Int) -> Int {
    tokens.contains(token) ? Int(notes[token - tokens.lowerBound].clause) : 0
  }

  /// The marks that begin among the tokens, in order.
  func marks(in range: Range<Int>) -> ArraySlice<Mark> {
    let start = firstMark(from: range.lowerBound)
    let end = firstMark(from: range.upperBound)
    return start < end ? marks[start..<end] : []
  }

  /// How many marks begin before a token.
  private func firstMark(from token: Int) -> Int {
    if token <= tokens.lowerBound { return 0 }
    return token < tokens.upperBound
      ? Int(notes[token - tokens.lowerBound].marksBefore) : marks.count
  }
}
