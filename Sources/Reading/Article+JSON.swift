package import Displacement
package import Language

extension Article {
  /// The article as one JSON object in a line, in the shape `nuzuh.article/1`.
  ///
  /// - Parameters:
  ///   - file: the name of the file that was read.
  ///   - places: the gazetteer, for the names of resolved places.
  /// - Returns: the line, without its end.
  package func json(file: String, places: PlaceIndex) -> String {
    var out = ByteBuffer(capacity: text.utf8.count)
    write(to: &out, file: file, places: places)
    return out.drain { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes the object of ``json(file:places:)``.
  ///
  /// An article has hundreds of members, so that each is written at once and none is kept.
  package func write(to out: inout ByteBuffer, file: String, places: PlaceIndex) {
    let places = places.tree
    out.object { out in
      out.member("schema", "nuzuh.article/1")
      out.member("file")
      out.append(json: file)
      out.member("title", title)
      out.member("language", language.rawValue)
      out.member("published", published)
      out.member("figures")
      out.list(figures) { write($1, to: &$0, places) }
      out.member("routes")
      out.list(routes) { write($1, to: &$0, places) }
      out.member("discarded")
      out.list(discarded) { $0.append(json: $1) }
    }
  }

  private func write(_ figure: ArticleFigure, to out: inout ByteBuffer, _ places: PlaceTree) {
    out.object { out in
      writeFacts(of: figure, to: &out)
      writeCircumstances(of: figure, to: &out, places)
      guard !figure.reasons.isEmpty else { return }
      out.member("rules")
      out.list(figure.reasons) { write($1, to: &$0) }
    }
  }

  /// What is counted, and how many.
  private func writeFacts(of figure: ArticleFigure, to out: inout ByteBuffer) {
    let interval = figure.quantity.interval()
    out.member("measure", figure.measure.rawValue)
    out.member("unit", figure.unit.rawValue)
    out.member("low", interval.low)
    out.member("best", figure.quantity.best)
    out.member("high", interval.high)
    out.member("quantifier", figure.quantity.quantifier.rawValue)
    out.member("basis", figure.basis.rawValue)
    out.member("group", figure.group?.rawValue)
    out.member("accommodation", figure.accommodation?.rawValue)
    out.member("holding", figure.holding?.rawValue)
  }

  /// Where, when, by whom, and in which words.
  private func writeCircumstances(
    of figure: ArticleFigure, to out: inout ByteBuffer, _ places: PlaceTree
  ) {
    out.member("places")
    out.append(figure.places, in: places)
    out.member("origins")
    out.append(figure.origins, in: places)
    out.member("destinations")
    out.append(figure.destinations, in: places)
    out.member("mode", figure.mode?.rawValue)
    out.member("start", figure.start)
    out.member("end", figure.end)
    out.member("source", figure.source)
    out.member("polarity", figure.polarity.rawValue)
    out.member("evidence")
    write(figure.evidence, to: &out)
    out.member("sentence")
    out.append(json: part(figure.sentence))
    out.member("confidence")
    out.append(millionths: max(0, min(100, figure.confidence)) * 10_000)
    out.member("linked", figure.linked)
  }

  /// A rule that fired: what it decided, what it states, and the words it rests on.
  private func write(_ reason: Reason, to out: inout ByteBuffer) {
    out.object { out in
      out.member("aspect", reason.aspect.rawValue)
      out.member("rule", reason.rule.rawValue)
      out.member("states")
      out.append(json: reason.rule.prose)
      out.member("points", reason.points)
      out.member("evidence")
      if let span = reason.span { write(span, to: &out) } else { out.append("null") }
    }
  }

  private func write(_ route: ArticleRoute, to out: inout ByteBuffer, _ places: PlaceTree) {
    out.object { out in
      out.member("origins")
      out.append(route.origins, in: places)
      out.member("destinations")
      out.append(route.destinations, in: places)
      out.member("via")
      out.append(route.via, in: places)
      out.member("mode", route.mode.rawValue)
      out.member("status", route.state.rawValue)
      out.member("secured")
      out.append(route.isSecured ? "true" : "false")
      out.member("evidence")
      write(route.evidence, to: &out)
    }
  }

  /// A span of the text with its words.
  private func write(_ span: Range<Int>, to out: inout ByteBuffer) {
    out.object { out in
      out.member("start", span.lowerBound)
      out.member("end", span.upperBound)
      out.member("text")
      out.append(json: part(span))
    }
  }
}
