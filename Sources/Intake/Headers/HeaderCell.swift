import Displacement
import Language

/// What one cell of a header row says of its column.
struct HeaderCell: Sendable {
  /// What the column is taken for.
  let column: Column
  /// The measure that the header implies for its column's places: "displaced from".
  let implied: WideColumn.Subject?

  /// Reads a header in words; `isForm` for the export of a form, which has columns of its own.
  init(_ text: String, isForm: Bool = false) {
    let (column, implied) = HeaderCell.read(text, isForm: isForm)
    self.column = column
    self.implied = implied
  }

  /// A column that holds the amounts of one measure.
  init(wide column: WideColumn) {
    self.column = .wide(column)
    implied = nil
  }

  /// Whether the cell is one by which a header row is known.
  var isKnown: Bool {
    switch column {
    case .field, .wide, .choice: true
    case .ignored, .unknown: false
    }
  }

  /// Whether a header is a column that only the export of a form has.
  static func isOfForm(_ text: String) -> Bool {
    ["_uuid", "KEY", "SubmissionDate", "_submission_time"].contains(text)
  }

  private static func read(
    _ text: String, isForm: Bool
  ) -> (Column, WideColumn.Subject?) {
    let text = text.trimmed
    if text.isEmpty { return (.ignored, nil) }
    if let known = system(text, isForm: isForm) { return (known, nil) }
    if let found = whole(text) { return found }
    let parts = text.split(whereSeparator: { separators.contains($0) }).map { $0.trimmed }
      .filter { !$0.isEmpty }
    if parts.count > 1 {
      if let choice = choice(parts) { return (choice, nil) }
      for part in parts.reversed() {
        if let found = whole(part) { return found }
      }
    }
    return (.unknown, nil)
  }

  private static let separators: Set<Character> = ["/", "-", ".", "|", "(", ")", "\n", "\r\n", ":"]

  private static func whole(_ text: String) -> (Column, WideColumn.Subject?)? {
    let words = MeasureWords(text)
    switch words?.end {
    case .origin: return (.field(.origin), words?.subject)
    case .destination: return (.field(.destination), words?.subject)
    case nil: break
    }
    if let field = HeaderWords.field(text) { return (.field(field), nil) }
    return words.map { (.wide(WideColumn(subject: $0.subject, unit: $0.usualUnit)), nil) }
  }

  /// The columns that KoboToolbox and ODK Central add to a form's own.
  private static func system(_ text: String, isForm: Bool) -> Column? {
    if text.hasPrefix("_") {
      switch text {
      case "_uuid": return .field(.submission)
      case "_submission_time": return .field(.submitted)
      default:
        if text.hasSuffix("_latitude") { return .field(.latitude) }
        if text.hasSuffix("_longitude") { return .field(.longitude) }
        return .ignored
      }
    }
    guard isForm else { return nil }
    switch text {
    case "KEY": return .field(.submission)
    case "SubmissionDate": return .field(.submitted)
    case "start", "end", "today", "deviceid", "DeviceID", "username", "phonenumber", "Status",
      "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "ReviewState",
      "Edits", "FormVersion", "instanceID", "instanceName", "meta-instanceID",
      "meta-instanceName", "meta/instanceID", "formhub/uuid", "meta-entity-label", "PARENT_KEY":
      return .ignored
    default:
      if text.hasSuffix("-Latitude") { return .field(.latitude) }
      if text.hasSuffix("-Longitude") { return .field(.longitude) }
      return text.hasSuffix("-Altitude") || text.hasSuffix("-Accuracy") ? .ignored : nil
    }
  }

  /// A question with several answers has a column for each: `group/hazards/mines`.
  private static func choice(_ parts: [String]) -> Column? {
    guard let answer = parts.last, parts.count > 1,
      case .field(let field)? = whole(parts[parts.count - 2])?.0
    else { return nil }
    switch field {
    case .hazards where Vocabulary.hazards[answer] != nil,
      .accommodation where Vocabulary.accommodations[answer] != nil,
      .mode where Vocabulary.modes[answer] != nil:
      return .choice(field, answer)
    default:
      return nil
    }
  }
}
