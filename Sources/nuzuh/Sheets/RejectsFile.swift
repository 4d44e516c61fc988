import Foundation

/// The file of refused rows beside a sheet: `NAME.rejected.csv`, or the first free name of
/// `NAME.rejected-2.csv` and so on.
///
/// Somebody may have mended the rows of an earlier one and not yet imported them: a file that holds
/// anything else than these very rows is left as it is.
struct RejectsFile {
  let name: String

  /// The file for those rows of a sheet.
  ///
  /// - Parameters:
  ///   - stem: the sheet's name without its ending.
  ///   - rows: what is to be written.
  init(beside stem: String, for rows: String) {
    var name = stem + ".rejected.csv"
    var number = 2
    while RejectsFile.isTaken(name, by: rows) {
      name = "\(stem).rejected-\(number).csv"
      number += 1
    }
    self.name = name
  }

  private static func isTaken(_ name: String, by rows: String) -> Bool {
    guard !Files.isFolder(name), FileManager.default.fileExists(atPath: name) else { return false }
    return FileManager.default.contents(atPath: name).map { $0 != Data(rows.utf8) } ?? true
  }
}
