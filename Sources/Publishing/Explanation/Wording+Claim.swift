package import Displacement
package import Situation

extension Wording {
  /// What a claim says, apart from its sentence, in two lines: what and how many; who says so and
  /// of which days.
  package func claim(_ claim: Claim, on summary: Summary) -> [Phrase] {
    var notes = Footnotes(summary)
    let side = Report.Certainty.Side(claim, summary, &notes)
    let number = side.count.map { amount($0, side.unit) } ?? words(.noFigure)
    return [
      [subject(Report.Subject(claim.figure, summary)), number].joined(by: ": "),
      [side.source.map(source) ?? words(.unnamedSource), days(of: claim.figure.occurrence)]
        .joined(by: " · "),
    ]
  }

  private func days(of occurrence: Occurrence) -> Phrase {
    switch occurrence.counted {
    case nil: return phrase(.footnoteAsOf, [.day: date(occurrence.asOf)])
    case .increment(let period):
      guard period.length > 1 else { return date(period.start) }
      return .value(digits.shaped("\(period.start)/\(period.end)"))
    case .cumulative(let period):
      let asOf = phrase(.footnoteAsOf, [.day: date(period.end)])
      guard period.length > 1 else { return asOf }
      return [phrase(.since, [.day: date(period.start)]), asOf].joined(by: " · ")
    }
  }

  /// A number as its source gave it, without its unit: "at least 250".
  package func number(_ quantity: Quantity) -> Phrase {
    number(Count(quantity.interval(), marks: quantity.quantifier.marks))
  }

  /// The name of a total, as the page has it.
  package func label(_ total: Summary.Totals.Name) -> Phrase {
    .words(vocabulary.label(total.tile))
  }
}

extension Wording {
  /// What was said of a route, apart from its sentence, in two lines: which way and how it is; who
  /// says so and of which day.
  package func route(
    _ status: RouteStatus, of route: Route?, on summary: Summary
  ) -> [Phrase] {
    func names(_ set: PlaceSet?) -> [Name] { set.map { summary.names(of: $0) } ?? [] }
    let via = names(route?.via)
    let way = [
      ends(names(route?.origins), names(route?.destinations)),
      via.isEmpty ? Phrase() : phrase(.via, [.place: self.names(via)]),
    ].joined(by: " ")
    var state = [Phrase.words(vocabulary.label(status.state))]
    if status.isSecured { state.append(words(.secured)) }
    state += status.hazards.sorted { $0.rawValue < $1.rawValue }
      .map { .words(vocabulary.label($0)) }
    let source = status.source.map { id in
      summary.sources[id].map { Phrase.name(Name($0)(in: language)) } ?? .name(id.rawValue)
    }
    return [
      [words(.route), way].joined(by: " ") + .words(": ") + state.joined(by: vocabulary.comma),
      [source ?? words(.unnamedSource), phrase(.footnoteAsOf, [.day: date(status.asOf)])]
        .joined(by: " · "),
    ]
  }
}
