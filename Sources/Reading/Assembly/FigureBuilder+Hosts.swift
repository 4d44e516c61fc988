import Displacement
import Language

/// Who takes in people that move, where no word such as "to" leads there.
extension FigureBuilder {
  /// استقبال 300 نازح من الموصل في مخيم الجدعة: where people are taken in.
  func receives(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .displaced, let verb = reading.predicate
    else { return false }
    return scan.text.meaning(verb.lowerBound, in: FigureBuilder.receiving) != nil
  }

  static let receiving = TermTable<Bool>(
    words: "استقبل,استقبلت,استقبال,استقبلوا,يستقبل,تستقبل,استقبالها,استقباله")

  /// إن طويلة استقبلت 281 ألف نازح وصلوا من زمزم, "Dilling, which has received 3,400 new arrivals":
  /// who took them in, though another verb follows.
  func receiver(of reading: Interpretation) -> PlaceMention? {
    guard reading.topic == .displaced else { return nil }
    return switch vocabulary.language {
    case .arabic: arabicReceiver(of: reading)
    case .english: englishReceiver(of: reading)
    }
  }

  private func arabicReceiver(of reading: Interpretation) -> PlaceMention? {
    let marks = scan.marks(in: scan.tokens.lowerBound..<reading.counted.start)
    guard let last = marks.last(where: { $0.term.isPredicate }) else { return nil }
    var verb = last.tokens
    if scan.text.meaning(verb.lowerBound, in: FigureBuilder.receiving) == nil {
      // شهدت الخوي تدفق 1700 أسرة
      guard last.term.frames.contains(.arrive),
        let sight = (max(scan.tokens.lowerBound, verb.lowerBound - 5)..<verb.lowerBound).last(
          where: { scan.text.meaning($0, in: FigureBuilder.witnessing) != nil })
      else { return nil }
      verb = sight..<(sight + 1)
    }
    let behind = scan.places.first { place in
      (0...3).contains(place.tokens.lowerBound - verb.upperBound) && !place.isInSpeaker
        && place.tokens.upperBound <= reading.counted.start
        && (place.tokens.lowerBound == verb.upperBound || place.role == .inside)
        && !(verb.upperBound..<place.tokens.lowerBound).contains { scan.text.isSign($0, ",") }
    }
    return behind
      ?? scan.places.last { $0.tokens.upperBound == verb.lowerBound && !$0.isInSpeaker }
  }

  private static let witnessing = TermTable<Bool>(
    words: "شهد,شهدت,يشهد,تشهد,سجل,سجلت,تسجل,رصدت")

  private func englishReceiver(of reading: Interpretation) -> PlaceMention? {
    if let host = passiveHost(of: reading) { return host }
    let start = max(scan.tokens.lowerBound, reading.counted.start - 7)
    let isArrival = countsArrivals(reading)
    let verb = (start..<reading.counted.start).last { token in
      guard let needsArrival = FigureBuilder.admitting.value(scan.text, scan.text.tokens[token])
      else { return false }
      return !needsArrival || isArrival || comesFrom(reading)
    }
    guard let verb else { return nil }
    if let described = described(before: verb) { return described }
    return scan.places.last { place in
      place.tokens.upperBound <= verb && verb - place.tokens.upperBound <= 5
        && place.role != .from && place.role != .to && place.role != .via
        && (place.tokens.upperBound..<verb).allSatisfy { token in
          scan.text.isSign(token, ",")
            || FigureBuilder.linking.value(scan.text, scan.text.tokens[token]) != nil
            || scan.mark(at: token)?.term.places != nil
        }
    }
  }

  /// "Bogo has been reached by 3,900 people", "318 households were received by Moises Padilla".
  private func passiveHost(of reading: Interpretation) -> PlaceMention? {
    let (text, first) = (scan.text, reading.counted.start)
    func isReception(_ by: Int) -> Bool {
      scan.tokens.contains(by - 1) && text.matches(text.tokens[by], "by")
        && FigureBuilder.receptions.value(text, text.tokens[by - 1]) != nil
    }
    if scan.tokens.contains(first - 2), isReception(first - 1) {
      return scan.places.last { place in
        place.tokens.upperBound <= first - 2 && first - place.tokens.upperBound <= 5
      }
    }
    let behind = reading.counted.end..<min(reading.counted.end + 8, scan.tokens.upperBound)
    return behind.first(where: isReception).flatMap { by in
      scan.places.first { (by + 1...by + 2).contains($0.tokens.lowerBound) }
    }
  }

  private static let receptions = TermTable<Bool>(
    words: "received,reached,welcomed,hosted,absorbed,in,sheltered")

  /// "Deir al-Ahmar, a town 15 kilometres to the northwest, received 12,400": what lies between two
  /// commas only describes the subject.
  func described(before verb: Int) -> PlaceMention? {
    guard scan.text.isSign(verb - 1, ",") else { return nil }
    return scan.places.last { place in
      place.tokens.upperBound < verb - 1 && verb - place.tokens.upperBound <= 14
        && scan.text.isSign(place.tokens.upperBound, ",") && place.role == .unmarked
        && (place.tokens.lowerBound == scan.tokens.lowerBound
          || scan.text.isSign(place.tokens.lowerBound - 1, in: ",;"))
    }
  }

  /// "has registered 2,415 households from Laascaanood".
  private func comesFrom(_ reading: Interpretation) -> Bool {
    scan.mark(startingAt: reading.counted.end)?.plays(.from) == true
  }

  /// Verbs whose subject takes people in; those that are true do so only with a word for arrivals.
  private static let admitting = TermTable<Bool>(
    rows: """
      in\treceived,receives,receive,receiving,welcomed,welcomes,welcoming,absorbed,absorbing
      arrivals\tsaw,sees,seen,seeing,witnessed,registered,counted,recorded,had,expects,expecting,expected
      """
  ) { $0 == "arrivals" }

  /// "3,400 new arrivals", "an influx of 1,700 families", "the arrival of 950 people".
  func countsArrivals(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english else { return reading.frames.contains(.arrive) }
    let start = reading.predicate.map { min($0.lowerBound, reading.counted.start) }
    return ((start ?? reading.counted.start)..<reading.counted.end).contains { token in
      FigureBuilder.arrivals.value(scan.text, scan.text.tokens[token]) != nil
    }
  }

  static let arrivals = TermTable<Bool>(
    words: "arrivals,arrival,newcomers,influx,arrived,arriving,arrive,came")

  /// وفي عرسال، قال نائب رئيس البلدية إن 630 عائلة وصلت من القصير; "officials in St Lucia expect
  /// 450 arrivals": people who arrive, with no word for where, come to where the sentence is or to
  /// whose authority speaks.
  func arrivalPlace(of reading: Interpretation, _ ends: Ends) -> PlaceMention? {
    let isHome = reading.topic == .returned
    guard isHome || reading.topic == .displaced && countsArrivals(reading) else { return nil }
    let start = min(reading.predicate?.lowerBound ?? reading.counted.start, reading.counted.start)
    let left = Set(ends.origins.mentions)
    let before = scan.places.last { place in
      place.tokens.upperBound <= start && place.role == .inside && !place.isInSpeaker
        && !isOfCapital(place) && !left.contains(scan.mention(of: place))
    }
    if let before { return before }
    guard !isHome, !ends.origins.isUnstated || reading.predicate == nil,
      let seat = seatOfAuthority(over: reading), !left.contains(scan.mention(of: seat))
    else { return nil }
    return seat
  }

  /// "Egypt has taken in 42,300 of them": who takes in a part of those counted before.
  func taker(of reading: Interpretation) -> PlaceMention? {
    guard vocabulary.language == .english, let verb = scan.mark(at: reading.counted.start - 1),
      verb.term.topic == .sheltered, verb.term.frames.contains(.act)
    else { return nil }
    return scan.places.last { place in
      (0...2).contains(verb.tokens.lowerBound - place.tokens.upperBound)
        && (place.role == .unmarked || place.role == .inside)
    }
  }

  /// "Umm Ruwaba has taken in 410 families from Nahud": a town takes in who came, a school whoever
  /// stays there.
  func takenIn(
    _ reading: Interpretation, _ own: [(place: PlaceMention, role: PlaceMention.Role)]
  ) -> Ends {
    guard vocabulary.language == .english, reading.topic == .sheltered,
      let verb = reading.predicate, verb.count == 2,
      scan.text.matches(scan.text.tokens[verb.lowerBound + 1], "in"),
      let town = host(of: reading, own.map(\.place)), town.cue == nil || town.cue == .city
    else { return Ends() }
    return Ends(
      origins: set(own.filter { $0.role == .from }.map(\.place)),
      destinations: set(joined(with: town, in: scan.places)))
  }

  /// Verbs that drive people away, and take nobody in: حيث أجبرت السيول 300 أسرة على النزوح.
  private static let driving = TermTable<Bool>(
    words:
      "أجبر,أجبرت,أجبرا,أجبرتا,أجبروا,هجر,هجرت,هجروا,شرد,شردت,شردوا,طرد,طردت,طردوا,أرغم,أرغمت,أرغموا,اقتلع,اقتلعت,forced,displaced,uprooted,drove,driven,evicted,expelled"
  )

  /// `مخيمات دير حسان، حيث استقبلت الإدارة 320 عائلة`, "to Tawila, where MSF received 20,000".
  func whereHost(of reading: Interpretation) -> PlaceMention? {
    guard let predicate = reading.predicate,
      reading.frames.contains(.act) && predicate.lowerBound < reading.counted.start
        || isReached(by: reading),
      scan.text.meaning(predicate.lowerBound, in: FigureBuilder.driving) != true,
      let pointer = (scan.tokens.lowerBound..<predicate.lowerBound).last(where: {
        scan.text.matches(scan.text.tokens[$0], "حيث")
          || scan.text.matches(scan.text.tokens[$0], "where")
      })
    else { return nil }
    return scan.places.last { $0.tokens.upperBound <= pointer && !$0.isInSpeaker }
  }

  /// "in Doolow, where 950 families have arrived", "to Doolow, where 950 families were registered".
  private func isReached(by reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, let predicate = reading.predicate,
      predicate.lowerBound >= reading.counted.end,
      scan.mark(startingAt: predicate.lowerBound)?.plays(.entering) == true
        || predicate.contains(where: {
          FigureBuilder.registering.value(scan.text, scan.text.tokens[$0]) != nil
        })
    else { return false }
    return (max(scan.tokens.lowerBound, reading.counted.start - 3)..<reading.counted.start)
      .contains { scan.text.matches(scan.text.tokens[$0], "where") }
  }

  private static let registering = TermTable<Bool>(words: "registered,received,counted,recorded")

  /// `استقبلت مصر 170 ألفاً، وتشاد أكثر من 100 ألف`, "and Chad 30,000": the next host stands
  /// before its number, and the verb is left out.
  func gappedHost(of reading: Interpretation) -> PlaceMention? {
    let earlier = readings.last { other in
      guard other.counted.end <= reading.counted.start, other.frames.contains(.act) else {
        return false
      }
      if case .continues = reading.relation { return true }
      return other.predicate != nil && other.predicate == reading.predicate
    }
    guard let start = earlier?.counted.end else { return nil }
    return scan.places.last {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= reading.counted.start
        && reading.counted.start - $0.tokens.upperBound <= 1
        && $0.role != .inside
    }
  }
}
