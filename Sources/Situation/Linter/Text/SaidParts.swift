import Displacement

/// The claims of articles whose words make them parts of other claims: "Of these, 700", "منهم 3000".
///
/// What a number is part of is looked for before it in its sentence, and for a sentence that begins
/// with "of these" in the sentence right before. Of several numbers there it may be part of any.
struct SaidParts: Sendable {
  /// A claim and what it may be part of.
  struct Part: Sendable {
    let entry: LintedClaims.Entry
    let wholes: [LintedClaims.Entry]
  }

  /// In the order of their claims.
  let all: [Part]
  private let wholes: [Claim.ID: Set<Claim.ID>]

  init(_ entries: [LintedClaims.Entry]) {
    let documents = entries.lazy.filter { $0.written != nil }.sharing(\.document)
    var wholes: [Claim.ID: [LintedClaims.Entry]] = [:]
    for entries in documents {
      var last: WrittenSentence?
      for sentence in WrittenSentence.all(of: entries) {
        let before = last.map { sentence.follows($0) ? $0.entries : [] } ?? []
        SaidParts.relate(sentence, after: before, &wholes)
        last = sentence
      }
    }
    all = documents.joined().compactMap { entry in
      wholes[entry.id].map { Part(entry: entry, wholes: $0) }
    }.sorted { $0.entry.id < $1.entry.id }
    self.wholes = wholes.mapValues { Set($0.map(\.id)) }
  }

  /// Whether a claim's words make it part of one of those claims.
  func makePart(_ claim: Claim.ID, ofAny claims: [LintedClaims.Entry]) -> Bool {
    guard let wholes = wholes[claim] else { return false }
    return claims.contains { wholes.contains($0.id) }
  }

  private static func relate(
    _ sentence: WrittenSentence, after before: [LintedClaims.Entry],
    _ wholes: inout [Claim.ID: [LintedClaims.Entry]]
  ) {
    // A part of the sentence before may be a whole here, and so may what it is part of.
    let earlier = before + before.flatMap { wholes[$0.id] ?? [] }
    var isOpened = false
    for (index, number) in sentence.numbers.enumerated() {
      let stretch = number.before
      let known = sentence.numbers[..<index].flatMap(\.entries)
      var found: [LintedClaims.Entry] = []
      if index == 0 {
        if PartWords.open(stretch) || PartWords.follow(number.after) { found = earlier }
        isOpened = PartWords.divide(stretch)
      } else if PartWords.lead(stretch) {
        found = known
      } else if index == 1, isOpened {
        // "Of the 10,000 displaced, 3,000 are in shelters."
        found = known
      } else if PartWords.divide(stretch) {
        for part in sentence.numbers[index - 1].entries { wholes[part.id] = number.entries }
      } else if PartWords.follow(number.after) {
        found = known
      }
      if !found.isEmpty { for part in number.entries { wholes[part.id] = found } }
    }
  }
}
