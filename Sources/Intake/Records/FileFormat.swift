/// What programs keep their documents in that is no text, told by its first bytes: people name such
/// files `.csv` and hope.
package enum FileFormat: Hashable, CaseIterable, Sendable {
  /// Excel since 2007, LibreOffice, and other archives.
  case workbook
  /// Excel up to 2003.
  case oldWorkbook
  case pdf

  /// How many bytes tell it.
  static let markLength = 8

  /// The format of a file that begins with those bytes; nothing where it may be text.
  init?(beginning: [UInt8]) {
    let format = FileFormat.allCases.first { beginning.starts(with: $0.mark) }
    guard let format else { return nil }
    self = format
  }

  private var mark: [UInt8] {
    switch self {
    case .workbook: [0x50, 0x4B, 0x03, 0x04]
    case .oldWorkbook: [0xD0, 0xCF, 0x11, 0xE0]
    case .pdf: [0x25, 0x50, 0x44, 0x46, 0x2D]
    }
  }

  var englishName: String {
    switch self {
    case .workbook: "a workbook of Excel or LibreOffice"
    case .oldWorkbook: "a workbook of an old Excel"
    case .pdf: "a PDF"
    }
  }

  var arabicName: String {
    switch self {
    case .workbook: "مصنف من \u{2068}Excel\u{2069} أو \u{2068}LibreOffice\u{2069}"
    case .oldWorkbook: "مصنف قديم من \u{2068}Excel\u{2069}"
    case .pdf: "ملف \u{2068}PDF\u{2069}"
    }
  }
}
