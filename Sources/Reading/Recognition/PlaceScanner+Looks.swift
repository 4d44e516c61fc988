import Displacement
import Language

extension PlaceScanner {
  /// ريفها, محيطهم: a noun of somebody's.
  func hasSuffixPronoun(_ token: Int, _ scan: Scan) -> Bool {
    let word = scan.text.tokens[token]
    guard word.length >= 8 else { return false }
    return scan.text.ends(word, with: "ها") || scan.text.ends(word, with: "هم")
      || scan.text.ends(word, with: "ته")
        && scan.text.original[scan.text.span(of: word)].suffix(2).elementsEqual([0xd9, 0x87])
  }

  /// في ندوة صحافية: an indefinite noun with its adjective names nothing.
  func hasAdjective(_ token: Int, _ scan: Scan) -> Bool {
    let (text, next) = (scan.text, token + 1)
    guard scan.tokens.contains(next), text.tokens[next].kind == .word,
      !text.tokens[next].isAttached, !isDefiniteWord(token, scan), !isDefiniteWord(next, scan),
      text.letters(of: text.tokens[next]) > 4, scan.mark(at: next) == nil
    else { return false }
    // تفجير عجلة مفخخة: a participle that agrees with the noun.
    return text.ends(text.tokens[next], with: "يه")
      || text.ends(text.tokens[next], with: "ه") && text.ends(text.tokens[token], with: "ه")
        && text.begins(text.tokens[next], with: "م")
  }

  func hasTanwin(_ token: Int, _ scan: Scan) -> Bool {
    let span = scan.text.span(of: scan.text.tokens[token])
    let end = scan.text.original[span].suffix(4)
    return zip(end, end.dropFirst()).contains { $0 == 0xd9 && $1 == 0x8b }
  }

  /// هولا بريستان, بوركينا فاسو, شاه بورير ديب: behind a name without ال, a word whose ب or ف is
  /// a letter of its own, for it ends like no common noun.
  func isForeign(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    guard text.letters(of: word) >= 4, text.begins(word, with: "ب") || text.begins(word, with: "ف"),
      !isDefiniteWord(token - 1, scan)
    else { return false }
    return text.ends(word, with: "و") || text.ends(word, with: "ان") || text.ends(word, with: "ير")
      || text.begins(word, with: "ف") && text.ends(word, with: "ي") || text.ends(word, with: "سك")
      || text.ends(word, with: "كا") || text.ends(word, with: "وف")
  }

  /// أوقعت, ينتظران, متفرقة: a word that more likely goes on with the sentence than with a name.
  func looksVerbal(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    return text.letters(of: word) >= 5
      && (text.begins(word, with: "ت") || text.begins(word, with: "م")
        || text.begins(word, with: "ا") || text.begins(word, with: "ي"))
  }

  /// التركية, السوري: an adjective of a country or a people.
  func isRelational(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    return text.ends(word, with: "يه") || text.ends(word, with: "ي")
      || text.ends(word, with: "يين") || text.ends(word, with: "يون")
  }

  /// Whether a word has the look of a common noun: a plural, an adjective, a verbal noun.
  func looksCommon(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    let isLong = text.letters(of: word) >= 5
    if isLong,
      text.ends(word, with: "ات") || text.ends(word, with: "ون") || text.ends(word, with: "هم")
        || text.ends(word, with: "ها") || text.ends(word, with: "هما")
    {
      return true
    }
    let isDefinite = text.begins(word, with: "ال")
    if isDefinite, text.ends(word, with: "يه") || text.ends(word, with: "ين") { return true }
    if hasTanwin(token, scan) { return true }
    if isDefinite, isVerbalNoun(word, scan) { return true }
    guard isLong, !isDefinite, !text.ends(word, with: "ستان") else { return false }
    return followsNounPattern(word, scan)
  }

  /// الإدخال, الإغلاق, الاستهداف: a definite noun of action of the patterns إفعال and افتعال.
  func isVerbalNoun(_ word: Token, _ scan: Scan) -> Bool {
    let text = scan.text
    let letters = text.letters(of: word)
    guard letters == 7 || letters == 8 || letters == 9, text.begins(word, with: "الا") else {
      return false
    }
    let bytes = text.bytes[word.start..<word.end].suffix(4).prefix(2)
    return bytes.elementsEqual([0xd8, 0xa7])
  }

  /// سكان, أهالي: the residents of what is named behind them.
  func isResidents(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard scan.tokens.contains(token) else { return false }
    return text.meaning(token, in: PlaceScanner.residents) ?? false
  }

  static let residents = TermTable<Bool>(
    words: "سكان,أهالي,أهل,قاطني,مواطني,أبناء,نازحي,مهجري,لاجئي")

  /// Whether a word of five letters or more has the pattern of a noun of action: انفجار, تصريح,
  /// تدفئة, تعاون; names follow none.
  func followsNounPattern(_ word: Token, _ scan: Scan) -> Bool {
    let text = scan.text
    guard
      text.begins(word, with: "ا") || text.begins(word, with: "ت") || text.begins(word, with: "م")
    else { return false }
    let scalars = Array(text.folded(word).unicodeScalars)
    let beforeLast = scalars[scalars.count - 2]
    if text.begins(word, with: "است") { return beforeLast == "ا" || text.ends(word, with: "ه") }
    switch scalars[0] {
    // أراكان has one ا too many for a noun of action.
    case "ا": return beforeLast == "ا" && scalars.dropFirst().dropLast(2).allSatisfy { $0 != "ا" }
    case "ت":
      return beforeLast == "ي" || scalars[2] == "ا"
        || scalars.count == 5 && text.ends(word, with: "ه")
    case _: return !(["ا", "و", "ي", "ل"] as [StaticString]).contains { text.ends(word, with: $0) }
    }
  }
}
