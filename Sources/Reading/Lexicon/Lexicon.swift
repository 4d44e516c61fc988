import Displacement
import Language

/// The words of one language as the reader knows them, read once from their tables and never
/// changed: whoever reads holds a reference.
final class Lexicon: Sendable {
  private let terms: TermTable<Term>
  /// Nouns in the form that they have only before a pronoun: زوجت in زوجته.
  private let owned: TermTable<Term>

  /// Reads tables of sections: a line `= what it is`, then lines of terms with tabs between.
  init(_ tables: [String], inflection: Inflection) {
    var terms = TermTable<Term>()
    var owned = TermTable<Term>()
    for table in tables {
      var section: Section?
      for line in table.cells(by: "\n") {
        if line.hasPrefix("= ") {
          section = Section(line.dropFirst(2))
          continue
        }
        guard let section else { continue }
        for cell in line.cells(by: "\t") {
          section.add(String(cell), to: &terms, owned: &owned, inflection)
        }
      }
    }
    self.terms = terms
    self.owned = owned
  }

  /// The longest term that begins with that token, after its clitics, and how long it is.
  func match(_ text: FoldedText, at index: Int) -> (term: Term, count: Int, clitics: Clitics)? {
    let token = text.tokens[index]
    guard token.kind != .digits else { return nil }
    // A common word with ال, such as العائلات, gives way to what it means without it.
    var common: (term: Term, count: Int, clitics: Clitics)?
    let found = text.firstStem(of: token) { stem -> (Term, Int, Clitics)? in
      guard let match = terms.match(text, at: index, stem: stem) else { return nil }
      if match.value.isOnlyCommon {
        common = common ?? (match.value, match.count, stem.clitics)
        return nil
      }
      return (match.value, match.count, stem.clitics)
    }
    guard var found else { return common ?? withPronoun(text, token) }
    if common != nil { found.0.roles.insert(.common) }
    return found
  }
}

extension Lexicon {
  /// A verb with its object or a noun of people with its owner behind it: غادرها, سائقها.
  private func withPronoun(
    _ text: FoldedText, _ token: Token
  ) -> (term: Term, count: Int, clitics: Clitics)? {
    guard !token.traits.contains(.latin), token.length >= 8 else { return nil }
    for (pronoun, length) in Lexicon.pronouns where text.ends(token, with: pronoun) {
      let end = token.end - length
      return text.firstStem(of: token) { stem -> (Term, Int, Clitics)? in
        guard end - stem.start >= 6 else { return nil }
        if let term = terms.value(text.bytes, stem.start..<end)
          ?? owned.value(text.bytes, stem.start..<end),
          term.takesPronoun(isShort: length == 2)
        {
          return (term.withPronoun(behindAlef: text.bytes[end - 1] == 0xa7), 1, stem.clitics)
        }
        // طفليها: both of her children.
        guard end - stem.start >= 8, text.bytes[end - 2] == 0xd9, text.bytes[end - 1] == 0x8a,
          let term = terms.value(text.bytes, stem.start..<(end - 2)),
          term.noun?.isSingular == true, term.takesPronoun(isShort: length == 2)
        else { return nil }
        return (term.withPronoun(behindAlef: true), 1, stem.clitics)
      }
    }
    return nil
  }

  /// The pronouns with their lengths in bytes, the longest first.
  private static let pronouns: [(StaticString, Int)] = [
    ("هما", 6), ("نا", 4), ("ها", 4), ("هم", 4), ("هن", 4), ("ه", 2),
  ]
}

/// How the forms of a word follow from what a table gives.
struct Inflection: Sendable {
  /// Every form of a verb from the stems of a cell.
  let verb: @Sendable (_ stems: [String]) -> [Form]
  /// The form of a noun before a pronoun, where it differs: زوجت in زوجته.
  let beforePronoun: @Sendable (_ noun: String) -> String?
  /// The duals of a noun from its singular.
  let duals: @Sendable (_ singular: String) -> [String]
  /// The form of a plural before another noun: مقاتلي التنظيم.
  let construct: @Sendable (_ plural: String) -> String?
  /// The form of a singular behind a number, where it differs: شخصاً.
  let accusative: @Sendable (_ singular: String) -> String?

  /// A form of a verb.
  struct Form {
    let words: String
    let voice: Voice

    init(_ words: String, _ voice: Voice) {
      (self.words, self.voice) = (words, voice)
    }
  }

  /// Whether who is counted does something or has it done to them.
  enum Voice {
    case active, passive
    /// A participle that stands for both: "evicted".
    case either
  }
}

/// What the lines under a heading of a table are.
private struct Section {
  private let update: (inout Term) -> Void
  /// The frames and the topic of a verb's passive.
  private var passive: ((inout Term) -> Void)?
  private let isVerb: Bool
  private let isNoun: Bool
  private let isThing: Bool
  private let countsPeople: Bool

  init?(_ heading: Substring) {
    let words = heading.cells(by: " ")
    guard let kind = words.first else { return nil }
    isVerb = words.last == "verb"
    isNoun = kind == "noun"
    isThing = kind == "thing"
    countsPeople = isNoun && words.count > 1 && words[1] == "people"
    switch kind {
    case "measure":
      guard words.count >= 3 else { return nil }
      let frames = Frames(name: words[2])
      guard let frames else { return nil }
      let topic = words[1] == "lost" ? Topic.lost : Topic(rawValue: String(words[1]))
      guard let topic else { return nil }
      func states(_ frames: Frames) -> (inout Term) -> Void {
        { term in
          term.topic = term.topic ?? topic
          if term.topic == topic { term.frames.formUnion(frames) }
        }
      }
      update = states(frames)
      if frames.contains(.act) { passive = states(.event) }
    case "noun":
      guard words.count >= 3, let unit = Unit(rawValue: String(words[1])) else { return nil }
      var noun = NounSense(unit: unit, group: Group(rawValue: String(words[2])))
      noun.topic = words.count > 3 ? Topic(rawValue: String(words[3])) : nil
      noun.isStrong = words.last == "strong"
      let counted = noun
      update = { $0.noun = $0.noun ?? counted }
    case "thing":
      update = { $0.roles.insert(.thing) }
    case "cue":
      guard words.count >= 2 else { return nil }
      let value = words.count > 2 ? String(words[2]) : ""
      switch words[1] {
      case "mode": update = { $0.mode = Route.Mode(rawValue: value) }
      case "state": update = { $0.state = RouteCondition(rawValue: value) }
      case "stay": update = { $0.accommodation = Accommodation(rawValue: value) }
      case "place": update = { $0.places = $0.places ?? PlaceCue(rawValue: value) }
      default:
        guard let role = Roles(name: words[1]) else { return nil }
        update = { $0.roles.insert(role) }
      }
      passive = update
    default: return nil
    }
  }

  /// Adds a cell of the section: a term, a verb's stems, or the forms of a noun.
  func add(
    _ cell: String, to terms: inout TermTable<Term>, owned: inout TermTable<Term>,
    _ inflection: Inflection
  ) {
    if isVerb {
      for form in inflection.verb(cell.cells(by: "~").map(String.init)) {
        let changes: [((inout Term) -> Void)?] =
          switch form.voice {
          case .active: [update]
          case .passive: [passive]
          case .either: [update, passive]
          }
        for case let change? in changes {
          terms.insert(form.words) { known in
            var term = known ?? Term()
            change(&term)
            return term
          }
        }
      }
      return
    }
    let forms = cell.cells(by: "/").map(String.init)
    for (number, form) in forms.enumerated() {
      if isNoun, number > 0, let construct = inflection.construct(form) {
        insert(construct, into: &terms) { _ in }
      }
      insert(form, into: &terms) { term in
        if isNoun, number == 0, forms.count > 1 { term.noun?.isSingular = true }
      }
    }
    if isThing, let accusative = forms.first.flatMap(inflection.accusative) {
      insert(accusative, into: &terms) { _ in }
    }
    if isNoun, let singular = forms.first {
      if countsPeople, let form = inflection.beforePronoun(singular) {
        insert(form, into: &owned) { $0.noun?.isSingular = true }
      }
      if let accusative = inflection.accusative(singular) {
        insert(accusative, into: &terms) { $0.noun?.isSingular = true }
      }
      for dual in inflection.duals(singular) {
        insert(dual, into: &terms) { $0.noun?.isDual = true }
      }
    }
  }

  private func insert(
    _ form: String, into terms: inout TermTable<Term>, _ finish: (inout Term) -> Void
  ) {
    terms.insert(form) { known in
      var term = known ?? Term()
      let isNew = term.noun == nil
      update(&term)
      if isNew { finish(&term) }
      return term
    }
  }
}
