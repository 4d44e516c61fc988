package import Displacement

extension Summary {
  /// Why a number differs from the one in an earlier issue.
  package enum Cause: String, CaseIterable, Hashable, Sendable {
    /// People moved since.
    case newMovement = "new_movement"
    /// A source counted, or its count arrived since, also of an earlier day.
    case newlyReported = "newly_reported"
    /// A source changed a number that it had given, or gave a lower one with no movement said.
    case revised = "revised_by_source"
    /// The office took a claim back, read it anew, or changed what it makes of one.
    case correction = "our_correction"
    /// The last claim grew too old to count, or so old that another stands before it.
    case expired
  }

  /// The change of a page's numbers since an earlier issue, split by cause.
  package struct Comparison: Hashable, Sendable {
    /// The number of the earlier issue.
    package var number: Int
    package var asOf: Day
    /// The last moment whose records counted in the earlier issue.
    package var knownAt: Moment
    /// The totals that changed, then the lines in the order of the page, then those that are gone.
    package var rows: [Row]
    /// The arguments by which somebody asked for it; none where it is the issue before.
    package var arguments: [String] = []

    /// A total or a line that is not what it was.
    package struct Row: Hashable, Sendable {
      /// The name of the total or of the line.
      package var name: String
      /// What the line is about; `nil` for a total.
      package var cell: Cell?
      /// `nil` where there was no number.
      package var then: Side?
      /// `nil` where there is no number any more.
      package var now: Side?
      /// The difference by its causes, in their order and without those that changed nothing.
      ///
      /// They sum to the difference exactly. `nil` where the audience may only see the difference.
      package var parts: [Part]?

      /// How many more there are now; a number that is missing counts as none.
      package var difference: Int { (now?.interval.best ?? 0) - (then?.interval.best ?? 0) }
    }

    /// What a page said of a total or a line.
    package struct Side: Hashable, Sendable {
      package var interval: Interval
      package var households: Interval?
      package var marks: Set<Mark>
      package var selected: [Claim.ID]
      package var settled: Settled? = nil
    }

    /// How much of a difference has one cause.
    package struct Part: Hashable, Sendable {
      package var cause: Cause
      package var people: Int
    }
  }
}

/// An issue that a page is compared with: a day, as it was known at a moment.
package struct EarlierIssue: Sendable {
  /// What the ledger knew at that moment.
  package var history: History
  package var asOf: Day
  package var knownAt: Moment

  package init(_ history: History, asOf: Day, knownAt: Moment) {
    self.history = history
    self.asOf = asOf
    self.knownAt = knownAt
  }
}
