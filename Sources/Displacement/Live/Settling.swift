/// Which increments a page adds up from their numbers alone, so that it costs little more for a long
/// history of movements than for a short one.
///
/// Flows do not decay, and every increment since the event's start is part of a sum. A period settles
/// where its part of the sum is the same on all the days of the page, whatever else is said:
///
/// - it ended before every stock that can still count, by ``age``;
/// - whatever else is said of the same people on one of its days is about just the same days; a claim
///   that was read from a text, waits for review or was decided about keeps the days around it open;
/// - each claim about it is plain (``LiveRule``), by a named source, of low or moderate sensitivity,
///   and an exact number without a remark or parts, which can be counted in people; it replaces no
///   other and is replaced by none; no two repeat each other;
/// - its claims came to be known together, where two moments are compared;
/// - nobody gave a running total of the same movement or toll.
///
/// Of every movement the period with the widest conflict is read with its claims, which the page
/// shows. Where few settle, none does.
package struct Settling: Sendable {
  /// How many days before the first day of a page, and of the one before it, a period must have
  /// ended: as old as a stock can grow.
  package let age: Int
  /// How many increments of a movement or toll must settle for any to.
  package let least: Int
  /// The increments of the one period of a flow that a page shows with its claims, if any.
  package let shown: @Sendable (SettledFlow, History) -> Range<Int>?

  package init(
    age: Int, least: Int = 64,
    shown: @escaping @Sendable (SettledFlow, History) -> Range<Int>? = { _, _ in nil }
  ) {
    self.age = age
    self.least = least
    self.shown = shown
  }
}

/// Finds out which of the increments of a ledger settle.
package struct Settlement: Sendable {
  private let settling: Settling
  private let last: Int32
  private var numbers: [FlowTopic: Int] = [:]
  private var flows: [Flow] = []
  private var closed: Set<Measure> = []

  /// The increments of one movement or toll.
  private struct Flow: Sendable {
    let figure: Figure
    let measure: Measure
    var series: [SettledFlow.Series] = []
    var increments: [Increment] = []
    var isClosed = false
  }

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - settling: the rule.
  ///   - since: the first of the days that pages are made of.
  package init(_ settling: Settling, since: Day) {
    self.settling = settling
    last = Int32(clamping: since.advanced(by: -1 - settling.age).number)
  }

  /// The number of a topic; `figure` is one that is about it.
  package mutating func number(
    of topic: FlowTopic, _ figure: @autoclosure () -> Figure?
  ) -> Int? {
    if let number = numbers[topic] { return number }
    guard let figure = figure() else { return nil }
    numbers[topic] = flows.count
    flows.append(Flow(figure: figure, measure: topic.measure))
    return flows.count - 1
  }

  /// Adds a series to a topic, and returns its number there.
  package mutating func add(_ series: SettledFlow.Series, to topic: Int) -> Int {
    flows[topic].series.append(series)
    return flows[topic].series.count - 1
  }

  /// Adds increments to a topic.
  package mutating func add(_ increments: [Increment], to topic: Int) {
    flows[topic].increments += increments
  }

  /// Keeps days open: what else is said of them is not settled.
  package mutating func keepOpen(_ period: Period, of topic: Int) {
    let gap = Increment(
      claim: 0, leading: 0, from: period.start.number, through: period.end, number: 0,
      households: nil, series: 0, isPlain: false, isNew: false)
    flows[topic].increments.append(gap)
  }

  /// Keeps all of a topic open.
  package mutating func close(_ topic: Int) { flows[topic].isClosed = true }

  /// Keeps all of a measure open.
  package mutating func close(_ measure: Measure) { closed.insert(measure) }

  /// What settles, and the claims of what does not; those that were not plain are among them.
  package mutating func finish(_ history: History) -> (settled: [SettledFlow], rest: [Int]) {
    let flows = flows
    self.flows = []
    let found = AllCores.map(flows, least: 32) { [self] piece in
      piece.map { settled(among: $0, history) }
    }
    return (found.compactMap(\.settled), found.flatMap(\.rest))
  }

  /// What of one movement or toll settles, and the claims of what does not.
  private func settled(
    among flow: Flow, _ history: History
  ) -> (settled: SettledFlow?, rest: [Int]) {
    var rest: [Int] = []
    var (increments, own) = (flow.increments, SettledFlow?.none)
    if !flow.isClosed, !closed.contains(flow.measure) {
      let settled = settle(&increments, of: flow.series)
      if !settled.isEmpty {
        var flow = SettledFlow(flow.figure, flow.series, settled)
        if let shown = settling.shown(flow, history) {
          rest += flow.increments[shown].map(\.claim)
          flow.increments.removeSubrange(shown)
        }
        own = flow
      }
    }
    return (own, rest + increments.lazy.map(\.claim).filter { $0 > 0 })
  }

  /// Takes out of the increments those that settle, in the order of their periods.
  private func settle(
    _ increments: inout [Increment], of series: [SettledFlow.Series]
  ) -> [Increment] {
    guard increments.count(where: { $0.isPlain && $0.end <= last }) >= settling.least
    else { return [] }
    increments.sort { left, right in
      left.order != right.order ? left.order < right.order : left.leading < right.leading
    }
    var settled: [Increment] = []
    var rest: [Increment] = []
    settled.reserveCapacity(increments.count)
    var first = 0
    while first < increments.count {
      let period = increments[first]
      var (next, end, isLone) = (first + 1, period.end, true)
      while next < increments.count, increments[next].start <= end {
        isLone = isLone && increments[next].isAbout(period)
        end = max(end, increments[next].end)
        next += 1
      }
      if isLone, end <= last, Settlement.areSettled(increments[first..<next], of: series) {
        for place in first..<next { settled.append(increments[place]) }
      } else {
        rest += increments[first..<next]
      }
      first = next
    }
    guard settled.count >= settling.least else { return [] }
    increments = rest
    return settled
  }

  /// Whether increments of one period may be weighed by their numbers.
  private static func areSettled(
    _ increments: ArraySlice<Increment>, of series: [SettledFlow.Series]
  ) -> Bool {
    guard let first = increments.first else { return false }
    guard increments.count > 1 else { return first.isPlain }
    guard increments.count <= 32,
      increments.allSatisfy({ $0.isPlain && $0.isNew == first.isNew })
    else { return false }
    func source(of increment: Increment) -> Source.ID { series[Int(increment.series)].source }
    for (index, increment) in zip(increments.indices, increments).dropFirst() {
      let isRepeated = increments[..<index].contains { earlier in
        earlier.leading == increment.leading
          || (earlier.number == increment.number && source(of: earlier) == source(of: increment))
      }
      if isRepeated { return false }
    }
    return true
  }
}
