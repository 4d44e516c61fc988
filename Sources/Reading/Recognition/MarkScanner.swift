import Displacement
import Language

extension Scan {
  /// Finds the words of the lexicon, the longest first, each token in one mark.
  ///
  /// Tokens of numbers and dates are left out: `ثلاثة` is no word of ours once it is a number.
  mutating func findMarks(_ vocabulary: Vocabulary) {
    takeNumbersAndDates()
    var marks: [Mark] = []
    marks.reserveCapacity(tokens.count / 2 + 1)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard !isTaken(index),
        let (term, count, clitics) = vocabulary.lexicon.match(text, at: index)
      else {
        index += 1
        continue
      }
      let end = min(index + count, tokens.upperBound)
      marks.append(Mark(tokens: index..<end, clitics: clitics, term: term))
      index = end
    }
    take(marks)
  }

  /// Numbers the clauses: a new one begins at a comma, a bracket, a conjunction, and in Arabic at
  /// a verb or a particle behind و.
  mutating func findClauses(_ vocabulary: Vocabulary) {
    var number = 0
    for index in tokens {
      let mark = mark(startingAt: index)
      if opensClause(index, mark, vocabulary) { number += 1 }
      take(clause: number, of: index)
      // The comma of "37,000" ends no clause.
      if text.isSign(index, in: ",;()[]:"), !isTaken(index) { number += 1 }
    }
  }

  private func opensClause(_ index: Int, _ mark: Mark?, _ vocabulary: Vocabulary) -> Bool {
    guard index > tokens.lowerBound, let mark else { return false }
    if mark.plays(.clause) { return true }
    guard mark.clitics.contains(.and) else { return false }
    return mark.plays([.that, .speech, .continued])
      || mark.term.isPredicate
        && !mark.term.frames.isDisjoint(with: [.event, .act, .noun])
  }
}
