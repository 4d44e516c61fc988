import Displacement
import Language

extension SpeakerScanner {
  func isDated(_ token: Int, in scan: Scan) -> Bool {
    scan.dates.contains { $0.tokens.contains(token) }
  }

  /// "Residents reached by phone said": who was asked, and not how.
  func reached(before start: Int, in scan: Scan) -> (Int, Int)? {
    let text = scan.text
    guard scan.tokens.contains(start - 1), scan.tokens.contains(start),
      text.matches(text.tokens[start], "by") || text.matches(text.tokens[start], "in"),
      SpeakerScanner.asked.value(text, text.tokens[start - 1]) != nil
    else { return nil }
    var first = start - 1
    while first > scan.tokens.lowerBound, start - first < 8, text.tokens[first - 1].kind == .word,
      scan.mark(at: first - 1)?.plays([.that, .clause, .relative]) != true
    {
      first -= 1
    }
    return first < start - 1 ? (first, start - 1) : nil
  }

  /// Verbs of saying that are no participles of what they tell: "said", but not "reported".
  static let saying = TermTable<Bool>(words: "said,says,say,told,tells,recalled,wrote,claimed")

  static let asked = TermTable<Bool>(
    words: "reached,contacted,interviewed,quoted,speaking,questioned")

  /// "IOM's displacement tracking team": behind a possessor stands no verb.
  func isOwned(_ token: Int, in scan: Scan) -> Bool {
    scan.tokens.contains(token - 2) && scan.text.matches(scan.text.tokens[token - 1], "s")
      && scan.text.isSign(token - 2, "'")
  }

  /// "The agency, which had put the toll at 12, now says": the name before what is told of it.
  func described(before end: Int, in scan: Scan) -> Range<Int>? {
    let text = scan.text
    guard scan.tokens.contains(end - 1), text.isSign(end - 1, ",") else { return nil }
    let open = (scan.tokens.lowerBound..<end - 1).last { token in
      text.isSign(token, ",")
        && (text.matches(text.tokens[token + 1], "which")
          || text.matches(text.tokens[token + 1], "who")
          || text.matches(text.tokens[token + 1], "whose"))
    }
    guard let open, open - scan.tokens.lowerBound <= 10, open > scan.tokens.lowerBound,
      !scan.marks(in: scan.tokens.lowerBound..<open).contains(where: {
        $0.term.isPredicate && !$0.plays(.sayer) || $0.plays([.clause, .inside, .speech])
      })
    else { return nil }
    return scan.tokens.lowerBound..<open
  }

  static let descriptions = TermTable<Bool>(
    words:
      "a,an,one,who,which,himself,herself,itself,aged,speaking,citing,quoting,addressing,briefing,visiting"
  )

  /// "Police, however, said": the word between commas before the verb is passed over.
  func withoutAside(before end: Int, in scan: Scan) -> Int {
    guard scan.tokens.contains(end - 3), scan.text.isSign(end - 1, ","),
      scan.text.isSign(end - 3, ",")
    else { return end }
    // "Nek Mohammad, 32, said"
    if scan.text.tokens[end - 2].kind == .digits { return end - 3 }
    guard SpeakerScanner.asides.value(scan.text, scan.text.tokens[end - 2]) != nil
    else { return end }
    return end - 3
  }

  static let asides = TermTable<Bool>(
    words: "however,meanwhile,though,too,also,instead,then,moreover,nevertheless")

  /// Whether a full stop belongs to a word, as in `Gov. Joseph Cua`.
  func isAbbreviated(_ token: Int, in scan: Scan) -> Bool {
    let text = scan.text
    guard text.isSign(token, "."), scan.tokens.contains(token - 1), text.tokens[token].isAttached
    else { return false }
    let word = text.tokens[token - 1]
    return word.kind == .word
      && (word.length == 1 || SpeakerScanner.titles.value(text, word) != nil)
  }

  static let titles = TermTable<Bool>(
    words:
      "mr,mrs,ms,dr,gen,col,lt,maj,capt,gov,sen,rep,st,jr,sr,sgt,brig,prof,rev,hon,pres,supt,adm,cmdr,insp,cpl"
  )

  /// "says the municipal crisis committee", "says the International Organization for Migration".
  func isNamedOffice(_ start: Int, in scan: Scan) -> Bool {
    let next = start + 1
    guard scan.tokens.contains(next), scan.text.matches(scan.text.tokens[start], "the") else {
      return false
    }
    let near = next..<min(next + 4, scan.tokens.upperBound)
    let office = scan.marks(in: near).first { $0.plays(.sayer) }
    let end = office?.tokens.lowerBound ?? next
    return (office != nil || scan.text.tokens[next].traits.contains(.capitalized))
      && !scan.marks(in: next..<end).contains {
        $0.plays([.that, .clause, .relative, .speech]) || $0.term.isPredicate
      }
  }

  /// "WHO said": no pronoun.
  func isHealthOrganization(_ token: Int, in scan: Scan) -> Bool {
    scan.text.original[scan.text.span(of: scan.text.tokens[token])].elementsEqual("WHO".utf8)
  }
}
