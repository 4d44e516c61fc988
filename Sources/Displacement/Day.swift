/// A civil day of the proleptic Gregorian calendar (ISO 8601), without a time of day or a zone.
///
/// Days run from 0001-01-01 to 9999-12-31. Arithmetic is on whole days and stays within these
/// bounds: it stops at the first or the last day instead of overflowing.
public struct Day: Hashable, Comparable, Sendable {
  /// Whole days since 1970-01-01.
  public let number: Int

  private init(unchecked number: Int) {
    self.number = number
  }

  /// The day so many days after 1970-01-01, or nothing outside the years 1 to 9999.
  public init?(number: Int) {
    guard (Day.first.number...Day.last.number).contains(number) else { return nil }
    self.init(unchecked: number)
  }

  /// The day of that date, or nothing where the calendar has no such date.
  ///
  /// - Parameters:
  ///   - year: the year, 1 to 9999.
  ///   - month: the month, 1 to 12.
  ///   - day: the day of the month, from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Days from civil, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms":
    // years begin in March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(unchecked: era * 146_097 + dayOfEra - 719_468)
  }

  /// The first day there is, 0001-01-01.
  public static let first = Day(unchecked: -719_162)

  /// The last day there is, 9999-12-31.
  public static let last = Day(unchecked: 2_932_896)

  /// Orders days from the earlier to the later.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
  /// The year, the month and the day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The calendar year, 1 to 9999.
  public var year: Int { components.year }
  /// The month of the year, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, from 1.
  public var dayOfMonth: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    let monday = (number + 3) % 7
    return Weekday.allCases[monday < 0 ? monday + 7 : monday]
  }

  /// How many days that month has; 0 for a month that does not exist.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 0
    }
  }

  /// The day so many days later (earlier when negative), kept within the calendar's bounds.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    if overflow { return days < 0 ? .first : .last }
    return Day(unchecked: Swift.min(Swift.max(sum, Day.first.number), Day.last.number))
  }

  /// How many days it is from this day to the other; negative when the other is earlier.
  public func distance(to other: Day) -> Int { other.number - number }

  /// The same day of the month so many months later, or that month's last day if it is shorter.
  public func advanced(byMonths months: Int) -> Day {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + max(-200_000, min(200_000, months))
    guard (12..<120_000).contains(count) else { return count < 12 ? .first : .last }
    let target = (year: count / 12, month: count % 12 + 1)
    let length = Day.length(ofMonth: target.month, year: target.year)
    return Day(year: target.year, month: target.month, day: min(day, length)) ?? self
  }
}

/// A day of the week, in the order of ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day: CustomStringConvertible {
  /// The date as ISO 8601 writes it, `2022-01-20`.
  public var description: String {
    let (year, month, day) = components
    func digit(_ number: Int) -> UInt8 {
      UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
    let digits = [
      digit(year / 1_000), digit(year / 100), digit(year / 10), digit(year), UInt8(ascii: "-"),
      digit(month / 10), digit(month), UInt8(ascii: "-"), digit(day / 10), digit(day),
    ]
    return String(decoding: digits, as: UTF8.self)
  }

  /// Reads a date written as `YYYY-MM-DD`, and nothing else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Int(digits: bytes[0..<4]), let month = Int(digits: bytes[5..<7]),
      let day = Int(digits: bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension Int {
  /// The number in ASCII digits, with zeros before it up to that width.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }

  /// The number with a comma between thousands, as people read it; a negative one with a true minus
  /// sign.
  package var grouped: String {
    let digits = String(magnitude)
    let sign = self < 0 ? "−" : ""
    guard digits.utf8.count > 3 else { return sign + digits }
    var text: [UInt8] = []
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return sign + String(decoding: text, as: UTF8.self)
  }

  /// Reads a number of nothing but ASCII digits.
  package init?(digits: some Collection<UInt8>) {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = value
  }
}
