import Foundation
import Testing

/// The program on a terminal that a test holds the other end of.
final class Pseudoterminal {
  private let process = Process()
  private let master: Int32
  /// What was printed since the last words that were waited for.
  private(set) var unread = ""

  init(_ arguments: [String], in program: Program) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // The terminal's other end is unlocked, then opened by its number.
    var (lock, number): (Int32, UInt32) = (0, 0)
    try #require(master >= 0 && ioctl(master, Self.unlock, &lock) == 0)
    try #require(ioctl(master, Self.numberOfTerminal, &number) == 0)
    let slave = FileHandle(
      fileDescriptor: open("/dev/pts/\(number)", O_RDWR | O_NOCTTY), closeOnDealloc: true)
    process.executableURL = Program.binary
    process.arguments = arguments
    process.currentDirectoryURL = program.folder
    process.environment = ["NUZUH_NOW": "2022-01-27T09:00:00Z", "USER": "tester", "TERM": "dumb"]
    (process.standardInput, process.standardOutput) = (slave, slave)
    process.standardError = slave
    try process.run()
  }

  deinit { close(master) }

  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux.
  private static let unlock: UInt = 0x4004_5431
  private static let numberOfTerminal: UInt = 0x8004_5430

  /// Waits until the program has printed those words and reads up to them, at most ten seconds.
  ///
  /// - Returns: what was read; `nil` where the words did not come.
  func text(through words: String) -> String? {
    for _ in 0..<100 {
      if let range = unread.range(of: words) {
        defer { unread = String(unread[range.upperBound...]) }
        return String(unread[..<range.upperBound])
      }
      var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Foundation.poll(&poll, 1, 100) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = read(master, &bytes, bytes.count)
      if count > 0 { unread += String(decoding: bytes.prefix(count), as: UTF8.self) }
    }
    return nil
  }

  /// Waits until the program has asked that and answers it.
  ///
  /// - Returns: what was printed up to the end of the question.
  @discardableResult
  func answer(
    _ question: String, with keys: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let seen = try #require(
      text(through: question), "no \(question) after \(unread)", sourceLocation: sourceLocation)
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
    return seen
  }

  /// Whether the terminal waits for whole lines and shows them, as a shell expects it.
  var isCooked: Bool {
    var state = termios()
    guard tcgetattr(master, &state) == 0 else { return false }
    let flags = tcflag_t(ICANON | ECHO | ISIG)
    return state.c_lflag & flags == flags
  }

  /// The exit status.
  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
