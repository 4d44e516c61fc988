/// A GeoJSON file: its features, and what it says beside them.
struct GeoFile {
  var features: [GeoFeature] = []
  /// The name of the system of reference, where an old file still has one.
  var system: String?
  /// Whom the file names as its source.
  var attribution: String?
  private var type: String?

  /// Whether it is a collection of features or a single one.
  var isGeoJSON: Bool { type == "FeatureCollection" || type == "Feature" }

  private init() {}

  /// Reads a file to its end.
  init(_ bytes: [UInt8]) throws(JSONScanner.Fault) {
    var scanner = JSONScanner(bytes)
    var file = GeoFile()
    var single = GeoFeature(number: 1, line: 1)
    try scanner.object { scanner, name throws(JSONScanner.Fault) in
      switch (name, scanner.peek()) {
      case ("features", UInt8(ascii: "[")):
        try scanner.array { scanner throws(JSONScanner.Fault) in
          guard scanner.peek() == UInt8(ascii: "{") else { return try scanner.skip() }
          file.features.append(try GeoFeature(number: file.features.count + 1, &scanner))
        }
      case ("type", UInt8(ascii: "\"")): file.type = try scanner.string()
      case ("attribution", UInt8(ascii: "\"")): file.attribution = try scanner.string()
      case ("crs", UInt8(ascii: "{")): file.system = try GeoFile.system(&scanner)
      default: try single.read(member: name, &scanner)
      }
    }
    try scanner.end()
    if file.type == "Feature" { file.features = [single] }
    self = file
  }

  /// The name in a `crs`, which files from before RFC 7946 have.
  private static func system(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Fault) -> String? {
    var system: String?
    try scanner.object { scanner, name throws(JSONScanner.Fault) in
      guard name == "properties", scanner.peek() == UInt8(ascii: "{") else {
        return try scanner.skip()
      }
      try scanner.object { scanner, name throws(JSONScanner.Fault) in
        if name == "name", scanner.peek() == UInt8(ascii: "\"") {
          system = try scanner.string()
        } else {
          try scanner.skip()
        }
      }
    }
    return system
  }

  /// Whether positions are degrees of WGS 84, as far as the file says.
  var isInDegrees: Bool {
    guard let system = system?.uppercased() else { return true }
    return ["CRS84", "CRS:84", ":4326", "WGS84", "WGS 84"].contains { system.hasSuffix($0) }
  }
}
