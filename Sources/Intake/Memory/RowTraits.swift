import Displacement

/// What a row of figures says in the cells that are words from lists: of whom it speaks, who said it
/// and how; all but its places, days, numbers and texts.
///
/// Thousands of rows share one, which also knows the patterns that their claims have.
final class RowTraits {
  let source: Source.ID?
  /// What is counted, where the row says it in a cell of its own.
  let measure: MeasureWords?
  let unit: Unit?
  /// Whether the cell of the unit is none; it is wrong only where the unit is needed.
  let isUnitWrong: Bool
  let quantifier: Quantifier?
  let householdsQuantifier: Quantifier?
  let basis: Basis?
  let accommodation: Accommodation?
  let holding: Holding?
  let group: Group?
  let stance: Claim.Stance
  let method: Method
  let sensitivity: Sensitivity
  let isComplete: Bool
  /// The group of rows whose numbers are summed up together; nothing where there are too many.
  let sums: Int?
  /// The numbers of the patterns that claims of such rows had so far.
  private var patterns: [(shape: Shape, number: Int)] = []

  /// What a pattern says beside the traits of its rows.
  struct Shape: Equatable {
    let measure: Measure
    let basis: Basis
    let units: ClaimPattern.Units
    let holding: Holding?
  }

  init(_ cells: inout RowCells, in sheet: inout SheetReading) {
    source = sheet.source(&cells)
    accommodation = sheet.accommodation(&cells)
    holding = cells.value(.holding, in: Vocabulary.holdings)
    group = cells.value(.group, in: Vocabulary.groups)
    stance = cells.value(.stance, in: Vocabulary.stances) ?? .asserted
    method = cells.value(.method, in: Vocabulary.methods) ?? .unknown
    sensitivity = cells.value(.sensitivity, in: Vocabulary.sensitivities) ?? .moderate
    isComplete = cells.value(.breakdown, in: Vocabulary.breakdowns) == .complete
    basis = cells.value(.basis, in: Vocabulary.bases)
    measure = sheet.hasNumber || sheet.wide.isEmpty ? sheet.measure(&cells) : nil
    quantifier = cells.value(.quantifier, in: Vocabulary.quantifiers)
    householdsQuantifier = cells.value(.householdsQuantifier, in: Vocabulary.quantifiers)
    let unit = cells.find(.unit, in: Vocabulary.units)
    (self.unit, isUnitWrong) = (unit ?? nil, unit == nil)
    sums = sheet.totals.group(of: cells)
  }

  /// The number of the pattern of such claims, which is made where it is not known.
  func pattern(_ shape: Shape, _ make: () -> Int?) -> Int? {
    for known in patterns where known.shape == shape { return known.number }
    guard let number = make() else { return nil }
    patterns.append((shape, number))
    return number
  }
}
