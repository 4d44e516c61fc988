import CMemory
import Displacement
import Foundation
import Intake
import Language
import Ledger

/// Takes sheets into a ledger, each in a batch of its own.
struct SheetImport {
  let ledger: Ledger
  let options: TableReader.Options
  let keepsGood: Bool
  let isDryRun: Bool
  let by: String
  /// The only kind of sheet that is taken; `nil` for any.
  var only: TableReport.Kind?
  /// Whether a file that was imported before may replace what came after it.
  var isAgain = false

  /// Reads a sheet and records what it says: all of it, or nothing.
  func take(_ file: String) throws -> SheetOutcome {
    do {
      if file == "-" {
        return try take(
          PipeBytes(draining: 0, named: "Standard input"), named: SheetImport.standardInput)
      }
      if try Files.isStored(file) { return try take(FileBytes(path: file), named: file) }
      let pipe = try Files.opened(file)
      defer { close(pipe) }
      return try take(PipeBytes(draining: pipe, named: file), named: file)
    } catch let error as FileError {
      throw Failure(error)
    }
  }

  /// Takes a sheet that was read already.
  func take(_ file: String, _ bytes: [UInt8]) throws -> SheetOutcome {
    try take(MemoryBytes(bytes), named: file)
  }

  /// What standard input is called in messages and in the ledger, where a file has its name.
  private static let standardInput = "standard input"

  private func take(_ bytes: some ByteSource, named file: String) throws -> SheetOutcome {
    let stream = SheetStream(
      bytes, name: file, encoding: options.encoding, keepsRejected: keepsGood)
    defer { stream.stop() }
    let reader = TableReader(
      places: PlaceIndex(try ledger.places()), sources: try Sheets.sources(of: ledger),
      event: ledger.event,
      today: Clock.today(in: ledger.event.timeZone), options: options)
    // What the gazetteer was made from is gone, and its memory with it.
    cmemory_trim()
    stream.begin(reader)
    var read: SheetStream.Outcome?
    var rejectsFile: String?
    var isKnown = false
    var stopped: (any Error)?
    let entry = Entry(input: file.lastPathComponent, at: Clock.now, by: by, approving: true)
    let receipt = try ledger.record(entry) { recorder throws(LedgerError) in
      do {
        isKnown = try record(stream, named: file, &recorder)
        let outcome = try stream.finish()
        for source in outcome.report.newSources { recorder.add(source) }
        read = outcome
        if let only, let kind = outcome.report.kind, kind != only {
          stopped = Failure(
            .data, "\(file) is a sheet of \(kind.rawValue): take it with `nuzuh import`.")
          return .rollBack
        }
        guard isTaken(outcome.report), !isDryRun else { return .rollBack }
        // Before the good rows are taken: without their file the others would be lost.
        rejectsFile = try keep(outcome.rejected, of: file)
        return isKnown && !isAgain ? .commitUnlessRevising : .commit
      } catch let error as LedgerError {
        throw error
      } catch {
        stopped = error
        return .rollBack
      }
    }
    if let stopped { throw stopped }
    guard let read else { throw Failure(.inputOutput, "\(file) could not be read.") }
    // The same bytes once more: what came after them stands, and nothing is brought back by them.
    let isOutdated =
      isKnown && !isAgain && receipt.isRevising && isTaken(read.report)
    let rows = receipt.rows
    let outcome =
      isOutdated
      ? ImportReport.Outcome(new: rows.new, unchanged: rows.unchanged + rows.revised)
      : ImportReport.Outcome(
        new: rows.new, unchanged: rows.unchanged, revised: rows.revised, batch: receipt.batch?.id)
    return SheetOutcome(
      report: ImportReport(read.report, outcome), receipt: receipt, isDryRun: isDryRun,
      isRefused: !isTaken(read.report), isOutdated: isOutdated, rejectsFile: rejectsFile)
  }

  /// Records the rows as they are read.
  ///
  /// - Returns: whether an earlier batch has the same sheet, to the byte.
  private func record(
    _ stream: SheetStream, named file: String, _ recorder: inout Recorder
  ) throws(LedgerError) -> Bool {
    var (isDescribed, isKnown) = (false, false)
    while let piece = stream.next() {
      if !isDescribed, let document = piece.document {
        isKnown = try recorder.holds(document)
        recorder.announce(Document(id: document, kind: .csv, title: file.lastPathComponent))
        isDescribed = true
      }
      switch piece {
      case .contents(let rows): for row in rows { try recorder.add(row) }
      case .claims(let claims): try recorder.add(claims)
      }
    }
    return isKnown
  }

  private func isTaken(_ report: TableReport) -> Bool {
    !report.hasErrors || (keepsGood && !report.isUnreadable)
  }

  /// Writes the refused rows beside the sheet, where they were asked for.
  ///
  /// - Returns: the name of their file, where there is one.
  private func keep(_ rejected: String, of file: String) throws -> String? {
    guard keepsGood, !rejected.isEmpty else { return nil }
    let isFile = file != SheetImport.standardInput
    let name = RejectsFile(beside: isFile ? file.deletingCSVEnding : "stdin", for: rejected).name
    do {
      try Files.write(rejected, to: name)
    } catch let failure as Failure where failure.status == .cannotCreate {
      throw Failure(.inputOutput, failure.message + " Nothing was taken.")
    }
    return name
  }
}

/// What became of a sheet.
struct SheetOutcome {
  let report: ImportReport
  let receipt: Receipt
  let isDryRun: Bool
  /// Whether the errors keep the whole sheet out.
  let isRefused: Bool
  /// Whether the sheet was imported before, and would bring back what was corrected since.
  let isOutdated: Bool
  let rejectsFile: String?

  /// The report for people: what is wrong, what was taken, and what was revised.
  func text(in languages: [LanguageCode]) -> String {
    var lines = [report.text(in: languages)]
    // Of an old sheet the corrections stand, and are not shown the wrong way round.
    if !isOutdated { lines += revised }
    lines += languages.map { OutcomeLine(self, in: $0).text }
    return lines.joined(separator: "\n")
  }

  private var revised: [String] {
    var lines: [String] = []
    for revision in receipt.revisions.prefix(20) {
      let (old, new) = (revision.earlier.figure.amount, revision.new.figure.amount)
      let change = "\(ClaimView.words(of: old)) -> \(ClaimView.words(of: new))"
      let row = revision.new.evidence.excerpt.plain.prefix(100)
      lines.append("revised: \(change), by \u{2068}\(row)\u{2069}")
    }
    return lines
  }
}

extension Failure {
  /// A sheet that could not be read, or not as the one it was.
  init(_ error: FileError) {
    switch error.reason {
    case .system where error.isMissing: self.init(.noInput, "There is no file \(error.path).")
    case .noTemporaryFile:
      self.init(
        .inputOutput, "\(error); nothing was taken. Name another folder by the variable TMPDIR.")
    case .system: self.init(.inputOutput, "\(error); nothing was taken.")
    case .changed: self.init(.inputOutput, "\(error); nothing was taken. Import it again.")
    }
  }
}

extension Receipt {
  /// What became of the rows of a sheet of any kind.
  var rows: Tally {
    Tally(
      new: claims.new + routeStatuses.new + places.new,
      unchanged: claims.unchanged + routeStatuses.unchanged + places.unchanged,
      revised: claims.revised + routeStatuses.revised + places.revised)
  }
}

extension Recorder {
  /// Adds what a row says.
  fileprivate mutating func add(_ content: Row.Content) throws(LedgerError) {
    switch content {
    case .claim(let claim): try add(claim)
    case .route(let route, let status):
      add(route)
      add(status)
    case .place(let place): add(place)
    }
  }
}

extension SheetStream.Piece {
  /// The sheet that the rows stand in, where what they say names it.
  fileprivate var document: Document.ID? {
    switch self {
    case .contents(let rows): rows.lazy.compactMap(\.document).first
    case .claims(let claims): claims.names.patterns.first?.document
    }
  }
}

extension Row.Content {
  /// The sheet that the row stands in, where what it says names it.
  fileprivate var document: Document.ID? {
    switch self {
    case .claim(let claim): claim.evidence.document
    case .route(_, let status): status.evidence.document
    case .place: nil
    }
  }
}

extension String {
  fileprivate var deletingCSVEnding: String {
    lowercased().hasSuffix(".csv") ? String(dropLast(4)) : self
  }
}
