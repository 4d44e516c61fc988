package import Displacement

/// What reading a file of boundaries came to.
package struct BoundaryReport: Sendable {
  /// The file's name, as the user gave it.
  package let file: String
  /// How many features the file has.
  package var features = 0
  /// The property that names the places; `nil` where none does.
  package var property: String?
  /// The outlines that can be taken, in the order of the features.
  package var boundaries: [Boundary] = []
  /// How many of those had to be mended.
  package var mended = 0
  /// Everything wrong, in the order of the features.
  package var problems: [BoundaryProblem] = []

  /// Whether something keeps the file from being taken whole.
  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// How many features are kept out by an error, and how many are passed over.
  package var refused: Int { count(.error) }
  package var skipped: Int { count(.warning) }

  private func count(_ severity: Severity) -> Int {
    Set(problems.lazy.filter { $0.severity == severity }.compactMap(\.feature)).count
  }

  /// The report for people, without what the ledger made of it; of many problems of one kind the
  /// first three are told and the others numbered.
  package func text(in languages: [LanguageCode]) -> String {
    let by = property.map { ", places by the property \u{201C}\($0)\u{201D}" } ?? ""
    var lines = [
      "\(file): \(features) features\(by); \(boundaries.count) boundaries, \(mended) of them mended, "
        + "\(skipped) passed over, \(refused) refused"
    ]
    var kinds: [String] = []
    for problem in problems where !kinds.contains(problem.kind) { kinds.append(problem.kind) }
    for kind in kinds {
      let alike = problems.filter { $0.kind == kind }
      for problem in alike.prefix(3) {
        let line = problem.line.map { ":\($0)" } ?? ""
        let name = problem.value.map { " \u{201C}\($0)\u{201D}" } ?? ""
        let feature = problem.feature.map { " feature \($0)\(name):" } ?? ""
        lines.append("\(file)\(line): \(problem.severity.rawValue):\(feature)")
        lines += languages.map { "    " + problem.message(in: $0) }
        if !problem.suggestions.isEmpty {
          let words = problem.suggestions.map { "\u{2068}\($0)\u{2069}" }
          lines.append("    -> " + words.joined(separator: " / "))
        }
      }
      let others = alike.dropFirst(3).compactMap(\.feature)
      if !others.isEmpty {
        lines.append("\(kind): also in features \(ImportReport.ranges(others))")
      }
    }
    return lines.joined(separator: "\n")
  }
}
