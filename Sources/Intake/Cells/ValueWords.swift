import Displacement
import Language

/// The words that staff write for the values of one column, in English and Arabic.
struct ValueWords<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  /// The values in their order.
  private let cases = Array(Value.allCases)
  /// The places of the values in that order, by their words.
  private let numbers: [String: UInt8]
  /// The first Arabic word for each value.
  private let arabicNames: [String]

  /// Reads rows of a value's own name, a tab, and the other words for it with bars between.
  init(_ type: Value.Type = Value.self, _ rows: String) {
    var numbers: [String: UInt8] = [:]
    for (number, value) in cases.enumerated() {
      numbers[value.rawValue] = UInt8(number)
      numbers[Fold.key(value.rawValue)] = UInt8(number)
    }
    var arabicNames = cases.map(\.rawValue)
    for row in rows.split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let number = numbers[String(columns[0])] else { continue }
      let words = columns[1].split(separator: "|")
      if let first = words.first, first.utf8.first == 0xD8 || first.utf8.first == 0xD9,
        arabicNames[Int(number)] == cases[Int(number)].rawValue
      {
        arabicNames[Int(number)] = String(first)
      }
      for word in words {
        // As it is usually spelled, to be found without folding the cell.
        numbers[String(word)] = number
        numbers[Fold.key(word)] = number
      }
    }
    self.numbers = numbers
    self.arabicNames = arabicNames
  }

  /// The value that a cell names.
  subscript(cell: String) -> Value? { number(of: cell).map { self[$0] } }

  /// The place on the list of the value that a cell names.
  func number(of cell: String) -> UInt8? { numbers[cell] ?? numbers[Fold.key(cell)] }

  /// The value at a place of the list.
  subscript(number: UInt8) -> Value { cases[Int(number)] }

  /// The words that may be written, in the order of their values.
  var allowed: Problem.Choices {
    Problem.Choices(
      english: cases.map { $0.rawValue.split(separator: "_").joined(separator: " ") }
        .joined(separator: ", "),
      arabic: arabicNames.joined(separator: "\u{60C} "))
  }
}

/// A word for yes.
enum Answer: String, CaseIterable, Sendable {
  case yes, no
}

/// How well the position of a place is known, as places sheets say it.
enum CoordinateQuality: String, CaseIterable, Sendable {
  case surveyed, approximate, unknown

  /// What the quality means for a place of that kind.
  func precision(of kind: Place.Kind) -> Place.Precision {
    switch self {
    case .surveyed: .exact
    case .unknown: .unknown
    case .approximate:
      switch kind {
      case .country, .governorate: .governorate
      case .district, .subdistrict: .district
      case .city: .city
      case .neighborhood, .area, .camp, .shelter, .prison, .crossing, .road, .site: .neighborhood
      }
    }
  }
}

/// Whether a row is one part of a complete breakdown.
enum Breakdown: String, CaseIterable, Sendable {
  case complete, partial
}
