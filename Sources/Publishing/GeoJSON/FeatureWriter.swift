import Dispatch
import Displacement
import Foundation
import Synchronization

/// Writes features as bytes on all cores, and gives them on piece by piece and in their order: a
/// hundred thousand take no more memory than a few hundred.
struct FeatureWriter {
  private let pieces: [Piece]
  private var isFirst = true

  /// How many features a core writes at a time.
  private static let stride = 128

  init() {
    pieces = (0..<ProcessInfo.processInfo.activeProcessorCount).map { _ in Piece() }
  }

  /// What one core writes.
  private final class Piece: Sendable {
    let bytes = Mutex(ByteBuffer(capacity: 65_536))
  }

  /// Begins the collection with its own members, each in a line.
  func write(
    members: [JSON.Member], _ put: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    var bytes = ByteBuffer(capacity: 1_024)
    bytes.append("{\n")
    for member in members {
      JSON.object([member]).writeMembers(to: &bytes)
      bytes.append(",\n")
    }
    bytes.append("\"features\": [")
    try bytes.drain(put)
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
  mutating func write<Reference: Sendable, Subject>(
    _ references: [Reference], _ properties: [Property<Subject>],
    _ put: (UnsafeRawBufferPointer) throws -> Void,
    _ subject: @Sendable (Reference) -> Subject,
    id: @Sendable (Subject) -> String, geometry: @Sendable (Subject) -> Geometry?
  ) rethrows {
    let names = properties.enumerated().map { index, property in
      var name = ByteBuffer(capacity: 64)
      name.append(index == 0 ? "" : ", ")
      name.append(json: property.name)
      name.append(": ")
      return name.drain { Array($0) }
    }
    var start = 0
    while start < references.count {
      let left = (references.count - start + FeatureWriter.stride - 1) / FeatureWriter.stride
      let pieces = pieces.prefix(left)
      DispatchQueue.concurrentPerform(iterations: pieces.count) { [start, isFirst] piece in
        let first = start + piece * FeatureWriter.stride
        let last = min(references.count, first + FeatureWriter.stride)
        pieces[piece].bytes.withLock { bytes in
          for index in first..<last {
            let subject = subject(references[index])
            bytes.append(isFirst && index == 0 ? "\n" : ",\n")
            bytes.append("{\"type\": \"Feature\", \"id\": ")
            bytes.append(json: id(subject))
            bytes.append(", \"geometry\": ")
            bytes.append(geometry(subject))
            bytes.append(", \"properties\": {")
            for index in properties.indices {
              bytes.append(names[index])
              bytes.append(properties[index].value(subject))
            }
            bytes.append("}}")
          }
        }
      }
      for piece in pieces {
        var written = piece.bytes.withLock { bytes in
          let written = bytes
          bytes = ByteBuffer(capacity: written.count)
          return written
        }
        try written.drain(put)
      }
      start += pieces.count * FeatureWriter.stride
      isFirst = false
    }
  }

  /// Ends the collection.
  func finish(_ put: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var bytes = ByteBuffer(capacity: 64)
    bytes.append(isFirst ? "]\n}\n" : "\n]\n}\n")
    try bytes.drain(put)
  }
}

extension ByteBuffer {
  fileprivate mutating func append(_ value: PropertyValue) {
    switch value {
    case .text(let text?): append(json: text)
    case .integer(let number?): append(decimal: number)
    case .flag(let flag?): append(flag ? "true" : "false")
    case .day(let day?): append(day)
    case .texts(let texts): append(each: texts) { $0.append(json: $1) }
    case .text(nil), .integer(nil), .flag(nil), .day(nil): append("null")
    }
  }

  private mutating func append<Element>(
    each elements: [Element], _ body: (inout ByteBuffer, Element) -> Void
  ) {
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(", ") }
      body(&self, element)
    }
    append("]")
  }

  fileprivate mutating func append(_ geometry: Geometry?) {
    switch geometry {
    case nil: append("null")
    case .point(let position)?:
      append("{\"type\": \"Point\", \"coordinates\": ")
      append(position)
      append("}")
    case .line(let line)?:
      append("{\"type\": \"LineString\", \"coordinates\": ")
      append(line)
      append("}")
    case .lines(let lines)?:
      append("{\"type\": \"MultiLineString\", \"coordinates\": ")
      append(each: lines) { $0.append($1) }
      append("}")
    case .polygons(let polygons)?:
      if polygons.count == 1 {
        append("{\"type\": \"Polygon\", \"coordinates\": ")
        append(polygons[0])
      } else {
        append("{\"type\": \"MultiPolygon\", \"coordinates\": ")
        append(each: polygons) { $0.append($1) }
      }
      append("}")
    }
  }

  private mutating func append(_ polygon: Boundary.Polygon) {
    append(each: polygon.rings) { $0.append($1.positions) }
  }

  private mutating func append(_ line: [Position]) {
    append(each: line) { $0.append($1) }
  }

  private mutating func append(_ position: Position) {
    append("[")
    append(millionths: Int(position.east))
    append(", ")
    append(millionths: Int(position.north))
    append("]")
  }
}
