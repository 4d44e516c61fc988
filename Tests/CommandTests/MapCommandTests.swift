import Foundation
import Testing

/// Series, parts, manifests, boundaries, and what happens where a file cannot be written.
@Suite("Map files and their series")
struct MapCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    let outcome = try program.run(
      "init", "--event", "Hasakah", "--started", "2022-01-20", "--household-size", "5", "--area",
      "C4360")
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    try program.write(
      """
      date,place,origin,destination,measure,unit,best,holding,source,sensitivity
      2022-01-21,hsk-ghwayran,,,held,people,250,besieged,OCHA,high
      2022-01-21,hsk-zuhour,,,displaced,people,40,,OCHA,moderate
      2022-01-21,hsk-nashwa,,,displaced,people,85,,OCHA,moderate
      2022-01-21,hsk-centre,,,displaced,people,1200,,OCHA,moderate
      2022-01-22,hsk-zuhour,,,displaced,people,7,,OCHA,moderate
      2022-01-22,,hsk-ghwayran,hsk-centre,displacement,people,300,,OCHA,moderate
      """, to: "figures.csv")
    try program.write(
      "date,origin,destination,mode,status,source\n"
        + "2022-01-21,hsk-ghwayran,hsk-centre,foot,open,our field team\n", to: "routes.csv")
    let taken = try program.run("import", "figures.csv", "routes.csv")
    try #require(taken.status == 0, Comment(rawValue: taken.output))
  }

  private func features(_ name: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: program.file(name)))
    return try #require((object as? [String: Any])?["features"] as? [[String: Any]])
  }

  private func ids(_ name: String) throws -> [String] {
    try features(name).compactMap { $0["id"] as? String }
  }

  @Test("a series stands in one file, in a file a day by {date}, or in a folder")
  func series() throws {
    let range = ["--from", "2022-01-21", "--to", "2022-01-22"]
    #expect(try program.run(["export", "geojson", "-o", "all.geojson"] + range).status == 0)
    let days = try features("all.geojson")
      .compactMap { ($0["properties"] as? [String: Any])?["day"] as? String }
    #expect(Set(days) == ["2022-01-21", "2022-01-22"])
    #expect(try program.run(["export", "geojson", "-o", "a-{date}.geojson"] + range).status == 0)
    let alone = try program.run("export", "geojson", "--date", "2022-01-21").output
    let first = try String(contentsOf: program.file("a-2022-01-21.geojson"), encoding: .utf8)
    #expect(first == alone)
    let folder = program.file("maps")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for export in ["geojson", "geopackage", "csv", "idu"] {
      #expect(try program.run(["export", export, "-o", "maps"] + range).status == 0)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let expected: [String] = ["2022-01-21", "2022-01-22"].flatMap { day in
      ["map-\(day).geojson", "map-\(day).gpkg", "figures-\(day).csv", "idu-\(day).json"]
    }
    #expect(names.sorted() == expected.sorted())
    #expect(try program.run(["export", "flows", "-o", "f-{date}"] + range).status == 0)
    #expect(FileManager.default.fileExists(atPath: program.file("f-2022-01-22/flows.csv").path))
  }

  @Test("what is withheld on one day is withheld on all, and the manifest counts it")
  func withheld() throws {
    let outcome = try program.run(
      "export", "geojson", "--from", "2022-01-21", "--to", "2022-01-22", "--audience", "public",
      "-o",
      "public.geojson", "--manifest", "manifest.json")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    let text = try String(contentsOf: program.file("public.geojson"), encoding: .utf8)
    for word in ["hsk-zuhour", "hsk-nashwa", "held/hsk", "route/"] { #expect(!text.contains(word)) }
    #expect(text.contains("displaced/hsk-centre/2022-01-21"))
    let manifest = try String(contentsOf: program.file("manifest.json"), encoding: .utf8)
    for word in ["hsk-", "Ghwayran", "250", "1200"] {
      #expect(!manifest.contains(word), "\(word)")
    }
    for word in ["\"sensitivity\"", "\"small\"", "\"series\"", "\"below_city\"", "public.geojson"] {
      #expect(manifest.contains(word), "\(word)")
    }
  }

  @Test("a part of the area is a part of the page")
  func part() throws {
    let outcome = try program.run(
      "export", "geojson", "--date", "2022-01-22", "--places", "hsk-ghwayran, Al-Zuhour", "-o",
      "part.geojson")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    let ids = try ids("part.geojson")
    #expect(
      ids.contains { $0.hasPrefix("held/hsk-ghwayran") } && ids.contains("displaced/hsk-zuhour"))
    #expect(ids.contains { $0.hasPrefix("route/") })
    #expect(!ids.contains("displaced/hsk-nashwa"))
    let csv = try program.run(
      "export", "csv", "--date", "2022-01-22", "--places", "hsk-zuhour"
    ).output
    #expect(csv.split(whereSeparator: \.isNewline).count == 3)
  }

  @Test("an outline that was imported is the geometry of its figures")
  func boundaries() throws {
    let ring = "[[40.74,36.47],[40.76,36.47],[40.76,36.49],[40.74,36.49]]"
    try program.write(
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"الزهور"},
      "geometry":{"type":"Polygon","coordinates":[\(ring)]}}]}
      """, to: "quarters.geojson")
    let dry = try program.run("places", "import", "quarters.geojson", "--dry-run", "--json").json()
    #expect(dry["new"] as? Int == 1 && dry["committed"] as? Bool == false)
    let taken = try program.run("places", "import", "quarters.geojson", "--json").json()
    #expect(taken["property"] as? String == "name" && taken["batch"] is String)
    #expect((taken["problems"] as? [[String: Any]])?.first?["kind"] as? String == "open-ring")
    #expect(try program.run("export", "geojson", "-o", "map.geojson").status == 0)
    let zuhour = try features("map.geojson").first { $0["id"] as? String == "displaced/hsk-zuhour" }
    #expect((zuhour?["geometry"] as? [String: Any])?["type"] as? String == "Polygon")
    let bad = try program.run("places", "import", "-", input: #"{"type":"Topology"}"#)
    #expect(bad.status == 65 && bad.output.contains("FeatureCollection"))
    #expect(try program.run("check").status == 0)
  }

  @Test("places come from a sheet, and no figures with them")
  func places() throws {
    try program.write(
      "id,name_en,name_ar,kind,parent\nhsk-x,New quarter,حي جديد,neighborhood,C4360\n",
      to: "places.csv")
    let taken = try program.run("places", "import", "places.csv")
    #expect(taken.status == 0 && taken.output.contains("1 new"), Comment(rawValue: taken.output))
    #expect(try program.run("places", "show", "hsk-x").output.contains("حي جديد"))
    let figures = try program.run("places", "import", "figures.csv")
    #expect(figures.status == 65 && figures.errors.contains("nuzuh import"))
  }

  @Test("a place without a position stays in the file, and is counted")
  func unlocated() throws {
    try program.write(
      "id,name_en,name_ar,kind,parent\nhsk-x,New quarter,,neighborhood,C4360\n", to: "places.csv")
    #expect(try program.run("places", "import", "places.csv").status == 0)
    try program.write(
      "date,place,measure,unit,best,source\n2022-01-22,hsk-x,displaced,people,90,OCHA\n",
      to: "more.csv")
    #expect(try program.run("import", "more.csv").status == 0)
    let outcome = try program.run("export", "geojson").json()
    #expect((outcome["unlocated"] as? [String: Int])?["places"] == 1)
    let feature = (outcome["features"] as? [[String: Any]])?
      .first { $0["id"] as? String == "displaced/hsk-x" }
    #expect(feature?["geometry"] is NSNull)
    #expect((feature?["properties"] as? [String: Any])?["name_ar"] is NSNull)
  }

  /// A command that cannot go on, its status, and a word of its message.
  struct Refusal: CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let says: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(arguments: ["geojson", "--audience", "everyone"], status: 64, says: "everyone"),
    Refusal(arguments: ["geojson", "-o", "no/such/map.geojson"], status: 73, says: "No such file"),
    Refusal(
      arguments: ["geojson", "-o", "/proc/map.geojson"], status: 73, says: "/proc/map.geojson"),
    Refusal(arguments: ["geopackage", "-o", "no/x.gpkg"], status: 73, says: "No such file"),
    Refusal(arguments: ["geojson", "--to", "2022-01-22"], status: 64, says: "--from"),
    Refusal(
      arguments: ["geojson", "--from", "2022-01-01"], status: 64, says: "before the event began"),
    Refusal(
      arguments: ["idu", "--from", "2022-01-22", "--to", "2022-01-21"], status: 64,
      says: "would end"),
    Refusal(
      arguments: ["csv", "--from", "2022-01-20", "--to", "9999-12-31"], status: 64, says: "too long"
    ),
    Refusal(
      arguments: ["csv", "--from", "2022-01-20", "--date", "2022-01-21"], status: 64, says: "--date"
    ),
    Refusal(arguments: ["geojson", "--places", "Atlantis"], status: 65, says: "Atlantis"),
    Refusal(
      arguments: ["geojson", "--places", "Ghwayrran"], status: 65, says: "Ghwayran (hsk-ghwayran)"),
    Refusal(
      arguments: ["geojson", "-o", "map.geojson", "--manifest", "no/such/manifest.json"],
      status: 73, says: "No such file"),
    Refusal(arguments: ["geojson", "--places", ","], status: 64, says: "--places"),
    Refusal(arguments: ["flows", "-o", "-"], status: 64, says: "folder"),
    Refusal(arguments: ["flows", "--from", "2022-01-20", "-o", "f"], status: 64, says: "{date}"),
    Refusal(arguments: ["geojson", "--manifest", "-"], status: 64, says: "standard output"),
  ]

  @Test("what cannot be exported is said with its status, and nothing is left", arguments: refusals)
  func refused(refusal: Refusal) throws {
    let before = Set(try FileManager.default.contentsOfDirectory(atPath: program.folder.path))
    let outcome = try program.run(["export"] + refusal.arguments)
    #expect(outcome.status == refusal.status, Comment(rawValue: outcome.errors))
    #expect(outcome.errors.contains(refusal.says), Comment(rawValue: outcome.errors))
    let after = Set(try FileManager.default.contentsOfDirectory(atPath: program.folder.path))
    #expect(after.subtracting(["out", "err", "in"]) == before.subtracting(["out", "err", "in"]))
  }

  @Test(
    "a full disk leaves the earlier file, and nothing half written",
    arguments: ["geojson", "geopackage", "csv", "idu"])
  func fullDisk(export: String) throws {
    try program.write("earlier", to: "map")
    // A limit of one block on files stands for a full disk: the write fails in the same place.
    let outcome = try program.run(
      [
        "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" export \(export) -o map",
        Program.binary.path,
      ], binary: URL(fileURLWithPath: "/bin/sh"))
    #expect(outcome.status == 74, Comment(rawValue: outcome.errors))
    #expect(outcome.errors.contains("is the disk full?"), Comment(rawValue: outcome.errors))
    #expect(try String(contentsOf: program.file("map"), encoding: .utf8) == "earlier")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(!names.contains { $0.hasSuffix(".part") })
    let toDevice = try program.run(
      ["-c", "exec \"$0\" export \(export) -o - >/dev/full", Program.binary.path],
      binary: URL(fileURLWithPath: "/bin/sh"))
    #expect(toDevice.status == 74, Comment(rawValue: toDevice.errors))
  }

  @Test("an export and its manifest are replaced together or not at all")
  func together() throws {
    try program.write("earlier", to: "map")
    for manifest in ["no/such/manifest.json", "/dev/full", "map"] {
      let outcome = try program.run("export", "geojson", "-o", "map", "--manifest", manifest)
      #expect(outcome.status == 73 || outcome.status == 74, Comment(rawValue: outcome.errors))
      #expect(!outcome.errors.contains("Exported"))
      #expect(try String(contentsOf: program.file("map"), encoding: .utf8) == "earlier")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(!names.contains { $0.hasSuffix(".part") })
    let outcome = try program.run("export", "geojson", "-o", "map", "--manifest", "manifest")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(try features("map").count > 3)
  }

  @Test("a device and a pipe stay what they are, and a link leads to its file")
  func namesOfOthers() throws {
    try program.write("earlier", to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.appendingPathComponent("link").path, withDestinationPath: "target")
    let linked = try program.run(["export", "geojson", "-o", "link"])
    #expect(linked.status == 0, Comment(rawValue: linked.errors))
    #expect(try features("target").count > 3)
    let piped = try program.run(
      [
        "-c",
        "mkfifo pipe && (cat pipe > copy & \"$0\" export geojson -o pipe; wait) && test -p pipe",
        Program.binary.path,
      ], binary: URL(fileURLWithPath: "/bin/sh"))
    #expect(piped.status == 0, Comment(rawValue: piped.errors))
    #expect(try Data(contentsOf: program.file("copy")) == Data(contentsOf: program.file("target")))
    let folder = try program.run("summary", "--format", "html", "-o", ".")
    #expect(folder.status == 73 && folder.errors.contains("it is a folder"))
  }
}
