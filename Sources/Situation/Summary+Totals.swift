package import Displacement

extension Summary.Totals {
  /// The totals by the names that they have in JSON.
  package enum Name: String, CaseIterable, Sendable {
    case displaced
    case displacementNew = "displacement_new"
    case displacementSinceStart = "displacement_since_start"
    case returnedPeriod = "returned_period"
    case returnedSinceStart = "returned_since_start"
    case held

    /// Whether the total is of the page's day alone.
    package var isOfPeriod: Bool {
      switch self {
      case .displacementNew, .returnedPeriod: true
      case .displaced, .displacementSinceStart, .returnedSinceStart, .held: false
      }
    }
  }

  /// The total of that name; `nil` where there is no count.
  package subscript(name: Name) -> Summary.Total? {
    get { self[keyPath: name.path] }
    set { self[keyPath: name.path] = newValue }
  }

  /// Changes every total.
  mutating func each(_ change: (inout Summary.Total?) -> Void) {
    for name in Name.allCases { change(&self[name]) }
  }
}

extension Summary.Totals.Name {
  fileprivate var path: WritableKeyPath<Summary.Totals, Summary.Total?> {
    switch self {
    case .displaced: \.displaced
    case .displacementNew: \.displacementNew
    case .displacementSinceStart: \.displacementSinceStart
    case .returnedPeriod: \.returnedPeriod
    case .returnedSinceStart: \.returnedSinceStart
    case .held: \.held
    }
  }

  /// The measures whose lines can make the total.
  package var lineMeasures: Set<Measure> {
    switch self {
    case .displaced: [.displaced]
    case .displacementNew, .displacementSinceStart: [.displacement]
    case .returnedPeriod: [.movement(.homecoming)]
    case .returnedSinceStart: [.movement(.homecoming), .returned]
    case .held: [.held]
    }
  }

  /// The measures whose claims can make the total.
  package var measures: [Measure] {
    switch self {
    case .displaced: [.displaced, .displacement, .movement(.homecoming), .movement(.onward)]
    case .displacementNew, .displacementSinceStart: [.displacement]
    case .returnedPeriod: [.movement(.homecoming)]
    case .returnedSinceStart: [.movement(.homecoming), .returned]
    case .held: [.held, .movement(.release)]
    }
  }
}
