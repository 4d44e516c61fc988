import Displacement
import Language

extension ArticleReading {
  /// `بيان المجلس المحلي رقم 4`, `صادر عن: الدفاع المدني`: whose statement the text is; and the line
  /// `صدر عن لجنة الطوارئ تقريرها، وجاء فيه:` names who counted in the list under it.
  mutating func findIssuer() {
    guard vocabulary.language == .arabic else { return findEnglishIssuer() }
    let text = page.text
    for (number, line) in page.lines.prefix(20).enumerated() {
      guard let first = line.tokens.first, let last = line.tokens.last else { continue }
      switch line.kind {
      case .title, .dateline, .heading, .item: break
      case .furniture: continue
      case .prose, .row: return
      }
      let isStatement =
        line.kind == .title && ArticleReading.statements.value(text, text.tokens[first]) != nil
      let issued = line.tokens.first {
        ArticleReading.issued.value(text, text.tokens[$0]) != nil
      }
      let introduces = text.isSign(last, ":") && line.kind != .item
      guard isStatement || issued != nil || introduces else { continue }
      let scan = scan(
        Sentence(tokens: line.tokens, line: number, isItem: false, opensParagraph: true))
      if let issued {
        context.issuer =
          scan.speakers.first { $0.tokens.lowerBound > issued }?.name ?? context.issuer
      } else if isStatement {
        context.issuer = speakerScanner.subject(of: scan)
      } else {
        context.tableSource = speakerScanner.subject(of: scan)
      }
    }
  }

  /// "Statement by the governor of Kassala on the floods": whose words the whole page is.
  private mutating func findEnglishIssuer() {
    let text = page.text
    for (number, line) in page.lines.prefix(20).enumerated() where line.kind == .title {
      let by = line.tokens.dropLast(2).first {
        text.matches(text.tokens[$0], "statement")
          && (text.matches(text.tokens[$0 + 1], "by") || text.matches(text.tokens[$0 + 1], "from"))
      }
      guard let by else { continue }
      let scan = scan(
        Sentence(tokens: line.tokens, line: number, isItem: false, opensParagraph: true))
      let name = speakerScanner.nameAfter(by + 2, in: scan)
      if !name.isEmpty { context.issuer = text.words(ofTokens: name) }
    }
  }

  private static let statements = TermTable<Bool>(words: "بيان,تصريح,بلاغ,تصريحات")

  private static let issued = TermTable<Bool>(words: "صادر,صادرة,الصادر,الصادرة")

  /// `ج: في شمبات قُتل`, "A: Some 300 people": whether a paragraph answers a question.
  func isAnswer(_ sentence: Sentence) -> Bool {
    guard let first = sentence.tokens.first, page.text.isSign(first + 1, in: ":-") else {
      return false
    }
    return ArticleReading.answers.value(page.text, page.text.tokens[first]) != nil
  }

  private static let answers = TermTable<Bool>(words: "ج,جواب,الجواب,a,answer")

  /// `تدمر: نزوح جديد`, "Marawi: 134 people brought out": a title can begin with its place.
  mutating func topic(of line: Line) -> PlaceMention? {
    let text = page.text
    guard let colon = line.tokens.prefix(6).first(where: { text.isSign($0, ":") }),
      colon > line.tokens.lowerBound
    else { return eventPlace(of: line) }
    let head = line.tokens.lowerBound..<colon
    let sentence = Sentence(tokens: head, line: 0, isItem: false, opensParagraph: true)
    let scan = scan(sentence)
    // الهجرة: عودة 2500 أسرة
    if scan.marks.contains(where: { $0.plays(.sayer) }) || isMinistry(head) { return nil }
    if let known = scan.places.first(where: \.isSure) {
      // "Chile: Residents return to ash as Viña del Mar counts its dead": the towns behind it.
      return vocabulary.language == .english && scan.isCountry(known)
        && namesTown(colon + 1..<line.tokens.upperBound, line) ? nil : known
    }
    if let event = eventPlace(in: head) { return event }
    guard scan.marks.allSatisfy({ $0.term.noun == nil && !$0.plays(.common) && !$0.term.isThing }),
      head.allSatisfy({ text.tokens[$0].kind == .word }), head.count <= 3,
      vocabulary.language == .arabic || !placeScanner.isBody(head, scan)
    else { return nil }
    return placeScanner.named(head, in: scan)
  }

  /// Whether a known place that is no country stands among the words.
  private mutating func namesTown(_ words: Range<Int>, _ line: Line) -> Bool {
    guard !words.isEmpty else { return false }
    let scan = scan(Sentence(tokens: words, line: 0, isItem: false, opensParagraph: true))
    return scan.places.contains { $0.isSure && !scan.isCountry($0) && !$0.isInSpeaker }
  }

  /// الصحة, الهجرة: a ministry that is called by what it is for.
  private func isMinistry(_ head: Range<Int>) -> Bool {
    guard let first = head.first else { return false }
    return ArticleReading.ministries.value(page.text, page.text.tokens[first]) != nil
  }

  private static let ministries = TermTable<Bool>(
    words:
      "الهجرة,الصحة,الداخلية,الدفاع,الخارجية,التربية,التعليم,العدل,العمل,النقل,النفط,التخطيط,المالية,الزراعة,الأوقاف,الكهرباء,البرلمان,الرئاسة,التضامن,الإعلام"
  )

  /// Of `الخرطوم - مصر اليوم` and "Floods in Sindh - Turkey Times" the places before the dash or
  /// the bar, behind which a paper or a site is named.
  func beforeSite(_ places: [PlaceMention], of line: Line, _ scan: Scan) -> [PlaceMention] {
    let text = page.text
    let bar = line.tokens.last { token in
      text.isSign(token, "|") || text.isSign(token, "-") && !text.tokens[token].isAttached
    }
    guard let bar, line.tokens.upperBound - bar <= 6,
      !(bar..<line.tokens.upperBound).contains(where: { text.tokens[$0].kind == .digits }),
      !scan.marks(in: bar..<line.tokens.upperBound).contains(where: \.term.isPredicate)
    else { return places }
    let before = places.filter { $0.tokens.upperBound <= bar }
    return before.isEmpty ? places : before
  }

  /// `زلزال سيبو`: a title that names an event by its place and ends there.
  mutating func eventPlace(of line: Line) -> PlaceMention? {
    line.tokens.count <= 4 ? eventPlace(in: line.tokens) : nil
  }

  mutating func eventPlace(in tokens: Range<Int>) -> PlaceMention? {
    let text = page.text
    guard vocabulary.language == .arabic, tokens.count <= 4, let last = tokens.last,
      last > tokens.lowerBound, text.tokens[last].kind == .word,
      ArticleReading.events.value(text, text.tokens[last - 1]) != nil
    else { return nil }
    let sentence = Sentence(tokens: tokens, line: 0, isItem: false, opensParagraph: true)
    let scan = scan(sentence)
    guard !scan.places.contains(where: \.isSure), scan.mark(at: last) == nil,
      !placeScanner.looksCommon(last, scan)
    else { return nil }
    return placeScanner.named(last..<(last + 1), in: scan)
  }

  static let events = TermTable<Bool>(
    words:
      "زلزال,فيضانات,فيضان,سيول,إعصار,حريق,حرائق,معركة,معارك,حصار,مجزرة,نازحو,نازحي,أهالي,سكان,جرود,حصار"
  )

  /// `مراكش – وكالات`: the words before the dash of a dateline.
  mutating func city(of line: Line, _ scan: Scan) -> PlaceMention? {
    let text = page.text
    guard !scan.places.contains(where: \.isSure),
      let dash = line.tokens.prefix(5).first(where: { text.isSign($0, in: "-,(|:") }),
      dash > line.tokens.lowerBound
    else { return nil }
    let head = line.tokens.lowerBound..<dash
    guard scan.marks(in: head).isEmpty, !scan.dates.contains(where: { $0.tokens.overlaps(head) }),
      head.allSatisfy({ text.tokens[$0].kind == .word || text.isSign($0, "'") })
    else { return nil }
    return placeScanner.named(head, in: scan)
  }

  /// `GOMA, 28 January – Heavy fighting`: the sentence begins behind the dateline.
  mutating func bodyStart(of sentence: Sentence) -> Int {
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
  func city(in tokens: Range<Int>) -> Range<Int>? {
    guard vocabulary.language == .english else { return nil }
    let text = page.text
    let end = tokens.first { text.tokens[$0].kind != .word } ?? tokens.upperBound
    let isName = end > tokens.lowerBound && end - tokens.lowerBound <= 3
    return isName ? tokens.lowerBound..<end : nil
  }

  /// A dateline is a city in capitals or a known place, with a date or an agency or alone.
  func isDateline(_ tokens: Range<Int>) -> Bool {
    let text = page.text
    guard let first = tokens.first else { return false }
    if vocabulary.language == .english {
      let span = text.span(of: text.tokens[first])
      return text.original[span].allSatisfy { (0x41...0x5a).contains($0) } && span.count > 2
    }
    // طريق منبج - الرقة مقطوع: the road's other end stands behind the dash.
    if vocabulary.lexicon.match(text, at: first)?.term.places == .road { return false }
    // وقال مدير الفرع - في بيان - "إن": who speaks stands before the dash.
    return !tokens.contains { token in
      vocabulary.lexicon.match(text, at: token).map {
        $0.term.isPredicate || !$0.term.roles.isDisjoint(with: [.speech, .that])
      } ?? false
    }
  }
}
