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
  /// What its lines count where they do not say it: "Households displaced by district".
  var unit: Unit?

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
    guard let mark, let topic = mark.term.noun?.topic ?? mark.term.topic else {
      guard ListLead.saysWhere(scan) else { return nil }
      self.init(topic: .sheltered, frames: .event, hasFigure: false)
      return
    }
    self.init(
      topic: topic, frames: mark.term.noun == nil ? mark.term.frames : [], hasFigure: false)
    unit =
      scan.marks(in: scan.tokens.lowerBound..<bracket).lazy.compactMap { $0.term.noun?.unit }
      .first
    guard topic.isMovement else { return }
    origins = scan.set(scan.places.filter { $0.role == .from && !$0.isInSpeaker })
  }

  /// "Current location", "Locations of displacement": where the people of the lines are.
  private static func saysWhere(_ heading: Scan) -> Bool {
    let words = heading.tokens.compactMap { heading.text.meaning($0, in: whereabouts) }
    return words.contains(.site) && words.contains(.camp)
  }

  private static let whereabouts = TermTable<PlaceCue>(
    rows: "site\tlocation,locations,sites\ncamp\tcurrent,present,displacement,arrival,host"
  ) { PlaceCue(rawValue: String($0)) }
}
