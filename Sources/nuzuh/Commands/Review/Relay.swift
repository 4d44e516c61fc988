import ArgumentParser
import Displacement
import Ledger

extension Review {
  /// `nuzuh review relay`: what repeats another document.
  struct Relay: Command {
    static let configuration = CommandConfiguration(
      abstract: "Mark claims, or a whole document, as repeating another document.",
      discussion: """
        Examples:
          nuzuh review relay 3f2a91bc --of 77b0d13c
          nuzuh review relay 3f2a91bc --of "Flash Update No. 2"

        A document is named by the beginning of its digest, its whole title, or any
        claim of it. What repeats is kept beside the original and adds nothing to a
        total.
        """)

    @OptionGroup var decision: DecisionOptions
    @Argument(
      help: ArgumentHelp(
        "Claims, batches or documents, by the beginning of their names.", valueName: "id"))
    var targets: [String]
    @Option(
      name: .long,
      help: ArgumentHelp("What they repeat: a document, or a claim of it.", valueName: "name"))
    var of: String

    mutating func perform() throws {
      let ledger = try decision.ledger.open(readOnly: false)
      let history = try ledger.history()
      let original = try history.document(of: of, in: ledger)
      let records = try targets.map { name in
        try history.document(named: name).map(Decision.Target.document)
          ?? ledger.target(named: name)
      }
      let act = try ReviewAct(
        relaying: records, of: original, in: history, reason: decision.reason)
      try decision.record(act, in: ledger)
      let title = history.documents[original]?.title.plain ?? original.rawValue
      decision.confirm("\(targets.joined(separator: ", ")) repeats \(title)")
    }
  }
}

extension ReviewAct {
  /// Marks those records as repeating a document, which is none that they stand in themselves.
  init(
    relaying targets: [Decision.Target], of original: Document.ID, in history: History,
    reason: String
  ) throws(Failure) {
    guard !targets.contains(where: { history.documents(of: $0) == [original] }) else {
      let title = history.documents[original]?.title.plain ?? original.rawValue
      throw Failure(.data, "That is of \(title) itself: a document does not repeat itself.")
    }
    self.init(.markRelay(of: original), on: targets, reason: reason)
  }
}

extension History {
  /// The document of that title, or whose digest begins so; `nil` for none or several.
  fileprivate func document(named name: String) -> Document.ID? {
    let titled = documents.values.filter { $0.title == name || $0.title.plain == name }
    if titled.count == 1 { return titled.first?.id }
    guard name.utf8.count >= 6 else { return nil }
    let begun = documents.keys.filter { $0.rawValue.hasPrefix(name.lowercased()) }
    return begun.count == 1 ? begun.first : nil
  }

  /// The document of that name, or the one that a claim of that name stands in.
  func document(of name: String, in ledger: Ledger) throws -> Document.ID {
    if let document = document(named: name) { return document }
    return try ledger.claim(named: name).evidence.document
  }

  fileprivate func documents(of target: Decision.Target) -> Set<Document.ID> {
    switch target {
    case .document(let document): [document]
    case .claim(let id):
      Set(claims.filter { $0.value.id == id }.map(\.value.evidence.document))
    case .batch(let id):
      Set(claims.filter { $0.batch == id }.map(\.value.evidence.document))
    case .routeStatus: []
    }
  }
}
