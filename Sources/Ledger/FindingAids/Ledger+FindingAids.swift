import Displacement

extension Ledger {
  /// Makes the tables that only find claims again from the claims; what was recorded stays as it is.
  ///
  /// - Throws: what keeps them from being written; the ledger is as it was before.
  package func remakeFindingAids() throws(LedgerError) {
    try write { connection throws(LedgerError) in
      let forget = Schema.findingTables.map { "DELETE FROM \($0)" }.joined(separator: "; ")
      try connection.execute(forget)
      let state = try Statement(
        insertInto: "lookup_state", ["name", "through"], on: connection)
      for kind in ClaimLookup.Kind.allCases {
        state.put(kind.rawValue)
        state.put(0)
        try state.run()
      }
      var timeline = try TimelineWriter(on: connection)
      try Statement(Timeline.claims, on: connection).forEach { row throws(LedgerError) in
        let claim = try Timeline.claim(row)
        try timeline.write(claim.key, series: claim.series, asOf: claim.asOf, claim.numbers)
      }
      try timeline.flush()
      return ((), .commit)
    }
  }
}
