import Displacement

extension Disclosure {
  /// Step 14: takes out counts of fewer people than the threshold, and with each the next smallest
  /// beside it, so that nobody can have it by subtraction.
  ///
  /// Zero is nobody, and stays. Where something beside a withheld line is shown, the row of people
  /// who are not broken down goes as well.
  mutating func suppress(below threshold: Int) {
    withhold(.small) { $0.interval.isSmall(below: threshold) }
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
      guard let division = conflict.division else { return false }
      return [division.whole, division.parts].contains { $0.isSmall(below: threshold) }
    }
    for index in page.lines.indices {
      page.lines[index].hideSmallChanges(below: threshold)
    }
    page.totals.each { total in
      if total?.households?.isSmall(below: threshold) == true { total?.households = nil }
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
      for parent in kin.indices {
        let parts = nesting.parts[parent].map { kin[$0] }
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
    if let parent = family.parent, parent.cell.members.isEmpty {
      page.unallocated.removeAll {
        $0.measure == parent.cell.measure && $0.place == parent.cell.place
      }
    }
    var shown = family.lines.filter { names.contains($0.id) }.sorted { left, right in
      let (size, otherSize) = (left.interval.best ?? 0, right.interval.best ?? 0)
      return size != otherSize ? size > otherSize : left.id > right.id
    }
    while hidden.count < 2 || hidden.people < threshold, let next = shown.popLast() {
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

  fileprivate func rounded(to unit: Int) -> Interval {
    func round(_ count: Int?) -> Int? { count.map { PrintRounding.nearest($0, unit) } }
    return .ordered(low: round(low), best: round(best), high: round(high))
  }
}

extension Summary.Line {
  fileprivate mutating func hideSmallChanges(below threshold: Int) {
    func shown(_ change: Int?) -> Int? {
      change.flatMap { $0.isSmall(below: threshold) ? nil : $0 }
    }
    new = shown(new)
    change = shown(change)
    if households?.isSmall(below: threshold) == true { households = nil }
  }
}
