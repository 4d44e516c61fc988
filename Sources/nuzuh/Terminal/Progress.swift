import Foundation

/// How far a long piece of work is, on a terminal and only after its first second.
struct Progress: Sendable {
  private let total: Int
  private let what: String
  private let start = ContinuousClock.now
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Work of that many parts, told as `12 of 400 articles read`.
  init(of total: Int, _ what: String) {
    self.total = total
    self.what = what
  }

  /// Shows that so many parts are done.
  func show(_ done: Int) {
    guard isShown, start.duration(to: .now) > .seconds(1) else { return }
    FileHandle.standardError.write(Data("\r\(done) of \(total) \(what)".utf8))
  }

  /// Takes the line away, until more is shown.
  func hide() {
    guard isShown, start.duration(to: .now) > .seconds(1) else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
