import Displacement
import Language

/// The words that staff write for the values of one column, in English and Arabic.
struct ValueWords<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private let values: [String: Value]

  /// Reads rows of a value's own name, a tab, and the other words for it with bars between.
  init(_ type: Value.Type = Value.self, _ rows: String) {
    var values: [String: Value] = [:]
    for value in Value.allCases {
      values[value.rawValue] = value
      values[Fold.key(value.rawValue)] = value
    }
    for row in rows.split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let value = Value(rawValue: String(columns[0])) else { continue }
      for word in columns[1].split(separator: "|") {
        // As it is usually spelled, to be found without folding the cell.
        values[String(word)] = value
        values[Fold.key(word)] = value
      }
    }
    self.values = values
  }

  /// The value that a cell names.
  subscript(cell: String) -> Value? { values[cell] ?? values[Fold.key(cell)] }

  /// The names that may be written, in their order.
  var allowed: String { Value.allCases.map(\.rawValue).joined(separator: ", ") }
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
