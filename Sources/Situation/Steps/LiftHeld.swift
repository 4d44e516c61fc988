import Displacement

extension Disclosure {
  /// Step 14: lifts people who are held, and those released, to the city or wider place around
  /// them; what has none is withheld.
  ///
  /// Where the city has a line of its own, that line holds them and the narrower ones are dropped.
  /// Lines that are lifted to one place are added as long as they do not overlap; of lines that
  /// do, the greater stands.
  mutating func liftHeld() {
    let places = page.places
    let lowered = page.lines.filter { line in
      switch line.cell.measure {
      case .held: line.cell.isBelowCity(line.cell.region, in: places)
      case .movement(.release):
        line.cell.isBelowCity(line.cell.origins + line.cell.destinations, in: places)
      case .stock, .movement, .toll: false
      }
    }
    guard !lowered.isEmpty else { return }
    let names = Set(lowered.map(\.id))
    withhold(.lifted) { names.contains($0.id) }
    let known = Set(page.lines.map(\.cell))
    var groups: [Summary.Cell: [Summary.Line]] = [:]
    for line in lowered {
      guard let cell = line.cell.lifted(in: places) else { continue }
      renamed[line.id] = cell.name
      if !known.contains(cell) { groups[cell, default: []].append(line) }
    }
    for (cell, lines) in groups { page.lines.append(merge(lines, into: cell)) }
    lifted.formUnion(groups.keys.map(\.name))
    page.lines = PrintOrder(places).sorted(page.lines, by: \.cell)
    let renamed = renamed
    page.totals.each { total in
      guard let lines = total?.lines else { return }
      var names: [String] = []
      for name in lines.map({ renamed[$0] ?? $0 }) where !names.contains(name) {
        names.append(name)
      }
      total?.lines = names
    }
  }

  private func merge(_ lines: [Summary.Line], into cell: Summary.Cell) -> Summary.Line {
    let ranked = lines.sorted { left, right in
      let (size, otherSize) = (left.interval.best ?? -1, right.interval.best ?? -1)
      return size != otherSize ? size > otherSize : left.id < right.id
    }
    var taken: [Summary.Line] = []
    for line in ranked {
      let region = Region(line.cell)
      if taken.contains(where: { Region($0.cell).meets(region, in: page.places) }) { continue }
      taken.append(line)
    }
    var merged = Summary.Line(
      cell: cell, interval: taken[0].interval, households: taken[0].households,
      marks: taken[0].marks, new: nil, change: nil, asOf: taken[0].asOf,
      corroboration: taken[0].corroboration, selected: taken[0].selected, excluded: [],
      period: taken[0].period, settled: taken[0].settled)
    for line in taken.dropFirst() {
      merged.interval = merged.interval.sum(line.interval)
      merged.households = merged.households.flatMap { left in line.households.map { left.sum($0) } }
      merged.marks.formUnion(line.marks.union([.summed]))
      merged.asOf = max(merged.asOf, line.asOf)
      merged.corroboration = min(merged.corroboration, line.corroboration)
      if let settled = line.settled {
        if merged.settled == nil { merged.settled = settled } else { merged.settled?.join(settled) }
      }
      merged.selected = (merged.selected + line.selected).sorted()
    }
    merged.excluded = lines.flatMap(\.excluded)
    return merged
  }
}

extension Summary.Cell {
  fileprivate func isBelowCity(_ region: [Place.ID], in places: PlaceTree) -> Bool {
    region.contains { places[$0]?.kind.isCityOrWider != true }
  }

  /// The cell at the nearest city or wider place; `nil` where there is none around it.
  fileprivate func lifted(in places: PlaceTree) -> Summary.Cell? {
    var cell = self
    switch measure {
    case .movement:
      cell.origins = places.lifted(origins)
      cell.destinations = places.lifted(destinations)
      guard !(cell.origins + cell.destinations).isEmpty else { return nil }
      cell.place = places.anchor(of: cell.origins + cell.destinations)
    case .stock, .toll:
      guard let city = places.cityOrWider(place) else { return nil }
      cell.place = city
      cell.members = []
    }
    return cell
  }
}

extension PlaceTree {
  fileprivate func lifted(_ region: [Place.ID]) -> [Place.ID] {
    outermost(region.compactMap { cityOrWider($0) })
  }
}
