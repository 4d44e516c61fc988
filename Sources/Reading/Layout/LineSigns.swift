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
  /// Whether a number and a full stop begin the line, as in a list of headlines.
  private(set) var isListed = false
  private(set) var isWhollyLatin = false
  private(set) var isWhollyArabic = false
  private(set) var endsSentence = false
  /// Whether it ends with a question mark, as some headlines do.
  private(set) var asks = false
  private(set) var words = 0
  /// How many bars part it into cells.
  private(set) var bars = 0
  /// Whether a number fills one of its cells.
  private(set) var hasNumberCell = false
  /// Whether أولاً, ثانياً and their like begin it.
  private(set) var isOrdinal = false
  /// Whether it ends with the name of an agency in brackets, as captions do.
  private(set) var isCredited = false

  /// Whether the line is no sentence.
  var isHeadline: Bool { !endsSentence && words <= 22 }

  /// What the line is where nothing tells that it is not the article's.
  ///
  /// A long line without a full stop is a paragraph whose writer left it out.
  var kind: Line.Kind { isHeadline && words <= 13 ? .heading : .prose }

  init(_ line: Line, in text: FoldedText) {
    let tokens = line.tokens
    scanLetters(tokens, text)
    scanSigns(tokens, text)
    scanTerms(tokens, text)
  }

  private mutating func scanLetters(_ tokens: Range<Int>, _ text: FoldedText) {
    var (latin, arabic) = (0, 0)
    for index in tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .digits: hasDigits = true
      case .sign: break
      case .word:
        words += 1
        if token.traits.contains(.latin) {
          latin += 1
        } else if text.bytes[token.start] >= 0xd8 && text.bytes[token.start] <= 0xdb {
          arabic += 1
        }
      }
    }
    isWhollyLatin = latin > 0 && arabic == 0
    isWhollyArabic = arabic > 0 && latin == 0
  }

  private mutating func scanSigns(_ tokens: Range<Int>, _ text: FoldedText) {
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
    scanCells(tokens, text)
    var separators = 0
    for index in tokens {
      if text.isSign(index, "-"), !text.tokens[index].isAttached { hasDash = true }
      if text.isSign(index, in: "|>") || text.matches(text.tokens[index], "•") && index > first {
        separators += 1
      }
      guard text.isSign(index, ":") else { continue }
      hasColon = true
      if index > first + 1, index + 1 < tokens.upperBound, text.tokens[index + 1].kind != .sign {
        hasLabel = true
      }
    }
    if separators >= 2, !endsSentence { isFurniture = true }
    if text.matches(text.tokens[first], "عاجل"), text.isSign(first + 1, "|") { isFurniture = true }
    if !endsSentence, words <= 12, slashes(tokens, text) { isFurniture = true }
    isCredited = !endsSentence && words >= 6 && endsInCredit(last, first, text)
  }

  /// الرئيسية / أخبار / سياسة, › مجتمع › جهات, #السويداء #درعا: a trail of pages or of tags.
  private func slashes(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    var (trail, tags) = (0, 0)
    for index in tokens {
      if text.matches(text.tokens[index], "›") || text.matches(text.tokens[index], "»")
        || text.isSign(index, "/") && !text.tokens[index].isAttached
      {
        trail += 1
      }
      if text.isSign(index, "#") { tags += 1 }
    }
    return !hasDigits && trail >= 2 || tags >= 2 && text.isSign(tokens.lowerBound, "#")
  }

  /// `حافلات تنتظر عند المدخل (سانا)`: a caption ends with whose picture it is.
  private func endsInCredit(_ last: Int, _ first: Int, _ text: FoldedText) -> Bool {
    guard text.isSign(last, ")"),
      let open = (first..<last).last(where: { text.isSign($0, "(") }), last - open <= 5
    else { return false }
    return (open + 1..<last).contains { LineSigns.credits.match(text, at: $0) != nil }
  }

  private static let credits = TermTable<Bool>(
    rows: """
      x\tخاص,وكالات,أرشيف,أرشيفية,رويترز,سانا,أ ف ب,فرانس برس,الأناضول,أسوشيتد برس,أ ب,غيتي,وام,واس,وفا,الجزيرة,مواقع التواصل,إنترنت,الإنترنت,تصوير,ناشطون,العربي الجديد
      x\treuters,afp,ap,getty,getty images,anadolu,file,archive,epa,xinhua,courtesy
      """
  ) { _ in true }

  private static let ordinals = TermTable<Bool>(
    rows:
      "x\tأولا,ثانيا,ثالثا,رابعا,خامسا,سادسا,سابعا,ثامنا,تاسعا,عاشرا,أ,ب,ج,د,first,second,third,fourth"
  ) { _ in true }

  private mutating func scanCells(_ tokens: Range<Int>, _ text: FoldedText) {
    var (isNumber, isEmpty) = (true, true)
    for index in tokens {
      if text.isSign(index, "|") {
        bars += 1
        if isNumber, !isEmpty { hasNumberCell = true }
        (isNumber, isEmpty) = (true, true)
        continue
      }
      switch text.tokens[index].kind {
      case .word: isNumber = false
      case .digits: isEmpty = false
      case .sign: if !text.isSign(index, in: ".,'") { isNumber = false }
      }
    }
    if bars > 0, isNumber, !isEmpty { hasNumberCell = true }
  }

  private mutating func scanTerms(_ tokens: Range<Int>, _ text: FoldedText) {
    guard var first = tokens.first else { return }
    while first + 1 < tokens.upperBound, text.tokens[first].kind == .sign {
      if text.matches(text.tokens[first], "©") { isFurniture = true }
      first += 1
    }
    var known = 0
    var index = first
    while index < tokens.upperBound {
      guard let (sign, count) = FurnitureTerms.table.match(text, at: index) else {
        known += text.tokens[index].kind == .word ? 0 : 1
        index += 1
        continue
      }
      known += count
      switch sign {
      case .start:
        if index == first, opens(after: index + count, tokens, text) { isFurniture = true }
      case .anywhere: if words <= 40 { isFurniture = true }
      case .block:
        if index == first { opens(index + count, tokens, text) }
      case .byline:
        // "Prices rise by two percent": only at the head of its line "by" names an author.
        if index == first || !text.matches(text.tokens[index], "by") { isByline = true }
      case .only: break
      }
      index += count
    }
    // صور – مراسلنا: a city and an agency are a dateline, though the city is a word of menus too.
    if known >= tokens.upperBound - first, words <= 12, words > 0, !endsSentence,
      !(isByline && hasDash)
    {
      isFurniture = true
    }
  }

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
