extension Claim.Key {
  /// The row of an exported sheet whose own cells cannot tell which claim it is: one that was read
  /// from an article, or that carries a remark which no export shows.
  public static func exported(_ claim: Claim.ID) -> Claim.Key {
    Claim.Key(rawValue: exportPrefix + claim.rawValue)
  }

  /// The claim that such a row was exported from; `nil` for every other key.
  public var exportedClaim: Claim.ID? {
    guard rawValue.hasPrefix(Claim.Key.exportPrefix) else { return nil }
    return Claim.ID(rawValue: String(rawValue.dropFirst(Claim.Key.exportPrefix.count)))
  }

  private static let exportPrefix = "claim:"
}

extension Claim {
  /// The name of a claim in the column of identifiers of an exported sheet.
  ///
  /// Beside the claim it holds a seal of what the row says, so that a row which comes back untouched
  /// is told from one that was mended: `claim:` and 32 digits, a colon, and 16 digits.
  public struct ExportName: Hashable, Sendable {
    /// The claim that the row was exported from.
    public let claim: Claim.ID
    /// The first half of the statement that the row makes.
    public let seal: String

    /// The name of a row that makes the statement of `row`, a claim of the key
    /// ``Claim/Key/exported(_:)``; nothing for a claim of another key.
    public init?(sealing row: Claim) {
      guard let origin = row.key.exportedClaim else { return nil }
      claim = origin
      seal = String(row.statement.prefix(ExportName.sealLength))
    }

    /// Whether a cell may be such a name: nearly all are told at once.
    package static func mayBe(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
      cell.contains(UInt8(ascii: ":")) && cell.count > sealLength
    }

    /// Reads a cell that is such a name and nothing else.
    public init?(_ cell: String) {
      guard cell.utf8.starts(with: "claim:".utf8) else { return nil }
      let parts = cell.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "claim", parts[1].utf8.count == 32,
        parts[2].utf8.count == ExportName.sealLength,
        parts.dropFirst().joined().utf8.allSatisfy({ ExportName.digits.contains($0) })
      else { return nil }
      claim = Claim.ID(known: String(parts[1]))
      seal = String(parts[2])
    }

    /// The name as it stands in the cell.
    public var cell: String { "claim:\(claim):\(seal)" }

    private static let sealLength = 16
    private static let digits = Set("0123456789abcdef".utf8)
  }

  /// The claim of a row under that name: as it is where the row says what it was exported with, as
  /// a replacement of the exported claim where it was mended.
  public func returning(as name: ExportName) -> Claim {
    statement.hasPrefix(name.seal) ? self : superseding(name.claim)
  }

  /// The same claim without what it replaces.
  public var replacingNothing: Claim {
    Claim(
      key: key, figure: figure, stance: stance, source: source, method: method,
      sensitivity: sensitivity, evidence: evidence, isCompleteBreakdown: isCompleteBreakdown,
      note: note, confidence: confidence)
  }
}
