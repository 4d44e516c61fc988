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
  /// The last row of the header: the hashtags, where it has them.
  let lastRow: Int
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
  /// The columns that hold numbers of people, households or homes.
  let numberColumns: [Int]

  /// How many cells a row must have: up to the last column with a name.
  let requiredWidth: Int

  /// How many rows may stand before the header's end (HXL's own limit).
  static let searchLimit = 25

  /// Finds the header among the first rows of a sheet: the first row in which two or more cells
  /// match known headers.
  static func located(in records: some Sequence<Record>) -> Header? {
    let records = Array(records.prefix { $0.row <= Header.searchLimit })
    for (number, record) in records.enumerated() {
      let cells = record.texts
      let tags = cells.map { Hashtag($0) }
      let isForm = cells.contains { HeaderCell.isOfForm($0.trimmed) }
      let words = cells.map { HeaderCell($0, isForm: isForm) }
      let isTagRow = tags.count(where: { $0 != nil }) > 1
      guard isTagRow || words.count(where: \.isKnown) > 1 else { continue }
      var tagRow = isTagRow ? record : nil
      if tagRow == nil, number + 1 < records.count {
        let next = records[number + 1]
        if next.texts.count(where: { Hashtag($0) != nil }) > 1 { tagRow = next }
      }
      let titles = records[..<number].flatMap { $0.texts }.filter { !$0.isBlank }
      return Header(record, words, tags: tagRow, titles: titles)
    }
    return nil
  }

  private init(_ record: Record, _ words: [HeaderCell], tags: Record?, titles: [String]) {
    row = record.row
    lastRow = tags?.row ?? record.row
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
    self.columns = columns
    kind = Header.kind(of: columns)
    placeKinds = Header.placeKinds(names: names, tags: tags?.texts ?? [])
    numberColumns = columns.indices.filter { Header.isNumber(columns[$0]) }
    requiredWidth = 1 + (columns.lastIndex { $0 != .ignored && $0 != .field(.reason) } ?? -1)
    var indices = [Int?](repeating: nil, count: Field.allCases.count)
    for (index, column) in columns.enumerated() {
      if case .field(let field) = column, indices[field.number] == nil {
        indices[field.number] = index
      }
    }
    self.indices = indices
    problems = Header.problems(in: columns, of: kind, names: names, row: row)
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

  /// The name of a column as it stands in the file.
  func name(_ column: Int) -> String? {
    column < names.count && !names[column].isEmpty ? names[column] : nil
  }
}
