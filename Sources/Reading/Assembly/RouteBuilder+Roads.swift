import Displacement
import Language

/// Roads by their names and by what joins their ends.
extension RouteBuilder {
  /// "the M1 from Blantyre": a road that is called by a letter or two and its number.
  func isRoadNumber(_ token: Int) -> Bool {
    guard vocabulary.language == .english, scan.tokens.contains(token - 1),
      scan.text.matches(scan.text.tokens[token - 1], "the"),
      scan.mark(startingAt: token + 1)?.plays([.from, .to, .inside]) == true
        || scan.mark(startingAt: token + 2)?.plays([.from, .to, .inside]) == true
    else { return false }
    let name = scan.text.original[scan.text.span(ofTokens: token..<(token + 1))]
    let digits = scan.text.tokens[token + 1]
    let isGlued = name.last.map { (0x30...0x39).contains($0) } ?? false
    return name.count <= 5 && name.first.map { (0x41...0x5a).contains($0) } ?? false
      && (isGlued || name.count <= 2 && digits.kind == .digits && digits.isAttached)
  }

  /// "the road between El Fasher and Tawila".
  func ends(between places: [PlaceMention]) -> ([PlaceMention], [PlaceMention])? {
    for (left, right) in zip(places, places.dropFirst()) {
      let before = left.tokens.lowerBound - 1
      guard scan.tokens.contains(before), right.tokens.lowerBound - left.tokens.upperBound <= 1
      else { continue }
      let word = scan.text.tokens[before]
      if scan.text.matches(word, "between") || scan.text.matches(word, "بين") {
        return ([left], [right])
      }
    }
    return nil
  }

  /// "the road linking Nahud with Khuwai", الطريق الذي يربط النهود بالخوي.
  func joinedEnds(of places: [PlaceMention]) -> ([PlaceMention], [PlaceMention])? {
    for (left, right) in zip(places, places.dropFirst()) {
      let before = left.tokens.lowerBound - 1
      guard scan.tokens.contains(before), right.tokens.lowerBound - left.tokens.upperBound <= 1,
        scan.text.meaning(before, in: RouteBuilder.joining) == true
      else { continue }
      return ([left], [right])
    }
    return nil
  }

  private static let joining = TermTable<Bool>(
    words: "linking,links,connecting,connects,joining,joins,يربط,تربط,يصل,تصل,الواصل,الرابط")

  /// "The one from Laascaanood to Garowe is open", "the way from Mamoudzou to Bandrélé".
  func pointsToRoad(_ token: Int) -> Bool {
    let word = scan.text.tokens[token]
    // "Traffic between Swat and Kalam is suspended"
    if scan.text.matches(word, "traffic") {
      return scan.mark(startingAt: token + 1)?.plays([.from, .inside]) == true
    }
    return (scan.text.matches(word, "one") || scan.text.matches(word, "way"))
      && scan.tokens.contains(token - 1)
      && scan.text.matches(scan.text.tokens[token - 1], "the")
      && scan.mark(startingAt: token + 1)?.plays([.from, .to]) == true
  }

  /// "The Qarqozak bridge was washed away", انهار جسر القاسمية: a bridge that is destroyed carries nobody.
  func isBroken(_ place: PlaceMention) -> Bool {
    guard place.cue == .crossing else { return false }
    func names(_ token: Int) -> Bool {
      scan.tokens.contains(token) && scan.text.meaning(token, in: RouteBuilder.bridges) == true
    }
    let isBridge = place.tokens.contains(where: names) || names(place.tokens.upperBound)
    guard isBridge else { return false }
    let near =
      max(
        scan.tokens.lowerBound, place.tokens.lowerBound - 3)..<min(
        place.tokens.upperBound + 5, scan.tokens.upperBound)
    return scan.marks(in: near).contains { mark in
      mark.term.topic == .destroyed && mark.term.noun == nil
        && scan.clause(of: mark.tokens.lowerBound) == scan.clause(of: place.tokens.lowerBound)
    }
  }

  private static let bridges = TermTable<Bool>(words: "جسر,جسور,كوبري,قنطرة,bridge,bridges")

  /// معبر أدري: a border crossing, through which people come who come from it; a junction is a place.
  func isGate(_ place: PlaceMention) -> Bool {
    vocabulary.language == .arabic && place.cue == .crossing
      && scan.text.firstStem(of: scan.text.tokens[place.tokens.lowerBound]) {
        RouteBuilder.gates.value(scan.text, scan.text.tokens[place.tokens.lowerBound], $0)
      } == true
  }

  private static let gates = TermTable<Bool>(words: "معبر,منفذ,بوابة")

  /// "The crossing at Awn al-Dadat": a place by which a crossing is called.
  func isCrossedAt(_ place: PlaceMention) -> Bool {
    guard vocabulary.language == .english, place.role == .inside,
      let inside = scan.mark(at: place.tokens.lowerBound - 1), inside.tokens.count == 1,
      scan.tokens.contains(inside.tokens.lowerBound - 1)
    else { return false }
    let noun = inside.tokens.lowerBound - 1
    return scan.text.matches(scan.text.tokens[noun], "crossing")
      || scan.text.matches(scan.text.tokens[noun], "border")
      || scan.mark(at: noun)?.term.places == .crossing
  }

  /// "People enter Syria on foot at Masnaa": where they cross into the country that they go to.
  func isEntry(_ place: PlaceMention, to destinations: [PlaceMention]) -> Bool {
    vocabulary.language == .english && place.role == .inside
      && scan.tokens.contains(place.tokens.lowerBound - 1)
      && scan.text.matches(scan.text.tokens[place.tokens.lowerBound - 1], "at")
      && destinations.contains {
        scan.isCountry($0) && $0.tokens.upperBound < place.tokens.lowerBound
      }
  }

  /// "the Mulanje–Phalombe road", طريق سلقين – حارم: a road that is called by both its ends.
  func pair(in places: [PlaceMention]) -> (Range<Int>, (PlaceMention, PlaceMention))? {
    for place in places {
      switch vocabulary.language {
      case .english:
        if let road = road(joinedBehind: place) { return road }
        guard let dash = place.tokens.dropFirst().first(where: isDash),
          let end = place.tokens.lastIndex(where: { scan.mark(at: $0)?.term.places == nil }),
          dash < end,
          scan.mark(at: place.tokens.upperBound - 1)?.term.places == .road
            || scan.mark(startingAt: place.tokens.upperBound)?.term.places == .road
        else { continue }
        let (left, right) = (place.tokens.lowerBound..<dash, dash + 1..<end + 1)
        return (place.tokens, (scan.place(called: left), scan.place(called: right)))
      case .arabic:
        let dash = place.tokens.upperBound
        guard place.cue == .road, place.tokens.count > 1, scan.text.isSign(dash, "-"),
          scan.tokens.contains(dash + 1), scan.text.tokens[dash + 1].kind == .word
        else { continue }
        let left = place.tokens.lowerBound + 1..<dash
        let right = scan.knownName(at: dash + 1) ?? dash + 1..<dash + 2
        return (
          place.tokens.lowerBound..<right.upperBound,
          (scan.place(called: left), scan.place(called: right))
        )
      }
    }
    return nil
  }

  /// "the Homs–Palmyra road": a known place with a dash and the other end behind it.
  private func road(
    joinedBehind place: PlaceMention
  ) -> (Range<Int>, (PlaceMention, PlaceMention))? {
    let dash = place.tokens.upperBound
    guard scan.tokens.contains(dash + 1), scan.text.isSign(dash, "-"),
      scan.text.tokens[dash + 1].traits.contains(.capitalized),
      let noun = (dash + 2..<min(dash + 5, scan.tokens.upperBound)).first(where: {
        scan.mark(startingAt: $0)?.term.places == .road
      })
    else { return nil }
    return (place.tokens.lowerBound..<noun + 1, (place, scan.place(called: dash + 1..<noun)))
  }

  /// "the Ambae to Luganville road": both ends before the noun, with a word between them.
  func road(joining part: Range<Int>) -> (Range<Int>, (PlaceMention, PlaceMention))? {
    guard vocabulary.language == .english,
      let noun = scan.marks(in: part).first(where: {
        $0.term.places == .road && $0.tokens.count == 1
      })?.tokens.lowerBound
    else { return nil }
    func run(endingAt end: Int) -> Range<Int> {
      var start = end
      while start > part.lowerBound, end - start < 3, scan.text.tokens[start - 1].kind == .word,
        scan.text.tokens[start - 1].traits.contains(.capitalized),
        !scan.text.matches(scan.text.tokens[start - 1], "the")
      {
        start -= 1
      }
      return start..<end
    }
    let right = run(endingAt: noun)
    let link = right.lowerBound - 1
    guard !right.isEmpty, scan.tokens.contains(link),
      scan.text.matches(scan.text.tokens[link], "to")
        || scan.text.matches(scan.text.tokens[link], "and")
    else { return nil }
    let left = run(endingAt: link)
    guard !left.isEmpty, scan.tokens.contains(left.lowerBound - 1),
      scan.text.matches(scan.text.tokens[left.lowerBound - 1], "the")
    else { return nil }
    return (left.lowerBound..<noun + 1, (scan.place(called: left), scan.place(called: right)))
  }

  /// A long dash between two names: that of Trans-Flores is a hyphen.
  private func isDash(_ token: Int) -> Bool {
    guard scan.text.isSign(token, "-") else { return false }
    return scan.text.original[scan.text.span(of: scan.text.tokens[token])].count > 1
      || scan.knownName(at: token - 1) != nil && scan.knownName(at: token + 1) != nil
  }
}
