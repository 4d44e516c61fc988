package import Displacement

/// A name in the languages of a page; data, never trusted as markup.
package struct Name: Hashable, Sendable {
  package var english: String
  package var arabic: String

  /// The name in that language, or the other one where it has none.
  package func callAsFunction(in language: LanguageCode) -> String {
    switch language {
    case .arabic: arabic.isEmpty ? english : arabic
    case .english: english.isEmpty ? arabic : english
    }
  }

  /// Whether that is the name in one of the languages.
  func contains(_ name: String) -> Bool { name == english || name == arabic }

  package init(english: String, arabic: String) {
    self.english = english
    self.arabic = arabic
  }

  init(_ place: Place) {
    self.init(english: place.nameEnglish, arabic: place.nameArabic)
  }

  init(_ source: Source) {
    self.init(english: source.nameEnglish, arabic: source.nameArabic)
  }
}
