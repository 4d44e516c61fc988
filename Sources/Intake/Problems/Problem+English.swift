package import Displacement
import Language

extension Problem {
  /// What is wrong and what to do about it, in a sentence or two.
  package func message(in language: LanguageCode) -> String {
    switch language {
    case .english: english
    case .arabic: arabic
    }
  }

  private var english: String {
    let cell = value.map { "\u{201C}\($0.shortened)\u{201D}" } ?? "The cell"
    switch cause {
    case .sheet(let fault): return english(fault, cell)
    case .row(let fault): return english(fault, cell)
    case .setting(let fault): return english(fault, cell)
    case .word(let fault): return english(fault, cell)
    }
  }

  private func english(_ fault: SheetFault, _ cell: String) -> String {
    switch fault {
    case .unknownEncoding(.damagedUTF8(let byte)):
      return
        "The file is CSV UTF-8, but damaged \(byte) bytes from its start. Save it anew, or say "
        + "--encoding utf-8 to see which cells are damaged."
    case .unknownEncoding:
      return "It cannot be told how the letters of this file were saved. Save it as CSV UTF-8, or "
        + "name the encoding with --encoding."
    case .otherFormat(let format):
      return
        "This is \(format.englishName), whatever its name says. Open it in the program that it "
        + "was made with, and save the sheet as CSV UTF-8."
    case .notInEncoding(let encoding, let count):
      let characters = count == 1 ? "1 character" : "\(count) characters"
      return "\(characters) of this file cannot be read as \(encoding.rawValue). Save it as CSV "
        + "UTF-8, or name another --encoding."
    case .lostInEncoding(let encoding):
      return encoding.holdsEveryCharacter
        ? "What stood here was lost when the file was saved: save as CSV UTF-8."
        : "The number or name was lost when the file was saved, for \(encoding.rawValue) does not "
          + "have its characters: save as CSV UTF-8."
    case .unclosedQuote:
      return "The quotation mark that opens here is never closed. Close it or take it away."
    case .tooManyUnclosedQuotes:
      return "So many quotation marks are not closed that the rest of the file was not read."
    case .strayQuote:
      return "A quotation mark stands inside a cell. Take it away, or write the cell in quotation "
        + "marks and double the one inside."
    case .nulByte:
      return
        "A character that no sheet can hold (NUL) stands in this row: the file is damaged, or was "
        + "saved by two programs in turn. Save it anew as CSV UTF-8."
    case .cellTooLarge(let limit):
      return "The cell or its row is larger than anything a sheet of figures holds "
        + "(\(limit / 1_024) KiB a cell). Perhaps a quotation mark is missing."
    case .emptyFile: return "There are no rows of data in this file."
    case .noHeader:
      return "No header was found in the first 25 rows: no row has two or more names of columns, "
        + "such as date, place, measure, number, unit, source."
    case .duplicateColumn(let first, let second):
      return "Columns \(first) and \(second) both mean \(fieldName). Rename or remove one of them."
    case .missingColumn(let fields):
      let flag = Problem.flag(for: fields).map { ", or say \($0) for all rows" }
      let meaning = fields == [.measure] ? ", which says what is counted" : ""
      return "There is no column for \(Problem.list(fields))\(meaning). Add one\(flag ?? "")."
    case .headerInTwoRows(let first, let second):
      return
        "The names of the columns stand in rows \(first) and \(second). Write them in one row, "
        + "such as \u{201C}displaced families\u{201D} in place of \u{201C}displaced\u{201D} above "
        + "\u{201C}families\u{201D}, and take the other row away."
    case .unknownColumn:
      return "The column \(cell) is not known; it is kept with the rows and not read."
    case .columnWithoutUnit:
      return
        "The header of this column does not say what is counted. Write, for example, displaced "
        + "people or displaced families."
    }
  }

  private func english(_ fault: RowFault, _ cell: String) -> String {
    switch fault {
    case .missingValue:
      return "There is nothing under \(fieldName). \(englishOfBlank)"
    case .nothingCounted:
      return "There is no number in this row, and it is passed over: a blank cell is never taken "
        + "for 0. Where there is nobody, write 0."
    case .missingOneOf(let fields): return "One of \(Problem.list(fields)) has to be filled."
    case .tooFewCells(let count, let width):
      return "The row has \(count) of the header's \(width) cells. A comma, or what else stands "
        + "between the cells, is missing, or the file was cut off here."
    case .tooManyCells(let count, let width):
      return "The row has \(count) cells where the header has \(width). Perhaps a number or a name "
        + "with a comma in it needs quotation marks: \u{22}1,200\u{22}."
    case .duplicateRow(let row): return "This row says the same as row \(row); it counts once."
    case .contradictingRow(let row):
      return "Row \(row) gives another number for the same thing. Keep one of the two, name "
        + "narrower places, or give each row its own id."
    case .badNumber(let fault): return englishOfNumber(cell, fault)
    case .quantifierMismatch: return "The numbers of this row do not fit \(cell)."
    case .negativeNumber: return "\(cell) is less than 0."
    case .unusualNumber:
      return "\(cell) is more people than any crisis has uprooted. It is taken as it stands; look "
        + "whether digits were added, or two cells ran together."
    case .rangeReversed(.lowAboveBest): return "The low number is greater than the best one."
    case .rangeReversed(.bestAboveHigh): return "The high number is less than the best one."
    case .rangeReversed(.lowAboveHigh): return "The low number is greater than the high one."
    case .partsExceedTotal(.all, let sum, let total):
      return "Women, men, girls and boys come to \(sum), more than the \(total) people of the row."
    case .partsExceedTotal(.children, let sum, let total):
      return "\(sum) children are more than the \(total) people of the row."
    case .partsExceedTotal(.young, let sum, let total):
      return "Girls and boys come to \(sum), more than the \(total) children of the row."
    case .partsExceedTotal(.disability, let sum, let total):
      return "\(sum) people with a disability are more than the \(total) people of the row."
    case .ratioSuspicious(let people, let households):
      return "\(people) people in \(households) households is an unlikely size of household. "
        + "Perhaps a column is mistaken for another."
    case .totalMismatch(let stated, let counted):
      return "The row of totals says \(stated), and the rows above come to \(counted)."
    }
  }

  /// What to write in a cell that must not be blank.
  private var englishOfBlank: String {
    let advice: [Field: String] = [
      .date: "Write the day, such as 2022-01-22, or say --date for all rows that give none.",
      .source: "Write who said it, or say --source for all rows that name nobody.",
      .measure: "Write what is counted, such as displaced.",
      .unit: "Write people, households or housing.",
      .place: "Write the name of a place.",
    ]
    return position.field.flatMap { advice[$0] } ?? "A blank cell is never taken for 0."
  }

  private func englishOfNumber(_ cell: String, _ fault: NumberFault) -> String {
    switch fault {
    case .notANumber: "\(cell) is not a number. Write 350, 1,200 or \u{201C}about 300\u{201D}."
    case .fraction: "\(cell) is not a whole number of people, families or homes."
    case .separators:
      "\(cell) can be read in more than one way. Write digits alone, as in 1200 for 1,200."
    case .tooLarge: "\(cell) is more than there are people."
    case .failedFormula:
      "\(cell) is what the spreadsheet shows where its own formula fails. Write the number itself."
    case .degrees: "\(cell) is not a position in degrees, such as 36.4830."
    case .more(let words):
      "In \(cell), \u{201C}\(words)\u{201D} is no part of the number. Write one number a cell."
    }
  }

  private func english(_ fault: SettingFault, _ cell: String) -> String {
    switch fault {
    case .badDate: return "\(cell) is not a date. Write 2022-01-22."
    case .sinceAfterDate: return "The row counts since \(cell), which is after its own date."
    case .ambiguousDateOrder(let dayFirst, let monthFirst):
      return "\(cell) is \(dayFirst) or \(monthFirst), and no date of the column tells which. Say "
        + "--date-order dmy or --date-order mdy, or write dates as 2022-01-22."
    case .mixedDateOrders:
      return "The column has dates with the day first and dates with the month first. Write them "
        + "all as 2022-01-22."
    case .futureDate(let today): return "\(cell) is in the future: today is \(today)."
    case .beforeEvent(let started): return "\(cell) is before the event, which began on \(started)."
    case .basisWithoutSince:
      return "A number that adds up since a day needs that day. Write it under since, or write new "
        + "if these are the people of this day alone."
    case .basisAssumed:
      return
        "The rows do not say whether movements are new or cumulative; they are taken as new on "
        + "their day."
    case .dateFromSubmission: return "There is no date column: the day of the submission is taken."
    case .suggestionsLeftOut(let cells):
      return "Close names were not looked for in \(cells) more cells with unknown places. Mend the "
        + "ones above first, or see whether this column is the one of places."
    case .unknownPlace: return "\(cell) is not a known place."
    case .ambiguousPlace:
      return "\(cell) may be one of several places. Write the one that is meant by its id."
    case .sameOriginAndDestination: return "People cannot leave for the place that they left."
    case .placeOrOrigin(let place):
      return "Are these people in \(place) now, or did they leave \(place)? The row is read as "
        + "people in \(place), and people are known to have left it on that day. If these left it, "
        + "write \(place) under origin."
    case .originOfStock:
      return "The row counts people who are at a place; where they came from is kept with the row "
        + "and not counted."
    case .placeOfMovement:
      return "Did these people leave \(cell), or come to it? The row is read as people who came to "
        + "\(cell). If they left it, write it under origin."
    }
  }

  private func english(_ fault: WordFault, _ cell: String) -> String {
    switch fault {
    case .unknownMeasure: "\(cell) is not something that is counted here. Write one of these."
    case .unknownUnit where position.field == .unit && value != nil:
      "\(cell) is not a unit that is counted here. Write people, households or housing."
    case .unknownUnit:
      "It is not said whether these are people, households or homes. Write people, households or "
        + "housing."
    case .unitOfOtherMeasure: "This measure is not counted in that unit."
    case .unitContradiction(let own, let named):
      "\(cell) counts \(own.rawValue), and its column or unit says \(named.rawValue)."
    case .unknownValue(let allowed):
      "\(cell) is not known here. Write one of: \(allowed.english)."
    case .badName: "\(cell) cannot be a name here: it is too long, or has line breaks in it."
    case .basisOfStock:
      "These people are at a place, on one day. Write point, or leave the cell blank."
    case .basisOfFlow:
      "These people moved. Write new for those of the day or the period, or cumulative for all "
        + "since a day."
    }
  }

  /// The field or the header, as a sentence names it.
  var fieldName: String { position.field?.nameEnglishProse ?? position.header ?? "value" }

  /// What says on the command line, for all rows, what a column of one of those fields would say.
  static func flag(for fields: [Field]) -> String? {
    let flags: [Field: String] = [
      .date: "--date", .source: "--source", .measure: "--measure displaced",
    ]
    return fields.lazy.compactMap { flags[$0] }.first
  }

  private static func list(_ fields: [Field]) -> String {
    fields.map(\.nameEnglishProse).joined(separator: " / ")
  }
}

extension String {
  /// The text on one line and at most 60 characters long, to stand within a sentence.
  var shortened: String {
    let line = String(
      unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        .reduce(into: String.UnicodeScalarView()) { $0.append($1) })
    return line.count <= 60 ? line : line.prefix(59) + "\u{2026}"
  }
}
