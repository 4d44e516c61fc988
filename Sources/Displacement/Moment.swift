/// An instant of known time: when a record entered a ledger, in whole seconds of UTC.
///
/// Valid time (when something was so) is a ``Day``; known time is a moment. The two are never
/// compared with each other.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let seconds: Int

  /// The instant so many seconds after 1970-01-01T00:00:00Z, kept within the years 1 to 9999.
  public init(seconds: Int) {
    let first = Day.first.number * Moment.secondsPerDay
    let last = Day.last.number * Moment.secondsPerDay + Moment.secondsPerDay - 1
    self.seconds = min(max(seconds, first), last)
  }

  /// The first second of that day in UTC.
  public init(startOf day: Day) {
    self.init(seconds: day.number * Moment.secondsPerDay)
  }

  /// The last second of that day in UTC.
  public init(endOf day: Day) {
    self.init(seconds: day.number * Moment.secondsPerDay + Moment.secondsPerDay - 1)
  }

  /// The latest instant there is: everything recorded is known by then.
  public static let latest = Moment(seconds: .max)

  /// The day in UTC that the instant falls on.
  public var day: Day {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: Moment.secondsPerDay)
    return Day(number: rest < 0 ? days - 1 : days) ?? .last
  }

  /// Orders instants from the earlier to the later.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  private static let secondsPerDay = 86_400
}

extension Moment: CustomStringConvertible {
  /// The instant as RFC 3339 writes it in UTC, `2022-01-26T09:30:00Z`.
  public var description: String {
    let time = seconds - day.number * Moment.secondsPerDay
    let clock = [time / 3_600, time / 60 % 60, time % 60].map { $0.padded(to: 2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }

  /// Reads `2022-01-26T09:30:00Z`, the same with an offset such as `+03:00`, or with the seconds
  /// left out; a date alone stands for that day's last second in UTC.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self))
    else { return nil }
    if bytes.count == 10 {
      self.init(endOf: day)
      return
    }
    var rest = bytes[10...]
    guard let separator = rest.popFirst(), separator == UInt8(ascii: "T") || separator == 0x20,
      let hour = Moment.twoDigits(&rest), hour < 24,
      rest.popFirst() == UInt8(ascii: ":"), let minute = Moment.twoDigits(&rest), minute < 60
    else { return nil }
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      guard let value = Moment.twoDigits(&rest), value < 60 else { return nil }
      second = value
    }
    guard let offset = Moment.offset(rest) else { return nil }
    let time = hour * 3_600 + minute * 60 + second
    self.init(seconds: day.number * Moment.secondsPerDay + time - offset)
  }

  private static func twoDigits(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 2 else { return nil }
    defer { bytes.removeFirst(2) }
    return Int(digits: bytes.prefix(2))
  }

  /// The seconds east of UTC that `Z`, `+03:00` or nothing at all stand for.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    guard let sign = rest.popFirst() else { return 0 }
    if sign == UInt8(ascii: "Z") { return rest.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = twoDigits(&rest), hours < 24, rest.popFirst() == UInt8(ascii: ":"),
      let minutes = twoDigits(&rest), minutes < 60, rest.isEmpty
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }
}
