import Displacement
package import Situation

extension Summary {
  /// The summary as the document `nuzuh.summary/1`, ending in a line end.
  ///
  /// Its `sha256` is the digest of the same text with that value empty, so that anybody can check
  /// it with an editor and `sha256sum`. Staff remarks, evidence and sources are not in it.
  package var json: String {
    let unsigned = unsigned
    // By bytes: a long page has millions of characters.
    let start = String(Substring(unsigned.utf8.dropLast(Summary.end.utf8.count)))
    return start + Digest(of: unsigned).description + Summary.end
  }

  /// The digest that every edition of the summary carries, in all formats and languages.
  package var checksum: String { Digest(of: unsigned).description }

  /// The document with the value of its digest empty, which stands last in it.
  private var unsigned: String {
    JSON.object(members + [.init("sha256", "")]).text(.open) + "\n"
  }

  /// What stands after the value of the digest.
  private static let end = "\"\n}\n"

  private var members: [JSON.Member] {
    let document: JSON = [
      "schema": "nuzuh.summary/1", "event": .string(event.name(in: .english)),
      "number": .integer(number), "as_of": .string(asOf.description),
      "known_at": .string(knownAt.description), "audience": .string(audience.rawValue),
      "policy": .string(policy.version),
      "lines": .array(AllCores.map(lines, least: 128) { $0.map(json(_:)) }),
      "totals": json(totals), "unallocated": .array(unallocated.map(json(_:))),
      "residuals": .array(residuals.map(json(_:))), "conflicts": .array(conflicts.map(json(_:))),
      "lint": .array(findings.map(json(_:)) + lint.map(\.json)), "gaps": .array(gaps.map(json(_:))),
      "routes": .array(routes.map(json(_:))), "withheld": .integer(withheld),
      "candidates": .integer(candidates.count),
      "planning_figures": .array(planningNeeds.map(json(_:))), "parameters": policy.members,
    ]
    guard case .object(let members) = document else { return [] }
    return members + (comparison.map { [.init("since", json($0))] } ?? [])
  }
}

extension Summary {
  private func json(_ line: Line) -> JSON {
    let json: JSON = [
      "id": .string(line.id), "measure": .string(line.cell.measure.rawValue),
      "place": json(line.cell.place.map { [$0] } ?? []),
      "accommodation": JSON(line.cell.accommodation?.rawValue),
      "origin": json(line.cell.origins), "destination": json(line.cell.destinations),
      "low": JSON(line.interval.low), "best": JSON(line.interval.best),
      "high": JSON(line.interval.high), "households": JSON(line.households?.best),
      "marks": JSON(line.marks.sortedNames), "new": JSON(line.new), "change": JSON(line.change),
      "as_of": .string(line.asOf.description),
      "selected": JSON(named(line.selected).map(\.rawValue)),
      "excluded": .array(named(line.excluded).map(json(_:))),
    ]
    guard let settled = line.settled, let days = settled.days, case .object(let members) = json
    else { return json }
    let sums: JSON = [
      "claims": .integer(settled.claims), "from": .string(days.start.description),
      "to": .string(days.end.description),
    ]
    return .object(members + [.init("settled", sums)])
  }

  private func json(_ comparison: Comparison) -> JSON {
    [
      "number": .integer(comparison.number), "as_of": .string(comparison.asOf.description),
      "known_at": .string(comparison.knownAt.description),
      "changes": .array(comparison.rows.map(json(_:))),
    ]
  }

  private func json(_ row: Comparison.Row) -> JSON {
    func side(_ side: Comparison.Side?) -> JSON {
      side.map { .object($0.interval.members) } ?? .null
    }
    // All causes are there, so that programs find each by its name.
    let causes = row.parts.map { parts in
      JSON.object(
        Cause.allCases.map { cause in
          .init(cause.rawValue, .integer(parts.first { $0.cause == cause }?.people ?? 0))
        })
    }
    return [
      "id": .string(row.name), "then": side(row.then), "now": side(row.now),
      "difference": .integer(row.difference), "causes": causes ?? .null,
    ]
  }

  private func json(_ exclusion: Exclusion) -> JSON {
    [
      "claim": .string(exclusion.claim.rawValue), "reason": .string(exclusion.reason.rawValue),
    ]
  }

  /// The place, or several places together under the joined name that lines give them; `null` for
  /// none.
  func json(_ ids: [Place.ID]) -> JSON { JoinedPlaces(ids, in: places)?.json ?? .null }

  private func json(_ totals: Totals) -> JSON {
    [
      "displaced": json(totals.displaced), "displacement_new": json(totals.displacementNew),
      "displacement_since_start": json(totals.displacementSinceStart),
      "returned_period": json(totals.returnedPeriod),
      "returned_since_start": json(totals.returnedSinceStart), "held": json(totals.held),
    ]
  }

  private func json(_ total: Total?) -> JSON {
    guard let total else { return .null }
    return [
      "low": JSON(total.interval.low), "best": JSON(total.interval.best),
      "high": JSON(total.interval.high), "households": JSON(total.households?.best),
      "marks": JSON(total.marks.sortedNames),
    ]
  }

  /// What a standard makes of the people in shelter: no claim, and named so.
  private func json(_ need: PlanningNeed) -> JSON {
    let figure = need.figure
    return [
      "kind": "planning figure", "id": .string(figure.id),
      "name_en": .string(figure.nameEnglish), "name_ar": .string(figure.nameArabic),
      "accommodation": .string(need.shelter.rawValue), "low": JSON(need.interval.low),
      "best": JSON(need.interval.best), "high": JSON(need.interval.high),
      "unit_en": .string(figure.unitEnglish), "unit_ar": .string(figure.unitArabic),
      "amount": JSON(hundredths: figure.hundredths), "per": .integer(figure.per),
      "counted": .string(figure.counted.rawValue),
      "condition_en": JSON(given: figure.conditionEnglish),
      "condition_ar": JSON(given: figure.conditionArabic),
      "marks": JSON(need.marks.sortedNames), "source": .string(figure.source),
    ]
  }

  private func json(_ remainder: Remainder) -> JSON {
    [
      "measure": .string(remainder.measure.rawValue), "place": json([remainder.place]),
      "people": .integer(remainder.people), "counted": .integer(remainder.counted),
      "parts": .integer(remainder.parts),
    ]
  }

  private func json(_ residual: Residual) -> JSON {
    [
      "kind": .string(residual.kind.rawValue), "measure": .string(residual.cell.measure.rawValue),
      "place": json(residual.cell.region), "expected": .integer(residual.expected),
      "observed": .integer(residual.observed), "residual": .integer(residual.residual),
      "tolerance": .integer(residual.tolerance),
    ]
  }

  private func json(_ conflict: Conflict) -> JSON {
    let json: JSON = [
      "line": .string(conflict.line), "ratio": JSON(hundredths: conflict.ratioHundredths),
      "claims": JSON(named(conflict.claims).map(\.rawValue)),
    ]
    guard let division = conflict.division, case .object(let members) = json else { return json }
    return .object(
      members + [
        .init("whole", .object(division.whole.members)),
        .init("parts", .object(division.parts.members)),
      ])
  }

  /// The claims that the page names: to the public none and to partners those it shows, as the name
  /// of a claim is made of what it says, and whoever guesses a number could try it.
  private func named(_ ids: [Claim.ID]) -> [Claim.ID] {
    audience == .public ? [] : ids.filter { !concealed.contains($0) }
  }

  private func named(_ exclusions: [Exclusion]) -> [Exclusion] {
    audience == .public ? [] : exclusions.filter { !concealed.contains($0.claim) }
  }

  private func json(_ finding: Finding) -> JSON {
    [
      "severity": .string(finding.severity.rawValue), "code": .string(finding.code),
      "subject": .string(finding.subject), "message": .string(finding.message),
    ]
  }

  private func json(_ gap: Gap) -> JSON {
    [
      "kind": .string(gap.kind.rawValue), "measure": .string(gap.measure.rawValue),
      "place": json(gap.place.map { [$0] } ?? []), "since": JSON(gap.since?.description),
      "claims": JSON(named(gap.claims).map(\.rawValue)),
    ]
  }

  private func json(_ line: RouteLine) -> JSON {
    let route = line.route
    return [
      "id": .string(route.id.rawValue), "origins": route.origins.json(in: places),
      "destinations": route.destinations.json(in: places), "via": route.via.json(in: places),
      "mode": .string(route.mode.rawValue), "status": JSON(line.status?.state.rawValue),
      "secured": line.status.map { .bool($0.isSecured) } ?? .null,
      "hazards": JSON(line.status?.hazards.sortedNames ?? []),
      "as_of": JSON(line.status?.asOf.description), "marks": JSON(line.marks.sortedNames),
    ]
  }
}

extension Set where Element: CaseIterable & RawRepresentable<String> {
  /// The names of the elements in the order in which their type declares them.
  var sortedNames: [String] { sortedCases.map(\.rawValue) }

  /// The elements in the order in which their type declares them.
  var sortedCases: [Element] {
    guard count > 1 else { return Array(self) }
    let order = Array(Element.allCases)
    return map { (rank: order.firstIndex(of: $0) ?? 0, element: $0) }
      .sorted { $0.rank < $1.rank }.map(\.element)
  }
}

extension Interval {
  /// Its ends and its best value, as every document names them.
  var members: [JSON.Member] {
    [.init("low", JSON(low)), .init("best", JSON(best)), .init("high", JSON(high))]
  }
}
