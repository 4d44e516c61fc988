package import Displacement
package import Situation

/// A number as a page prints it: what it may be, in both units, and what a reader must know of it.
package struct Count: Hashable, Sendable {
  /// People, or homes for a measure that counts homes.
  package var interval: Interval
  /// Households, where a source gave them.
  package var households: Interval?
  package var marks: Set<Summary.Mark>

  package init(_ interval: Interval, households: Interval? = nil, marks: Set<Summary.Mark> = []) {
    self.interval = interval
    self.households = households
    self.marks = marks
  }

  init(_ line: Summary.Line) {
    self.init(line.interval, households: line.households, marks: line.marks)
  }

  init(_ total: Summary.Total) {
    self.init(total.interval, households: total.households, marks: total.marks)
  }
}

extension Count {
  /// Whether the number is rounded for print, with a tilde before it: `5,250` then is `~5,250`, so
  /// that no reader takes a converted number for a counted one.
  package var isEstimate: Bool { PrintRounding(marks).isEstimate }

  /// The number as it is printed, where one is known.
  package func printed(_ number: Int) -> Int { PrintRounding(marks).printed(number).value }

  /// How the number reads, from the ends that are open.
  package var form: Form {
    guard let best = interval.best else {
      return switch (interval.low, interval.high) {
      case (nil, nil): .none
      case (let low?, nil): marks.contains(.vague) ? .vague(low: low, high: nil) : .atLeast(low)
      case (nil, let high?): .atMost(high)
      case (let low?, let high?):
        marks.contains(.vague) ? .vague(low: low, high: high) : .between(low, high)
      }
    }
    switch (interval.low, interval.high) {
    case (best, nil): return .atLeast(best)
    case (nil, best): return .atMost(best)
    default: return marks.contains(.about) ? .about(best) : .number(best)
    }
  }

  /// How a number reads.
  package enum Form: Hashable, Sendable {
    /// No source gave a figure.
    case none
    case number(Int)
    case about(Int)
    case atLeast(Int)
    case atMost(Int)
    case between(Int, Int)
    /// A word such as "thousands" in place of a number: no count yet.
    case vague(low: Int, high: Int?)
  }
}
