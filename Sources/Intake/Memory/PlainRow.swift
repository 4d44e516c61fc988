import Displacement

/// What rows come to that have the same words, and numbers in the same columns.
///
/// Such rows differ in nothing but their identifiers, days, numbers and remarks. A long sheet has
/// few kinds of them: the first row of each is read word by word, and the others as that one was.
final class PlainRow {
  /// A claim of such a row.
  struct Claim {
    let series: Int
    /// Whether it is of a flow, on the day of its row.
    let isOfDay: Bool
    let cells: Cells
    /// The places of a count of displaced people; -1 in other claims.
    let stock: Int
    /// The places that people left; -1 in other claims.
    let origins: Int
  }

  /// The cells that the numbers of a claim stand in.
  struct Cells {
    /// The column of the leading number.
    let number: Int
    /// The column of the households beside people; -1 where there is none.
    let households: Int
    /// Whether the households stand before the people.
    let isReversed: Bool
    /// What the key has behind the identifier of a row with several claims.
    let suffix: WideColumn.Subject?

    /// A number in a column.
    init(_ number: Int, _ suffix: WideColumn.Subject? = nil) {
      (self.number, households, isReversed, self.suffix) = (number, -1, false, suffix)
    }

    /// People and households, in the order of their phrase.
    init(people: Int, households: Int, isReversed: Bool, _ suffix: WideColumn.Subject? = nil) {
      (number, self.households, self.suffix) = (people, households, suffix)
      self.isReversed = isReversed
    }
  }

  let claims: [Claim]
  /// The group of rows whose numbers are summed up together.
  let sums: Int?
  /// The unit of a number that is hedged in its own cell; nothing where such rows are not alike.
  let hedgedUnit: Unit?

  init(_ claims: [Claim], sums: Int?, hedgedUnit: Unit?) {
    (self.claims, self.sums, self.hedgedUnit) = (claims, sums, hedgedUnit)
  }
}

/// The columns that decide whether a row is a plain one, and of which kind.
struct PlainColumns {
  /// The column of the day; -1 where there is none, and then no row is plain.
  let date: Int
  /// The columns of words.
  let words: [Int]
  /// The columns of numbers and of the first day, of which only some are filled.
  let numbers: [Int]
  /// The columns of numbers that are only checked: a row that fills one is not a plain one.
  let checked: [Int]

  init(_ header: Header) {
    date = header.kind == .figures ? header.index(of: .date) ?? -1 : -1
    words = header.columns(of: PlainColumns.wordFields)
    numbers = header.columns.indices.filter { column in
      switch header.columns[column] {
      case .field(let field): PlainColumns.numberFields.contains(field)
      case .wide: true
      case .choice, .ignored, .unknown: false
      }
    }
    checked = numbers.filter { column in
      switch header.columns[column] {
      case .field(let field): field == .children
      case .wide(let wide): wide.part == .children
      case .choice, .ignored, .unknown: false
      }
    }
  }

  private static let wordFields: Set<Field> = [
    .within, .placeCode, .place, .origin, .destination, .measure, .unit, .quantifier,
    .householdsQuantifier, .basis, .accommodation, .holding, .group, .stance, .method, .source,
    .sensitivity, .breakdown,
  ]

  private static let numberFields: Set<Field> = [
    .number, .low, .best, .high, .people, .households, .householdsLow, .householdsHigh, .women,
    .men, .girls, .boys, .children, .disability, .since,
  ]
}
