import Displacement
import Language

/// One sentence with everything that was recognised in it.
struct Scan {
  let text: FoldedText
  let sentence: Sentence
  var marks: [Mark] = []
  var numbers: [NumberMark] = []
  var dates: [DateMark] = []
  var places: [PlaceMention] = []
  var speakers: [Speaker] = []
  /// The number of the clause of each token of the sentence.
  var clauses: [Int] = []
  /// The mark that covers each token of the sentence, or -1.
  private(set) var markIndex: [Int32] = []
  /// Whether each token of the sentence is a part of a number or a date.
  private(set) var taken: [Bool] = []
  /// All that the marks of the sentence do in it.
  private(set) var roles: Roles = []

  init(_ text: FoldedText, _ sentence: Sentence) {
    self.text = text
    self.sentence = sentence
  }

  var tokens: Range<Int> { sentence.tokens }

  /// The mark that covers a token.
  func mark(at token: Int) -> Mark? {
    guard tokens.contains(token), markIndex.count == tokens.count else { return nil }
    let index = markIndex[token - tokens.lowerBound]
    return index < 0 ? nil : marks[Int(index)]
  }

  /// The mark that begins with a token.
  func mark(startingAt token: Int) -> Mark? {
    mark(at: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil }
  }

  /// Whether a token is a part of a number or a date.
  func isTaken(_ token: Int) -> Bool {
    let place = token - tokens.lowerBound
    if taken.indices.contains(place) { return taken[place] }
    return numbers.contains { $0.tokens.contains(token) }
      || dates.contains { $0.tokens.contains(token) }
  }

  func clause(of token: Int) -> Int {
    guard tokens.contains(token), clauses.count == tokens.count else { return 0 }
    return clauses[token - tokens.lowerBound]
  }

  /// Whether a mark of those roles stands among the tokens.
  func has(_ roles: Roles, in range: Range<Int>) -> Bool {
    marks(in: range).contains { $0.plays(roles) }
  }

  /// The marks that begin among the tokens, in order.
  func marks(in range: Range<Int>) -> ArraySlice<Mark> {
    let start = firstMark(from: range.lowerBound)
    let end = firstMark(from: range.upperBound)
    return start < end ? marks[start..<end] : []
  }

  private func firstMark(from token: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Notes the tokens of the numbers and dates, which are found first.
  mutating func takeNumbersAndDates() {
    taken = [Bool](repeating: false, count: tokens.count)
    for number in numbers { take(number.tokens) }
    for date in dates { take(date.tokens) }
  }

  private mutating func take(_ run: Range<Int>) {
    for token in run.clamped(to: tokens) { taken[token - tokens.lowerBound] = true }
  }

  /// Takes the marks of the sentence, in order and without overlaps.
  mutating func take(_ marks: [Mark]) {
    self.marks = marks
    markIndex = [Int32](repeating: -1, count: tokens.count)
    for (index, mark) in marks.enumerated() {
      roles.formUnion(mark.term.roles)
      for token in mark.tokens where tokens.contains(token) {
        markIndex[token - tokens.lowerBound] = Int32(index)
      }
    }
  }
}
