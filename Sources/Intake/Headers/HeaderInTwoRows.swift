import Language

/// Names of columns that stand in two rows, as where one wide cell "displaced" stands above
/// "families" and "people".
///
/// A spreadsheet saves a wide cell as its text and blank cells behind it. What a column is called
/// is then the text above it, or the last one to the left of that, with the text below:
///
///     date        | place   | displaced |        | held     | source
///                 |         | families  | people | families |
///
/// reads as `date, place, displaced families, displaced people, held families, source`.
struct HeaderInTwoRows {
  /// The names of the columns.
  private(set) var names: [String] = []
  /// What the columns are taken for.
  private(set) var words: [HeaderCell] = []

  /// Reads two rows together; nothing unless each number stands under a measure, by which the two
  /// name its column surely, and no other column says what is counted.
  init?(_ top: [String], over bottom: [String]) {
    // The measure that stands above the columns from here on.
    var group = ""
    var isJoined = false
    for column in 0..<max(top.count, bottom.count) {
      let upper = column < top.count ? top[column].trimmed : ""
      let lower = column < bottom.count ? bottom[column].trimmed : ""
      if !upper.isEmpty { group = upper }
      let own = HeaderCell(lower.isEmpty ? upper : lower)
      if lower.isEmpty || HeaderInTwoRows.isOfWords(own.column) {
        // No number stands here, and a wide cell ends before it.
        group = ""
        add(lower.isEmpty ? upper : lower, own)
      } else if group.isEmpty {
        add(lower, own)
      } else if let joined = HeaderInTwoRows.joined(group, lower) {
        isJoined = true
        add("\(group) \(lower)", joined)
      } else {
        guard own.column == .unknown, MeasureWords(group) == nil else { return nil }
        add(lower, own)
      }
    }
    guard isJoined, !words.contains(where: { $0.column == .field(.measure) }) else { return nil }
  }

  private mutating func add(_ name: String, _ cell: HeaderCell) {
    names.append(name)
    words.append(cell)
  }

  /// Whether a column holds something else than numbers of people, households or homes.
  private static func isOfWords(_ column: Column) -> Bool {
    switch column {
    case .field, .choice, .ignored: !Header.isNumber(column)
    case .wide, .unknown: false
    }
  }

  /// The column of the numbers of a measure, if the two texts together name one.
  private static func joined(_ upper: String, _ lower: String) -> HeaderCell? {
    guard let words = MeasureWords("\(upper) \(lower)"), words.end == nil else { return nil }
    return HeaderCell(wide: WideColumn(subject: words.subject, unit: words.usualUnit))
  }
}
