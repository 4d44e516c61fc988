import Displacement

/// The claims in force with their numbers in people and their cells: what steps 4 to 6 say of each
/// claim by itself, whatever the day of the page.
struct Prepared: Sendable {
  /// In the order of their seniority (step 3).
  let contributions: [Contribution]
  /// All claims that were prepared together, in the order of their numbers.
  let numbered: [Contribution]
  /// The cells by their numbers, which follow the order of their names.
  let cells: [Summary.Cell]
  /// The increments that are added up without their claims; their numbers follow those of the
  /// claims.
  let settled: SettledSums

  /// Some of the claims that were prepared together, with those settled increments.
  func only(_ settled: SettledSums, _ isMeant: (Contribution) -> Bool) -> Prepared {
    Prepared(
      contributions: contributions.filter(isMeant), numbered: numbered, cells: cells,
      settled: settled)
  }

  private init(
    contributions: [Contribution], numbered: [Contribution], cells: [Summary.Cell],
    settled: SettledSums
  ) {
    self.contributions = contributions
    self.numbered = numbered
    self.cells = cells
    self.settled = settled
  }

  /// The sums of other settled increments of the same cells.
  func sums(of flows: [SettledFlow], of history: History, _ policy: Policy) -> SettledSums {
    SettledSums(
      flows, first: numbered.count,
      cells: Dictionary(uniqueKeysWithValues: zip(cells, cells.indices)), of: history,
      conflictRatio: policy.conflictRatioHundredths)
  }

  /// Those claims and the history's settled increments, counted by its household sizes and places.
  init(_ frozen: [Contribution], of history: History, _ policy: Policy) {
    let sizes = HouseholdSizes(history.householdSizes, in: history.places)
    var numbers: [Summary.Cell: Int] = [:]
    var voices: [Contribution.Origin: Int] = [:]
    var likes: [Like: Int] = [:]
    let formed = AllCores.map(frozen) { piece in
      piece.map { formCell(of: $0.figure, in: history.places) }
    }
    let found = zip(frozen, formed).map { contribution, formed -> (cell: Int?, voice: Int) in
      let cell = formed.map { numbers.number(of: $0) }
      likes[Like(contribution, cell), default: 0] += 1
      return (cell, voices.number(of: contribution.origin))
    }
    for flow in history.settled {
      if let cell = formCell(of: flow.figure, in: history.places) { _ = numbers.number(of: cell) }
    }
    let named = numbers.map { (name: $0.key.name, cell: $0.key, number: $0.value) }
      .sorted { $0.name < $1.name }
    var ranks = [Int](repeating: 0, count: named.count)
    for (rank, cell) in named.enumerated() { ranks[cell.number] = rank }
    let rankOf = ranks
    cells = named.map(\.cell)
    var credits = [Credit](repeating: Credit(nil), count: voices.count)
    for case (.source(let source), let voice) in voices {
      credits[voice] = Credit(history.sources[source])
    }

    let isAlone = zip(frozen, found).map { likes[Like($0, $1.cell)] == 1 }
    let numbered = AllCores.map(Array(frozen.indices)) { [credits] piece in
      piece.map { index in
        let (contribution, (cell, voice)) = (frozen[index], found[index])
        var counted = countPeople(
          contribution.figure, sizes: sizes, places: history.places,
          aboutPercent: policy.aboutPercent)
        if contribution.crosses(history.event.started) { counted.marks.insert(.crossesWindow) }
        return Contribution(
          contribution, counted: counted, credit: credits[voice], cell: cell.map { rankOf[$0] },
          voice: voice, isAlone: isAlone[index], number: index)
      }
    }
    self.numbered = numbered
    (contributions, settled) = AllCores.both(
      { Seniority.sorted(numbered, in: history.documents) },
      {
        SettledSums(
          history.settled, first: numbered.count,
          cells: Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1.cell, $0) }),
          of: history, conflictRatio: policy.conflictRatioHundredths)
      })
  }

  /// What claims that repeat each other have in common; most claims of a long ledger have it to
  /// themselves.
  private struct Like: Hashable {
    let cell: Int
    let number: Int

    init(_ contribution: Contribution, _ cell: Int?) {
      self.cell = cell ?? -1
      let quantity = contribution.figure.amount.leading.quantity
      number = quantity.best ?? quantity.low ?? quantity.high ?? -1
    }
  }
}

extension [Contribution] {
  /// The claims by their cells, in the order of the cells' numbers, and those without a cell.
  func byCell(
    _ cells: [Summary.Cell]
  ) -> (cells: [(cell: Summary.Cell, claims: [Contribution])], rest: [Contribution]) {
    var lists = [[Contribution]](repeating: [], count: cells.count)
    var rest: [Contribution] = []
    for contribution in self {
      if let cell = contribution.cell {
        lists[cell].append(contribution)
      } else {
        rest.append(contribution)
      }
    }
    let full = lists.indices.filter { !lists[$0].isEmpty }
    return (full.map { (cells[$0], lists[$0]) }, rest)
  }
}

extension [(cell: Summary.Cell, claims: [Contribution])] {
  /// Cells in the order of their names, by measure: those of one follow each other.
  var byMeasure: [Measure: ArraySlice<Element>] {
    var slices: [Measure: ArraySlice<Element>] = [:]
    var start = 0
    while start < count {
      let measure = self[start].cell.measure
      let end = self[start...].firstIndex { $0.cell.measure != measure } ?? count
      slices[measure] = self[start..<end]
      start = end
    }
    return slices
  }
}

extension Dictionary where Value == Int {
  /// The number of a key: the one it has, or the next.
  fileprivate mutating func number(of key: Key) -> Int {
    let next = count
    return { (number: inout Int) in
      if number < 0 { number = next }
      return number
    }(&self[key, default: -1])
  }
}
