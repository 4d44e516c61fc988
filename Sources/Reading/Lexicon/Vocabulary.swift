import Displacement

/// What differs between languages in reading: words, inflection and the order of a clause.
struct Vocabulary: Sendable {
  let language: LanguageCode
  let lexicon: Lexicon

  /// Arabic.
  static let arabic = Vocabulary(
    language: .arabic,
    lexicon: Lexicon(
      [ArabicCues.terms, ArabicMeasures.terms, ArabicNouns.terms], inflection: .arabic))

  /// English.
  static let english = Vocabulary(
    language: .english,
    lexicon: Lexicon(
      [EnglishCues.terms, EnglishMeasures.terms, EnglishHarms.terms, EnglishNouns.terms],
      inflection: .english))

  /// The vocabulary of a language.
  static func of(_ language: LanguageCode) -> Vocabulary {
    switch language {
    case .arabic: .arabic
    case .english: .english
    }
  }
}
