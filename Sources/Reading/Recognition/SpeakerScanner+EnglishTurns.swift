import Displacement
import Language

/// How English sentences go on with who spoke, or was told of, in the one before.
extension SpeakerScanner {
  /// Takes who spoke before for a sentence that stands in quotation marks as the one before did.
  ///
  /// Of whom a sentence tells in which nobody speaks is kept: "The governor visited the camp. He said".
  mutating func goOn(in scan: Scan, _ found: inout [Speaker]) {
    let first = scan.tokens.lowerBound
    let opensQuote = scan.text.isSign(first, "\"")
    if found.isEmpty, opensQuote, wasQuoted, !scan.sentence.opensParagraph, let last {
      found.append(Speaker(tokens: first..<first, name: last, scope: scan.tokens))
    }
    wasQuoted = !found.isEmpty && scan.tokens.contains { scan.text.isSign($0, "\"") }
    subject = found.isEmpty ? whom(in: scan) : nil
  }

  /// Learns from "the Provincial Disaster Management Authority (PDMA)" wherever it stands what its short
  /// form means elsewhere.
  mutating func learnShortNames(in text: FoldedText) {
    guard vocabulary.language == .english else { return }
    for open in text.tokens.indices where text.isSign(open, "(") {
      guard shortNames.count < 100, text.isSign(open + 2, ")"),
        text.tokens[open + 1].kind == .word, text.tokens[open + 1].traits.contains(.capitalized)
      else { continue }
      let span = text.span(of: text.tokens[open + 1])
      let capitals = text.original[span].count { (0x41...0x5a).contains($0) }
      guard capitals > 1, span.count <= 12,
        let start = nameStart(before: open, initial: text.tokens[open + 1], text)
      else { continue }
      shortNames[text.words(span)] = text.words(text.span(ofTokens: start..<open))
    }
  }

  /// The first word in capitals of the run before a bracket that begins as the short form does.
  private func nameStart(before open: Int, initial short: Token, _ text: FoldedText) -> Int? {
    var (token, start): (Int, Int?) = (open - 1, nil)
    while token >= max(0, open - 9), text.tokens[token].kind == .word {
      if text.tokens[token].traits.contains(.capitalized) {
        if text.bytes[text.tokens[token].start] == text.bytes[short.start] { start = token }
      } else if SpeakerScanner.links.value(text, text.tokens[token]) == nil {
        break
      }
      token -= 1
    }
    return start.flatMap { open - $0 > 1 ? $0 : nil }
  }

  private static let links = TermTable<Bool>(words: "of,for,and,the,de,in,on,du,des,la,del,to")

  /// "HIGHLIGHTS (Department of Disaster Management, as of 16 March)": a name in capitals with a word of
  /// an office in it.
  func isOffice(in start: Int, _ scan: Scan) -> Bool {
    let end = (start..<scan.tokens.upperBound).first { scan.text.isSign($0, in: ",)") } ?? start
    return end > start && scan.text.tokens[start].traits.contains(.capitalized)
      && scan.marks(in: start..<end).contains { $0.plays(.sayer) }
  }

  /// The name at the head of a sentence: "The county governor", "John Deng" before ", the mayor,".
  private func whom(in scan: Scan) -> String? {
    let (text, first) = (scan.text, scan.tokens.lowerBound)
    var end = first
    while scan.tokens.contains(end), end - first < 4, text.tokens[end].kind == .word,
      text.tokens[end].traits.contains(.capitalized), scan.mark(at: end)?.plays(.inside) != true
    {
      end += 1
    }
    // "John Deng, the mayor, visited"
    if end - first > 1, text.isSign(end, ","),
      scan.marks(in: end + 1..<min(end + 5, scan.tokens.upperBound)).contains(where: {
        $0.plays(.sayer)
      })
    {
      return text.words(ofTokens: first..<end)
    }
    let near = first..<min(first + 6, scan.tokens.upperBound)
    guard let office = scan.marks(in: near).first(where: { $0.plays(.sayer) }),
      office.tokens.lowerBound > first || text.tokens[first].traits.contains(.capitalized),
      (first..<office.tokens.upperBound).allSatisfy({
        text.tokens[$0].kind == .word && !scan.isTaken($0)
      }),
      scan.marks(in: first..<office.tokens.lowerBound).allSatisfy({
        !$0.term.isPredicate && !$0.plays([.inside, .from, .to, .clause, .that, .speech, .via])
      })
    else { return nil }
    var last = office.tokens.upperBound
    // "The ministry of health"
    if text.matches(text.tokens[last], "of"), scan.tokens.contains(last + 1) { last += 2 }
    while scan.tokens.contains(last), text.tokens[last].kind == .word,
      text.tokens[last].traits.contains(.capitalized)
    {
      last += 1
    }
    return text.words(ofTokens: first..<last)
  }

  /// "The RSF denied killing civilians and said it had evacuated": the subject of the verb before
  /// goes on, for a verb behind "and" has none of its own.
  func sharedSubject(of mark: Mark, in scan: Scan, after previous: Speaker?) -> String? {
    guard vocabulary.language == .english, mark.plays(.speech), !mark.plays(.according),
      scan.tokens.contains(mark.tokens.lowerBound - 1)
    else { return nil }
    var before = mark.tokens.lowerBound - 1
    while scan.tokens.contains(before - 1),
      SpeakerScanner.auxiliaries.value(scan.text, scan.text.tokens[before]) != nil
    {
      before -= 1
    }
    let word = scan.text.tokens[before]
    guard scan.text.matches(word, "and") || scan.text.matches(word, "but") else { return nil }
    if let previous { return previous.name }
    // "Police detained eight men but denied that": the subject of the sentence.
    let start = scan.tokens.lowerBound
    // "Doctors Without Borders (MSF) treated the wounded and said"
    if let verb = scan.marks(in: start + 2..<max(start + 2, before)).first(where: {
      $0.term.isPredicate || $0.plays([.copula, .had, .clause, .inside, .speech])
    }), verb.term.isPredicate, (2...8).contains(verb.tokens.lowerBound - start),
      (start..<verb.tokens.lowerBound).allSatisfy({
        scan.text.tokens[$0].traits.contains(.capitalized) || scan.text.isSign($0, in: "()")
      })
    {
      return scan.text.words(ofTokens: start..<verb.tokens.lowerBound)
    }
    guard let first = scan.mark(startingAt: scan.tokens.lowerBound), first.plays(.sayer),
      let verb = scan.marks(in: first.tokens.upperBound..<before).first(where: {
        $0.term.isPredicate || $0.plays([.copula, .had, .clause])
      }), verb.tokens.lowerBound - first.tokens.upperBound <= 3, !verb.plays(.clause)
    else { return nil }
    return scan.text.words(ofTokens: scan.tokens.lowerBound..<verb.tokens.lowerBound)
  }
}
