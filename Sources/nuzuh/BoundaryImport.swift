import Displacement
import Intake
import Ledger

/// Takes a file of boundaries into a ledger, in a batch of its own.
struct BoundaryImport {
  let ledger: Ledger
  let reader: BoundaryReader
  let keepsGood: Bool
  let isDryRun: Bool
  let by: String

  /// Records what a file brings: all of it, or nothing.
  func take(_ bytes: [UInt8], named file: String) throws -> Outcome {
    let report = reader.read(bytes, name: file)
    let isTaken = keepsGood || !report.hasErrors
    var contents = Batch.Contents()
    contents.boundaries = report.boundaries
    let entry = Entry(
      input: file.lastPathComponent, inputDigest: Digest(of: bytes).description, at: Clock.now,
      by: by)
    let receipt = try ledger.record(contents, entry, dryRun: isDryRun || !isTaken)
    return Outcome(report: report, receipt: receipt, isDryRun: isDryRun)
  }

  /// What became of a file.
  struct Outcome {
    let report: BoundaryReport
    let receipt: Receipt
    let isDryRun: Bool

    /// The outcome for people.
    func text(in languages: [LanguageCode]) -> String {
      let tally = receipt.boundaries
      let counts = "\(tally.new) new, \(tally.revised) drawn anew, \(tally.unchanged) unchanged"
      let end =
        if let batch = receipt.batch {
          "taken as \(batch.id): \(counts)."
        } else if isDryRun {
          "nothing was written (dry run): \(counts)."
        } else if report.hasErrors {
          "nothing was taken; mend the features above, or say --keep-good for the others."
        } else {
          "nothing new; the ledger holds it already."
        }
      return report.text(in: languages) + "\n\(report.file): \(end)"
    }

    /// The outcome for other programs.
    var json: JSON {
      [
        "schema": "nuzuh.boundaries/1", "file": .string(report.file),
        "property": JSON(report.property), "features": .integer(report.features),
        "boundaries": .integer(report.boundaries.count), "mended": .integer(report.mended),
        "skipped": .integer(report.skipped), "refused": .integer(report.refused),
        "new": .integer(receipt.boundaries.new), "revised": .integer(receipt.boundaries.revised),
        "unchanged": .integer(receipt.boundaries.unchanged),
        "committed": .bool(receipt.batch != nil), "batch": JSON(receipt.batch?.id.rawValue),
        "problems": .array(report.problems.map(\.json)),
      ]
    }
  }
}
