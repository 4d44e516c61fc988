import Displacement
import Language

extension FigureBuilder {
  /// The span of days in the figure's part of the sentence, else the last one named before it,
  /// else the one in a table's heading.
  func time(
    of reading: Interpretation, _ date: DateMark?, _ base: ArticleFigure?
  ) -> Grounded<(start: Day, end: Day)?> {
    if let published = context.published, let now = upToNow(reading, date) {
      return Grounded((published, published), by: .dateInTheClause, now)
    }
    guard let date, let period = date.period else {
      if let start = base?.start, let end = base?.end {
        return Grounded((start, end), by: .dateOfTheWhole)
      }
      return Grounded(nil, by: .noDateIsSaid)
    }
    switch date.sense {
    case .until:
      // حتى منتصف أكتوبر: no later than the day on which it is said.
      let isPast = polarity(of: reading).value != .planned
      let day = isPast ? min(period.end, context.published ?? period.end) : period.end
      return Grounded((day, day), by: .dateInTheClause, date.tokens)
    case .during where isOfEvent(date, reading):
      let end = context.published ?? period.end
      return Grounded(
        (period.start, max(period.start, end)), by: .periodRunsToTheStatement, date.tokens)
    case .during, .beside:
      return Grounded((period.start, period.end), by: .dateInTheClause, date.tokens)
    case .since where isWhen(date, reading):
      return Grounded((period.start, period.end), by: .dateInTheClause, date.tokens)
    case .since:
      let end = until(of: reading)?.period?.end ?? statementDay(reading, since: date) ?? period.end
      return Grounded(
        (period.start, max(period.start, end)), by: .periodRunsToTheStatement, date.tokens)
    }
  }

  /// لم تغادر حتى الآن سوى 11 عائلة: as of the day of publication, where no day is named beside it.
  private func upToNow(_ reading: Interpretation, _ date: DateMark?) -> Range<Int>? {
    guard vocabulary.language == .arabic,
      date.map({ !reading.extent.overlaps($0.tokens) }) ?? true
    else { return nil }
    let near =
      max(scan.tokens.lowerBound, reading.extent.lowerBound - 3)..<reading.extent.upperBound
    return near.first { token in
      token > near.lowerBound && FigureBuilder.now.value(scan.text, scan.text.tokens[token]) != nil
        && scan.text.firstStem(of: scan.text.tokens[token - 1]) {
          FigureBuilder.upTo.value(scan.text, scan.text.tokens[token - 1], $0)
        } != nil && scan.clause(of: token) == scan.clause(of: reading.counted.start)
    }.map { $0 - 1..<$0 + 1 }
  }

  private static let now = TermTable<Bool>(words: "الآن,اللحظة,الساعة")

  private static let upTo = TermTable<Bool>(words: "حتى,إلى,لغاية")

  /// "Of these, 400 reached the camp", أن أربع عشرة منها انتقلت: the whole of another sentence, of
  /// which a part is told.
  func whole(of reading: Interpretation) -> ArticleFigure? {
    guard let whole = context.whole, whole.start != nil, reading.relation == .own,
      (quantity(of: reading).best ?? 0) < (whole.quantity.best ?? 0)
    else { return nil }
    let text = scan.text
    switch vocabulary.language {
    case .english:
      let first = scan.tokens.lowerBound
      guard scan.tokens.contains(first + 2),
        text.matches(text.tokens[first], "of")
          && FigureBuilder.pointing.value(text, text.tokens[first + 1]) != nil
          // "They comprise 427 fighters and 298 civilians"
          || FigureBuilder.subjects.value(text, text.tokens[first]) != nil
            && FigureBuilder.comprising.value(text, text.tokens[first + 1]) != nil
      else { return nil }
    case .arabic:
      let behind = reading.counted.start + 1..<min(reading.counted.end + 2, scan.tokens.upperBound)
      guard behind.contains(where: { FigureBuilder.pointing.value(text, text.tokens[$0]) != nil })
      else { return nil }
    }
    return whole
  }

  private static let subjects = TermTable<Bool>(words: "they,these,those")

  private static let comprising = TermTable<Bool>(
    words: "comprise,comprised,include,included,are,were,consist,consisted")

  private static let pointing = TermTable<Bool>(words: "these,those,them,منها,منهم,منهن")

  /// "The toll from Friday's earthquake has risen to 41", حصيلة الانفجار الذي وقع الثلاثاء: the day
  /// from which a growing toll counts.
  private func isOfEvent(_ date: DateMark, _ reading: Interpretation) -> Bool {
    guard let period = date.period, period.length == 1, Scan.harms(reading.topic),
      scan.tokens.contains(date.tokens.lowerBound), date.tokens.upperBound < reading.counted.start
    else { return false }
    let start = max(scan.tokens.lowerBound, date.tokens.lowerBound - 9)
    let before = scan.marks(in: start..<date.tokens.lowerBound)
    guard before.contains(where: { $0.plays(.toll) }),
      scan.marks(in: date.tokens.upperBound..<reading.counted.start).contains(where: {
        $0.plays(.cumulative)
      })
    else { return false }
    let next = date.tokens.upperBound
    let isPossessive = scan.text.isSign(next, "'") && scan.text.tokens[next].isAttached
    return isPossessive || before.contains { $0.plays(.relative) && !$0.plays(.from) }
  }

  /// "the worst since 1988, when 25,000 died": what happened at the time itself.
  private func isWhen(_ date: DateMark, _ reading: Interpretation) -> Bool {
    let comma = date.tokens.upperBound
    return vocabulary.language == .english && scan.tokens.contains(comma + 1)
      && scan.text.isSign(comma, ",")
      && scan.text.matches(scan.text.tokens[comma + 1], "when") && reading.counted.start > comma
  }

  func date(of reading: Interpretation) -> DateMark? {
    guard !scan.dates.isEmpty else { return scan.sentence.isListed ? context.tableDate : nil }
    let all = scan.dates.filter { date in
      date.sense != .beside && !isOfRelative(date, reading) && !isOfSaying(date)
    }
    // في عام 2020 نزح مليون خلال ثلاثة أشهر: how long it took is no date beside one.
    let named = vocabulary.language == .arabic ? all.filter { !isDuration($0) } : all
    let dates = named.contains { $0.period != nil } ? named : all
    let own = dates.filter {
      reading.extent.overlaps($0.tokens) && !isOfNewToll($0, behind: reading)
    }
    let clause = scan.clause(of: reading.counted.start)
    // "on Friday, the most since the push began on 19 February": the nearer day in its clause.
    let since = own.first { date in
      date.sense == .since
        && (own.first == date || scan.clause(of: date.tokens.lowerBound) == clause)
    }
    if let since { return since }
    if let first = own.first { return first }
    let isStill =
      vocabulary.language == .english && reading.topic.isState
      && scan.marks(in: reading.counted.start..<reading.extent.upperBound).contains {
        $0.plays(.still)
      }
    let reaches = dates.filter { date in
      // "went back on Monday, but 6,118 evacuees are still staying": that is so now.
      if isStill, scan.clause(of: date.tokens.lowerBound) != clause { return false }
      // What is so on a day does not count since a day that another clause names.
      return !reading.topic.isState || date.sense != .since
        || scan.clause(of: date.tokens.lowerBound) == clause
    }
    if countsFromUndated(reading) { return nil }
    if let before = reaches.last(where: { $0.tokens.upperBound <= reading.extent.lowerBound }),
      !isNewToll(reading, behind: before)
    {
      return before
    }
    if let after = dates.first(where: { $0.tokens.lowerBound >= reading.extent.upperBound }),
      !isApart(
        reading.counted.end..<max(reading.counted.end, opening(of: after)),
        byComma: !(after.sense == .since && vocabulary.language == .english),
        tellsHow: Scan.harms(reading.topic))
    {
      return after
    }
    return scan.sentence.isListed ? context.tableDate : nil
  }

  /// "killing 145, raising the toll since October to 39,145": the day from which the toll counts.
  private func isOfNewToll(_ date: DateMark, behind reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.counted.end < date.tokens.lowerBound else {
      return false
    }
    return (reading.counted.end..<date.tokens.lowerBound).dropLast().contains { comma in
      scan.text.isSign(comma, ",")
        && FigureBuilder.raising.value(scan.text, scan.text.tokens[comma + 1]) != nil
    }
  }

  private static let raising = TermTable<Bool>(
    words: "raising,bringing,pushing,taking,lifting,putting")

  /// Where "since the fire began July 23" begins.
  private func opening(of date: DateMark) -> Int {
    guard vocabulary.language == .english, date.sense == .since else {
      return date.tokens.lowerBound
    }
    let start = max(scan.tokens.lowerBound, date.tokens.lowerBound - 8)
    return (start..<max(start, date.tokens.lowerBound)).last {
      scan.text.matches(scan.text.tokens[$0], "since")
    } ?? date.tokens.lowerBound
  }

  /// منذ بداية الحرب, "since the war began": counted from a day that nothing tells, and not from
  /// the date of another clause.
  private func countsFromUndated(_ reading: Interpretation) -> Bool {
    let behind = reading.counted.end..<max(reading.counted.end, reading.extent.upperBound)
    return scan.marks(in: behind).contains { mark in
      mark.plays(.cumulative)
        && FigureBuilder.sinces.value(scan.text, scan.text.tokens[mark.tokens.lowerBound]) != nil
        && !scan.dates.contains {
          $0.tokens.overlaps(mark.tokens)
            || (0..<12).contains($0.tokens.lowerBound - mark.tokens.upperBound)
        }
    }
  }

  /// خلال يوم قُتل ثمانية، ليرتفع العدد إلى 39: the new total is of no day before it.
  private func isNewToll(_ reading: Interpretation, behind date: DateMark) -> Bool {
    let between = date.tokens.upperBound..<max(date.tokens.upperBound, reading.counted.start)
    return vocabulary.language == .arabic
      && scan.marks(in: between).contains { $0.plays(.clause) && $0.plays(.cumulative) }
  }

  private static let sinces = TermTable<Bool>(words: "منذ,since")

  private func isDuration(_ date: DateMark) -> Bool {
    let (first, last) = (date.tokens.lowerBound, date.tokens.upperBound - 1)
    return FigureBuilder.within.value(scan.text, scan.text.tokens[first]) != nil
      && FigureBuilder.lengths.value(scan.text, scan.text.tokens[last]) != nil
  }

  private static let within = TermTable<Bool>(words: "خلال,وخلال,غضون,مدى,مدار")

  private static let lengths = TermTable<Bool>(
    words: "أيام,يومين,يوما,أسبوع,أسبوعين,أسابيع,شهر,شهرين,أشهر,ساعات,ساعة")

  func until(of reading: Interpretation) -> DateMark? {
    scan.dates.first { $0.sense == .until && reading.extent.overlaps($0.tokens) }
      ?? (scan.sentence.isListed && context.tableDate?.sense == .until ? context.tableDate : nil)
  }

  /// The day of what is said: that with which a line of a chronicle begins, else that of
  /// publication.
  func statementDay(_ reading: Interpretation, since date: DateMark) -> Day? {
    let first = scan.dates.first
    guard scan.sentence.isListed, let first, first != date, first.sense == .during,
      first.tokens.upperBound < date.tokens.lowerBound,
      scan.text.isSign(first.tokens.upperBound, ":")
    else { return context.published }
    return first.period?.end
  }

  func basis(of reading: Interpretation, _ date: DateMark?) -> FigureBasis {
    if let date, date.sense != .during {
      return date.sense == .since || !reading.topic.isState ? .cumulative : .point
    }
    let clause = scan.clause(of: reading.counted.start)
    let counts = scan.marks(in: scan.tokens).contains { mark in
      mark.plays(.cumulative) && !DateMark.lasts(before: mark.tokens.lowerBound, scan.text)
        && (!mark.plays(.clause) || mark.tokens.lowerBound < reading.counted.start)
        && (reading.extent.contains(mark.tokens.lowerBound)
          || scan.clause(of: mark.tokens.lowerBound) == clause)
    }
    if counts { return .cumulative }
    return reading.topic.isState || reading.frames.contains(.outdoors) ? .point : .increment
  }
}
