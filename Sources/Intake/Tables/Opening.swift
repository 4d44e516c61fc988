import Displacement
import Language

/// The first rows of a sheet, from which its delimiter and its header are told.
struct Opening {
  /// The byte between cells.
  let delimiter: UInt8
  /// The header; nothing where none was found.
  let header: Header?
  /// How many bytes and lines a first line `sep=;` takes, which spreadsheets do not show.
  let hint: (bytes: Int, lines: Int)
  /// Whether there is anything in the sheet at all.
  let isEmpty: Bool
  /// The first NUL byte up to the end of the header, or anywhere where there is none.
  private(set) var nulByte: Problem.Position?

  /// How much of the text is looked at.
  static let length = 1 << 17

  /// Looks at the beginning of a sheet's text.
  init(_ text: [UInt8]) {
    let named = Opening.namedDelimiter(text)
    hint = named.map { ($0.bytes, 1) } ?? (0, 0)
    let rest = text[(named?.bytes ?? 0)...]
    isEmpty = String(decoding: rest, as: UTF8.self).isBlank
    if let named {
      let records = Opening.records(rest, delimiter: named.delimiter, after: hint.lines)
      if let found = Header.located(in: records) {
        (delimiter, header) = (named.delimiter, found)
        nulByte = Opening.nulByte(in: records, under: found)
        return
      }
    }
    // A first line that names what stands nowhere between the cells is of no use.
    var best: (delimiter: UInt8, header: Header?, score: (Int, Int)) = (0x2C, nil, (-1, -1))
    for delimiter in Opening.candidates {
      let records = Opening.records(rest, delimiter: delimiter, after: hint.lines)
      let header = Header.located(in: records)
      let known = header?.columns.count { $0 != .unknown && $0 != .ignored } ?? 0
      let score = (known, Opening.consistency(records))
      guard score > best.score else { continue }
      best = (delimiter, header, score)
      nulByte = Opening.nulByte(in: records, under: header)
    }
    (delimiter, header) = (best.delimiter, best.header)
  }

  private static let candidates = [",", ";", "\t", "|"].compactMap { Character($0).asciiValue }

  /// The first line of a file that tells Excel its delimiter: `sep=;`.
  private static func namedDelimiter(_ text: [UInt8]) -> (delimiter: UInt8, bytes: Int)? {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let bare = line.filter { $0 != 0x22 }
    guard bare.count == 5, String(decoding: bare[..<4], as: UTF8.self).lowercased() == "sep=",
      bare[4] != 0x20, bare[4] < 0x80
    else { return nil }
    var bytes = line.count
    if bytes < text.count, text[bytes] == 0x0D { bytes += 1 }
    if bytes < text.count, text[bytes] == 0x0A { bytes += 1 }
    return (bare[4], bytes)
  }

  private static func nulByte(
    in records: [OpeningRow], under header: Header?
  ) -> Problem.Position? {
    for record in records where record.row <= header?.lastRow ?? .max {
      let column = record.texts.firstIndex { $0.utf8.contains(0) }
      if let column { return .init(row: record.row, line: record.line, column: column) }
    }
    return nil
  }

  /// The rows among the first that can be told apart with that delimiter.
  private static func records(
    _ text: ArraySlice<UInt8>, delimiter: UInt8, after lines: Int
  ) -> [OpeningRow] {
    var records: [OpeningRow] = []
    let reader = RecordReader(delimiter: delimiter, linesBefore: lines)
    let body: RecordReader.Body = { item in
      if case .record(let record) = item { records.append(OpeningRow(record)) }
      return records.count < Header.searchLimit + 20 ? .more : .enough
    }
    do {
      try text.withUnsafeBufferPointer { try reader.feed($0, to: body) }
      try reader.finish(to: body)
    } catch {
      // The closure throws nothing.
    }
    return records
  }

  /// How many of the first 20 rows have the commonest number of cells, times that number; 0 where
  /// it is one.
  private static func consistency(_ records: [OpeningRow]) -> Int {
    var counts: [Int: Int] = [:]
    for record in records.prefix(20) where record.texts.count > 1 {
      counts[record.texts.count, default: 0] += 1
    }
    return counts.map { $0.key * $0.value }.max() ?? 0
  }
}

/// One of the first rows of a sheet, which are kept until the header is found.
struct OpeningRow {
  /// The row as a spreadsheet numbers it, from 1.
  let row: Int
  /// The physical line on which the row starts, from 1.
  let line: Int
  /// The texts of its cells as they stand in the file.
  let texts: [String]

  init(_ record: Record) { (row, line, texts) = (record.row, record.line, record.texts) }
}
