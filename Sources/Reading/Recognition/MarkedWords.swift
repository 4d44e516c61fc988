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

  /// Finds the words of the lexicon in a sentence, the longest first and each token in one mark, and
  /// numbers its clauses: a new one begins at a comma, a bracket and a conjunction.
  ///
  /// Tokens of numbers and dates are left out: `ثلاثة` is no word of ours once it is a number.
  init(
    _ text: FoldedText, _ sentence: Sentence, numbers: ArraySlice<NumberMark>,
    dates: ArraySlice<DateMark>, _ vocabulary: Vocabulary
  ) {
    self.text = text
    self.sentence = sentence
    self.numbers = numbers
    self.dates = dates
    var marks: [Mark] = []
    var notes: [Note] = []
    marks.reserveCapacity(sentence.tokens.count / 2 + 1)
    notes.reserveCapacity(sentence.tokens.count)
    var taken = TakenTokens(numbers: numbers, dates: dates)
    var (clause, end) = (Int32(0), sentence.tokens.lowerBound)
    let lexicon = vocabulary.lexicon
    for index in sentence.tokens {
      var note = Note(marksBefore: Int32(marks.count), isTaken: taken.contains(index))
      if index < end {
        note.mark = Int32(marks.count - 1)
      } else if !note.isTaken,
        let (term, count, clitics) = lexicon.match(text, at: index)
      {
        end = min(index + count, sentence.tokens.upperBound)
        note.mark = Int32(marks.count)
        marks.append(Mark(tokens: index..<end, clitics: clitics, term: term))
        if index > sentence.tokens.lowerBound, MarkedWords.opensClause(marks[marks.count - 1]) {
          clause += 1
        }
      }
      note.clause = clause
      notes.append(note)
      // The comma of "37,000" ends no clause.
      if text.isSign(index, in: ",;()[]:"), !note.isTaken { clause += 1 }
    }
    roles = marks.reduce(into: []) { $0.formUnion($1.term.roles) }
    self.marks = marks
    self.notes = notes
  }

  /// Whether a new clause begins with a mark: a conjunction, and in Arabic a verb or a particle
  /// behind و.
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

/// The tokens of a sentence's numbers and dates, asked for from the first to the last.
private struct TakenTokens {
  private let numbers: ArraySlice<NumberMark>
  private let dates: ArraySlice<DateMark>
  private var number: Int
  private var date: Int

  init(numbers: ArraySlice<NumberMark>, dates: ArraySlice<DateMark>) {
    (self.numbers, self.dates) = (numbers, dates)
    (number, date) = (numbers.startIndex, dates.startIndex)
  }

  mutating func contains(_ token: Int) -> Bool {
    while number < numbers.endIndex, numbers[number].tokens.upperBound <= token { number += 1 }
    while date < dates.endIndex, dates[date].tokens.upperBound <= token { date += 1 }
    return number < numbers.endIndex && numbers[number].tokens.lowerBound <= token
      || date < dates.endIndex && dates[date].tokens.lowerBound <= token
  }
}
