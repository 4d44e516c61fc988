import CMemory
import Displacement
import Foundation
import Language
import Ledger
import Publishing
import Situation

/// One run of an export: the days it is about, the pages of those days, and the files it writes.
struct ExportRun {
  /// What the ledger knew; once there are pages of numbers, without the claims behind them.
  private(set) var history: History
  let days: [Day]
  let knownAt: Moment
  let audience: Audience
  /// The places that the export is limited to; `nil` where it is not.
  let places: [Place.ID]?
  private let ledger: Ledger
  private let manifest: String?
  private let isDryRun: Bool
  /// Whether standard output is for the report, in JSON.
  private let isReported: Bool
  /// The files so far, with their sizes in bytes; standard output is none.
  private var files: [(name: String, bytes: Int)] = []
  /// Those of them that wait for their names until all are whole.
  private var whole: [WholeFile] = []
  private(set) var stopwatch: Stopwatch

  /// Reads what an export needs from a ledger: what can matter for the days' pages, or all claims.
  ///
  /// - Parameters:
  ///   - ledger: where it is.
  ///   - page: the day, and for whom.
  ///   - options: what of it.
  ///   - output: the name that the user gave; nothing or `-` for standard output.
  ///   - isJSON: whether the export itself is JSON, which `--json` then asks for where it goes to
  ///     standard output.
  ///   - isWhole: whether it needs all claims.
  /// - Throws: ``Failure`` where two things would go to standard output, and what keeps the ledger
  ///   from being read.
  init(
    _ ledger: LedgerOptions, _ page: PageOptions, _ options: ExportOptions, output: String?,
    asJSON isJSON: Bool = false, ofAllClaims isWhole: Bool = false
  ) throws {
    stopwatch = Stopwatch()
    cmemory_return_large()
    let isPrinted = (output == nil || output == "-") && !options.dryRun
    if options.manifest == "-", !options.dryRun, isPrinted || options.json {
      throw Failure(.usage, "The export and its manifest cannot both go to standard output.")
    }
    if options.json, isPrinted, !isJSON {
      throw Failure(
        .usage,
        "The export and the report of it cannot both go to standard output: name a file with -o.")
    }
    isDryRun = options.dryRun
    isReported = options.json && !isPrinted
    self.ledger = try ledger.open(readOnly: true)
    audience = page.audience
    manifest = options.manifest
    if let from = options.from {
      guard page.date == nil else {
        throw Failure(.usage, "--date is of one day and --from of a series: say one of them.")
      }
      (days, knownAt) = try DayPage.series(from: from, to: options.to, in: self.ledger, page)
    } else {
      let (asOf, known) = try DayPage.moment(in: self.ledger, page)
      (days, knownAt) = ([asOf], known)
    }
    if days.count > 1 { Files.allowMany() }
    history =
      isWhole
      ? try self.ledger.history(knownAt: knownAt)
      : try DayPage.history(
        of: self.ledger, asOf: days[days.count - 1], since: days[0], knownAt: knownAt,
        settling: Settling(.standard)
      ).history
    places = try options.places.map { [history] in try ExportRun.places($0, in: history) }
    stopwatch.lap("reading")
  }

  private static func places(_ names: String, in history: History) throws -> [Place.ID] {
    let index = PlaceIndex(history.places.places)
    let places = try names.split(separator: ",").map { name in
      try PlaceArgument.resolve(name.trimmingCharacters(in: .whitespaces), in: index)
    }
    guard !places.isEmpty else {
      throw Failure(.usage, "--places names no place: give identifiers or names.")
    }
    return places
  }

  /// The last of the days.
  var lastDay: Day { days.last ?? history.event.started }

  /// The pages of the days, disclosed together for the audience.
  ///
  /// - Parameter isPrinted: whether they are printed with their claims and their checksum, which
  ///   counts their lint in; files of numbers need neither.
  /// - Returns: a page a day.
  mutating func pages(isPrinted: Bool = false) -> [Summary] {
    let pages =
      days.count == 1
      ? [
        summarise(
          history, asOf: days[0], knownAt: knownAt, audience: audience, isLinted: isPrinted,
          isTraced: isPrinted)
      ]
      : summarise(
        history, days: days, knownAt: knownAt, audience: audience, isLinted: isPrinted,
        isTraced: isPrinted)
    if !isPrinted { history.claims = [] }
    stopwatch.lap("summary")
    guard let places else { return pages }
    return pages.map { $0.part(in: places) }
  }

  /// The outlines of the places that the pages are about.
  func boundaries(of pages: [Summary]) throws -> [Place.ID: Boundary] {
    var named: Set<Place.ID> = []
    for line in pages.lazy.flatMap(\.lines) {
      if let place = line.cell.place { named.insert(place) }
      named.formUnion(line.cell.members)
    }
    return try ledger.boundaries(of: named.contains, knownAt: knownAt)
  }

  /// The boundaries that a map of a page draws.
  func outlines(of page: Summary) throws -> Outlines {
    try DayPage.outlines(of: page, in: ledger)
  }

  /// The sources that sheets may name.
  func sources() throws -> SourceIndex { try Sheets.sources(of: ledger) }
}

extension ExportRun {
  /// A file, or a folder of files, and the pages that go into it.
  struct Target<Pages> {
    let name: String?
    let pages: Pages
  }

  /// What is to be written: one file for all days, or one a day where the name holds `{date}` or is
  /// a folder.
  ///
  /// - Parameters:
  ///   - pages: something for each day, in the order of the days.
  ///   - output: the name that the user gave.
  ///   - stem: what files in a folder begin with.
  ///   - ending: how files in a folder end, without the dot.
  /// - Returns: the files with what goes into each.
  func targets<Page>(
    _ pages: [Page], to output: String?, stem: String, ending: String
  ) -> [Target<[Page]>] {
    var pattern = output
    if let output, output != "-", output.hasSuffix("/") || Files.isFolder(output) {
      pattern = output + (output.hasSuffix("/") ? "" : "/") + "\(stem)-{date}.\(ending)"
    }
    guard let pattern, pattern.contains("{date}") else {
      return [Target(name: output, pages: pages)]
    }
    return zip(days, pages).map { day, page in
      Target(name: pattern.replacing("{date}", with: "\(day)"), pages: [page])
    }
  }

  /// Writes a file, which gets its name with all others in ``finish(_:_:leavingOut:)``, and counts its
  /// bytes; a dry run only counts them.
  mutating func write(
    _ name: String?, _ body: (_ put: (UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws {
    var count = 0
    if isDryRun {
      try body { count += $0.count }
    } else {
      var file = try OutputFile(name)
      try body { try file.write($0) }
      count = file.count
      if let file = try file.whole() { whole.append(file) }
    }
    if let name, name != "-" { files.append((name, count)) }
    stopwatch.lap("writing", megabytes: count)
  }

  /// Writes a text as such a file.
  mutating func write(_ text: String, to name: String?) throws {
    var text = text
    try write(name) { put in try text.withUTF8 { try put(UnsafeRawBufferPointer($0)) } }
  }

  /// Makes a folder where it is not there; a dry run does not.
  func makeFolder(_ name: String) throws {
    if !isDryRun { try Files.makeFolder(name) }
  }

  /// Writes the manifest, replaces all files together, and says for whom the export is and how much
  /// it may not show.
  ///
  /// Where the manifest or any file cannot be written, earlier ones stay as they were.
  ///
  /// - Parameters:
  ///   - export: what kind of export it is.
  ///   - entries: what it holds of each day.
  ///   - leftOut: how many records it cannot hold, by the reason.
  /// - Throws: ``Failure`` where the manifest cannot be written.
  mutating func finish(
    _ export: String, _ entries: [Manifest.Entry], leavingOut leftOut: [String: Int] = [:]
  ) throws {
    try replaceFiles(export, entries)
    let withheld = entries.reduce(0) { $0 + $1.withheld }
    let range = days.count > 1 ? "\(days[0]) to \(lastDay)" : "\(lastDay)"
    let remark = withheld == 0 ? "" : "; \(withheld) withheld for safety"
    let exported = isDryRun ? "Would export" : "Exported"
    Terminal.remark("\(exported) \(range) for the audience: \(audience.rawValue)\(remark).")
    if isDryRun {
      for file in files { Terminal.remark("Would write \(file.name) (\(file.bytes) bytes).") }
    }
    let lost = leftOut.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    for (reason, count) in lost { Terminal.remark("Left out \(count) \(reason).") }
    if isReported {
      try Terminal.print(report(export, entries, leavingOut: lost).text(.open))
    }
    stopwatch.tell()
  }

  /// Gives the files and the manifest their names.
  private mutating func replaceFiles(
    _ export: String, _ entries: [Manifest.Entry]
  ) throws {
    guard !isDryRun else { return }
    if let manifest {
      let document = Manifest(
        export: export, files: files.map(\.name.lastPathComponent), event: history.event,
        knownAt: knownAt, audience: audience, places: places, days: entries)
      var file = try OutputFile(manifest)
      try file.write(document.text)
      if let file = try file.whole() { whole.append(file) }
    }
    for file in whole { try file.standAside() }
    for file in whole { try file.replace() }
    whole = []
  }

  /// What was written, for other programs: never a value that is withheld.
  private func report(
    _ export: String, _ entries: [Manifest.Entry], leavingOut lost: [(key: String, value: Int)]
  ) -> JSON {
    [
      "schema": "nuzuh.export/1", "export": .string(export),
      "event": .string(history.event.nameEnglish), "known_at": .string(knownAt.description),
      "audience": .string(audience.rawValue),
      "places": places.map { JSON($0.map(\.rawValue)) } ?? .null,
      "days": .array(
        entries.map { entry in
          [
            "as_of": .string(entry.asOf.description), "shown": .integer(entry.shown),
            "withheld": .integer(entry.withheld),
          ]
        }),
      "left_out": .array(
        lost.map { ["reason": .string($0.key), "count": .integer($0.value)] }),
      "files": .array(
        files.map { ["name": .string($0.name), "bytes": .integer($0.bytes)] }),
      "manifest": JSON(manifest), "written": .bool(!isDryRun),
    ]
  }
}
