import Testing

/// A wording, what it means, and where it stands in the test, so that a failure points to it.
struct Example<Meaning: Sendable>: Sendable, CustomTestStringConvertible {
  let text: String
  let meaning: Meaning
  let location: SourceLocation

  init(_ text: String, _ meaning: Meaning, location: SourceLocation = #_sourceLocation) {
    self.text = text
    self.meaning = meaning
    self.location = location
  }

  var testDescription: String { text }
}
