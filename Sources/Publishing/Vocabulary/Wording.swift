package import Displacement
package import Situation

/// Puts values into words: the vocabulary of a language and the digits of a page.
package struct Wording: Sendable {
  package let vocabulary: any Vocabulary
  package let digits: Digits

  package init(_ language: LanguageCode, digits: Digits = .western) {
    vocabulary = language.vocabulary
    self.digits = digits
  }

  package var language: LanguageCode { vocabulary.language }

  /// The template with its gaps filled; a gap without a value stays empty.
  package func phrase(_ template: Template, _ values: [Slot: Phrase] = [:]) -> Phrase {
    filled(vocabulary.sentence(template), values)
  }

  /// The sentence with its gaps filled; a gap without a value stays empty.
  package func phrase(_ reasoning: Reasoning, _ values: [Slot: Phrase] = [:]) -> Phrase {
    filled(vocabulary.sentence(reasoning), values)
  }

  private func filled(_ sentence: String, _ values: [Slot: Phrase]) -> Phrase {
    var phrase = Phrase()
    var rest = sentence[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { phrase.runs.append(.words(String(rest[..<open]))) }
      let slot = Slot(rawValue: String(rest[rest.utf8.index(after: open)..<close]))
      if let value = slot.flatMap({ values[$0] }) { phrase += value }
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { phrase.runs.append(.words(String(rest))) }
    return phrase
  }

  package func words(_ term: Term) -> Phrase { .words(vocabulary.label(term)) }

  /// A whole number.
  package func number(_ number: Int) -> Phrase { .value(digits.grouped(number)) }

  /// A number of hundredths, such as a household size: 430 is 4.3.
  func hundredths(_ number: Int) -> Phrase {
    let text = JSON(hundredths: number).text()
    return .value(digits.shaped(text))
  }

  /// References to those footnotes, or nothing.
  package func notes(_ numbers: [Int]) -> Phrase {
    Phrase(numbers.isEmpty ? [] : [.notes(numbers, digits)])
  }

  /// How many times one number is the other: ×4.
  func ratio(hundredths number: Int) -> Phrase {
    .value("×" + digits.shaped(JSON(hundredths: number).text()))
  }

  /// A difference with its sign, rounded where it is one of estimates.
  func difference(_ number: Int, isEstimate: Bool = false) -> Phrase {
    let sign = (isEstimate ? "~" : "") + (number > 0 ? "+" : "")
    return .value(sign + digits.grouped(isEstimate ? PrintRounding.threeFigures(number) : number))
  }

  /// The day as tables have it: 2022-01-26.
  package func date(_ day: Day) -> Phrase { .value(digits.shaped(day.description)) }

  /// The day as sentences have it: 26 January 2022.
  package func longDate(_ day: Day) -> Phrase {
    .value(digits.shaped(String(day.dayOfMonth)))
      + .words(" \(vocabulary.month(day.month)) ") + .value(digits.shaped(String(day.year)))
  }

  /// The instant in UTC to the minute: 2022-01-26 18:00 UTC.
  func time(_ moment: Moment) -> Phrase {
    let text = moment.description
    return .value(digits.shaped("\(text.prefix(10)) \(text.dropFirst(11).prefix(5))") + " UTC")
  }

  /// Names one after the other, as the page's language lists them.
  package func names(_ names: [Name]) -> Phrase {
    names.map { Phrase.name($0(in: language)) }.joined(by: vocabulary.comma)
  }
}

extension Wording {
  /// The number in words, without its unit: "at least 1,250", "~4,520", "no count yet".
  package func number(_ count: Count) -> Phrase { number(count, .atLeast, .atMost) }

  /// The number as ``number(_:)`` has it, in the few words that a cell has room for.
  package func cell(_ count: Count) -> Phrase { number(count, .atLeastShort, .atMostShort) }

  private func number(_ count: Count, _ atLeast: Template, _ atMost: Template) -> Phrase {
    let estimate = count.isEstimate ? "~" : ""
    func printed(_ number: Int) -> Phrase {
      .value(estimate + digits.grouped(count.printed(number)))
    }
    return switch count.form {
    case .none: words(.noFigure)
    case .number(let best): printed(best)
    case .about(let best) where count.isEstimate: printed(best)
    case .about(let best): phrase(.about, [.number: printed(best)])
    case .atLeast(let low): phrase(atLeast, [.number: printed(low)])
    case .atMost(let high): phrase(atMost, [.number: printed(high)])
    case .between(let low, let high): .value(estimate + range(low, high, of: count))
    case .vague: words(.noCountYet)
    }
  }

  /// The number in words with its unit: "at least 1,250 people"; for a vague amount "no count yet:
  /// thousands (at least 2,000)".
  package func amount(_ count: Count, _ unit: Unit = .people) -> Phrase {
    let number = number(count)
    func noun(_ value: Int) -> Phrase {
      .words(" " + vocabulary.noun(unit, after: count.printed(value)))
    }
    return switch count.form {
    case .none: count.households.map { amount(Count($0), .households) } ?? number
    case .number(let value), .about(let value), .atLeast(let value), .atMost(let value):
      number + noun(value)
    case .between(_, let high): number + noun(high)
    case .vague: number + .words(": ") + range(count)
    }
  }

  /// The range in words: "4,500–5,500", "1,075 or more"; empty where the number says it all.
  package func range(_ count: Count) -> Phrase {
    let estimate = count.isEstimate ? "~" : ""
    func printed(_ number: Int) -> Phrase {
      .value(estimate + digits.grouped(count.printed(number)))
    }
    switch count.form {
    case .none, .atLeast, .atMost, .between: return Phrase()
    case .vague(let low, let high):
      guard let word = Magnitude.allCases.first(where: { $0.isSaid(by: low, high) })
      else { return phrase(.vagueBound, [.number: number(low)]) }
      return phrase(.vague, [.word: .words(vocabulary.label(word)), .number: number(low)])
    case .number, .about:
      switch (count.interval.low, count.interval.high) {
      case (nil, nil): return Phrase()
      case (let low?, nil): return phrase(.orMore, [.number: printed(low)])
      case (nil, let high?): return phrase(.upTo, [.number: printed(high)])
      case (let low?, let high?):
        return low == high ? Phrase() : .value(estimate + range(low, high, of: count))
      }
    }
  }

  private func range(_ low: Int, _ high: Int, of count: Count) -> String {
    "\(digits.grouped(count.printed(low)))–\(digits.grouped(count.printed(high)))"
  }

  /// Households as their source gave them; empty where none are known.
  package func households(_ count: Count) -> Phrase {
    guard let households = count.households, !households.isEmpty else { return Phrase() }
    let isApproximate = count.marks.contains(.about) && households.low != households.high
    return cell(Count(households, marks: isApproximate ? [.about] : []))
  }

  /// The marks that a number has beside it.
  package func marks(_ marks: Set<Summary.Mark>) -> Phrase {
    Phrase(marks.sortedCases.filter { $0.glyph != nil }.map { .mark($0) })
  }
}

extension Magnitude {
  /// Whether those ends are the word's, which a public page rounds to a multiple of five.
  fileprivate func isSaid(by low: Int, _ high: Int?) -> Bool {
    guard let high, low == self.low else { return false }
    return (self.high...self.high + 1).contains(high)
  }
}

extension Summary.Mark {
  /// The sign that a number with the mark has beside it; the others are said in words.
  package var glyph: String? {
    switch self {
    case .conflict: "⚑"
    case .ageing: "†"
    case .stale: "‡"
    case .contradiction: "≠"
    case .converted, .derived, .summed, .about, .atLeast, .atMost, .vague, .firstCount: nil
    case .crossesWindow, .party, .revised, .corrected, .reset: nil
    }
  }
}
