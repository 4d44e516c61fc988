import Displacement

extension SheetReading {
  /// How many of what a row counts, with the words of the number; nothing where the row gives no
  /// number or a wrong one.
  func amount(_ cells: inout RowCells, of measure: MeasureWords) -> (Amount, phrase: String)? {
    let errors = cells.errors
    let quantifier = cells.value(.quantifier, in: Vocabulary.quantifiers)
    let ownPeople = number(&cells, .people)
    let ownHouseholds = number(&cells, .households)
    let range = householdRange(&cells, best: ownHouseholds)
    let single = singleNumber(&cells, quantifier)
    let people = ownPeople.flatMap { quantity($0, .people, quantifier, .people, &cells) }
    let households =
      range
      ?? ownHouseholds.flatMap { quantity($0, .households, quantifier, .households, &cells) }
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

  /// A number with the hedge that stands beside it.
  private func hedged(
    _ number: CellQuantity, _ quantifier: Quantifier?, _ field: Field, _ cells: inout RowCells
  ) -> CellQuantity? {
    quantity(nil, number, nil, quantifier, fields: [.low, field, .high, .quantifier], &cells).map {
      CellQuantity(quantity: $0, unit: number.unit, plain: number.plain)
    }
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
    let (low, high) = (number(&cells, .householdsLow), number(&cells, .householdsHigh))
    guard quantifier != nil || low != nil || high != nil else { return nil }
    guard best != nil || low != nil || high != nil else {
      cells.report(.row(.missingValue), .households)
      return nil
    }
    return quantity(
      low, best, high, quantifier,
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
    var people: Quantity?
    var households: Quantity?
    var housing: Quantity?
    var phrase = ""
    for (named, column) in wide.columns {
      guard let cell = number(&cells, column: column) else { continue }
      phrase += (phrase.isEmpty ? "" : " / ") + (cells.text(column: column) ?? "")
      if let own = cell.unit, let named, own != named {
        cells.report(.word(.unitContradiction(own, named)), column: column)
        continue
      }
      let row = cells.value(.unit, in: Vocabulary.units, otherwise: .word(.unknownUnit))
      guard let unit = named ?? cell.unit ?? row ?? options.unit else {
        cells.report(.sheet(.columnWithoutUnit), column: column)
        continue
      }
      var quantity: Quantity? = cell.quantity
      if let quantifier, let plain = cell.plain { quantity = Quantity(quantifier, best: plain) }
      switch unit {
      case .people: people = quantity
      case .households: households = quantity
      case .housing: housing = quantity
      }
    }
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
  func parts(_ cells: inout RowCells, columns: [Field: Int], of amount: Amount) -> Parts {
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
    var phrase = ""
    for field in fields {
      guard let text = cells.text(field) else { continue }
      phrase = phrase.isEmpty ? text : phrase + " / " + text
    }
    return phrase
  }

  private func number(_ cells: inout RowCells, _ field: Field) -> CellQuantity? {
    guard let column = header.index(of: field) else { return nil }
    return number(&cells, column: column)
  }
}
