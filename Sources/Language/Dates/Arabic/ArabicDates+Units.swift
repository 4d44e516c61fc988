import Displacement

extension ArabicDates {
  /// Reads هذا الأسبوع, الشهر الماضي, الأيام الثلاثة الماضية, الـ48 ساعة الماضية.
  func relativeUnit(_ index: Int) -> DatePhrase? {
    guard let reference, index < text.tokens.count else { return nil }
    if matches(index, "هذا") || matches(index, "هذه") || matches(index, "نفس") {
      guard let found = word(index + 1), case .unit(let unit, count: 1) = found.word,
        found.isDefinite
      else { return nil }
      return DatePhrase(unit.period(containing: reference), unit, end: found.end)
    }
    let counted = count(index)
    if let hours = pastHours(index, counted, reference) { return hours }
    // الثلاثة أيام الماضية
    if let (number, numeral) = counted, let found = word(numeral.tokens.upperBound),
      case .unit(let unit, _) = found.word, let direction = direction(found.end), number > 0
    {
      let period = unit.span(number * direction.steps, from: reference)
      return DatePhrase(period, unit, end: direction.end)
    }
    guard let found = word(index), case .unit(let unit, let number) = found.word else { return nil }
    if found.isDefinite || unit == .weekend {
      if number == 0, let (several, numeral) = count(found.end),
        let direction = direction(numeral.tokens.upperBound)
      {
        let period = unit.span(several * direction.steps, from: reference)
        return DatePhrase(period, unit, end: direction.end)
      }
      if number == 0, matches(found.end, "القليله"), let direction = direction(found.end + 1) {
        return DatePhrase(unit.span(3 * direction.steps, from: reference), unit, end: direction.end)
      }
    }
    return single(found, unit, number, reference)
  }

  func single(
    _ found: Word, _ unit: CalendarUnit, _ number: Int, _ reference: Day
  ) -> DatePhrase? {
    if matches(found.end, "بعد"), let direction = direction(found.end + 1), direction.steps == 1 {
      return DatePhrase(unit.period(2, after: reference), unit, end: direction.end)
    }
    guard let direction = direction(found.end) else {
      if let current = word(found.end), current.word == .current, number == 1 {
        return DatePhrase(unit.period(containing: reference), unit, end: current.end)
      }
      guard unit == .weekend || unit == .week && found.isDefinite && number == 1 else { return nil }
      return DatePhrase(unit.period(containing: reference), unit, end: found.end)
    }
    guard found.isDefinite || unit == .weekend else { return nil }
    if number == 2 {
      return DatePhrase(
        unit.span(2 * direction.steps, from: reference), unit, end: direction.end)
    }
    guard number == 1 else { return nil }
    return DatePhrase(unit.period(direction.steps, after: reference), unit, end: direction.end)
  }

  /// Reads الماضي as -1 and المقبل as 1.
  func direction(_ index: Int) -> (steps: Int, end: Int)? {
    guard let found = word(index) else { return nil }
    if found.word == .previous { return (-1, found.end) }
    return found.word == .next ? (1, found.end) : nil
  }

  /// Reads الساعات الـ24 الماضية: from the day before to the reference.
  func pastHours(
    _ index: Int, _ counted: (value: Int, numeral: Numeral)?, _ reference: Day
  ) -> DatePhrase? {
    var (number, next) = (0, index)
    if matches(index, "الساعات"), let (hours, numeral) = count(index + 1) {
      (number, next) = (hours, numeral.tokens.upperBound)
    } else if let (hours, numeral) = counted,
      matches(numeral.tokens.upperBound, "ساعه") || matches(numeral.tokens.upperBound, "ساعات")
    {
      (number, next) = (hours, numeral.tokens.upperBound + 1)
    } else {
      return nil
    }
    guard let direction = direction(next), direction.steps == -1, (1...2_400).contains(number)
    else { return nil }
    let first = reference.advanced(by: -((number + 23) / 24))
    return DatePhrase(CalendarUnit.period(first, reference), .day, end: direction.end)
  }

  /// Reads منذ ثلاثة أيام, قبل شهرين, بعد أسبوعين يوم الخميس.
  func shifted(_ index: Int) -> DatePhrase? {
    guard let reference else { return nil }
    if let during = during(index, reference) { return during }
    let isPast = opens(index, with: ArabicDates.past) || matches(index, "من")
    guard isPast || matches(index, "بعد") else { return nil }
    // منذ يوم الأحد: since that day, which is not a day ago.
    if matches(index + 1, "يوم"), let named = word(index + 2), case .weekday = named.word {
      return nil
    }
    var (day, next, unit) = (reference, index + 1, CalendarUnit.day)
    repeat {
      guard let amount = amount(next) else { return nil }
      // A long span of the past is no day: منذ 5 أعوام.
      day = amount.unit.moved(day, by: isPast ? -amount.number : amount.number)
      (next, unit) = (amount.end, amount.unit)
      let following = skipping(next, ",", "و")
      guard amount.unit == .month || amount.unit == .year, let more = self.amount(following),
        more.unit != unit
      else { break }
      next = following
    } while true
    guard !matches(index, "من") || next == index + 2 && month(at: index + 1)?.month == nil,
      !isFollowedByReference(next)
    else { return nil }
    if matches(next, "من"), matches(next + 1, "الان") { next += 2 }
    var phrase = DatePhrase(Period(day), .day, end: next)
    let weekday = skipping(next, "يوم")
    if let found = word(weekday), case .weekday(let name) = found.word, found.isDefinite {
      (phrase.period, phrase.end) = (Period(day.inWeek(name)), found.end)
    }
    return phrase
  }

  /// Whether a word of the table stands there, perhaps behind و: وقبل يومين.
  private func opens(_ index: Int, with table: TermTable<Bool>) -> Bool {
    guard index < text.tokens.count else { return false }
    return text.firstStem(of: text.tokens[index]) { stem in
      stem.clitics.isSubset(of: [.and, .then])
        ? table.value(text, text.tokens[index], stem) : nil
    } ?? false
  }

  private static let past = TermTable<Bool>(words: "قبل,منذ")

  private static let lasting = TermTable<Bool>(words: "خلال,غضون,مدى,مدار")

  /// Reads خلال أسبوعين, في غضون ثلاثة أيام, على مدى 48 ساعة: so long a time up to the reference.
  func during(_ index: Int, _ reference: Day) -> DatePhrase? {
    guard opens(index, with: ArabicDates.lasting) else { return nil }
    var next = skipping(index + 1, "نحو", "حوالي", "اقل", "اكثر")
    if next > index + 1 { next = skipping(next, "من") }
    if let (hours, numeral) = count(next), (1...2_400).contains(hours),
      matches(numeral.tokens.upperBound, "ساعه") || matches(numeral.tokens.upperBound, "ساعات")
    {
      let first = reference.advanced(by: -((hours + 23) / 24))
      return DatePhrase(
        CalendarUnit.period(first, reference), .day, end: numeral.tokens.upperBound + 1)
    }
    guard let amount = amount(next), direction(amount.end) == nil, amount.number < 400,
      [.day, .week, .month].contains(amount.unit), plainYear(amount.end) == nil,
      // خلال شهر سبتمبر
      amount.unit != .month || amount.number > 1 || month(at: amount.end)?.month == nil
    else { return nil }
    let first = amount.unit.moved(reference, by: -amount.number)
    return DatePhrase(CalendarUnit.period(first, reference), amount.unit, end: amount.end)
  }

  /// Whether what follows is that from which the days are counted: بعد يومين من الهجوم.
  func isFollowedByReference(_ index: Int) -> Bool {
    guard matches(index, "من") || matches(index, "علي") else { return false }
    return !matches(index + 1, "الان")
  }

  /// Reads an amount of calendar units: ثلاثة أيام, يومين, أسبوع, 1 شهر.
  func amount(_ index: Int) -> (number: Int, unit: CalendarUnit, end: Int)? {
    if let found = word(index), case .unit(let unit, let number) = found.word, !found.isDefinite,
      number > 0, unit != .weekend, unit != .half
    {
      return (number, unit, found.end)
    }
    guard let (number, numeral) = count(index), number < 10_000,
      !numeral.clitics.contains(.definite),
      let found = word(numeral.tokens.upperBound), case .unit(let unit, _) = found.word,
      !found.isDefinite
    else { return nil }
    return (number, unit, found.end)
  }

  /// Reads أول أسبوع من شهر أكتوبر, آخر اثنين من الشهر القادم, الأسبوع الثاني من عام 2015.
  func nthOfPeriod(_ index: Int) -> DatePhrase? {
    guard let (position, next) = position(index) ?? positionBehind(index) else { return nil }
    var start = next
    if let token = word(start), case .month = token.word {
    } else {
      start = skipping(next, "من", "في", "ل", "ب")
    }
    guard
      start > next || word(start)?.stem.clitics.isDisjoint(with: [.by, .to]) == false
        || word(start)?.word.isMonth == true,
      let container = month(at: start).map({ $0.period == nil ? withYear($0) : $0 })
        ?? namedYear(start) ?? relativeUnit(start),
      container.day == nil, let period = container.ofYear(of: reference),
      let days = position.days(of: period, isYear: container.unit == .year)
    else { return nil }
    return DatePhrase(days, position.unit, end: container.end)
  }

  func namedYear(_ index: Int) -> DatePhrase? {
    guard let found = word(index), found.word == .unit(.year, count: 1) else { return nil }
    var phrase = DatePhrase(end: found.end)
    if let relative = relativeUnit(index) { return relative }
    guard let (year, numeral) = count(found.end), (1_000...2_999).contains(year) else { return nil }
    (phrase.year, phrase.unit, phrase.end) = (year, .year, numeral.tokens.upperBound)
    return phrase
  }

  /// Reads ثاني أربعاء, آخر أسبوع, أول يوم جمعة.
  func position(_ index: Int) -> (PeriodPosition, Int)? {
    var number = 0
    var next = index
    if matches(index, "اخر") {
      (number, next) = (-1, index + 1)
    } else if let (ordinal, numeral) = count(index), numeral.role == .ordinal {
      (number, next) = (ordinal, numeral.tokens.upperBound)
    } else {
      return nil
    }
    guard let found = word(next) else { return nil }
    if found.word == .unit(.day, count: 1), let weekday = word(found.end),
      case .weekday(let day) = weekday.word
    {
      return (PeriodPosition(number: number, unit: .day, weekday: day), weekday.end)
    }
    if case .weekday(let day) = found.word {
      return (PeriodPosition(number: number, unit: .day, weekday: day), found.end)
    }
    guard case .unit(let unit, count: 1) = found.word else { return nil }
    return (PeriodPosition(number: number, unit: unit, weekday: nil), found.end)
  }

  /// Reads الأسبوع الأخير, الثلاثاء الأخير, اليوم الأول.
  func positionBehind(_ index: Int) -> (PeriodPosition, Int)? {
    guard let found = word(index) else { return nil }
    var position = PeriodPosition(number: 0, unit: .day, weekday: nil)
    if case .unit(let unit, count: 1) = found.word {
      position.unit = unit
    } else if case .weekday(let weekday) = found.word {
      position.weekday = weekday
    } else if found.word != .day(0) {
      return nil
    }
    if matches(found.end, "الاخير") || matches(found.end, "الاخيره") {
      position.number = -1
      return (position, found.end + 1)
    }
    guard let (number, numeral) = count(found.end), numeral.role == .ordinal else { return nil }
    position.number = number
    return (position, numeral.tokens.upperBound)
  }

  /// Reads مطلع الشهر الجاري, أواخر آذار, نهاية عام 2021, باقي الأسبوع.
  func partOfPeriod(_ index: Int) -> DatePhrase? {
    guard let found = word(index) else { return nil }
    if found.word == .rest {
      guard let reference, let whole = relativeUnit(found.end) ?? bareUnit(found.end),
        let period = whole.period
      else { return nil }
      return DatePhrase(
        CalendarUnit.period(reference, period.end), whole.unit, end: whole.end)
    }
    guard let third = found.word.third else { return nil }
    guard let whole = container(found.end), whole.day == nil,
      let period = whole.period(reference: reference), whole.unit != .day
    else { return nil }
    if third == .last, whole.unit == .week, found.stem.clitics.isEmpty {
      // نهاية الأسبوع is the weekend.
      return DatePhrase(
        CalendarUnit.weekend.period(containing: period.start), .weekend, end: whole.end)
    }
    return DatePhrase(period.third(third), whole.unit, end: whole.end)
  }

  func container(_ index: Int) -> DatePhrase? {
    if let month = month(at: index) { return month.period == nil ? withYear(month) : month }
    return relativeUnit(index) ?? namedYear(index) ?? bareUnit(index)
  }

  /// Reads the unit itself as the one that contains the reference: العام, الشهر.
  func bareUnit(_ index: Int) -> DatePhrase? {
    guard let reference, let found = word(index), case .unit(let unit, count: 1) = found.word,
      unit != .day
    else { return nil }
    return DatePhrase(unit.period(containing: reference), unit, end: found.end)
  }

  /// Reads الربع الثالث من عام 2016 and صيف 2015.
  func quarter(_ index: Int) -> DatePhrase? {
    if let found = word(index), case .season(let season) = found.word {
      let next = skipping(found.end, "من")
      let dated = namedYear(next) ?? plainYear(next)
      guard let dated, let year = dated.year ?? dated.period?.start.year,
        let period = CalendarUnit.season(season, of: year)
      else { return nil }
      return DatePhrase(period, .season, end: dated.end)
    }
    guard matches(index, "الربع"), let (number, numeral) = count(index + 1),
      (1...4).contains(number)
    else { return nil }
    let next = skipping(numeral.tokens.upperBound, "من")
    guard let dated = namedYear(next) ?? plainYear(next),
      let year = dated.year ?? dated.period?.start.year
    else { return nil }
    return DatePhrase(
      CalendarUnit.months(3, from: year, number * 3 - 2), .quarter, end: dated.end)
  }

  func plainYear(_ index: Int) -> DatePhrase? {
    guard let (year, numeral) = count(index), (1_000...2_999).contains(year) else { return nil }
    var phrase = DatePhrase(end: numeral.tokens.upperBound)
    (phrase.year, phrase.unit) = (year, .year)
    return phrase
  }
}

extension DateWord {
  /// Whether the word names a month.
  var isMonth: Bool {
    if case .month = self { return true }
    return false
  }
}
