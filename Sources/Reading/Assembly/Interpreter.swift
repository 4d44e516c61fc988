import Displacement
import Language

/// Finds what every counted phrase of a sentence is said to be: the verb or the noun that governs
/// it, or the phrase whose verb it shares.
struct Interpreter {
  let scan: Scan
  let vocabulary: Vocabulary
  let counted: [Counted]
  /// The last figure of the paragraph before this sentence.
  let previous: Interpretation?
  /// Whether the article is about people who are brought out.
  let evacuates: Bool
  /// What the list counts in which the sentence stands.
  let lead: ListLead?
  private(set) var found: [Interpretation] = []

  init(
    _ scan: Scan, _ vocabulary: Vocabulary, counted: [Counted], previous: Interpretation?,
    evacuates: Bool, lead: ListLead? = nil
  ) {
    self.scan = scan
    self.vocabulary = vocabulary
    self.counted = counted
    self.previous = previous
    self.evacuates = evacuates
    self.lead = lead
  }

  /// Reads every phrase in order; one that says nothing of ours is left out.
  mutating func interpret() -> [Interpretation] {
    found.reserveCapacity(counted.count)
    for (index, phrase) in counted.enumerated() {
      guard let reading = reading(of: phrase, at: index), reading.topic != .other else { continue }
      found.append(reading)
    }
    setExtents()
    return found
  }

  func reading(of phrase: Counted, at index: Int) -> Interpretation? {
    if phrase.kind == .ofThem, vocabulary.language == .arabic, isLetGo(phrase) { return nil }
    if let shared = repeated(phrase) ?? part(phrase) { return checked(shared) }
    if let strong = ownNoun(phrase) { return checked(strong) }
    guard
      let governed = governed(phrase, at: index) ?? continued(phrase) ?? recalled(phrase)
        ?? recounted(phrase) ?? located(phrase) ?? hosted(phrase) ?? travelling(phrase)
        ?? pointed(phrase) ?? listed(phrase)
    else { return nil }
    return checked(governed)
  }

  mutating func setExtent(_ index: Int, _ extent: Range<Int>) {
    found[index].extent = extent
  }
}
