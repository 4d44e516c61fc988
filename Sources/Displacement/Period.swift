/// A span of days, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day of the span.
  public let start: Day
  /// The last day of the span, never before the first.
  public let end: Day

  /// The span from one day to another, or nothing if it would end before it starts.
  public init?(from start: Day, through end: Day) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// The span of one day.
  public init(_ day: Day) {
    start = day
    end = day
  }

  /// The number of days in the span, 1 or more.
  public var length: Int { start.distance(to: end) + 1 }

  /// Whether that day lies in the span.
  public func contains(_ day: Day) -> Bool { start <= day && day <= end }

  /// Whether the two spans share a day.
  public func overlaps(_ other: Period) -> Bool { start <= other.end && other.start <= end }
}

extension Period: Comparable {
  /// Orders spans by their end, then by their start: the order in which news grows old.
  public static func < (left: Period, right: Period) -> Bool {
    (left.end, left.start) < (right.end, right.start)
  }
}

extension Period: CustomStringConvertible {
  /// The day, or both days with a solidus between them, as ISO 8601 writes an interval.
  public var description: String { start == end ? "\(start)" : "\(start)/\(end)" }
}

/// How finely a source said when something was so.
public enum DatePrecision: String, CaseIterable, Sendable {
  case day, week, month
  /// The source gave no date: the day is that of its publication.
  case unknown
}
