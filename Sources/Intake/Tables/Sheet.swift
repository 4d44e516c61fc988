import Language

/// A sheet whose encoding, delimiter and header are known, and whose rows can be read.
struct Sheet {
  let source: any ByteSource
  let encoding: TextEncoding
  let opening: Opening
  let header: Header

  /// Hands every row to `body`, from the first of the file, and answers how many characters could
  /// not be decoded.
  func read(_ body: RecordReader.Body) throws -> Int {
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    var hint = opening.hint.bytes
    let reader = RecordReader(delimiter: opening.delimiter, linesBefore: opening.hint.lines)
    func feed() throws {
      let skipped = min(hint, text.count)
      hint -= skipped
      try text[skipped...].withUnsafeBufferPointer { try reader.feed($0, to: body) }
      text.removeAll(keepingCapacity: true)
    }
    try source.read { piece in
      decoder.decode(piece, into: &text)
      try feed()
      return reader.isDone ? .enough : .more
    }
    decoder.finish(into: &text)
    try feed()
    try reader.finish(to: body)
    return decoder.losses
  }

  /// How many rows there are below the header, blank ones left out.
  func countRows() throws -> Int {
    var count = 0
    _ = try read { item in
      if case .record(let record) = item, record.row > header.lastRow, !record.isBlank {
        count += 1
      }
      return .more
    }
    return count
  }

  /// What the dates in some columns prove of their order, over the whole sheet.
  func dateEvidence(in columns: [Int]) throws -> [Int: DateEvidence] {
    var evidence: [Int: DateEvidence] = [:]
    _ = try read { item in
      guard case .record(let record) = item, record.row > header.lastRow else { return .more }
      for column in columns where !record.isEmpty(column) {
        evidence[column, default: DateEvidence()].add(CellDate(record.text(column).trimmed))
      }
      return .more
    }
    return evidence
  }
}
