import Displacement

/// Reads one page.
struct PageReading {
  /// What was read.
  let document: ReadDocument

  /// Reads a page that is UTF-8 without NUL.
  init(_ bytes: [UInt8], name: String, encoding: DocumentEncoding, findings: [Finding]) {
    var findings = findings
    var parser = PageParser(bytes)
    if parser.interruption == .nestedTooDeep {
      parser = PageParser(FormattingTags.removed(from: bytes))
    }
    switch parser.interruption {
    case .nestedTooDeep: findings.append(.nestedTooDeep(name))
    case .tooManyAttributes: findings.append(.tooManyAttributes(name))
    case .stopped: findings.append(.unreadRest(name))
    case .none: break
    }
    let head = parser.head
    let linked = head.linkedData.flatMap(LinkedArticle.all(in:))
    let metadata = PageMetadata(head, linked)

    let survey = PageSurvey(parser.page, titles: metadata.titles)
    let lines = ArticleLines(survey)
    // A date may stand right above the headline, and right below the text.
    let top = max(0, (survey.headline ?? lines.kept.first ?? 0) - 2)
    let bottom = max(top, (lines.kept.last ?? 0) + 1)
    let date = PublicationDate(head.dates, linked, beside: top...bottom)
    if let used = date.day, let other = date.other {
      findings.append(.conflictingDates(name, used: used, other: other))
    }
    var text = ArticleText(lines.kept, of: parser.page)
    var discarded = lines.discarded.map { parser.page.text(of: parser.page.lines[$0]) }
    // Pages that a script builds carry their text in JSON-LD only.
    if let body = linked.first(where: { $0.body != nil })?.body {
      let carried = ArticleText(carried: body)
      if carried.proseLength > text.proseLength * 3 / 2 {
        discarded = parser.page.lines.map { parser.page.text(of: $0) }
        text = carried
        findings.append(.fromLinkedData(name))
      }
    }
    if text.isWall {
      discarded = parser.page.lines.map { parser.page.text(of: $0) }
      text = ArticleText()
    }
    if text.bytes.isEmpty {
      findings.append(.noArticle(name, lines: discarded.count))
    } else if metadata.isPaid || survey.hasWall {
      findings.append(.behindWall(name))
    }
    let headline = survey.headline.map { parser.page.text(of: parser.page.lines[$0]) }
    document = ReadDocument(
      kind: .html, text: String(decoding: text.bytes, as: UTF8.self),
      title: metadata.title ?? headline ?? metadata.titleTag, published: date.day,
      publisher: metadata.publisher, url: metadata.url,
      language: WrittenLanguage.of(
        text.bytes.isEmpty ? parser.page.bytes : text.bytes, declared: metadata.language),
      discarded: discarded, encoding: encoding, findings: findings)
  }
}
