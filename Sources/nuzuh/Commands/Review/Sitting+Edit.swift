import Displacement
import Publishing

extension Sitting {
  /// Asks for the fields of a claim one by one, each with the value that it has.
  ///
  /// Fields that depend on each other are asked for together, and again where they do not fit.
  func edit(of claim: Claim) throws -> ClaimEdit {
    try say(words.editing)
    var values: [ClaimEdit.Field: String] = [:]
    values = try ask(for: [.measure, .number, .unit], of: claim, beside: values)
    let measure = try ClaimEdit(values).figure(of: claim, names).measure
    values = try ask(for: measure.placeFields, of: claim, beside: values)
    values = try ask(for: [.date, .source], of: claim, beside: values)
    guard !values.isEmpty else { throw Interruption.back }
    return try ClaimEdit(values)
  }

  /// Asks for some fields until they fit the claim and the values that were given before.
  private func ask(
    for fields: [ClaimEdit.Field], of claim: Claim, beside given: [ClaimEdit.Field: String]
  ) throws -> [ClaimEdit.Field: String] {
    while true {
      var values = given
      for field in fields {
        let answer = try line("  " + words.field(field, value(of: field, in: claim)))
        if !answer.isEmpty { values[field] = answer == "-" ? "" : answer }
      }
      do {
        _ = try ClaimEdit(values).figure(of: claim, names)
        return values
      } catch {
        Terminal.remark(error.message)
      }
    }
  }

  /// What a field of a claim says now.
  private func value(of field: ClaimEdit.Field, in claim: Claim) -> String {
    let figure = claim.figure
    let (quantity, unit) = figure.amount.leading
    return switch field {
    case .measure: figure.measure.rawValue
    case .number: Wording(words.language).number(quantity).text(in: words.language)
    case .low: quantity.low.map(String.init) ?? ""
    case .best: quantity.best.map(String.init) ?? ""
    case .high: quantity.high.map(String.init) ?? ""
    case .quantifier: quantity.quantifier.rawValue
    case .unit: unit.rawValue
    case .place, .origin: names(figure.occurrence.placeSets.first)
    case .destination: names(figure.occurrence.placeSets.dropFirst().first)
    case .date: date(of: figure.occurrence)
    case .source: claim.source?.rawValue.plain ?? ""
    }
  }

  private func names(_ set: PlaceSet?) -> String {
    let names = set?.mentions.map { mention in
      mention.place.flatMap { queue.history.places[$0]?.name(in: words.language) }
        ?? mention.text.plain
    }
    return names?.joined(separator: " + ") ?? ""
  }

  private func date(of occurrence: Occurrence) -> String {
    guard let period = occurrence.counted?.period, period.length > 1 else {
      return occurrence.asOf.description
    }
    return "\(period.start)/\(period.end)"
  }
}

extension Measure {
  /// The fields that say where it is counted.
  fileprivate var placeFields: [ClaimEdit.Field] {
    switch self {
    case .stock, .toll: [.place]
    case .movement: [.origin, .destination]
    }
  }
}
