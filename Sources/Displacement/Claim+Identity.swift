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
      digest.write(figure, amount: false)
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
    digest.write(figure, amount: true)
    digest.write(stance.rawValue)
    digest.write(source?.rawValue)
    digest.write(method.rawValue)
    digest.write(sensitivity.rawValue)
    digest.write(isCompleteBreakdown ? 1 : 0)
    digest.write(note)
    return digest.finish().prefix
  }
}

extension Digest.Writer {
  fileprivate mutating func write(_ figure: Figure, amount: Bool) {
    write(figure.occurrence)
    switch figure.amount {
    case .people: write("people")
    case .households: write("households")
    case .both: write("people+households")
    case .housing: write("housing")
    }
    write(figure.group?.rawValue)
    write(figure.accommodation?.rawValue)
    write(figure.holding?.rawValue)
    guard amount else { return }
    write(figure.amount.people)
    write(figure.amount.households)
    write(figure.amount.housing)
    write(figure.parts.women)
    write(figure.parts.men)
    write(figure.parts.girls)
    write(figure.parts.boys)
    write(figure.parts.disability)
    write(figure.datePrecision.rawValue)
  }

  private mutating func write(_ quantity: Quantity?) {
    write(quantity?.quantifier.rawValue)
    write(quantity?.low)
    write(quantity?.best)
    write(quantity?.high)
  }

  private mutating func write(_ occurrence: Occurrence) {
    write(occurrence.measure.rawValue)
    switch occurrence {
    case .stock(_, let places, let day):
      write(places)
      write(day.number)
    case .movement(_, let origins, let destinations, let counted):
      write(origins)
      write(destinations)
      write(counted)
    case .toll(_, let places, let counted):
      write(places)
      write(counted)
    }
  }

  private mutating func write(_ counted: Occurrence.Count) {
    switch counted {
    case .increment: write("increment")
    case .cumulative: write("cumulative")
    }
    write(counted.period.start.number)
    write(counted.period.end.number)
  }

  /// Writes the places by what they are, not by how they were spelled, in the order of their
  /// names: an alias or another order of the same places makes no other claim.
  private mutating func write(_ places: PlaceSet) {
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
