import Displacement
import Language

extension SpeakerScanner {
  /// وفق حصيلة للمرصد: the observatory, not its count.
  func withoutReport(_ name: Range<Int>, in scan: Scan) -> Range<Int> {
    guard name.count > 1, let first = name.first,
      SpeakerScanner.reports.value(scan.text, scan.text.tokens[first]) != nil
    else { return name }
    return (first + 1)..<name.upperBound
  }

  static let reports = TermTable<Bool>(
    rows:
      "x\tحصيلة,بيانات,تقديرات,أرقام,إحصائية,إحصاءات,إحصائيات,تقرير,لبيانات,لتقديرات,لأرقام,لتقرير,لحصيلة"
  ) { _ in true }

  /// The words of a name, without the ل of وفقاً للوحدة.
  func words(of name: Range<Int>, in scan: Scan) -> String {
    let text = scan.text
    guard vocabulary.language == .arabic, let first = name.first,
      let before = scan.mark(at: first - 1) ?? scan.mark(at: first - 2),
      before.plays(.according)
    else { return text.words(ofTokens: name) }
    let word = text.tokens[first]
    let folded = text.bytes[word.start..<word.end]
    let rest = text.span(word.start..<word.end).upperBound..<text.span(ofTokens: name).upperBound
    if folded.starts(with: "لل".utf8) {
      return "ال" + text.words(text.span((word.start + 4)..<word.end)) + text.words(rest)
    }
    guard folded.starts(with: "ل".utf8), word.length > 6,
      text.matches(text.tokens[first - 1], "وفقا") || text.matches(text.tokens[first - 1], "طبقا")
    else { return text.words(ofTokens: name) }
    return text.words(text.span((word.start + 2)..<word.end)) + text.words(rest)
  }

  /// The fullest form in which a speaker was named so far: وأضاف حنا is the spokesperson.
  mutating func fullest(_ name: Range<Int>, in scan: Scan) -> String? {
    let words = words(of: name, in: scan)
    guard !words.isEmpty, words.utf8.count <= 300 else { return nil }
    let keys = Set(
      name.filter { scan.text.tokens[$0].kind == .word && scan.text.tokens[$0].length > 2 }
        .map { bare(scan.text.folded(scan.text.tokens[$0])[...]) })
    guard !keys.isEmpty else { return nil }
    for index in known.indices {
      if keys.isSubset(of: known[index].words) { return known[index].name }
      if known[index].words.isSubset(of: keys), known[index].words.count < keys.count {
        known[index] = (words, keys)
        return words
      }
    }
    if known.count == 100 { known.removeFirst() }
    known.append((words, keys))
    return words
  }

  func bare(_ word: Substring) -> String {
    let isDefinite = word.hasPrefix("ال") || word.hasPrefix("لل")
    return isDefinite && word.utf8.count > 6 ? String(word.dropFirst(2)) : String(word)
  }
}
