import Displacement

extension EnglishDates {
  /// Reads `this week`, `last Friday`, `next 3 days`, `the past two weeks`, `week after next`.
  func relativeUnit(_ index: Int) -> DatePhrase? {
    guard let reference else { return nil }
    if let (unit, end) = unit(index) {
      if matches(end, "after"), matches(end + 1, "next") {
        return DatePhrase(unit.period(2, after: reference), unit, end: end + 2)
      }
      if matches(end, "before"), matches(end + 1, "last") {
        let last = self.unit(end + 2)?.unit == unit ? end + 3 : end + 2
        return DatePhrase(unit.period(-2, after: reference), unit, end: last)
      }
    }
    if index < text.tokens.count, text.tokens[index].kind != .sign,
      let (number, end) = count(index),
      let (steps, after) = direction(end), let (unit, last) = unit(after), isPlural(after)
    {
      return DatePhrase(unit.span(number * steps, from: reference), unit, end: last)
    }
    guard let (steps, end) = direction(index) else {
      guard let (unit, end) = unit(index), unit == .weekend || unit == .week,
        index > 0, matches(index - 1, "the") || unit == .weekend
      else { return nil }
      return DatePhrase(unit.period(containing: reference), unit, end: end)
    }
    if let (number, after) = count(end), matches(after, "hours"), (1...2_400).contains(number) {
      let day = reference.advanced(by: steps * ((number + 23) / 24))
      return DatePhrase(CalendarUnit.period(day, reference), .day, end: after + 1)
    }
    if let (number, after) = count(end), number > 0, let (unit, last) = unit(after) {
      return DatePhrase(unit.span(number * steps, from: reference), unit, end: last)
    }
    if let (unit, after) = unit(end) { return moved(unit, by: steps, at: after, reference) }
    if let (weekday, after) = weekday(end) {
      return DatePhrase(Period(placed(weekday, steps, index, reference)), .day, end: after)
    }
    return named(end, steps, reference)
  }

  func isPlural(_ index: Int) -> Bool {
    guard let (word, _) = word(index), case .unit(_, count: 0) = word else { return false }
    return true
  }

  /// Reads `last` as -1, `this` as 0 and `next` as 1.
  func direction(_ index: Int) -> (steps: Int, end: Int)? {
    if matches(index, "same") || matches(index, "that"), unit(index + 1) != nil {
      return (0, index + 1)
    }
    guard let (word, end) = word(index), let steps = word.direction else { return nil }
    // this past Wednesday, this coming week
    if steps == 0, let (following, after) = self.word(end), let steps = following.direction,
      steps != 0
    {
      return (steps, after)
    }
    return (steps, end)
  }

  /// A unit before, at or after the reference, with the weekday behind a week.
  func moved(
    _ unit: CalendarUnit, by steps: Int, at index: Int, _ reference: Day
  ) -> DatePhrase {
    let period = unit.period(steps, after: reference)
    if unit == .week {
      let next = skipping(index, "on", "-")
      if let (weekday, end) = weekday(next) {
        return DatePhrase(Period(period.start.inWeek(weekday)), .day, end: end)
      }
    }
    return DatePhrase(period, unit, end: index)
  }

  /// `last Friday` is the one of last week, `this past Friday` the latest before today.
  func placed(_ weekday: Weekday, _ steps: Int, _ index: Int, _ reference: Day) -> Day {
    if steps == -1, !matches(index, "last") {
      return reference.advanced(by: -1).latest(weekday)
    }
    return reference.advanced(by: steps * 7).inWeek(weekday)
  }

  /// Reads `last September`, `this summer`.
  func named(_ index: Int, _ steps: Int, _ reference: Day) -> DatePhrase? {
    if let (word, end) = word(index), case .season(let season) = word {
      return CalendarUnit.season(season, of: reference.year + steps).map {
        DatePhrase($0, .season, end: end)
      }
    }
    if let holiday = holiday(index, steps, reference) { return holiday }
    guard let (month, end) = month(index) else { return nil }
    var year = reference.year
    if steps == -1, month >= reference.month { year -= 1 }
    if steps == 1, month <= reference.month { year += 1 }
    return DatePhrase(CalendarUnit.months(1, from: year, month), .month, end: end)
  }

  /// Reads `this Friday 5/12`: the date, which the weekday only accompanies.
  func namedAgain(_ index: Int) -> DatePhrase? {
    guard let relative = relativeUnit(index), relative.unit == .day,
      relative.end < text.tokens.count,
      weekday(relative.end - 1) != nil, let date = NumericDate.read(text, at: relative.end),
      var phrase = date.phrase(.monthFirst)
    else { return nil }
    if phrase.year == nil { phrase.year = relative.period?.start.year }
    return phrase
  }

  /// Reads `two days ago`, `in 3 weeks`, `a week from now`, `2 weeks before May 13 1999`.
  func shifted(_ index: Int) -> DatePhrase? {
    guard let reference else { return nil }
    let isAhead = matches(index, "in"), isWithin = matches(index, "within")
    var start = isAhead || isWithin ? index + 1 : index
    let bound = matches(start, "less") ? -1 : matches(start, "more") ? 1 : 0
    if bound != 0 {
      guard matches(start + 1, "than") else { return nil }
      start += 2
    }
    if isWithin, let (hours, end) = count(start), matches(end, "hours"), (1...2_400).contains(hours)
    {
      let last = reference.advanced(by: (hours + 23) / 24)
      return DatePhrase(CalendarUnit.period(reference, last), .day, end: end + 1)
    }
    guard let amount = amounts(start), !isAhead || !matches(start, "one") else { return nil }
    if isWithin {
      let end = amount.moved(reference, by: 1)
      return DatePhrase(CalendarUnit.period(reference, end), .day, end: amount.end)
    }
    guard let (steps, anchor, end) = anchor(amount, reference, isAhead: isAhead) else { return nil }
    let day = amount.moved(anchor, by: steps)
    if bound == -1 { return DatePhrase(CalendarUnit.period(anchor, day), .day, end: end) }
    return DatePhrase(Period(day), .day, end: end)
  }

  /// From which day, and in which direction, an amount is counted by the words behind it.
  func anchor(
    _ amount: Amount, _ reference: Day, isAhead: Bool
  ) -> (steps: Int, anchor: Day, end: Int)? {
    let end = amount.end
    if matches(end, "ago") || matches(end, "earlier") || matches(end, "back") {
      return isAhead ? nil : (-1, reference, skipping(end + 1, "today"))
    }
    if matches(end, "later") || matches(end, "hence") { return (1, reference, end + 1) }
    let isBefore = matches(end, "before"), isAfter = matches(end, "after") || matches(end, "from")
    if isBefore || isAfter {
      if matches(end + 1, "now") { return (1, reference, end + 2) }
      // "two weeks before Christmas" is of the next one.
      if !matches(end, "from"), let (named, last) = namedDay(end + 1), yearNumber(last) == nil,
        let day = named.day(near: reference, ahead: true)
      {
        return (isBefore ? -1 : 1, day, last)
      }
      if let other = inner(at: end + 1), let period = other.period(reference: reference),
        other.unit == .day
      {
        return (isBefore ? -1 : 1, period.start, other.end)
      }
      return nil
    }
    return isAhead ? (1, reference, end) : nil
  }

  /// One or two amounts of calendar units: `1 month and 21 days`, `2 thursdays`.
  struct Amount {
    var parts: [(number: Int, unit: CalendarUnit)]
    var weekday: Weekday?
    var end: Int

    func moved(_ day: Day, by steps: Int) -> Day {
      var day = parts.reduce(day) { $1.unit.moved($0, by: steps * $1.number) }
      if let weekday {
        // "2 thursdays ago" counts from the last Thursday before today.
        let number = parts.first?.number ?? 1
        day =
          steps < 0
          ? day.advanced(by: 7 * number - 1).latest(weekday).advanced(by: -7 * (number - 1))
          : day.advanced(by: -7 * number + 7).latest(weekday).advanced(by: 7 * (number - 1))
      }
      return day
    }
  }

  func amounts(_ index: Int) -> Amount? {
    guard index < text.tokens.count, text.tokens[index].kind != .sign,
      let (number, after) = count(index)
    else { return nil }
    if let (weekday, end) = pluralWeekday(after) {
      return Amount(parts: [(number, .week)], weekday: weekday, end: end)
    }
    guard let (unit, end) = unit(after), unit != .quarter || number > 0 else { return nil }
    var amount = Amount(parts: [(number, unit)], weekday: nil, end: end)
    let next = skipping(end, ",", "and")
    if let (more, after) = count(next), next < text.tokens.count, text.tokens[next].kind != .sign,
      let (smaller, last) = self.unit(after), smaller != unit
    {
      amount.parts.append((more, smaller))
      amount.end = last
    }
    return amount
  }

  func pluralWeekday(_ index: Int) -> (Weekday, Int)? {
    guard index < text.tokens.count, text.tokens[index].kind == .word else { return nil }
    let token = text.tokens[index]
    if let (weekday, end) = weekday(index) { return (weekday, end) }
    guard token.length > 5, text.bytes[token.end - 1] == UInt8(ascii: "s"),
      case .weekday(let weekday)? = DateWord.english.value(
        text.bytes, token.start..<(token.end - 1))
    else { return nil }
    return (weekday, index + 1)
  }
}
