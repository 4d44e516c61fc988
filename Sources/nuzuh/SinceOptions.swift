import ArgumentParser
import Displacement
import Ledger
import Situation

/// Which earlier issue a page is compared with, and by when that was known.
struct SinceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The issue to say what changed since: its number or day, previous or none.",
      valueName: "issue"))
  var since: IssueArgument = .previous

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What that issue knew (default: what was recorded by the end of its day).",
      valueName: "time"))
  var sinceKnownAt: Moment?

  /// The arguments that were given, so that a page can say how it was made.
  var arguments: [String] {
    let issue = since == .previous ? [] : ["--since", since.description]
    return issue + (sinceKnownAt.map { ["--since-known-at", $0.description] } ?? [])
  }
}

/// An issue as it is named on the command line.
enum IssueArgument: ExpressibleByArgument, Hashable, CustomStringConvertible {
  /// The issue of the day before.
  case previous
  case none
  case number(Int)
  case day(Day)

  init?(argument: String) {
    switch argument {
    case "previous": self = .previous
    case "none": self = .none
    default:
      if let day = Day(iso: argument) {
        self = .day(day)
      } else if let number = Int(argument), (1...1_000_000).contains(number) {
        self = .number(number)
      } else {
        return nil
      }
    }
  }

  var description: String {
    switch self {
    case .previous: "previous"
    case .none: "none"
    case .number(let number): "\(number)"
    case .day(let day): "\(day)"
    }
  }

  /// The day of the issue; `nil` for none, and for the one before the first.
  func day(of event: Event, before asOf: Day) -> Day? {
    switch self {
    case .previous: asOf > event.started ? asOf.advanced(by: -1) : nil
    case .none: nil
    case .number(let number): event.started.advanced(by: number - 1)
    case .day(let day): day
    }
  }
}

extension DayPage {
  /// The summary of a day, compared with an earlier issue.
  ///
  /// Only what can still matter for the two days is read: a summary costs by what is live. Without
  /// `--known-at` it is known at the moment of the ledger's newest record, so that the same ledger
  /// gives the same page today and tomorrow.
  static func summary(
    of ledger: Ledger, _ options: PageOptions, since: SinceOptions, hiding hidden: Set<String> = []
  ) throws -> Summary {
    let (asOf, knownAt) = try moment(in: ledger, options)
    let issue = try issue(since, in: ledger, before: asOf, knownAt)
    let (history, then) = try history(
      of: ledger, asOf: asOf, since: issue?.day, knownAt: knownAt, and: issue?.knownAt,
      settling: Settling(.standard))
    let earlier = issue.map { issue in
      // A day that ended before the ledger knew anything had no page; it is taken as it is known
      // now, lest all that was entered about it later would seem to be news.
      let isUnknown = then?.isEmpty == true && since.sinceKnownAt == nil
      let known = isUnknown ? knownAt : issue.knownAt ?? knownAt
      if since.since != .previous {
        let number = ledger.event.started.distance(to: issue.day) + 1
        Terminal.remark("Compared with No. \(number) of \(issue.day), as known at \(known).")
      }
      return EarlierIssue(
        isUnknown ? history : then ?? history, asOf: issue.day, knownAt: known)
    }
    var summary = summarise(
      history, asOf: asOf, knownAt: knownAt, audience: options.audience, since: earlier,
      hiding: hidden, isLinted: true)
    summary.comparison?.arguments = since.arguments
    return summary
  }

  /// The names of the lines that are withheld on one of those days of a series, and so on all.
  static func withheldLines(
    on days: [Day], in ledger: Ledger, _ options: PageOptions
  ) throws -> Set<String> {
    guard options.audience != .internal, days.count > 1 else { return [] }
    var last = options
    last.date = days[days.count - 1]
    let (asOf, knownAt) = try moment(in: ledger, last)
    let (history, _) = try history(
      of: ledger, asOf: asOf, since: days[0], knownAt: knownAt, settling: Settling(.standard))
    return Situation.withheldLines(
      history, days: days, knownAt: knownAt, audience: options.audience)
  }

  /// The day of the issue to compare with, and when it was known: what was entered after the end of
  /// that day, where the event is, was not on its page; `nil` for the moment of the page itself.
  private static func issue(
    _ since: SinceOptions, in ledger: Ledger, before asOf: Day, _ knownAt: Moment
  ) throws -> (day: Day, knownAt: Moment?)? {
    guard let day = since.since.day(of: ledger.event, before: asOf) else { return nil }
    guard ledger.event.started <= day, day <= asOf else {
      throw Failure(
        .usage,
        """
        There is no issue of \(day) to compare \(asOf) with: name one from No. 1 \
        (\(ledger.event.started)) on, and none that is later.
        """)
    }
    let end = since.sinceKnownAt ?? Clock.end(of: day, in: ledger.event.timeZone)
    return (day, end < knownAt ? end : nil)
  }
}
