import Displacement
import Language

/// What holds beyond one sentence: where, when and who, as the article has said them so far.
struct Context {
  /// The place of the title, or of the dateline.
  var title: [PlaceMention] = []
  /// The places last named in the paragraph.
  var paragraph: [PlaceMention] = []
  /// The places last named in the paragraphs before.
  var section: [PlaceMention] = []
  /// The places of the last figure, of which "of them" makes a part.
  var figure: PlaceSet = .unstated
  /// The date, the sense and the source of a table's heading, which hold for its lines.
  var tableDate: DateMark?
  var tableSource: String?
  let published: Day?
}

/// Turns the readings of a sentence into figures: with place, time, speaker and sense.
struct FigureBuilder {
  let scan: Scan
  let vocabulary: Vocabulary
  let readings: [Interpretation]
  let context: Context

  /// The figures of the sentence in order, with links among them.
  func figures(offset: Int) -> [ArticleFigure] {
    var figures: [ArticleFigure] = []
    var built: [Int?] = []
    for (index, reading) in readings.enumerated() {
      guard let figure = figure(reading, at: index, built: built.map { $0.map { figures[$0 - offset] } })
      else {
        built.append(nil)
        continue
      }
      built.append(offset + figures.count)
      figures.append(figure)
      guard case .repeats(let base) = reading.relation, let other = built[base] else { continue }
      figures[figures.count - 1].linked = other
      figures[other - offset].linked = offset + figures.count - 1
    }
    return figures
  }

  private func figure(
    _ reading: Interpretation, at index: Int, built: [ArticleFigure?]
  ) -> ArticleFigure? {
    guard let measure = reading.topic.measure else { return nil }
    let base = reading.relation.base.flatMap { built[$0] }
    var time = time(of: reading, base)
    let polarity = base.flatMap { sharesSense(reading) ? $0.polarity : nil } ?? polarity(of: reading)
    if polarity == .planned { time = time.map(ahead) }
    let ends = ends(of: reading, base)
    let places = places(of: reading, at: index, base, ends)
    var basis = basis(of: reading, time)
    if isBackground(reading, time) { basis = .background }
    let stay = accommodation(of: reading)
    let measureInPlace = measured(measure, reading)
    return ArticleFigure(
      measure: measureInPlace, unit: reading.unit, quantity: reading.counted.number.quantity,
      basis: basis, group: group(of: reading), accommodation: stay,
      holding: holding(of: reading.topic), places: places, origins: ends.origins,
      destinations: ends.destinations, mode: mode(of: reading, base), start: time?.start,
      end: time?.end, source: source(of: reading), polarity: polarity,
      evidence: scan.text.span(ofTokens: reading.counted.phrase),
      sentence: scan.text.span(ofTokens: scan.tokens), confidence: reading.confidence,
      linked: nil)
  }

  /// A part and a repeated unit are denied or planned with their whole.
  private func sharesSense(_ reading: Interpretation) -> Bool {
    switch reading.relation {
    case .part, .repeats: true
    case .own, .continues: false
    }
  }

  /// Displaced people who are present are a stock; who arrives, flees or sleeps out has moved.
  private func measured(_ measure: Measure, _ reading: Interpretation) -> Measure {
    guard reading.topic == .displaced else { return measure }
    if reading.frames.contains(.outdoors) { return .displaced }
    guard reading.relation == .own else { return measure }
    // عدد النازحين, النازحون في: a noun or an adjective before its number says who is there.
    let isLabel = reading.predicate.map { $0.lowerBound < reading.counted.start } ?? true
    return reading.frames.isEmpty || reading.frames == .state && isLabel ? .displaced : measure
  }

  private func group(of reading: Interpretation) -> Group? { reading.group }

  private func holding(of topic: Topic) -> Holding? {
    switch topic {
    case .held: .taken
    case .besieged: .besieged
    case .displaced, .sheltered, .evacuated, .returned, .killed, .injured, .missing, .arrested,
      .destroyed, .damaged, .affected, .released, .inNeed, .lost, .other:
      nil
    }
  }

  /// Where displaced people stay, by the nearest word for it in their part of the sentence.
  private func accommodation(of reading: Interpretation) -> Accommodation? {
    guard reading.topic == .sheltered || reading.frames.contains(.outdoors) else { return nil }
    if reading.frames.contains(.outdoors) { return .open }
    return scan.marks(in: reading.extent).compactMap(\.term.accommodation).first
  }

  /// How the counted people travelled; a list shares it, and so does a part of a whole.
  private func mode(of reading: Interpretation, _ base: ArticleFigure?) -> Route.Mode? {
    guard reading.topic.isMovement else { return nil }
    let spoken = scan.marks(in: reading.counted.end..<reading.extent.upperBound).first {
      $0.plays([.speech, .that])
    }
    let own = reading.extent.lowerBound..<(spoken?.tokens.lowerBound ?? reading.extent.upperBound)
    if let mode = scan.marks(in: own).compactMap(\.term.mode).first { return mode }
    if let mode = base?.mode { return mode }
    // "A ferry took 1,380 evacuees": the vehicle is the subject.
    let before = scan.marks(in: scan.tokens.lowerBound..<reading.extent.lowerBound).last {
      $0.term.mode != nil
    }
    guard let before, !isApart(before.tokens.upperBound..<reading.extent.lowerBound, byComma: true),
      reading.topic == .evacuated
    else { return nil }
    return before.term.mode
  }

  // MARK: Time

  /// The span of days in the figure's part of the sentence, else the last one named before it,
  /// else the one in a table's heading.
  private func time(of reading: Interpretation, _ base: ArticleFigure?) -> (start: Day, end: Day)? {
    guard let date = date(of: reading), let period = date.period else {
      if let start = base?.start, let end = base?.end { return (start, end) }
      return nil
    }
    switch date.sense {
    case .during, .beside: return (period.start, period.end)
    case .until: return (period.end, period.end)
    case .since:
      let end = until(of: reading)?.period?.end ?? statementDay(reading) ?? period.end
      return (period.start, max(period.start, end))
    }
  }

  /// What is planned for a weekday is planned for the next one.
  private func ahead(_ time: (start: Day, end: Day)) -> (start: Day, end: Day) {
    guard let published = context.published, time.start == time.end,
      (0..<7).contains(time.end.distance(to: published))
    else { return time }
    return (time.start.advanced(by: 7), time.end.advanced(by: 7))
  }

  private func date(of reading: Interpretation) -> DateMark? {
    let dates = scan.dates.filter { $0.sense != .beside }
    let own = dates.filter { reading.extent.overlaps($0.tokens) }
    let since = own.first { $0.sense == .since }
    if let since { return since }
    if let first = own.first { return first }
    let clause = scan.clause(of: reading.counted.start)
    let reaches = dates.filter { date in
      // What is so on a day does not count since a day that another clause names.
      !reading.topic.isState || date.sense != .since
        || scan.clause(of: date.tokens.lowerBound) == clause
    }
    if let before = reaches.last(where: { $0.tokens.upperBound <= reading.extent.lowerBound }) {
      return before
    }
    if let after = dates.first(where: { $0.tokens.lowerBound >= reading.extent.upperBound }),
      !isApart(reading.counted.end..<after.tokens.lowerBound, byComma: true)
    {
      return after
    }
    return scan.sentence.isItem ? context.tableDate : nil
  }

  private func until(of reading: Interpretation) -> DateMark? {
    scan.dates.first { $0.sense == .until && reading.extent.overlaps($0.tokens) }
      ?? (scan.sentence.isItem && context.tableDate?.sense == .until ? context.tableDate : nil)
  }

  private func statementDay(_ reading: Interpretation) -> Day? { context.published }

  private func basis(
    of reading: Interpretation, _ time: (start: Day, end: Day)?
  ) -> FigureBasis {
    let dated = date(of: reading)
    if let dated, dated.sense != .during {
      return dated.sense == .since || !reading.topic.isState ? .cumulative : .point
    }
    let clause = scan.clause(of: reading.counted.start)
    let counts = scan.marks(in: scan.tokens).contains { mark in
      mark.plays(.cumulative)
        && (reading.extent.contains(mark.tokens.lowerBound)
          || scan.clause(of: mark.tokens.lowerBound) == clause)
    }
    if counts { return .cumulative }
    return reading.topic.isState || reading.frames.contains(.outdoors) ? .point : .increment
  }

  // MARK: Sense

  /// History: a period that ended long before, or an earlier event that is called up.
  private func isBackground(_ reading: Interpretation, _ time: (start: Day, end: Day)?) -> Bool {
    let cues = scan.marks(in: scan.tokens.lowerBound..<reading.extent.upperBound)
    let recalls = cues.contains { $0.plays(.background) }
    if let time, let published = context.published {
      let age = time.end.distance(to: published)
      if age > 60 { return true }
      return recalls && age > 14
    }
    if recalls, namesPastYear(before: reading.extent.upperBound) { return true }
    return recalls && cues.contains { $0.plays(.background) && !$0.plays(.had) }
  }

  /// Whether a year before that of publication is named.
  private func namesPastYear(before end: Int) -> Bool {
    guard let published = context.published else { return false }
    return (scan.tokens.lowerBound..<end).contains { index in
      let token = scan.text.tokens[index]
      guard token.kind == .digits, token.length == 4 else { return false }
      return Int(scan.text.folded(token)).map { (1900..<published.year).contains($0) } ?? false
    }
  }

  /// Denied, planned or asserted, by the nearest word before the figure that says so.
  private func polarity(of reading: Interpretation) -> ArticleFigure.Polarity {
    let number = reading.counted.start
    if corrects(reading) { return .denied }
    var denied = false
    var corrected = false
    var planned = false
    for mark in scan.marks(in: scan.tokens.lowerBound..<number) {
      if mark.plays(.denied) || mark.plays(.corrected) && vocabulary.language == .arabic {
        denied = true
        corrected = mark.plays(.corrected)
        planned = false
      } else if mark.plays(.correction) || !corrected && breaksSense(mark) {
        denied = false
        corrected = false
        planned = false
      }
      // ولم تغادر: what did not happen so far ends what was ordered.
      if mark.plays(.negated), mark.clitics.contains(.and) { planned = false }
      if mark.plays(.planned), !mark.clitics.contains(.definite), !isInSpeaker(mark) {
        planned = true
      }
    }
    if denied { return .denied }
    // Who waits to be brought out is shut in already.
    if reading.frames == .state { return .asserted }
    if let predicate = reading.predicate, predicate.lowerBound >= reading.counted.end {
      planned = planned || scan.marks(in: reading.counted.end..<predicate.lowerBound).contains {
        $0.plays(.planned)
      } || scan.marks(in: predicate).contains { $0.plays(.planned) }
    }
    return planned ? .planned : .asserted
  }

  /// A new statement or a contrast ends what was denied or planned before it.
  private func breaksSense(_ mark: Mark) -> Bool {
    if mark.plays(.speech), !mark.plays([.planned, .denied]) { return true }
    guard mark.plays(.clause), !mark.plays([.inside, .beside, .that]) else { return false }
    return mark.clitics.isEmpty || vocabulary.language == .english
  }

  private func isInSpeaker(_ mark: Mark) -> Bool {
    scan.speakers.contains { $0.tokens.overlaps(mark.tokens) }
  }

  /// "down from 19", "but withdrew that number": the earlier value of a correction.
  private func corrects(_ reading: Interpretation) -> Bool {
    let cues = scan.marks.filter { $0.plays(.corrected) && !$0.plays(.negated) }
    guard vocabulary.language == .english, !cues.isEmpty else { return false }
    let number = reading.counted.start
    let isWithdrawn = cues.contains { cue in
      let word = scan.text.tokens[cue.tokens.lowerBound]
      return cue.tokens.lowerBound > number
        && (scan.text.matches(word, "withdrew") || scan.text.matches(word, "retracted"))
    }
    if isWithdrawn { return true }
    guard let before = scan.mark(at: number - 1) else { return false }
    return before.plays(.from) || before.plays(.corrected)
  }

  // MARK: Speakers

  /// Who says it: the nearest speaker before the figure whose words these are, else the one that
  /// is named behind.
  private func source(of reading: Interpretation) -> String? {
    let token = reading.counted.start
    let saying = scan.speakers.filter { $0.scope.contains(token) }
    let before = saying.last { $0.tokens.lowerBound < token && $0.scope.lowerBound <= token }
    let after = saying.first { $0.tokens.lowerBound > token }
    if let before, let after {
      // بحسب at the end of a sentence is nearer than a verb in another clause.
      return scan.clause(of: after.tokens.lowerBound) - scan.clause(of: token) <= 1
        && before.scope.lowerBound < scan.tokens.lowerBound ? after.name : before.name
    }
    return (before ?? after)?.name ?? (scan.sentence.isItem ? context.tableSource : nil)
  }
}
