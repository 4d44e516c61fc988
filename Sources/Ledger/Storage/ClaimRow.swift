import Displacement

/// How a claim lies in its row, and what of it lies in `claim_detail`.
///
/// `put` and `take` follow the order of the columns.
enum ClaimRow {
  static let columns = [
    "id", "subject", "series", "period_start", "as_of", "quantifier", "number", "households",
    "document", "sheet_row", "excerpt", "phrase",
  ]

  /// What `putDetail` puts of numbers.
  static let numberDetailColumns = [
    "low", "high", "households_quantifier", "households_low", "households_high", "women", "men",
    "girls", "boys", "disability",
  ]

  static let detailColumns =
    ["statement"] + numberDetailColumns + ["span_start", "span_end", "note", "confidence"]

  static func put(_ claim: Claim, series: Int, document: Int, into row: Statement) {
    let occurrence = claim.figure.occurrence
    row.put(hexadecimal: claim.id.rawValue)
    row.put(claim.key.rawValue)
    row.put(series)
    switch occurrence {
    case .stock: row.put(nil as Int?)
    case .movement(_, _, _, let counted), .toll(_, _, let counted):
      row.put(counted.period.start.number)
    }
    row.put(occurrence.asOf.number)
    put(claim.figure.amount, into: row)
    row.put(document)
    switch claim.evidence.location {
    case .row(let number): row.put(number)
    case .span: row.put(nil as Int?)
    }
    row.put(claim.evidence.excerpt)
    row.put(claim.evidence.phrase)
  }

  /// Puts the quantifier, the number and the households.
  static func put(_ amount: Amount, into row: Statement) {
    let leading = amount.leading.quantity
    row.put(leading.quantifier == .exact ? nil : leading.quantifier)
    row.put(leading.best)
    switch amount {
    case .both(_, let households): row.put(households.best)
    case .people, .households, .housing: row.put(nil as Int?)
    }
  }

  /// Whether the claim has something that its own row has no column for.
  static func hasDetail(_ claim: Claim) -> Bool {
    if claim.supersedes != nil || claim.note != nil || claim.confidence != nil { return true }
    if case .span = claim.evidence.location { return true }
    return hasDetail(claim.figure.amount, claim.figure.parts)
  }

  /// Whether numbers have something that their row has no column for.
  static func hasDetail(_ amount: Amount, _ parts: Parts) -> Bool {
    if case .both(_, let households) = amount, households.quantifier != .exact { return true }
    let ends = amount.leading.quantity.endsOfItsOwn
    return ends.low != nil || ends.high != nil || parts != .none
  }

  static func putDetail(_ claim: Claim, into row: Statement) {
    row.put(hexadecimal: claim.supersedes == nil ? nil : claim.statement)
    putDetail(claim.figure.amount, claim.figure.parts, into: row)
    switch claim.evidence.location {
    case .row:
      row.put(nil as Int?)
      row.put(nil as Int?)
    case .span(let span):
      row.put(span.lowerBound)
      row.put(span.upperBound)
    }
    row.put(claim.note)
    row.put(claim.confidence)
  }

  /// Puts what numbers have beside their row: the ends of ranges, and parts.
  static func putDetail(_ amount: Amount, _ parts: Parts, into row: Statement) {
    let ends = amount.leading.quantity.endsOfItsOwn
    row.put(ends.low)
    row.put(ends.high)
    switch amount {
    case .both(_, let households):
      row.put(households.quantifier == .exact ? nil : households.quantifier)
      row.put(households.endsOfItsOwn.low)
      row.put(households.endsOfItsOwn.high)
    case .people, .households, .housing:
      row.put(nil as Quantifier?)
      row.put(nil as Int?)
      row.put(nil as Int?)
    }
    row.put(parts.women)
    row.put(parts.men)
    row.put(parts.girls)
    row.put(parts.boys)
    row.put(parts.disability)
  }

  /// Takes a claim: its columns, the identifier of the claim it supersedes, whether it has a detail,
  /// and its detail.
  static func take(_ row: Statement, _ glossary: Glossary) throws(LedgerError) -> Claim {
    let id = Claim.ID(known: row.hexadecimal())
    let key = Claim.Key(rawValue: row.text())
    let series = try glossary.series(row.integer())
    let occurrence = try occurrence(of: series, row, glossary)
    let quantifier = try row.optionalValue(Quantifier.self)
    let numbers = (best: row.optionalInteger(), households: row.optionalInteger())
    let document = try glossary.document(row.integer())
    let sheetRow = row.optionalInteger()
    let words = (excerpt: row.text(), phrase: row.text())
    let supersedes = row.hexadecimal()

    let detail = row.flag() ? try Detail(row, households: numbers.households) : Detail()
    let leading = try quantity(quantifier, best: numbers.best, ends: detail.ends, row)
    var households = detail.households
    if households == nil {
      households = try quantity(nil, best: numbers.households, ends: (nil, nil), row)
    }
    let figure = amount(series.unit, leading, households).flatMap { amount in
      Figure(
        occurrence, amount, group: series.group, accommodation: series.accommodation,
        holding: series.holding, parts: detail.parts, datePrecision: series.datePrecision)
    }
    guard let figure else { throw row.connection.damage("the parts of claim \(id) disagree") }
    guard supersedes.isEmpty == detail.statement.isEmpty else {
      throw row.connection.damage("what claim \(id) replaces is not as it was recorded")
    }
    let location: Evidence.Location
    switch (sheetRow, detail.span.start, detail.span.end) {
    case (let number?, nil, nil): location = .row(number)
    case (nil, let start?, let end?) where start <= end: location = .span(start..<end)
    default: throw row.connection.damage("evidence stands neither in a row nor in a text")
    }
    return Claim(
      recordedAs: id, statement: detail.statement.isEmpty ? id.rawValue : detail.statement,
      key: key,
      figure: figure, stance: series.stance, source: try glossary.source(series.source),
      method: series.method, sensitivity: series.sensitivity,
      evidence: Evidence(
        document: document, location: location, excerpt: words.excerpt, phrase: words.phrase),
      supersedes: supersedes.isEmpty ? nil : Claim.ID(known: supersedes),
      isCompleteBreakdown: series.isCompleteBreakdown, note: detail.note,
      confidence: detail.confidence)
  }

  /// What few claims have.
  private struct Detail {
    var statement = ""
    var ends: (low: Int?, high: Int?)
    var households: Quantity?
    var parts = Parts.none
    var span: (start: Int?, end: Int?)
    var note: String?
    var confidence: Int?

    init() {}

    init(_ row: Statement, households number: Int?) throws(LedgerError) {
      statement = row.hexadecimal()
      ends = (row.optionalInteger(), row.optionalInteger())
      households = try ClaimRow.quantity(
        try row.optionalValue(), best: number,
        ends: (row.optionalInteger(), row.optionalInteger()), row)
      parts = Parts(
        women: row.optionalInteger(), men: row.optionalInteger(), girls: row.optionalInteger(),
        boys: row.optionalInteger(), disability: row.optionalInteger())
      span = (row.optionalInteger(), row.optionalInteger())
      note = row.optionalText()
      confidence = row.optionalInteger()
    }
  }

  private static func occurrence(
    of series: Series, _ row: Statement, _ glossary: Glossary
  ) throws(LedgerError) -> Occurrence {
    let start = row.optionalInteger().flatMap(Day.init(number:))
    let asOf = try row.day()
    var destinations: PlaceSet?
    if let set = series.destinations { destinations = try glossary.placeSet(set) }
    let occurrence = Occurrence(
      series.measure, series.basis, at: try glossary.placeSet(series.places), to: destinations,
      from: start, asOf: asOf)
    guard let occurrence else {
      throw row.connection.damage("a claim's measure does not fit its places and days")
    }
    return occurrence
  }

  /// What is counted; nothing where the units contradict each other.
  private static func amount(
    _ unit: Unit, _ leading: Quantity?, _ households: Quantity?
  ) -> Amount? {
    switch (unit, leading, households) {
    case (.people, let people?, let households?): .both(people: people, households: households)
    case (_, let leading?, nil): Amount(leading, unit)
    case (_, nil, _), (.households, _, .some), (.housing, _, .some): nil
    }
  }

  private static func quantity(
    _ quantifier: Quantifier?, best: Int?, ends: (low: Int?, high: Int?), _ row: Statement
  ) throws(LedgerError) -> Quantity? {
    if quantifier == nil, best == nil, ends.low == nil, ends.high == nil { return nil }
    let quantity = Quantity(quantifier ?? .exact, low: ends.low, best: best, high: ends.high)
    guard let quantity, quantifier != .exact else {
      throw row.connection.damage("a number of a claim contradicts its quantifier")
    }
    return quantity
  }
}

extension Quantity {
  /// The ends that do not follow from the number and its quantifier.
  fileprivate var endsOfItsOwn: (low: Int?, high: Int?) {
    switch quantifier {
    case .exact, .atLeast, .atMost: (nil, nil)
    case .about, .between, .vague: (low, high)
    }
  }
}
