import Displacement
import Foundation

/// The one place that reads the clock; everything below the commands is given its time.
enum Clock {
  /// The present moment, or the one that `NUZUH_NOW` names, so that a demonstration or a test
  /// gives the same bytes on every day.
  static var now: Moment {
    let fixed = ProcessInfo.processInfo.environment["NUZUH_NOW"].flatMap { Moment(iso: $0) }
    return fixed ?? Moment(seconds: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// Refuses a `NUZUH_NOW` that is no moment: a page of another day would be made without a word.
  static func check() throws(Failure) {
    guard let text = Environment["NUZUH_NOW"], Moment(iso: text) == nil else { return }
    throw Failure(
      .usage, "NUZUH_NOW is \(text), which is no moment: write one such as 2022-01-26T12:00:00Z.")
  }

  /// Today in that time zone; in UTC where the zone is not known to this machine.
  static func today(in timeZone: String) -> Day {
    let now = now
    let date = Date(timeIntervalSince1970: TimeInterval(now.seconds))
    let offset = TimeZone(identifier: timeZone)?.secondsFromGMT(for: date) ?? 0
    return Moment(seconds: now.seconds + offset).day
  }

  /// The last second of that day in that time zone; in UTC where the zone is not known.
  static func end(of day: Day, in timeZone: String) -> Moment {
    let end = Moment(endOf: day)
    let date = Date(timeIntervalSince1970: TimeInterval(end.seconds))
    guard let zone = TimeZone(identifier: timeZone) else { return end }
    // The offset of the zone at the end of its own day, not of the day in UTC.
    let near = date.addingTimeInterval(-TimeInterval(zone.secondsFromGMT(for: date)))
    return Moment(seconds: end.seconds - zone.secondsFromGMT(for: near))
  }
}
