import Displacement
import Situation

extension Wording {
  /// The movement's ends with their directions: "from Ghwayran to Al-Nasra".
  package func ends(_ origins: [Name], _ destinations: [Name]) -> Phrase {
    switch (origins.isEmpty, destinations.isEmpty) {
    case (true, true): words(.endsNotStated)
    case (false, true): phrase(.from, [.place: names(origins)])
    case (true, false): phrase(.to, [.place: names(destinations)])
    case (false, false):
      phrase(.fromTo, [.origin: names(origins), .destination: names(destinations)])
    }
  }

  /// Where a line is: its place with what narrows it down, or the ends of its movement.
  package func location(_ subject: Report.Subject) -> Phrase {
    let ends =
      switch subject.measure {
      case .movement: self.ends(subject.origins, subject.destinations)
      case .stock, .toll: names(subject.places)
      }
    return [ends, narrowing(subject)].joined(by: " ")
  }

  /// What a line counts and where: "displacement from Ghwayran to Al-Nasra".
  package func subject(_ subject: Report.Subject) -> Phrase {
    let what = Phrase.words(vocabulary.label(subject.measure))
    switch subject.measure {
    case .movement: return [what, location(subject)].joined(by: " ")
    case .stock, .toll:
      let place = names(subject.places)
      let inside = place.isEmpty ? place : phrase(.inPlace, [.place: place])
      return [what, narrowing(subject), inside].joined(by: " ")
    }
  }

  /// The shelter, the way of being held and the group, where the line is about a part.
  func narrowing(_ subject: Report.Subject) -> Phrase {
    let labels = [
      subject.accommodation.map(vocabulary.label), subject.holding.map(vocabulary.label),
      subject.group.map(vocabulary.label),
    ].compactMap(\.self)
    guard !labels.isEmpty else { return Phrase() }
    return phrase(.heldHow, [.text: .words(labels.joined(separator: vocabulary.comma))])
  }

  /// Who says something, and whether that is a side in the conflict.
  package func source(_ source: Report.SourceName) -> Phrase {
    let name = source.name.map { Phrase.name($0(in: language)) }
    return (name ?? .words(vocabulary.label(source.kind)))
      + (source.isParty ? .words(" (\(vocabulary.label(Term.party)))") : Phrase())
  }
}
