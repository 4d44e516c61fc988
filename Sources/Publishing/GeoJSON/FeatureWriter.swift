import Displacement

/// Writes features as bytes, one after the other, and gives them on piece by piece: a hundred
/// thousand take no more memory than one.
struct FeatureWriter: ~Copyable {
  private var bytes = ByteBuffer(capacity: FeatureWriter.pieceSize * 2)
  private var isFirst = true
  private static let pieceSize = 65_536

  /// Begins the collection with its own members, each in a line.
  mutating func write(members: [JSON.Member]) {
    bytes.append("{\n")
    for member in members {
      JSON.object([member]).writeMembers(to: &bytes)
      bytes.append(",\n")
    }
    bytes.append("\"features\": [")
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
    _ references: [Reference], _ properties: [Property<Subject>],
    _ put: (UnsafeRawBufferPointer) throws -> Void, _ subject: (Reference) -> Subject,
    id: (Subject) -> String, geometry: (Subject) -> Geometry?
  ) rethrows {
    let names = properties.enumerated().map { index, property in
      var name = ByteBuffer(capacity: 64)
      name.append(index == 0 ? "" : ", ")
      name.append(json: property.name)
      name.append(": ")
      return name.drain { Array($0) }
    }
    for reference in references {
      let subject = subject(reference)
      bytes.append(isFirst ? "\n" : ",\n")
      isFirst = false
      bytes.append("{\"type\": \"Feature\", \"id\": ")
      bytes.append(json: id(subject))
      bytes.append(", \"geometry\": ")
      write(geometry(subject))
      bytes.append(", \"properties\": {")
      for index in properties.indices {
        bytes.append(names[index])
        write(properties[index].value(subject))
      }
      bytes.append("}}")
      if bytes.count >= FeatureWriter.pieceSize { try bytes.drain(put) }
    }
  }

  /// Ends the collection, and gives on what is left of it.
  mutating func finish(_ put: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    bytes.append(isFirst ? "]\n}\n" : "\n]\n}\n")
    try bytes.drain(put)
  }

  private mutating func write(_ value: PropertyValue) {
    switch value {
    case .text(let text?): bytes.append(json: text)
    case .integer(let number?): bytes.append(decimal: number)
    case .flag(let flag?): bytes.append(flag ? "true" : "false")
    case .day(let day?): bytes.append(day)
    case .texts(let texts): write(each: texts) { $0.bytes.append(json: $1) }
    case .text(nil), .integer(nil), .flag(nil), .day(nil): bytes.append("null")
    }
  }

  private mutating func write<Element>(
    each elements: [Element], _ body: (inout FeatureWriter, Element) -> Void
  ) {
    bytes.append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(", ") }
      body(&self, element)
    }
    bytes.append("]")
  }
}

extension FeatureWriter {
  private mutating func write(_ geometry: Geometry?) {
    switch geometry {
    case nil: bytes.append("null")
    case .point(let position)?:
      bytes.append("{\"type\": \"Point\", \"coordinates\": ")
      write(position)
      bytes.append("}")
    case .line(let line)?:
      bytes.append("{\"type\": \"LineString\", \"coordinates\": ")
      write(line)
      bytes.append("}")
    case .lines(let lines)?:
      bytes.append("{\"type\": \"MultiLineString\", \"coordinates\": ")
      write(each: lines) { $0.write($1) }
      bytes.append("}")
    case .polygons(let polygons)?:
      if polygons.count == 1 {
        bytes.append("{\"type\": \"Polygon\", \"coordinates\": ")
        write(polygons[0])
      } else {
        bytes.append("{\"type\": \"MultiPolygon\", \"coordinates\": ")
        write(each: polygons) { $0.write($1) }
      }
      bytes.append("}")
    }
  }

  private mutating func write(_ polygon: Boundary.Polygon) {
    write(each: polygon.rings) { $0.write($1.positions) }
  }

  private mutating func write(_ line: [Position]) {
    write(each: line) { $0.write($1) }
  }

  private mutating func write(_ position: Position) {
    bytes.append("[")
    bytes.append(millionths: Int(position.east))
    bytes.append(", ")
    bytes.append(millionths: Int(position.north))
    bytes.append("]")
  }
}
