import Displacement

extension Problem.Cause {
  var kind: Problem.Kind {
    switch self {
    case .sheet(let fault): fault.kind
    case .row(let fault): fault.kind
    case .setting(let fault): fault.kind
    case .word(let fault): fault.kind
    }
  }

  /// How bad the cause is, unless the place where it is found says otherwise.
  var severity: Severity {
    switch self {
    case .sheet(.unknownColumn), .setting(.basisAssumed), .setting(.dateFromSubmission),
      .setting(.suggestionsLeftOut):
      .notice
    case .setting(.placeOrOrigin), .setting(.originOfStock), .setting(.placeOfMovement),
      .row(.totalMismatch), .row(.ratioSuspicious), .row(.duplicateRow), .row(.nothingCounted),
      .row(.unusualNumber):
      .warning
    case .sheet, .row, .setting, .word: .error
    }
  }
}

extension Problem.SheetFault {
  fileprivate var kind: Problem.Kind {
    switch self {
    case .unknownEncoding, .notInEncoding, .otherFormat: .unknownEncoding
    case .lostInEncoding: .lostInEncoding
    case .unclosedQuote, .tooManyUnclosedQuotes: .unclosedQuote
    case .strayQuote: .strayQuote
    case .nulByte: .nulByte
    case .cellTooLarge: .cellTooLarge
    case .emptyFile: .emptyFile
    case .noHeader: .noHeader
    case .duplicateColumn: .duplicateColumn
    case .missingColumn, .headerInTwoRows: .missingColumn
    case .unknownColumn: .unknownColumn
    case .columnWithoutUnit: .unknownUnit
    }
  }
}

extension Problem.RowFault {
  fileprivate var kind: Problem.Kind {
    switch self {
    case .missingValue, .missingOneOf, .nothingCounted, .tooFewCells: .missingValue
    case .tooManyCells: .tooManyCells
    case .duplicateRow, .contradictingRow: .duplicateRow
    case .totalMismatch: .totalMismatch
    case .badNumber, .quantifierMismatch, .unusualNumber: .badNumber
    case .negativeNumber: .negativeNumber
    case .rangeReversed: .rangeReversed
    case .partsExceedTotal: .partsExceedTotal
    case .ratioSuspicious: .ratioSuspicious
    }
  }
}

extension Problem.SettingFault {
  fileprivate var kind: Problem.Kind {
    switch self {
    case .badDate, .sinceAfterDate: .badDate
    case .ambiguousDateOrder, .mixedDateOrders: .ambiguousDateOrder
    case .futureDate: .futureDate
    case .beforeEvent: .beforeEvent
    case .basisWithoutSince: .basisWithoutSince
    case .basisAssumed, .dateFromSubmission: .missingValue
    case .unknownPlace, .suggestionsLeftOut: .unknownPlace
    case .ambiguousPlace: .ambiguousPlace
    case .sameOriginAndDestination: .sameOriginAndDestination
    case .placeOrOrigin, .originOfStock, .placeOfMovement: .placeOrOrigin
    }
  }
}

extension Problem.WordFault {
  fileprivate var kind: Problem.Kind {
    switch self {
    case .unknownMeasure: .unknownMeasure
    case .unknownUnit, .unitOfOtherMeasure, .unitContradiction: .unknownUnit
    case .unknownValue, .badName, .basisOfStock, .basisOfFlow: .unknownValue
    }
  }
}
