import Displacement

/// The marks of a number on its way through the policy: a set of a few bits, as they are joined for
/// every sum.
struct Marks: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  init(arrayLiteral marks: Summary.Mark...) {
    for mark in marks { insert(mark) }
  }

  /// The marks as a page has them.
  var all: Set<Summary.Mark> {
    bits == 0 ? [] : Set(Summary.Mark.allCases.filter { contains($0) })
  }

  func contains(_ mark: Summary.Mark) -> Bool { bits & mark.bit != 0 }

  mutating func insert(_ mark: Summary.Mark) { bits |= mark.bit }

  mutating func remove(_ mark: Summary.Mark) { bits &= ~mark.bit }

  mutating func formUnion(_ other: Marks) { bits |= other.bits }

  mutating func subtract(_ other: Marks) { bits &= ~other.bits }
}

extension Summary.Mark {
  fileprivate var bit: UInt32 {
    switch self {
    case .conflict: 1
    case .ageing: 1 << 1
    case .stale: 1 << 2
    case .converted: 1 << 3
    case .derived: 1 << 4
    case .summed: 1 << 5
    case .about: 1 << 6
    case .atLeast: 1 << 7
    case .atMost: 1 << 8
    case .vague: 1 << 9
    case .firstCount: 1 << 10
    case .crossesWindow: 1 << 11
    case .contradiction: 1 << 12
    case .party: 1 << 13
    case .revised: 1 << 14
    case .corrected: 1 << 15
    case .reset: 1 << 16
    }
  }
}
