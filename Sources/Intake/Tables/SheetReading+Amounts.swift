import Displacement

extension SheetReading {
  /// How many of what a row counts, with the words of the number among the texts of its claims;
  /// nothing where the row gives no number or a wrong one.
  mutating func amount(
    _ cells: inout RowCells, _ traits: RowTraits, of measure: MeasureWords
  ) -> (Amount, phrase: Range<Int>)? {
    let errors = cells.errors
    let quantifier = traits.quantifier
    let ownPeople = number(&cells, .people)
    let ownHouseholds = number(&cells, .households)
    let range = householdRange(&cells, traits.householdsQuantifier, best: ownHouseholds)
    let single = singleNumber(&cells, quantifier)
    let people = ownPeople.flatMap { quantity($0, .people, quantifier, .people, &cells) }
    let households =
      range
      ?? ownHouseholds.flatMap { quantity($0, .households, quantifier, .households, &cells) }
    guard cells.errors == errors else {
      noteUnit(&cells, traits)
      _ = parts(&cells, columns: partColumns, of: nil)
      return nil
    }
    if let single {
      guard people == nil, households == nil else {
        return withOther(single, people, households, traits, &cells)
      }
      guard let unit = unit(of: single, measure, traits, &cells) else { return nil }
      return (Amount(single.quantity, unit), takePhrase(cells, SheetReading.numbers))
    }
    let phrase = takePhrase(cells, SheetReading.units)
    switch (people, households) {
    case (let people?, let households?):
      checkRatio(people, households, &cells)
      return (.both(people: people, households: households), phrase)
    case (let people?, nil): return (.people(people), phrase)
    case (nil, let households?): return (.households(households), phrase)
    case (nil, nil):
      reportMissingNumber(&cells)
      noteUnit(&cells, traits)
      return nil
    }
  }

  private func reportMissingNumber(_ cells: inout RowCells) {
    let given = (SheetReading.numbers + SheetReading.units).filter(header.has)
    cells.report(.row(given.count == 1 ? .missingValue : .missingOneOf(given)), given.first)
  }

  /// Names what is wrong with the numbers of a row whose measure is wrong already, so that all of
  /// its cells can be mended at once.
  mutating func noteNumbers(_ cells: inout RowCells, _ traits: RowTraits) {
    let fields = SheetReading.numbers + SheetReading.units + [.householdsLow, .householdsHigh]
    for field in fields { _ = number(&cells, field) }
    if fields.allSatisfy({ cells.isBlank($0) }) { reportMissingNumber(&cells) }
    noteUnit(&cells, traits)
    _ = parts(&cells, columns: partColumns, of: nil)
  }

  /// Names a wrong unit where no column says what is counted.
  private func noteUnit(_ cells: inout RowCells, _ traits: RowTraits) {
    guard traits.isUnitWrong, SheetReading.units.allSatisfy({ cells.isBlank($0) }) else { return }
    cells.report(.word(.unknownUnit), .unit)
  }

  private static let numbers: [Field] = [.number, .best, .low, .high]
  private static let units: [Field] = [.people, .households]

  /// A number column beside a column of people or households: the two units of one group.
  private mutating func withOther(
    _ single: CellQuantity, _ people: Quantity?, _ households: Quantity?, _ traits: RowTraits,
    _ cells: inout RowCells
  ) -> (Amount, phrase: Range<Int>)? {
    let unit = single.unit ?? self.unit(traits, &cells) ?? options.unit
    let phrase = takePhrase(cells, SheetReading.numbers + SheetReading.units)
    switch (unit, people, households) {
    case (.people, nil, let households?):
      checkRatio(single.quantity, households, &cells)
      return (.both(people: single.quantity, households: households), phrase)
    case (.households, let people?, nil):
      checkRatio(people, single.quantity, &cells)
      return (.both(people: people, households: single.quantity), phrase)
    default:
      cells.report(.word(.unknownUnit), header.has(.unit) ? .unit : .number)
      return nil
    }
  }

  /// The one quantity of the columns `number`, `best`, `low` and `high`.
  private mutating func singleNumber(
    _ cells: inout RowCells, _ quantifier: Quantifier?
  ) -> CellQuantity? {
    let errors = cells.errors
    let lead: Field = cells.isBlank(.best) ? .number : .best
    let best = number(&cells, lead)
    let (low, high) = (number(&cells, .low), number(&cells, .high))
    guard best != nil || low != nil || high != nil, cells.errors == errors else { return nil }
    if let best, low == nil, high == nil {
      if best.plain != nil, quantifier == nil { return best }
      guard best.plain == nil else { return hedged(best, quantifier, lead, &cells) }
      guard quantifier == nil || quantifier == best.quantity.quantifier else {
        cells.report(.row(.quantifierMismatch), .quantifier)
        return nil
      }
      return best
    }
    guard
      let quantity = quantity(
        low, best, high, quantifier, fields: (.low, lead, .high, .quantifier), &cells)
    else { return nil }
    let unit = low?.unit ?? best?.unit ?? high?.unit
    guard low?.unit ?? unit == unit, best?.unit ?? unit == unit, high?.unit ?? unit == unit else {
      cells.report(.word(.unknownUnit), lead)
      return nil
    }
    return CellQuantity(quantity: quantity, unit: unit, plain: best?.plain)
  }

  /// A number with the hedge that stands beside it.
  private func hedged(
    _ number: CellQuantity, _ quantifier: Quantifier?, _ field: Field, _ cells: inout RowCells
  ) -> CellQuantity? {
    quantity(nil, number, nil, quantifier, fields: (.low, field, .high, .quantifier), &cells).map {
      CellQuantity(quantity: $0, unit: number.unit, plain: number.plain)
    }
  }

  /// The quantity of a least, a best and a greatest number, some of them blank.
  private func quantity(
    _ low: CellQuantity?, _ best: CellQuantity?, _ high: CellQuantity?, _ quantifier: Quantifier?,
    fields: (low: Field, best: Field, high: Field, quantifier: Field), _ cells: inout RowCells
  ) -> Quantity? {
    let ends = (low: low?.quantity.best, best: best?.quantity.best, high: high?.quantity.best)
    guard (low == nil) == (ends.low == nil), (best == nil) == (ends.best == nil),
      (high == nil) == (ends.high == nil)
    else {
      cells.report(.row(.badNumber(.notANumber)), fields.best)
      return nil
    }
    let (middle, top) = (ends.best ?? ends.low ?? 0, ends.high ?? ends.best ?? ends.low ?? 0)
    guard ends.low ?? middle <= middle else {
      cells.report(.row(.rangeReversed(.lowAboveBest)), fields.low)
      return nil
    }
    guard middle <= top else {
      cells.report(
        .row(.rangeReversed(best == nil ? .lowAboveHigh : .bestAboveHigh)),
        best == nil ? fields.low : fields.high)
      return nil
    }
    let implied: Quantifier =
      switch (low, best, high) {
      case (nil, _?, nil): .exact
      case (_?, nil, nil): .atLeast
      case (nil, nil, _?): .atMost
      case (_?, _, _?): ends.low == top && middle == top ? .exact : .between
      default: .about
      }
    let quantity = Quantity(
      quantifier ?? implied, low: ends.low, best: ends.best, high: ends.high)
    if quantity == nil { cells.report(.row(.quantifierMismatch), fields.quantifier) }
    return quantity
  }

  /// A number of households with a range or a hedge of its own, in columns beside it.
  private mutating func householdRange(
    _ cells: inout RowCells, _ quantifier: Quantifier?, best: CellQuantity?
  ) -> Quantity? {
    let (low, high) = (number(&cells, .householdsLow), number(&cells, .householdsHigh))
    guard quantifier != nil || low != nil || high != nil else { return nil }
    guard best != nil || low != nil || high != nil else {
      cells.report(.row(.missingValue), .households)
      return nil
    }
    return quantity(
      low, best, high, quantifier,
      fields: (.householdsLow, .households, .householdsHigh, .householdsQuantifier), &cells)
  }

  /// A number of people or of households in a column of its own.
  private func quantity(
    _ cell: CellQuantity, _ unit: Unit, _ quantifier: Quantifier?, _ field: Field,
    _ cells: inout RowCells
  ) -> Quantity? {
    if let own = cell.unit, own != unit {
      cells.report(.word(.unitContradiction(own, unit)), field)
      return nil
    }
    guard let quantifier, let plain = cell.plain else { return cell.quantity }
    if let quantity = Quantity(quantifier, best: plain) { return quantity }
    cells.report(.row(.quantifierMismatch), .quantifier)
    return nil
  }

  /// What a single number counts: what its own words say, else the unit column, else the words of
  /// the measure, else what the person who imports says.
  private func unit(
    of number: CellQuantity, _ measure: MeasureWords, _ traits: RowTraits,
    _ cells: inout RowCells
  ) -> Unit? {
    let errors = cells.errors
    let named = unit(traits, &cells)
    guard cells.errors == errors else { return nil }
    if let own = number.unit, let named, own != named {
      let fields: [Field] = [.number, .best, .low, .high]
      cells.report(
        .word(.unitContradiction(own, named)), fields.first { cells.text($0) != nil })
      return nil
    }
    var usual: Unit?
    if case .toll = measure.subject.measure { usual = measure.usualUnit ?? .people }
    if let unit = number.unit ?? named ?? measure.unit ?? options.unit ?? usual { return unit }
    cells.report(
      header.has(.unit) ? .row(.missingValue) : .word(.unknownUnit), header.has(.unit) ? .unit : nil
    )
    return nil
  }

  /// The unit in the row's own column, which is needed now.
  private func unit(_ traits: RowTraits, _ cells: inout RowCells) -> Unit? {
    if traits.isUnitWrong { cells.report(.word(.unknownUnit), .unit) }
    return traits.unit
  }

  /// The amounts of one measure of a wide sheet; nothing where all of its cells are blank.
  mutating func amount(
    _ cells: inout RowCells, _ traits: RowTraits, _ wide: WideAmounts
  ) -> (Amount, phrase: Range<Int>)? {
    var people: Quantity?
    var households: Quantity?
    var housing: Quantity?
    let start = texts.count
    for (named, column) in wide.columns {
      guard let cell = number(&cells, column: column) else { continue }
      takePhrase(cells, column, from: start)
      if let own = cell.unit, let named, own != named {
        cells.report(.word(.unitContradiction(own, named)), column: column)
        continue
      }
      guard let unit = named ?? cell.unit ?? self.unit(traits, &cells) ?? options.unit else {
        cells.report(.sheet(.columnWithoutUnit), column: column)
        continue
      }
      var quantity: Quantity? = cell.quantity
      if let quantifier = traits.quantifier, let plain = cell.plain {
        quantity = Quantity(quantifier, best: plain)
      }
      switch unit {
      case .people: people = quantity
      case .households: households = quantity
      case .housing: housing = quantity
      }
    }
    let phrase = start..<texts.count
    switch (people, households, housing) {
    case (let people?, let households?, _):
      checkRatio(people, households, &cells)
      return (.both(people: people, households: households), phrase)
    case (let people?, nil, _): return (.people(people), phrase)
    case (nil, let households?, _): return (.households(households), phrase)
    case (nil, nil, let housing?): return (.housing(housing), phrase)
    case (nil, nil, nil): return nil
    }
  }

  /// Women, men, girls, boys and people with a disability among those a row counts.
  ///
  /// A number of children is no part of its own beside girls and boys, and nothing divides it
  /// between them: it is checked, stays in the row that the claim keeps, and enters nothing.
  mutating func parts(_ cells: inout RowCells, columns: [Field: Int], of amount: Amount?) -> Parts {
    if columns.isEmpty { return .none }
    func part(_ field: Field) -> Int? {
      guard let column = columns[field], let cell = number(&cells, column: column) else {
        return nil
      }
      if let number = cell.plain { return number }
      guard cell.quantity.quantifier == .exact, let number = cell.quantity.best else {
        cells.report(.row(.badNumber(.notANumber)), column: column)
        return nil
      }
      return number
    }
    let parts = Parts(
      women: part(.women), men: part(.men), girls: part(.girls), boys: part(.boys),
      disability: part(.disability))
    let sums = PartSums(parts, children: part(.children))
    for excess in sums.excesses(over: amount?.people?.interval().high) {
      cells.report(
        .row(.partsExceedTotal(excess.parts, sum: excess.sum, total: excess.total)),
        column: excess.fields.lazy.compactMap { columns[$0] }.first)
    }
    return parts
  }

  /// Warns of a household that would be smaller than one person and a half, or larger than twelve.
  private func checkRatio(_ people: Quantity, _ households: Quantity, _ cells: inout RowCells) {
    guard let people = people.best ?? people.low,
      let households = households.best ?? households.low
    else { return }
    guard SheetReading.isSuspicious(people: people, households: households) else { return }
    cells.report(
      .row(.ratioSuspicious(people: people, households: households)),
      header.has(.people) ? .people : nil)
  }

  /// Whether households of that size are hardly possible.
  static func isSuspicious(people: Int, households: Int) -> Bool {
    guard people > 0 || households > 0 else { return false }
    return people * 2 < households * 3 || people > households * 12
  }

  /// Puts what stands in the columns of those fields among the texts of the row's claims.
  private mutating func takePhrase(_ cells: borrowing RowCells, _ fields: [Field]) -> Range<Int> {
    let start = texts.count
    for field in fields {
      if let column = header.index(of: field) { takePhrase(cells, column, from: start) }
    }
    return start..<texts.count
  }

  private mutating func takePhrase(_ cells: borrowing RowCells, _ column: Int, from start: Int) {
    cells.record.withTrimmedText(column) { text in
      guard let text else { return }
      if texts.count > start { texts.append(" / ") }
      texts.append(text)
    }
  }

  private mutating func number(_ cells: inout RowCells, _ field: Field) -> CellQuantity? {
    guard let column = header.index(of: field) else { return nil }
    return number(&cells, column: column)
  }
}
