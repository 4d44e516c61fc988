import Foundation
import Testing

/// The program on a terminal that a test holds the other end of.
private final class Pseudoterminal {
  let program: Program
  private let process = Process()
  private let master: Int32
  private(set) var seen = ""

  init(_ arguments: [String], in program: Program) throws {
    self.program = program
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

  /// Waits until the program has asked so many times, at most ten seconds.
  func waits(forQuestion number: Int) -> Bool {
    for _ in 0..<100 {
      if seen.components(separatedBy: "[q]uit").count > number { return true }
      var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Foundation.poll(&poll, 1, 100) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = read(master, &bytes, bytes.count)
      if count > 0 { seen += String(decoding: bytes.prefix(count), as: UTF8.self) }
    }
    return false
  }

  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Whether the terminal waits for whole lines and shows them, as a shell expects it.
  var isCooked: Bool {
    var state = termios()
    guard tcgetattr(master, &state) == 0 else { return false }
    return state.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG)
  }

  /// The exit status.
  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}

@Suite("A sitting")
struct SittingTests {
  private func office() throws -> Program {
    let program = try Program()
    #expect(try program.run("init", "--event", "x", "--started", "2022-01-20").status == 0)
    try program.write(
      """
      About 300 people are trapped in Ghwayran, OCHA said. In the fighting 12 civilians were killed \
      in Al-Zuhour, it said.
      """, to: "article.txt")
    #expect(try program.run("read", "article.txt", "--published", "2022-01-21").status == 0)
    return program
  }

  private func waiting(_ program: Program) throws -> Int {
    let queue = try program.run("review", "list", "--json").json()
    return (queue["candidates"] as? [Any])?.count ?? -1
  }

  @Test("one key approves what is seen; arrow keys, pasted text and other keys decide nothing")
  func keys() throws {
    let program = try office()
    let before = try waiting(program)
    let terminal = try Pseudoterminal(["review"], in: program)
    #expect(terminal.waits(forQuestion: 1))
    #expect(terminal.seen.contains("approving it changes"))
    for (number, keys) in ["\u{1B}[A", "aaaa", "z", "e"].enumerated() {
      terminal.press(keys)
      #expect(terminal.waits(forQuestion: number + 2), "after \(keys)")
    }
    #expect(terminal.seen.contains("nuzuh review edit"))
    #expect(try waiting(program) == before)
    // The key in the place of "a" on an Arabic keyboard.
    terminal.press("\u{634}")
    if before > 1 { #expect(terminal.waits(forQuestion: 6)) }
    terminal.press("q")
    #expect(terminal.end() == 0)
    #expect(try waiting(program) == before - 1)
    #expect(terminal.isCooked)
  }

  @Test("Ctrl-C leaves the terminal as it was, and keeps what was decided")
  func interrupted() throws {
    let program = try office()
    let before = try waiting(program)
    let terminal = try Pseudoterminal(["review"], in: program)
    #expect(terminal.waits(forQuestion: 1))
    #expect(!terminal.isCooked)
    terminal.press("s")
    #expect(terminal.waits(forQuestion: 2))
    terminal.press("\u{3}")
    #expect(terminal.end() == 0)
    #expect(terminal.isCooked)
    #expect(try waiting(program) == before)
  }
}
