package import Displacement

/// What the reader found in one article: candidates for a person to approve, each with the words
/// it came from.
package struct Article: Hashable, Sendable {
  /// The title, as given or as it stands above the text.
  package var title: String?
  /// The language the article was read in.
  package var language: LanguageCode
  /// The day it was published, where that is known; days without a year count from it.
  package var published: Day?
  /// The whole text, to which every span points.
  package var text: String
  /// The figures in the order of the text.
  package var figures: [ArticleFigure]
  /// The routes in the order of the text.
  package var routes: [ArticleRoute]
  /// The lines that are the page's and not the article's, in order.
  package var discarded: [String]
  /// What a person should look at.
  package var findings: [Finding]

  /// The words of the text in that span of UTF-8 bytes.
  package func words(_ span: Range<Int>) -> String { String(part(span)) }

  /// The part of the text in that span of UTF-8 bytes, on scalar boundaries.
  func part(_ span: Range<Int>) -> Substring {
    let bytes = text.utf8
    guard span.lowerBound >= 0, span.upperBound <= bytes.count else { return "" }
    let start = bytes.index(bytes.startIndex, offsetBy: span.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: span.upperBound)
    return text[start..<end]
  }
}

/// A number of an article with what it counts, as the article says it.
package struct ArticleFigure: Hashable, Sendable {
  /// What is counted.
  package var measure: Measure
  /// People, households or homes.
  package var unit: Unit
  /// How many, with the hedge.
  package var quantity: Quantity
  /// How the time is counted.
  package var basis: FigureBasis
  /// Who is counted, by the counted noun.
  package var group: Group?
  /// Where displaced people stay.
  package var accommodation: Accommodation?
  /// How held people are held.
  package var holding: Holding?
  /// Where it was so; of a movement its origin, else its destination.
  package var places: PlaceSet
  /// Where a movement started.
  package var origins: PlaceSet
  /// Where a movement led.
  package var destinations: PlaceSet
  /// How the counted people travelled, where that is said of them.
  package var mode: Route.Mode?
  /// The first day, where a time is said.
  package var start: Day?
  /// The last day, where a time is said.
  package var end: Day?
  /// Who said it, in the fullest words of the article without clitics and case endings.
  package var source: String?
  /// Whether it is asserted, denied or planned; ``FigureBasis/background`` says what is history.
  package var polarity: Polarity
  /// The words of the number and its noun.
  package var evidence: Range<Int>
  /// The sentence.
  package var sentence: Range<Int>
  /// How sure the reader is, 0 to 100 percent.
  package var confidence: Int
  /// The figure that gives the same group in the other unit, by its place in the article's list.
  package var linked: Int?
  /// The rules that fired, where the reader was asked for them.
  package var reasons: [Reason] = []

  /// Whether a source stands for a figure.
  package enum Polarity: String, CaseIterable, Sendable {
    case asserted, denied, planned
  }
}

/// How the time of an article's figure is counted.
package enum FigureBasis: String, CaseIterable, Sendable {
  case point, increment, cumulative
  /// History outside the reported event.
  case background
}

/// A way that an article describes.
package struct ArticleRoute: Hashable, Sendable {
  /// Where it starts.
  package var origins: PlaceSet
  /// Where it leads.
  package var destinations: PlaceSet
  /// What it leads over.
  package var via: PlaceSet
  /// How people travel on it.
  package var mode: Route.Mode
  /// Whether people can pass.
  package var state: RouteStatus.State
  /// Whether somebody guards it.
  package var isSecured: Bool
  /// The words about the way.
  package var evidence: Range<Int>
  /// The sentence.
  package var sentence: Range<Int>
}
