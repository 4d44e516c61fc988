import Displacement

/// Puts claims into rows of a sheet, as the intake does with what rows say.
struct RowGathering: ~Copyable {
  private var rows = ClaimRows.Draft()
  private(set) var names = ClaimRows.Names()
  /// The numbers of patterns, places and series by their descriptions.
  private var numbers: [String: Int] = [:]

  /// How many claims wait.
  var count: Int { rows.count }

  /// Adds a claim; `false` where a row of a sheet cannot say it.
  mutating func append(_ claim: Claim) -> Bool {
    guard let pattern = ClaimPattern(claim), case .row(let row) = claim.evidence.location else {
      return false
    }
    let figure = claim.figure
    let start: Day?
    var sets: (PlaceSet, PlaceSet?)
    switch figure.occurrence {
    case .stock(_, let places, _): (sets, start) = ((places, nil), nil)
    case .toll(_, let places, let counted): (sets, start) = ((places, nil), counted.period.start)
    case .movement(_, let origins, let destinations, let counted):
      (sets, start) = ((origins, destinations), counted.period.start)
    }
    let series = ClaimRows.Series(
      pattern: number(of: pattern, claim), places: number(of: sets.0),
      destinations: sets.1.map { number(of: $0) })
    let seriesNumber = number(of: series)
    let texts = [
      claim.key.rawValue, claim.evidence.excerpt, claim.evidence.phrase, claim.note ?? "",
    ].map { Array($0.utf8) }
    texts[0].withUnsafeBufferPointer { key in
      texts[1].withUnsafeBufferPointer { excerpt in
        texts[2].withUnsafeBufferPointer { phrase in
          texts[3].withUnsafeBufferPointer { note in
            rows.append(
              row, series: seriesNumber, names.subject(seriesNumber), from: start,
              asOf: figure.occurrence.asOf, ClaimRows.Count(figure.amount, figure.parts),
              ClaimRows.Texts(
                key: key, excerpt: excerpt, phrase: phrase, note: claim.note == nil ? nil : note))
          }
        }
      }
    }
    return true
  }

  /// The claims so far, which are then forgotten; their names are not.
  mutating func handOver(areDistinct: Bool = false) -> ClaimRows {
    rows.handOver(areDistinct: areDistinct)
  }

  private mutating func number(of pattern: ClaimPattern, _ claim: Claim) -> Int {
    let figure = claim.figure
    let description =
      "\(figure.measure) \(figure.occurrence.basis) \(ClaimPattern.Units(of: figure.amount)) "
      + "\(String(describing: figure.group)) \(String(describing: figure.accommodation)) "
      + "\(String(describing: figure.holding)) \(figure.datePrecision) \(claim.stance) "
      + "\(String(describing: claim.source.map { Array($0.rawValue.utf8) })) \(claim.method) "
      + "\(claim.sensitivity) \(claim.isCompleteBreakdown) \(claim.evidence.document)"
    if let known = numbers[description] { return known }
    rows.append(pattern)
    names.patterns.append(pattern)
    numbers[description] = names.patterns.count - 1
    return names.patterns.count - 1
  }

  private mutating func number(of set: PlaceSet) -> Int {
    let description = set.mentions.map {
      "\(Array($0.text.utf8)) \(String(describing: $0.place.map { Array($0.rawValue.utf8) }))"
    }.joined(separator: ";")
    if let known = numbers["places " + description] { return known }
    let places = ClaimPlaces(set)
    rows.append(places)
    names.places.append(places)
    numbers["places " + description] = names.places.count - 1
    return names.places.count - 1
  }

  private mutating func number(of series: ClaimRows.Series) -> Int {
    if let known = numbers["series \(series)"] { return known }
    rows.append(series)
    names.series.append(series)
    numbers["series \(series)"] = names.series.count - 1
    return names.series.count - 1
  }
}
