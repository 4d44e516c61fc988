import Displacement

/// The lines and the total of one stock: steps 7 to 13 for its cells.
struct Stocks: Sendable {
  let stock: Stock
  let scale: Scale
  let rolling: RollForward
  var places: PlaceTree { rolling.places }
  private var area: Area { rolling.area }
  var syncDays: Int { scale.policy.syncDays }

  init(_ stock: Stock, by scale: Scale, _ rolling: RollForward) {
    self.stock = stock
    self.scale = scale
    self.rolling = rolling
  }

  /// A cell with what its own claims give, if they give anything.
  struct Node {
    var cell: Summary.Cell
    var choice: Choice?
    var own: Estimate?
    /// Those who left beyond all who were there: one, and mostly none.
    var overdrawn: [Summary.Residual] = []
    var yields = false
    /// Whether the line is only there to be read.
    var isHeading = false

    /// What it may hold; a word beside a count by where people stay changes nothing of that.
    func kind(_ asides: Asides) -> Nesting.Kind {
      guard !isHeading else { return .heading }
      return own?.best != nil || asides.counted.contains(cell.region) ? .count : .vague
    }

    /// Takes the stock after the movements since its day (step 10).
    mutating func take(_ rolled: Rolled, _ scale: Scale) {
      own = rolled.stock
      overdrawn = [rolled.residual(in: cell, by: scale)].compactMap(\.self)
    }
  }

  /// Reckons those cells, all of this stock, in the order of their names.
  func reckon(_ cells: ArraySlice<(cell: Summary.Cell, claims: [Contribution])>) -> Reckoned {
    var reckoned = Reckoned()
    var (main, sheltered) = ([Node](), [Node]())
    var isAreaExpired = false
    main.reserveCapacity(cells.count)
    for (cell, claims) in cells {
      let (choice, excluded) = choose(among: claims, by: scale)
      reckoned.excluded += excluded
      guard let choice else {
        isAreaExpired =
          isAreaExpired
          || cell.accommodation == nil && cell.group == nil
            && area.isCovered(by: cell.region, in: places)
        reckoned.gaps.append(expiredGap(cell, excluded))
        continue
      }
      // Groups such as children are part of no known whole, and other stocks are lines of context.
      guard stock.isTotalled, cell.group == nil else {
        reckoned.drafts.append(Draft(cell, choice.estimate, choice))
        continue
      }
      let node = Node(cell: cell, choice: choice, own: choice.estimate)
      if cell.accommodation == nil { main.append(node) } else { sheltered.append(node) }
    }
    if stock.isTotalled {
      contain(consume main, sheltered, isAreaExpired: isAreaExpired, into: &reckoned)
    }
    reckoned.gaps += reckoned.drafts.compactMap { $0.gap(scale.claims) }
    return reckoned
  }

  /// The gap that the last claims of each source leave when they expire.
  private func expiredGap(_ cell: Summary.Cell, _ excluded: [Excluded]) -> Summary.Gap {
    let claims = excluded.filter { $0.reason == .expired }.map(\.contribution)
    return Summary.Gap(
      kind: .expired, measure: cell.measure, place: cell.place, since: claims.map(\.asOf).max(),
      claims: claims.map(\.id).sorted())
  }

  private func contain(
    _ main: consuming [Node], _ sheltered: [Node], isAreaExpired: Bool,
    into reckoned: inout Reckoned
  ) {
    let (asides, shelterDrafts) = containSheltered(sheltered, into: &reckoned)
    var nodes = main
    for index in nodes.indices {
      guard let own = nodes[index].own else { continue }
      nodes[index].take(
        rolling.roll(own, of: stock, at: nodes[index].cell.region, through: scale.asOf), scale)
    }
    addCells(to: &nodes, sheltered)
    // An old count of the area is no opening of nobody.
    let opening = isAreaExpired ? nil : openArea(&nodes)
    let aside = nodes.map { asides.under($0.cell) }
    let areaCell = area.place.map { Summary.Cell(stock, at: $0) }
    let kinds = nodes.map { node in
      area.isDeclared && node.cell == areaCell ? .count : node.kind(asides)
    }
    let nesting = Nesting(nodes.map { Region($0.cell) }, kinds, in: places)
    let contained = containAll(
      nesting, own: nodes.map(\.own), aside: aside,
      isComplete: { cell, counts in
        nodes[cell].choice?.selected.isBrokenDown == true
          || (!counts.isEmpty
            && counts.allSatisfy { nodes[$0].choice?.selected.isOfCompleteBreakdown == true })
      },
      yields: { nodes[$0].yields }, syncDays: syncDays)

    reckoned.drafts.reserveCapacity(contained.count + shelterDrafts.count)
    for (index, result) in contained.enumerated() {
      guard let result else { continue }
      let node = nodes[index]
      var draft = draft(node, result, into: &reckoned)
      if let place = node.cell.place, node.cell.members.isEmpty {
        let counted = nesting.parts[index].filter { contained[$0] != nil }
        draft.remainder = remainder(result, place, counted.lazy.flatMap { nodes[$0].cell.region })
      }
      reckoned.drafts.append(draft)
    }
    reckoned.drafts += shelterDrafts
    // A heading may show more than its parts by place, and is then no total.
    if let areaNode = nodes.indices.first(where: {
      nodes[$0].cell == areaCell && (kinds[$0] != .heading || aside[$0] == nil)
    }) {
      reckoned.total = contained[areaNode]?.total
    } else {
      let inside = nodes.indices.filter { area.covers(nodes[$0].cell.region, in: places) }
      let roots = nesting.outermost(of: inside)
      let parts = sumDisjoint(roots, of: contained, in: nesting)
      // One part alone is no sum.
      reckoned.total =
        roots.count == 1 && opening == nil
        ? parts
        : Situation.contain(own: opening?.stock, parts: parts, yields: true, syncDays: syncDays)?
          .total
      var cell = Summary.Cell(stock, at: nil)
      cell.members = area.places
      let overdrawn = opening?.residual(in: cell, by: scale)
      reckoned.residuals += [overdrawn].compactMap(\.self)
    }
  }

  func draft(_ node: Node, _ result: Contained, into reckoned: inout Reckoned) -> Draft {
    guard let choice = node.choice else {
      var draft = Draft(cell: node.cell, estimate: result.total)
      draft.estimate.marks.remove(.firstCount)
      draft.contradiction = Contradiction(result)
      draft.residuals = node.overdrawn
      return draft
    }
    var draft = Draft(node.cell, result.total, choice)
    draft.residuals = [residual(node, choice)].compactMap(\.self) + node.overdrawn
    draft.contradiction = Contradiction(result)
    if !result.containment.usesOwn || !result.total.claims.contains(choice.selected) {
      reckoned.excluded.append(Excluded(choice.selected, choice.selected.reasonInWhole))
    }
    return draft
  }

  /// Step 12: what the source counted, against its count before and the movements between.
  private func residual(_ node: Node, _ choice: Choice) -> Summary.Residual? {
    guard stock == .displaced, node.cell.place != nil, let previous = choice.previous,
      let observed = choice.selected.interval.best
    else { return nil }
    let opening = Estimate(previous, scale.precedence(of: previous), scale)
    let closing = rolling.roll(
      opening, of: stock, at: node.cell.region, through: choice.selected.asOf
    ).stock
    guard let expected = closing.best else { return nil }
    let marks = closing.marks.all.union(choice.selected.counted.marks.all)
    return reconcile(
      observed, with: expected, in: node.cell, isEstimate: PrintRounding(marks).isEstimate,
      sensitivity: max(
        choice.selected.claim.sensitivity, scale.sensitivity(of: closing.claims)),
      policy: scale.policy)
  }
}

// MARK: - Places without a count of their own

extension Stocks {
  /// Adds the cells that get a line without a count of their own: where only people in shelters
  /// were counted, the event's own place, and as headings the places with two or more counted
  /// parts.
  private func addCells(to nodes: inout [Node], _ sheltered: [Node]) {
    var known = Set(nodes.lazy.map(\.cell))
    var added: [Node] = []
    func add(_ cell: Summary.Cell, isHeading: Bool = false) {
      guard known.insert(cell).inserted else { return }
      added.append(Node(cell: cell, isHeading: isHeading))
    }
    for node in sheltered {
      var cell = node.cell
      cell.accommodation = nil
      add(cell)
    }
    if let place = area.place, area.isDeclared { add(Summary.Cell(stock, at: place)) }

    for place in branchings(of: nodes).sorted() where area.covers([place], in: places) {
      add(Summary.Cell(stock, at: place), isHeading: true)
    }
    // What is added is little: room is made for it, and not for as much again.
    nodes.reserveCapacity(nodes.count + added.count + 1)
    nodes += added
  }

  /// The places with two or more counted parts: places, or several together.
  private func branchings(of nodes: [Node]) -> [Place.ID] {
    var branches: [Int: Int] = [:]
    var branchings: Set<Int> = []
    func add(_ branch: Int, to place: Int) {
      if branches[place, default: branch] != branch { branchings.insert(place) }
      branches[place] = branch
    }
    for (index, node) in nodes.enumerated() {
      guard let anchor = node.cell.place.flatMap(places.number) else { continue }
      // Places that are counted together are a part of their own.
      if !node.cell.members.isEmpty { add(-1 - index, to: anchor) }
      var branch = anchor
      for place in places.ancestors(ofNumber: anchor) {
        add(branch, to: place)
        branch = place
      }
    }
    return branchings.map { places.places[$0].id }
  }

  /// Gives the event's own place the stock that movements leave, where it has no count (step 10);
  /// without such a place, returns that stock.
  private func openArea(_ nodes: inout [Node]) -> Rolled? {
    guard stock == .displaced, !rolling.flows.isEmpty else { return nil }
    let counted = nodes.filter { $0.own?.best != nil }.map(\.cell.region)
    guard !counted.contains(where: { area.isCovered(by: $0, in: places) }),
      let opening = rolling.derived(through: scale.asOf, counted: counted)
    else { return nil }
    guard let place = area.place else { return opening }
    let cell = Summary.Cell(stock, at: place)
    guard let index = nodes.firstIndex(where: { $0.cell == cell }) else {
      var node = Node(cell: cell, yields: true)
      node.take(opening, scale)
      nodes.append(node)
      return nil
    }
    let vague = nodes[index].own
    guard vague == nil || opening.stock.best != nil else { return nil }
    nodes[index].take(opening, scale)
    if let vague, !vague.interval.isEmpty { nodes[index].own = opening.stock.raised(by: vague) }
    nodes[index].yields = true
    nodes[index].isHeading = false
    return nil
  }

  private func remainder(
    _ result: Contained, _ place: Place.ID, _ counted: some Sequence<Place.ID>
  ) -> Summary.Remainder? {
    guard let people = result.unallocated, result.parts != nil || places.hasChildren(place)
    else { return nil }
    var covered: Set<Int> = []
    for part in counted {
      if let child = places.child(of: place, around: part) { covered.insert(child) }
    }
    return Summary.Remainder(
      measure: .stock(stock), place: place, people: people, counted: covered.count,
      parts: places.childCount(of: place), isKnown: result.own?.best != nil || people > 0)
  }
}

extension Contribution {
  /// Why a claim of a whole is not counted where its parts are.
  var reasonInWhole: Summary.Reason {
    if isNumber { return .contained }
    return isVague ? .vague : .noUnit
  }
}
