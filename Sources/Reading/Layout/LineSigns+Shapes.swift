import Language

/// What the shape of a line shows, whatever its words.
extension LineSigns {
  /// `[AD]`, "(Staff photo)": a short line that stands in brackets as a whole.
  func isWholeBracket(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.count > 2, tokens.count <= 12
    else { return false }
    return text.isSign(first, "[") && text.isSign(last, "]")
  }

  /// A line that tells an address of mail, a page or a telephone and is no long sentence.
  var isContact: Bool { hasContact && words <= 20 }

  /// Whether a sign is that of an address: `press@relief.example`, `www.`, `https:`.
  func isContact(_ sign: Int, _ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    let (before, next) = (sign - 1, sign + 1)
    switch text.tokens[sign].sign {
    case UInt8(ascii: "@"):
      return sign > tokens.lowerBound && tokens.contains(next) && text.tokens[sign].isAttached
        && text.tokens[next].isAttached
    case UInt8(ascii: "+"):
      // +256 000 000 100
      return tokens.contains(next + 1) && text.tokens[next].isAttached
        && text.tokens[next].kind == .digits && text.tokens[next + 1].kind == .digits
    case UInt8(ascii: "."):
      return tokens.contains(before) && text.matches(text.tokens[before], "www")
    case UInt8(ascii: ":"):
      return tokens.contains(before)
        && (text.matches(text.tokens[before], "https") || text.matches(text.tokens[before], "http"))
    case _: return false
    }
  }

  /// `LOCAL  SPORTS  OBITUARIES`: words that are set apart by more than one space or by tabs, with
  /// no figure among them.
  func isWidelySpaced(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard words >= 3, words <= 30, !endsSentence, !hasDigits else { return false }
    var gaps = 0
    for token in tokens.dropFirst() {
      let end = text.span(of: text.tokens[token - 1]).upperBound
      let start = text.span(of: text.tokens[token]).lowerBound
      if start > end + 1 { gaps += 1 }
    }
    return gaps >= 2
  }

  /// What a picture shows, with who took it behind a bar: `... where ten died. / Citizen journalist`.
  func isCaption(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard mayHaveCells, !endsSentence, words <= 45,
      let bar = tokens.last(where: { text.isSign($0, in: "/|") }), tokens.upperBound - bar <= 8,
      text.endsSentence(bar - 1)
    else { return false }
    return true
  }

  /// `Your thoughts (11 comments)`.
  func isCounter(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard words <= 8, tokens.count > 3, text.isSign(tokens.upperBound - 1, ")") else {
      return false
    }
    let noun = tokens.upperBound - 2
    return text.tokens[noun - 1].kind == .digits
      && LineSigns.counted.value(text, text.tokens[noun]) != nil
  }

  private static let counted = TermTable<Bool>(
    words: "comments,comment,shares,views,likes,replies,reactions,votes")

  /// `Redding, CA 108°`: the weather.
  func isWeather(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    words <= 6 && !endsSentence && tokens.contains { text.matches(text.tokens[$0], "°") }
  }

  /// "Name *": a short line with a star behind it is to be filled in.
  func isFormField(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    words > 0 && words <= 5 && text.isSign(tokens.upperBound - 1, "*")
  }

  /// "[Economy] Prices rise": another article's headline behind the section it is filed in.
  func isFiledHeadline(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let first = tokens.first, text.isSign(first, "["), !endsSentence else { return false }
    return tokens.dropFirst().prefix(3).contains { text.isSign($0, "]") } && words <= 22
  }

  /// "#Sweida #Daraa": nothing but words that others are to find the page by.
  func isTagged(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let first = tokens.first, text.isSign(first, "#"), !endsSentence else { return false }
    let tags = tokens.count { text.isSign($0, "#") }
    return words <= 3 * tags
  }

  /// "(Staff photo)", "— CONTRIBUTED PHOTO", "/AFP": a credit behind the words of a picture.
  ///
  /// With fewer than four words before it, it is the dateline of an agency; in brackets behind a
  /// long line without a full stop it may be the source of a paragraph.
  func isCredit(_ credit: Range<Int>, _ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    var last = tokens.upperBound - 1
    let isBracketed = text.isSign(last, in: ")]")
    while last >= credit.upperBound, text.isSign(last, in: ")].") { last -= 1 }
    let before = tokens.lowerBound..<credit.lowerBound
    // (Photo by a resident): a name may follow where nothing stands before it.
    let opensBracket = isBracketed && text.isSign(credit.lowerBound - 1, in: "([")
    guard last < credit.upperBound + (opensBracket ? 4 : 0),
      before.count(where: { text.tokens[$0].kind == .word }) >= 4
    else { return false }
    return before.suffix(4).contains { token in
      if isBracketed, text.isSign(token, in: "([") {
        return text.endsSentence(token - 1) || words <= 16
      }
      if text.isSign(token, in: "/|") { return true }
      return text.isSign(token, "-")
        && (!text.tokens[token].isAttached || text.endsSentence(token - 1))
    }
  }
}
