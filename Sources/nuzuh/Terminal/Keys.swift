import Displacement
import Foundation

/// What a person types at the terminal: single keys, without the end of a line, and short lines.
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
    let bytes = try bytes(ask) { state in
      state.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    }
    guard let first = bytes.first, first != interrupt, first != endOfInput else { return nil }
    return key(String(decoding: bytes, as: UTF8.self))
  }

  /// A line that was asked for.
  enum Line: Equatable {
    /// What was written, without control characters and spaces around it.
    case text(String)
    /// Escape: the person takes the key back.
    case back
    /// Ctrl-C, Ctrl-D or the end of input: the person leaves.
    case leave
  }

  /// A line that answers a question, with the terminal's own way of mending it.
  ///
  /// Ctrl-C and Escape end the line instead of the program, so that nothing is left half done.
  /// What was typed before the question, and lines pasted behind the first, are thrown away.
  ///
  /// - Parameter ask: prints the question.
  /// - Returns: the line, or how the person got out of it.
  /// - Throws: what asking throws.
  static func line(_ ask: () throws -> Void) rethrows -> Line {
    let bytes = try bytes(ask) { state in
      state.c_lflag |= tcflag_t(ICANON | ECHO | IEXTEN)
      state.c_lflag &= ~tcflag_t(ISIG)
      state.c_iflag |= tcflag_t(IUTF8)
      withUnsafeMutableBytes(of: &state.c_cc) { characters in
        characters[Int(VEOL)] = interrupt
        characters[Int(VEOL2)] = escape
      }
    }
    switch bytes.last {
    case lineEnd:
      let text = String(decoding: bytes, as: UTF8.self).plain
      return .text(text.trimmingCharacters(in: .whitespaces))
    case escape: return .back
    default: return .leave
    }
  }

  /// What is typed after a question, with the terminal in another state until then; nothing at the
  /// end of input.
  private static func bytes(
    _ ask: () throws -> Void, in change: (inout termios) -> Void
  ) rethrows -> ArraySlice<UInt8> {
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return [] }
    var state = saved
    change(&state)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &state) == 0 else { return [] }
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &saved) }
    try ask()
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    return bytes.prefix(max(0, count))
  }

  /// The Latin key of what was typed: on an Arabic keyboard the key in the same place.
  private static func key(_ typed: String) -> Character {
    let characters = Array(typed.lowercased())
    guard characters.count == 1 else { return "\0" }
    if let digit = characters[0].wholeNumberValue { return Character("\(digit % 10)") }
    return arabic[characters[0]] ?? characters[0]
  }

  private static let interrupt: UInt8 = 3
  private static let endOfInput: UInt8 = 4
  private static let lineEnd: UInt8 = 10
  private static let escape: UInt8 = 27

  /// The keys of the Arabic (101) layout in the places of those that answer a question.
  private static let arabic: [Character: Character] = [
    "\u{634}": "a", "\u{642}": "r", "\u{62B}": "e", "\u{624}": "c", "\u{645}": "l",
    "\u{629}": "m", "\u{641}": "t", "\u{633}": "s", "\u{636}": "q", "\u{61F}": "?",
  ]
}
