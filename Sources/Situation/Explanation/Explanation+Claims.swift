package import Displacement

extension Explanation {
  /// Explains a number of a page from what its ledger knew.
  ///
  /// - Parameters:
  ///   - subject: what is explained, as ``find(_:on:)`` found it on that page.
  ///   - summary: the page, disclosed for its audience.
  ///   - history: what the ledger knew at the page's moment.
  package init(of subject: Subject, on summary: Summary, from history: History) {
    let traced = Traced(subject, summary)
    let claims = Set(traced.selected + traced.excluded.map(\.claim))
    let readings = Readings(claims, in: history, of: summary)
    let isOpen = { (id: Claim.ID) in
      summary.audience == .internal || summary.claims[id] != nil
    }
    func account(_ id: Claim.ID, _ reason: Summary.Reason?) -> Account? {
      guard isOpen(id), let reading = readings[id] else { return nil }
      return Account(
        claim: reading.claim, figure: reading.figure, interval: reading.interval,
        size: reading.counted.size, marks: reading.counted.marks.all, reason: reason,
        decisions: summary.audience == .internal ? readings.decisions(about: reading.claim) : [])
    }
    self.summary = summary
    self.subject = subject
    selected = traced.selected.compactMap { account($0, nil) }.sorted { $0.weight < $1.weight }
    setAside = traced.excluded.compactMap { account($0.claim, $0.reason) }
      .sorted { $0.weight < $1.weight }
    withheld = claims.count { !isOpen($0) }
    lines = traced.lines.map(\.id)
    beside = traced.beside
    switch subject {
    case .total(let name):
      let total = summary.totals[name]
      interval = total?.interval ?? Interval(unchecked: nil, nil, nil)
      households = total?.households
      marks = total?.marks ?? []
    case .line:
      let line = traced.lines.first
      interval = line?.interval ?? Interval(unchecked: nil, nil, nil)
      households = line?.households
      marks = line?.marks ?? []
      lines = []
    case .claim(let id):
      // What a claim says exactly is for those who see exact numbers.
      let reading = summary.audience == .public ? nil : readings[id]
      interval = reading?.interval ?? Interval(unchecked: nil, nil, nil)
      households = reading?.counted.households
      marks = reading?.counted.marks.all ?? []
    }
    steps = []
    steps = Steps(self, traced, history.places).all
  }

  /// The lines and the claims that a page traced for a number.
  struct Traced {
    var lines: [Summary.Line] = []
    var selected: [Claim.ID] = []
    var excluded: [Summary.Exclusion] = []
    var beside: [String] = []

    init(_ subject: Subject, _ summary: Summary) {
      switch subject {
      case .line(let name):
        lines = summary.lines.filter { $0.id == name }
        take(lines)
      case .total(let name):
        let named = Set(summary.totals[name]?.lines ?? [])
        let measures = name.measures
        lines = summary.lines.filter { named.contains($0.id) }
        let isCounted = summary.totals[name].map { !$0.interval.isEmpty } ?? false
        let inMeasure = summary.lines.filter { measures.contains($0.cell.measure) }
        take(lines.isEmpty && isCounted ? inMeasure : lines)
        beside = inMeasure.filter { $0.cell.measure == measures.first && !named.contains($0.id) }
          .map(\.id)
        let known = Set(excluded.map(\.claim) + selected)
        let beside = inMeasure.flatMap(\.excluded) + summary.setAside
        excluded += beside.filter { exclusion in
          guard !known.contains(exclusion.claim),
            let measure = summary.claims[exclusion.claim]?.figure.measure
          else { return false }
          return measures.contains(measure)
        }
      case .claim(let id):
        lines = summary.lines.filter { $0.selected.contains(id) }
        let exclusion = (summary.lines.flatMap(\.excluded) + summary.setAside)
          .first { $0.claim == id }
        if lines.isEmpty, let exclusion { excluded = [exclusion] } else { selected = [id] }
      }
    }

    private mutating func take(_ lines: [Summary.Line]) {
      var seen: Set<Claim.ID> = []
      selected = lines.flatMap(\.selected).filter { seen.insert($0).inserted }
      excluded = lines.flatMap(\.excluded).filter { seen.insert($0.claim).inserted }
    }
  }
}

extension Explanation.Account {
  /// Reasons in the order of their type, then the largest number first, then by identifier.
  fileprivate var weight: (Int, Int, String) {
    let rank = reason.flatMap { Summary.Reason.allCases.firstIndex(of: $0) } ?? -1
    return (rank, -(interval.best ?? interval.low ?? 0), claim.id.rawValue)
  }
}
