/// The recognizers that a word can set off: those in whose tables it begins a term, itself or
/// without clitics.
///
/// The words of a text are classified once. A recognizer starts only where its trigger stands, so
/// that most words cost it one look.
package struct Triggers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  static let number = Triggers(rawValue: 1 << 0)
  static let percent = Triggers(rawValue: 1 << 1)
  static let hedge = Triggers(rawValue: 1 << 2)
  static let hedgeBehind = Triggers(rawValue: 1 << 3)
  static let roleBefore = Triggers(rawValue: 1 << 4)
  static let roleBehind = Triggers(rawValue: 1 << 5)
  static let change = Triggers(rawValue: 1 << 6)
  static let noun = Triggers(rawValue: 1 << 7)
  static let date = Triggers(rawValue: 1 << 8)
  static let dateWord = Triggers(rawValue: 1 << 9)
  static let opening = Triggers(rawValue: 1 << 10)
  static let closing = Triggers(rawValue: 1 << 11)
  static let joint = Triggers(rawValue: 1 << 12)
}

extension Triggers {
  /// The triggers of every token, and the rules of dates that it calls for with the fewest clitics
  /// off.
  static func all(
    of tokens: [Token], _ stems: [Stem], in bytes: [UInt8]
  ) -> (triggers: [Triggers], dateRules: [DateRules]) {
    let table = table
    var triggers: [Triggers] = []
    var rules: [DateRules] = []
    triggers.reserveCapacity(tokens.count)
    rules.reserveCapacity(tokens.count)
    for token in tokens {
      var found = table.value(bytes, token.start..<token.end, hash: token.hash) ?? Called()
      for number in token.stems {
        let stem = stems[number]
        guard let more = table.value(bytes, stem.start..<token.end, hash: stem.hash)
        else { continue }
        if !found.triggers.contains(.date) { found.dateRules = more.dateRules }
        found.triggers.formUnion(more.triggers)
      }
      triggers.append(found.triggers)
      rules.append(found.dateRules)
    }
    return (triggers, rules)
  }

  /// What a word calls for.
  private struct Called {
    var triggers: Triggers = []
    var dateRules: DateRules = []
  }

  /// Every word with which a term of a recognizer's table begins.
  private static let table: TermTable<Called> = {
    var table = TermTable<Called>()
    func add(_ trigger: Triggers, _ trees: TermTree...) {
      for word in trees.flatMap(\.firstWords) {
        table.insert(word) { known in
          var called = known ?? Called()
          called.triggers.insert(trigger)
          return called
        }
      }
    }
    add(.number, ArabicNumeralWord.table.tree, EnglishNumeralWord.table.tree)
    add(.percent, Numeral.percentWords.tree)
    add(.hedge, Hedge.before.tree)
    add(.hedgeBehind, Hedge.after.tree)
    add(.roleBefore, NumeralContext.cuesBefore.tree)
    add(.roleBehind, NumeralContext.cuesAfter.tree)
    add(.change, NumeralRange.changes.tree)
    add(.noun, CountedNoun.table.tree)
    add(.date, DateRules.table.tree)
    add(.dateWord, DateWord.arabic.tree, DateWord.english.tree)
    add(.opening, DateOpening.openings.tree)
    add(.closing, DateOpening.closing.tree)
    add(.joint, DateJoint.joints.tree)
    for word in DateRules.table.tree.firstWords {
      let rules = DateRules.table.value(Array(word.utf8), 0..<word.utf8.count) ?? []
      table.insert(word) { Called(triggers: $0?.triggers ?? [], dateRules: rules) }
    }
    return table
  }()
}
