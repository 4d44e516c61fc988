import Foundation

/// Standard output and standard error: results on the one, everything else on the other.
enum Terminal {
  /// Writes a result to standard output, as it is.
  ///
  /// - Parameter text: the result; a line end is added where it has none.
  /// - Throws: ``Failure`` where the output takes no more, such as a full disk.
  static func print(_ text: String) throws {
    let isEnded = text.isEmpty || text.utf8.last == UInt8(ascii: "\n")
    try write(Array((isEnded ? text : text + "\n").utf8))
  }

  /// Writes the bytes of a result to standard output.
  ///
  /// - Parameter bytes: the result.
  /// - Throws: ``Failure`` where the output takes no more, such as a full disk.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw Failure(.inputOutput, "Standard output takes no more: is the disk full?")
    }
  }

  /// Writes a remark to standard error.
  static func remark(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes what went wrong to standard error.
  static func complain(_ text: String) {
    remark("nuzuh: " + text)
  }

  /// Whether results go to a terminal that shows colour, by `NO_COLOR` and `TERM`.
  static var showsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// The width of the terminal in cells, 80 to 120; 90 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 90 }
    return min(max(Int(size.ws_col), 80), 120)
  }

  /// Whether results go to a terminal.
  static var isScreen: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether a person sits at both ends and can answer.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
