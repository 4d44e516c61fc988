import Displacement
import Language

/// The located header of a sheet: what its columns hold and where its data starts.
struct Header: Sendable {
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
  private(set) var problems: [Problem] = []
  private var indices: [Field: Int] = [:]
  /// The kind of place that a column names by its header: in a column of governorates, Aleppo is
  /// not the city.
  let placeKinds: [Int: Place.Kind]
  /// The columns that hold numbers of people, households or homes.
  let numberColumns: [Int]

  /// How many rows may stand before the header's end (HXL's own limit).
  static let searchLimit = 25

  /// Finds the header among the first rows of a sheet: the first row in which two or more cells
  /// match known headers.
  init?(in records: some Sequence<Record>) {
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
      self.init(record, words, tags: tagRow, titles: titles)
      return
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
    checkColumns()
  }

  /// The column that holds a field.
  func index(of field: Field) -> Int? { indices[field] }

  /// Whether there is a column for a field.
  func has(_ field: Field) -> Bool { indices[field] != nil }

  /// The columns that hold the amounts of one measure each.
  var wide: [(column: Int, WideColumn)] {
    columns.enumerated().compactMap { index, column in
      if case .wide(let wide) = column { (index, wide) } else { nil }
    }
  }

  /// How many cells a row must have: up to the last column with a name.
  var requiredWidth: Int {
    var width = columns.count
    while width > 0, columns[width - 1] == .ignored || columns[width - 1] == .field(.reason) {
      width -= 1
    }
    return width
  }

  /// The name of a column as it stands in the file.
  func name(_ column: Int) -> String? {
    column < names.count && !names[column].isEmpty ? names[column] : nil
  }
}

extension Header {
  /// Takes what the hashtags say; of several columns for the same places the best one stands.
  private static func take(_ tags: [Hashtag?], into columns: inout [Column]) {
    while columns.count < tags.count { columns.append(.ignored) }
    var best: [Field: (column: Int, rank: Int)] = [:]
    for (index, tag) in tags.enumerated() {
      guard let tag else { continue }
      let column = tag.isUnplacedPart ? Column.unknown : tag.column
      guard column != .unknown || columns[index] == .ignored || tag.isUnplacedPart else { continue }
      columns[index] = column
      guard case .field(let field) = column, [.place, .origin, .destination].contains(field)
      else { continue }
      if let other = best[field] {
        columns[tag.rank > other.rank ? other.column : index] = .ignored
        guard tag.rank > other.rank else { continue }
      }
      best[field] = (index, tag.rank)
    }
  }

  /// The choices of a question count only where its joined answer has no column.
  private static func dropJoinedChoices(from columns: inout [Column]) {
    for (index, column) in columns.enumerated() {
      if case .choice(let field, _) = column, columns.contains(.field(field)) {
        columns[index] = .ignored
      }
    }
  }

  private static func placeKinds(names: [String], tags: [String]) -> [Int: Place.Kind] {
    var kinds: [Int: Place.Kind] = [:]
    for (column, name) in names.enumerated() { kinds[column] = HeaderWords.placeKind(name) }
    for (column, tag) in tags.enumerated() {
      if let kind = Hashtag(tag)?.placeKind { kinds[column] = kind }
    }
    return kinds
  }

  private static func isNumber(_ column: Column) -> Bool {
    let numbers: Set<Field> = [
      .number, .best, .low, .high, .people, .households, .women, .men, .girls, .boys, .disability,
    ]
    return switch column {
    case .wide: true
    case .field(let field): numbers.contains(field)
    case .choice, .ignored, .unknown: false
    }
  }

  /// A sheet of figures by governorate has no other column of places: the last one, which is the
  /// narrowest as sheets are made, is then the place.
  private static func settleForWiderPlace(in columns: inout [Column]) {
    let places: [Field] = [.place, .origin, .destination, .nameEnglish, .nameArabic]
    guard !places.contains(where: { columns.contains(.field($0)) }),
      let narrowest = columns.lastIndex(of: .field(.within))
    else { return }
    columns[narrowest] = .field(.place)
  }

  private static func kind(of columns: [Column]) -> Kind {
    func has(_ fields: Field...) -> Bool { fields.contains { columns.contains(.field($0)) } }
    let isWide = columns.contains { if case .wide = $0 { true } else { false } }
    if isWide || has(.measure, .people, .households, .number, .best, .low, .high) {
      return .figures
    }
    if has(.origin, .destination, .via), has(.status, .mode, .hazards) { return .routes }
    let hasName = has(.nameEnglish, .nameArabic)
    if hasName, has(.id, .kind, .parent, .latitude, .aliases) { return .places }
    return .figures
  }

  private mutating func checkColumns() {
    var seen: [Column: Int] = [:]
    for (index, column) in columns.enumerated() {
      if case .field(let field) = column, indices[field] == nil { indices[field] = index }
      switch column {
      case .ignored: continue
      case .unknown:
        report(.sheet(.unknownColumn), index, nil)
      case .field, .wide, .choice:
        if let other = seen[column], column != .field(.within) {
          let cause = Problem.Cause.sheet(
            .duplicateColumn(Problem.letter(other), Problem.letter(index)))
          report(cause, index, column)
        }
        seen[column] = seen[column] ?? index
      }
    }
  }

  private mutating func report(_ cause: Problem.Cause, _ index: Int, _ column: Column?) {
    var field: Field?
    if case .field(let known)? = column { field = known }
    problems.append(
      Problem(
        cause,
        at: .init(row: row, line: nil, column: index, field: field, header: name(index)),
        value: name(index), cells: names))
  }
}
