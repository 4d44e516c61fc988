package import Displacement
package import Language

extension Problem {
  /// What is wrong, with what a sentence about it needs.
  package enum Cause: Hashable, Sendable {
    case sheet(SheetFault)
    case row(RowFault)
    case setting(SettingFault)
    case word(WordFault)
  }

  /// What is wrong with a file, its quotation marks or its header.
  package enum SheetFault: Hashable, Sendable {
    case unknownEncoding(EncodingDecision.Reason)
    /// No text at all, but what another program keeps its documents in.
    case otherFormat(FileFormat)
    /// The file has so many characters that are not in the encoding that was named.
    case notInEncoding(TextEncoding, Int)
    /// A number or a name was lost when the file was saved.
    case lostInEncoding(TextEncoding)
    case unclosedQuote
    /// So many unclosed quotes that the rest of the file was not read.
    case tooManyUnclosedQuotes
    case strayQuote
    case nulByte
    case cellTooLarge(limit: Int)
    case emptyFile
    case noHeader
    case duplicateColumn(String, String)
    case missingColumn([Field])
    /// A header whose words stand in two rows, as above merged cells.
    case headerInTwoRows(Int, Int)
    case unknownColumn
    /// A column of amounts whose header does not say people or households.
    case columnWithoutUnit
  }

  /// What is wrong with the cells of a row and their numbers.
  package enum RowFault: Hashable, Sendable {
    case missingValue
    /// A row of a wide sheet under none of whose measures there is a number.
    case nothingCounted
    /// None of several columns of which one has to be filled.
    case missingOneOf([Field])
    case tooFewCells(Int, of: Int)
    case tooManyCells(Int, of: Int)
    case duplicateRow(of: Int)
    /// The same row as an earlier one with another number.
    case contradictingRow(Int)
    case totalMismatch(stated: Int, counted: Int)
    case badNumber(NumberFault)
    /// A number between a low and a high one without which its quantifier makes no sense.
    case quantifierMismatch
    case negativeNumber
    /// A number that is read well, and greater than any crisis has had people.
    case unusualNumber
    case rangeReversed(RangeEnds)
    case partsExceedTotal(PartGroup, sum: Int, total: Int)
    case ratioSuspicious(people: Int, households: Int)
  }

  /// What is wrong with the days and places of a row.
  package enum SettingFault: Hashable, Sendable {
    case badDate
    case ambiguousDateOrder(Day, Day)
    /// Dates of both orders stand in one column.
    case mixedDateOrders
    case futureDate(today: Day)
    case beforeEvent(started: Day)
    /// `since` lies after the day of the row.
    case sinceAfterDate
    case basisWithoutSince
    /// A flow whose row does not say whether it counts new people or all of them.
    case basisAssumed
    /// A column without dates, in the place of which the day of the submission was taken.
    case dateFromSubmission
    case unknownPlace
    /// So many cells have unknown names that no close ones were looked for in these.
    case suggestionsLeftOut(cells: Int)
    case ambiguousPlace
    case sameOriginAndDestination
    /// A stock at a place that people are known to have left on that day.
    case placeOrOrigin(place: String)
    /// A stock that names where its people came from, which only a movement can keep.
    case originOfStock
    /// A movement whose row names neither end, only a place.
    case placeOfMovement
  }

  /// What is wrong with the words of a row that stand on a list.
  package enum WordFault: Hashable, Sendable {
    case unknownMeasure
    case unknownUnit
    /// A number of homes of a measure of people, or the reverse.
    case unitOfOtherMeasure
    /// The cell names one unit, its column another.
    case unitContradiction(Unit, Unit)
    case unknownValue(allowed: Choices)
    /// A name or identifier that is too long, or has what cannot be seen in it.
    case badName
    /// A stock cannot be counted over a period.
    case basisOfStock
    /// A movement cannot be counted at a point.
    case basisOfFlow
  }

  /// Which of a low, a best and a high number are the wrong way round.
  package enum RangeEnds: Hashable, Sendable {
    case lowAboveBest, bestAboveHigh, lowAboveHigh
  }

  /// Which parts come to more than their whole.
  package enum PartGroup: Hashable, Sendable {
    /// Women, men, girls and boys.
    case all
    /// Girls and boys, of the children.
    case young
    case children, disability
  }

  /// The words that a cell may hold, in both languages.
  package struct Choices: Hashable, Sendable {
    /// In English, in their order.
    package let english: String
    /// In Arabic, in the same order.
    package let arabic: String
  }

  /// Why a cell is not a number of people.
  package enum NumberFault: Hashable, Sendable {
    case notANumber
    /// 12.5 families.
    case fraction
    /// `1,20` or `1.2.3`.
    case separators
    case tooLarge
    /// `#REF!` and its like.
    case failedFormula
    /// No latitude or longitude.
    case degrees
    /// Words beside the number that are no part of it.
    case more(String)
  }
}
