extension Claim {
  /// What a claim is about, so that the same row or sentence is known again.
  public struct Key: Hashable, Sendable {
    /// The key as the ledger holds it.
    public let rawValue: String

    /// The key as the ledger holds it.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The identifier that a sheet gives its own row (`id`, `_uuid`, `KEY`).
    public static func row(id: String) -> Key { Key(rawValue: "row:" + id) }

    /// What identifies a row without an identifier of its own: what is counted, where, when, in
    /// which unit and according to whom, but not how many.
    public static func content(of figure: Figure, source: Source.ID?) -> Key {
      var digest = Digest.Writer()
      digest.write(subjectOf: figure.occurrence)
      digest.write(daysOf: figure.occurrence)
      digest.write(traitsOf: figure)
      digest.write(source?.rawValue)
      return Key(rawValue: "key:" + digest.finish().prefix)
    }

    /// The words of an article that the claim was read from, and what it counts in them.
    public static func span(_ span: Range<Int>, of document: Document.ID, _ measure: Measure) -> Key
    {
      Key(
        rawValue: "span:\(document):\(span.lowerBound)-\(span.upperBound):\(measure.rawValue)")
    }
  }

  /// A claim that replaces nothing is known by what it says; one that replaces another also by
  /// that other, so that a number which returns to an earlier value is a claim of its own.
  static func identity(_ statement: String, supersedes: ID?) -> ID {
    guard let supersedes else { return ID(known: statement) }
    var digest = Digest.Writer()
    digest.write(statement)
    digest.write(supersedes.rawValue)
    return ID(known: digest.finish().prefix)
  }

  static func statement(
    key: Key, figure: Figure, stance: Stance, source: Source.ID?, method: Method,
    sensitivity: Sensitivity, isCompleteBreakdown: Bool, note: String?
  ) -> String {
    var digest = Digest.Writer()
    digest.write(key.rawValue)
    digest.write(subjectOf: figure.occurrence)
    digest.write(daysOf: figure.occurrence)
    digest.write(traitsOf: figure)
    digest.write(amount: figure.amount)
    digest.write(figure.parts)
    digest.write(figure.datePrecision.rawValue)
    digest.write(stance, source, method, sensitivity, isCompleteBreakdown)
    digest.write(note)
    return digest.finish().prefix
  }
}

extension Digest.Writer {
  /// Writes what was so, and where.
  mutating func write(subjectOf occurrence: Occurrence) {
    write(occurrence.measure.rawValue)
    switch occurrence {
    case .stock(_, let places, _), .toll(_, let places, _): write(places)
    case .movement(_, let origins, let destinations, _):
      write(origins)
      write(destinations)
    }
  }

  /// Writes how the time of a flow was counted.
  mutating func write(basisOf occurrence: Occurrence) {
    switch occurrence.basis {
    case .point: return
    case .increment: write("increment")
    case .cumulative: write("cumulative")
    }
  }

  fileprivate mutating func write(daysOf occurrence: Occurrence) {
    write(basisOf: occurrence)
    switch occurrence {
    case .stock: break
    case .movement(_, _, _, let counted), .toll(_, _, let counted):
      write(counted.period.start.number)
    }
    write(occurrence.asOf.number)
  }

  /// Writes what is counted, and of whom.
  mutating func write(traitsOf figure: Figure) {
    switch figure.amount {
    case .people: write("people")
    case .households: write("households")
    case .both: write("people+households")
    case .housing: write("housing")
    }
    write(figure.group?.rawValue)
    write(figure.accommodation?.rawValue)
    write(figure.holding?.rawValue)
  }

  /// Writes how many.
  mutating func write(amount: Amount) {
    write(amount.people)
    write(amount.households)
    write(amount.housing)
  }

  /// Writes the parts of those who were counted.
  mutating func write(_ parts: Parts) {
    write(parts.women)
    write(parts.men)
    write(parts.girls)
    write(parts.boys)
    write(parts.disability)
  }

  /// Writes who said it and how it is to be handled.
  mutating func write(handlingOf claim: Claim) {
    write(
      claim.stance, claim.source, claim.method, claim.sensitivity, claim.isCompleteBreakdown)
  }

  fileprivate mutating func write(
    _ stance: Claim.Stance, _ source: Source.ID?, _ method: Method, _ sensitivity: Sensitivity,
    _ isCompleteBreakdown: Bool
  ) {
    write(stance.rawValue)
    write(source?.rawValue)
    write(method.rawValue)
    write(sensitivity.rawValue)
    write(isCompleteBreakdown ? 1 : 0)
  }

  /// Writes an exact number as ``write(amount:)`` writes its quantity.
  mutating func write(exactly number: Int) {
    write(raw: "5:exact")
    // As the least, the best and the greatest.
    write(number, times: 3)
  }

  /// Writes that so many of the units are not counted.
  mutating func writeNoAmounts(_ count: Int) { for _ in 0..<count { write(raw: "----") } }

  private mutating func write(_ quantity: Quantity?) {
    write(quantity?.quantifier.rawValue)
    write(quantity?.low)
    write(quantity?.best)
    write(quantity?.high)
  }

  /// Writes the places by what they are, not by how they were spelled, in the order of their
  /// names: an alias or another order of the same places makes no other claim.
  mutating func write(_ places: PlaceSet) {
    if places.mentions.count == 1, let mention = places.mentions.first {
      write(1)
      if let place = mention.place {
        write("id:", place.rawValue)
      } else {
        write("text:", mention.text)
      }
      return
    }
    let names = places.mentions.map { $0.place.map { "id:" + $0.rawValue } ?? "text:" + $0.text }
    write(names.count)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      write(name)
    }
  }
}
