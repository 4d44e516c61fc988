import Displacement

/// Says in which language a PDF is, which Cairo 1.16 cannot.
///
/// A PDF may be followed by an update (ISO 32000-1, 7.5.6): the document's catalogue again, with
/// more entries, and a table that says where it stands.
enum PDFCatalog {
  /// The file with its language, and its title in the bar of the window; the file as it is where
  /// it is not written as Cairo writes it.
  static func adding(_ language: LanguageCode, to file: [UInt8]) -> [UInt8] {
    guard let trailer = Trailer(of: file), let catalog = trailer.catalog(in: file) else {
      return file
    }
    let direction =
      switch language {
      case .arabic: " /Direction /R2L"
      case .english: ""
      }
    let entries =
      "/Lang (\(language.rawValue)) /ViewerPreferences << /DisplayDocTitle true\(direction) >>"
    let object = "\(trailer.root) 0 obj\n<< \(catalog) \(entries) >>\nendobj\n"
    let place = padded(file.count, to: 10)
    let update = """
      xref
      \(trailer.root) 1
      \(place) 00000 n\u{20}
      trailer
      << /Size \(trailer.size) /Root \(trailer.root) 0 R /Info \(trailer.info) 0 R \
      /Prev \(trailer.start) >>
      startxref
      \(file.count + object.utf8.count)
      %%EOF

      """
    return file + Array(object.utf8) + Array(update.utf8)
  }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  /// What stands at the end of a PDF.
  private struct Trailer {
    var size: Int
    var root: Int
    var info: Int
    /// Where the table of the file's objects begins.
    var start: Int

    init?(of file: [UInt8]) {
      let end = String(decoding: file.suffix(200), as: UTF8.self)
      let words = end.split { " \n<>".contains($0) }
      func number(after name: String) -> Int? {
        guard let index = words.lastIndex(where: { $0 == name }), index + 1 < words.count
        else { return nil }
        return Int(words[index + 1])
      }
      guard let size = number(after: "/Size"), let root = number(after: "/Root"),
        let info = number(after: "/Info"), let start = number(after: "startxref")
      else { return nil }
      (self.size, self.root, self.info, self.start) = (size, root, info, start)
    }

    /// The entries of the catalogue, which Cairo writes among the last objects.
    func catalog(in file: [UInt8]) -> String? {
      guard start > 0, start < file.count else { return nil }
      let objects = String(decoding: file[max(0, start - 4_096)..<start], as: UTF8.self)
      guard let object = objects.lastRange(of: "\n\(root) 0 obj\n<<") else { return nil }
      guard let end = objects[object.upperBound...].firstRange(of: ">>\nendobj") else { return nil }
      let entries = objects[object.upperBound..<end.lowerBound]
      return entries.split(separator: "\n").joined(separator: " ")
    }
  }
}

extension String {
  /// The last occurrence of those words.
  fileprivate func lastRange(of words: String) -> Range<Index>? {
    ranges(of: words).last
  }
}
