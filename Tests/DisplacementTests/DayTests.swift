import Displacement
import Testing

@Suite("Days")
struct DayTests {
  @Test("every day of 400 years agrees with counting the days one by one")
  func slowCount() {
    var (year, month, dayOfMonth) = (1800, 1, 1)
    var number = Day(year: 1800, month: 1, day: 1)?.number ?? 0
    var weekday = 3  // Wednesday, 1 January 1800
    while year < 2200 {
      guard let day = Day(year: year, month: month, day: dayOfMonth) else {
        Issue.record("no day \(year)-\(month)-\(dayOfMonth)")
        return
      }
      let parts = day.components
      let agrees =
        day.number == number && Day(number: number) == day && day.weekday.rawValue == weekday
        && parts == (year, month, dayOfMonth) && Day(iso: day.description) == day
      if !agrees { Issue.record("\(year)-\(month)-\(dayOfMonth) is \(day)") }
      (year, month, dayOfMonth) = DayTests.next(year, month, dayOfMonth)
      number += 1
      weekday = weekday % 7 + 1
    }
    #expect(number - (Day(year: 1800, month: 1, day: 1)?.number ?? 0) == 146_097)
  }

  /// The day after, by the calendar's rules written out.
  private static func next(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
    let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day < lengths[month - 1] { return (year, month, day + 1) }
    return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
  }

  @Test(
    "known days have their known numbers",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2022-01-20", 19_012),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func knownDays(text: String, number: Int) {
    #expect(Day(iso: text)?.number == number)
    #expect(Day(number: number)?.description == text)
  }

  @Test(
    "only a whole ISO date of the calendar is read",
    arguments: [
      "", "2022-1-20", "2022-01-2", "2022-13-01", "2022-00-10", "2022-02-29", "1900-02-29",
      "0000-01-01", "2022/01/20", "2022-01-20 ", " 2022-01-20", "+022-01-20", "2022-01-32",
      "2022-01-20T00:00", "٢٠٢٢-٠١-٢٠", "20220120",
    ])
  func badDates(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("arithmetic stops at the ends of the calendar")
  func bounds() {
    #expect(Day.last.advanced(by: 1) == .last)
    #expect(Day.first.advanced(by: -1) == .first)
    #expect(Day.last.advanced(by: .max) == .last)
    #expect(Day.first.advanced(by: .min) == .first)
    #expect(Day.last.advanced(byMonths: .max) == .last)
    #expect(Day.first.advanced(byMonths: .min) == .first)
    #expect(Day(number: Day.last.number + 1) == nil)
    #expect(Day(number: Day.first.number - 1) == nil)
    #expect(Day.first.distance(to: .last) == 3_652_058)
  }

  @Test(
    "a month later is the same day, or the month's last",
    arguments: [
      ("2022-01-20", 1, "2022-02-20"), ("2022-01-31", 1, "2022-02-28"),
      ("2024-01-31", 1, "2024-02-29"), ("2022-03-31", -1, "2022-02-28"),
      ("2022-01-15", -1, "2021-12-15"), ("2022-12-31", 2, "2023-02-28"),
      ("2020-02-29", 12, "2021-02-28"), ("0001-01-31", -1, "0001-01-01"),
      ("9999-12-01", 1, "9999-12-31"), ("2022-06-30", 0, "2022-06-30"),
    ])
  func months(from: String, count: Int, to: String) {
    #expect(Day(iso: from)?.advanced(byMonths: count).description == to)
  }
}

@Suite("Moments")
struct MomentTests {
  @Test(
    "an instant is printed as it is read",
    arguments: [
      ("2022-01-26T09:30:00Z", "2022-01-26T09:30:00Z"),
      ("2022-01-26 09:30", "2022-01-26T09:30:00Z"),
      ("2022-01-26T09:30:15", "2022-01-26T09:30:15Z"),
      ("2022-01-26T01:30:00+03:00", "2022-01-25T22:30:00Z"),
      ("2022-01-26T23:30:00-01:00", "2022-01-27T00:30:00Z"),
      ("2022-01-26", "2022-01-26T23:59:59Z"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
      ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z"),
    ])
  func readAndPrinted(text: String, printed: String) {
    #expect(Moment(iso: text)?.description == printed)
    #expect(Moment(iso: printed)?.description == printed)
  }

  @Test(
    "anything else is no instant",
    arguments: [
      "", "2022-01-26T", "2022-01-26T24:00:00Z", "2022-01-26T09:60Z", "2022-01-26T09:30:60Z",
      "2022-01-26T9:30Z", "2022-01-26T09:30:00z", "2022-01-26T09:30:00+3", "2022-01-26T09:30Zx",
      "2022-01-26T09:30:00+03:00 ", "2022-02-30T09:30Z", "2022-01-26X09:30Z",
      "2022-01-26T09:30+0300",
    ])
  func badInstants(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test("the days around the epoch hold their seconds")
  func days() {
    for number in -3...3 {
      guard let day = Day(number: number) else { continue }
      let (start, end) = (Moment(startOf: day), Moment(endOf: day))
      #expect(start.day == day && end.day == day)
      #expect(end.seconds - start.seconds == 86_399)
      #expect(Moment(seconds: start.seconds - 1).day == day.advanced(by: -1))
    }
    #expect(Moment.latest.description == "9999-12-31T23:59:59Z")
    #expect(Moment(seconds: .min).description == "0001-01-01T00:00:00Z")
  }
}

@Suite("Periods")
struct PeriodTests {
  private let days = (0..<6).compactMap { Day(number: 19_000 + $0) }

  @Test("a span holds its first and its last day, and never ends before it starts")
  func spans() {
    for start in days {
      for end in days {
        let period = Period(from: start, through: end)
        #expect((period == nil) == (end < start))
        guard let period else { continue }
        #expect(period.length == days.count { period.contains($0) })
        for other in days {
          let span = Period(other)
          #expect(span.length == 1)
          #expect(period.overlaps(span) == period.contains(other))
          #expect(span.overlaps(period) == period.contains(other))
        }
      }
    }
  }

  @Test("spans are ordered by their ends, then by their starts, and printed as ISO 8601 does")
  func order() throws {
    let (first, second) = (days[0], days[1])
    let long = try #require(Period(from: first, through: second))
    #expect(Period(first) < long)
    #expect(long < Period(second))
    #expect(long.description == "2022-01-08/2022-01-09")
    #expect(Period(first).description == "2022-01-08")
  }
}
