import Displacement

extension SheetReading {
  /// Whether rows like this one are known, as far as their words and filled cells go.
  mutating func hasPlainRow(_ cells: borrowing RowCells) -> Bool {
    guard plainColumns.date >= 0 else { return false }
    takePlainKey(cells)
    plainRow = keyCells.withBytes { meanings.plainRows.meaning(of: $0) }
    if plainRow != nil { plainCredit += 1 }
    return plainRow != nil
  }

  private mutating func takePlainKey(_ cells: borrowing RowCells) {
    takeKeyCells(cells, plainColumns.words)
    for column in plainColumns.numbers { keyCells.append(cells.record.isEmpty(column) ? 0 : 1) }
  }

  /// Adds what the row says as one of the rows that are known; `false` where something is unlike
  /// them, and nothing is added.
  mutating func takePlainly(_ cells: inout RowCells) -> Bool {
    guard let plain = plainRow, let day = knownDay(cells.record) else { return false }
    let record = cells.record
    if idColumns.contains(where: { record.withCell($0, Claim.ExportName.mayBe) }) { return false }
    for claim in plain.claims {
      guard let count = count(cells, claim.cells, plain.hedgedUnit) else {
        pending.removeAll(keepingCapacity: true)
        texts.removeAll()
        return false
      }
      let phrase = takePhrase(record, claim.cells)
      pending.append(
        pendingClaim(
          record, claim.cells.suffix, claim.series, from: claim.isOfDay ? day : nil, asOf: day,
          count, phrase: phrase))
    }
    for claim in plain.claims {
      if claim.stock >= 0 { noteStock(&cells, claim.stock, on: day) }
      if claim.origins >= 0 { noteOrigins(claim.origins, on: day) }
    }
    sums = plain.sums
    return true
  }

  private func knownDay(_ record: Record) -> Day? {
    let column = plainColumns.date
    if record.isEmpty(column) { return nil }
    return record.withCell(column) { meanings.days.meaning(of: $0, in: column) }
  }

  /// The numbers in those cells; nothing where one of them was never read, or the two do not fit.
  private func count(
    _ row: borrowing RowCells, _ cells: PlainRow.Cells, _ hedgedUnit: Unit?
  ) -> ClaimRows.Count? {
    guard let number = plainNumber(row, cells.number) else {
      // About as many, or a number in words, that names no unit of its own.
      guard cells.households < 0, let hedgedUnit, let known = row.knownNumber(cells.number),
        known.unit == nil
      else { return nil }
      return ClaimRows.Count(Amount(known.quantity, hedgedUnit), .none)
    }
    if cells.households < 0 { return ClaimRows.Count(exactly: number) }
    guard let households = plainNumber(row, cells.households),
      !SheetReading.isSuspicious(people: number, households: households)
    else { return nil }
    return ClaimRows.Count(exactly: number, households: households)
  }

  /// The number in a column, if it is nothing but digits, or was read as no more than that before.
  private func plainNumber(_ row: borrowing RowCells, _ column: Int) -> Int? {
    if let digits = row.record.digits(column) {
      return digits <= SheetReading.usualLimit ? digits : nil
    }
    guard let known = row.knownNumber(column), known.unit == nil, let plain = known.plain,
      plain <= SheetReading.usualLimit
    else { return nil }
    return plain
  }

  private mutating func takePhrase(_ record: Record, _ cells: PlainRow.Cells) -> Range<Int> {
    let start = texts.count
    func append(_ column: Int) {
      record.withTrimmedText(column) { if let text = $0 { texts.append(text) } }
    }
    if cells.households < 0 {
      append(cells.number)
      return start..<texts.count
    }
    append(cells.isReversed ? cells.households : cells.number)
    texts.append(" / ")
    append(cells.isReversed ? cells.number : cells.households)
    return start..<texts.count
  }

  /// Remembers what the row came to, if another with its words and other numbers would come to the
  /// same.
  ///
  /// Where rows are seldom alike, remembering them all would cost more than it saves: each row
  /// that is like an earlier one pays for one that is remembered.
  mutating func rememberPlainRow(_ cells: borrowing RowCells, _ traits: RowTraits) {
    let record = cells.record
    guard plainColumns.date >= 0, plainCredit > 0, cells.problems.isEmpty, !hasContents,
      !pending.isEmpty,
      let day = knownDay(record), header.index(of: .since).map(record.isEmpty) ?? true,
      plainColumns.checked.allSatisfy(record.isEmpty),
      let numbers = numberCells(record, traits), numbers.count == pending.count
    else { return }
    var known: [PlainRow.Claim] = []
    for (claim, place) in zip(pending, numbers) {
      guard claim.asOf == day, claim.start == nil || claim.start == day, claim.count.other == nil,
        let count = count(cells, place, nil), count.number == claim.count.number,
        count.households == claim.count.households, isPhrase(claim.phrase, of: record, place)
      else { return }
      let (measure, places) = claims.subject(ofSeries: claim.series)
      known.append(
        PlainRow.Claim(
          series: claim.series, isOfDay: claim.start != nil, cells: place,
          stock: measure == .stock(.displaced) ? places : -1,
          origins: measure == .movement(.displacement) ? places : -1))
    }
    let isHedgeable =
      traits.quantifier == nil && traits.householdsQuantifier == nil && traits.measure != nil
      && known.count == 1
    let plain = PlainRow(
      known, sums: traits.sums,
      hedgedUnit: isHedgeable ? claims.unit(ofSeries: known[0].series) : nil)
    plainCredit -= 1
    takePlainKey(cells)
    keyCells.withBytes { meanings.plainRows.remember(plain, for: $0) }
  }

  private mutating func isPhrase(
    _ phrase: Range<Int>, of record: Record, _ cells: PlainRow.Cells
  ) -> Bool {
    let again = takePhrase(record, cells)
    return texts.withBytes { $0[phrase].elementsEqual($0[again]) }
  }

  /// The cells of the numbers of each claim; nothing where they are of another kind.
  private func numberCells(_ record: Record, _ traits: RowTraits) -> [PlainRow.Cells]? {
    func isFilled(_ field: Field) -> Bool {
      header.index(of: field).map { !record.isEmpty($0) } ?? false
    }
    var cells: [PlainRow.Cells] = []
    if traits.measure != nil {
      let fields: [Field] = [.number, .best, .people, .households]
      let filled = fields.filter(isFilled).compactMap(header.index)
      switch filled.count {
      case 1: cells.append(PlainRow.Cells(filled[0]))
      case 2 where isFilled(.people) && isFilled(.households):
        cells.append(PlainRow.Cells(people: filled[0], households: filled[1], isReversed: false))
      default: return nil
      }
    }
    for wide in wide {
      let filled = wide.columns.filter { !record.isEmpty($0.column) }
      switch (filled.count, filled.first?.unit, filled.last?.unit) {
      case (0, _, _): continue
      case (1, _?, _): cells.append(PlainRow.Cells(filled[0].column, wide.subject))
      case (2, .people, .households):
        cells.append(
          PlainRow.Cells(
            people: filled[0].column, households: filled[1].column, isReversed: false,
            wide.subject))
      case (2, .households, .people):
        cells.append(
          PlainRow.Cells(
            people: filled[1].column, households: filled[0].column, isReversed: true, wide.subject))
      default: return nil
      }
    }
    return cells
  }
}
