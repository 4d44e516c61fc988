import Displacement
import Language

extension Interpreter {
  /// "300,000 people live in the city": who lives or stays somewhere is sheltered only where that
  /// is said to be a shelter, or where displaced people are counted.
  func isAtHome(_ reading: Interpretation) -> Bool {
    guard reading.frames.contains(.dwelling), reading.predicate != nil, !scan.sentence.isItem,
      reading.counted.noun?.topic != .displaced, reading.counted.inner != .displaced,
      !isStaying(reading)
    else { return false }
    switch reading.counted.kind {
    case .bare, .others, .ofThem: if previous?.topic.isMovement == true { return false }
    case .known, .unknown, .named: break
    }
    return !scan.marks.contains { mark in
      mark.term.accommodation != nil || mark.term.frames.contains(.outdoors)
        || mark.term.topic == .displaced
        || mark.term.topic == .sheltered && !mark.term.frames.contains(.dwelling)
    }
  }

  /// "sent 300 soldiers to help evacuate 15 villages": who brings others out.
  func helps(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, let verb = reading.predicate,
      verb.lowerBound >= reading.counted.end, verb.count == 1,
      reading.group == .securityForces || reading.group == .aidWorkers || reading.group == .fighters
    else { return false }
    let before = scan.text.tokens[verb.lowerBound - 1]
    return scan.text.matches(before, "to") || scan.text.matches(before, "help")
      || scan.text.bytes[..<scan.text.tokens[verb.lowerBound].end].suffix(3).elementsEqual(
        "ing".utf8)
  }

  /// "are staying in Bokang": for a time, as inhabitants do not.
  private func isStaying(_ reading: Interpretation) -> Bool {
    reading.predicate?.contains { scan.text.matches(scan.text.tokens[$0], "staying") } ?? false
  }
}
