import Displacement
import Reading

extension ClaimView {
  /// Why a claim was read so, a line for each rule that fired; nothing where nobody asked.
  static func reasons(for claim: Claim, in article: Article) -> [String] {
    let figure = article.figures.first { figure in
      claim.evidence.location == .span(figure.evidence)
        && claim.figure.measure == figure.measure
    }
    guard let figure else { return [] }
    let decisions = figure.reasons.filter { $0.points == nil }.map { reason in
      let words = reason.span.map { " «\(article.words($0).plain)»" } ?? ""
      return "          \(padded(reason.aspect.rawValue)) \(reason.rule.rawValue)\(words): "
        + reason.rule.prose
    }
    let points = figure.reasons.filter { $0.points != nil }
    guard !points.isEmpty else { return decisions }
    let sum = points.enumerated().map { number, reason in
      let points = reason.points ?? 0
      let sign = number == 0 ? "" : points < 0 ? "− " : "+ "
      return "\(sign)\(abs(points)) (\(reason.rule.rawValue))"
    }
    let total = "\(figure.confidence) % = " + sum.joined(separator: " ")
    return decisions + ["          \(padded("confidence")) \(total)"]
  }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 11 - name.count))
  }
}
