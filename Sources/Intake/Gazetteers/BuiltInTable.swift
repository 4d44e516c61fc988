import CDatasets

/// A table of `datasets/` that is compiled into the program.
enum BuiltInTable {
  /// The rows of a table by its file's name, each under the table's header.
  static func rows(of name: String) -> [RowCells] {
    var rows: [RowCells] = []
    var header: (Header, CellMemory)?
    let reader = RecordReader(delimiter: UInt8(ascii: ","))
    let body: RecordReader.Body = { item in
      guard case .record(let record) = item else { return .more }
      if let (header, memory) = header {
        rows.append(RowCells(record, under: header, memory))
      } else {
        header = Header.located(in: [record]).map { ($0, CellMemory(width: $0.columns.count)) }
      }
      return .more
    }
    do {
      try reader.feed(bytes(of: name), to: body)
      try reader.finish(to: body)
    } catch {
      // The closure throws nothing.
    }
    return rows
  }

  static func bytes(of name: String) -> UnsafeBufferPointer<UInt8> {
    for number in 0..<nuzuh_dataset_count {
      guard let table = nuzuh_dataset_at(number)?.pointee else { continue }
      if String(cString: table.name) == name {
        return UnsafeBufferPointer(start: table.bytes, count: table.count)
      }
    }
    return UnsafeBufferPointer(start: nil, count: 0)
  }
}
