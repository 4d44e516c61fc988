import Dispatch
import Synchronization

/// Hands values from one thread to another, in their order and only a few ahead.
///
/// Where the receiver is behind, the sender waits: what lies between the two stays small however
/// much is sent.
final class Channel<Element: Sendable>: Sendable {
  private struct State: Sendable {
    var elements: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Counts the places that are free, and the values that wait; both count up from zero, for a
  /// semaphore must not be let go below the value that it was made with.
  private let room = DispatchSemaphore(value: 0)
  private let waiting = DispatchSemaphore(value: 0)

  /// A channel in which so many values may wait.
  init(capacity: Int) {
    for _ in 0..<capacity { room.signal() }
  }

  /// Waits for room and hands a value on.
  ///
  /// - Returns: whether the receiver still wants values.
  func send(_ element: Element) -> Bool {
    room.wait()
    let isWanted = state.withLock { state in
      if !state.isClosed { state.elements.append(element) }
      return !state.isClosed
    }
    if isWanted { waiting.signal() }
    return isWanted
  }

  /// Says that nothing more is sent.
  func finish() { waiting.signal() }

  /// Waits for the next value; nothing where no more is sent.
  func receive() -> Element? {
    waiting.wait()
    let element = state.withLock { state in
      state.elements.isEmpty ? nil : state.elements.removeFirst()
    }
    if element != nil { room.signal() }
    return element
  }

  /// Says that nothing more is wanted; what waits is let go.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.elements = []
    }
    room.signal()
  }
}
