import Dispatch
import Displacement
import Synchronization

/// Records claims in blocks beside the thread that reads them, in their order.
///
/// Reading a sheet and writing a ledger take about the same time, so that on two cores a sheet
/// takes half of both. A few claims, such as those of an article, are never handed over.
///
/// It is `Sendable` unchecked: the recorder, and through it the connection, are used by the queue
/// alone from the first `take` until a `finish` or `wait` returns, and by the caller alone before
/// the first and after the last. Both wait for the queue, which orders the two.
final class ClaimLine: @unchecked Sendable {
  private let recorder: ClaimRecorder
  private let queue = DispatchQueue(label: "nuzuh.ledger.claims")
  /// Room for blocks that wait: what reads ahead is bounded.
  private let room = DispatchSemaphore(value: 4)
  private let failure = Mutex<LedgerError?>(nil)

  /// How many claims make a block.
  static let blockLength = 256

  init(_ recorder: ClaimRecorder) {
    self.recorder = recorder
  }

  /// Takes a block to be recorded after those before it.
  ///
  /// - Throws: what kept an earlier claim from being recorded.
  func take(_ block: [Claim]) throws(LedgerError) {
    if let error = failure.withLock({ $0 }) { throw error }
    room.wait()
    queue.async { [self] in
      record(block)
      room.signal()
    }
  }

  /// Waits until all blocks are recorded, and records the last claims.
  func finish(_ rest: [Claim]) throws(LedgerError) {
    wait()
    if failure.withLock({ $0 }) == nil { record(rest) }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Waits until nothing is being recorded.
  func wait() { queue.sync {} }

  private func record(_ block: [Claim]) {
    guard failure.withLock({ $0 }) == nil else { return }
    do throws(LedgerError) {
      try recorder.add(block)
    } catch {
      failure.withLock { $0 = error }
    }
  }
}
