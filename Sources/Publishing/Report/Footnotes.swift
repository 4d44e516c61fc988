package import Displacement
import Situation

/// Where a number of the page comes from: who said it, where, and in which words.
package struct Footnote: Hashable, Sendable {
  /// The number by which the page refers to it, from 1.
  package var number: Int
  /// Who said it; `nil` where the document does not say, and for the office's own staff on a page
  /// that leaves the office.
  package var source: Name?
  package var sourceKind: Source.Kind?
  /// Whether the source speaks for a side in the conflict.
  package var isParty: Bool
  package var documentKind: Document.Kind?
  /// The title; `nil` for the office's own sheets on a page that leaves the office.
  package var title: String?
  package var publisher: String?
  package var published: Day?
  package var url: String?
  /// The last day of which the claim speaks.
  package var asOf: Day?
  package var location: Location

  /// Hashes where it stands alone, as few footnotes differ in nothing else.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(asOf)
    switch location {
    case .sentence(let sentence, _): hasher.combine(sentence)
    case .row(let row): hasher.combine(row)
    case .rows(let count, _): hasher.combine(count)
    case .withheld, .withheldSentence, .sheet: break
    }
  }

  /// Where in the document the evidence stands.
  package enum Location: Hashable, Sendable {
    /// The sentence, with the words of the number in it.
    case sentence(String, phrase: String)
    /// Who says so and where is kept from this audience.
    case withheld
    /// The sentence is kept from this audience.
    case withheldSentence
    /// The row as a spreadsheet numbers it.
    case row(Int)
    /// A sheet of the office, whose rows nobody else can look up.
    case sheet
    /// So many rows of sheets, from the first that is about that day on.
    case rows(Int, from: Day)
  }
}

extension Footnote {
  /// The footnote of every number whose claims went with the line that they made.
  fileprivate static let withheld = Footnote(
    number: 0, source: nil, sourceKind: nil, isParty: false, documentKind: nil, title: nil,
    publisher: nil, published: nil, url: nil, asOf: nil, location: .withheld)
}

/// Numbers footnotes in the order in which a page first needs them.
struct Footnotes {
  private let summary: Summary
  /// The numbers by the claims, and by what else has a footnote.
  private var ofClaims: [Claim.ID: Int] = [:]
  private var ofOthers: [String: Int] = [:]
  private var same: [Footnote: Int] = [:]
  private(set) var all: [Footnote] = []

  init(_ summary: Summary) {
    self.summary = summary
  }

  /// The numbers of those claims' footnotes, in ascending order.
  mutating func numbers(of claims: [Claim.ID]) -> [Int] {
    var numbers: Set<Int> = []
    for id in claims {
      if let known = ofClaims[id] {
        numbers.insert(known)
      } else if let claim = summary.claims[id] {
        let number = number(of: claim)
        ofClaims[id] = number
        numbers.insert(number)
      } else if summary.audience != .internal {
        numbers.insert(number(of: "withheld") { _ in .withheld })
      }
    }
    return numbers.sorted()
  }

  /// The numbers of the footnotes of all that a line rests on, in ascending order.
  mutating func numbers(of line: Summary.Line) -> [Int] { numbers(of: [line]) }

  /// The numbers of the footnotes of all that some lines rest on, in ascending order.
  mutating func numbers(of lines: [Summary.Line]) -> [Int] {
    numbers(of: lines.flatMap(\.selected), lines.compactMap(\.settled))
  }

  /// The numbers of the footnotes of what one side of a comparison rests on, in ascending order.
  mutating func numbers(of side: Summary.Comparison.Side?) -> [Int] {
    guard let side else { return [] }
    return numbers(of: side.selected, side.settled.map { [$0] } ?? [])
  }

  /// The numbers of the footnotes of claims and of what was added up without being read: a source
  /// has one for all that was added up, and for all its rows where they are many.
  private mutating func numbers(of claims: [Claim.ID], _ settled: [Summary.Settled]) -> [Int] {
    var (rows, others) = (SheetRows(), claims)
    if claims.count >= Footnotes.manyRows {
      others = rows.take(claims, of: summary)
      if rows.count < Footnotes.manyRows { (rows, others) = (SheetRows(), claims) }
    }
    var numbers = Set(numbers(of: others))
    for settled in settled {
      if settled.isWithheld {
        numbers.insert(number(of: "withheld") { _ in .withheld })
      } else {
        settled.shares.forEach { rows.take($0) }
      }
    }
    for (source, share) in rows.shares {
      let key = "rows:\(source) \(share.rows) \(share.from) \(share.through)"
      numbers.insert(number(of: key) { $0.footnote(source, share) })
    }
    return numbers.sorted()
  }

  /// From how many rows on those that a number rests on are named by their sources.
  private static let manyRows = 64

  /// The number of the footnote of a route's status.
  mutating func number(of status: RouteStatus) -> Int {
    number(of: "status:" + status.id.rawValue) { summary in
      summary.footnote(
        source: status.source, evidence: status.evidence, asOf: status.asOf,
        isDelicate: summary.audience == .public)
    }
  }

  private mutating func number(of claim: Claim) -> Int {
    number(
      of: summary.footnote(
        source: claim.source, evidence: claim.evidence, asOf: claim.figure.occurrence.asOf,
        isDelicate: claim.isDelicate))
  }

  private mutating func number(of key: String, _ footnote: (Summary) -> Footnote) -> Int {
    if let known = ofOthers[key] { return known }
    let number = number(of: footnote(summary))
    ofOthers[key] = number
    return number
  }

  /// The number of that footnote: claims of one sentence have one.
  private mutating func number(of footnote: Footnote) -> Int {
    let next = all.count + 1
    let number = { (number: inout Int) in
      if number == 0 { number = next }
      return number
    }(&same[footnote, default: 0])
    guard number == next else { return number }
    all.append(footnote)
    all[number - 1].number = number
    return number
  }
}

extension Claim {
  /// Whether the words of the claim could show on a public page what its line does not: where
  /// people are held, or what is sensitive in itself.
  fileprivate var isDelicate: Bool {
    if sensitivity >= .high { return true }
    return switch figure.measure {
    case .stock(.held), .movement(.release): true
    case .stock, .movement, .toll: false
    }
  }
}

extension Summary {
  /// A footnote that shows no more than the audience may see.
  ///
  /// A number in a page that leaves the office may be rounded or lifted to a wider place; its
  /// sentence would undo that. Only what was published anyway is quoted, and to the public only
  /// where it is not delicate. The office's own sheets and staff are not named.
  fileprivate func footnote(
    source id: Source.ID?, evidence: Evidence, asOf: Day, isDelicate: Bool
  ) -> Footnote {
    let source = id.flatMap { sources[$0] }
    let document = documents[evidence.document]
    let isOwn = audience != .internal && document?.kind.isPublished != true
    let isOwnStaff = audience != .internal && source?.kind == .ownStaff
    let location: Footnote.Location =
      switch evidence.location {
      case .row where isOwn: .sheet
      case .row(let row): .row(row)
      case .span where isOwn || (isDelicate && audience == .public): .withheldSentence
      case .span: .sentence(evidence.excerpt, phrase: evidence.phrase)
      }
    return Footnote(
      number: 0, source: isOwnStaff ? nil : source.map(Name.init) ?? id.map(Name.init(id:)),
      sourceKind: source?.kind, isParty: source?.isParty ?? false, documentKind: document?.kind,
      title: isOwn ? nil : document?.title, publisher: isOwn ? nil : document?.publisher,
      published: document?.published, url: isOwn ? nil : document?.url, asOf: asOf,
      location: location)
  }
}

extension Summary {
  /// The footnote of rows of one source that were added up.
  fileprivate func footnote(_ id: Source.ID, _ share: SheetRows.Share) -> Footnote {
    let source = sources[id]
    let isOwnStaff = audience != .internal && source?.kind == .ownStaff
    return Footnote(
      number: 0, source: isOwnStaff ? nil : source.map(Name.init) ?? Name(id: id),
      sourceKind: source?.kind, isParty: source?.isParty ?? false, documentKind: .csv, title: nil,
      publisher: nil, published: nil, url: nil, asOf: share.through,
      location: .rows(share.rows, from: share.from))
  }
}

extension Document.Kind {
  /// Whether others than the office have seen such a document.
  fileprivate var isPublished: Bool {
    switch self {
    case .article, .report: true
    case .csv, .manual: false
    }
  }
}

extension Name {
  fileprivate init(id: Source.ID) {
    self.init(english: id.rawValue, arabic: "")
  }
}
