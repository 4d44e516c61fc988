import Language

/// What one pass over a line's tokens shows of it.
struct LineSigns {
  private(set) var isFurniture = false
  private(set) var opensBlock = false
  private(set) var isByline = false
  private(set) var hasDash = false
  private(set) var hasDigits = false
  private(set) var hasColon = false
  /// A colon with a figure or a vague amount behind it.
  private(set) var hasLabel = false
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
  private(set) var isWhollyArabic = false
  private(set) var endsSentence = false
  private(set) var asks = false
  private(set) var words = 0
  /// Whether the line speaks to who reads the page, and nobody is quoted.
  private(set) var addresses = false
  /// Whether the line invites to letters and alerts, so that what they bring may stand under it.
  private(set) var invites = false
  /// Whether anything stands in the line that may cut it into cells, as in few lines of prose.
  private(set) var mayHaveCells = false
  /// Whether أولاً, ثانياً and their like begin it.
  private(set) var isOrdinal = false
  /// How many bars and the like stand in the line.
  private var separators = 0
  /// Whether an address of mail, a page or a telephone stands in the line.
  private(set) var hasContact = false

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
    addresses =
      words <= 16
      && tokens.contains { LineSigns.readers.value(text, text.tokens[$0]) != nil }
      && !tokens.contains { text.isSign($0, "\"") }
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
    case UInt8(ascii: "/"): mayHaveCells = true
    case UInt8(ascii: "|"):
      mayHaveCells = true
      separators += 1
    case UInt8(ascii: ">"): separators += 1
    case UInt8(ascii: ":"):
      hasColon = true
      if index > line.lowerBound + 1, index + 1 < line.upperBound,
        text.tokens[index + 1].kind != .sign
      {
        hasLabel = true
      }
    case _: if index > line.lowerBound, text.matches(token, "•") { separators += 1 }
    }
    hasContact = hasContact || isContact(index, line, text)
  }

  private mutating func scanShape(_ tokens: Range<Int>, _ text: FoldedText) {
    guard let first = tokens.first, let last = tokens.last else { return }
    hasBullet =
      text.isSign(first, in: "-*+") || text.matches(text.tokens[first], "•")
      || text.matches(text.tokens[first], "▪") || text.matches(text.tokens[first], "●")
      || text.matches(text.tokens[first], "◦") || text.matches(text.tokens[first], "·")
    isListed = text.tokens[first].kind == .digits && text.isSign(first + 1, in: ".)-")
    var end = last
    while end > first, text.isSign(end, in: "\")']") { end -= 1 }
    asks = text.isSign(end, "?")
    endsSentence = text.endsSentence(end) || (end < last && text.endsSentence(end))
    isOrdinal =
      LineSigns.ordinals.value(text, text.tokens[first]) != nil
      && text.isSign(first + 1, in: ":-,)")
    if separators >= 2, !endsSentence { isFurniture = true }
    if isWholeBracket(tokens, text) || isContact || isWidelySpaced(tokens, text)
      || isWeather(tokens, text) || isFiledHeadline(tokens, text) || isFormField(tokens, text)
      || isTicker(tokens, text) || isTagged(tokens, text) || isCaption(tokens, text)
      || isCounter(tokens, text) || isSlashed(tokens, text) || isAge(tokens, text)
      || isPhoto(tokens, text)
    {
      isFurniture = true
    }
  }

  private static let readers = TermTable<Bool>(words: "you,your,yours")

  private static let invitations = TermTable<Bool>(
    words: "sign,subscribe,newsletter,newsletters,register,join,get")

  private static let ordinals = TermTable<Bool>(
    words:
      "أولا,ثانيا,ثالثا,رابعا,خامسا,سادسا,سابعا,ثامنا,تاسعا,عاشرا,أ,ب,ج,د,first,second,third,fourth"
  )

  private static let reports = TermTable<Bool>(words: "flash,situation,press,briefing")

  private mutating func scanTerms(_ tokens: Range<Int>, _ text: FoldedText) {
    guard var first = tokens.first else { return }
    while first + 1 < tokens.upperBound, text.tokens[first].kind == .sign {
      if text.matches(text.tokens[first], "©") { isFurniture = true }
      first += 1
    }
    // A sentence with a figure is read even where it begins as a notice does, or ends with
    // "the governor wrote on Telegram."
    let mayBeRead = endsSentence && hasDigits && words > 12
    var known = 0
    var index = first
    while index < tokens.upperBound {
      guard let (sign, count) = FurnitureTerms.table.match(text, at: index) else {
        known += text.tokens[index].kind == .word ? 0 : 1
        index += 1
        continue
      }
      known += count
      let end = index + count
      if index == first {
        invites = LineSigns.invitations.value(text, text.tokens[first]) != nil
        if sign.contains(.start), opens(after: end, tokens, text) { isFurniture = true }
        let isLabelled = text.isSign(end, ":")
        if sign.contains(.notice), words <= 60, !mayBeRead { isFurniture = true }
        if sign.contains(.label), isLabelled, !mayBeRead { isFurniture = true }
        if sign.contains(.genre), isLabelled, !endsSentence || asks { hasGenre = true }
        if sign.contains(.issued), !endsSentence { isIssued = true }
        if sign.contains(.caption), !endsSentence, words <= count + 1 { announcesCaption = true }
        if sign.contains(.block) { opens(end, tokens, text) }
      }
      if sign.contains(.anywhere), words <= 40, !mayBeRead, !isWritten(index, tokens, text) {
        isFurniture = true
      }
      if sign.contains(.credit), isCredit(index..<end, tokens, text) { isFurniture = true }
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
    let isSigned = FurnitureTerms.table.match(text, at: first)?.value.contains(.byline) == true
    if known >= tokens.upperBound - first, words <= 12, words > 0, !endsSentence,
      !(isByline && (hasDash || isSigned))
    {
      isFurniture = true
    }
  }

  /// "the governor wrote on Telegram": where somebody wrote or spoke, and no invitation to go there;
  /// what stands behind a quotation mark may be anything.
  private func isWritten(_ index: Int, _ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard endsSentence, words > 5 else { return false }
    return (max(tokens.lowerBound, index - 4)..<index).contains {
      LineSigns.writing.value(text, text.tokens[$0]) != nil || text.isSign($0, "\"")
    }
  }

  private static let writing = TermTable<Bool>(
    words:
      "wrote,posted,said,says,announced,shared,published,reported,claimed,added,tweeted,warned,confirmed,circulated,statement,post,message,video,footage"
  )

  /// A heading over other articles' headlines opens a block when nothing follows it on its line;
  /// with a headline behind it, it is a line of furniture by itself.
  private mutating func opens(_ end: Int, _ tokens: Range<Int>, _ text: FoldedText) {
    let rest = (end..<max(end, tokens.upperBound)).filter { text.tokens[$0].kind != .sign }.count
    if rest == 0 || (rest <= 4 && !endsSentence && !text.isSign(end, ":")) {
      opensBlock = true
    } else if text.isSign(end, ":") || !endsSentence {
      isFurniture = true
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
