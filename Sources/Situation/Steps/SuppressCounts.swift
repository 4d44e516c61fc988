import Displacement

extension Disclosure {
  /// Step 14: takes out counts of fewer people than the threshold, and with each the next smallest
  /// beside it, so that nobody can have it by subtraction.
  ///
  /// Zero is nobody, and stays. Where something beside a withheld line is shown, the row of people
  /// who are not broken down goes as well.
  mutating func suppress(below threshold: Int) {
    withhold(.small) { line in
      let people = line.interval
      return (people.isEmpty ? line.households : people)?.isSmall(below: threshold) == true
    }
    hideHouseholds(below: threshold)
    var small = 0
    page.totals.each { total in
      guard total?.interval.isSmall(below: threshold) == true else { return }
      total = nil
      small += 1
    }
    for _ in 0..<small { count(.small, nil, at: []) }
    var names = Set(page.lines.map(\.id))
    for family in families() { suppressBeside(family, below: threshold, among: &names) }
    dropTotalsWithoutLines()
    hideSumOfHiddenReturns()
    for remainder in page.unallocated where remainder.people.isSmall(below: threshold) {
      count(.small, remainder.measure, at: [remainder.place])
    }
    page.unallocated.removeAll { $0.people.isSmall(below: threshold) }
    page.residuals.removeAll { residual in
      [residual.expected, residual.observed, residual.residual].contains {
        $0.isSmall(below: threshold)
      }
    }
    page.conflicts.removeAll { conflict in
      let division = conflict.division.map { [$0.whole, $0.parts] } ?? []
      return conflict.values.lowerBound.isSmall(below: threshold)
        || division.contains { $0.isSmall(below: threshold) }
    }
    for index in page.lines.indices {
      page.lines[index].hideSmallChanges(below: threshold)
      page.lines[index].interval = page.lines[index].interval.widened(below: threshold)
    }
    page.totals.each { total in
      guard var shown = total else { return }
      shown.interval = shown.interval.widened(below: threshold)
      shown.households = shown.households?.shown(from: threshold)
      total = shown
    }
  }

  /// Takes out who left so far where those who came back are withheld: people displaced, where
  /// movements alone tell of them, are the difference.
  private mutating func hideSumOfHiddenReturns() {
    guard before.totals.returnedSinceStart != nil, page.totals.returnedSinceStart == nil,
      page.totals.displaced?.marks.contains(.derived) == true,
      page.totals.displacementSinceStart != nil
    else { return }
    page.totals.displacementSinceStart = nil
    count(.total, .displacement, at: [])
  }

  /// Takes out the households of every line and total of a measure of which one line has too few:
  /// they add up as people do.
  private mutating func hideHouseholds(below threshold: Int) {
    let lines = page.lines.filter { !$0.interval.isEmpty }
    let small = Set(
      lines.filter { $0.households?.isSmall(below: threshold) == true }.map(\.cell.measure))
    guard !small.isEmpty else { return }
    for index in page.lines.indices where small.contains(page.lines[index].cell.measure) {
      page.lines[index].households = nil
    }
    for name in Summary.Totals.Name.allCases where !small.isDisjoint(with: name.lineMeasures) {
      page.totals[name]?.households = nil
    }
  }

  /// Step 14: rounds what is left.
  mutating func round(to unit: Int) {
    for index in page.lines.indices {
      let line = page.lines[index]
      page.lines[index].interval = line.interval.rounded(to: unit)
      page.lines[index].households = line.households?.rounded(to: unit)
      page.lines[index].new = line.new.map { PrintRounding.nearest($0, unit) }
      page.lines[index].change = line.change.map { PrintRounding.nearest($0, unit) }
    }
    page.totals.each { total in
      guard let exact = total else { return }
      total?.interval = exact.interval.rounded(to: unit)
      total?.households = exact.households?.rounded(to: unit)
    }
    for index in page.conflicts.indices {
      let values = page.conflicts[index].values
      page.conflicts[index].values =
        PrintRounding.nearest(
          values.lowerBound, unit)...PrintRounding.nearest(values.upperBound, unit)
      guard let exact = page.conflicts[index].division else { continue }
      page.conflicts[index].division = .init(
        whole: exact.whole.rounded(to: unit), parts: exact.parts.rounded(to: unit))
    }
    for index in page.unallocated.indices {
      page.unallocated[index].people = PrintRounding.nearest(page.unallocated[index].people, unit)
    }
    for index in page.residuals.indices {
      let exact = page.residuals[index]
      page.residuals[index].expected = PrintRounding.nearest(exact.expected, unit)
      page.residuals[index].observed = PrintRounding.nearest(exact.observed, unit)
      page.residuals[index].tolerance = PrintRounding.nearest(exact.tolerance, unit)
    }
  }

  /// Lines that add up to a line or a total that is shown: the parts of one place, the people of
  /// one place by where they stay, the lines that make a total.
  private func families() -> [Family] {
    let all = page.lines + withheld.filter { renamed[$0.id] == nil }
    var families: [Family] = []
    for (measure, lines) in Dictionary(grouping: all, by: \.cell.measure) {
      if case .toll = measure { continue }
      let kin = lines.filter { $0.cell.group == nil }
      let regions = kin.map { Region($0.cell) }
      let nesting = Nesting(regions, kin.map { _ in .count }, in: page.places)
      var parts = [[Summary.Line]](repeating: [], count: kin.count)
      for (part, line) in kin.enumerated() {
        for whole in nesting.wholes(of: part) { parts[whole].append(line) }
      }
      for (parent, parts) in parts.enumerated() {
        let byPlace = parts.filter { $0.cell.accommodation == kin[parent].cell.accommodation }
        families.append(Family(parent: kin[parent], lines: byPlace))
        let sheltered = parts.filter { $0.cell.accommodation != kin[parent].cell.accommodation }
        families.append(Family(parent: kin[parent], lines: sheltered))
      }
      families.append(Family(parent: nil, lines: nesting.roots.map { kin[$0] }))
    }
    return families.filter { !$0.lines.isEmpty && ($0.lines.count > 1 || $0.parent != nil) }
      .map { ($0.key, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Withholds what is needed beside the hidden lines of a family; `names` are the lines shown.
  private mutating func suppressBeside(
    _ family: Family, below threshold: Int, among names: inout Set<String>
  ) {
    var hidden = family.lines.filter { !names.contains($0.id) }
    guard !hidden.isEmpty else { return }
    let secrets = hidden
    if let parent = family.parent?.cell, parent.members.isEmpty, parent.accommodation == nil {
      page.unallocated.removeAll {
        $0.measure == parent.measure && $0.place == parent.place
      }
    }
    var shown = family.lines.filter { names.contains($0.id) }.sorted { left, right in
      let (size, otherSize) = (left.interval.best ?? 0, right.interval.best ?? 0)
      return size != otherSize ? size > otherSize : left.id > right.id
    }
    while hidden.count < 2 || hidden.people < threshold || !hidden.cover(secrets),
      let next = shown.popLast()
    {
      hidden.append(next)
      let region = Region(next.cell)
      let places = page.places
      // What is part of a withheld line could be added up to it.
      let before = withheld.count
      withhold(.beside) { line in
        line.cell.measure == next.cell.measure
          && region.covers(Region(line.cell), in: places)
      }
      names.subtract(withheld[before...].map(\.id))
    }
  }

  private struct Family {
    let parent: Summary.Line?
    let lines: [Summary.Line]
    var key: String { (parent?.id ?? "") + "/" + lines.map(\.id).joined(separator: " ") }
  }
}

extension [Summary.Line] {
  fileprivate var people: Int { reduce(0) { $0.saturatingSum($1.interval.best ?? 0) } }

  /// Whether the others beside each secret come to a twentieth of it or more, so that their sum does not
  /// nearly say it.
  fileprivate func cover(_ secrets: [Summary.Line]) -> Bool {
    secrets.allSatisfy { secret in
      let count = secret.interval.best ?? 0
      return people - count >= count / 20
    }
  }
}

extension Int {
  fileprivate func isSmall(below threshold: Int) -> Bool {
    self != 0 && magnitude < UInt(Swift.max(0, threshold))
  }
}

extension Interval {
  /// Whether the number is of somebody, but of fewer than the threshold.
  fileprivate func isSmall(below threshold: Int) -> Bool {
    (best ?? high ?? low)?.isSmall(below: threshold) ?? false
  }

  /// The interval with a low end that is of somebody, but of fewer than the threshold, opened to
  /// nobody.
  fileprivate func widened(below threshold: Int) -> Interval {
    Interval(
      unchecked: low.map { $0.isSmall(below: threshold) ? 0 : $0 }, best, high)
  }

  /// The same, but `nil` where the number itself is of too few.
  fileprivate func shown(from threshold: Int) -> Interval? {
    isSmall(below: threshold) ? nil : widened(below: threshold)
  }

  fileprivate func rounded(to unit: Int) -> Interval {
    func round(_ count: Int?) -> Int? { count.map { PrintRounding.nearest($0, unit) } }
    return .ordered(low: round(low), best: round(best), high: round(high))
  }
}

extension Summary.Line {
  fileprivate mutating func hideSmallChanges(below threshold: Int) {
    // Neither a small difference nor one to a small number.
    func shown(_ change: Int?) -> Int? {
      change.flatMap { change in
        let then = (interval.best ?? 0) - change
        return change.isSmall(below: threshold) || then.isSmall(below: threshold) ? nil : change
      }
    }
    new = shown(new)
    change = shown(change)
    households = households?.shown(from: threshold)
  }
}
