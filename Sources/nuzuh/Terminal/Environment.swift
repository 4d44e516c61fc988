import Foundation

/// The variables of the environment; an empty one counts as not set.
enum Environment {
  static subscript(name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The login that the system knows the person by, where no variable tells it.
  static var login: String? {
    getpwuid(getuid()).flatMap { String(validatingCString: $0.pointee.pw_name) }
  }
}
