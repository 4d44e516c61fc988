package import Displacement
package import Situation

extension Lint {
  /// The finding as JSON, with the claims that are evidence of it and what is likely meant.
  package var json: JSON {
    [
      "severity": .string(severity.rawValue), "code": .string(rule.rawValue),
      "subject": .string(claims.first?.rawValue ?? ""), "message": .string(english.message),
      "message_ar": .string(arabic.message), "claims": JSON(claims.map(\.rawValue)),
      "suggestion": .string(english.suggestion), "suggestion_ar": .string(arabic.suggestion),
    ]
  }
}
