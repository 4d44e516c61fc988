import Displacement

/// The keys in the ledger of what the rows of a sheet refer to, each found or written when a row
/// first needs it: nothing is written for rows that are known.
struct SheetKeys {
  /// What the sheet has named so far.
  private(set) var names = ClaimRows.Names()
  /// The keys of each series; nothing where no row needed it yet.
  private var entries: [Entry?] = []
  /// How the digests of claims name each places; empty where no row needed it yet.
  private var forms: [[UInt8]] = []
  /// How the digests of claims name the sheet.
  private var sheetForm: [UInt8] = []

  /// The keys of a series.
  struct Entry {
    let series: Int
    let document: DocumentRecorder.Described
  }

  /// Takes the names that come with rows, in the place of all others where the rows are the first.
  mutating func take(_ rows: ClaimRows) {
    if rows.isFirst { self = SheetKeys() }
    names.append(rows.names)
    for _ in rows.names.series { entries.append(nil) }
    for _ in rows.names.places { forms.append([]) }
  }

  /// The keys of a series that was sought.
  func entry(_ number: Int) -> Entry? { entries[number] }

  /// Finds or writes what the series of claims refer to, unless that was done before.
  mutating func seek(
    _ texts: ClaimRows.AllTexts, _ range: Range<Int>, _ keys: RecordKeys,
    _ described: DocumentRecorder
  ) throws(LedgerError) {
    for index in range where entries[texts.entries[index].series] == nil {
      try seek(texts.entries[index].series, keys, described)
    }
  }

  private mutating func seek(
    _ number: Int, _ keys: RecordKeys, _ described: DocumentRecorder
  ) throws(LedgerError) {
    let subject = names.subject(number)
    let places = try keys.placeSets.key(of: subject.places.set)
    var destinations: Int?
    if let set = subject.destinations?.set { destinations = try keys.placeSets.key(of: set) }
    let row = Series(
      subject.pattern, places: places, destinations: destinations,
      source: try keys.sources.key(of: subject.pattern.source))
    entries[number] = Entry(
      series: try keys.series.key(of: row),
      document: try described.document(subject.pattern.document, "the rows of a sheet"))
    if sheetForm.isEmpty { sheetForm = CanonicalForm.form(ofSheet: subject.pattern.document) }
    let own = names.series[number]
    for place in [own.places, own.destinations ?? own.places] where forms[place].isEmpty {
      forms[place] = CanonicalForm.form(of: names.places[place].set)
    }
  }

  /// Hands what the digests of a series' claims have between their identifier and their row to
  /// `body`, piece by piece.
  @inline(__always)
  func withForm(of number: Int, _ body: ([UInt8]) -> Void) {
    let own = names.series[number]
    body(forms[own.places])
    if let destinations = own.destinations { body(forms[destinations]) }
    body(sheetForm)
  }
}
