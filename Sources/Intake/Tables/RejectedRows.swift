import Displacement

/// Writes the refused rows as they were, with their reasons in a last column, to be mended and
/// imported again.
struct RejectedRows {
  private let header: Header
  private let delimiter: UInt8
  private let write: (String) throws -> Void
  private var hasBegun = false

  init(header: Header, delimiter: UInt8, write: @escaping (String) throws -> Void) {
    self.header = header
    self.delimiter = delimiter
    self.write = write
  }

  /// Adds a refused row.
  mutating func add(_ cells: [String], problems: [Problem]) throws {
    if !hasBegun {
      hasBegun = true
      let reason = Template.name(of: .reason, in: header.language)
      try write("\u{FEFF}" + line(header.names, last: reason))
      if let tags = header.tags { try write(line(tags, last: "")) }
    }
    let reasons = problems.filter { $0.severity == .error }.map { problem in
      let suggestions = problem.suggestions.prefix(3).joined(separator: " / ")
      let place = problem.position.letter.map { $0 + ": " } ?? ""
      return place + problem.message(in: header.language)
        + (suggestions.isEmpty ? "" : " -> " + suggestions)
    }
    try write(line(cells, last: reasons.joined(separator: " ")))
  }

  /// A row with the reason behind its last column; an earlier reason is left out.
  private func line(_ cells: [String], last: String) -> String {
    let old = header.index(of: .reason)
    let width = header.columns.count
    var kept = (0..<max(width, cells.count)).filter { $0 != old }
      .map { $0 < cells.count ? cells[$0] : "" }
    kept.append(last)
    return CSVLine.text(of: kept, delimiter: delimiter)
  }

  /// The cells of a row that could not be told apart, cut at every delimiter.
  static func cells(of fault: RecordFault, delimiter: UInt8) -> [String] {
    fault.raw.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
