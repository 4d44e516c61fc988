import Displacement
import Situation

/// The words in which a person is asked to decide, in one language.
protocol ReviewWords: Sendable {
  var language: LanguageCode { get }

  /// The key's entry in the menu: `[a]pprove`.
  func label(_ key: ReviewKey) -> String
  /// What the key does.
  func meaning(_ key: ReviewKey) -> String
  /// The menu's entry for taking another place by its number, of so many.
  func otherPlaces(_ count: Int) -> String

  /// What stands above a candidate.
  func position(_ number: Int, of count: Int) -> String
  /// That a source denies, plans or remembers what a claim says; `nil` where it asserts it.
  func stance(_ stance: Claim.Stance) -> String?
  func confidence(_ percent: Int) -> String
  /// Beside a day that was not said, and is that of the document.
  var published: String { get }
  /// What else the words of a place may stand for; they stand for nothing where they are not known.
  func mayBe(_ words: String, isKnown: Bool, _ others: [String]) -> String
  func doubtful(_ message: String) -> String
  /// What approving a claim would change in the totals of a day.
  func effect(on day: Day, _ changes: [TotalChange]) -> String

  /// The questions that take a line.
  func question(_ question: ReviewQuestion) -> String
  /// The name of a field, and beside it the value that it has.
  func field(_ field: ClaimEdit.Field, _ value: String) -> String
  /// How the fields of an edit are answered.
  var editing: String { get }
  /// Above the claims that another may repeat.
  var originals: String { get }
  /// One of them, by the number that chooses it.
  func original(_ number: Int, _ claim: String, _ title: String) -> String

  func recorded(_ act: ReviewKey, isDryRun: Bool) -> String
  func recorded(_ count: Int, isDryRun: Bool) -> String
  var nothingWaits: String { get }
}

/// A question that is answered with a line.
enum ReviewQuestion {
  case name, reason
  /// What a claim repeats.
  case original
}

/// A total before and after a decision, in words.
struct TotalChange {
  let total: Summary.Totals.Name
  let before: String
  let after: String
}

extension LanguageCode {
  /// The words of a review in that language.
  var reviewWords: any ReviewWords {
    switch self {
    case .english: EnglishReview()
    case .arabic: ArabicReview()
    }
  }
}
