import Displacement
import Language

extension FigureBuilder {
  /// The two ends of a movement.
  struct Ends {
    var origins = PlaceSet.unstated
    var destinations = PlaceSet.unstated
  }

  /// Where a movement started and led, as stated in the figure's part of the sentence; a phrase
  /// that goes on from another takes over what it does not state itself.
  func ends(of reading: Interpretation, _ base: ArticleFigure?) -> Ends {
    let own = ownPlaces(of: reading)
    guard reading.topic.isMovement else { return takenIn(reading, own) }
    var ends = Ends()
    if !own.isEmpty {
      ends.origins = set(own.filter { $0.role == .from }.map { town(of: $0.place) })
      ends.destinations = set(own.filter { $0.role == .to }.map { town(of: $0.place) })
    }
    pointBack(reading, &ends)
    if scan.sentence.isListed, reading.predicate == nil, ends.origins.isUnstated,
      let lead = context.lead, !lead.hasFigure, lead.topic == reading.topic
    {
      ends.origins = lead.origins
    }
    // جهات الوصول: - محلية طويلة: 30,300 أسرة
    if scan.sentence.isListed, reading.predicate == nil, ends.destinations.isUnstated,
      reading.frames.contains(.arrive),
      let place = scan.places.first(where: {
        $0.tokens.upperBound <= reading.counted.start && $0.role == .unmarked && !$0.isInSpeaker
      })
    {
      ends.destinations = set([place])
    }
    if ends.destinations.isUnstated,
      let host = gappedHost(of: reading) ?? host(of: reading, own.map(\.place))
        ?? whereHost(of: reading) ?? taker(of: reading) ?? receiver(of: reading)
    {
      ends.destinations = set(joined(with: host, in: scan.places))
    }
    if let base {
      if ends.origins.isUnstated { ends.origins = base.origins }
      if ends.destinations.isUnstated { ends.destinations = base.destinations }
    } else if ends.origins.isUnstated || ends.destinations.isUnstated {
      shareEnds(of: reading, &ends)
    }
    if ends.destinations.isUnstated, let here = arrivalPlace(of: reading, ends) {
      ends.destinations = set(joined(with: here, in: scan.places))
    }
    if reading.topic == .returned, !ends.destinations.isUnstated, ends.origins == ends.destinations
    {
      ends.origins = .unstated
    }
    return ends
  }

  /// The places in the figure's part of the sentence with the parts that they play for it; of two
  /// that play one part, those that are surely places.
  private func ownPlaces(
    of reading: Interpretation
  ) -> [(place: PlaceMention, role: PlaceMention.Role)] {
    var own: [(place: PlaceMention, role: PlaceMention.Role)] = []
    for place in scan.places
    where reading.extent.overlaps(place.tokens) && !place.isInSpeaker
      && !isOfOthers(place, reading) && !isOfCapital(place)
      && !(place.role == .inside && vocabulary.language == .english && isAround(place)
        && !arrives(before: place, reading))
      && !isOfEarlier(place, reading)
    {
      own.append((place, role(of: place, for: reading)))
    }
    own = beforeNextClause(own, reading)
    guard own.contains(where: { !$0.place.isSure }) else { return own }
    return own.filter { part in
      part.place.isSure || isListed(part.place)
        || !own.contains { $0.place.isSure && $0.role == part.role }
    }
  }

  /// Whether a place is one of a list: كسلا وأروما.
  private func isListed(_ place: PlaceMention) -> Bool {
    guard !place.continuesList else { return true }
    let next = scan.places.first { $0.tokens.lowerBound >= place.tokens.upperBound }
    return next?.continuesList ?? false
  }

  /// و2,150 من اللقدي، فيما لا تزال الطريق من القضارف مقطوعة: an end in another clause stands only
  /// where the figure's own states none.
  private func beforeNextClause(
    _ own: [(place: PlaceMention, role: PlaceMention.Role)], _ reading: Interpretation
  ) -> [(place: PlaceMention, role: PlaceMention.Role)] {
    let start = max(reading.counted.end, reading.predicate?.upperBound ?? 0)
    guard let last = own.last?.place.tokens.lowerBound, start < last, own.count > 1 else {
      return own
    }
    let next = scan.marks(in: start..<last).first { mark in
      mark.plays(.clause) && !mark.plays([.inside, .beside])
        && FigureBuilder.contrasts.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
    }
    guard let end = next?.tokens.lowerBound else { return own }
    return own.filter { part in
      part.place.tokens.lowerBound < end
        || !own.contains { $0.role == part.role && $0.place.tokens.lowerBound < end }
    }
  }

  private static let contrasts = TermTable<Bool>(
    words: "فيما,بينما,في,غير,لكن,إلا,أما,while,whereas,but,although,though")

  /// A verb or a noun of movement before the figure in the same sentence can state its ends, where
  /// the figure's own part states none.
  func shareEnds(of reading: Interpretation, _ ends: inout Ends) {
    let before = scan.places.filter {
      $0.tokens.upperBound <= reading.extent.lowerBound && !$0.isInSpeaker
        && !isApart($0.tokens.upperBound..<reading.extent.lowerBound)
        && !scan.has([.that, .speech], in: $0.tokens.upperBound..<reading.extent.lowerBound)
        && !isOfPart($0, before: reading)
        && !(vocabulary.language == .english && isAround($0))
    }
    if ends.origins.isUnstated { ends.origins = set(before.filter { $0.role == .from }) }
    if ends.origins.isUnstated, let place = before.last, isScene(of: reading, place) {
      ends.origins = set(joined(with: place, in: before))
    }
    if ends.destinations.isUnstated {
      ends.destinations = set(before.filter { $0.role == .to || arrives(before: $0, reading) })
    }
  }

  /// "400 people who had fled to Sehwan went home to Bubak": those who return leave where they fled to.
  private func isOfRelative(_ place: PlaceMention, _ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.topic == .returned,
      let predicate = reading.predicate, predicate.lowerBound > place.tokens.upperBound,
      place.tokens.lowerBound > reading.counted.end
    else { return false }
    return scan.text.matches(scan.text.tokens[reading.counted.end], "who")
  }

  func role(of place: PlaceMention, for reading: Interpretation) -> PlaceMention.Role {
    if isOfRelative(place, reading) { return .from }
    if place.role == .from || place.role == .to || place.role == .via { return place.role }
    // عبر 1200 لاجئ نهر دجلة: what is crossed is the way.
    if place.role == .unmarked, place.cue == .crossing, crosses(reading) { return .via }
    // سكان حيي الزهور وغويران: a place plays the part of the one it is listed with.
    if let number = scan.places.firstIndex(where: { $0.tokens == place.tokens }), number > 0,
      areListed(scan.places[number - 1], place) || possesses(scan.places[number - 1], place)
    {
      return self.role(of: scan.places[number - 1], for: reading)
    }
    var token = place.tokens.lowerBound - 1
    while let cue = scan.mark(at: token), cue.term.places != nil {
      token = cue.tokens.lowerBound - 1
    }
    let before = scan.mark(at: token)
    // قصدت 300 عائلة إدلب: one noun behind a number is followed by no name of theirs.
    if place.role == .unmarked, before?.term.noun?.isSingular == true, let end = objectEnd(place) {
      return end
    }
    // سكان الزهور، أهالي الصقلاوية، "residents of".
    if before?.term.noun?.group == .civilians, place.role == .unmarked {
      return reading.topic == .returned ? .to : .from
    }
    if isHome(before, place), !arrives(before: place, reading) {
      return reading.topic == .returned ? .to : .from
    }
    // استقبلت ترهونة, وصلت مصراتة: the place behind the verb takes them in.
    if place.role == .unmarked, let predicate = reading.predicate,
      predicate.upperBound == place.tokens.lowerBound
        || place.cue != nil && predicate.upperBound <= place.tokens.lowerBound,
      place.tokens.lowerBound - predicate.upperBound <= 2
    {
      return reading.frames.contains(.act) || reading.frames.contains(.arrive) ? .to : .from
    }
    // جهات الوصول: - محلية طويلة: 30,300 أسرة
    if scan.sentence.isListed, place.role == .unmarked, reading.predicate == nil,
      reading.frames.contains(.arrive), place.tokens.upperBound <= reading.counted.start
    {
      return .to
    }
    if place.role == .unmarked, let end = objectEnd(place) { return end }
    if place.role == .inside {
      if reading.counted.noun?.topic == .displaced, reading.counted.noun?.group == nil {
        return .to
      }
      if liesInOrigin(place) { return .inside }
      if receives(reading) || settles(before: place, reading) { return .to }
      if let end = standing(in: place, reading) { return end }
      if arrives(before: place, reading) { return .to }
      if let end = unnamedEnd(before: place, reading) { return end }
      if isUprooted(from: place, reading) { return .from }
      if reading.frames.contains(.arrive) || reading.topic == .returned { return .to }
    }
    return .inside
  }

  private func crosses(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, let verb = reading.predicate else { return false }
    return scan.text.meaning(verb.lowerBound, in: FigureBuilder.crossing) != nil
  }

  private static let crossing = TermTable<Bool>(
    words: "عبر,عبرت,عبروا,يعبر,تعبر,يعبرون,عبور,اجتاز,اجتازت,اجتازوا,يجتاز,تجتاز")

  /// "had been registered arriving from Palma in the districts of", "the arrival of 950 people in":
  /// where people arrive.
  func arrives(before place: PlaceMention, _ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.topic.isMovement, place.role == .inside else {
      return false
    }
    let verb = scan.marks(in: scan.tokens.lowerBound..<place.tokens.lowerBound).last {
      $0.term.topic?.isMovement == true || $0.plays(.entering)
    }
    guard let verb else { return false }
    return verb.plays(.entering)
      || verb.tokens == reading.predicate
        && FigureBuilder.arrivals.value(scan.text, scan.text.tokens[verb.tokens.lowerBound]) != nil
  }

  /// `غادر 300 شخص مدينة حرستا`, `دخل 15 ألفاً ولاية كسلا`: the object of the verb, behind the
  /// people who are its subject.
  func objectEnd(_ place: PlaceMention) -> PlaceMention.Role? {
    guard vocabulary.language == .arabic else { return nil }
    var token = place.tokens.lowerBound - 1
    while let cue = scan.mark(at: token), cue.term.places != nil {
      token = cue.tokens.lowerBound - 1
    }
    // سبعة آلاف نازح سوري البلدة: an adjective may stand between.
    let followsPhrase = readings.contains {
      $0.counted.end == token + 1
        || $0.counted.end == token && scan.text.tokens[token].kind == .word
          && scan.mark(at: token).map { $0.term.isOnlyCommon } ?? true
    }
    guard followsPhrase || place.cue != nil && scan.text.isSign(token, ",") else { return nil }
    let verb = scan.marks(in: scan.tokens.lowerBound..<max(scan.tokens.lowerBound, token)).last {
      $0.plays([.leaving, .entering]) || $0.term.frames.contains(.arrive)
    }
    guard let verb else { return nil }
    let between = verb.tokens.upperBound..<max(verb.tokens.upperBound, token)
    if scan.has([.from, .to], in: between) { return nil }
    return verb.plays(.leaving) ? .from : .to
  }

  /// "from their homes in X", منازلهم في X.
  func isHome(_ before: Mark?, _ place: PlaceMention) -> Bool {
    guard place.role == .inside, let before else { return false }
    guard let home = scan.mark(at: before.tokens.lowerBound - 1) else { return false }
    if home.term.noun?.unit == .housing { return true }
    let word = scan.text.tokens[home.tokens.upperBound - 1]
    return FigureBuilder.homes.value(scan.text, word) != nil
  }

  static let homes = TermTable<Bool>(
    words:
      "homes,houses,villages,towns,neighbourhoods,neighborhoods,areas,communities,farms,lands,منازلهم,بيوتهم,ديارهم,منازلها,بيوتها,قراهم,بلداتهم,مناطقهم,مدنهم,أراضيهم,مساكنهم,أحيائهم,مخيماتهم,مزارعهم,قراها,ديارها,مناطقها,مساكنها,خيامهم"
  )

  /// `إلى مخيم جديد في الحبانية`, `هرباً من المعارك في الرقة`: the place of an end that has no name
  /// of its own.
  func unnamedEnd(
    before place: PlaceMention, _ reading: Interpretation
  ) -> PlaceMention.Role? {
    var index = place.tokens.lowerBound - 1
    var steps = 0
    while index >= scan.tokens.lowerBound, steps < 5 {
      if scan.places.contains(where: { $0.tokens.contains(index) }) { return nil }
      if reading.counted.phrase.contains(index) { return nil }
      if let mark = scan.mark(at: index) {
        // اضطرت 300 عائلة إلى مغادرة الباب
        if mark.plays(.leaving), place.role == .unmarked { return .from }
        if mark.plays(.to) || mark.clitics.contains(.to) { return .to }
        // "forced from the camps of Jenin": a verb that ends so.
        let isFrom =
          mark.plays(.from)
          || mark.tokens.count > 1
            && scan.text.matches(scan.text.tokens[mark.tokens.upperBound - 1], "from")
        if isFrom, steps > 0, reading.topic != .returned { return .from }
      }
      index -= 1
      steps += 1
    }
    return nil
  }
}
