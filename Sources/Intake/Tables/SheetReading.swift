import Displacement
import Language

/// One reading of one sheet: the rows so far, and what has to be remembered of them.
///
/// What is remembered is bounded, whatever the length of the sheet.
struct SheetReading: ~Copyable {
  let reader: TableReader
  let sheet: Sheet
  var report: TableReport
  let places: PlaceCell
  let header: Header
  let options: TableReader.Options
  /// The columns of women, men, girls, boys, children and people with a disability.
  let partColumns: [Field: Int]
  /// Whether the sheet has a column for the number of a measure that stands in another column.
  let hasNumber: Bool

  let sink: (Row) throws -> Void
  /// Takes many rows of patterns at once; they go to `sink` one by one where it is not there.
  let plainSink: ((ClaimRows) throws -> Void)?
  private var rejects: RejectedRows
  var seen = SeenRows()
  /// The claims that are handed on many at a time.
  var claims = ClaimGathering()
  var totals: Totals
  /// What the row that is being read says, with what each of it is known by.
  private var contents: [Row.Content] = []
  private var marks: [SeenRows.Mark] = []
  /// The claims of the row that is being read, and their keys and phrases.
  var pending: [PendingClaim] = []
  var texts = ByteBuffer(capacity: 256)
  /// The group of rows whose numbers are summed up with those of the row that is being read.
  var sums: Int?
  /// What cells mean by themselves, and what they mean to this sheet.
  let memory: CellMemory
  var meanings: SheetMemory
  /// The columns that make the traits of a row.
  let traitColumns: [Int]
  /// The columns of identifiers, from the one that is asked first.
  let idColumns: [Int]
  /// The column of remarks; -1 where there is none.
  let noteColumn: Int
  let placeColumns: PlaceColumns
  let plainColumns: PlainColumns
  /// The rows that the one being read is like.
  var plainRow: PlainRow?
  /// How many rows may still be remembered.
  var plainCredit = 1 << 13
  /// The bytes of several cells, by which their meaning is remembered.
  var keyCells = ByteBuffer(capacity: 256)
  var sheetPlaces = SheetPlaces()
  /// The columns that hold the amounts of one measure each, by measure.
  let wide: [WideAmounts]
  var dateEvidence: [Int: DateEvidence]?
  var origins = KnownOrigins()
  /// The sources that rows named and nobody has described, by their names folded: one that is
  /// spelled in two ways is one source.
  var namedSources: [String: Displacement.Source.ID] = [:]
  var placeReadings: [PlaceQuery: PlaceCell.Reading] = [:]
  /// The readings of cells that nothing but their text decides: nearly all.
  var plainPlaceReadings: [String: PlaceCell.Reading] = [:]
  /// The places closest to unknown names.
  var suggestions: [String: [String]] = [:]
  /// How many cells with unknown names came after the last one that got suggestions.
  var withoutSuggestions = 0
  static let suggestionLimit = 500
  /// Whether it was said that a flow's basis was assumed; once is enough.
  var hasAssumedBasis = false
  /// Whether it was said that days of submission stand in for dates.
  var hasTakenSubmission = false

  init(
    reader: TableReader, sheet: Sheet, report: TableReport,
    rejected: @escaping (String) throws -> Void, plain: ((ClaimRows) throws -> Void)?,
    sink: @escaping (Row) throws -> Void
  ) {
    self.reader = reader
    self.sheet = sheet
    self.report = report
    self.sink = sink
    plainSink = plain
    header = sheet.header
    traitColumns = sheet.header.columns(of: SheetReading.traitFields)
    idColumns = [.id, .submission].compactMap(sheet.header.index)
    noteColumn = sheet.header.index(of: .note) ?? -1
    placeColumns = PlaceColumns(sheet.header)
    plainColumns = PlainColumns(sheet.header)
    options = reader.options
    let parts: [Field] = [.women, .men, .girls, .boys, .children, .disability]
    partColumns = Dictionary(
      parts.compactMap { part in sheet.header.index(of: part).map { (part, $0) } }
    ) { first, _ in first }
    let numbers: [Field] = [.number, .best, .low, .high, .people, .households]
    hasNumber = numbers.contains(where: sheet.header.has)
    self.places = PlaceCell(index: reader.places)
    wide = WideAmounts.all(in: sheet.header)
    totals = Totals(sheet.header)
    memory = CellMemory(width: sheet.header.columns.count)
    meanings = SheetMemory(width: sheet.header.columns.count)
    rejects = RejectedRows(
      header: sheet.header, delimiter: sheet.opening.delimiter, write: rejected)
  }

  /// Reads every row, and answers with the report.
  mutating func run() throws -> TableReport {
    let losses = try self.sheet.read { item in
      switch item {
      case .record(let record): try take(record)
      case .fault(let fault): try take(fault)
      }
      return .more
    }
    try handOver()
    if losses > 0 {
      report.refuse(
        Problem(.sheet(.notInEncoding(sheet.encoding, losses))), limit: options.problemLimit)
    }
    if withoutSuggestions > 0 {
      report.add(
        Problem(.setting(.suggestionsLeftOut(cells: withoutSuggestions))),
        limit: options.problemLimit + 1)
    }
    if report.isUnreadable { report.refused = report.rows }
    if report.rows == 0, report.skipped == 0, !report.hasErrors {
      report.add(Problem(.sheet(.emptyFile), .warning), limit: options.problemLimit)
    }
    // A warning may be about a row that went before.
    report.problems = report.problems.enumerated().sorted {
      ($0.element.position.row ?? 0, $0.offset) < ($1.element.position.row ?? 0, $1.offset)
    }.map(\.element)
    return report
  }

  private static let traitFields: Set<Field> = [
    .measure, .unit, .quantifier, .householdsQuantifier, .basis, .accommodation, .holding, .group,
    .stance, .method, .source, .sensitivity, .breakdown,
  ]

  private mutating func take(_ fault: RecordFault) throws {
    guard fault.row > header.lastRow || fault.kind == .tooManyFaults else { return }
    let cause: Problem.Cause =
      switch fault.kind {
      case .unclosedQuote: .sheet(.unclosedQuote)
      case .strayQuote: .sheet(.strayQuote)
      case .cellTooLarge: .sheet(.cellTooLarge(limit: RecordReader.cellLimit))
      case .tooManyFaults: .sheet(.tooManyUnclosedQuotes)
      }
    if fault.kind == .tooManyFaults { report.isUnreadable = true } else { report.rows += 1 }
    report.refused += fault.kind == .tooManyFaults ? 0 : 1
    let cells = RejectedRows.cells(of: fault, delimiter: sheet.opening.delimiter)
    var position = Problem.Position(row: fault.row, line: fault.line, column: fault.column)
    position.header = header.name(fault.column)
    if case .field(let field)? = fault.column < header.columns.count
      ? header.columns[fault.column] : nil
    {
      position.field = field
    }
    let problem = Problem(
      cause, at: position,
      value: fault.column < cells.count ? String(cells[fault.column].prefix(80)) : nil,
      cells: cells.prefix(header.columns.count).map { String($0.prefix(200)) })
    report.add(problem, limit: options.problemLimit)
    guard !fault.raw.isEmpty else { return }
    try rejects.add(cells, problems: [problem])
  }

  private mutating func take(_ record: Record) throws {
    guard record.row > header.lastRow, !record.isBlank || record.hasNulByte else { return }
    if claims.isFull {
      try handOver()
      claims.beginAnew()
      meanings.forgetNumbers()
      sheetPlaces.beginAnew()
    }
    var cells = RowCells(record, under: header, memory)
    guard !isExample(cells) else {
      report.skipped += 1
      return
    }
    if totals.isTotal(cells) {
      totals.check(&cells)
      report.skipped += 1
      note(cells)
      return
    }
    report.rows += 1
    contents.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    texts.removeAll()
    sums = nil
    checkShape(&cells)
    if !cells.hasErrors {
      take(&cells)
      guard !cells.hasErrors || !isHeaderAgain(record) else {
        report.rows -= 1
        report.skipped += 1
        return
      }
      if let sums { totals.add(cells, to: sums) }
    }
    try leaveRepeated(&cells)
    cells.sortProblems()
    note(cells)
    if cells.hasErrors {
      report.refused += 1
      try rejects.add(record.texts, problems: cells.problems)
      return
    }
    guard !contents.isEmpty || !pending.isEmpty else {
      report.rows -= 1
      report.skipped += 1
      return
    }
    try keepPending(of: record)
    guard !contents.isEmpty else { return }
    try handOver(line: record.line)
    for (content, mark) in zip(contents, marks) {
      try seen.insert(mark, row: record.row)
      if !report.isUnreadable {
        try sink(Row(number: record.row, line: record.line, content: content))
      }
    }
  }

  /// Leaves out of the row what an earlier one said; what it said otherwise is an error.
  private mutating func leaveRepeated(_ cells: inout RowCells) throws {
    marks.removeAll(keepingCapacity: true)
    var kept = 0
    for index in pending.indices where try isFresh(pending[index].mark, &cells) {
      if kept < index { pending[kept] = pending[index] }
      kept += 1
    }
    pending.removeLast(pending.count - kept)
    kept = 0
    for index in contents.indices {
      let mark = SeenRows.mark(of: contents[index])
      guard try isFresh(mark, &cells) else { continue }
      marks.append(mark)
      if kept < index { contents[kept] = contents[index] }
      kept += 1
    }
    contents.removeLast(contents.count - kept)
  }

  /// Whether the row says anything but claims that wait.
  var hasContents: Bool { !contents.isEmpty }

  /// Adds a claim to what the row says.
  mutating func add(_ claim: Claim) { contents.append(.claim(claim)) }

  private mutating func note(_ cells: borrowing RowCells) {
    for problem in cells.problems { report.add(problem, limit: options.problemLimit) }
  }

  /// Reads what a row says into `contents`: nothing where it has errors.
  private mutating func take(_ cells: inout RowCells) {
    switch header.kind {
    case .figures: takeClaims(&cells)
    case .routes:
      if let (route, status) = route(&cells) { contents.append(.route(route, status)) }
    case .places:
      if let place = PlaceRow.place(&cells) { contents.append(.place(place)) }
    }
    if cells.hasErrors {
      contents.removeAll(keepingCapacity: true)
      pending.removeAll(keepingCapacity: true)
    }
  }

  private mutating func isFresh(_ mark: SeenRows.Mark, _ cells: inout RowCells) throws -> Bool {
    switch try seen.earlier(than: mark) {
    case nil: return true
    case .same(let row)?:
      cells.report(.row(.duplicateRow(of: row)), nil)
      return false
    case .other(let row)?:
      cells.report(.row(.contradictingRow(row)), header.has(.id) ? .id : nil)
      return false
    }
  }
}
