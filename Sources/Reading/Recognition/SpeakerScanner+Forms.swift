import Displacement
import Language

extension SpeakerScanner {
  /// وفق حصيلة للمرصد: the observatory, not its count.
  func withoutReport(_ name: Range<Int>, in scan: Scan) -> Range<Int> {
    if let report = ofNobody(name, in: scan) { return report }
    // "UNHCR data show": the agency, not its data.
    if vocabulary.language == .english, name.count > 1, let last = name.last,
      SpeakerScanner.papers.value(scan.text, scan.text.tokens[last]) != nil
    {
      let owner = name.lowerBound..<last
      let isOwned = owner.count > 2 && scan.text.matches(scan.text.tokens[last - 1], "s")
      let end = isOwned ? last - 2 : last
      return scan.text.tokens[end - 1].traits.contains(.capitalized) ? name.lowerBound..<end : name
    }
    if name.count > 1, let first = name.first,
      SpeakerScanner.kinds.value(scan.text, scan.text.tokens[first]) != nil
    {
      return (first + 1)..<name.upperBound
    }
    guard name.count > 1, let first = name.first,
      SpeakerScanner.reports.value(scan.text, scan.text.tokens[first]) != nil
    else { return name }
    // تقديرات أولية للدفاع المدني
    let hasAdjective =
      name.count > 2 && SpeakerScanner.kinds.value(scan.text, scan.text.tokens[first + 1]) != nil
    return (first + (hasAdjective ? 2 : 1))..<name.upperBound
  }

  private static let papers = TermTable<Bool>(words: "data,figures,statistics,records,numbers")

  /// Whether a sign closes a quotation that began within the name.
  func closesQuote(_ token: Int, _ start: Int, _ text: FoldedText) -> Bool {
    guard text.isSign(token, "\"") else { return false }
    return (start..<token).contains { text.isSign($0, "\"") }
  }

  /// تقديرات محلية ودولية: where nobody stands behind the estimates, they are the source.
  private func ofNobody(_ name: Range<Int>, in scan: Scan) -> Range<Int>? {
    guard vocabulary.language == .arabic, let first = name.first else { return nil }
    let text = scan.text
    func isReport(_ token: Int) -> Bool {
      scan.tokens.contains(token)
        && SpeakerScanner.reports.value(text, text.tokens[token]) != nil
    }
    guard let report = [first, first - 1].first(where: isReport), report + 1 < name.upperBound,
      (report + 1..<name.upperBound).allSatisfy({
        text.ends(text.tokens[$0], with: "يه") && !text.begins(text.tokens[$0], with: "ال")
          && SpeakerScanner.kinds.value(text, text.tokens[$0]) == nil
      })
    else { return nil }
    return report..<name.upperBound
  }

  private static let kinds = TermTable<Bool>(
    words: "أولية,جديدة,محدثة,رسمية,حديثة,أولي,جديد,رسمي,محدث,سابقة,نهائية")

  static let reports = TermTable<Bool>(
    words:
      "نشرة,إفادة,بيان,بيانا,بلاغ,مسح,إحصاء,حصيلة,بيانات,تقديرات,أرقام,إحصائية,إحصاءات,إحصائيات,تقرير,لبيانات,لتقديرات,لأرقام,لتقرير,لحصيلة"
  )

  /// The words of a name, without the ل of وفقاً للوحدة.
  func words(of name: Range<Int>, in scan: Scan) -> String {
    let text = scan.text
    guard vocabulary.language == .arabic, let first = name.first else {
      return text.words(ofTokens: name)
    }
    let followsReport =
      SpeakerScanner.reports.value(text, text.tokens[first - 1 < 0 ? 0 : first - 1]) != nil
      || SpeakerScanner.kinds.value(text, text.tokens[first - 1 < 0 ? 0 : first - 1]) != nil
    guard
      let before = scan.mark(at: first - 1) ?? scan.mark(at: first - 2) ?? scan.mark(at: first - 3),
      before.plays(.according) || followsReport
        || (1...3).contains(where: { scan.mark(at: first - $0)?.plays(.according) == true })
    else { return text.words(ofTokens: name) }
    let word = text.tokens[first]
    let folded = text.bytes[word.start..<word.end]
    let rest = text.span(word.start..<word.end).upperBound..<text.span(ofTokens: name).upperBound
    if folded.starts(with: "لل".utf8) {
      return "ال" + text.words(text.span((word.start + 4)..<word.end)) + text.words(rest)
    }
    guard folded.starts(with: "ل".utf8), word.length > 6,
      followsReport
        || ["وفقا", "طبقا", "تبعا"].contains(where: { (word: StaticString) in
          text.ends(text.tokens[first - 1], with: word)
        })
    else { return text.words(ofTokens: name) }
    return text.words(text.span((word.start + 2)..<word.end)) + text.words(rest)
  }

  /// The fullest form in which a speaker was named so far: وأضاف حنا is the spokesperson.
  mutating func fullest(_ name: Range<Int>, in scan: Scan) -> String? {
    let words = calledBy(name, in: scan)
    guard !words.isEmpty, words.utf8.count <= 300 else { return nil }
    if let short = scan.text.tokens[name].last,
      let full = shortNames[scan.text.words(scan.text.span(of: short))],
      name.count <= 2
    {
      return full
    }
    // UNHCR is not its spokesperson, DTM not its field teams.
    if isShortForm(name, in: scan.text) { return words }
    let keys = keys(of: name, in: scan.text)
    guard !keys.isEmpty else { return nil }
    let isBody = scan.mark(at: name.lowerBound)?.plays(.sayer) == true
    if keys.count == 1, isGeneric(name, in: scan) { return words }
    for index in known.indices {
      let other = known[index]
      // The United Nations are not one of their offices.
      let isAlike =
        keys[0] == other.keys[0]
        && (vocabulary.language == .arabic || isOffice(words) == isOffice(other.name))
      if vocabulary.language == .english, !isAlike, keys[0] == other.keys[0] { continue }
      // Azerbaijan is not "Azerbaijan's ministry".
      if vocabulary.language == .english, name.count == 1,
        other.name.hasPrefix(words + "'") || other.name.hasPrefix(words + "’")
      {
        continue
      }
      if isAlike || !isBody, isSubset(keys, of: other.keys) { return other.name }
      if isAlike || !other.isBody, other.keys.count < keys.count, isSubset(other.keys, of: keys) {
        if other.keys.count > 1 { fuller[other.name] = words }
        known[index] = (words, keys, isBody)
        return words
      }
    }
    if known.count == 100 { known.removeFirst() }
    known.append((words, keys, isBody))
    return words
  }

  /// The fullest form of a name that the article uses at all.
  func inFull(_ name: String) -> String {
    var name = name
    var steps = 0
    while let full = fuller[name], steps < 10 { (name, steps) = (full, steps + 1) }
    return name
  }

  /// Whether a word names nobody by itself: `مصدر`, "officials", or a country that speaks.
  private func isGeneric(_ name: Range<Int>, in scan: Scan) -> Bool {
    if vocabulary.language == .english {
      return scan.places.contains { $0.isSure && $0.tokens == name }
    }
    return name.contains { SpeakerScanner.generic.value(scan.text, scan.text.tokens[$0]) != nil }
  }

  private static let generic = TermTable<Bool>(
    words:
      "مصدر,مصادر,مصدرا,شهود,ناشط,ناشطون,ناشطين,مسؤول,مسؤولون,سكان,أهالي,طبيب,شاهد,ناجون,نازحون")

  /// Whether a name is that of an office or an agency of a greater body.
  private func isOffice(_ name: String) -> Bool {
    name.split(separator: " ").contains { SpeakerScanner.offices.contains($0) }
  }

  private static let offices: Set<Substring> = [
    "Office", "Agency", "agency", "Programme", "Program", "Fund", "Commissioner", "Mission",
  ]

  /// Whether a name is one word of capitals: DTM, "the UN".
  private func isShortForm(_ name: Range<Int>, in text: FoldedText) -> Bool {
    guard vocabulary.language == .english, let last = name.last,
      name.count == 1 || name.count == 2 && text.matches(text.tokens[name.lowerBound], "the")
    else { return false }
    let span = text.span(of: text.tokens[last])
    return span.count > 1 && text.original[span].allSatisfy { (0x41...0x5a).contains($0) }
  }

  /// The folded words of a name without their ال, each once: 64 bits of each, which no two words
  /// of an article share.
  private func keys(of name: Range<Int>, in text: FoldedText) -> [UInt64] {
    var keys: [UInt64] = []
    for token in name
    where text.tokens[token].kind == .word && text.tokens[token].length > 2
      && !text.matches(text.tokens[token], "the")
    {
      let key = key(of: text.tokens[token], in: text.bytes)
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// A key of the word behind its ال or لل.
  func key(of word: Token, in bytes: [UInt8]) -> UInt64 {
    var place = word.start
    if word.length > 6, bytes[place + 2] == 0xd9, bytes[place + 3] == 0x84,
      bytes[place] == 0xd8 && bytes[place + 1] == 0xa7
        || bytes[place] == 0xd9 && bytes[place + 1] == 0x84
    {
      place += 4
    }
    return bytes.withUnsafeBytes { bytes in
      KeySet.key(of: UnsafeRawBufferPointer(rebasing: bytes[place..<word.end]))
    }
  }

  private func isSubset(_ keys: [UInt64], of others: [UInt64]) -> Bool {
    keys.count <= others.count && keys.allSatisfy(others.contains)
  }
}
