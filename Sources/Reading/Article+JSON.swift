import Displacement
package import Language

extension Article {
  /// The article as one JSON object in a line, in the shape `nuzuh.article/1`.
  ///
  /// - Parameters:
  ///   - file: the name of the file that was read.
  ///   - places: the gazetteer, for the names of resolved places.
  /// - Returns: one line of JSON with its keys in a fixed order.
  package func json(file: String, places: PlaceIndex) -> String {
    var json = JSONLine()
    json.object {
      $0.field("schema", "nuzuh.article/1")
      $0.field("file", file)
      $0.field("title", title)
      $0.field("language", language.rawValue)
      $0.field("published", published?.description)
      $0.list("figures", figures) { figure, json in write(figure, places, &json) }
      $0.list("routes", routes) { route, json in write(route, places, &json) }
      $0.list("discarded", discarded) { $1.string($0) }
    }
    return json.text
  }

  private func write(_ figure: ArticleFigure, _ places: PlaceIndex, _ json: inout JSONLine) {
    json.object {
      $0.field("measure", figure.measure.rawValue)
      $0.field("unit", figure.unit.rawValue)
      let interval = figure.quantity.interval()
      $0.field("low", interval.low)
      $0.field("best", figure.quantity.best)
      $0.field("high", interval.high)
      $0.field("quantifier", figure.quantity.quantifier.rawValue)
      $0.field("basis", figure.basis.rawValue)
      $0.field("group", figure.group?.rawValue)
      $0.field("accommodation", figure.accommodation?.rawValue)
      $0.field("holding", figure.holding?.rawValue)
      $0.list("places", figure.places.mentions) { write($0, places, &$1) }
      $0.list("origins", figure.origins.mentions) { write($0, places, &$1) }
      $0.list("destinations", figure.destinations.mentions) { write($0, places, &$1) }
      $0.field("mode", figure.mode?.rawValue)
      $0.field("start", figure.start?.description)
      $0.field("end", figure.end?.description)
      $0.field("source", figure.source)
      $0.field("polarity", figure.polarity.rawValue)
      $0.key("evidence")
      write(evidence: figure.evidence, &$0)
      $0.field("sentence", words(figure.sentence))
      $0.field("confidence", percent: figure.confidence)
      $0.field("linked", figure.linked)
    }
  }

  private func write(_ route: ArticleRoute, _ places: PlaceIndex, _ json: inout JSONLine) {
    json.object {
      $0.list("origins", route.origins.mentions) { write($0, places, &$1) }
      $0.list("destinations", route.destinations.mentions) { write($0, places, &$1) }
      $0.list("via", route.via.mentions) { write($0, places, &$1) }
      $0.field("mode", route.mode.rawValue)
      $0.field("status", route.state.rawValue)
      $0.field("secured", route.isSecured)
      $0.key("evidence")
      write(evidence: route.evidence, &$0)
    }
  }

  private func write(
    _ mention: PlaceSet.Mention, _ places: PlaceIndex, _ json: inout JSONLine
  ) {
    let place = mention.place.flatMap { places.tree[$0] }
    json.object {
      $0.field("text", mention.text)
      $0.field("id", mention.place?.rawValue)
      $0.field("name_en", place?.nameEnglish)
      $0.field("name_ar", place.flatMap { $0.nameArabic.isEmpty ? nil : $0.nameArabic })
    }
  }

  private func write(evidence span: Range<Int>, _ json: inout JSONLine) {
    json.object {
      $0.field("start", span.lowerBound)
      $0.field("end", span.upperBound)
      $0.field("text", words(span))
    }
  }
}

/// Writes JSON on one line with the keys in the order they are given.
struct JSONLine {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ body: (inout JSONLine) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ body: (Element, inout JSONLine) -> Void
  ) {
    self.key(key)
    open("[")
    for element in elements { body(element, &self) }
    close("]")
  }

  mutating func key(_ key: String) {
    string(key)
    text += ": "
    needsComma = false
  }

  mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { scalar("null") }
  }

  mutating func field(_ key: String, _ value: Int?) {
    self.key(key)
    scalar(value.map(String.init) ?? "null")
  }

  mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    scalar(value ? "true" : "false")
  }

  /// A share between 0 and 1 with two decimals.
  mutating func field(_ key: String, percent: Int) {
    self.key(key)
    let clamped = max(0, min(100, percent))
    scalar(clamped == 100 ? "1" : "0.\(clamped < 10 ? "0" : "")\(clamped)")
  }

  /// Writes a string in quotes; control characters and both quotes' escapes as JSON has them.
  mutating func string(_ value: String) {
    separate()
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7f || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
    needsComma = true
  }

  private mutating func scalar(_ value: String) {
    separate()
    text += value
    needsComma = true
  }

  private mutating func open(_ bracket: String) {
    separate()
    text += bracket
    needsComma = false
  }

  private mutating func close(_ bracket: String) {
    text += bracket
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += ", " }
    needsComma = false
  }
}
