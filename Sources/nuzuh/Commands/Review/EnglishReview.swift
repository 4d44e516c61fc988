import Displacement
import Situation

/// The words of a review in English.
struct EnglishReview: ReviewWords {
  let language = LanguageCode.english

  func label(_ key: ReviewKey) -> String {
    switch key {
    case .approve: "[a]pprove"
    case .reject: "[r]eject"
    case .edit: "[e]dit"
    case .retract: "re[t]ract"
    case .recommend: "re[c]ommend"
    case .relay: "re[l]ay"
    case .complete: "co[m]plete breakdown"
    case .skip: "[s]kip"
    case .quit: "[q]uit"
    case .help: "[?]"
    }
  }

  func meaning(_ key: ReviewKey) -> String {
    switch key {
    case .approve: "it enters the totals"
    case .reject: "it stays out of the totals: misread, or about something else"
    case .edit: "corrects it field by field: a new claim replaces it, and is approved"
    case .retract: "takes it back: it was never so"
    case .recommend: "chooses it over the others about the same thing; it still waits"
    case .relay: "marks it as repeating another document, so that it adds nothing; it still waits"
    case .complete: "its place is broken down completely by claims of its parts; it still waits"
    case .skip: "leaves it waiting"
    case .quit: "ends; what was decided is recorded"
    case .help: "says this"
    }
  }

  func otherPlaces(_ count: Int) -> String { "[1\(count > 1 ? "-\(count)" : "")] other place" }

  func position(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }

  func stance(_ stance: Claim.Stance) -> String? {
    switch stance {
    case .asserted: nil
    case .denied: "DENIED"
    case .planned: "PLANNED"
    case .background: "BACKGROUND"
    }
  }

  func confidence(_ percent: Int) -> String { "confidence \(percent) %" }

  let published = "(published)"

  func mayBe(_ words: String, isKnown: Bool, _ others: [String]) -> String {
    "\(words) may\(isKnown ? " also" : "") be: \(others.joined(separator: "; "))"
  }

  func doubtful(_ message: String) -> String { "doubtful: \(message)" }

  func effect(on day: Day, _ changes: [TotalChange]) -> String {
    guard !changes.isEmpty else { return "approving it changes no total of \(day)" }
    let totals = changes.map { "\($0.total.rawValue) \($0.before) > \($0.after)" }
    return "approving it changes on \(day): \(totals.joined(separator: "; "))"
  }

  func question(_ question: ReviewQuestion) -> String {
    switch question {
    case .name: "Your name, for the ledger's trace"
    case .reason: "Why (may be empty; Esc takes the key back)"
    case .original: "It repeats (a number above, a document's title, or the name of a claim)"
    }
  }

  func field(_ field: ClaimEdit.Field, _ value: String) -> String { "\(field.rawValue) [\(value)]" }

  let editing = "Enter keeps what stands in brackets, - is no place, Esc takes the key back."
  let originals = "It may repeat:"

  func original(_ number: Int, _ claim: String, _ title: String) -> String {
    "\(number)  \(claim)\n   in: \(title)"
  }

  func recorded(_ act: ReviewKey, isDryRun: Bool) -> String {
    "\(isDryRun ? "Would record" : "Recorded"): \(act)."
  }

  func recorded(_ count: Int, isDryRun: Bool) -> String {
    "\(count) decision\(count == 1 ? "" : "s") \(isDryRun ? "would be " : "")recorded."
  }

  let nothingWaits = "Nothing waits for review."
}
