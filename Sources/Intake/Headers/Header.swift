import Displacement
import Language

/// The located header of a sheet: what its columns hold and where its data starts.
///
/// It is a class because every row of a long sheet refers to it; it never changes.
final class Header: Sendable {
  /// What the rows of a sheet are.
  enum Kind: String, Sendable {
    case figures, routes, places
  }

  /// What the rows are.
  let kind: Kind
  /// The header's row as a spreadsheet numbers it.
  let row: Int
  /// The physical line on which the header starts, from 1.
  let line: Int
  /// The last row of the header: the hashtags, where it has them.
  let lastRow: Int
  /// The row below, where it is made of names of columns too.
  let secondRow: Int?
  /// The header's cells as they stand in the file.
  let names: [String]
  /// What the columns are taken for.
  let columns: [Column]
  /// The measure that the header of a column of places implies.
  let implied: WideColumn.Subject?
  /// The hashtags below the header's words, where it has both.
  let tags: [String]?
  /// The texts of the rows above the header.
  let titles: [String]
  /// What is wrong with the header.
  let problems: [Problem]
  /// The column of each field, by the field's number.
  private let indices: [Int?]
  /// The kind of place that a column names by its header: in a column of governorates, Aleppo is
  /// not the city.
  let placeKinds: [Int: Place.Kind]
  /// Whether questions with several answers have a column for each.
  let hasChoices: Bool
  /// The columns that hold numbers of people, households or homes.
  let numberColumns: [Int]

  /// How many cells a row must have: up to the last column with a name.
  let requiredWidth: Int

  /// How many rows may stand before the header's end (HXL's own limit).
  static let searchLimit = 25

  /// Finds the header among the first rows of a sheet: the first row in which two or more cells
  /// match known headers.
  ///
  /// A row of labels above it, such as `Date:, 22 January, Source:, OCHA`, gives way to a later row
  /// that has more of them and is made of little else.
  static func located(in records: some Sequence<OpeningRow>) -> Header? {
    let records = Array(records.prefix { $0.row <= Header.searchLimit })
    var best: Candidate?
    for (number, record) in records.enumerated() {
      let candidate = Candidate(record, at: number)
      guard candidate.known > 1, candidate.known > candidate.values else { continue }
      guard let earlier = best else {
        best = candidate
        if candidate.isMostlyKnown { break }
        continue
      }
      if candidate.isMostlyKnown, candidate.known > earlier.known {
        best = candidate
        break
      }
    }
    guard let best else { return nil }
    var tags = best.hasTags ? records[best.number] : nil
    var second: Int?
    if tags == nil, best.number + 1 < records.count {
      let next = Candidate(records[best.number + 1], at: best.number + 1)
      if next.hasTags {
        tags = records[next.number]
      } else if next.known > 1, next.isMostlyKnown, next.values == 0 {
        second = records[next.number].row
      }
    }
    let titles = records[..<best.number].flatMap(\.texts).filter { !$0.isBlank }
    return Header(
      records[best.number], best.words, tags: tags, secondRow: second, titles: titles)
  }

  /// A row that may be the header.
  private struct Candidate {
    let number: Int
    let words: [HeaderCell]
    /// Whether it is a row of hashtags.
    let hasTags: Bool
    /// How many cells match known headers or are hashtags.
    let known: Int
    let isMostlyKnown: Bool
    /// How many cells are a number or a date: a row of data has them, a header seldom one.
    let values: Int

    init(_ record: OpeningRow, at number: Int) {
      let cells = record.texts.map(\.trimmed)
      let isForm = cells.contains { HeaderCell.isOfForm($0) }
      self.number = number
      words = cells.map { HeaderCell($0, isForm: isForm) }
      let tags = cells.count { Hashtag($0) != nil }
      hasTags = tags > 1
      known = hasTags ? tags : words.count(where: \.isKnown)
      isMostlyKnown = known * 2 > cells.count { !$0.isEmpty }
      values = cells.count { Int(digits: $0.utf8) != nil || CellDate($0) != .invalid }
    }
  }

  private init(
    _ record: OpeningRow, _ words: [HeaderCell], tags: OpeningRow?, secondRow: Int?,
    titles: [String]
  ) {
    (row, line) = (record.row, record.line)
    lastRow = tags?.row ?? record.row
    self.secondRow = secondRow
    names = record.texts.map(\.trimmed)
    implied = words.lazy.compactMap(\.implied).first
    self.titles = titles
    self.tags = tags.flatMap { $0.row == record.row ? nil : $0.texts }
    var columns = words.map(\.column)
    if let tags {
      Header.take(tags.texts.map { Hashtag($0) }, into: &columns)
    }
    Header.dropJoinedChoices(from: &columns)
    Header.settleForWiderPlace(in: &columns)
    Header.dropSerialNumbers(from: &columns, names)
    Header.settleForStatus(in: &columns, implied: implied)
    Header.settleForToday(in: &columns, names)
    self.columns = columns
    kind = Header.kind(of: columns)
    placeKinds = Header.placeKinds(names: names, tags: tags?.texts ?? [])
    hasChoices = columns.contains { if case .choice = $0 { true } else { false } }
    numberColumns = columns.indices.filter { Header.isNumber(columns[$0]) }
    requiredWidth = 1 + (columns.lastIndex { $0 != .ignored && $0 != .field(.reason) } ?? -1)
    var indices = [Int?](repeating: nil, count: Field.allCases.count)
    for (index, column) in columns.enumerated() {
      if case .field(let field) = column, indices[field.number] == nil {
        indices[field.number] = index
      }
    }
    self.indices = indices
    problems = Header.problems(in: columns, of: kind, names: names, row: row, line: line)
  }

  /// The language of the header's words.
  var language: LanguageCode {
    let isArabic = names.contains { name in
      name.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    }
    return isArabic ? .arabic : .english
  }

  /// The column that holds a field.
  func index(of field: Field) -> Int? { indices[field.number] }

  /// Whether there is a column for a field.
  func has(_ field: Field) -> Bool { indices[field.number] != nil }

  /// The columns that hold the amounts of one measure each.
  var wide: [(column: Int, WideColumn)] {
    columns.enumerated().compactMap { index, column in
      if case .wide(let wide) = column { (index, wide) } else { nil }
    }
  }

  /// The columns of those fields and of choices among their values, in their order.
  func columns(of fields: Set<Field>) -> [Int] {
    columns.indices.filter { index in
      switch columns[index] {
      case .field(let field), .choice(let field, _): fields.contains(field)
      case .wide, .ignored, .unknown: false
      }
    }
  }

  /// The name of a column as it stands in the file.
  func name(_ column: Int) -> String? {
    column < names.count && !names[column].isEmpty ? names[column] : nil
  }
}
