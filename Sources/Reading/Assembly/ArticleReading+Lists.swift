import Displacement
import Language

extension ArticleReading {
  /// A line that says something of the items under it: a heading, or a date right above them.
  func isHeading(_ line: Int) -> Bool {
    switch page.lines[line].kind {
    case .heading: return true
    case .dateline:
      // بيانات الوحدة التنفيذية للفترة من 1 إلى 31 أكتوبر:
      if let last = page.lines[line].tokens.last, page.text.isSign(last, ":") { return true }
      guard page.lines.indices.contains(line + 1) else { return false }
      return page.lines[line + 1].kind == .item && !page.lines[line + 1].startsBlock
    case .title, .prose, .item, .row, .furniture: return false
    }
  }

  mutating func readHeadings(_ lines: Range<Int>) {
    for line in lines where isHeading(line) { readHeading(line) }
  }

  /// A heading says when and by whom for the items under it: "Key figures (as of 24 November)".
  mutating func readHeading(_ number: Int) {
    let heading = scan(
      Sentence(
        tokens: page.lines[number].tokens, line: number, isItem: false, opensParagraph: true))
    if let date = heading.dates.last(where: { $0.period != nil }) { context.tableDate = date }
    if let source = heading.speakers.last?.name ?? speakerScanner.counter(inHeading: heading) {
      context.tableSource = source
    } else if page.lines[number].kind == .heading {
      context.tableSource = nil
    }
    if let last = heading.tokens.last, page.text.isSign(last, ":"),
      let source = speakerScanner.subject(of: heading)
    {
      context.tableSource = source
    }
    context.lead = ListLead(heading, vocabulary)
    // طريق مأرب – العبدية: مغلق, one of a list of roads.
    if let first = heading.marks.first, first.tokens.lowerBound == heading.tokens.lowerBound,
      first.term.places == .road || first.term.places == .crossing
    {
      routes += RouteBuilder(scan: heading, vocabulary: vocabulary, figures: []).routes()
    }
  }

  /// توزعوا على النحو التالي: what a list behind a colon takes from the sentence before it.
  mutating func introduce(
    _ scan: Scan, _ readings: [Interpretation], _ found: [ArticleFigure]
  ) {
    context.lead =
      readings.last.map {
        ListLead(topic: $0.topic, frames: $0.frames, hasFigure: !found.isEmpty)
      } ?? ListLead(scan, vocabulary)
    if let date = scan.dates.last(where: { $0.period != nil }) { context.tableDate = date }
    context.tableSource =
      scan.speakers.last?.name ?? speakerScanner.counter(inHeading: scan)
      ?? speakerScanner.subject(of: scan)
  }

  /// Whose figures a line that stands over a list gives in brackets.
  mutating func heads(_ scan: Scan) -> String? {
    scan.sentence.isItem && !page.lines[scan.sentence.line].isListed
      ? speakerScanner.counter(inHeading: scan) : nil
  }
}
