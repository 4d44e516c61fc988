import Displacement
import Situation

/// Map layers as a GeoPackage 1.3 (OGC 12-128r17), for QGIS and other programs that read SQLite.
///
/// The layers `places`, `movements` and `routes` have the properties of the GeoJSON file as columns,
/// and a table `about` says what the file is. Lists are JSON texts and declared to be so. The same
/// layers give the same bytes: the time of the last change is the moment by which things were known.
package struct GeoPackage: Sendable {
  private let layers: MapLayers

  /// The map data of those layers.
  package init(_ layers: MapLayers) {
    self.layers = layers
  }

  /// The file, made in memory.
  ///
  /// - Parameter body: takes all of its bytes.
  /// - Throws: ``SQLiteFailure``, or what the body throws.
  package func write(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let database = try Database()
    try database.execute(GeoPackage.tables)
    try writeAbout(to: database)
    try write(
      Table("places", "Figures at places", layers.placeProperties), layers.places,
      { layers.figure($0) }, id: \.name, geometry: \.geometry, to: database)
    try write(
      Table("movements", "Movements", layers.movementProperties), layers.movements,
      { layers.figure($0) }, id: \.name, geometry: \.geometry, to: database)
    try write(
      Table("routes", "Routes", layers.routeProperties), layers.routes,
      { layers.way($0) }, id: \.name, geometry: \.geometry, to: database)
    try database.execute("COMMIT")
    try database.serialize(body)
  }

  /// A table of features, without its rows.
  private struct Table<Subject> {
    let name: String
    let title: String
    let properties: [Property<Subject>]

    init(_ name: String, _ title: String, _ properties: [Property<Subject>]) {
      self.name = name
      self.title = title
      self.properties = properties
    }

    /// The statement that makes the table; names are ours, and quoted for `group`.
    var definition: String {
      let columns = properties.map { "\"\($0.name)\" \($0.type.name)" }
      return """
        CREATE TABLE \(name) (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY,
          id TEXT NOT NULL, \(columns.joined(separator: ", ")));
        """
    }

    var insertion: String {
      let names = ["geom", "id"] + properties.map { "\"\($0.name)\"" }
      return "INSERT INTO \(name) (\(names.joined(separator: ", "))) VALUES ("
        + names.map { _ in "?" }.joined(separator: ", ") + ")"
    }
  }

  private func write<Subject>(
    _ table: Table<Subject>, _ references: [MapLayers.Reference],
    _ subject: (MapLayers.Reference) -> Subject, id: (Subject) -> String,
    geometry: (Subject) -> Geometry?, to database: Database
  ) throws(SQLiteFailure) {
    try database.execute(table.definition)
    var box = Box()
    let row = try database.prepare(table.insertion)
    for reference in references {
      let subject = subject(reference)
      let geometry = geometry(subject)
      if let geometry { box.include(geometry) }
      row.put(geometry?.geoPackageBinary)
      row.put(id(subject))
      for property in table.properties { row.put(property.value(subject)) }
      try row.run()
    }
    try register(table.name, "features", table.title, box, in: database)
    let column = try database.prepare(
      "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', 4326, 0, 0)")
    column.put(table.name)
    try column.run()
    let list = try database.prepare(
      "INSERT INTO gpkg_data_columns (table_name, column_name, mime_type) "
        + "VALUES (?, ?, 'application/json')")
    for property in table.properties where property.type == .texts {
      list.put(table.name)
      list.put(property.name)
      try list.run()
    }
  }

  /// Lists a table among the contents of the file.
  private func register(
    _ table: String, _ type: String, _ title: String, _ box: Box?, in database: Database
  ) throws(SQLiteFailure) {
    let row = try database.prepare(
      "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    row.put(table)
    row.put(type)
    row.put(table)
    row.put("\(title): \(description)")
    row.put(lastChange)
    let edges = box.map { $0.isEmpty ? [] : [$0.west, $0.south, $0.east, $0.north] } ?? []
    for index in 0..<4 { row.put(edges.isEmpty ? nil : Double(edges[index]) / 1_000_000) }
    row.put(box == nil ? nil : 4326)
    try row.run()
  }

  /// What every export names, in a table of one row.
  private func writeAbout(to database: Database) throws(SQLiteFailure) {
    guard let first = layers.pages.first, let last = layers.pages.last else { return }
    try database.execute(
      """
      CREATE TABLE about (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, event TEXT, event_ar TEXT,
        "from" DATE, as_of DATE, known_at TEXT, audience TEXT, policy TEXT, withheld INTEGER);
      """)
    let row = try database.prepare(
      """
      INSERT INTO about (event, event_ar, "from", as_of, known_at, audience, policy, withheld)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    row.put(last.event.name(in: .english))
    row.put(last.event.name(in: .arabic))
    row.put(first.asOf.description)
    row.put(last.asOf.description)
    row.put(last.knownAt.description)
    row.put(last.audience.rawValue)
    row.put(last.policy.version)
    row.put(layers.withheld)
    try row.run()
    try register("about", "attributes", "About this file", nil, in: database)
  }

  private var description: String {
    guard let page = layers.pages.last else { return "" }
    return "\(page.event.name(in: .english)), as of \(page.asOf), known at \(page.knownAt), "
      + "audience \(page.audience.rawValue), \(page.policy.version), "
      + "\(layers.withheld) withheld for safety"
  }

  /// The moment in the form of the standard, with thousandths of a second.
  private var lastChange: String {
    (layers.pages.last?.knownAt.description ?? "").replacingLast("Z", by: ".000Z")
  }
}

extension PropertyType {
  /// The type of a column.
  fileprivate var name: String {
    switch self {
    case .text, .texts: "TEXT"
    case .integer: "INTEGER"
    case .flag: "BOOLEAN"
    case .day: "DATE"
    }
  }
}

extension Row {
  fileprivate func put(_ value: PropertyValue) {
    switch value {
    case .text(let text): put(text)
    case .integer(let number): put(number)
    case .flag(let flag): put(flag.map { $0 ? 1 : 0 })
    case .day(let day): put(day?.description)
    case .texts(let texts): put(JSON(texts).text())
    }
  }
}

extension String {
  fileprivate func replacingLast(_ end: String, by other: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) + other : self
  }
}
