/// A feature of a GeoJSON file as it stands there, before anything is made of it.
struct GeoFeature {
  /// Its number among the features, from 1.
  let number: Int
  /// The physical line in which it begins.
  let line: Int
  /// Its `id`, and its properties that are words or numbers, in the order of the file.
  var properties: [(name: String, value: String)] = []
  var shape = Shape.missing

  /// What its geometry is, as far as areas go.
  enum Shape {
    /// `null`, or no geometry at all.
    case missing
    /// Polygons, each of rings, as they stand in the file.
    case polygons([[[Pair]]])
    /// A kind of geometry that has no area, such as `Point`.
    case other(String)
    /// Coordinates that are not nested as the kind of geometry asks for.
    case malformed
    /// Coordinates in quotation marks, which are words and not numbers.
    case quoted
  }

  /// Two numbers, which should be degrees east and north.
  struct Pair: Hashable {
    var x: Double
    var y: Double

    /// The same with its numbers the other way about.
    var swapped: Pair { Pair(x: y, y: x) }
  }

  /// The value of the property of that name.
  subscript(name: String) -> String? { properties.first { $0.name == name }?.value }
}

extension GeoFeature {
  /// Reads a feature.
  init(number: Int, _ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    _ = scanner.peek()
    var feature = GeoFeature(number: number, line: scanner.line)
    try scanner.object { scanner, name throws(JSONScanner.Fault) in
      try feature.read(member: name, &scanner)
    }
    self = feature
  }

  init(number: Int, line: Int) {
    self.number = number
    self.line = line
  }

  /// Reads a member of a feature; others are passed over.
  mutating func read(
    member name: String, _ scanner: inout JSONScanner
  ) throws(JSONScanner.Fault) {
    switch (name, scanner.peek()) {
    case ("id", let first) where first != UInt8(ascii: "{") && first != UInt8(ascii: "["):
      add(name, try scanner.scalar())
    case ("properties", UInt8(ascii: "{")):
      var feature = self
      try scanner.object { scanner, name throws(JSONScanner.Fault) in
        switch scanner.peek() {
        case UInt8(ascii: "{"), UInt8(ascii: "["): try scanner.skip()
        default: feature.add(name, try scanner.scalar())
        }
      }
      self = feature
    case ("geometry", UInt8(ascii: "{")): shape = try Shape(&scanner)
    default: try scanner.skip()
    }
  }

  private mutating func add(_ name: String, _ value: JSONScanner.Scalar) {
    switch value {
    case .string(let text): properties.append((name, text))
    case .number(let number):
      properties.append((name, Int(exactly: number).map(String.init) ?? String(number)))
    case .flag, .null: break
    }
  }
}

extension GeoFeature.Shape {
  /// Reads a geometry.
  init(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    var kind: String?
    var coordinates = Nest.list([])
    try scanner.object { scanner, name throws(JSONScanner.Fault) in
      switch (name, scanner.peek()) {
      case ("type", UInt8(ascii: "\"")): kind = try scanner.string()
      case ("coordinates", UInt8(ascii: "[")): coordinates = try Nest(&scanner)
      default: try scanner.skip()
      }
    }
    let rest = coordinates.holdsWords ? Self.quoted : .malformed
    switch kind {
    case "Polygon": self = coordinates.polygon.map { .polygons([$0]) } ?? rest
    case "MultiPolygon":
      let polygons = coordinates.parts?.map(\.polygon)
      let whole = polygons?.compactMap(\.self) ?? []
      self = whole.isEmpty || whole.count != polygons?.count ? rest : .polygons(whole)
    case let kind?: self = .other(kind)
    case nil: self = .malformed
    }
  }

  /// Numbers nested in lists.
  private indirect enum Nest {
    case numbers([Double])
    case list([Nest])
    /// A list with a string in it.
    case words
    /// A list with something else in it.
    case other

    init(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
      var numbers: [Double] = []
      var parts: [Nest] = []
      var odd: Nest?
      try scanner.array { scanner throws(JSONScanner.Fault) in
        switch scanner.peek() {
        case UInt8(ascii: "["): parts.append(try Nest(&scanner))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          numbers.append(try scanner.number())
        case UInt8(ascii: "\""):
          _ = try scanner.string()
          odd = .words
        default:
          try scanner.skip()
          odd = odd ?? .other
        }
      }
      if !numbers.isEmpty, !parts.isEmpty { odd = odd ?? .other }
      self = odd ?? (numbers.isEmpty ? .list(parts) : .numbers(numbers))
    }

    /// Whether there is a string anywhere in it.
    var holdsWords: Bool {
      switch self {
      case .words: true
      case .list(let parts): parts.contains(where: \.holdsWords)
      case .numbers, .other: false
      }
    }

    var parts: [Nest]? {
      if case .list(let parts) = self { parts } else { nil }
    }

    /// Two numbers; a height behind them is left out.
    private var pair: GeoFeature.Pair? {
      guard case .numbers(let numbers) = self, numbers.count >= 2 else { return nil }
      return GeoFeature.Pair(x: numbers[0], y: numbers[1])
    }

    private var ring: [GeoFeature.Pair]? {
      guard let parts else { return nil }
      let pairs = parts.compactMap(\.pair)
      return pairs.count == parts.count ? pairs : nil
    }

    var polygon: [[GeoFeature.Pair]]? {
      guard let parts, !parts.isEmpty else { return nil }
      let rings = parts.compactMap(\.ring)
      return rings.count == parts.count ? rings : nil
    }
  }
}
