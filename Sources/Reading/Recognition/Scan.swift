import Displacement
import Language

/// One sentence with everything that was recognised in it.
struct Scan {
  let text: FoldedText
  let sentence: Sentence
  var marks: [Mark] = []
  var numbers: ArraySlice<NumberMark> = []
  var dates: ArraySlice<DateMark> = []
  var places: [PlaceMention] = []
  var speakers: [Speaker] = []
  /// What is known of each token of the sentence.
  private var notes: [Note]
  /// All that the marks of the sentence do in it.
  private(set) var roles: Roles = []

  private struct Note {
    /// The mark that covers the token, or -1.
    var mark: Int32 = -1
    /// The number of the token's clause.
    var clause: Int32 = 0
    /// Whether the token is a part of a number or a date.
    var isTaken = false
  }

  init(_ text: FoldedText, _ sentence: Sentence) {
    self.text = text
    self.sentence = sentence
    notes = [Note](repeating: Note(), count: sentence.tokens.count)
  }

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

  func clause(of token: Int) -> Int {
    tokens.contains(token) ? Int(notes[token - tokens.lowerBound].clause) : 0
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
    for number in numbers { take(number.tokens) }
    for date in dates { take(date.tokens) }
  }

  private mutating func take(_ run: Range<Int>) {
    for token in run.clamped(to: tokens) { notes[token - tokens.lowerBound].isTaken = true }
  }

  /// The day in مدرسة 22 مايو is no time.
  mutating func dropDatesInPlaces() {
    guard !dates.isEmpty, !places.isEmpty,
      dates.contains(where: { date in places.contains { $0.tokens.overlaps(date.tokens) } })
    else { return }
    dates = dates.filter { date in !places.contains { $0.tokens.overlaps(date.tokens) } }[...]
  }

  /// Takes the marks of the sentence, in order and without overlaps.
  mutating func take(_ marks: [Mark]) {
    self.marks = marks
    for (index, mark) in marks.enumerated() {
      roles.formUnion(mark.term.roles)
      for token in mark.tokens where tokens.contains(token) {
        notes[token - tokens.lowerBound].mark = Int32(index)
      }
    }
  }

  /// Takes the number of the clause in which a token stands.
  mutating func take(clause: Int, of token: Int) {
    notes[token - tokens.lowerBound].clause = Int32(clause)
  }
}
