package import Displacement
package import Situation

extension Lint {
  /// The finding as JSON, with the claims that are evidence of it and what is likely meant.
  package var json: JSON {
    [
      "severity": .string(severity.rawValue), "code": .string(rule.rawValue),
      "subject": .string(claims.first?.rawValue ?? ""), "message": .string(message),
      "claims": JSON(claims.map(\.rawValue)), "suggestion": .string(suggestion),
    ]
  }
}
