import ArgumentParser

/// Why a command cannot go on: a sentence for people and an exit status for programs.
struct Failure: Error, CustomStringConvertible {
  /// What is wrong and what to do.
  let message: String
  let status: Status

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  var description: String { message }

  /// The exit statuses of `sysexits.h` that the program uses.
  enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    /// A library or a font is not installed.
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
  }

  /// Ends the command with that status, after its message went to standard error.
  func exit() -> ExitCode {
    Terminal.complain(message)
    return ExitCode(status.rawValue)
  }
}
