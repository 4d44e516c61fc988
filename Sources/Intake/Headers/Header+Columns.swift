import Displacement
import Language

extension Header {
  /// Takes what the hashtags say; of several columns for the same places the best one stands.
  static func take(_ tags: [Hashtag?], into columns: inout [Column]) {
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
    guard let code = best[.place]?.column, let tag = tags[code],
      let name = tags.firstIndex(where: { $0?.names(tag) ?? false }), columns[name] == .ignored
    else { return }
    // Not every place has a code: where the cell is blank, its name stands.
    (columns[code], columns[name]) = (.field(.placeCode), .field(.place))
  }

  /// The choices of a question count only where its joined answer has no column.
  static func dropJoinedChoices(from columns: inout [Column]) {
    for (index, column) in columns.enumerated() {
      if case .choice(let field, _) = column, columns.contains(.field(field)) {
        columns[index] = .ignored
      }
    }
  }

  static func placeKinds(names: [String], tags: [String]) -> [Int: Place.Kind] {
    var kinds: [Int: Place.Kind] = [:]
    for (column, name) in names.enumerated() { kinds[column] = HeaderWords.placeKind(name) }
    for (column, tag) in tags.enumerated() {
      if let kind = Hashtag(tag)?.placeKind { kinds[column] = kind }
    }
    return kinds
  }

  static func isNumber(_ column: Column) -> Bool {
    let numbers: Set<Field> = [
      .number, .best, .low, .high, .people, .households, .householdsLow, .householdsHigh, .women,
      .men, .girls, .boys, .children, .disability,
    ]
    return switch column {
    case .wide: true
    case .field(let field): numbers.contains(field)
    case .choice, .ignored, .unknown: false
    }
  }

  /// A sheet of figures by governorate has no other column of places: the last one, which is the
  /// narrowest as sheets are made, is then the place.
  static func settleForWiderPlace(in columns: inout [Column]) {
    let places: [Field] = [.place, .placeCode, .origin, .destination, .nameEnglish, .nameArabic]
    guard !places.contains(where: { columns.contains(.field($0)) }),
      let narrowest = columns.lastIndex(of: .field(.within))
    else { return }
    columns[narrowest] = .field(.place)
  }

  /// `No.` is the number of the row, and not of people, where other columns count them.
  static func dropSerialNumbers(from columns: inout [Column], _ names: [String]) {
    let numbers: [Field] = [.best, .low, .high, .people, .households]
    let isWide = columns.contains { if case .wide = $0 { true } else { false } }
    guard let column = columns.firstIndex(of: .field(.number)), !columns.contains(.field(.unit)),
      isWide || numbers.contains(where: { columns.contains(.field($0)) }),
      serialNames.contains(Fold.key(names[column]))
    else { return }
    columns[column] = .ignored
  }

  private static let serialNames: Set<String> = Set(
    ["no", "nr", "n", "#", "number", "الرقم", "رقم", "م", "ت"].map { Fold.key($0) })

  /// A sheet of numbers of people that has no column for what is counted, but one for their status,
  /// such as "displaced" or "returned", says it there; only a route has a status of its own.
  static func settleForStatus(in columns: inout [Column], implied: WideColumn.Subject?) {
    let numbers: [Field] = [.number, .best, .low, .high, .people, .households]
    let isWide = columns.contains { if case .wide = $0 { true } else { false } }
    guard !isWide, implied == nil, !columns.contains(.field(.measure)),
      numbers.contains(where: { columns.contains(.field($0)) }),
      let status = columns.firstIndex(of: .field(.status))
    else { return }
    columns[status] = .field(.measure)
  }

  /// A form that does not ask for a date has that of the day on which it was filled: `today`, which
  /// tells more than when it was sent.
  static func settleForToday(in columns: inout [Column], _ names: [String]) {
    guard !columns.contains(.field(.date)),
      let today = names.firstIndex(where: { Fold.key($0) == "today" })
    else { return }
    columns[today] = .field(.date)
  }

  static func kind(of columns: [Column]) -> Kind {
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

  /// What is wrong with the columns: two for one field, and those that are not known.
  static func problems(
    in columns: [Column], of kind: Kind, names: [String], row: Int, line: Int
  ) -> [Problem] {
    // Wider places may stand in several columns, and a form may ask for several positions.
    let repeatable: Set<Column> =
      kind == .places
      ? [.field(.within)] : [.field(.within), .field(.latitude), .field(.longitude)]
    var problems: [Problem] = []
    var seen: [Column: Int] = [:]
    for (index, column) in columns.enumerated() {
      var position = Problem.Position(row: row, line: line, column: index)
      position.header = index < names.count && !names[index].isEmpty ? names[index] : nil
      if case .field(let field) = column { position.field = field }
      func report(_ fault: Problem.SheetFault) {
        problems.append(
          Problem(.sheet(fault), at: position, value: position.header, cells: names))
      }
      switch column {
      case .ignored: continue
      case .unknown: report(.unknownColumn)
      case .field, .wide, .choice:
        if let other = seen[column], !repeatable.contains(column) {
          report(.duplicateColumn(Problem.letter(other), Problem.letter(index)))
        }
        seen[column] = seen[column] ?? index
      }
    }
    return problems
  }
}
