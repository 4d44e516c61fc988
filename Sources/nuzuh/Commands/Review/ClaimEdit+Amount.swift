import Displacement
import Language

extension ClaimEdit {
  /// How many, after the edit: what it does not name stays.
  func amount(_ current: Amount) throws(Failure) -> Amount {
    let given = try unit()
    if let phrase = self[.number] {
      switch QuantityPhrase.read(phrase) {
      case .success(let read):
        return current.replacing(read.quantity, given ?? read.unit ?? current.leading.unit)
      case .failure:
        throw Failure(
          .data, "number=\(phrase) is no amount: write such as 350, or \"more than 250 families\".")
      }
    }
    let unit = given ?? current.leading.unit
    let isNumbered = [Field.low, .best, .high, .quantifier].contains { self[$0] != nil }
    guard isNumbered else {
      guard given != nil else { return current }
      return Amount(current.quantity(of: unit) ?? current.leading.quantity, unit)
    }
    let quantity = try quantity(current.quantity(of: unit) ?? current.leading.quantity)
    return current.replacing(quantity, unit)
  }

  private func unit() throws(Failure) -> Unit? {
    guard let name = self[.unit] else { return nil }
    guard let unit = Unit(rawValue: name) else {
      throw Failure(.data, "unit=\(name) is no unit: people, households or housing.")
    }
    return unit
  }

  /// The numbers that are named with those that stay; a hedge that is not named follows from which
  /// of them are.
  private func quantity(_ current: Quantity) throws(Failure) -> Quantity {
    let (low, best, high) = (try whole(.low), try whole(.best), try whole(.high))
    let quantifier = try quantifier() ?? implied(current, low, best, high)
    let number = best ?? low ?? high ?? current.best ?? current.low ?? current.high
    let quantity: Quantity? =
      switch quantifier {
      case .exact: Quantity(.exact, low: low, best: best ?? number, high: high)
      case .about: Quantity(.about, low: low, best: best ?? current.best, high: high)
      case .atLeast: Quantity(.atLeast, best: best ?? low ?? number)
      case .atMost: Quantity(.atMost, best: best ?? high ?? number)
      case .between:
        Quantity(.between, low: low ?? current.low, best: best, high: high ?? current.high)
      case .vague: Quantity(.vague, low: low ?? current.low, high: high ?? current.high)
      }
    guard let quantity else {
      throw Failure(
        .data,
        "These numbers are out of order, or do not fit the quantifier \(quantifier.rawValue).")
    }
    return quantity
  }

  private func implied(_ current: Quantity, _ low: Int?, _ best: Int?, _ high: Int?) -> Quantifier {
    switch (low, best, high) {
    case (_?, _, _?): return .between
    case (_?, nil, nil): return .atLeast
    case (nil, nil, _?): return .atMost
    case (_?, _?, nil), (nil, _?, _?): return .about
    case (nil, _, nil):
      switch current.quantifier {
      case .exact, .about, .atLeast, .atMost: return current.quantifier
      case .between, .vague: return .exact
      }
    }
  }

  private func quantifier() throws(Failure) -> Quantifier? {
    guard let name = self[.quantifier] else { return nil }
    guard let quantifier = Quantifier(rawValue: name) else {
      let names = Quantifier.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.data, "quantifier=\(name) is none: \(names).")
    }
    return quantifier
  }

  private func whole(_ field: Field) throws(Failure) -> Int? {
    guard let text = self[field] else { return nil }
    guard case .success(let phrase) = QuantityPhrase.read(text),
      phrase.quantity.quantifier == .exact, let number = phrase.quantity.best
    else { throw Failure(.data, "\(field.rawValue)=\(text) is not a whole number.") }
    return number
  }
}

extension Amount {
  fileprivate func quantity(of unit: Unit) -> Quantity? {
    switch unit {
    case .people: people
    case .households: households
    case .housing: housing
    }
  }

  /// The amount with another number of that unit; where both units were given the other one stays.
  fileprivate func replacing(_ quantity: Quantity, _ unit: Unit) -> Amount {
    switch (self, unit) {
    case (.both(_, let households), .people): .both(people: quantity, households: households)
    case (.both(let people, _), .households): .both(people: people, households: quantity)
    case (.people, _), (.households, _), (.housing, _), (.both, .housing): Amount(quantity, unit)
    }
  }
}
