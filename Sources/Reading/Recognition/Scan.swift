import Displacement
import Language

/// One sentence with everything that was recognised in it.
struct Scan {
  private let words: MarkedWords
  private let gazetteer: PlaceIndex
  var places: [PlaceMention] = []
  var speakers: [Speaker] = []
  private(set) var dates: ArraySlice<DateMark>

  /// A sentence with the words that the lexicon knows; places and speakers are found by them.
  init(_ words: MarkedWords, gazetteer: PlaceIndex) {
    self.words = words
    self.gazetteer = gazetteer
    dates = words.dates
  }

  var text: FoldedText { words.text }
  var sentence: Sentence { words.sentence }
  var tokens: Range<Int> { words.tokens }
  var marks: [Mark] { words.marks }
  var numbers: ArraySlice<NumberMark> { words.numbers }
  /// All that the marks of the sentence do in it.
  var roles: Roles { words.roles }

  /// The mark that covers a token.
  func mark(at token: Int) -> Mark? { words.mark(at: token) }

  /// The mark that begins with a token.
  func mark(startingAt token: Int) -> Mark? { words.mark(startingAt: token) }

  /// Whether a token is a part of a number or a date.
  func isTaken(_ token: Int) -> Bool { words.isTaken(token) }

  /// The number of the clause that a token stands in.
  func clause(of token: Int) -> Int { words.clause(of: token) }

  /// Whether a mark of those roles stands among the tokens.
  func has(_ roles: Roles, in range: Range<Int>) -> Bool {
    marks(in: range).contains { $0.plays(roles) }
  }

  /// The marks that begin among the tokens, in order.
  func marks(in range: Range<Int>) -> ArraySlice<Mark> { words.marks(in: range) }

  /// The day in مدرسة 22 مايو is no time.
  mutating func dropDatesInPlaces() {
    guard !dates.isEmpty, !places.isEmpty,
      dates.contains(where: { date in places.contains { $0.tokens.overlaps(date.tokens) } })
    else { return }
    dates = dates.filter { date in !places.contains { $0.tokens.overlaps(date.tokens) } }[...]
  }

  /// A place as the sentence calls it.
  func mention(of place: PlaceMention) -> PlaceSet.Mention {
    var called = text.words(place.start..<place.name.upperBound)
    if let kind = place.kindToken { called += " " + text.words(text.span(of: text.tokens[kind])) }
    return PlaceSet.Mention(
      text: called, place: place.place.map { gazetteer.tree.places[$0].id })
  }

  /// The tokens of the gazetteer's longest name that begins there.
  func knownName(at token: Int) -> Range<Int>? {
    gazetteer.longestName(in: text, at: token)?.tokens
  }

  /// Whether the gazetteer has the place as a country.
  func isCountry(_ place: PlaceMention) -> Bool {
    place.place.map { gazetteer.tree.places[$0].kind == .country } ?? false
  }

  /// A place that those words name, known or not.
  func place(called name: Range<Int>) -> PlaceMention {
    let known = gazetteer.longestName(in: text, at: name.lowerBound)
    var number: Int?
    if let known, known.tokens == name, case .one(let id) = gazetteer.resolve(known) {
      number = gazetteer.tree.number(of: id)
    }
    let span = text.span(ofTokens: name)
    return PlaceMention(
      tokens: name, name: span, start: span.lowerBound, place: number, role: .unmarked,
      isSure: true)
  }

  /// Those places as the sentence calls them.
  func set(_ places: [PlaceMention]) -> PlaceSet {
    places.isEmpty ? .unstated : PlaceSet(places.map { mention(of: $0) })
  }
}
