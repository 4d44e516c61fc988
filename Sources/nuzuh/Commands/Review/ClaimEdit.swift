import Displacement
import Intake
import Language

/// What a person corrects in a claim: fields with their new values, as the command line has them.
struct ClaimEdit {
  private let values: [Field: String]

  /// What can be corrected.
  enum Field: String, CaseIterable {
    case low, best, high
    /// A phrase such as `more than 250 families`.
    case number
    case unit, quantifier, measure, place, origin, destination, date, source
  }

  /// Reads `field=value` arguments.
  init(_ arguments: [String]) throws(Failure) {
    let names = Field.allCases.map(\.rawValue).joined(separator: ", ")
    guard !arguments.isEmpty else {
      throw Failure(.usage, "Nothing to change: add FIELD=VALUE. The fields: \(names).")
    }
    var values: [Field: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let field = Field(rawValue: String(parts[0])) else {
        throw Failure(.usage, "\(argument) is no FIELD=VALUE. The fields: \(names).")
      }
      guard values.updateValue(String(parts[1]), forKey: field) == nil else {
        throw Failure(.usage, "\(field.rawValue) is given twice.")
      }
    }
    try self.init(values)
  }

  /// The fields with their new values; what is not among them stays.
  init(_ values: [Field: String]) throws(Failure) {
    self.values = values
    let parts: [Field] = [.low, .best, .high, .quantifier]
    if values[.number] != nil, parts.contains(where: { values[$0] != nil }) {
      throw Failure(.usage, "Give either number, or low, best, high and quantifier.")
    }
  }

  subscript(field: Field) -> String? { values[field] }

  /// What names in an edit stand for.
  struct Names {
    let places: PlaceIndex
    let sources: SourceIndex
    /// The sources that the ledger knows.
    let known: [Source.ID: Source]

    init(places: PlaceIndex, known: [Source.ID: Source]) {
      self.places = places
      self.known = known
      sources = SourceIndex(SourceTable.builtIn)
    }
  }

  /// What the claim counts, where and when, after the edit.
  func figure(of claim: Claim, _ names: Names) throws(Failure) -> Figure {
    let figure = claim.figure
    let occurrence = try occurrence(figure.occurrence, names.places)
    guard
      let edited = Figure(
        occurrence, try amount(figure.amount), group: figure.group,
        accommodation: figure.accommodation, holding: figure.holding, parts: figure.parts,
        datePrecision: values[.date] == nil ? figure.datePrecision : .day)
    else {
      throw Failure(
        .data,
        "\(occurrence.measure.rawValue) cannot have this number: only housing is counted in homes, "
          + "and women, men, girls and boys are no more than the whole.")
    }
    return edited
  }

  /// The claim as it was meant, which replaces the original; and its source where that is new.
  func apply(
    to claim: Claim, _ names: Names
  ) throws(Failure) -> (claim: Claim, newSource: Source?) {
    let edited = try figure(of: claim, names)
    let (source, isNew) = self.source(claim.source, names)
    let replacement = Claim(
      key: claim.key, figure: edited, stance: claim.stance, source: source?.id ?? claim.source,
      method: claim.method, sensitivity: claim.sensitivity, evidence: claim.evidence,
      supersedes: claim.id, isCompleteBreakdown: claim.isCompleteBreakdown, note: claim.note)
    guard replacement.statement != claim.statement else {
      throw Failure(.usage, "The claim says that already: nothing to change.")
    }
    return (replacement, isNew ? source : nil)
  }

  private func source(_ current: Source.ID?, _ names: Names) -> (Source?, isNew: Bool) {
    guard let name = values[.source], !name.isEmpty else { return (nil, false) }
    if let id = Source.ID(rawValue: name), let known = names.known[id] { return (known, false) }
    if let id = names.sources.resolve(name), let known = names.known[id] { return (known, false) }
    let plain = String(name.plain.prefix(80))
    let named = names.known.values.filter { $0.nameEnglish == plain || $0.nameArabic == plain }
    if let known = named.min(by: { $0.id < $1.id }) { return (known, false) }
    let id = Source.ID(rawValue: plain) ?? Source.ID(known: "unnamed")
    return (Source(id: id, nameEnglish: plain, kind: .unknown), true)
  }
}
