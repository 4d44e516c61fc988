import Displacement

/// Households are fewer than the people in them, and a number of people is not the same number of
/// households.
///
/// "500 families, 100 people" has its units swapped. "250 families, 250 people" is one number that
/// was read or written twice, and "250 families held" and "250 people held" of one place and day
/// cannot both be right. "1 family, 1 person" passes.
enum HouseholdsAreFewerThanPeople: LintRule {
  static func findings(in claims: LintedClaims) -> [Lint] {
    claims.all.compactMap { swapped($0) ?? same($0) } + sameNumbers(claims)
  }

  private static func swapped(_ entry: LintedClaims.Entry) -> Lint? {
    guard let people = entry.amount.people, let households = entry.amount.households,
      let number = people.best, let families = households.best ?? households.low,
      families > number
    else { return nil }
    return Lint(
      .swappedUnits, [entry.id],
      .init(
        "\(families.grouped) households cannot be \(number.grouped) people.",
        suggestion:
          "Likely \(number.grouped) households and \(families.grouped) people: the units swapped."),
      arabic: .init(
        "لا يمكن أن يكون عدد الأسر \(families.grouped) وعدد الأشخاص \(number.grouped).",
        suggestion: """
          الأرجح أن عدد الأسر \(number.grouped) وعدد الأشخاص \(families.grouped): تبادلت الوحدتان.
          """))
  }

  /// One number in both units of one claim.
  private static func same(_ entry: LintedClaims.Entry) -> Lint? {
    guard let number = entry.amount.people?.best, number > 1,
      entry.amount.households?.best == number
    else { return nil }
    return Lint(
      .swappedUnits, [entry.id],
      .init(
        "\(number.grouped) households are given as \(number.grouped) people.",
        suggestion: "Look up the unit in the source; one of the two was read or written wrong."),
      arabic: .init(
        "عدد الأسر \(number.grouped) وعدد الأشخاص \(number.grouped) أيضاً.",
        suggestion: "راجع الوحدة في المصدر؛ فأحد الرقمين قُرئ أو كُتب خطأ."))
  }

  /// One number in both units for one cell and day.
  private static func sameNumbers(_ claims: LintedClaims) -> [Lint] {
    let groups = claims.all.lazy.filter { $0.best ?? 0 > 1 }.sharing { entry in
      Subject(cell: entry.cellNumber, time: entry.day, number: entry.best ?? 0)
    }
    return groups.compactMap { entries in
      guard let number = entries.first?.best,
        let people = entries.first(where: { $0.amount.leading.unit == .people }),
        let households = entries.first(where: { $0.amount.leading.unit == .households })
      else { return nil }
      return Lint(
        .swappedUnits, [households.id, people.id],
        .init(
          """
          The same number, \(number.grouped), is given in households and in people for one \
          place and day.
          """,
          suggestion: "Look up the unit in both sources; one of them was read or written wrong."),
        arabic: .init(
          """
          ورد الرقم نفسه، \(number.grouped)، بالأسر وبالأشخاص لمكان واحد ويوم واحد.
          """,
          suggestion: "راجع الوحدة في المصدرين؛ فقد قُرئت في أحدهما أو كُتبت خطأ."))
    }
  }

  private struct Subject: Hashable {
    let cell: Int
    let time: Day
    let number: Int
  }
}
