package import Displacement

/// What was read, when and by whom: the head of a batch.
package struct Entry: Hashable, Sendable {
  /// What was read: a file's name, or the command.
  package var input: String
  /// The digest of the file that was read; empty where there was none.
  package var inputDigest: String
  /// When the batch enters the ledger; kept from running backwards behind the last batch.
  package var at: Moment
  /// Who records it.
  package var by: String
  /// Whether the batch approves what it brings, as the rows of a staff's own sheet.
  package var isApproving: Bool

  /// What was read, when and by whom.
  package init(
    input: String, inputDigest: String = "", at: Moment, by: String, approving: Bool = false
  ) {
    self.input = input
    self.inputDigest = inputDigest
    self.at = at
    self.by = by
    isApproving = approving
  }
}

/// How a transaction ends.
package enum Disposition: Hashable, Sendable {
  case commit, rollBack
  /// It is written, unless something of it would replace an earlier record.
  case commitUnlessRevising
}

/// What recording came to.
package struct Receipt: Hashable, Sendable {
  /// The batch, or `nil` where nothing was new or nothing was to be written.
  package var batch: Batch?
  package var claims = Tally()
  package var places = Tally()
  package var boundaries = Tally()
  package var sources = Tally()
  package var documents = Tally()
  package var routes = Tally()
  package var routeStatuses = Tally()
  package var householdSizes = Tally()
  /// How many decisions were recorded, the batch's own approval among them.
  package var decisions = 0
  /// What was revised, in the order it came, up to the first ``revisionsShown``.
  package var revisions: [Revision] = []

  /// How many revisions a receipt shows.
  package static let revisionsShown = 10_000

  /// How many records of a kind were new, were there already, or replaced an earlier one.
  package struct Tally: Hashable, Sendable {
    package var new = 0
    package var unchanged = 0
    package var revised = 0

    /// That many of each.
    package init(new: Int = 0, unchanged: Int = 0, revised: Int = 0) {
      self.new = new
      self.unchanged = unchanged
      self.revised = revised
    }

    /// How many rows were written.
    var written: Int { new + revised }
  }

  /// A claim and the one that replaces it.
  package struct Revision: Hashable, Sendable {
    package var earlier: Claim
    package var new: Claim

    /// A claim and the one that replaces it.
    package init(earlier: Claim, new: Claim) {
      self.earlier = earlier
      self.new = new
    }
  }

  /// Whether something replaces what an earlier batch said.
  package var isRevising: Bool {
    claims.revised + routeStatuses.revised + places.revised > 0
  }

  /// Whether there is anything to write.
  package var isEmpty: Bool {
    let tallies = [
      claims, places, boundaries, sources, documents, routes, routeStatuses, householdSizes,
    ]
    return decisions == 0 && tallies.allSatisfy { $0.written == 0 }
  }
}
