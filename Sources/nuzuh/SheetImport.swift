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

  /// Reads a sheet and records what it says: all of it, or nothing.
  func take(_ file: String) throws -> SheetOutcome {
    if file == "-" { return try take(MemoryBytes(Files.read(file)), named: file) }
    let before = try Files.state(of: file)
    let outcome = try take(FileBytes(path: file), named: file) {
      guard try Files.state(of: file) == before else {
        throw Failure(.inputOutput, "\(file) changed while it was read: import it again.")
      }
    }
    return outcome
  }

  private func take(
    _ bytes: some ByteSource, named file: String, verify: () throws -> Void = {}
  ) throws -> SheetOutcome {
    let reader = TableReader(
      places: PlaceIndex(try ledger.places()), sources: try Sheets.sources(of: ledger),
      event: ledger.event,
      today: Clock.today(in: ledger.event.timeZone), options: options)
    var rejected = ""
    var read: TableReport?
    var stopped: (any Error)?
    let entry = Entry(input: file.lastPathComponent, at: Clock.now, by: by, approving: true)
    let receipt = try ledger.record(entry) { recorder throws(LedgerError) in
      do {
        var isDescribed = false
        let report = try reader.read(
          bytes, name: file, rejected: { rejected += $0 },
          sink: { row in
            if !isDescribed, let document = row.content.document {
              recorder.announce(
                Document(id: document, kind: .csv, title: file.lastPathComponent))
              isDescribed = true
            }
            try recorder.add(row.content)
          })
        for source in report.newSources { recorder.add(source) }
        read = report
        try verify()
        let isTaken = !report.hasErrors || (keepsGood && !report.isUnreadable)
        return isTaken && !isDryRun ? .commit : .rollBack
      } catch let error as LedgerError {
        throw error
      } catch {
        stopped = error
        return .rollBack
      }
    }
    if let stopped { throw stopped }
    guard let report = read else { throw Failure(.inputOutput, "\(file) could not be read.") }
    var rejectsFile: String?
    if keepsGood, !isDryRun, !rejected.isEmpty {
      let name = file == "-" ? "stdin.rejected.csv" : file.deletingCSVEnding + ".rejected.csv"
      try Files.write(rejected, to: name)
      rejectsFile = name
    }
    let outcome = ImportReport.Outcome(
      new: receipt.rows.new, unchanged: receipt.rows.unchanged, revised: receipt.rows.revised,
      batch: receipt.batch?.id)
    return SheetOutcome(
      report: ImportReport(report, outcome), receipt: receipt, isDryRun: isDryRun,
      rejectsFile: rejectsFile)
  }

}

/// What became of a sheet.
struct SheetOutcome {
  let report: ImportReport
  let receipt: Receipt
  let isDryRun: Bool
  let rejectsFile: String?

  /// The report for people: what is wrong, what was taken, and what was revised.
  func text(in languages: [LanguageCode]) -> String {
    let table = report.table
    var lines = [report.text(in: languages)]
    for revision in receipt.revisions.prefix(20) {
      let (old, new) = (revision.earlier.figure.amount, revision.new.figure.amount)
      lines.append("revised: \(ClaimView.words(of: old)) -> \(ClaimView.words(of: new))")
    }
    let rows = receipt.rows
    let counts = "\(rows.new) new, \(rows.revised) revised, \(rows.unchanged) unchanged"
    if let batch = receipt.batch {
      lines.append("\(table.file): taken as \(batch.id): \(counts).")
    } else if isDryRun {
      lines.append("\(table.file): nothing was written (dry run): \(counts).")
    } else if table.hasErrors {
      lines.append("\(table.file): nothing was taken; mend the cells above and import it again.")
    } else {
      lines.append("\(table.file): nothing new; the ledger holds it already.")
    }
    if let rejectsFile { lines.append("The refused rows are in \(rejectsFile).") }
    return lines.joined(separator: "\n")
  }
}

extension Receipt {
  /// What became of the rows of a sheet of any kind.
  fileprivate var rows: Tally {
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
