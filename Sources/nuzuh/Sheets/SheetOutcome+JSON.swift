import Displacement
import Intake
import Ledger

extension SheetOutcome {
  /// The report for other programs, `nuzuh.import/1`: that of the reading, with what was revised.
  var json: JSON {
    guard case .object(var members) = report.json else { return report.json }
    members += [
      .init("outdated", .bool(isOutdated)), .init("rejected_file", JSON(rejectsFile)),
      .init("revisions", .array(isOutdated ? [] : receipt.revisions.map(\.json))),
    ]
    return .object(members)
  }
}

extension Receipt.Revision {
  /// What a claim said, and what the one says that replaces it.
  fileprivate var json: JSON {
    var row: JSON = .null
    if case .row(let number) = new.evidence.location { row = .integer(number) }
    return [
      "row": row, "claim": .string(new.id.rawValue), "supersedes": .string(earlier.id.rawValue),
      "before": earlier.figure.amount.json, "after": new.figure.amount.json,
    ]
  }
}

extension Amount {
  /// The numbers of each unit that is counted; `null` for one that is not.
  fileprivate var json: JSON {
    func json(_ quantity: Quantity?) -> JSON {
      guard let quantity else { return .null }
      return [
        "quantifier": .string(quantity.quantifier.rawValue), "low": JSON(quantity.low),
        "best": JSON(quantity.best), "high": JSON(quantity.high),
      ]
    }
    return [
      "people": json(people), "households": json(households), "housing": json(housing),
    ]
  }
}
