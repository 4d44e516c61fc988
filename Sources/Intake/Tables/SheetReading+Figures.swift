import Displacement

extension SheetReading {
  /// Adds what a row of figures says to the claims that wait for the end of the row.
  mutating func takeClaims(_ cells: inout RowCells) {
    let isKnown = hasPlainRow(cells)
    if isKnown, takePlainly(&cells) { return }
    let traits = traits(&cells)
    sums = traits.sums
    let setting = setting(&cells, traits)
    var isEmpty = true
    if traits.measure == nil, hasNumber || wide.isEmpty { noteNumbers(&cells, traits) }
    if let measure = traits.measure,
      let (amount, phrase) = amount(&cells, traits, of: measure),
      let claim = claim(
        &cells, traits, measure.subject, amount,
        setting?.turned(to: measure.end), parts: partColumns, phrase: phrase, isWide: false)
    {
      if let exported = exportedClaim(claim, cells) {
        add(exported)
      } else {
        pending.append(claim)
      }
      isEmpty = false
    }
    for wide in wide {
      guard let (amount, phrase) = amount(&cells, traits, wide) else { continue }
      let parts = self.wide.count == 1 ? partColumns.merging(wide.parts) { $1 } : wide.parts
      let claim = claim(
        &cells, traits, wide.subject, amount, setting, parts: parts, phrase: phrase, isWide: true)
      guard let claim else { continue }
      pending.append(claim)
      isEmpty = false
    }
    if isEmpty, !cells.hasErrors {
      // In a daily sheet with a column for each measure, a blank row is a place without news.
      cells.report(.row(.nothingCounted), column: wide.first?.first)
    }
    if !isKnown { rememberPlainRow(cells, traits) }
  }

  /// The traits of a row: those of an earlier one with the same words.
  private mutating func traits(_ cells: inout RowCells) -> RowTraits {
    takeKeyCells(cells, traitColumns)
    if let known = keyCells.withBytes({ meanings.traits.meaning(of: $0) }) {
      return known
    }
    let problems = cells.problems.count
    let traits = RowTraits(&cells, in: &self)
    // Without a source, something else than these cells decides whether the row is right.
    if cells.problems.count == problems, traits.source != nil {
      keyCells.withBytes { meanings.traits.remember(traits, for: $0) }
    }
    return traits
  }

  /// A claim of the row that is being read; its texts are among the texts of the row.
  struct PendingClaim {
    let series: Int
    let start: Day?
    let asOf: Day
    let count: ClaimRows.Count
    let key: Range<Int>
    let phrase: Range<Int>
    let mark: SeenRows.Mark
  }

  private mutating func claim(
    _ cells: inout RowCells, _ traits: RowTraits, _ subject: WideColumn.Subject, _ amount: Amount,
    _ setting: Setting?, parts columns: [Field: Int], phrase: Range<Int>, isWide: Bool
  ) -> PendingClaim? {
    let parts = parts(&cells, columns: columns, of: amount)
    guard let setting, !cells.hasErrors,
      let occurred = occurrence(&cells, subject, setting)
    else { return nil }
    let holding = traits.holding ?? subject.holding
    let shape = RowTraits.Shape(
      measure: occurred.measure, basis: occurred.basis, units: .init(of: amount),
      holding: occurred.measure == .held ? holding : nil)
    let pattern = traits.pattern(shape) {
      self.pattern(traits, shape, occurred, amount).map { claims.add($0) }
    }
    guard let pattern else {
      cells.report(.word(.unitOfOtherMeasure), header.has(.unit) ? .unit : .measure)
      return nil
    }
    let series = claims.series(pattern, occurred.places, occurred.destinations)
    return pendingClaim(
      cells.record, isWide ? subject : nil, series, from: occurred.start, asOf: occurred.asOf,
      ClaimRows.Count(amount, parts), phrase: phrase)
  }

  /// A claim with its key, which is put among the texts.
  mutating func pendingClaim(
    _ record: Record, _ suffix: WideColumn.Subject?, _ series: Int, from start: Day?, asOf: Day,
    _ count: ClaimRows.Count, phrase: Range<Int>
  ) -> PendingClaim {
    let key = takeKey(record, suffix, series, from: start, asOf: asOf)
    let name = texts.withBytes { texts in
      SeenRows.name(of: UnsafeBufferPointer(rebasing: texts[key]))
    }
    seen.approach(name)
    let mark = SeenRows.mark(named: name, claims.mark(ofSeries: series), asOf, count)
    return PendingClaim(
      series: series, start: start, asOf: asOf, count: count, key: key, phrase: phrase, mark: mark)
  }

  /// The claim of a row that was exported and comes back under the name of the claim that it was.
  private func exportedClaim(_ claim: PendingClaim, _ cells: borrowing RowCells) -> Claim? {
    let record = cells.record
    guard let column = idColumns.first(where: { !record.isBlank($0) }),
      cells.record.withCell(column, Claim.ExportName.mayBe),
      let name = cells.text(column: column).flatMap({ Claim.ExportName($0) }),
      let exported = claims.claim(
        claim, key: .exported(name.claim),
        Evidence(
          document: report.document, location: .row(cells.record.row),
          excerpt: String(decoding: cells.record.raw, as: UTF8.self),
          phrase: texts.withBytes { String(decoding: $0[claim.phrase], as: UTF8.self) }),
        note: cells.text(.note))
    else { return nil }
    return exported.returning(as: name)
  }

  /// The pattern of such claims; nothing where the unit is of another measure.
  private func pattern(
    _ traits: RowTraits, _ shape: RowTraits.Shape, _ occurred: Occurred, _ amount: Amount
  ) -> ClaimPattern? {
    let destinations: PlaceSet? =
      if let number = occurred.destinations { claims.places(number) } else { nil }
    let occurrence = Occurrence(
      shape.measure, shape.basis, at: claims.places(occurred.places),
      to: destinations,
      from: occurred.start, asOf: occurred.asOf)
    let figure = occurrence.flatMap {
      Figure(
        $0, amount, group: traits.group, accommodation: traits.accommodation,
        holding: shape.holding)
    }
    guard let figure else { return nil }
    return ClaimPattern(
      Claim(
        key: .row(id: ""), figure: figure, stance: traits.stance, source: traits.source,
        method: traits.method, sensitivity: traits.sensitivity,
        evidence: Evidence(
          document: report.document, location: .row(0), excerpt: "", phrase: ""),
        isCompleteBreakdown: traits.isComplete))
  }

  /// Puts what a claim is known by among the texts: the row's own identifier, with the measure of a
  /// wide sheet behind it, else a digest of what identifies it.
  private mutating func takeKey(
    _ record: Record, _ suffix: WideColumn.Subject?, _ series: Int, from since: Day?, asOf: Day
  ) -> Range<Int> {
    let start = texts.count
    for column in idColumns {
      let hasID = record.withTrimmedText(column) { id in
        guard let id else { return false }
        texts.append("row:")
        texts.append(id)
        return true
      }
      guard hasID else { continue }
      if let suffix {
        texts.append("/")
        texts.append(text: suffix.measure.rawValue)
        if let holding = suffix.holding {
          texts.append("/")
          texts.append(text: holding.rawValue)
        }
      }
      return start..<texts.count
    }
    claims.appendKey(ofSeries: series, from: since, asOf: asOf, to: &texts)
    return start..<texts.count
  }

  /// What a row counts: its own cell, else what a header such as "displaced from" implies, else
  /// what the person who imports says.
  mutating func measure(_ cells: inout RowCells) -> MeasureWords? {
    if let column = header.index(of: .measure), let text = cells.text(column: column) {
      if let known = cells.record.withCell(column, { meanings.measures.meaning(of: $0) }) {
        return known
      }
      if let words = MeasureWords(text) {
        cells.record.withCell(column) { meanings.measures.remember(words, for: $0) }
        return words
      }
      cells.report(
        .word(.unknownMeasure), .measure, suggestions: MeasureWords.names(in: header.language))
      return nil
    }
    if let implied = header.implied { return MeasureWords(implied) }
    if let given = options.measure { return MeasureWords(.init(measure: given)) }
    cells.report(.row(.missingValue), .measure)
    return nil
  }

  func accommodation(_ cells: inout RowCells) -> Accommodation? {
    if header.has(.accommodation) {
      return cells.value(.accommodation, in: Vocabulary.accommodations)
    }
    let chosen = cells.chosen(.accommodation)
    return chosen.count == 1 ? Vocabulary.accommodations[chosen[0]] : nil
  }
}

extension MeasureWords {
  /// A measure that no words of the row name.
  init(_ subject: WideColumn.Subject) {
    self.subject = subject
  }
}

extension RowCells {
  /// The choices of a question with several answers that the row makes: columns with 1 in them.
  func chosen(_ field: Field) -> [String] {
    guard header.hasChoices else { return [] }
    return header.columns.enumerated().compactMap { index, column in
      guard case .choice(field, let answer) = column, let text = text(column: index),
        Vocabulary.answers[text] == .yes
      else { return nil }
      return answer
    }
  }
}
