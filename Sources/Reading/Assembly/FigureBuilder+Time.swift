import Displacement
import Language

extension FigureBuilder {
  /// The span of days in the figure's part of the sentence, else the last one named before it,
  /// else the one in a table's heading.
  func time(
    of reading: Interpretation, _ base: ArticleFigure?
  ) -> Grounded<(start: Day, end: Day)?> {
    guard let date = date(of: reading), let period = date.period else {
      if let start = base?.start, let end = base?.end {
        return Grounded((start, end), by: .dateOfTheWhole)
      }
      return Grounded(nil, by: .noDateIsSaid)
    }
    switch date.sense {
    case .during, .beside:
      return Grounded((period.start, period.end), by: .dateInTheClause, date.tokens)
    case .until:
      // حتى منتصف أكتوبر: no later than the day on which it is said.
      let isPast = polarity(of: reading).value != .planned
      let day = isPast ? min(period.end, context.published ?? period.end) : period.end
      return Grounded((day, day), by: .dateInTheClause, date.tokens)
    case .since:
      let end = until(of: reading)?.period?.end ?? statementDay(reading, since: date) ?? period.end
      return Grounded(
        (period.start, max(period.start, end)), by: .periodRunsToTheStatement, date.tokens)
    }
  }

  /// What is planned for a weekday is planned for the next one.
  func ahead(_ time: (start: Day, end: Day)) -> (start: Day, end: Day) {
    guard let published = context.published, time.start == time.end,
      (0..<7).contains(time.end.distance(to: published))
    else { return time }
    return (time.start.advanced(by: 7), time.end.advanced(by: 7))
  }

  func date(of reading: Interpretation) -> DateMark? {
    let all = scan.dates.filter { $0.sense != .beside }
    // في عام 2020 نزح مليون خلال ثلاثة أشهر: how long it took is no date beside one.
    let named = vocabulary.language == .arabic ? all.filter { !isDuration($0) } : all
    let dates = named.contains { $0.period != nil } ? named : all
    let own = dates.filter { reading.extent.overlaps($0.tokens) }
    let clause = scan.clause(of: reading.counted.start)
    // "on Friday, the most since the push began on 19 February": the nearer day in its clause.
    let since = own.first { date in
      date.sense == .since
        && (own.first == date || scan.clause(of: date.tokens.lowerBound) == clause)
    }
    if let since { return since }
    if let first = own.first { return first }
    let reaches = dates.filter { date in
      // What is so on a day does not count since a day that another clause names.
      !reading.topic.isState || date.sense != .since
        || scan.clause(of: date.tokens.lowerBound) == clause
    }
    if let before = reaches.last(where: { $0.tokens.upperBound <= reading.extent.lowerBound }) {
      return before
    }
    if let after = dates.first(where: { $0.tokens.lowerBound >= reading.extent.upperBound }),
      !isApart(
        reading.counted.end..<after.tokens.lowerBound, byComma: true,
        tellsHow: Scan.harms(reading.topic))
    {
      return after
    }
    return scan.sentence.isListed ? context.tableDate : nil
  }

  private func isDuration(_ date: DateMark) -> Bool {
    let (first, last) = (date.tokens.lowerBound, date.tokens.upperBound - 1)
    return FigureBuilder.within.value(scan.text, scan.text.tokens[first]) != nil
      && FigureBuilder.lengths.value(scan.text, scan.text.tokens[last]) != nil
  }

  private static let within = TermTable<Bool>(rows: "x\tخلال,وخلال,غضون,مدى,مدار") { _ in true }

  private static let lengths = TermTable<Bool>(
    rows: "x\tأيام,يومين,يوما,أسبوع,أسبوعين,أسابيع,شهر,شهرين,أشهر,ساعات,ساعة"
  ) { _ in true }

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

  func basis(
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
}
