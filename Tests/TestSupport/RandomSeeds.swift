import Foundation

/// The seeds of the random ledgers that a law is held against.
package enum RandomSeeds {
  /// So many seeds, from that one on.
  ///
  /// `scripts/torture laws` asks for as many of others; its long form for many times as many. Then
  /// they begin elsewhere, by `LAW_SEED`, and are `LAW_TIMES` as many.
  package static func seeds(_ count: UInt64, from first: UInt64 = 1) -> Range<UInt64> {
    let start = first &+ (wish("LAW_SEED") ?? 0) & (1 << 62 - 1)
    return start..<start + count * min(wish("LAW_TIMES") ?? 1, 10_000)
  }

  private static func wish(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }
}
