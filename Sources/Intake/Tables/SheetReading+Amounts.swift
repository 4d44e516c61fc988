import Displacement

extension SheetReading {
  /// How many of what a row counts, with the words of the number; nothing where the row gives no
  /// number or a wrong one.
  func amount(_ cells: inout RowCells, of measure: MeasureWords) -> (Amount, phrase: String)? {
    let errors = cells.errors
    let quantifier = cells.value(.quantifier, in: Vocabulary.quantifiers)
    let groups = [Field.people, .households].map { field in
      header.index(of: field).flatMap { number(&cells, column: $0) }
    }
    let range = householdRange(&cells, best: groups[1])
    let single = singleNumber(&cells, quantifier)
    let people = groups[0].flatMap { quantity($0, .people, quantifier, .people, &cells) }
    let households =
      range
      ?? groups[1].flatMap { quantity($0, .households, quantifier, .households, &cells) }
    guard cells.errors == errors else { return nil }
    if let single {
      guard people == nil, households == nil else {
        return withOther(single, people, households, &cells)
      }
      guard let unit = unit(of: single, measure, &cells) else { return nil }
      return (Amount(single.quantity, unit), phrase(cells, [.number, .best, .low, .high]))
    }
    let phrase = phrase(cells, [.people, .households])
    switch (people, households) {
    case (let people?, let households?):
      checkRatio(people, households, &cells)
      return (.both(people: people, households: households), phrase)
    case (let people?, nil): return (.people(people), phrase)
    case (nil, let households?): return (.households(households), phrase)
    case (nil, nil):
      let fields: [Field] = [.number, .best, .low, .high, .people, .households]
      let given = fields.filter(header.has)
      cells.report(.row(given.count == 1 ? .missingValue : .missingOneOf(given)), given.first)
      return nil
    }
  }

  /// A number column beside a column of people or households: the two units of one group.
  private func withOther(
    _ single: CellQuantity, _ people: Quantity?, _ households: Quantity?, _ cells: inout RowCells
  ) -> (Amount, phrase: String)? {
    let unit = single.unit ?? cells.value(.unit, in: Vocabulary.units) ?? options.unit
    let phrase = phrase(cells, [.number, .best, .low, .high, .people, .households])
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
  private func singleNumber(
    _ cells: inout RowCells, _ quantifier: Quantifier?
  ) -> CellQuantity? {
    let errors = cells.errors
    func read(_ field: Field) -> CellQuantity? {
      header.index(of: field).flatMap { number(&cells, column: $0) }
    }
    let lead: Field = cells.text(.best) == nil ? .number : .best
    let (best, low, high) = (read(lead), read(.low), read(.high))
    guard best != nil || low != nil || high != nil, cells.errors == errors else { return nil }
    if let best, best.plain == nil, low == nil, high == nil {
      guard quantifier == nil || quantifier == best.quantity.quantifier else {
        cells.report(.row(.quantifierMismatch), .quantifier)
        return nil
      }
      return best
    }
    let numbers = [low, best, high].compactMap(\.self)
    guard
      let quantity = quantity(
        low, best, high, quantifier, fields: [.low, lead, .high, .quantifier], &cells)
    else { return nil }
    let units = Set(numbers.compactMap(\.unit))
    guard units.count <= 1 else {
      cells.report(.word(.unknownUnit), lead)
      return nil
    }
    return CellQuantity(quantity: quantity, unit: units.first, plain: best?.plain)
  }

  /// The quantity of a least, a best and a greatest number, some of them blank.
  private func quantity(
    _ low: CellQuantity?, _ best: CellQuantity?, _ high: CellQuantity?, _ quantifier: Quantifier?,
    fields: [Field], _ cells: inout RowCells
  ) -> Quantity? {
    let numbers = [low, best, high].compactMap(\.self)
    guard numbers.allSatisfy({ $0.quantity.best != nil }) else {
      cells.report(.row(.badNumber(.notANumber)), fields[1])
      return nil
    }
    let given = numbers.compactMap(\.quantity.best)
    guard zip(given, given.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      cells.report(.row(.rangeReversed), low == nil ? fields[2] : fields[0])
      return nil
    }
    let implied: Quantifier =
      switch (low, best, high) {
      case (nil, _?, nil): .exact
      case (_?, nil, nil): .atLeast
      case (nil, nil, _?): .atMost
      case (_?, _, _?): Set(given).count == 1 ? .exact : .between
      default: .about
      }
    let quantity = Quantity(
      quantifier ?? implied, low: low?.quantity.best, best: best?.quantity.best,
      high: high?.quantity.best)
    if quantity == nil { cells.report(.row(.quantifierMismatch), fields[3]) }
    return quantity
  }

  /// A number of households with a range or a hedge of its own, in columns beside it.
  private func householdRange(_ cells: inout RowCells, best: CellQuantity?) -> Quantity? {
    let quantifier = cells.value(.householdsQuantifier, in: Vocabulary.quantifiers)
    let ends = [Field.householdsLow, .householdsHigh].map { field in
      header.index(of: field).flatMap { number(&cells, column: $0) }
    }
    guard quantifier != nil || ends[0] != nil || ends[1] != nil else { return nil }
    guard best != nil || ends[0] != nil || ends[1] != nil else {
      cells.report(.row(.missingValue), .households)
      return nil
    }
    return quantity(
      ends[0], best, ends[1], quantifier,
      fields: [.householdsLow, .households, .householdsHigh, .householdsQuantifier], &cells)
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
    of number: CellQuantity, _ measure: MeasureWords, _ cells: inout RowCells
  ) -> Unit? {
    let errors = cells.errors
    let named = cells.value(.unit, in: Vocabulary.units, otherwise: .word(.unknownUnit))
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

  /// The amounts of one measure of a wide sheet; nothing where all of its cells are blank.
  func amount(
    _ cells: inout RowCells, _ wide: WideAmounts
  ) -> (Amount, phrase: String)? {
    let quantifier = cells.value(.quantifier, in: Vocabulary.quantifiers)
    var quantities: [Unit: Quantity] = [:]
    var phrases: [String] = []
    for (named, column) in wide.columns.sorted(by: { $0.value < $1.value }) {
      guard let cell = number(&cells, column: column) else { continue }
      phrases.append(cells.text(column: column) ?? "")
      if let own = cell.unit, let named, own != named {
        cells.report(.word(.unitContradiction(own, named)), column: column)
        continue
      }
      let row = cells.value(.unit, in: Vocabulary.units, otherwise: .word(.unknownUnit))
      guard let unit = named ?? cell.unit ?? row ?? options.unit else {
        cells.report(.sheet(.columnWithoutUnit), column: column)
        continue
      }
      guard let quantifier, let plain = cell.plain else {
        quantities[unit] = cell.quantity
        continue
      }
      quantities[unit] = Quantity(quantifier, best: plain)
    }
    let phrase = phrases.joined(separator: " / ")
    switch (quantities[.people], quantities[.households], quantities[.housing]) {
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
  func parts(_ cells: inout RowCells, columns: [Field: Int], of amount: Amount) -> Parts {
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
    if let total = amount.people?.interval().high, parts.sum > total {
      let fields: [Field] = [.women, .men, .girls, .boys, .disability]
      cells.report(
        .row(.partsExceedTotal(parts: parts.sum, total: total)),
        column: fields.lazy.compactMap { columns[$0] }.first)
    }
    return parts
  }

  /// Warns of a household that would be smaller than one person and a half, or larger than twelve.
  private func checkRatio(_ people: Quantity, _ households: Quantity, _ cells: inout RowCells) {
    guard let people = people.best ?? people.low,
      let households = households.best ?? households.low,
      people > 0 || households > 0
    else { return }
    guard people * 2 < households * 3 || people > households * 12 else { return }
    cells.report(
      .row(.ratioSuspicious(people: people, households: households)),
      header.has(.people) ? .people : nil)
  }

  private func phrase(_ cells: RowCells, _ fields: [Field]) -> String {
    fields.compactMap { cells.text($0) }.joined(separator: " / ")
  }
}
