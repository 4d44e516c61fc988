import Displacement
import Language

/// A cell of places as it was asked about.
struct PlaceQuery: Hashable {
  let text: String
  let near: Place.ID?
  /// The kind of place that the column's header names.
  let kind: Place.Kind?

  init(_ text: String, near: Place.ID?, kind: Place.Kind?) {
    (self.text, self.near, self.kind) = (text, near, kind)
  }
}

extension SheetReading {
  /// The day in the column of a field, checked against today and the start of the event.
  mutating func day(_ cells: inout RowCells, _ field: Field) -> Day? {
    guard let column = header.index(of: field), !cells.record.isEmpty(column) else { return nil }
    let known = cells.record.withCell(column) { meanings.days.meaning(of: $0, in: column) }
    if let known { return known }
    let problems = cells.problems.count
    guard let text = cells.text(column: column), let day = day(text, column: column, &cells)
    else { return nil }
    if day > reader.today {
      cells.report(.setting(.futureDate(today: reader.today)), column: column)
    } else if day < reader.event.started {
      cells.report(.setting(.beforeEvent(started: reader.event.started)), column: column)
    }
    if cells.problems.count == problems {
      cells.record.withCell(column) { meanings.days.remember(day, for: $0, in: column) }
    }
    return day
  }

  private mutating func day(_ text: String, column: Int, _ cells: inout RowCells) -> Day? {
    let cell = CellDate(text)
    switch cell {
    case .day(let day, nil): return day
    case .day, .either: break
    case .invalid where text.contains("??"):
      cells.report(.sheet(.lostInEncoding(sheet.encoding)), column: column)
      return nil
    case .invalid:
      cells.report(.setting(.badDate), column: column, suggestions: Phrases.serialDay(text))
      return nil
    }
    let order = options.dateOrder ?? evidence(column).order
    if let day = cell.day(order), order != nil { return day }
    switch cell {
    case .either(let dayFirst, let monthFirst):
      cells.report(
        .setting(.ambiguousDateOrder(dayFirst, monthFirst)), column: column,
        suggestions: ["\(dayFirst)", "\(monthFirst)"])
    case .day(let day, _):
      if options.dateOrder == nil, evidence(column).isMixed {
        cells.report(.setting(.mixedDateOrders), column: column, suggestions: ["\(day)"])
      } else {
        cells.report(.setting(.badDate), column: column, suggestions: ["\(day)"])
      }
    case .invalid: break
    }
    return nil
  }

  /// What all dates of a column prove, found out when the first of them is in doubt.
  private mutating func evidence(_ column: Int) -> DateEvidence {
    if let known = dateEvidence { return known[column] ?? DateEvidence() }
    let columns = [Field.date, .since, .submitted].compactMap { header.index(of: $0) }
    do {
      dateEvidence = try sheet.dateEvidence(in: columns)
    } catch {
      // The file was read before: a failure now leaves the order open, which is an error.
      dateEvidence = [:]
    }
    return dateEvidence?[column] ?? DateEvidence()
  }

  /// The number of the places of a row; nothing where they are not known, unstated
  /// where the cell is blank.
  mutating func places(_ cells: inout RowCells, _ role: PlaceColumns.Role) -> Int? {
    let (first, isAlone) = placeColumns[role]
    guard first >= 0 else { return SheetPlaces.unstated }
    if isAlone {
      if cells.record.isEmpty(first) { return SheetPlaces.unstated }
      let known = cells.record.withCell(first) { meanings.places.meaning(of: $0, in: first) }
      if let known { return known }
    } else {
      takeKeyCells(cells, placeColumns.all(role))
      let known = keyCells.withBytes { meanings.places.meaning(of: $0, in: first) }
      if let known { return known }
    }
    guard let set = placeSet(&cells, role.field) else { return nil }
    if set.isUnstated { return SheetPlaces.unstated }
    let number = claims.add(set)
    sheetPlaces.add(set)
    if isAlone {
      cells.record.withCell(first) { meanings.places.remember(number, for: $0, in: first) }
    } else {
      keyCells.withBytes { meanings.places.remember(number, for: $0, in: first) }
    }
    return number
  }

  /// Puts cells one behind the other, to be one key.
  mutating func takeKeyCells(_ cells: borrowing RowCells, _ columns: [Int]) {
    keyCells.removeAll()
    for column in columns { cells.record.appendCell(column, to: &keyCells) }
  }

  /// The same as a set, read from its cells.
  mutating func placeSet(_ cells: inout RowCells, _ field: Field) -> PlaceSet? {
    if field == .place, let code = cells.text(.placeCode) {
      let reading = reading(PlaceQuery(code, near: nil, kind: nil))
      if case .places(let places) = reading { return places.named(cells.text(.place)) }
      if cells.text(.place) == nil { return placeSet(reading, &cells, .placeCode) }
    }
    guard let column = header.index(of: field), let text = cells.text(column: column) else {
      return .unstated
    }
    let query = PlaceQuery(text, near: widerPlace(cells), kind: header.placeKinds[column])
    return placeSet(reading(query), &cells, field)
  }

  private mutating func placeSet(
    _ reading: PlaceCell.Reading, _ cells: inout RowCells, _ field: Field
  ) -> PlaceSet? {
    switch reading {
    case .places(let places): return places
    case .unknown(let name):
      if let lost = lossOfName(name) {
        cells.report(lost, field)
      } else {
        cells.report(.setting(.unknownPlace), field, suggestions: suggestions(for: name))
      }
    case .ambiguous(_, let candidates):
      cells.report(.setting(.ambiguousPlace), field, suggestions: candidates.map(places.candidate))
    }
    return nil
  }

  /// The known places closest to an unknown name, looked for once for each of the first spellings:
  /// a sheet of nothing but unknown names ends all the same.
  private mutating func suggestions(for name: String) -> [String] {
    if let known = suggestions[name] { return known }
    guard suggestions.count < SheetReading.suggestionLimit else {
      withoutSuggestions += 1
      return []
    }
    let found = places.index.closest(to: name).map(places.suggestion)
    suggestions[name] = found
    return found
  }

  private mutating func reading(_ query: PlaceQuery) -> PlaceCell.Reading {
    guard query.text.utf8.count <= 400 else {
      return places.read(query.text, near: query.near, kind: query.kind)
    }
    if query.near == nil, query.kind == nil {
      if let known = plainPlaceReadings[query.text] { return known }
      if plainPlaceReadings.count > 50_000 { plainPlaceReadings.removeAll(keepingCapacity: true) }
      let reading = places.read(query.text)
      plainPlaceReadings[query.text] = reading
      return reading
    }
    if let known = placeReadings[query] { return known }
    if placeReadings.count > 50_000 { placeReadings.removeAll(keepingCapacity: true) }
    let reading = places.read(query.text, near: query.near, kind: query.kind)
    placeReadings[query] = reading
    return reading
  }

  /// The place named in the narrowest column of wider places.
  private mutating func widerPlace(_ cells: borrowing RowCells) -> Place.ID? {
    guard header.has(.within) else { return nil }
    for column in header.columns.indices.reversed() where header.columns[column] == .field(.within)
    {
      guard let text = cells.text(column: column) else { continue }
      let query = PlaceQuery(text, near: nil, kind: header.placeKinds[column])
      if case .places(let found) = reading(query) {
        return found.places?.first
      }
    }
    return nil
  }

  /// A name of nothing but question marks was lost when the file was saved.
  private func lossOfName(_ name: String) -> Problem.Cause? {
    let marks = name.unicodeScalars.filter { $0 == "?" || $0 == "\u{FFFD}" }.count
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic).count
    return marks > 1 && letters < marks ? .sheet(.lostInEncoding(sheet.encoding)) : nil
  }

  /// The source of a row; a name that is not known becomes a source of its own.
  mutating func source(_ cells: inout RowCells) -> Displacement.Source.ID? {
    // Where there is no column, its cell is empty.
    let column = header.index(of: .source) ?? -1
    if let known = cells.record.withCell(column, { meanings.sources.meaning(of: $0) }) {
      return known
    }
    guard let text = cells.text(.source)?.onOneLine ?? options.source?.trimmed, !text.isEmpty else {
      // What an article said without naming anybody is exported without a source.
      if cells.text(.id).flatMap({ Claim.ExportName($0) }) != nil { return nil }
      cells.report(.row(.missingValue), .source)
      return nil
    }
    func remember(_ id: Displacement.Source.ID) {
      cells.record.withCell(column) { meanings.sources.remember(id, for: $0) }
    }
    if let known = reader.sources.resolve(text) {
      remember(known)
      return known
    }
    guard let id = Displacement.Source.ID(rawValue: text) else {
      cells.report(.word(.badName), .source)
      return nil
    }
    let key = Fold.key(text)
    if let named = namedSources[key] {
      remember(named)
      return named
    }
    namedSources[key] = id
    remember(id)
    let isArabic = text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    report.newSources.append(
      Displacement.Source(
        id: id, nameEnglish: isArabic ? "" : text, nameArabic: isArabic ? text : "",
        kind: .unknown))
    return id
  }
}

extension PlaceSet {
  /// The one place of a code, under the name that stands beside it.
  fileprivate func named(_ name: String?) -> PlaceSet {
    guard let name, mentions.count == 1 else { return self }
    return PlaceSet([Mention(text: name, place: mentions[0].place)])
  }
}
