import Displacement

/// A date as pages write it, with the offset from UTC where it is given.
///
/// Read are ISO 8601 with or without a time, `2022/01/20`, `20220120`, and English dates with the
/// month in letters, in either order. A date of digits whose order is open, such as `01/02/2022`,
/// is not read; nor is a year before 1990, which is a clock that nobody set.
struct StatedMoment: Hashable {
  /// The day at the page's own offset.
  let day: Day
  /// The instant in seconds since 1970-01-01T00:00:00Z, where a time of day is given.
  let seconds: Int?
  /// Seconds east of UTC; zero where none is given.
  let offset: Int

  /// Reads a date.
  init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(64))[...].drop { $0.isBlank }
    guard let read = StatedMoment.iso(bytes) ?? StatedMoment.english(bytes), read.day.year >= 1990
    else { return nil }
    self = read
  }

  private init(day: Day, seconds: Int?, offset: Int) {
    self.day = day
    self.seconds = seconds
    self.offset = offset
  }

  private static func iso(_ bytes: ArraySlice<UInt8>) -> StatedMoment? {
    var rest = bytes
    guard let year = number(&rest, digits: 4) else { return nil }
    var separator: UInt8?
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/") {
      separator = sign
      rest.removeFirst()
    }
    guard let month = number(&rest, digits: 2) else { return nil }
    if let separator {
      guard rest.popFirst() == separator else { return nil }
    }
    guard let date = number(&rest, digits: 2), let day = Day(year: year, month: month, day: date)
    else { return nil }
    // More digits: a number that is no date, or one that runs on.
    if let next = rest.first, isDigit(next) {
      guard separator == nil else { return nil }
    }
    if let next = rest.first, next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == 0x20
    {
      rest.removeFirst()
    }
    guard let hour = number(&rest, digits: 2), rest.popFirst() == UInt8(ascii: ":"),
      let minute = number(&rest, digits: 2)
    else { return StatedMoment(day: day, seconds: nil, offset: 0) }
    if rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      guard number(&rest, digits: 2) != nil else { return nil }
    }
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: isDigit) }
    let offset = offset(rest.drop { $0 == 0x20 })
    let seconds = day.number * 86_400 + hour * 3_600 + minute * 60 - (offset ?? 0)
    return StatedMoment(day: day, seconds: offset == nil ? nil : seconds, offset: offset ?? 0)
  }

  /// Seconds east of UTC of `Z`, `+03:00`, `+0300`, `+03`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    guard let sign = rest.popFirst() else { return nil }
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = number(&rest, digits: 2), hours < 24
    else { return nil }
    if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
    let minutes = number(&rest, digits: 2) ?? 0
    return (hours * 3_600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  /// `Thu, 20 Jan 2022 10:00:00 GMT`, `January 20, 2022`.
  private static func english(_ bytes: ArraySlice<UInt8>) -> StatedMoment? {
    var month: Int?
    var date: Int?
    var year: Int?
    for word in bytes.split(whereSeparator: { !isDigit($0) && !isLetter($0) }).prefix(5) {
      if let value = Int(digits: word) {
        if word.count == 4 { year = year ?? value } else if word.count <= 2 { date = date ?? value }
      } else if word.count >= 3 {
        let start = String(decoding: word.prefix(3).map(\.asciiLowercased), as: UTF8.self)
        month = month ?? months.firstIndex(of: start).map { $0 + 1 }
      }
    }
    guard let year, let month, let date, let day = Day(year: year, month: month, day: date)
    else { return nil }
    return StatedMoment(day: day, seconds: nil, offset: 0)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func number(_ bytes: inout ArraySlice<UInt8>, digits: Int) -> Int? {
    guard bytes.count >= digits, let value = Int(digits: bytes.prefix(digits)) else { return nil }
    bytes.removeFirst(digits)
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte.asciiLowercased)
  }
}
