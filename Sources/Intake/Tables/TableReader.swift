package import Displacement
package import Language

/// Reads sheets of figures, routes and places as staff and their programs save them.
///
/// A sheet is read in passes over its bytes, none of which holds the file: the first tells the
/// encoding and the digest, the second takes the rows, and where dates such as `03/04/2022` occur
/// another one looks at all dates of the column before the first of them is taken. Rows go to a
/// sink as they are read; whether any of them is kept is up to the caller, who learns from the
/// report whether there were errors.
package struct TableReader: Sendable {
  /// The gazetteer that places are looked up in.
  package let places: PlaceIndex
  /// The sources that are known.
  package let sources: SourceIndex
  /// The crisis, before whose start no row can lie.
  package let event: Event
  /// The day after which no row can lie.
  package let today: Day
  /// What the person who imports says beside the sheet.
  package let options: Options

  package init(
    places: PlaceIndex, sources: SourceIndex, event: Event, today: Day,
    options: Options = Options()
  ) {
    self.places = places
    self.sources = sources
    self.event = event
    self.today = today
    self.options = options
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - bytes: the file, to be read from its start more than once.
  ///   - name: the name of the file, for the report.
  ///   - survey: what the first pass found, where it was made before.
  ///   - rejected: takes the text of a file of the refused rows, piece by piece, with the reason of
  ///     each in a last column; it is not called where no row is refused.
  ///   - plain: takes many claims at once where rows differ in nothing but their identifier, day
  ///     and number; without it these go to `sink` too, one by one.
  ///   - sink: takes what the rows without errors say, in their order. Where the report is
  ///     ``TableReport/isUnreadable`` nothing of it may be kept, and where it names new sources
  ///     they belong beside the claims.
  /// - Returns: how the sheet was read, and every problem.
  /// - Throws: what `bytes`, `rejected`, `plain` or `sink` throw, and nothing else.
  package func read(
    _ bytes: some ByteSource, name: String, survey: SheetSurvey? = nil,
    rejected: (String) throws -> Void = { _ in }, plain: ((ClaimRows) throws -> Void)? = nil,
    sink: (Row) throws -> Void
  ) throws -> TableReport {
    let survey = try survey ?? SheetSurvey(bytes, encoding: options.encoding)
    var report = TableReport(file: name, document: survey.document, encoding: survey.encoding)
    if let format = FileFormat(beginning: try first(FileFormat.markLength, of: bytes)) {
      report.refuse(Problem(.sheet(.otherFormat(format))), limit: options.problemLimit)
      return report
    }
    guard let encoding = survey.encoding.encoding else {
      report.refuse(
        Problem(.sheet(.unknownEncoding(survey.encoding.reason))), limit: options.problemLimit)
      return report
    }
    let opening = Opening(try beginning(of: bytes, in: encoding))
    if let position = opening.nulByte {
      report.refuse(
        Problem(.sheet(.nulByte), at: position, value: ""), limit: options.problemLimit)
      return report
    }
    guard !opening.isEmpty else {
      report.refuse(Problem(.sheet(.emptyFile)), limit: options.problemLimit)
      return report
    }
    guard let header = opening.header else {
      report.refuse(Problem(.sheet(.noHeader)), limit: options.problemLimit)
      return report
    }
    report.take(header, delimiter: opening.delimiter)
    for problem in header.problems + missingColumns(header) {
      report.add(problem, limit: options.problemLimit)
      if problem.severity == .error { report.isUnreadable = true }
    }
    let sheet = Sheet(source: bytes, encoding: encoding, opening: opening, header: header)
    guard !report.problems.contains(where: { $0.kind == .missingColumn }) else {
      report.rows = try sheet.countRows()
      report.refused = report.rows
      return report
    }
    return try withoutActuallyEscaping(sink) { sink in
      try withoutActuallyEscaping(rejected) { rejected in
        var reading = SheetReading(
          reader: self, sheet: sheet, report: report, rejected: rejected, plain: plain, sink: sink)
        return try reading.run()
      }
    }
  }

  private func first(_ count: Int, of bytes: some ByteSource) throws -> [UInt8] {
    var first: [UInt8] = []
    try bytes.read { piece in
      first.append(contentsOf: piece.prefix(count - first.count))
      return first.count < count ? .more : .enough
    }
    return first
  }

  private func beginning(of bytes: some ByteSource, in encoding: TextEncoding) throws -> [UInt8] {
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    try bytes.read { piece in
      decoder.decode(piece, into: &text)
      return text.count < Opening.length ? .more : .enough
    }
    if text.count < Opening.length { decoder.finish(into: &text) }
    return Array(text.prefix(Opening.length))
  }

  /// The columns without which no row of the sheet can be read.
  private func missingColumns(_ header: Header) -> [Problem] {
    var missing: [[Field]] = []
    func require(_ fields: [Field], or other: Field? = nil, unless isGiven: Bool = false) {
      let hasOther = other.map(header.has) ?? false
      if !isGiven, !hasOther, !fields.contains(where: header.has) { missing.append(fields) }
    }
    switch header.kind {
    case .figures:
      require([.date], or: .submitted, unless: options.date != nil)
      require([.place, .origin, .destination], or: .placeCode)
      let isWide = !header.wide.isEmpty
      require(
        [.measure], unless: isWide || header.implied != nil || options.measure != nil)
      require([.number, .best, .low, .high, .people, .households], unless: isWide)
      require([.source], unless: options.source != nil)
    case .routes:
      require([.date], or: .submitted, unless: options.date != nil)
      require([.origin, .via])
      require([.destination, .via])
      require([.status])
      require([.source], unless: options.source != nil)
    case .places:
      require([.id])
      require([.kind])
    }
    if !missing.isEmpty, let second = header.secondRow {
      return [
        Problem(
          .sheet(.headerInTwoRows(header.row, second)),
          at: .init(row: header.row, line: header.line),
          cells: header.names)
      ]
    }
    return missing.map {
      Problem(
        .sheet(.missingColumn($0)),
        at: .init(row: header.row, line: header.line, field: $0.first), cells: header.names)
    }
  }
}

extension TableReport {
  mutating func refuse(_ problem: Problem, limit: Int) {
    isUnreadable = true
    add(problem, limit: limit)
  }

  mutating func take(_ header: Header, delimiter: UInt8) {
    self.delimiter = Character(Unicode.Scalar(delimiter))
    headerRow = header.row
    titles = header.titles
    kind =
      switch header.kind {
      case .figures: .figures
      case .routes: .routes
      case .places: .places
      }
  }
}
