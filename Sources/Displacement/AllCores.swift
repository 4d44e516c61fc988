import Dispatch
import Synchronization

/// Pure work that is shared out among the cores of the machine: its answers are the same as one after
/// the other, in the same order.
package enum AllCores {
  /// The answers to so many questions, in their order.
  package static func map<Answer: Sendable>(
    _ count: Int, _ answer: @Sendable (Int) -> Answer
  ) -> [Answer] {
    guard count > 1 else { return (0..<count).map(answer) }
    let answers = Mutex([Answer?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let own = answer(number)
      answers.withLock { $0[number] = own }
    }
    return answers.withLock { $0 }.compactMap(\.self)
  }

  /// The answers about the elements of a list, which is taken in a few pieces.
  ///
  /// - Parameters:
  ///   - list: the elements.
  ///   - least: how many of them are worth another core.
  ///   - answers: the answers about a piece.
  /// - Returns: all answers, in the order of the pieces.
  package static func map<Element: Sendable, Answer: Sendable>(
    _ list: [Element], least: Int = 512, _ answers: @Sendable (ArraySlice<Element>) -> [Answer]
  ) -> [Answer] {
    let count = min(pieces, list.count / max(1, least))
    guard count > 1 else { return answers(list[...]) }
    let found = map(count) { piece in
      answers(list[(list.count * piece / count)..<(list.count * (piece + 1) / count)])
    }
    return found.flatMap(\.self)
  }

  /// Both answers.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let answers = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let own = first()
        answers.withLock { $0.0 = own }
      } else {
        let own = second()
        answers.withLock { $0.1 = own }
      }
    }
    guard case (let one?, let other?) = answers.withLock({ $0 }) else { return (first(), second()) }
    return (one, other)
  }

  /// Into how many pieces a long list is cut: few enough to cost nothing, and enough to keep the
  /// cores of any machine at work.
  private static let pieces = 16
}
