import Displacement
import Language

/// The reading of one article, sentence by sentence, with what is carried from one to the next.
struct ArticleReading {
  let page: Page
  let vocabulary: Vocabulary
  let published: Day?
  let explains: Bool
  var placeScanner: PlaceScanner
  var speakerScanner: SpeakerScanner
  var context: Context
  var previous: Interpretation?
  /// Whether the title or a sentence so far speaks of people who are brought out.
  var evacuates = false
  let numbers: [NumberMark]
  let dates: [DateMark]

  var figures: [ArticleFigure] = []
  var routes: [ArticleRoute] = []
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
    speakerScanner.learnShortNames(in: page.text)
    findIssuer()
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
        var told = scan.places.filter { !$0.isInSpeaker }
        // كشف بحركة النزوح في محافظة مأرب: a title that only seems to say who speaks.
        if told.isEmpty, line.kind == .title { told = scan.places.filter { $0.role == .inside } }
        let named = beforeSite(told, of: line, scan)
        context.title = named.filter { line.kind == .title || $0.isSure }.map {
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
    readHeadings(line..<max(line, page.lines.endIndex))
    listUnresolvedPlaces()
    for index in figures.indices {
      figures[index].source = figures[index].source.map(speakerScanner.inFull)
    }
  }

  /// Names that the gazetteer does not have are for a person to place.
  mutating func listUnresolvedPlaces() {
    var seen = NameSet()
    for index in figures.indices {
      list(figures[index].places, &seen)
      list(figures[index].origins, &seen)
      list(figures[index].destinations, &seen)
    }
  }

  mutating func list(_ places: PlaceSet, _ seen: inout NameSet) {
    for mention in places.mentions
    where mention.place == nil && seen.insert(mention.text) {
      findings.append(
        Finding(
          .notice, code: "unresolved-place", subject: mention.text,
          message: "The gazetteer has no place of this name, or several: choose one in review."))
    }
  }

  mutating func read(_ sentence: Sentence) {
    let start = bodyStart(of: sentence)
    let sentence = Sentence(
      tokens: start..<sentence.tokens.upperBound, line: sentence.line, isItem: sentence.isItem,
      opensParagraph: sentence.opensParagraph, isListed: sentence.isListed)
    if sentence.opensParagraph { context.isAnswer = isAnswer(sentence) }
    if sentence.opensParagraph, !sentence.isItem {
      if !opensWithPart(sentence) { previous = nil }
      context.section = context.paragraph.isEmpty ? context.section : context.paragraph
      context.paragraph = []
    }
    let scan = scan(sentence)
    if !sentence.isListed { context.lead = nil }
    let counted = scan.counted(vocabulary).filter { !isCounted($0, in: scan) }
    var readings: [Interpretation] = []
    if !counted.isEmpty {
      var interpreter = Interpreter(
        scan, vocabulary, counted: counted, previous: previous, evacuates: evacuates,
        lead: context.lead)
      readings = interpreter.interpret()
    }
    var found: [ArticleFigure] = []
    if !readings.isEmpty {
      found = FigureBuilder(
        scan: scan, vocabulary: vocabulary, readings: readings, context: context,
        explains: explains
      ).figures(offset: figures.count)
      add(found)
    }
    routes += RouteBuilder(scan: scan, vocabulary: vocabulary, figures: found).routes()
    if readings.contains(where: { $0.topic == .evacuated }) { evacuates = true }
    carry(scan, readings, found)
  }

  /// نزحت خمس عائلات، ووصلت العائلات الخمس إلى أعزاز: a definite number of those whom the article has
  /// counted already, of whom the sentence says the same.
  private func isCounted(_ phrase: Counted, in scan: Scan) -> Bool {
    guard phrase.isDefinite, let noun = phrase.noun else { return false }
    return figures.contains { figure in
      figure.unit == noun.unit && figure.quantity.best == phrase.number.quantity.best
        && scan.marks.contains { $0.term.topic?.measure == figure.measure }
    }
  }

  /// "Of those, 41,000 entered through Gatumba": a paragraph that goes on with whom the one before
  /// counted.
  private func opensWithPart(_ sentence: Sentence) -> Bool {
    let (text, first) = (page.text, sentence.tokens.lowerBound)
    guard vocabulary.language == .english, sentence.tokens.count > 2,
      text.matches(text.tokens[first], "of")
    else { return false }
    return ArticleReading.pronouns.value(text, text.tokens[first + 1]) != nil
  }

  private static let pronouns = TermTable<Bool>(words: "these,those,them")

  mutating func scan(_ sentence: Sentence) -> Scan {
    let words = MarkedWords(
      page.text, sentence, numbers: numbers.within(sentence.tokens),
      dates: dates.within(sentence.tokens), vocabulary)
    var scan = Scan(words, gazetteer: placeScanner.index)
    scan.places = placeScanner.places(in: scan)
    scan.dropDatesInPlaces()
    scan.speakers = speakerScanner.speakers(in: scan)
    for index in scan.places.indices {
      let tokens = scan.places[index].tokens
      scan.places[index].isInSpeaker =
        scan.speakers.contains { $0.tokens.overlaps(tokens) } || isSeat(tokens.lowerBound, scan)
        || scan.isOfSpeaker(tokens.lowerBound, vocabulary)
    }
    return scan
  }

  /// ومقره في بريطانيا, "based in Geneva": where a speaker sits, nothing happened.
  func isSeat(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(token - 2) else { return false }
    let text = page.text
    if vocabulary.language == .english {
      // "told the Sudan Tribune", "speaking in Geneva", "told reporters in New York"
      let near = max(scan.tokens.lowerBound, token - 4)..<token
      let isHeard = near.contains {
        ArticleReading.audiences.value(text, text.tokens[$0]) != nil
          && !(($0 + 1)..<token).contains { text.isSign($0, ",") }
      }
      if isHeard || near.suffix(2).contains(where: { text.matches(text.tokens[$0], "told") }) {
        return true
      }
    }
    return (token - 2..<token).contains { index in
      text.matches(text.tokens[index], "based")
        || text.meaning(index, in: ArticleReading.seats) == true
    }
  }

  private static let audiences = TermTable<Bool>(
    words:
      "speaking,reporters,journalists,newsmen,briefing,conference,interview,headquarters,headquartered"
  )

  static let seats = TermTable<Bool>(words: "مقره,مقرها,توقيت")

  /// Keeps what the next sentences may leave out.
  mutating func carry(
    _ scan: Scan, _ readings: [Interpretation], _ found: [ArticleFigure]
  ) {
    if let answering = scan.speakers.last(where: { speakerScanner.isInterviewed($0, in: scan) }) {
      context.interviewee = answering.name
    }
    if let last = readings.last(where: { $0.relation == .own }) ?? readings.last {
      previous = last
    }
    carryPlaces(of: scan)
    var whole: Int?
    for index in found.indices
    where found[index].unit != .housing && found[index].basis != .background {
      let most = whole.map { found[$0].quantity.best ?? 0 } ?? -1
      if found[index].quantity.best ?? 0 > most { whole = index }
    }
    if let whole { context.whole = found[whole] }
    let last = found.indices.last { found[$0].linked == nil || !found[$0].places.isUnstated }
    if let last {
      context.figure = found[last].places
      context.last = found[last]
    }
    if let last = scan.tokens.last, scan.text.isSign(last, ":") {
      introduce(scan, readings, found)
      return
    }
    guard scan.numbers.isEmpty || found.isEmpty else { return }
    // The heading of a table says when and by whom for its lines.
    if let date = scan.dates.last(where: { $0.period != nil }) { context.tableDate = date }
    if let source = scan.speakers.last?.name ?? heads(scan) { context.tableSource = source }
    if found.isEmpty, scan.sentence.isItem, scan.counted(vocabulary).isEmpty,
      let lead = ListLead(scan, vocabulary)
    {
      context.lead = lead
    }
  }

  /// The place of a sentence is that of the next ones: the first that a word leads to or announces;
  /// of several quarters all.
  private mutating func carryPlaces(of scan: Scan) {
    func isNamed(_ place: PlaceMention) -> Bool {
      !place.isInSpeaker
        && (place.isSure || place.role != .unmarked || vocabulary.language == .english)
    }
    func isMarked(_ place: PlaceMention) -> Bool {
      isNamed(place) && (place.role != .unmarked || place.cue != nil)
    }
    guard let first = scan.places.first(where: isNamed) else { return }
    let marked = scan.places.first(where: isMarked)
    let quarters = scan.places.filter {
      isMarked($0) && placeScanner.cue(of: $0) == .neighborhood
    }
    context.paragraph = quarters.count > 1 ? quarters : [marked ?? first]
  }
}
