import Language

/// How English sentences go on with who spoke, or was told of, in the one before.
extension SpeakerScanner {
  /// Takes who spoke before for a sentence that stands in quotation marks as the one before did, and
  /// keeps of whom a sentence tells in which nobody speaks: "The governor visited the camp. He said".
  mutating func goOn(in scan: Scan, _ found: inout [Speaker]) {
    let first = scan.tokens.lowerBound
    let opensQuote = scan.text.isSign(first, "\"")
    if found.isEmpty, opensQuote, wasQuoted, !scan.sentence.opensParagraph, let last {
      found.append(Speaker(tokens: first..<first, name: last, scope: scan.tokens))
    }
    wasQuoted = !found.isEmpty && scan.tokens.contains { scan.text.isSign($0, "\"") }
    subject = found.isEmpty ? whom(in: scan) : nil
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
}
