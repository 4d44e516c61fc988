import Foundation

/// The variables of the environment; an empty one counts as not set.
enum Environment {
  static subscript(name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
