import Displacement
import Intake
import Ledger

/// What became of a sheet, in a sentence or two.
struct OutcomeLine {
  private let outcome: SheetOutcome
  private let language: LanguageCode

  init(_ outcome: SheetOutcome, in language: LanguageCode) {
    self.outcome = outcome
    self.language = language
  }

  /// What was taken, or why nothing was.
  var text: String {
    let file = outcome.report.table.file
    let sentence =
      switch language {
      case .english: english
      case .arabic: arabic
      }
    return "\(file): \(sentence)"
  }

  private var english: String {
    let rows = outcome.receipt.rows
    let counts = "\(rows.new) new, \(rows.revised) revised, \(rows.unchanged) unchanged"
    let refused = outcome.rejectsFile.map { " The refused rows are in \($0)." } ?? ""
    if let batch = outcome.receipt.batch { return "taken as \(batch.id): \(counts).\(refused)" }
    if outcome.isOutdated {
      return "nothing was changed. This very file was imported before, and what it says was "
        + "corrected since (rows: \(rows.revised)). To bring its numbers back say --again."
    }
    if outcome.isDryRun, outcome.isRefused {
      return "nothing was written (dry run). As it is, the file would be refused whole: mend what "
        + "is named above."
    }
    if outcome.isDryRun { return "nothing was written (dry run): \(counts)." }
    if outcome.report.table.hasErrors {
      return "nothing was taken; mend what is named above and import it again.\(refused)"
    }
    return "nothing new; the ledger holds it already."
  }

  private var arabic: String {
    let rows = outcome.receipt.rows
    let counts =
      "جديد \u{2068}\(rows.new)\u{2069}، معدل \u{2068}\(rows.revised)\u{2069}، "
      + "على حاله \u{2068}\(rows.unchanged)\u{2069}"
    let refused = outcome.rejectsFile.map { " السطور المرفوضة في \u{2068}\($0)\u{2069}." } ?? ""
    if let batch = outcome.receipt.batch {
      return "سُجل الملف في الدفعة \u{2068}\(batch.id)\u{2069}: \(counts).\(refused)"
    }
    if outcome.isOutdated {
      return "لم يتغير شيء. استورد هذا الملف نفسه من قبل، وصُحح ما فيه بعد ذلك (عدد السطور: "
        + "\u{2068}\(rows.revised)\u{2069}). لإعادة أرقامه اذكر \u{2068}--again\u{2069}."
    }
    if outcome.isDryRun, outcome.isRefused {
      return "لم يُكتب شيء (تجربة). لن يُقبل الملف كما هو: صحح ما ذُكر أعلاه."
    }
    if outcome.isDryRun { return "لم يُكتب شيء (تجربة): \(counts)." }
    if outcome.report.table.hasErrors {
      return "لم يُسجل شيء. صحح ما ذُكر أعلاه واستورد الملف من جديد.\(refused)"
    }
    return "لا جديد؛ كل ما في الملف مسجل من قبل."
  }
}
