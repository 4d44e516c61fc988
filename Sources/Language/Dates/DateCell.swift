package import Displacement

/// The day that a cell of a sheet gives, in each order that makes a date of it.
///
/// Whether `03/04/2022` has its day or its month first is for the column to decide: a cell that
/// has only one reading decides it for all.
package struct DateCell: Hashable, Sendable {
  /// The day, if the day stands before the month; `nil` where that makes no date.
  package let dayFirst: Day?
  /// The day, if the month stands before the day; `nil` where that makes no date.
  package let monthFirst: Day?

  /// Whether the two orders give different days.
  package var isAmbiguous: Bool {
    dayFirst != nil && monthFirst != nil && dayFirst != monthFirst
  }

  /// The day, where both orders give the same or only one gives any.
  package var day: Day? { isAmbiguous ? nil : dayFirst ?? monthFirst }

  /// Reads the whole cell as one date, with a time of day behind it that is passed over.
  ///
  /// ISO 8601, numbers with `/`, `-` or `.`, and months by name in Arabic and English are read,
  /// in any digits; a date without its year is not. Years of two digits lie between 1931 and
  /// 2030.
  ///
  /// - Parameter cell: the text of the cell.
  package init?(_ cell: String) {
    if let day = Day(iso: cell) {
      (dayFirst, monthFirst) = (day, day)
      return
    }
    let text = FoldedText(cell)
    guard let first = text.tokens.firstIndex(where: { $0.kind != .sign }) else { return nil }
    if let date = NumericDate.read(text, at: first), date.numbers.count == 3 {
      guard DateCell.isTime(text, from: date.end) else { return nil }
      dayFirst = date.day(.dayFirst)
      monthFirst = date.day(.monthFirst)
    } else {
      let arabic = ArabicDates(text: text, reference: nil).phrase(at: first)
      let english = EnglishDates(text: text, reference: nil).phrase(at: first)
      let phrases = [arabic, english].compactMap(\.self).sorted { $0.end > $1.end }
      let day = phrases.lazy.compactMap { phrase -> Day? in
        guard phrase.unit == .day, DateCell.isTime(text, from: phrase.end) else { return nil }
        return phrase.period(reference: nil)?.start
      }.first
      (dayFirst, monthFirst) = (day, day)
    }
    if dayFirst == nil && monthFirst == nil { return nil }
  }

  /// Whether nothing but a time of day follows.
  private static func isTime(_ text: FoldedText, from index: Int) -> Bool {
    text.tokens[index...].allSatisfy { token in
      switch token.kind {
      case .digits: true
      case .sign: ":.,+-'\"".utf8.contains(text.bytes[token.start])
      case .word: times.value(text, token) != nil
      }
    }
  }

  private static let times = TermTable<Bool>(words: "t,z,am,pm,utc,gmt,ص،م")
}

extension NumericDate {
  /// The day in exactly that order; a date that begins with its year has only one.
  fileprivate func day(_ order: Order) -> Day? {
    guard numbers.count == 3 else { return nil }
    if numbers[0].digits == 4 {
      return Day(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    }
    guard numbers[2].digits == 4 || numbers[2].digits == 2 else { return nil }
    let year = NumericDate.year(numbers[2])
    return switch order {
    case .dayFirst: Day(year: year, month: numbers[1].value, day: numbers[0].value)
    case .monthFirst: Day(year: year, month: numbers[0].value, day: numbers[1].value)
    }
  }
}
