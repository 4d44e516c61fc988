import CLibCSV

/// Takes UTF-8 apart into rows and cells, with libcsv in its strict mode, as bytes arrive.
///
/// The reader feeds libcsv line by line, so that it knows the physical line on which every row
/// starts. libcsv alone would let an unclosed quotation mark swallow the file; here the line that
/// opens it is refused and reading goes on with the line after it.
final class RecordReader {
  /// The number of bytes that a cell may have.
  static let cellLimit = 1 << 16
  /// The number of bytes that a row may have.
  static let rowLimit = 1 << 20
  /// How often reading may go back to the line after an unclosed quotation mark.
  static let replayLimit = 100

  /// What the reader found.
  enum Item {
    case record(Record)
    case fault(RecordFault)
  }

  typealias Body = (Item) throws -> Reading

  private let parser: UnsafeMutablePointer<csv_parser>
  private let delimiter: UInt8
  /// What libcsv's callbacks fill; it stands outside of the object, so that they need no more than
  /// its address.
  private let current: UnsafeMutablePointer<Current>
  private var rows = 0
  private var replays = 0
  private var isAfterReturn = false
  /// What broke the row that is being read; the rest of its line is only collected.
  private var breakage: RecordFault.Kind?
  /// Whether the row that is being read is too long to be collected whole.
  private var isTruncated = false
  /// Whether nobody wants more rows.
  private(set) var isDone = false

  /// The row that is being read.
  private struct Current: ~Copyable {
    var record = RecordStorage()
    var isComplete = false
    /// The physical line that is being read.
    var line = 1
    /// The line on which the cell that is being read starts.
    var cellLine = 1

    init(line: Int) { self.line = line }
  }

  /// A reader of cells between which that byte stands.
  ///
  /// `linesBefore` physical lines went before, such as Excel's `sep=`.
  init(delimiter: UInt8, linesBefore: Int = 0) {
    self.delimiter = delimiter
    current = .allocate(capacity: 1)
    current.initialize(to: Current(line: 1 + linesBefore))
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    start()
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    current.deinitialize(count: 1)
    current.deallocate()
  }

  private func start() {
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter)
    csv_set_blk_size(parser, RecordReader.cellLimit)
    csv_set_realloc_func(parser) { pointer, size in
      size > RecordReader.cellLimit ? nil : realloc(pointer, size)
    }
    current.pointee.record.removeAll()
  }

  private func restart() {
    // `csv_fini` would deliver half a row after an error.
    csv_free(parser)
    breakage = nil
    isTruncated = false
    start()
  }

  /// Takes the next bytes, and hands out the rows that end in them.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>, to body: Body) throws {
    var index = 0
    var next = (feed: -1, return: -1, quote: -1, null: -1)
    while index < bytes.count, !isDone {
      if next.feed < index { next.feed = bytes.offset(of: 0x0A, from: index) }
      if next.return < index { next.return = bytes.offset(of: 0x0D, from: index) }
      if next.quote < index { next.quote = bytes.offset(of: 0x22, from: index) }
      if next.null < index { next.null = bytes.offset(of: 0, from: index) }
      let end = min(next.feed, next.return)
      if end < bytes.count, next.quote > end,
        try takeWhole(bytes, index..<end, hasNulByte: next.null < end, body)
      {
        index = end + 1
        // The other half of the line's end.
        if isAfterReturn, next.feed == index, index < bytes.count {
          isAfterReturn = false
          index += 1
        }
        continue
      }
      if end > index {
        isAfterReturn = false
        try take(UnsafeBufferPointer(rebasing: bytes[index..<end]), body)
      }
      guard end < bytes.count, !isDone else { return }
      try endLine(UnsafeBufferPointer(rebasing: bytes[end...end]), body)
      index = end + 1
    }
  }

  /// Takes a whole line without quotation marks if it is a row by itself: nearly every one, for then
  /// there is nothing to be parsed.
  private func takeWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, hasNulByte: Bool, _ body: Body
  ) throws -> Bool {
    guard !line.isEmpty, line.count < RecordReader.cellLimit - 1,
      current.pointee.record.length == 0,
      breakage == nil, parser.pointee.pstate == 0
    else { return false }
    let text = UnsafeBufferPointer(rebasing: bytes[line])
    isAfterReturn = bytes[line.upperBound] == 0x0D
    rows += 1
    let record = current.pointee.record.record(
      of: text, hasNulByte: hasNulByte, delimiter: delimiter, row: rows, on: current.pointee.line)
    current.pointee.line += 1
    defer { current.pointee.record.removeAll() }
    if let record, try body(.record(record)) == .enough { isDone = true }
    return true
  }

  /// Hands out the last row, if the file does not end with a line end.
  func finish(to body: Body) throws {
    while !isDone, let kind = breakage ?? (isInQuotes ? .unclosedQuote : nil) {
      guard try refuse(kind, body) else { return }
    }
    guard !isDone, parser.pointee.pstate != 0 else { return }
    // Strict mode has nothing left to refuse: no cell is open.
    csv_fini(parser, RecordReader.addCell, RecordReader.endRecord, context)
    try deliver(body)
  }

  private var isInQuotes: Bool { parser.pointee.pstate == 2 && parser.pointee.quoted != 0 }

  private var context: UnsafeMutableRawPointer { UnsafeMutableRawPointer(current) }

  /// Takes a part of a line.
  private func take(_ part: UnsafeBufferPointer<UInt8>, _ body: Body) throws {
    if current.pointee.record.length == 0 { begin() }
    let room = max(0, RecordReader.rowLimit - current.pointee.record.length)
    current.pointee.record.append(raw: UnsafeBufferPointer(rebasing: part.prefix(room)))
    if part.count > room {
      isTruncated = true
      breakage = breakage ?? .cellTooLarge
    }
    guard breakage == nil, !parse(part) else { return }
    breakage = csv_error(parser) == CSV_ENOMEM ? .cellTooLarge : .strayQuote
  }

  /// Notes that the first cell of a row starts on this line.
  private func begin() {
    current.pointee.record.line = current.pointee.line
    current.pointee.cellLine = current.pointee.line
  }

  private func parse(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    csv_parse(
      parser, part.baseAddress, part.count, RecordReader.addCell, RecordReader.endRecord, context)
      == part.count
  }

  /// Takes a carriage return or a line feed; the two together are one line end.
  private func endLine(_ end: UnsafeBufferPointer<UInt8>, _ body: Body) throws {
    let isSecondHalf = end[0] == 0x0A && isAfterReturn
    isAfterReturn = end[0] == 0x0D
    while let kind = breakage {
      guard try refuse(kind, body) else {
        current.pointee.line += 1
        return
      }
      isAfterReturn = end[0] == 0x0D
    }
    if isInQuotes { current.pointee.record.append(raw: end) }
    let isTaken = parse(end)
    if !isSecondHalf { current.pointee.line += 1 }
    if !isTaken {
      _ = try refuse(.cellTooLarge, body)
    } else if current.pointee.isComplete {
      try deliver(body)
    } else if !isInQuotes, !isSecondHalf {
      // Nothing, or nothing but blanks: a row to the spreadsheet, none to libcsv.
      rows += 1
      current.pointee.record.removeAll()
    }
  }

  private func deliver(_ body: Body) throws {
    current.pointee.isComplete = false
    rows += 1
    defer { current.pointee.record.removeAll() }
    let answer = try current.pointee.record.withRecord(rows) { try body(.record($0)) }
    if answer == .enough { isDone = true }
  }

  /// Refuses the row that is being read.
  ///
  /// Where a quotation mark was opened on an earlier line, that line is at fault, and the lines
  /// after it are read anew as rows of their own. Answers whether there were such lines.
  private func refuse(_ kind: RecordFault.Kind, _ body: Body) throws -> Bool {
    let opened = current.pointee.cellLine
    let (column, firstLine) = (current.pointee.record.count, current.pointee.record.line)
    let raw = current.pointee.record.bytes
    let lines = raw.lines
    let kept = isTruncated ? lines.count : min(lines.count, opened - firstLine + 1)
    let isUnclosed = lines.count > kept || kind == .unclosedQuote
    rows += 1
    let fault = RecordFault(
      kind: isUnclosed ? .unclosedQuote : kind, row: rows, line: opened, column: column,
      raw: Array(raw[..<(kept > 0 ? lines[kept - 1].upperBound : 0)]))
    restart()
    if try body(.fault(fault)) == .enough { isDone = true }
    guard kept < lines.count, !isDone else { return false }
    replays += 1
    guard replays <= RecordReader.replayLimit else {
      isDone = true
      let last = RecordFault(
        kind: .tooManyFaults, row: rows + 1, line: opened + 1, column: 0, raw: [])
      _ = try body(.fault(last))
      return false
    }
    current.pointee.line = opened + 1
    isAfterReturn = false
    try raw[lines[kept].lowerBound...].withUnsafeBufferPointer { try feed($0, to: body) }
    return true
  }

  private static let addCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      pointer, count, context in
      guard let current = context?.assumingMemoryBound(to: Current.self) else { return }
      current.pointee.cellLine = current.pointee.line
      current.pointee.record.append(
        UnsafeBufferPointer(
          start: pointer?.assumingMemoryBound(to: UInt8.self), count: pointer == nil ? 0 : count))
    }

  private static let endRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    context?.assumingMemoryBound(to: Current.self).pointee.isComplete = true
  }
}
