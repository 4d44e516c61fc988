import Displacement

/// Writes features as bytes, one after the other, and gives them on piece by piece: a hundred
/// thousand take no more memory than one.
struct FeatureWriter {
  private var bytes: [UInt8] = []
  private var isFirst = true
  private static let pieceSize = 65_536

  init() {
    bytes.reserveCapacity(FeatureWriter.pieceSize * 2)
  }

  /// Begins the collection with its own members, each in a line.
  mutating func write(members: [JSON.Member]) {
    append("{\n")
    for member in members {
      var text = ""
      JSON.object([member]).writeMembers(to: &text)
      bytes.append(contentsOf: text.utf8)
      append(",\n")
    }
    append("\"features\": [")
  }

  /// Writes the features of a layer.
  ///
  /// - Parameters:
  ///   - references: the features in their order.
  ///   - properties: what is said of each.
  ///   - put: takes the next piece.
  ///   - subject: what a feature is about.
  ///   - id: the name of a subject.
  ///   - geometry: where a subject lies.
  mutating func write<Reference, Subject>(
    _ references: [Reference], _ properties: [Property<Subject>], _ put: ([UInt8]) throws -> Void,
    _ subject: (Reference) -> Subject, id: (Subject) -> String,
    geometry: (Subject) -> Geometry?
  ) rethrows {
    let columns = properties.enumerated().map { index, property in
      var name = Array((index == 0 ? "" : ", ").utf8)
      JSON.append(property.name, to: &name)
      return (name: name + Array(": ".utf8), value: property.value)
    }
    for reference in references {
      let subject = subject(reference)
      append(isFirst ? "\n" : ",\n")
      isFirst = false
      append("{\"type\": \"Feature\", \"id\": ")
      JSON.append(id(subject), to: &bytes)
      append(", \"geometry\": ")
      write(geometry(subject))
      append(", \"properties\": {")
      for column in columns {
        bytes.append(contentsOf: column.name)
        write(column.value(subject))
      }
      append("}}")
      if bytes.count >= FeatureWriter.pieceSize {
        try put(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Ends the collection, and gives what is left of it.
  consuming func finish() -> [UInt8] {
    append(isFirst ? "]\n}\n" : "\n]\n}\n")
    return bytes
  }
}

extension FeatureWriter {
  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func write(_ value: PropertyValue) {
    switch value {
    case .text(let text?): JSON.append(text, to: &bytes)
    case .integer(let number?): bytes.append(decimal: number)
    case .flag(let flag?): append(flag ? "true" : "false")
    case .day(let day?): write(day)
    case .texts(let texts): write(each: texts) { JSON.append($1, to: &$0.bytes) }
    case .text(nil), .integer(nil), .flag(nil), .day(nil): append("null")
    }
  }

  private mutating func write(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    append("\"")
    write(year, width: 4)
    append("-")
    write(month, width: 2)
    append("-")
    write(dayOfMonth, width: 2)
    append("\"")
  }

  private mutating func write(_ number: Int, width: Int) {
    var unit = width == 4 ? 1_000 : 10
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }

  private mutating func write<Element>(
    each elements: [Element], _ body: (inout FeatureWriter, Element) -> Void
  ) {
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(", ") }
      body(&self, element)
    }
    append("]")
  }
}

extension FeatureWriter {
  private mutating func write(_ geometry: Geometry?) {
    switch geometry {
    case nil: append("null")
    case .point(let position)?:
      append("{\"type\": \"Point\", \"coordinates\": ")
      write(position)
      append("}")
    case .line(let line)?:
      append("{\"type\": \"LineString\", \"coordinates\": ")
      write(line)
      append("}")
    case .lines(let lines)?:
      append("{\"type\": \"MultiLineString\", \"coordinates\": ")
      write(each: lines) { $0.write($1) }
      append("}")
    case .polygons(let polygons)?:
      if polygons.count == 1 {
        append("{\"type\": \"Polygon\", \"coordinates\": ")
        write(polygons[0])
      } else {
        append("{\"type\": \"MultiPolygon\", \"coordinates\": ")
        write(each: polygons) { $0.write($1) }
      }
      append("}")
    }
  }

  private mutating func write(_ polygon: Boundary.Polygon) {
    write(each: polygon.rings) { $0.write($1.positions) }
  }

  private mutating func write(_ line: [Position]) {
    write(each: line) { $0.write($1) }
  }

  private mutating func write(_ position: Position) {
    append("[")
    JSON.append(millionths: Int(position.east), to: &bytes)
    append(", ")
    JSON.append(millionths: Int(position.north), to: &bytes)
    append("]")
  }
}
