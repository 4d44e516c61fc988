import CPangoCairo
import Displacement
import Situation

/// A page as PDF on A4: shaped and joined Arabic, embedded subsets of fonts, page x of y.
///
/// The same edition gives the same bytes with the same libraries and fonts: nothing of the
/// machine's clock or locale is in them.
package struct PDF: Sendable {
  private let page: Page
  private let wording: Wording
  /// The moment that stands as the document's date: that by which the page was known.
  private let date: Moment

  package init(_ edition: Edition) {
    page = edition.page
    wording = Wording(edition.language, digits: edition.digits)
    date = edition.summary.knownAt
  }

  /// The whole file.
  ///
  /// - Throws: ``MissingPackage`` where the libraries or the fonts are not installed.
  package var bytes: [UInt8] {
    get throws(MissingPackage) { try bytes(with: PangoCairo()) }
  }

  /// The whole file, by the libraries that are open.
  func bytes(with library: PangoCairo) throws(MissingPackage) -> [UInt8] {
    let canvas = Canvas(library, paper: .a4)
    let typesetter = try Typesetter(library, on: canvas.cairo)
    let (layout, scale) = SheetLayout.fitted(page, typesetter.ruler)
    canvas.describe(
      title: [page.title, page.header.first ?? Phrase()].joined(by: " – ").bare,
      subject: page.header.dropFirst().first?.bare ?? "", date: date)
    canvas.scale(by: scale)
    let paper = Paper.a4.scaled(by: 1 / scale)
    let painter = SheetPainter(
      canvas, typesetter, paper: paper, language: page.language, scale: scale)
    canvas.tagged("Document") {
      for (number, bricks) in layout.sheets.enumerated() {
        painter.paint(bricks)
        painter.paint(footer(number + 1, of: layout.sheets.count))
        canvas.finishSheet()
      }
    }
    return PDFCatalog.adding(page.language, to: canvas.finish())
  }

  /// The issue on the side where the language begins, and the number of the sheet on the other.
  private func footer(_ number: Int, of count: Int) -> (start: Phrase, end: Phrase) {
    let values: [Slot: Phrase] = [
      .number: wording.number(number), .parts: wording.number(count),
    ]
    return (page.header.dropFirst().first ?? Phrase(), wording.phrase(.sheetOf, values))
  }
}
