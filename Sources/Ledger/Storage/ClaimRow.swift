import Displacement

/// How a claim lies in its row; `put` and `take` follow the order of `columns`.
enum ClaimRow {
  static let columns = [
    "id", "statement", "subject", "measure", "kind", "basis", "places", "origins", "destinations",
    "period_start", "as_of", "date_precision", "people_quantifier", "people_low", "people_best",
    "people_high", "households_quantifier", "households_low", "households_best", "households_high",
    "housing_quantifier", "housing_low", "housing_best", "housing_high", "population",
    "accommodation", "holding", "women", "men", "girls", "boys", "disability",
    "is_complete_breakdown", "stance", "source", "method", "sensitivity", "document", "sheet_row",
    "span_start", "span_end", "excerpt", "phrase", "note", "confidence",
  ]

  /// The integer keys that a row holds in place of names.
  struct Keys {
    /// The keys of `Occurrence.placeSets`, in their order.
    var placeSets: [Int]
    var source: Int?
    var document: Int
  }

  static func put(_ claim: Claim, _ keys: Keys, into row: Statement) {
    let figure = claim.figure
    row.put(hexadecimal: claim.id.rawValue)
    row.put(hexadecimal: claim.statement)
    row.put(claim.key.rawValue)
    row.put(figure.measure.rawValue)
    put(figure.occurrence, keys.placeSets, into: row)
    row.put(figure.datePrecision)
    put(figure.amount.people, into: row)
    put(figure.amount.households, into: row)
    put(figure.amount.housing, into: row)
    row.put(figure.group)
    row.put(figure.accommodation)
    row.put(figure.holding)
    row.put(figure.parts.women)
    row.put(figure.parts.men)
    row.put(figure.parts.girls)
    row.put(figure.parts.boys)
    row.put(figure.parts.disability)
    row.put(claim.isCompleteBreakdown)
    row.put(claim.stance)
    row.put(keys.source)
    row.put(claim.method)
    row.put(claim.sensitivity)
    EvidenceRow.put(claim.evidence, document: keys.document, into: row)
    row.put(claim.note)
    row.put(claim.confidence)
  }

  private static func put(
    _ occurrence: Occurrence, _ placeSets: [Int], into row: Statement
  ) {
    switch occurrence {
    case .stock: row.put("stock")
    case .movement: row.put("movement")
    case .toll: row.put("toll")
    }
    row.put(occurrence.basis)
    let isMovement = placeSets.count == 2
    row.put(isMovement ? nil : placeSets.first)
    row.put(isMovement ? placeSets.first : nil)
    row.put(isMovement ? placeSets.last : nil)
    switch occurrence {
    case .stock: row.put(nil as Int?)
    case .movement(_, _, _, let counted), .toll(_, _, let counted):
      row.put(counted.period.start.number)
    }
    row.put(occurrence.asOf.number)
  }

  private static func put(_ quantity: Quantity?, into row: Statement) {
    row.put(quantity?.quantifier)
    row.put(quantity?.low)
    row.put(quantity?.best)
    row.put(quantity?.high)
  }

  /// Takes a claim, whose last column is the identifier of the claim it supersedes.
  static func take(_ row: Statement, _ glossary: Glossary) throws(LedgerError) -> Claim {
    let id = Claim.ID(known: row.hexadecimal())
    let statement = row.hexadecimal()
    let key = Claim.Key(rawValue: row.text())
    let occurrence = try occurrence(row, glossary)
    let precision = try row.value(DatePrecision.self)
    let amount = try amount(row)
    let group = try row.optionalValue(Group.self)
    let accommodation = try row.optionalValue(Accommodation.self)
    let holding = try row.optionalValue(Holding.self)
    let parts = Parts(
      women: row.optionalInteger(), men: row.optionalInteger(), girls: row.optionalInteger(),
      boys: row.optionalInteger(), disability: row.optionalInteger())
    let figure = Figure(
      occurrence, amount, group: group, accommodation: accommodation, holding: holding,
      parts: parts, datePrecision: precision)
    guard let figure else { throw row.connection.damage("the parts of claim \(id) disagree") }
    let isCompleteBreakdown = row.flag()
    let stance = try row.value(Claim.Stance.self)
    let source = try glossary.source(row.optionalInteger())
    let method = try row.value(Method.self)
    let sensitivity = try row.value(Sensitivity.self)
    let evidence = try EvidenceRow.take(row, glossary)
    let note = row.optionalText()
    let confidence = row.optionalInteger()
    let supersedes = row.hexadecimal()
    return Claim(
      recordedAs: id, statement: statement, key: key, figure: figure, stance: stance,
      source: source, method: method, sensitivity: sensitivity, evidence: evidence,
      supersedes: supersedes.isEmpty ? nil : Claim.ID(known: supersedes),
      isCompleteBreakdown: isCompleteBreakdown, note: note, confidence: confidence)
  }

  private static func occurrence(
    _ row: Statement, _ glossary: Glossary
  ) throws(LedgerError) -> Occurrence {
    let measure = try row.value(Measure.self)
    _ = row.text()
    let basis = try row.value(Basis.self)
    let placeSets = [row.optionalInteger(), row.optionalInteger(), row.optionalInteger()]
      .compactMap(\.self)
    let start = row.optionalInteger().flatMap(Day.init(number:))
    let asOf = try row.day()
    let counted: Occurrence.Count?
    switch basis {
    case .point: counted = nil
    case .increment:
      counted = start.flatMap { Period(from: $0, through: asOf) }.map { .increment($0) }
    case .cumulative:
      counted = start.flatMap { Period(from: $0, through: asOf) }.map { .cumulative($0) }
    }
    switch (measure, placeSets.count, counted) {
    case (.stock(let stock), 1, nil):
      return .stock(stock, at: try glossary.placeSet(placeSets[0]), asOf: asOf)
    case (.movement(let movement), 2, let counted?):
      return .movement(
        movement, from: try glossary.placeSet(placeSets[0]),
        to: try glossary.placeSet(placeSets[1]), counted: counted)
    case (.toll(let toll), 1, let counted?):
      return .toll(toll, at: try glossary.placeSet(placeSets[0]), counted: counted)
    case (.stock, _, _), (.movement, _, _), (.toll, _, _):
      throw row.connection.damage("a claim's measure does not fit its places and days")
    }
  }

  private static func amount(_ row: Statement) throws(LedgerError) -> Amount {
    let people = try quantity(row)
    let households = try quantity(row)
    let housing = try quantity(row)
    switch (people, households, housing) {
    case (let people?, nil, nil): return .people(people)
    case (nil, let households?, nil): return .households(households)
    case (let people?, let households?, nil):
      return .both(people: people, households: households)
    case (nil, nil, let housing?): return .housing(housing)
    case (nil, nil, nil), (_, _, .some):
      throw row.connection.damage("a claim counts nothing, or two things")
    }
  }

  private static func quantity(_ row: Statement) throws(LedgerError) -> Quantity? {
    let quantifier = try row.optionalValue(Quantifier.self)
    let ends = (row.optionalInteger(), row.optionalInteger(), row.optionalInteger())
    guard let quantifier else { return nil }
    guard let quantity = Quantity(quantifier, low: ends.0, best: ends.1, high: ends.2) else {
      throw row.connection.damage("a number of a claim contradicts its quantifier")
    }
    return quantity
  }
}

/// How evidence lies in a row of claims or of route statuses.
enum EvidenceRow {
  static func put(_ evidence: Evidence, document: Int, into row: Statement) {
    row.put(document)
    switch evidence.location {
    case .row(let number):
      row.put(number)
      row.put(nil as Int?)
      row.put(nil as Int?)
    case .span(let span):
      row.put(nil as Int?)
      row.put(span.lowerBound)
      row.put(span.upperBound)
    }
    row.put(evidence.excerpt)
    row.put(evidence.phrase)
  }

  static func take(_ row: Statement, _ glossary: Glossary) throws(LedgerError) -> Evidence {
    let document = try glossary.document(row.integer())
    let location: Evidence.Location
    switch (row.optionalInteger(), row.optionalInteger(), row.optionalInteger()) {
    case (let number?, nil, nil): location = .row(number)
    case (nil, let start?, let end?) where start <= end: location = .span(start..<end)
    default: throw row.connection.damage("evidence stands neither in a row nor in a text")
    }
    return Evidence(
      document: document, location: location, excerpt: row.text(), phrase: row.text())
  }
}
