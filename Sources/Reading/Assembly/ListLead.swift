import Displacement
import Language

/// What a list or a table counts, by the words before it.
struct ListLead {
  let topic: Topic
  let frames: Frames
  /// Whether the words before the list give a figure, of which its lines are parts.
  let hasFigure: Bool
  /// Where the people of all its lines came from.
  var origins = PlaceSet.unstated

  init(topic: Topic, frames: Frames, hasFigure: Bool) {
    self.topic = topic
    self.frames = frames
    self.hasFigure = hasFigure
  }

  /// The last word of a heading that states a measure: `حركة النزوح`, "Deaths by district".
  init?(_ scan: Scan, _ vocabulary: Vocabulary) {
    let interpreter = Interpreter(
      scan, vocabulary, counted: [], previous: nil, evacuates: false)
    let bracket = scan.tokens.first { scan.text.isSign($0, "(") } ?? scan.tokens.upperBound
    let mark = scan.marks(in: scan.tokens.lowerBound..<bracket).last { mark in
      if scan.speakers.contains(where: { $0.tokens.overlaps(mark.tokens) }) { return false }
      if let noun = mark.term.noun { return noun.topic != nil }
      return interpreter.isPredicate(mark) && mark.term.topic != .other
    }
    guard let mark, let topic = mark.term.noun?.topic ?? mark.term.topic else { return nil }
    self.init(
      topic: topic, frames: mark.term.noun == nil ? mark.term.frames : [], hasFigure: false)
    guard topic.isMovement else { return }
    origins = scan.set(scan.places.filter { $0.role == .from && !$0.isInSpeaker })
  }
}
