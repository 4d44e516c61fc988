import Displacement
import Intake
import Language
import Reading

/// How a claim is shown to somebody who is to decide about it: what, how many, where, when, who
/// says so, and the sentence with the words of the number marked.
enum ClaimView {
  /// A claim in a few lines; its identifier, measure and number in the first.
  static func text(_ claim: Claim, places: PlaceTree, isColored: Bool) -> String {
    let figure = claim.figure
    let bold = isColored ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
    var first = [String(claim.id.rawValue.prefix(8)), figure.measure.rawValue]
    first.append(bold.0 + words(of: figure.amount) + bold.1)
    if let group = figure.group { first.append(group.rawValue) }
    if claim.stance != .asserted { first.append(claim.stance.rawValue.uppercased()) }
    var second = [whereabouts(figure.occurrence, places), days(of: figure)]
    second.append(claim.source.map { "says: \(name(of: $0))" } ?? "no source named")
    if let confidence = claim.confidence { second.append("confidence \(confidence) %") }
    return """
      \(first.joined(separator: "  "))
                \(second.filter { !$0.isEmpty }.joined(separator: " · "))
                \(sentence(of: claim.evidence, isColored: isColored))
      """
  }

  /// What was said of a route, in the same form as a claim.
  static func text(
    _ status: RouteStatus, of route: Route?, places: PlaceTree, isColored: Bool
  ) -> String {
    let bold = isColored ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
    let state = status.state.rawValue + (status.isSecured ? ", secured" : "")
    var second = route.map { ways(of: $0, places) } ?? []
    second += [status.hazards.map(\.rawValue).sorted().joined(separator: ", ")]
    second += ["on \(status.asOf)", status.source.map { "says: \(name(of: $0))" } ?? ""]
    return """
      \(status.id.rawValue.prefix(8))  route  \(bold.0)\(state)\(bold.1)
                \(second.filter { !$0.isEmpty }.joined(separator: " · "))
                \(sentence(of: status.evidence, isColored: isColored))
      """
  }

  private static func ways(of route: Route, _ places: PlaceTree) -> [String] {
    let ends = names(route.origins, places) + " > " + names(route.destinations, places)
    let via = route.via.isUnstated ? "" : " via " + names(route.via, places)
    return [ends + via, route.mode == .unknown ? "" : route.mode.rawValue]
  }

  /// What was read from an article: its figures, its routes, and what was put aside.
  static func page(
    of article: Article, titled file: String, _ contents: Batch.Contents, places: PlaceTree,
    isColored: Bool
  ) -> String {
    var lines = ["\(file): \(article.title?.plain ?? "no title")", ""]
    for claim in contents.claims {
      lines.append(text(claim, places: places, isColored: isColored))
      lines += reasons(for: claim, in: article) + [""]
    }
    if contents.claims.isEmpty { lines += ["No figure was found.", ""] }
    let routes = Dictionary(contents.routes.map { ($0.id, $0) }) { first, _ in first }
    for status in contents.routeStatuses {
      lines += [text(status, of: routes[status.route], places: places, isColored: isColored), ""]
    }
    if !article.discarded.isEmpty {
      lines.append("put aside: \(article.discarded.count) lines of the site")
      lines += article.discarded.map { "          \($0.plain)" }
    }
    return lines.joined(separator: "\n")
  }

  /// The number in words: `at least 250 households`.
  static func words(of amount: Amount) -> String {
    switch amount {
    case .people(let people): words(of: people) + " people"
    case .households(let households): words(of: households) + " households"
    case .both(let people, let households):
      words(of: people) + " people, " + words(of: households) + " households"
    case .housing(let housing): words(of: housing) + " homes"
    }
  }

  private static func words(of quantity: Quantity) -> String {
    func number(_ value: Int?) -> String { value?.grouped ?? "?" }
    return switch quantity.quantifier {
    case .exact: number(quantity.best)
    case .about: "about \(number(quantity.best))"
    case .atLeast: "at least \(number(quantity.best))"
    case .atMost: "at most \(number(quantity.best))"
    case .between: "\(number(quantity.low)) to \(number(quantity.high))"
    case .vague: "no number (\(number(quantity.low)) to \(number(quantity.high)))"
    }
  }

  static func names(_ set: PlaceSet, _ places: PlaceTree) -> String {
    let names = set.mentions.map { mention in
      mention.place.flatMap { places[$0]?.nameEnglish } ?? "\(mention.text.plain) (not known)"
    }
    return names.isEmpty ? "?" : names.joined(separator: " + ")
  }

  private static func whereabouts(_ occurrence: Occurrence, _ places: PlaceTree) -> String {
    switch occurrence {
    case .stock(_, let at, _), .toll(_, let at, _): "in \(names(at, places))"
    case .movement(_, let from, let to, _):
      "from \(names(from, places)) to \(names(to, places))"
    }
  }

  private static func days(of figure: Figure) -> String {
    let since = figure.datePrecision == .unknown ? " (published)" : ""
    return switch figure.occurrence {
    case .stock(_, _, let day): "on \(day)\(since)"
    case .movement(_, _, _, let counted), .toll(_, _, let counted):
      switch counted {
      case .increment(let period):
        period.length == 1 ? "on \(period.start)\(since)" : "\(period.start) to \(period.end)"
      case .cumulative(let period):
        period.length == 1
          ? "as of \(period.end)\(since)" : "since \(period.start), as of \(period.end)"
      }
    }
  }

  /// The English name of a known source; of any other the words by which it goes.
  private static func name(of source: Source.ID) -> String {
    (known[source] ?? source.rawValue).plain
  }

  private static let known = Dictionary(
    SourceTable.builtIn.map { ($0.source.id, $0.source.nameEnglish) }
  ) { first, _ in first }

  /// How much of a long sentence is shown on each side of its number, in characters.
  private static let reach = 110

  /// The sentence, or what stands around the number, with the words of the number between marks.
  static func sentence(of evidence: Evidence, isColored: Bool) -> String {
    let (sentence, phrase) = (evidence.excerpt.plain, evidence.phrase.plain)
    guard !phrase.isEmpty, let range = sentence.firstRange(of: phrase) else { return sentence }
    let marks = isColored ? ("\u{1B}[1;4m", "\u{1B}[0m") : ("«", "»")
    let (before, after) = (sentence[..<range.lowerBound], sentence[range.upperBound...])
    let isLong = (before.count > reach, after.count > reach)
    let start = isLong.0 ? "…" + String(before.suffix(reach).drop { $0 != " " }) : String(before)
    let end = isLong.1 ? String(after.prefix(reach)) + "…" : String(after)
    return start + marks.0 + phrase + marks.1 + end
  }
}
