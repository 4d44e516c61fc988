package import Displacement
package import Situation

/// A way to print a summary: each format has a file of its own and a line in ``all``.
package struct Format: Sendable {
  /// The name by which the command line knows it.
  package let name: String
  /// The endings of its files, without the dot; the first is the usual one.
  package let endings: [String]
  /// Whether the format shows pictures; the others need no ``Edition/illustration``.
  package let hasPictures: Bool
  private let render: @Sendable (Edition) -> String

  package init(
    _ name: String, endings: [String], hasPictures: Bool = false,
    render: @escaping @Sendable (Edition) -> String
  ) {
    self.name = name
    self.endings = endings
    self.hasPictures = hasPictures
    self.render = render
  }

  /// Every format, in the order in which help lists them.
  package static let all = [text, markdown, html, json]

  /// The summary in this format.
  package func callAsFunction(_ edition: Edition) -> String { render(edition) }

  /// The format of that name.
  package init?(named name: String) {
    guard let format = Format.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// The format of a file, by the ending of its name.
  package init?(file: String) {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    guard let format = Format.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }
}

/// A summary with all that decides how it is printed.
package struct Edition: Sendable {
  /// Disclosed for its audience already.
  package var summary: Summary
  package var language: LanguageCode
  package var digits: Digits
  /// What pictures show besides the summary; without it the page has none.
  package var illustration: Illustration?
  /// The width of terminal text in cells.
  package var width: Int
  /// Whether terminal text colours its marks.
  package var isColored: Bool
  /// What the command that makes the page again needs besides the day, the audience and the
  /// language.
  package var arguments: [String] = []

  package init(
    _ summary: Summary, language: LanguageCode = .english, digits: Digits = .western,
    illustration: Illustration? = nil, width: Int = 100, isColored: Bool = false
  ) {
    self.summary = summary
    self.language = language
    self.digits = digits
    self.illustration = illustration
    self.width = width
    self.isColored = isColored
  }

  /// The summary in words, and in pictures where there is an illustration.
  package var page: Page {
    let wording = Wording(language, digits: digits)
    var report = Report(summary)
    report.method.arguments += arguments
    var page = Page(report, in: wording)
    if let illustration { page.illustrate(summary, by: illustration, in: wording) }
    return page
  }
}
