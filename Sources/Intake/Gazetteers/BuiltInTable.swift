import CDatasets

/// A table of `datasets/` that is compiled into the program.
enum BuiltInTable {
  /// What the rows of a table say, by its file's name, each read under the table's header.
  static func rows<Value>(of name: String, _ read: (inout RowCells) -> Value?) -> [Value] {
    var rows: [Value] = []
    var header: (Header, CellMemory)?
    let reader = RecordReader(delimiter: UInt8(ascii: ","))
    let body: RecordReader.Body = { item in
      guard case .record(let record) = item else { return .more }
      if let (header, memory) = header {
        var cells = RowCells(record, under: header, memory)
        if let row = read(&cells) { rows.append(row) }
      } else {
        header = Header.located(in: [OpeningRow(record)]).map {
          ($0, CellMemory(width: $0.columns.count))
        }
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
