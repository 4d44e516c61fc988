import Displacement
import Language

extension FigureBuilder {
  /// المستشفى الإقليمي بطاطا: a site without a name of its own is told by the town behind it.
  func town(of site: PlaceMention) -> PlaceMention {
    guard vocabulary.language == .arabic, site.place == nil,
      site.cue == .hospital || site.cue == .site,
      let town = scan.places.first(where: { $0.tokens.lowerBound == site.tokens.upperBound }),
      town.role == .inside
    else { return site }
    return town
  }

  /// غادرتهما ألفا عائلة, نزح عنها الآلاف, لجأ إليها المئات: an end that a pronoun behind the verb
  /// points back to.
  func pointBack(_ reading: Interpretation, _ ends: inout Ends) {
    guard vocabulary.language == .arabic, let predicate = reading.predicate,
      predicate.lowerBound < reading.counted.start || reading.counted.end <= predicate.lowerBound
    else { return }
    let text = scan.text
    let verb = text.tokens[predicate.upperBound - 1]
    var end: Bool?
    if let mark = scan.mark(startingAt: predicate.lowerBound), mark.plays([.leaving, .entering]),
      FigureBuilder.suffixes.contains(where: { text.ends(verb, with: $0) })
    {
      end = mark.plays(.leaving)
    } else if scan.tokens.contains(predicate.upperBound) {
      end = FigureBuilder.pronouns.value(text, text.tokens[predicate.upperBound])
    }
    guard let isOrigin = end else { return }
    let before = scan.places.last {
      $0.tokens.upperBound <= predicate.lowerBound && !$0.isInSpeaker && $0.isSure
    }
    let places = before.map { joined(with: $0, in: scan.places) } ?? context.paragraph
    guard !places.isEmpty else { return }
    if isOrigin, ends.origins.isUnstated { ends.origins = set(places) }
    if !isOrigin, ends.destinations.isUnstated { ends.destinations = set(places) }
  }

  static let suffixes: [StaticString] = ["ها", "هما"]

  /// Prepositions with a pronoun: those of an origin are true.
  static let pronouns = TermTable<Bool>(
    rows: "from\tعنها,عنه,عنهما,منها,منه,منهما\nto\tإليها,إليه,إليهما"
  ) { $0 == "from" }
}
