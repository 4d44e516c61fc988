import Displacement

extension SheetReading {
  /// Adds what a row of figures says.
  func takeClaims(_ cells: inout RowCells) {
    let source = source(&cells)
    let traits = Traits(
      accommodation: accommodation(&cells), holding: cells.value(.holding, in: Vocabulary.holdings),
      group: cells.value(.group, in: Vocabulary.groups),
      stance: cells.value(.stance, in: Vocabulary.stances) ?? .asserted,
      method: cells.value(.method, in: Vocabulary.methods) ?? .unknown,
      sensitivity: cells.value(.sensitivity, in: Vocabulary.sensitivities) ?? .moderate,
      isComplete: cells.value(.breakdown, in: Vocabulary.breakdowns) == .complete)
    let setting = setting(&cells)
    var isEmpty = true
    if hasNumber || wide.isEmpty, let measure = measure(&cells) {
      if let (amount, phrase) = amount(&cells, of: measure),
        let figure = figure(
          &cells, measure.subject, amount, setting?.turned(to: measure.end), traits,
          parts: partColumns)
      {
        add(claim(cells, figure, source, traits, phrase, suffix: nil))
        isEmpty = false
      }
    }
    for wide in wide {
      guard let (amount, phrase) = amount(&cells, wide) else { continue }
      let parts = self.wide.count == 1 ? partColumns.merging(wide.parts) { $1 } : wide.parts
      guard let figure = figure(&cells, wide.subject, amount, setting, traits, parts: parts)
      else { continue }
      add(claim(cells, figure, source, traits, phrase, suffix: wide.subject))
      isEmpty = false
    }
    if isEmpty, !cells.hasErrors {
      // In a daily sheet with a column for each measure, a blank row is a place without news.
      cells.report(.row(.nothingCounted), column: wide.first?.first)
    }
  }

  /// What a row says of the people it counts, besides their number.
  struct Traits {
    let accommodation: Accommodation?
    let holding: Holding?
    let group: Group?
    let stance: Claim.Stance
    let method: Method
    let sensitivity: Sensitivity
    let isComplete: Bool
  }

  /// What a row counts: its own cell, else what a header such as "displaced from" implies, else
  /// what the person who imports says.
  private func measure(_ cells: inout RowCells) -> MeasureWords? {
    if let column = header.index(of: .measure), let text = cells.text(column: column) {
      if let known = cells.record.withCell(column, { memory.measures.meaning(of: $0) }) {
        return known
      }
      if let words = MeasureWords(text) {
        cells.record.withCell(column) { memory.measures.remember(words, for: $0) }
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

  private func accommodation(_ cells: inout RowCells) -> Accommodation? {
    if header.has(.accommodation) {
      return cells.value(.accommodation, in: Vocabulary.accommodations)
    }
    let chosen = cells.chosen(.accommodation)
    return chosen.count == 1 ? Vocabulary.accommodations[chosen[0]] : nil
  }

  private func figure(
    _ cells: inout RowCells, _ subject: WideColumn.Subject, _ amount: Amount, _ setting: Setting?,
    _ traits: Traits, parts columns: [Field: Int]
  ) -> Figure? {
    let parts = parts(&cells, columns: columns, of: amount)
    guard let setting, !cells.hasErrors,
      let occurrence = occurrence(&cells, subject, setting)
    else { return nil }
    let figure = Figure(
      occurrence, amount, group: traits.group, accommodation: traits.accommodation,
      holding: traits.holding ?? subject.holding, parts: parts)
    if figure == nil {
      cells.report(.word(.unitOfOtherMeasure), header.has(.unit) ? .unit : .measure)
    }
    return figure
  }

  private func claim(
    _ cells: RowCells, _ figure: Figure, _ source: Displacement.Source.ID?, _ traits: Traits,
    _ phrase: String, suffix: WideColumn.Subject?
  ) -> Claim {
    var id = cells.text(.id) ?? cells.text(.submission)
    if let suffix {
      let holding = suffix.holding.map { "/" + $0.rawValue } ?? ""
      id = id.map { $0 + "/" + suffix.measure.rawValue + holding }
    }
    let exported = suffix == nil ? id.flatMap { Claim.ExportName($0) } : nil
    let key =
      exported.map { .exported($0.claim) } ?? id.map(Claim.Key.row)
      ?? .content(of: figure, source: source)
    let claim = Claim(
      key: key, figure: figure,
      stance: traits.stance, source: source, method: traits.method, sensitivity: traits.sensitivity,
      evidence: Evidence(
        document: report.document, location: .row(cells.record.row),
        excerpt: String(decoding: cells.record.raw, as: UTF8.self), phrase: phrase),
      isCompleteBreakdown: traits.isComplete, note: cells.text(.note))
    return exported.map { claim.returning(as: $0) } ?? claim
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
