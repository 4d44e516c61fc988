import Displacement

extension Explanation {
  /// What a name stands for on a page.
  package enum Lookup: Hashable, Sendable {
    case one(Subject)
    /// The names that begin so.
    case several([String])
    /// None; these hold the words.
    case none(closest: [String])
  }

  /// Finds what a person asks about: a total's name, a line's name, or the beginning of a claim's
  /// identifier or of a line's name.
  ///
  /// A claim that the page's audience may not see is not found.
  package static func find(_ name: String, on summary: Summary) -> Lookup {
    if let total = Summary.Totals.Name(rawValue: name) { return .one(.total(total)) }
    let lines = summary.lines.map(\.id)
    if lines.contains(name) { return .one(.line(name)) }
    let claims = summary.claims.keys.filter { $0.rawValue.hasPrefix(name.lowercased()) }.sorted()
    if claims.count == 1 { return .one(.claim(claims[0])) }
    let begun = lines.filter { $0.hasPrefix(name) }
    if claims.isEmpty, begun.count == 1 { return .one(.line(begun[0])) }
    let found = claims.map(\.rawValue) + begun
    if !found.isEmpty { return .several(Array(found.prefix(5))) }
    let pieces = name.split(separator: "/").map { $0.lowercased() }
    let near = lines.filter { line in pieces.contains { line.lowercased().contains($0) } }
    let names = Summary.Totals.Name.allCases.map(\.rawValue)
    return .none(closest: Array((near + names).prefix(5)))
  }
}
