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
    guard vocabulary.language == .arabic else {
      if ends.origins.isUnstated, let home = home(of: reading) { ends.origins = home }
      if ends.destinations.isUnstated, let here = reached(by: reading) {
        ends.destinations = here
      }
      return
    }
    guard let predicate = reading.predicate,
      predicate.lowerBound < reading.counted.start || reading.counted.end <= predicate.lowerBound
    else { return }
    let text = scan.text
    let verb = text.tokens[predicate.upperBound - 1]
    var end: Bool?
    if let mark = scan.mark(startingAt: predicate.lowerBound),
      mark.plays([.leaving, .entering]) || mark.term.frames.contains(.arrive),
      FigureBuilder.suffixes.contains(where: { text.ends(verb, with: $0) })
    {
      end = mark.plays(.leaving)
    } else if scan.tokens.contains(predicate.upperBound) {
      end = FigureBuilder.pronouns.value(text, text.tokens[predicate.upperBound])
    }
    if end == nil, tellsWhose(reading) { end = true }
    guard let isOrigin = end else { return }
    var places = pointedPlaces(before: min(predicate.lowerBound, reading.counted.start))
    // أُجلي عشرون من كادقلي إلى أم برمبيطة، وإجلاء 140 آخرين منها مقرر: from where the others left.
    if isOrigin, reading.counted.kind == .others, places.first?.role == .to {
      let left = scan.places.filter {
        $0.role == .from && $0.tokens.upperBound <= reading.counted.start
      }
      places = left.isEmpty ? places : left
    }
    guard !places.isEmpty else { return }
    if isOrigin, ends.origins.isUnstated { ends.origins = set(places) }
    if !isOrigin, ends.destinations.isUnstated { ends.destinations = set(places) }
  }

  /// The places that a word before which nothing else is named points back to.
  private func pointedPlaces(before token: Int) -> [PlaceMention] {
    let before = scan.places.last {
      $0.tokens.upperBound <= token && !$0.isInSpeaker
        && ($0.isSure || $0.role != .unmarked || $0.tokens.upperBound == token)
    }
    return before.map { joined(with: $0, in: scan.places) } ?? context.paragraph
  }

  /// توجهت 1200 أسرة منها إلى المجلد, توجه 12000 من سكانه: whose people they are.
  private func tellsWhose(_ reading: Interpretation) -> Bool {
    let text = scan.text
    guard reading.topic == .displaced || reading.topic == .evacuated, reading.relation == .own,
      !reading.frames.contains(.arrive)
    else { return false }
    if reading.counted.kind == .known || reading.counted.kind == .others,
      scan.tokens.contains(reading.counted.end),
      FigureBuilder.pronouns.value(text, text.tokens[reading.counted.end]) == true
    {
      return true
    }
    // لجأ أهلها، وعددهم نحو ألف شخص، إلى دركوش
    if let verb = reading.predicate, scan.tokens.contains(verb.upperBound),
      text.meaning(verb.upperBound, in: FigureBuilder.inhabitants) != nil
    {
      return true
    }
    let near = reading.counted.start..<min(reading.counted.end + 2, scan.tokens.upperBound)
    return near.contains { text.meaning($0, in: FigureBuilder.inhabitants) != nil }
  }

  private static let inhabitants = TermTable<Bool>(
    words: "سكانها,سكانه,أهلها,أهله,أهاليها,أهاليه,سكانهما,قاطنيه,قاطنيها")

  /// "Its 1,200 families have gone to Muglad", "some 60 families there have left": the place named
  /// before, whose people these are.
  private func home(of reading: Interpretation) -> PlaceSet? {
    guard reading.topic == .displaced || reading.topic == .evacuated, reading.relation == .own,
      !countsArrivals(reading)
    else { return nil }
    if let owner = owner(of: reading) { return set([owner]) }
    let near = (reading.counted.start - 1)..<(reading.counted.end + 1)
    let points = near.clamped(to: scan.tokens).contains { token in
      guard let isBehind = FigureBuilder.deictics.value(scan.text, scan.text.tokens[token]) else {
        return false
      }
      return isBehind == (token == reading.counted.end)
    }
    let before = max(scan.tokens.lowerBound, reading.extent.lowerBound - 3)
    let there =
      points
      ? nil
      : (before..<max(before, reading.extent.upperBound)).first { token in
        scan.text.matches(scan.text.tokens[token], "there") && scan.tokens.contains(token - 1)
          && scan.text.matches(scan.text.tokens[token - 1], "from")
      }
    guard points || there != nil else { return nil }
    let places = pointedPlaces(before: min(there ?? reading.counted.start, reading.counted.start))
    return places.isEmpty ? nil : set(places)
  }

  /// "it is Oundouma that receives them: 5,500 people reached it", "arrived there".
  private func reached(by reading: Interpretation) -> PlaceSet? {
    guard let verb = reading.predicate, scan.tokens.contains(verb.upperBound),
      FigureBuilder.goals.value(scan.text, scan.text.tokens[verb.upperBound]) != nil,
      verb.contains(where: {
        FigureBuilder.reaching.value(scan.text, scan.text.tokens[$0]) != nil
      })
    else { return nil }
    let places = pointedPlaces(before: min(verb.lowerBound, reading.counted.start))
    return places.isEmpty ? nil : set(places)
  }

  private static let goals = TermTable<Bool>(words: "it,there,here")

  private static let reaching = TermTable<Bool>(words: "reached,arrived,arrive,came,come,reach")

  /// "Kirawa's 5,000 residents": the place right before the number whose people these are.
  private func owner(of reading: Interpretation) -> PlaceMention? {
    let sign = reading.counted.start - 2
    guard scan.tokens.contains(sign), scan.text.isSign(sign, "'"),
      scan.text.matches(scan.text.tokens[sign + 1], "s")
    else { return nil }
    return scan.places.last { $0.tokens.upperBound == sign && $0.role == .unmarked }
  }

  /// Words that point to a place before: those that stand behind the people are true.
  private static let deictics = TermTable<Bool>(rows: "before\tits\nbehind\tthere") {
    $0 == "behind"
  }

  static let suffixes: [StaticString] = ["ها", "هما"]

  /// Prepositions with a pronoun: those of an origin are true.
  static let pronouns = TermTable<Bool>(
    rows: "from\tعنها,عنه,عنهما,منها,منه,منهما\nto\tإليها,إليه,إليهما"
  ) { $0 == "from" }
}
