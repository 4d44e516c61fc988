import Foundation

/// Single keys of the terminal, read without waiting for the end of a line.
enum Keys {
  /// The key that answers a question, in lower case; `nil` at the end of input and after Ctrl-C or
  /// Ctrl-D.
  ///
  /// The terminal is raw only while a key is waited for: whatever happens else finds it as it was.
  /// Ctrl-C is taken as a key in that time, so that it too leaves the terminal as it was. What was
  /// typed before the question is thrown away, and more than one character at once, such as an
  /// arrow key or a pasted text, is no answer: nobody approves what they have not seen.
  ///
  /// - Parameter ask: prints the question.
  /// - Returns: the key; a NUL for what is no key.
  /// - Throws: what asking throws.
  static func answer(_ ask: () throws -> Void) rethrows -> Character? {
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return nil }
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0 else { return nil }
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &saved) }
    try ask()
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0, bytes[0] != interrupt, bytes[0] != endOfInput else { return nil }
    return key(String(decoding: bytes.prefix(count), as: UTF8.self))
  }

  /// The Latin key of what was typed: on an Arabic keyboard the key in the same place.
  private static func key(_ typed: String) -> Character {
    let characters = Array(typed.lowercased())
    guard characters.count == 1 else { return "\0" }
    return arabic[characters[0]] ?? characters[0]
  }

  private static let interrupt: UInt8 = 3
  private static let endOfInput: UInt8 = 4

  /// The keys of the Arabic (101) layout in the places of a, r, e, s and q.
  private static let arabic: [Character: Character] = [
    "\u{634}": "a", "\u{642}": "r", "\u{62B}": "e", "\u{633}": "s", "\u{636}": "q",
  ]
}
