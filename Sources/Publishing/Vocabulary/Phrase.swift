package import Displacement
package import Situation

/// Words of the vocabulary with the values that stand among them.
///
/// Renderers need to know which is which: words are ours, values and names were inserted and are
/// isolated from the direction of the words around them.
package struct Phrase: Hashable, Sendable {
  package var runs: [Run]

  package init(_ runs: [Run] = []) {
    self.runs = runs
  }

  /// A piece of a phrase.
  package enum Run: Hashable, Sendable {
    /// Words of the vocabulary, in the language of the page.
    case words(String)
    /// A number, a range, a date, a code: always from left to right.
    case value(String)
    /// A name or a quotation from the data, in whatever language, already made ``String/plain``.
    case name(String)
    /// A mark at a number, by its ``Summary/Mark/glyph``: †.
    case mark(Summary.Mark)
    /// References to footnotes, in ascending order and in the digits of the page.
    case notes([Int], Digits)
  }

  package static func words(_ text: String) -> Phrase { Phrase([.words(text)]) }
  package static func value(_ text: String) -> Phrase { Phrase([.value(text)]) }
  package static func name(_ text: String) -> Phrase { Phrase([.name(text.plain)]) }

  package var isEmpty: Bool { runs.isEmpty }

  /// A cell that has nothing to say, where an empty one would say that something is not known.
  static let blank = Phrase.words("")

  package static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.runs + right.runs) }

  package static func += (left: inout Phrase, right: Phrase) { left.runs += right.runs }

  /// The phrase as a line of plain text with its values isolated, without its footnotes.
  package func text(in language: LanguageCode) -> String {
    runs.reduce(into: "") { text, run in
      switch run {
      case .words(let words): text += words
      case .value(let value): text += Isolation.value(value, in: language)
      case .name(let name): text += Isolation.name(name, in: language)
      case .mark(let mark): text += "\u{A0}" + (mark.glyph ?? "")
      case .notes: break
      }
    }
  }

  /// The phrase with a capital letter where it begins with words in a script that has them.
  package var capitalized: Phrase {
    guard case .words(let text) = runs.first, let first = text.first else { return self }
    return Phrase([.words(first.uppercased() + text.dropFirst())] + runs.dropFirst())
  }
}

extension Sequence<Phrase> {
  /// The phrases one after the other with those words between them; empty ones are left out.
  package func joined(by separator: String) -> Phrase {
    reduce(into: Phrase()) { joined, phrase in
      guard !phrase.isEmpty else { return }
      if !joined.isEmpty { joined.runs.append(.words(separator)) }
      joined += phrase
    }
  }
}

extension Phrase {
  /// The phrase as bare text, for a title bar, where no isolation helps.
  var bare: String {
    runs.reduce(into: "") { bare, run in
      switch run {
      case .words(let text), .value(let text), .name(let text): bare += text
      case .mark, .notes: break
      }
    }
  }
}
