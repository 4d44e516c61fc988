/// Something wrong with what was read or kept: collected and shown, never thrown.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  public let severity: Severity
  /// A stable word for other programs, such as `unknown-place`.
  public let code: String
  /// What it is about: a file, a line, a record.
  public let subject: String
  /// What is wrong and what to do, in a sentence of plain English.
  public let message: String

  /// A finding about that subject.
  public init(_ severity: Severity, code: String, subject: String, message: String) {
    self.severity = severity
    self.code = code
    self.subject = subject
    self.message = message
  }
}

/// How bad a finding is.
public enum Severity: String, CaseIterable, Sendable {
  /// The data cannot be used as it is.
  case error
  /// The data can be used; a person should look.
  case warning
  /// For information.
  case notice
}
