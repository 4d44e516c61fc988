import Language

/// What one pass over a line's tokens shows of it.
struct LineSigns {
  /// Whether the line is the page's: its words or its shape tell it.
  var isFurniture: Bool { isTold || isMenuLike }
  /// Whether words or a shape that nothing else has tell that the line is the page's.
  private(set) var isTold = false
  /// Whether bars cut the line, or nothing but words of menus stands in it: a menu, or the line that
  /// names author and date between bars.
  private(set) var isMenuLike = false
  private(set) var opensBlock = false
  /// Whether the way to the page through its site stands in the line: "Home / News / Africa".
  private(set) var isBreadcrumb = false
  /// Whether the line interrupts the article, which may go on below it: "Advertisement".
  private(set) var isPause = false
  /// Whether the page's foot or what readers wrote begins with the line.
  private(set) var endsArticle = false
  private(set) var isByline = false
  private(set) var hasDash = false
  private(set) var hasDigits = false
  /// Whether a time of day stands in the line: `18:42`.
  private(set) var hasTime = false
  private(set) var hasColon = false
  /// A colon with a figure or a vague amount behind it.
  private(set) var hasLabel = false
  /// A colon with digits behind it.
  private(set) var hasLabelledNumber = false
  private(set) var hasBullet = false
  /// Whether the kind of an article stands before a colon at the head of the line.
  private(set) var hasGenre = false
  /// Whether the line begins as those do that tell when a page was written.
  private(set) var isIssued = false
  /// Whether the words of a picture follow on the next line.
  private(set) var announcesCaption = false
  /// Whether a number and a full stop begin the line, as in a list of headlines.
  private(set) var isListed = false
  private(set) var isWhollyLatin = false
  /// Whether no word of the line is in Latin or Arabic letters.
  private var isOfOtherScript = false
  private(set) var isWhollyArabic = false
  private(set) var endsSentence = false
  private(set) var asks = false
  private(set) var words = 0
  /// Whether the line speaks to who reads the page, and nobody is quoted.
  private(set) var addresses = false
  /// Whether the line tells what a picture shows.
  private(set) var showsScene = false
  /// Whether the line invites to letters and alerts, so that what they bring may stand under it.
  private(set) var invites = false
  /// Whether anything stands in the line that may cut it into cells, as in few lines of prose.
  private(set) var mayHaveCells = false
  /// Whether أولاً, ثانياً and their like begin it.
  private(set) var isOrdinal = false
  /// Whether the line is nothing but what a part of a report may be about.
  private(set) var isTopic = false
  /// How many bars and the like stand in the line.
  private var separators = 0
  /// How many spaced slashes stand in it.
  private var slashes = 0
  /// Whether an address of mail, a page or a telephone stands in the line.
  private(set) var hasContact = false

  /// Whether a bar cuts the line.
  var hasBars: Bool { separators > 0 }

  /// Whether the line is no sentence.
  var isHeadline: Bool { !endsSentence && words <= 22 }

  /// Whether the line may be another article's headline, which may be a question.
  var isOtherHeadline: Bool { isHeadline || asks && words <= 14 }

  /// What the line is where nothing tells that it is not the article's.
  ///
  /// A long line without a full stop is a paragraph whose writer left it out.
  var kind: Line.Kind { isHeadline && words <= 13 ? .heading : .prose }

  init(_ line: Line, in text: FoldedText) {
    scanTokens(line.tokens, text)
    scanShape(line.tokens, text)
    scanTerms(line.tokens, text)
  }

  /// Counts the words, and looks at every sign.
  private mutating func scanTokens(_ tokens: Range<Int>, _ text: FoldedText) {
    var (latin, arabic) = (0, 0)
    for index in tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .digits: hasDigits = true
      case .sign: scanSign(index, tokens, text)
      case .word:
        words += 1
        if token.traits.contains(.latin) {
          latin += 1
        } else if text.bytes[token.start] >= 0xd8 && text.bytes[token.start] <= 0xdb {
          arabic += 1
        }
      }
    }
    isOfOtherScript = words > 0 && latin + arabic == 0
    isWhollyLatin = latin > 0 && arabic == 0
    isWhollyArabic = arabic > 0 && latin == 0
    mayHaveCells =
      mayHaveCells
      || text.hasTabs && text.original[text.span(ofTokens: tokens)].contains(0x09)
  }

  private mutating func scanSign(_ index: Int, _ line: Range<Int>, _ text: FoldedText) {
    let token = text.tokens[index]
    switch token.sign {
    case UInt8(ascii: "-"): hasDash = hasDash || !token.isAttached
    case UInt8(ascii: "/"):
      mayHaveCells = true
      slashes += token.isAttached ? 0 : 1
    case UInt8(ascii: "|"):
      mayHaveCells = true
      separators += 1
    case UInt8(ascii: ">"): separators += 1
    case UInt8(ascii: ":"):
      hasColon = true
      hasTime = hasTime || isTime(index, line, text)
      if index > line.lowerBound + 1, index + 1 < line.upperBound,
        text.tokens[index + 1].kind != .sign
      {
        hasLabel = true
        hasLabelledNumber = hasLabelledNumber || text.tokens[index + 1].kind == .digits
      }
    case _:
      guard token.sign == 0, index > line.lowerBound else { break }
      if LineSigns.dividers.contains(where: { text.matches(token, $0) }) { separators += 1 }
    }
    hasContact = hasContact || isContact(index, line, text)
  }

  private mutating func scanShape(_ tokens: Range<Int>, _ text: FoldedText) {
    guard let first = tokens.first, let last = tokens.last else { return }
    hasBullet =
      text.isSign(first, in: "-*+") || text.matches(text.tokens[first], "•")
      || text.matches(text.tokens[first], "▪") || text.matches(text.tokens[first], "●")
      || text.matches(text.tokens[first], "◦") || text.matches(text.tokens[first], "·")
    // "250-odd people" begins no list.
    isListed =
      text.tokens[first].kind == .digits && text.isSign(first + 1, in: ".)-")
      && !(text.isSign(first + 1, "-") && first + 2 <= last && text.tokens[first + 2].isAttached
        && text.tokens[first + 2].traits.contains(.latin))
    var end = last
    // A control character ends no line of its own.
    while end > first, text.isSign(end, in: "\")']") || (1..<0x20).contains(text.tokens[end].sign) {
      end -= 1
    }
    asks = text.isSign(end, "?")
    endsSentence = text.endsSentence(end) || (end < last && text.endsSentence(end))
    isOrdinal =
      LineSigns.ordinals.value(text, text.tokens[first]) != nil
      && text.isSign(first + 1, in: ":-,)")
    if separators >= 2, !endsSentence { isMenuLike = true }
    addresses =
      !tokens.contains { text.isSign($0, "\"") }
      && (words <= 16 && tokens.contains { LineSigns.readers.value(text, text.tokens[$0]) != nil }
        || words <= 12 && !endsSentence && LineSigns.appeals.value(text, text.tokens[first]) != nil
        || isCry(tokens, text))
      && !isTold(tokens, text)
    showsScene = isScene(tokens, text)
    if isWholeBracket(tokens, text) || isContact || isWidelySpaced(tokens, text)
      || isWeather(tokens, text) || isFiledHeadline(tokens, text) || isFormField(tokens, text)
      || isTicker(tokens, text) || isTagged(tokens, text) || isCaption(tokens, text)
      || isCounter(tokens, text) || isSlashed(tokens, text) || isAge(tokens, text)
      || isPhoto(tokens, text) || isBare(tokens, text) || isNumbered(tokens, text)
      || isPointed(tokens, text) || isOfOtherScript || isRemark(tokens, text)
      || isBiography(tokens, text) || isOfNames(tokens, text) || isGauge(tokens, text)
    {
      isTold = true
    }
  }

  private mutating func scanTerms(_ tokens: Range<Int>, _ text: FoldedText) {
    guard var first = tokens.first else { return }
    while first + 1 < tokens.upperBound, text.tokens[first].kind == .sign {
      if text.matches(text.tokens[first], "©") { isTold = true }
      first += 1
    }
    // A sentence with a figure is read even where it begins as a notice does, or ends with
    // "the governor wrote on Telegram."
    let mayBeRead = endsSentence && hasDigits && words > 12
    let isQuoted = tokens.first.map { text.isSign($0, "\"") } ?? false
    var known = 0
    var index = first
    while index < tokens.upperBound {
      // A phrase that would go on in the next line is none: ACCESS above "The road is cut."
      guard let (sign, count) = FurnitureTerms.table.match(text, at: index),
        index + count <= tokens.upperBound
      else {
        known += text.tokens[index].kind == .word ? 0 : 1
        index += 1
        continue
      }
      known += count
      let end = index + count
      if index == first {
        isBreadcrumb =
          separators + slashes > 0 && LineSigns.homes.value(text, text.tokens[first]) != nil
        if isBreadcrumb, !endsSentence, words <= 10 { isMenuLike = true }
        isPause = words <= 3 && LineSigns.pauses.value(text, text.tokens[first]) != nil
        invites = LineSigns.invitations.value(text, text.tokens[first]) != nil
        if sign.contains(.start), opens(after: end, tokens, text) { isTold = true }
        let isLabelled = text.isSign(end, ":")
        if sign.contains(.notice), words <= 60, !mayBeRead, !isQuoted, !isTold(tokens, text),
          !opensPurpose(first, text) || invites(tokens, text)
        {
          isTold = true
        }
        if sign.contains(.label), isLabelled, !mayBeRead { isTold = true }
        if sign.contains(.genre), isLabelled, !endsSentence || asks { hasGenre = true }
        if sign.contains(.caption), !endsSentence, words <= count + 1 { announcesCaption = true }
        if sign.contains(.block) { opens(end, tokens, text) }
        if sign.contains(.end), opens(after: end, tokens, text) { endsArticle = true }
      }
      if sign.contains(.anywhere), words <= 40, !mayBeRead, !isWritten(index, tokens, text) {
        isTold = true
      }
      if sign.contains(.issued), index == first || hasTime, !endsSentence { isIssued = true }
      if sign.contains(.credit), isCredit(index..<end, tokens, text) { isTold = true }
      if sign.contains(.byline) {
        // "Prices rise by two percent": only at the head of its line "by" names an author. Behind
        // a colon the kind of a report belongs to its title: "Malawi: Floods, Flash Update No. 5".
        let isTitled = hasColon && LineSigns.reports.value(text, text.tokens[index]) != nil
        if index == first || !isTitled && !text.matches(text.tokens[index], "by") {
          isByline = true
        }
      }
      index += count
    }
    // صور – مراسلنا: a city and an agency are a dateline, though the city is a word of menus too.
    isTopic =
      (1...3).contains(words)
      && tokens.allSatisfy {
        // "3. Access"
        text.tokens[$0].kind == .word
          ? LineSigns.topics.value(text, text.tokens[$0]) != nil
          : $0 < tokens.lowerBound + 2
      }
    let isSigned = FurnitureTerms.table.match(text, at: first)?.value.contains(.byline) == true
    if known >= tokens.upperBound - first, words <= 12, words > 0, !endsSentence,
      !(isByline && (hasDash || isSigned))
    {
      isMenuLike = true
    }
  }

  /// "To receive", للاطلاع على: what begins an invitation begins a sentence of the article as well.
  private func opensPurpose(_ first: Int, _ text: FoldedText) -> Bool {
    text.matches(text.tokens[first], "to") || text.begins(text.tokens[first], with: "لل")
      || text.matches(text.tokens[first], "لمتابعه")
  }

  /// Whether a line speaks of the page and to who reads it.
  private func invites(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    hasContact || tokens.contains { LineSigns.callings.value(text, text.tokens[$0]) != nil }
  }

  /// "the governor wrote on Telegram": where somebody wrote or spoke, and no invitation to go there;
  /// what stands behind a quotation mark may be anything.
  private func isWritten(_ index: Int, _ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard endsSentence, words > 5 else { return false }
    return (max(tokens.lowerBound, index - 4)..<index).contains {
      LineSigns.writing.value(text, text.tokens[$0]) != nil || text.isSign($0, "\"")
    }
  }

  /// A heading over other articles' headlines opens a block when nothing follows it on its line;
  /// with a headline behind it, it is a line of furniture by itself.
  private mutating func opens(_ end: Int, _ tokens: Range<Int>, _ text: FoldedText) {
    let rest = (end..<max(end, tokens.upperBound)).filter { text.tokens[$0].kind != .sign }.count
    if rest == 0 || (rest <= 4 && !endsSentence && !text.isSign(end, ":")) {
      opensBlock = true
    } else if text.isSign(end, in: ":|-") || text.matches(text.tokens[end], "...")
      || text.isSign(end, ".") && text.isSign(end + 1, ".") || !endsSentence
    {
      isTold = true
    }
  }

  /// Whether a word that begins furniture does so here: before a colon or a bar, alone, or at the
  /// head of a line that is no sentence.
  private func opens(after end: Int, _ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    if end >= tokens.upperBound { return true }
    if text.isSign(end, in: ":|/") { return true }
    return !endsSentence && words <= 14
  }
}
