import Displacement
import Language

/// The reading of one article, sentence by sentence, with what is carried from one to the next.
struct ArticleReading {
  let page: Page
  let vocabulary: Vocabulary
  private let published: Day?
  let explains: Bool
  var placeScanner: PlaceScanner
  private var speakerScanner: SpeakerScanner
  var context: Context
  private var previous: Interpretation?
  /// Whether the title or a sentence so far speaks of people who are brought out.
  private var evacuates = false
  private let numbers: [NumberMark]
  private let dates: [DateMark]

  var figures: [ArticleFigure] = []
  private(set) var routes: [ArticleRoute] = []
  private(set) var findings: [Finding] = []

  init(
    page: Page, vocabulary: Vocabulary, places: PlaceIndex, sources: SourceIndex?,
    published: Day?, dates: [DateMark], explains: Bool
  ) {
    self.page = page
    self.vocabulary = vocabulary
    self.published = published
    self.explains = explains
    placeScanner = PlaceScanner(index: places, vocabulary: vocabulary)
    speakerScanner = SpeakerScanner(vocabulary: vocabulary, sources: sources)
    context = Context(published: published)
    self.dates = dates
    numbers = NumberMark.all(in: page.text, outside: dates.map(\.tokens))
  }

  /// Reads the title and the datelines for the place, then every sentence.
  mutating func read() {
    for (number, line) in page.lines.enumerated()
    where line.kind == .title || line.kind == .dateline && context.title.isEmpty {
      let scan = scan(
        Sentence(tokens: line.tokens, line: number, isItem: false, opensParagraph: true))
      if scan.marks.contains(where: { $0.term.topic == .evacuated }) { evacuates = true }
      if line.kind == .title, let topic = topic(of: line) {
        context.title = [topic]
      } else if context.title.isEmpty, line.kind == .dateline, let city = city(of: line, scan) {
        context.title = [city]
        context.isTitleSeat = true
      } else if context.title.isEmpty {
        context.isTitleSeat = line.kind == .dateline
        context.title = scan.places.filter { line.kind == .title || $0.isSure }.map {
          placeScanner.city(in: $0, scan) ?? $0
        }
      }
    }
    var line = 0
    var tables = page.tables[...]
    for sentence in Sentence.sentences(of: page) {
      while let table = tables.first, table.header < sentence.line {
        readHeadings(line..<max(line, table.header))
        line = max(line, table.header)
        read(table)
        tables.removeFirst()
      }
      readHeadings(line..<max(line, sentence.line))
      line = max(line, sentence.line)
      read(sentence)
    }
    for table in tables {
      readHeadings(line..<max(line, table.header))
      read(table)
    }
    listUnresolvedPlaces()
  }

  /// `تدمر: نزوح جديد`, "Marawi: 134 people brought out": a title can begin with its place.
  private mutating func topic(of line: Line) -> PlaceMention? {
    let text = page.text
    guard let colon = line.tokens.prefix(6).first(where: { text.isSign($0, ":") }),
      colon > line.tokens.lowerBound
    else { return eventPlace(of: line) }
    let head = line.tokens.lowerBound..<colon
    let sentence = Sentence(tokens: head, line: 0, isItem: false, opensParagraph: true)
    let scan = scan(sentence)
    if scan.marks.contains(where: { $0.plays(.sayer) }) { return nil }
    if let known = scan.places.first(where: \.isSure) { return known }
    guard scan.marks.allSatisfy({ $0.term.noun == nil && !$0.plays(.common) && !$0.term.isThing }),
      head.allSatisfy({ text.tokens[$0].kind == .word }), head.count <= 3
    else { return nil }
    return placeScanner.named(head, in: scan)
  }

  /// `زلزال سيبو`: a title that names an event by its place and ends there.
  private mutating func eventPlace(of line: Line) -> PlaceMention? {
    let text = page.text
    guard vocabulary.language == .arabic, line.tokens.count <= 4, let last = line.tokens.last,
      last > line.tokens.lowerBound, text.tokens[last].kind == .word,
      ArticleReading.events.value(text, text.tokens[last - 1]) != nil
    else { return nil }
    let sentence = Sentence(tokens: line.tokens, line: 0, isItem: false, opensParagraph: true)
    let scan = scan(sentence)
    guard !scan.places.contains(where: \.isSure), scan.mark(at: last) == nil,
      !placeScanner.looksCommon(last, scan)
    else { return nil }
    return placeScanner.named(last..<(last + 1), in: scan)
  }

  private static let events = TermTable<Bool>(
    rows:
      "x\tزلزال,فيضانات,فيضان,سيول,إعصار,حريق,حرائق,معركة,معارك,حصار,مجزرة,نازحو,نازحي,أهالي,سكان,جرود,حصار"
  ) { _ in true }

  /// `مراكش – وكالات`: the words before the dash of a dateline.
  private mutating func city(of line: Line, _ scan: Scan) -> PlaceMention? {
    let text = page.text
    guard !scan.places.contains(where: \.isSure),
      let dash = line.tokens.prefix(5).first(where: { text.isSign($0, in: "-,(|:") }),
      dash > line.tokens.lowerBound
    else { return nil }
    let head = line.tokens.lowerBound..<dash
    guard scan.marks(in: head).isEmpty,
      head.allSatisfy({ text.tokens[$0].kind == .word || text.isSign($0, "'") })
    else { return nil }
    return placeScanner.named(head, in: scan)
  }

  /// Names that the gazetteer does not have are for a person to place.
  private mutating func listUnresolvedPlaces() {
    var seen = NameSet()
    for index in figures.indices {
      list(figures[index].places, &seen)
      list(figures[index].origins, &seen)
      list(figures[index].destinations, &seen)
    }
  }

  private mutating func list(_ places: PlaceSet, _ seen: inout NameSet) {
    for mention in places.mentions
    where mention.place == nil && seen.insert(mention.text) {
      findings.append(
        Finding(
          .notice, code: "unresolved-place", subject: mention.text,
          message: "The gazetteer has no place of this name, or several: choose one in review."))
    }
  }

  /// A line that says something of the items under it: a heading, or a date right above them.
  private func isHeading(_ line: Int) -> Bool {
    switch page.lines[line].kind {
    case .heading: return true
    case .dateline:
      guard page.lines.indices.contains(line + 1) else { return false }
      return page.lines[line + 1].kind == .item && !page.lines[line + 1].startsBlock
    case .title, .prose, .item, .row, .furniture: return false
    }
  }

  private mutating func readHeadings(_ lines: Range<Int>) {
    for line in lines where isHeading(line) { readHeading(line) }
  }

  /// A heading says when and by whom for the items under it: "Key figures (as of 24 November)".
  private mutating func readHeading(_ number: Int) {
    let heading = scan(
      Sentence(
        tokens: page.lines[number].tokens, line: number, isItem: false, opensParagraph: true))
    if let date = heading.dates.last(where: { $0.period != nil }) { context.tableDate = date }
    if let source = heading.speakers.last { context.tableSource = source.name }
    context.lead = ListLead(heading, vocabulary)
  }

  private mutating func read(_ sentence: Sentence) {
    let start = bodyStart(of: sentence)
    let sentence = Sentence(
      tokens: start..<sentence.tokens.upperBound, line: sentence.line, isItem: sentence.isItem,
      opensParagraph: sentence.opensParagraph, isListed: sentence.isListed)
    if sentence.opensParagraph, !sentence.isItem {
      previous = nil
      context.section = context.paragraph.isEmpty ? context.section : context.paragraph
      context.paragraph = []
    }
    let scan = scan(sentence)
    if !sentence.isListed { context.lead = nil }
    let counted = scan.counted(vocabulary)
    var interpreter = Interpreter(
      scan, vocabulary, counted: counted, previous: previous, evacuates: evacuates,
      lead: context.lead)
    let readings = interpreter.interpret()
    let builder = FigureBuilder(
      scan: scan, vocabulary: vocabulary, readings: readings, context: context,
      explains: explains)
    let found = builder.figures(offset: figures.count)
    figures += found
    routes += RouteBuilder(scan: scan, vocabulary: vocabulary, figures: found).routes()
    if readings.contains(where: { $0.topic == .evacuated }) { evacuates = true }
    carry(scan, readings, found)
  }

  /// `GOMA, 28 January – Heavy fighting`: the sentence begins behind the dateline.
  private mutating func bodyStart(of sentence: Sentence) -> Int {
    let text = page.text
    guard sentence.opensParagraph, !sentence.isItem else { return sentence.tokens.lowerBound }
    let head = sentence.tokens.prefix(12)
    guard let dash = head.first(where: { text.isSign($0, "-") && !text.tokens[$0].isAttached }),
      dash > sentence.tokens.lowerBound, dash + 3 < sentence.tokens.upperBound,
      isDateline(sentence.tokens.lowerBound..<dash)
    else { return sentence.tokens.lowerBound }
    if context.title.isEmpty {
      let line = Sentence(
        tokens: sentence.tokens.lowerBound..<dash, line: sentence.line, isItem: false,
        opensParagraph: true)
      let scan = scan(line)
      context.title = scan.places.filter(\.isSure)
      if context.title.isEmpty, let city = city(in: line.tokens) {
        context.title = [placeScanner.named(city, in: scan)]
        context.isTitleSeat = true
      }
    }
    return dash + 1
  }

  /// `SUKKUR, Pakistan`: the words in capitals with which an English dateline begins.
  private func city(in tokens: Range<Int>) -> Range<Int>? {
    guard vocabulary.language == .english else { return nil }
    let text = page.text
    let end = tokens.first { text.tokens[$0].kind != .word } ?? tokens.upperBound
    let isName = end > tokens.lowerBound && end - tokens.lowerBound <= 3
    return isName ? tokens.lowerBound..<end : nil
  }

  /// A dateline is a city in capitals or a known place, with a date or an agency or alone.
  private func isDateline(_ tokens: Range<Int>) -> Bool {
    let text = page.text
    guard let first = tokens.first else { return false }
    if vocabulary.language == .english {
      let span = text.span(of: text.tokens[first])
      return text.original[span].allSatisfy { (0x41...0x5a).contains($0) } && span.count > 2
    }
    return !tokens.contains { vocabulary.lexicon.match(text, at: $0)?.term.isPredicate == true }
  }

  mutating func scan(_ sentence: Sentence) -> Scan {
    var scan = Scan(page.text, sentence)
    scan.numbers = numbers.within(sentence.tokens)
    scan.dates = dates.within(sentence.tokens)
    scan.findMarks(vocabulary)
    scan.places = placeScanner.places(in: scan)
    scan.findClauses(vocabulary)
    scan.speakers = speakerScanner.speakers(in: scan)
    for index in scan.places.indices {
      let tokens = scan.places[index].tokens
      scan.places[index].isInSpeaker =
        scan.speakers.contains { $0.tokens.overlaps(tokens) } || isSeat(tokens.lowerBound, scan)
    }
    return scan
  }

  /// ومقره في بريطانيا, "based in Geneva": where a speaker sits, nothing happened.
  private func isSeat(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(token - 2) else { return false }
    let text = page.text
    return (token - 2..<token).contains { index in
      text.matches(text.tokens[index], "based")
        || text.firstStem(of: text.tokens[index]) { stem in
          ArticleReading.seats.value(text, text.tokens[index], stem)
        } == true
    }
  }

  private static let seats = TermTable<Bool>(rows: "x\tمقره,مقرها") { _ in true }

  /// توزعوا على النحو التالي: what a list behind a colon takes from the sentence before it.
  private mutating func introduce(
    _ scan: Scan, _ readings: [Interpretation], _ found: [ArticleFigure]
  ) {
    context.lead =
      readings.last.map {
        ListLead(topic: $0.topic, frames: $0.frames, hasFigure: !found.isEmpty)
      } ?? ListLead(scan, vocabulary)
    if let date = scan.dates.last(where: { $0.period != nil }) { context.tableDate = date }
    context.tableSource = scan.speakers.last?.name ?? speakerScanner.subject(of: scan)
  }

  /// Keeps what the next sentences may leave out.
  private mutating func carry(
    _ scan: Scan, _ readings: [Interpretation], _ found: [ArticleFigure]
  ) {
    if let last = readings.last(where: { $0.relation == .own }) ?? readings.last {
      previous = last
    }
    let named = scan.places.indices.filter { index in
      let place = scan.places[index]
      return !place.isInSpeaker && (place.isSure || place.role != .unmarked)
    }
    if let first = named.first {
      let marked = named.filter { scan.places[$0].role != .unmarked || scan.places[$0].cue != nil }
      let quarters = marked.filter { placeScanner.cue(of: scan.places[$0]) == .neighborhood }
      let carried = quarters.count > 1 ? quarters : [marked.first ?? first]
      context.paragraph = carried.map { scan.places[$0] }
    }
    if let last = found.last(where: { $0.linked == nil || !$0.places.isUnstated }) {
      context.figure = last.places
      context.last = last
    }
    if let last = scan.tokens.last, scan.text.isSign(last, ":") {
      introduce(scan, readings, found)
      return
    }
    guard scan.numbers.isEmpty || found.isEmpty else { return }
    // The heading of a table says when and by whom for its lines.
    if let date = scan.dates.last(where: { $0.period != nil }) { context.tableDate = date }
    if let source = scan.speakers.last { context.tableSource = source.name }
  }
}
