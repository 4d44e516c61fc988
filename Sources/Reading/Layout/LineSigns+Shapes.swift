import Language

/// What the shape of a line shows, whatever its words.
extension LineSigns {
  /// `[AD]`, "(Staff photo)": a short line that stands in brackets as a whole.
  func isWholeBracket(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.count > 2, words <= 40,
      text.isSign(first, "["), text.isSign(last, "]")
    else { return false }
    return tokens.count <= 12 || !text.endsSentence(last - 1)
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
      guard tokens.contains(before) else { return false }
      // "reports.example.org"
      let isDomain =
        tokens.contains(next) && words <= 6 && text.tokens[sign].isAttached
        && text.tokens[next].isAttached && !text.tokens[next].traits.contains(.capitalized)
        && text.tokens[before].kind == .word
        && LineSigns.domains.value(text, text.tokens[next]) != nil
      return isDomain || text.matches(text.tokens[before], "www")
    case UInt8(ascii: ":"):
      return tokens.contains(before)
        && (text.matches(text.tokens[before], "https") || text.matches(text.tokens[before], "http"))
    case _: return false
    }
  }

  /// `LOCAL  SPORTS  OBITUARIES`: words that are set apart by more than one space or by tabs, with
  /// no figure among them.
  func isWidelySpaced(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard words >= 3, !endsSentence, words <= 30 && !hasDigits || words >= 40 else { return false }
    var (gaps, wide) = (0, 0)
    var end = text.span(of: text.tokens[tokens.lowerBound]).upperBound
    for token in tokens.dropFirst() {
      let word = text.span(of: text.tokens[token])
      if word.lowerBound > end + 1 { gaps += 1 }
      if word.lowerBound > end + 2 { wide += 1 }
      end = word.upperBound
    }
    // Headlines of a day one behind the other: more words between the gaps than a table's cells have.
    return words <= 30 && !hasDigits ? gaps >= 2 : wide >= 4 && words >= 4 * wide
  }

  /// `___`, `0 / 0`, `0%`: neither a word nor a number that counts anything.
  func isBare(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard words == 0, !mayHaveCells || tokens.count <= 3 else { return false }
    return !hasDigits
      || tokens.count <= 3 && tokens.contains { text.isSign($0, in: "/%") }
  }

  /// "Phone 021 555 000", هاتف 021 555: a telephone in a line that is no sentence.
  func isNumbered(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard !endsSentence, hasDigits, words <= 12 else { return false }
    return tokens.contains { token in
      guard LineSigns.telephones.value(text, text.tokens[token]) != nil else { return false }
      let next = (token + 1..<min(token + 4, tokens.upperBound)).first {
        text.tokens[$0].kind != .sign
      }
      return next.map { text.tokens[$0].kind == .digits } ?? false
    }
  }

  private static let telephones = TermTable<Bool>(
    words: "tel,phone,telephone,fax,hotline,هاتف,تلفون,تليفون,جوال,فاكس,موبايل")

  /// "← Back to the notes": a sign that points somewhere else leads a line that is no sentence.
  func isPointed(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let first = tokens.first, !endsSentence, words > 0, words <= 16,
      text.tokens[first].kind == .sign, text.tokens[first].sign == 0
    else { return false }
    return LineSigns.pointers.contains { text.matches(text.tokens[first], $0) }
  }

  /// `18:42`: a colon between digits, as in no ratio that the news gives.
  func isTime(_ colon: Int, _ line: Range<Int>, _ text: FoldedText) -> Bool {
    guard line.contains(colon - 1), line.contains(colon + 1), text.tokens[colon].isAttached,
      text.tokens[colon + 1].isAttached
    else { return false }
    return text.tokens[colon - 1].kind == .digits && text.tokens[colon + 1].kind == .digits
      && text.tokens[colon + 1].length == 2
  }

  /// What a picture shows, with who took it behind a bar: `... where ten died. / Citizen journalist`.
  func isCaption(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard mayHaveCells, !endsSentence, words <= 45, let last = tokens.last else { return false }
    if let bar = tokens.last(where: { text.isSign($0, in: "/|") }), tokens.upperBound - bar <= 8 {
      // ". Jane Doe/Reuters": a name may stand before the bar.
      let stop = (max(tokens.lowerBound, bar - 4)..<bar).last { text.endsSentence($0) }
      if let stop, stop == bar - 1 || isAllNames(stop + 1..<bar, text) { return true }
      // "... in west Mosul Jane Doe/TNH": a name, attached to who published the picture.
      if words >= 8, bar + 1 == tokens.upperBound - 1, text.tokens[bar].isAttached,
        text.tokens[bar + 1].isAttached, bar - 2 > tokens.lowerBound,
        isAllNames(bar - 2..<bar + 2, text, except: bar), isShort(bar + 1, text)
      {
        return true
      }
      // "(Jane Doe / Daily Ward)": a line that is nothing but a credit in brackets.
      if let first = tokens.first, text.isSign(first, in: "(["), text.isSign(last, in: ")]"),
        isAllNames(first + 1..<last, text, except: bar)
      {
        return true
      }
    }
    // "[Jane Doe/Al Jazeera]"
    guard text.isSign(last, "]"), let open = tokens.suffix(8).first(where: { text.isSign($0, "[") })
    else { return false }
    return (open..<last).contains { text.isSign($0, "/") }
  }

  private func isAllNames(
    _ tokens: Range<Int>, _ text: FoldedText, except bar: Int? = nil
  ) -> Bool {
    !tokens.isEmpty
      && tokens.allSatisfy {
        $0 == bar || text.tokens[$0].traits.contains(.capitalized) || text.isSign($0, in: ".-'")
      }
  }

  /// Whether a token is nothing but capitals, as the short names of agencies are.
  private func isShort(_ token: Int, _ text: FoldedText) -> Bool {
    text.original[text.span(of: text.tokens[token])].allSatisfy { (0x41...0x5a).contains($0) }
  }

  /// "UNHCR/Jane Doe", "WFP/Jane Doe Families receive rice.": who took a picture, perhaps with what
  /// it shows.
  func isSlashed(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard mayHaveCells, words <= 30,
      let bar = tokens.prefix(4).first(where: { text.isSign($0, "/") }),
      bar > tokens.lowerBound, bar + 1 < tokens.upperBound, text.tokens[bar].isAttached,
      text.tokens[bar + 1].isAttached, isAllNames(tokens.lowerBound..<bar, text),
      text.tokens[bar + 1].traits.contains(.capitalized),
      !tokens.contains(where: { text.tokens[$0].kind == .digits })
    else { return false }
    // "RSF/SAF clashes", and not "WFP/J. Doe"
    if isShort(bar + 1, text), !text.isSign(bar + 2, ".") { return false }
    return isShort(tokens.lowerBound, text)
      || words <= 5 && isAllNames(bar + 1..<tokens.upperBound, text)
  }

  /// "PNA photo by Jane Doe": a short line of names about a picture.
  func isPhoto(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard isWhollyLatin, words <= 8, words > 1, !endsSentence, !hasDigits else { return false }
    var isPicture = false
    for token in tokens where text.tokens[token].kind == .word {
      switch LineSigns.pictures.value(text, text.tokens[token]) {
      case true?: isPicture = true
      case false?: continue
      case nil: guard text.tokens[token].traits.contains(.capitalized) else { return false }
      }
    }
    return isPicture
  }

  private static let pictures = TermTable<Bool>(
    rows: "picture\tphoto,photos,photograph,image,handout\nlink\tby,of,via,from,and,the"
  ) { $0 == "picture" }

  /// `2 hours ago`: how old the page is.
  func isAge(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let last = tokens.last, words <= 4, tokens.count <= 5 else { return false }
    return text.matches(text.tokens[last], "ago")
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

  /// `... - 11:42 ... - 10:30 ... - 09:53`: headlines of a day with their times in one line.
  func isTicker(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard hasColon else { return false }
    let times = tokens.count { token in
      text.isSign(token, ":") && text.tokens[token].isAttached && tokens.contains(token - 2)
        && text.tokens[token - 1].kind == .digits && text.isSign(token - 2, in: "-|")
        && tokens.contains(token + 1) && text.tokens[token + 1].kind == .digits
    }
    return times >= 3
  }

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
    if let first = tokens.first, text.isSign(first, "@"), words <= 8 { return true }
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
    // "/ PHOTO: RED CROSS", ". Photo by Jane Doe"
    let next = credit.upperBound
    let isNamed =
      text.isSign(next, ":") || text.matches(text.tokens[next - 1], "by")
      || tokens.contains(next) && text.matches(text.tokens[next], "by")
    if !endsSentence, isNamed, next + 1 < tokens.upperBound, last < next + 6,
      credit.lowerBound > tokens.lowerBound,
      text.endsSentence(credit.lowerBound - 1) || text.isSign(credit.lowerBound - 1, in: "/|-(")
    {
      return true
    }
    // ". AFP PHOTO": behind a full stop.
    if !endsSentence, last < credit.upperBound, credit.lowerBound > tokens.lowerBound + 4,
      (max(tokens.lowerBound, credit.lowerBound - 4)..<credit.lowerBound).contains(where: {
        text.endsSentence($0) && isAllNames($0 + 1..<credit.upperBound, text)
      })
    {
      return true
    }
    // "— Photo agency": behind a dash that stands apart a word more.
    let isApart =
      text.isSign(credit.lowerBound - 1, in: "-|/")
      && !text.tokens[credit.lowerBound - 1].isAttached
    guard last < credit.upperBound + (opensBracket ? 4 : isApart && words >= 8 ? 2 : 0)
    else { return false }
    let isPicture = LineSigns.archives.value(text, text.tokens[credit.lowerBound]) != nil
    guard before.count(where: { text.tokens[$0].kind == .word }) >= (isPicture ? 1 : 4)
    else { return false }
    // (County of Maui via handout): who gave it may stand before it in the bracket.
    if isBracketed, let open = before.suffix(8).last(where: { text.isSign($0, in: "([") }),
      text.endsSentence(open - 1) || words <= 16
    {
      return true
    }
    return before.suffix(4).contains { token in
      if text.isSign(token, in: "/|") { return true }
      return text.isSign(token, "-")
        && (!text.tokens[token].isAttached || text.endsSentence(token - 1))
    }
  }

  /// What no dateline ends with.
  private static let archives = TermTable<Bool>(
    words: "أرشيف,أرشيفية,تعبيرية,توضيحية,file,handout,illustration")
}
