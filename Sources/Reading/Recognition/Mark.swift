import Displacement
import Language

/// A word or phrase of a sentence that the lexicon knows.
struct Mark {
  /// The tokens of the phrase; the first may carry clitics.
  let tokens: Range<Int>
  let clitics: Clitics
  var term: Term

  func plays(_ roles: Roles) -> Bool { !term.roles.isDisjoint(with: roles) }
}

/// A number of a sentence with its hedge.
struct NumberMark {
  /// The tokens of the number with its hedge and its clitics.
  let tokens: Range<Int>
  let quantity: Quantity
  /// The clitics of the first word.
  let clitics: Clitics
  /// Where the words start in the folded copy, behind their clitics.
  let start: Int
  /// The noun that carries the number, for a dual or one person named by a noun.
  var noun: NounSense?
  /// Whether it is written as a bare number, without a word for its scale.
  var isBareDigits = false
}

/// A place that a sentence names, and what it is to the clause around it.
///
/// Every rule sees a sentence's places again and again: all of it is numbers, and the words are taken
/// from the text where a figure needs them.
struct PlaceMention {
  enum Role {
    case from, to, via, inside, unmarked
  }

  var tokens: Range<Int>
  /// The words of the name without clitics, as a span of the original.
  let name: Range<Int>
  /// Where the words begin by which it is called: those of the name, or a side before it, as in
  /// شمال غزة; an offset in the original.
  var start: Int
  /// The token of a noun behind the name that belongs to what it is called: "Idlib city".
  var kindToken: Int?
  /// The gazetteer's place, by its number.
  let place: Int?
  var role: Role
  var cue: PlaceCue?
  /// Whether it goes on with a list: حماة in حمص وحماة.
  var continuesList = false
  /// Whether it only names who speaks: محافظ حمص.
  var isInSpeaker = false
  /// Whether it stands in the gazetteer or behind a word that announces a place.
  let isSure: Bool
}

extension PlaceMention {
  /// What the words behind a place need to know of it.
  struct Position {
    let tokens: Range<Int>
    let role: Role
    let cue: PlaceCue?
    let isInSpeaker: Bool
  }

  var position: Position {
    Position(tokens: tokens, role: role, cue: cue, isInSpeaker: isInSpeaker)
  }
}

/// Who says something, and for which part of a sentence.
struct Speaker {
  /// The tokens of the speaker's name.
  let tokens: Range<Int>
  /// The words, without clitics.
  let name: String
  /// The tokens that are said.
  let scope: Range<Int>
  /// Whether what is said is denied.
  var denies = false
}
