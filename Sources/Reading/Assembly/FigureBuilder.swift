import Displacement
import Language

/// What holds beyond one sentence: where, when and who, as the article has said them so far.
struct Context {
  /// The place of the title, or of the dateline.
  var title: [PlaceMention] = []
  /// Whether that place only stands in the dateline.
  var isTitleSeat = false
  /// The places last named in the paragraph.
  var paragraph: [PlaceMention] = []
  /// The places last named in the paragraphs before.
  var section: [PlaceMention] = []
  /// The places of the last figure, of which "of them" makes a part.
  var figure: PlaceSet = .unstated
  /// The last figure itself, to which "of them" in a later sentence points.
  var last: ArticleFigure?
  /// The largest figure of people in the last sentence with one: the whole of "of these, 400 ...".
  var whole: ArticleFigure?
  /// The date, the sense and the source of a table's heading, which hold for its lines.
  var tableDate: DateMark?
  var tableSource: String?
  /// Whose statement the whole text is, such as بيان or "statement by": it says what nobody else says.
  var issuer: String?
  /// Who answers the questions of an interview.
  var interviewee: String?
  /// Whether the paragraph is such an answer.
  var isAnswer = false
  /// What the list or table that is being read counts, where its lines leave it out.
  var lead: ListLead?
  let published: Day?
}

/// Turns the readings of a sentence into figures: with place, time, speaker and sense.
struct FigureBuilder {
  let scan: Scan
  let vocabulary: Vocabulary
  let readings: [Interpretation]
  let context: Context
  /// Whether the figures say why they are as they are.
  let explains: Bool

  /// The figures of the sentence in order, with links among them.
  func figures(offset: Int) -> [ArticleFigure] {
    var figures: [ArticleFigure] = []
    var built: [Int?] = []
    figures.reserveCapacity(readings.count)
    built.reserveCapacity(readings.count)
    for (index, reading) in readings.enumerated() {
      let base = reading.relation.base.flatMap { built[$0] }.map { figures[$0 - offset] }
      let twin = sibling(of: index).flatMap { built[$0] }.map { figures[$0 - offset] }
      guard
        let figure = figure(
          reading, at: index, base ?? (reading.pointsBack ? context.last : nil), sibling: twin,
          whole: reading.counted.kind == .ofThem ? figures.last ?? context.last : nil)
      else {
        built.append(nil)
        continue
      }
      built.append(offset + figures.count)
      figures.append(figure)
      if index > 0, let other = built[index - 1], isCoordinated(index) {
        shareEnds(of: figure, with: &figures[other - offset])
      }
      guard case .repeats(let base) = reading.relation, let other = built[base] else { continue }
      figures[figures.count - 1].linked = other
      figures[other - offset].linked = offset + figures.count - 1
      share(figures[figures.count - 1], with: &figures[other - offset])
    }
    return figures
  }

  /// Whether a number goes on right behind another of the same verb: 36 ألف سوري و41 ألف لبناني.
  private func isCoordinated(_ index: Int) -> Bool {
    let (first, second) = (readings[index - 1], readings[index])
    return vocabulary.language == .arabic && first.topic.isMovement && first.topic == second.topic
      && (0...1).contains(second.counted.start - first.counted.end)
      && second.counted.number.clitics.contains(.and)
  }

  /// عبر 36 ألف سوري و41 ألف لبناني من لبنان إلى سوريا: the ends behind the second number are the
  /// first one's too.
  private func shareEnds(of figure: ArticleFigure, with first: inout ArticleFigure) {
    guard first.origins.isUnstated, first.destinations.isUnstated,
      !figure.origins.isUnstated || !figure.destinations.isUnstated
    else { return }
    (first.origins, first.destinations) = (figure.origins, figure.destinations)
    first.places = figure.places
  }

  /// 829 أسرة، مكونة من 4483 شخصاً، خلال الربع الأول: what is said behind the second unit holds
  /// for the first.
  private func share(_ figure: ArticleFigure, with whole: inout ArticleFigure) {
    if whole.start == nil, figure.start != nil {
      (whole.start, whole.end, whole.basis) = (figure.start, figure.end, figure.basis)
    }
    guard whole.origins.isUnstated, whole.destinations.isUnstated,
      !figure.origins.isUnstated || !figure.destinations.isUnstated
    else { return }
    (whole.origins, whole.destinations) = (figure.origins, figure.destinations)
    whole.places = figure.places
  }

  func figure(
    _ reading: Interpretation, at index: Int, _ base: ArticleFigure?, sibling: ArticleFigure?,
    whole: ArticleFigure?
  ) -> ArticleFigure? {
    guard let measure = reading.topic.measure else { return nil }
    let date = date(of: reading)
    let dated = time(of: reading, date, base ?? self.whole(of: reading))
    var time = dated.value
    let stance =
      base.flatMap { base in
        sharesSense(reading) ? Grounded(base.polarity, by: .stanceOfTheWhole) : nil
      } ?? polarity(of: reading)
    let polarity = stance.value
    if polarity == .planned { time = time.map { ahead($0, of: reading, behind: stance.tokens) } }
    var ends = ends(of: reading, base ?? sibling)
    if ends.origins.isUnstated, let whole, leaves(reading, whole, ends) {
      ends.origins = whole.places
    }
    let places = places(of: reading, at: index, base, ends)
    var basis = basis(of: reading, date)
    if polarity != .planned, isBackground(reading, time) { basis = .background }
    let stay = accommodation(of: reading)
    let measureInPlace = measured(measure, reading)
    var source = source(of: reading)
    // A part is told by whoever told the whole.
    if source.value == nil, let told = base?.source {
      source = Grounded(told, by: .sourceOfTheWhole)
    }
    let quantity = quantity(of: reading)
    var figure = ArticleFigure(
      measure: measureInPlace, unit: reading.unit, quantity: quantity,
      basis: basis, group: group(of: reading), accommodation: stay,
      holding: holding(of: reading.topic), places: places.value, origins: ends.origins,
      destinations: ends.destinations, mode: mode(of: reading, base), start: time?.start,
      end: time?.end, source: source.value, polarity: polarity,
      evidence: scan.text.span(ofTokens: reading.counted.phrase),
      sentence: scan.text.span(ofTokens: scan.tokens), confidence: reading.confidence.value,
      linked: nil)
    guard explains else { return figure }
    figure.reasons = reasons(
      reading, figure,
      Grounds(time: dated, stance: stance, places: places, ends: ends, source: source))
    return figure
  }

  /// The reading before that has the same verb, whose ends this one shares where it states none.
  private func sibling(of number: Int) -> Int? {
    let reading = readings[number]
    guard reading.predicate != nil,
      let index = readings[..<number].lastIndex(where: {
        $0.predicate == reading.predicate && $0.counted.end <= reading.counted.start
      })
    else { return nil }
    let isElsewhere = scan.places.contains {
      reading.extent.overlaps($0.tokens) && !$0.isInSpeaker
    }
    if isElsewhere, isApart(readings[index].counted.end..<reading.counted.start) { return nil }
    return index
  }

  /// Displaced people who are present are a stock; who arrives, flees or sleeps out has moved.
  func measured(_ measure: Measure, _ reading: Interpretation) -> Measure {
    guard reading.topic == .displaced else { return measure }
    if reading.frames.contains(.outdoors) { return .displaced }
    guard reading.relation == .own else { return measure }
    // عدد النازحين, النازحون في: a noun or an adjective before its number says who is there.
    let isLabel = reading.predicate.map { $0.lowerBound < reading.counted.start } ?? true
    return reading.frames.isEmpty || reading.frames == .state && isLabel ? .displaced : measure
  }

  func group(of reading: Interpretation) -> Group? { reading.group }

  func holding(of topic: Topic) -> Holding? {
    switch topic {
    case .held: .taken
    case .besieged: .besieged
    case .displaced, .sheltered, .evacuated, .returned, .killed, .injured, .missing, .arrested,
      .destroyed, .damaged, .affected, .released, .inNeed, .lost, .other:
      nil
    }
  }

  /// Where displaced people stay, by the nearest word for it in their part of the sentence.
  func accommodation(of reading: Interpretation) -> Accommodation? {
    guard reading.topic == .sheltered || reading.frames.contains(.outdoors) else { return nil }
    if reading.frames.contains(.outdoors) { return .open }
    return scan.marks(in: reading.extent).compactMap(\.term.accommodation).first
  }

  /// How the counted people travelled; a list shares it, and so does a part of a whole.
  func mode(of reading: Interpretation, _ base: ArticleFigure?) -> Route.Mode? {
    guard reading.topic.isMovement else { return nil }
    let spoken = scan.marks(in: reading.counted.end..<reading.extent.upperBound).first {
      $0.plays([.speech, .that])
    }
    let own = reading.extent.lowerBound..<(spoken?.tokens.lowerBound ?? reading.extent.upperBound)
    if let mode = scan.marks(in: own).first(where: isVehicle)?.term.mode { return mode }
    if let mode = base?.mode { return mode }
    // "A ferry took 1,380 evacuees": the vehicle is the subject.
    let before = scan.marks(in: scan.tokens.lowerBound..<reading.extent.lowerBound).last {
      $0.term.mode != nil
    }
    guard let before, before.tokens.upperBound <= reading.extent.lowerBound,
      !isApart(before.tokens.upperBound..<reading.extent.lowerBound, byComma: true),
      reading.topic == .evacuated || before.tokens.upperBound == reading.predicate?.lowerBound
    else { return nil }
    return before.term.mode
  }

  /// Whether a word for a way to travel is one: قارب عددهم مئة ألف speaks of no boat.
  private func isVehicle(_ mark: Mark) -> Bool {
    guard mark.term.mode != nil else { return false }
    let next = mark.tokens.upperBound
    guard scan.text.matches(scan.text.tokens[mark.tokens.upperBound - 1], "قارب") else {
      return true
    }
    return scan.mark(at: next)?.plays(.toll) != true
      && !scan.numbers.contains { $0.tokens.lowerBound == next }
  }
}
