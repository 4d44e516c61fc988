import Displacement
import Language

extension FigureBuilder {
  /// What the rules gave for a figure, beside its reading.
  struct Grounds {
    let time: Grounded<(start: Day, end: Day)?>
    let stance: Grounded<ArticleFigure.Polarity>
    let places: Grounded<PlaceSet>
    let ends: Ends
    let source: Grounded<String?>
  }

  /// Every rule that fired for a figure, in the order in which a person would ask.
  func reasons(
    _ reading: Interpretation, _ figure: ArticleFigure, _ grounds: Grounds
  ) -> [Reason] {
    let noun = reading.counted.phrase
    var reasons = [
      Reason(.number, number(reading, figure), span(reading.counted.number.tokens)),
      Reason(.unit, unit(reading), span(noun)),
    ]
    if figure.group != nil {
      let isImplied = figure.unit == .households && reading.counted.noun?.group == nil
      reasons.append(
        Reason(.group, isImplied ? .householdsAreCivilians : unit(reading), span(noun)))
    }
    reasons.append(Reason(.measure, reading.rule, span(reading.predicate ?? noun)))
    reasons.append(Reason(.place, grounds.places.rule, span(of: figure.places, grounds.places)))
    if !figure.origins.isUnstated {
      reasons.append(Reason(.origin, .placeInTheClause, span(of: figure.origins)))
    }
    if !figure.destinations.isUnstated {
      reasons.append(Reason(.destination, .placeInTheClause, span(of: figure.destinations)))
    }
    reasons.append(Reason(.date, grounds.time.rule, grounds.time.tokens.flatMap(span)))
    reasons.append(Reason(.source, grounds.source.rule, grounds.source.tokens.flatMap(span)))
    let isHistory = figure.basis == .background
    reasons.append(
      Reason(
        .stance, isHistory ? .historyIsBackground : grounds.stance.rule,
        grounds.stance.tokens.flatMap(span)))
    return reasons + confidence(reading)
  }

  /// The parts of the confidence: what the rule is worth, and what lowers it.
  private func confidence(_ reading: Interpretation) -> [Reason] {
    let parts = reading.confidence
    var reasons = [Reason(.confidence, reading.rule, points: parts.base)]
    if parts.distance > 0 {
      reasons.append(Reason(.confidence, .distanceLowersConfidence, points: -parts.distance))
    }
    if parts.noun > 0 {
      reasons.append(Reason(.confidence, .missingNounLowersConfidence, points: -parts.noun))
    }
    return reasons
  }

  private func number(_ reading: Interpretation, _ figure: ArticleFigure) -> Rule {
    if figure.quantity != reading.counted.number.quantity { return .verbSetsLowerBound }
    if reading.counted.kind == .named {
      return reading.counted.noun?.isDual == true ? .dualNounCountsTwo : .nounAloneCountsOne
    }
    switch figure.quantity.quantifier {
    case .exact: return .numberStandsAsWritten
    case .vague: return .vagueWordHasBounds
    case .about, .atLeast, .atMost, .between: return .hedgeWidensNumber
    }
  }

  private func unit(_ reading: Interpretation) -> Rule {
    switch reading.counted.kind {
    case .known, .named: .nounBesideNumber
    case .unknown: .unknownNounCountsPeople
    case .bare, .others, .ofThem:
      reading.topic.countsHousing ? .measureCountsHomes : .numberWithoutNounCountsAsBefore
    }
  }

  private func span(_ tokens: Range<Int>) -> Range<Int>? {
    tokens.isEmpty ? nil : scan.text.span(ofTokens: tokens)
  }

  /// The words of the places in this sentence, where they stand in it.
  private func span(of places: PlaceSet, _ grounds: Grounded<PlaceSet>? = nil) -> Range<Int>? {
    if let tokens = grounds?.tokens { return span(tokens) }
    let names = Set(places.mentions.map(\.text))
    let found = scan.places.filter { names.contains(scan.mention(of: $0).text) }.map(\.name)
    guard let first = found.first, let last = found.last else { return nil }
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }
}
