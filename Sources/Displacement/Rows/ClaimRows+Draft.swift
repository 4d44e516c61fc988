extension ClaimRows {
  /// Claims that wait to be handed on, in memory that is filled again and again.
  package struct Draft: ~Copyable {
    private var names = Names()
    private var isFirst = true
    private var entries: [Entry] = []
    private var others: [Other] = []
    private var identifiers: [UInt8] = []
    private var text = ByteBuffer(capacity: 1 << 16)
    /// The fields of the identities of the last two claims, whose digests are made together.
    private var fields = Digest.Writer()
    private var fieldsBefore = Digest.Writer()
    /// Whether the last claim waits for another one to get its identifier with.
    private var isAlone = false

    /// No claims.
    package init() {}

    /// How many claims there are.
    package var count: Int { entries.count }
    /// How many bytes of texts there are.
    package var textLength: Int { text.count }

    /// Adds a pattern, with the next number of patterns.
    package mutating func append(_ pattern: ClaimPattern) { names.patterns.append(pattern) }
    /// Adds places, with the next number of places.
    package mutating func append(_ places: ClaimPlaces) { names.places.append(places) }
    /// Adds a series, with the next number of series.
    package mutating func append(_ series: Series) { names.series.append(series) }

    /// Adds a claim.
    ///
    /// - Parameters:
    ///   - row: the row as a spreadsheet numbers it.
    ///   - series: the number of its series.
    ///   - subject: what its series is.
    ///   - start: the first day of a flow's period.
    ///   - asOf: a stock's day, the last day of a flow's period.
    ///   - count: how many, and the parts of those.
    ///   - texts: its texts.
    package mutating func append(
      _ row: Int, series: Int, _ subject: ClaimSubject, from start: Day?, asOf: Day,
      _ count: Count, _ texts: Texts
    ) {
      var ends = TextEnds()
      ends.start = UInt32(text.count)
      text.append(texts.key)
      ends.key = UInt32(text.count)
      text.append(texts.excerpt)
      ends.excerpt = UInt32(text.count)
      text.append(texts.phrase)
      ends.phrase = UInt32(text.count)
      if let note = texts.note { text.append(note) }
      ends.note = UInt32(text.count)
      if let other = count.other { others.append(other) }
      entries.append(
        Entry(
          row, series: series, from: start, asOf: asOf, count,
          other: count.other == nil ? nil : others.count - 1, ends, hasNote: texts.note != nil))
      fields.write(texts.key)
      subject.write(from: start, asOf: asOf, count, texts.note, into: &fields)
      identify()
    }

    /// Makes the identifiers of two claims at once, or leaves the first of two to wait.
    private mutating func identify() {
      isAlone.toggle()
      guard !isAlone else {
        swap(&fields, &fieldsBefore)
        return
      }
      let (first, second) = Digest.Writer.finish(&fieldsBefore, &fields)
      first.appendPrefix(to: &identifiers)
      second.appendPrefix(to: &identifiers)
    }

    /// The claims, which are then forgotten; `areDistinct` where no two claims of the sheet so far
    /// have the same key.
    package mutating func handOver(areDistinct: Bool) -> ClaimRows {
      if isAlone { fieldsBefore.finish().appendPrefix(to: &identifiers) }
      let length = count
      defer {
        isAlone = false
        isFirst = false
        names = Names()
        others = []
        entries = []
        identifiers = []
        text.removeAll()
        entries.reserveCapacity(length)
        identifiers.reserveCapacity(length * 16)
      }
      return ClaimRows(
        names, isFirst: isFirst, areDistinct: areDistinct, entries, others, identifiers,
        text.withBytes { Array($0) })
    }
  }
}
