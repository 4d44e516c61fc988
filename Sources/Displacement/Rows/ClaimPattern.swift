/// What many claims of a sheet have in common, apart from where, when and how many.
///
/// A pattern has the fields of a claim's identity ready that are the same for all of its rows.
package final class ClaimPattern: Sendable {
  /// What is counted.
  package let measure: Measure
  /// How the time is counted.
  package let basis: Basis
  /// Who was counted, where the sheet says it.
  package let group: Group?
  package let accommodation: Accommodation?
  package let holding: Holding?
  package let stance: Claim.Stance
  package let source: Source.ID?
  package let method: Method
  package let sensitivity: Sensitivity
  package let isCompleteBreakdown: Bool
  /// The sheet that the rows stand in.
  package let document: Document.ID
  package let datePrecision: DatePrecision
  /// The units that are counted.
  package let units: Units

  /// The fields before the places, before the days, before the amount, and before the remark.
  let measureFields: [UInt8]
  let basisFields: [UInt8]
  let traitFields: [UInt8]
  let precisionFields: [UInt8]
  let handlingFields: [UInt8]
  /// The fields between the numbers of a claim without parts and its remark.
  let partlessFields: [UInt8]
  /// The field of the source, which the key of a row without an identifier ends with.
  let sourceFields: [UInt8]

  /// The units of an amount.
  package enum Units: Int, Sendable {
    case people, households, both, housing

    /// The units of that amount.
    package init(of amount: Amount) {
      self =
        switch amount {
        case .people: .people
        case .households: .households
        case .both: .both
        case .housing: .housing
        }
    }
  }

  /// The pattern of claims that say no more than this one besides their key, places, days, numbers,
  /// remark and evidence; nothing for a claim that replaces another or was not read from a row.
  package init?(_ claim: Claim) {
    guard claim.supersedes == nil, claim.confidence == nil, case .row = claim.evidence.location
    else { return nil }
    let figure = claim.figure
    measure = figure.measure
    basis = figure.occurrence.basis
    (group, accommodation, holding) = (figure.group, figure.accommodation, figure.holding)
    (stance, source, method) = (claim.stance, claim.source, claim.method)
    (sensitivity, isCompleteBreakdown) = (claim.sensitivity, claim.isCompleteBreakdown)
    document = claim.evidence.document
    datePrecision = figure.datePrecision
    units = Units(of: figure.amount)
    measureFields = Digest.Writer.fields { $0.write(figure.measure.rawValue) }
    basisFields = Digest.Writer.fields { $0.write(basisOf: figure.occurrence) }
    traitFields = Digest.Writer.fields { $0.write(traitsOf: figure) }
    precisionFields = Digest.Writer.fields { $0.write(figure.datePrecision.rawValue) }
    handlingFields = Digest.Writer.fields { $0.write(handlingOf: claim) }
    partlessFields =
      Digest.Writer.fields { $0.write(Parts.none) } + precisionFields + handlingFields
    sourceFields = Digest.Writer.fields { $0.write(claim.source?.rawValue) }
  }

  /// The unit that leads: people where they are counted.
  package var unit: Unit {
    switch units {
    case .people, .both: .people
    case .households: .households
    case .housing: .housing
    }
  }

  /// How many that is, and what parts of them; nothing where the numbers do not fit the pattern.
  func amount(of count: ClaimRows.Count) -> (Amount, Parts)? {
    if let other = count.other { return (other.amount, other.parts) }
    guard let number = Quantity.exactly(count.number) else { return nil }
    switch units {
    case .people: return (.people(number), .none)
    case .households: return (.households(number), .none)
    case .housing: return (.housing(number), .none)
    case .both:
      return count.households.flatMap(Quantity.exactly).map {
        (.both(people: number, households: $0), .none)
      }
    }
  }

  /// Writes the amount of such a claim, as a claim's identity has it.
  func write(_ count: ClaimRows.Count, into fields: inout Digest.Writer) {
    switch units {
    case .people:
      fields.write(exactly: count.number)
      fields.writeNoAmounts(2)
    case .households:
      fields.writeNoAmounts(1)
      fields.write(exactly: count.number)
      fields.writeNoAmounts(1)
    case .housing:
      fields.writeNoAmounts(2)
      fields.write(exactly: count.number)
    case .both:
      fields.write(exactly: count.number)
      fields.write(exactly: count.households ?? 0)
      fields.writeNoAmounts(1)
    }
  }

  /// What a claim of the pattern says; nothing where the parts do not fit the pattern.
  func figure(
    at places: PlaceSet, to destinations: PlaceSet?, from start: Day?, asOf: Day,
    _ count: ClaimRows.Count
  ) -> Figure? {
    guard let (amount, parts) = amount(of: count), Units(of: amount) == units else { return nil }
    return Occurrence(measure, basis, at: places, to: destinations, from: start, asOf: asOf)
      .flatMap {
        Figure(
          $0, amount, group: group, accommodation: accommodation, holding: holding, parts: parts,
          datePrecision: datePrecision)
      }
  }
}

/// Places that many claims of a sheet are about, with the fields by which an identity names them.
package final class ClaimPlaces: Sendable {
  package let set: PlaceSet
  let fields: [UInt8]

  package init(_ set: PlaceSet) {
    self.set = set
    fields = Digest.Writer.fields { $0.write(set) }
  }
}
