import Displacement

extension Explanation {
  /// Which steps made a number of the claims that it rests on.
  struct Steps {
    private let explanation: Explanation
    private let line: Summary.Line?
    private let places: PlaceTree

    init(_ explanation: Explanation, _ traced: Traced, _ places: PlaceTree) {
      self.explanation = explanation
      self.places = places
      line =
        switch explanation.subject {
        case .line: traced.lines.first
        case .total(let name):
          Steps.line(of: explanation.summary.totals[name]?.interval, among: traced.lines)
        case .claim: nil
        }
    }

    /// The line that a total is, where there is one: the narrowest that rests on the same claims.
    private static func line(
      of total: Interval?, among lines: [Summary.Line]
    ) -> Summary.Line? {
      guard let first = lines.first(where: { $0.interval == total }) else { return nil }
      return lines.last { $0.interval == total && Set($0.selected) == Set(first.selected) }
    }

    /// In the order of the policy.
    var all: [Step] {
      var steps = conversions
      switch explanation.subject {
      case .claim: return steps + (isHalved ? [.halved] : [])
      case .line, .total: break
      }
      if isHalved { steps.append(.halved) }
      if let line { steps += changes(of: line) } else { steps += sums }
      if steps.isEmpty { steps += widening }
      if explanation.marks.contains(.contradiction) { steps.append(.contradicted) }
      if explanation.marks.contains(.crossesWindow) { steps.append(.crossed) }
      return steps
    }

    private var conversions: [Step] {
      let claims = explanation.selected + (isClaim ? explanation.setAside : [])
      var sizes: [(size: HouseholdSize, claims: Int)] = []
      for size in claims.compactMap(\.size) {
        if let known = sizes.firstIndex(where: { $0.size == size }) {
          sizes[known].claims += 1
        } else {
          sizes.append((size, 1))
        }
      }
      return sizes.map { .converted($0.size, claims: $0.claims) }
    }

    /// What no other step accounts for: claims that overlap with these moved the ends.
    private var widening: [Step] {
      let claims = explanation.selected
      guard let first = claims.first,
        !claims.contains(where: { $0.interval == explanation.interval })
      else { return [] }
      return [.widened(from: showsExact ? first.interval : nil)]
    }

    /// What a claim says exactly would undo the rounding of a public page.
    private var showsExact: Bool { explanation.summary.audience != .public }

    private var isClaim: Bool {
      if case .claim = explanation.subject { true } else { false }
    }

    private var isHalved: Bool {
      explanation.selected.contains { account in
        account.figure.amount.leading.quantity.midpoint != nil
      }
    }

    /// A total that is no line of the page.
    private var sums: [Step] {
      let count = explanation.selected.count
      return count > 1 ? [.added(claims: count)] : []
    }

    private func changes(of line: Summary.Line) -> [Step] {
      let selected = explanation.selected
      let own = selected.filter { formCell(of: $0.figure, in: places) == line.cell }
      let parts = selected.filter { account in
        account.figure.measure == line.cell.measure
          && formCell(of: account.figure, in: places) != line.cell
      }
      let movements = selected.count { $0.figure.measure != line.cell.measure }
      var steps = choice(of: line, own)
      if case .stock = line.cell.measure {
        if let count = own.first, own.count == 1 {
          steps += self.changes(of: count, on: line, movements: movements, parts.isEmpty)
        } else if movements > 0, own.isEmpty {
          steps.append(.derived(movements: movements))
        }
      } else if own.count > 1 {
        steps.append(.added(claims: own.count))
      }
      if !parts.isEmpty { steps.append(.summed(claims: parts.count)) }
      if let remainder = remainder(of: line), !own.isEmpty, remainder != line.interval.best {
        steps.append(.contained(remainder: remainder))
      }
      return steps
    }

    /// Step 7, where there was something to choose among.
    private func choice(of line: Summary.Line, _ own: [Account]) -> [Step] {
      let rivals = line.excluded.count { exclusion in
        switch exclusion.reason {
        case .triangulation, .superseded, .vague, .noUnit, .relay: true
        case .candidate, .rejected, .retracted, .outOfWindow, .contained, .expired: false
        case .noPlace, .suppressed, .notAsserted: false
        }
      }
      return own.isEmpty || rivals == 0 ? [] : [.chosen(among: own.count + rivals)]
    }

    private func changes(
      of count: Account, on line: Summary.Line, movements: Int, _ standsAlone: Bool
    ) -> [Step] {
      var steps: [Step] = []
      if movements > 0 {
        if showsExact {
          steps.append(
            .rolledForward(
              from: count.interval, on: count.figure.occurrence.asOf, movements: movements))
        }
        if line.interval.best == 0, count.interval.best != 0 { steps.append(.clamped) }
      } else if showsExact, standsAlone, count.interval != line.interval {
        steps.append(.widened(from: count.interval))
      }
      let most = explanation.setAside.filter { $0.reason == .vague }.compactMap(\.interval.low)
      if let best = line.interval.best, most.contains(where: { $0 > best }) {
        steps.append(.clamped)
      }
      return steps
    }

    private func remainder(of line: Summary.Line) -> Int? {
      guard let place = line.cell.place, line.cell.members.isEmpty,
        line.cell.accommodation == nil, line.cell.group == nil
      else { return nil }
      return explanation.summary.unallocated.first {
        $0.measure == line.cell.measure && $0.place == place
      }?.people
    }
  }
}
