import Displacement
import Language

extension SpeakerScanner {
  /// The name before an English verb of speech.
  mutating func nameBefore(_ mark: Mark, in scan: Scan) -> Range<Int> {
    let text = scan.text
    if isPassive(mark, in: scan) { return nameAfter(mark.tokens.upperBound + 1, in: scan) }
    var end = mark.tokens.lowerBound
    while end > scan.tokens.lowerBound,
      SpeakerScanner.auxiliaries.value(text, text.tokens[end - 1]) != nil
        || scan.mark(at: end - 1).map({ $0.plays([.had, .copula, .speech]) && !$0.plays(.sayer) })
          == true && !isTheDocument(end - 1, in: scan)
    {
      end -= 1
    }
    if end > scan.tokens.lowerBound, text.isSign(end - 1, in: "\"") {
      return nameAfterSaid(mark, in: scan)
    }
    // "The ministry late on Monday raised the toll": when, between who and what.
    while end - 2 > scan.tokens.lowerBound, isDated(end - 1, in: scan) { end -= 1 }
    while end - 2 > scan.tokens.lowerBound, end < mark.tokens.lowerBound,
      SpeakerScanner.whens.value(text, text.tokens[end - 1]) != nil
    {
      end -= 1
    }
    // "the administration says it has counted": who goes on.
    if end - 1 > scan.tokens.lowerBound,
      SpeakerScanner.pronouns.value(text, text.tokens[end - 1]) != nil
    {
      return end..<end
    }
    end = withoutAside(before: end, in: scan)
    let shortName = bracket(before: end, in: scan)
    end = shortName?.lowerBound ?? end
    if let apposed = apposition(before: end, in: scan) ?? described(before: end, in: scan) {
      return apposed
    }
    var start = end
    while start > scan.tokens.lowerBound, end - start < 12 {
      let token = start - 1
      if text.isSign(token, in: ",;:()\".!?|"), !isAbbreviated(token, in: scan) { break }
      if scan.numbers.contains(where: { $0.tokens.contains(token) }) || isDated(token, in: scan) {
        break
      }
      // "14:30 — The governor says"
      if text.isSign(token, "-"), !text.tokens[token].isAttached { break }
      if let before = scan.mark(at: token) {
        if before.plays([.that, .clause, .relative]), !before.plays(.inside) { break }
        // "Satellite images reviewed by analysts show"
        if before.plays(.according), before.tokens.count > 1 { break }
        if before.term.isPredicate, before.term.noun == nil, !before.plays(.sayer),
          before.term.places == nil, !text.tokens[token].traits.contains(.capitalized),
          !(token + 1 < end && scan.mark(at: token + 1)?.plays(.sayer) == true),
          !isOwned(token, in: scan)
        {
          break
        }
      }
      // "a number the agency said it had never given": another noun begins with its article.
      if token + 1 < end, text.matches(text.tokens[token + 1], "the"),
        text.tokens[token].kind == .word, scan.mark(at: token) == nil,
        !text.tokens[token].traits.contains(.capitalized)
      {
        break
      }
      start -= 1
    }
    // "A resident of Bor who asked not to be named said"
    if let subject = toldOf(behind: start, in: scan) {
      (start, end) = (subject.lowerBound, subject.upperBound)
    }
    while start < end, let first = scan.mark(at: start), first.plays(.beside),
      first.tokens.count == 1
    {
      start += 1
    }
    if end - start == 1, SpeakerScanner.pronouns.value(text, text.tokens[start]) != nil {
      return start..<start
    }
    if let subject = reached(before: start, in: scan) { (start, end) = subject }
    guard start < end else {
      return text.isSign(end - 1, ",") || end == scan.tokens.lowerBound
        ? nameAfterSaid(mark, in: scan) : start..<start
    }
    if end - start == 1, let only = scan.mark(at: start), only.plays([.continued, .relative]),
      !isHealthOrganization(start, in: scan)
    {
      return start..<start
    }
    start = behindPlace(start..<end, in: scan)
    guard isNameLike(start..<end, in: scan) else { return start..<start }
    if let shortName { learn(shortName, for: start..<end, in: scan) }
    return start..<end
  }

  private static let kinds = TermTable<Bool>(
    words: "media,press,news,unconfirmed,local,initial,preliminary,early,intelligence,field")

  private static let whens = TermTable<Bool>(words: "late,early,on,yesterday,today")

  /// "The report says": the noun.
  private func isTheDocument(_ token: Int, in scan: Scan) -> Bool {
    scan.tokens.contains(token - 1)
      && (scan.text.matches(scan.text.tokens[token - 1], "the")
        || SpeakerScanner.kinds.value(scan.text, scan.text.tokens[token - 1]) != nil)
      && SpeakerScanner.documents.value(scan.text, scan.text.tokens[token]) != nil
  }

  /// "In the neighbouring province authorities say": who speaks, behind where it is.
  private func behindPlace(_ name: Range<Int>, in scan: Scan) -> Int {
    guard let inside = scan.mark(at: name.lowerBound), inside.plays(.inside),
      inside.tokens.count == 1,
      let place = scan.places.first(where: {
        (1...4).contains($0.tokens.lowerBound - name.lowerBound)
          && $0.tokens.upperBound < name.upperBound
      })
    else { return name.lowerBound }
    return place.tokens.upperBound
  }

  /// "The coordinator in Sudan, Jane Doe, said": the title and the name between commas.
  private func apposition(before end: Int, in scan: Scan) -> Range<Int>? {
    let text = scan.text
    guard text.isSign(end - 1, ","), scan.tokens.contains(end - 1) else { return nil }
    var start = end - 2
    while start >= scan.tokens.lowerBound, end - start < 16,
      text.tokens[start].kind == .word || text.isSign(start, in: "-'")
        || isAbbreviated(start, in: scan)
    {
      start -= 1
    }
    guard text.isSign(start, ","), start + 1 < end - 1, start > scan.tokens.lowerBound else {
      return nil
    }
    var first = start
    while first > scan.tokens.lowerBound, start - first < 10,
      !text.isSign(first - 1, in: ",;:\".()") || isAbbreviated(first - 1, in: scan),
      scan.mark(at: first - 1)?.plays([.that, .speech, .clause]) != true
    {
      first -= 1
    }
    guard first < start else { return nil }
    // "Umm Hassan, Director of the school in the south of El Fasher, said": a long description
    // behind a person's name.
    if end - start >= 11 {
      let isPerson =
        (2...4).contains(start - first)
        && (first..<start).allSatisfy {
          text.tokens[$0].traits.contains(.capitalized) && scan.mark(at: $0)?.plays(.clause) != true
        } && !scan.places.contains { $0.tokens.overlaps(first..<start) }
      return isPerson ? first..<start : nil
    }
    // "Malam Sani Bello, a resident, said": the name first.
    let isNamed =
      text.tokens[start + 1].traits.contains(.capitalized)
      || text.tokens[first].traits.contains(.capitalized)
        && scan.mark(at: first)?.plays([.inside, .from, .to, .clause, .beside]) != true
        && !scan.marks(in: first..<start).contains { $0.term.isPredicate && !$0.plays(.sayer) }
    // "Up to 1,500 families are stuck in Ain Zara, Wadi al-Rabie, says": a sentence of its own.
    let isClause =
      scan.numbers.contains { $0.tokens.overlaps(first..<start) }
      || scan.marks(in: first..<start).contains { $0.plays(.copula) && !$0.plays(.to) }
    guard isNamed, !isClause else { return nil }
    // "The MNDAA, one of three allied armies": what is only said of them is no part of the name.
    if !text.tokens[start + 1].traits.contains(.capitalized),
      SpeakerScanner.descriptions.value(text, text.tokens[start + 1]) != nil
    {
      return first..<start
    }
    let isPlain = scan.marks(in: start + 1..<end - 1).allSatisfy {
      !$0.plays([.relative, .speech])
    }
    return text.tokens[start + 1].traits.contains(.capitalized) || isPlain ? first..<(end - 1) : nil
  }

  /// `said Nyakuma, 34`: the name behind the verb.
  private func nameAfterSaid(_ mark: Mark, in scan: Scan) -> Range<Int> {
    let start = mark.tokens.upperBound
    // "told Radio Dabanga": to whom it was said.
    if scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "told") { return start..<start }
    guard start < scan.tokens.upperBound,
      scan.text.tokens[start].traits.contains(.capitalized)
        || scan.mark(at: start)?.plays(.sayer) == true || isTitled(start, in: scan)
        || isOfficeWithPerson(start, in: scan) || isNamedOffice(start, in: scan)
    else { return start..<start }
    return nameAfter(start, in: scan)
  }

  /// `said fire service spokesman Luca Cari`: a title and a name behind the verb.
  private func isTitled(_ start: Int, in scan: Scan) -> Bool {
    let near = start..<min(start + 4, scan.tokens.upperBound)
    guard let title = scan.marks(in: near).first(where: { $0.plays(.sayer) }),
      !scan.marks(in: start..<title.tokens.lowerBound).contains(where: {
        $0.plays([.that, .clause, .relative, .speech]) || $0.term.isPredicate
      }), scan.tokens.contains(title.tokens.upperBound)
    else { return false }
    return (start..<title.tokens.upperBound).allSatisfy { scan.text.tokens[$0].kind == .word }
      && scan.text.tokens[title.tokens.upperBound].traits.contains(.capitalized)
  }

  /// Whether somebody can be called so: "as first listed" names nobody.
  private func isNameLike(_ name: Range<Int>, in scan: Scan) -> Bool {
    name.contains { token in
      scan.text.tokens[token].traits.contains(.capitalized)
        || !scan.text.tokens[token].traits.contains(.latin)
    }
      || scan.marks(in: name).contains {
        $0.plays(.sayer) || $0.term.noun != nil && $0.term.noun?.topic == nil
      }
      || name.count > 1 || scan.text.bytes[scan.text.tokens[name.upperBound - 1].end - 1] == 0x73
  }

  /// `(OCD)` right before a verb: the short form of the name before it.
  private func bracket(before end: Int, in scan: Scan) -> Range<Int>? {
    let text = scan.text
    guard scan.tokens.contains(end - 3), text.isSign(end - 1, ")"),
      let open = (max(scan.tokens.lowerBound, end - 6)..<end - 1).last(where: {
        text.isSign($0, "(")
      }), open > scan.tokens.lowerBound
    else { return nil }
    return open..<end
  }

  /// Keeps what a short form in brackets stands for.
  private mutating func learn(_ bracket: Range<Int>, for name: Range<Int>, in scan: Scan) {
    let short = scan.text.words(ofTokens: bracket.lowerBound + 1..<bracket.upperBound - 1)
    guard short.utf8.count <= 20, shortNames.count < 100 else { return }
    shortNames[short] = scan.text.words(ofTokens: name.lowerBound..<bracket.upperBound)
  }

  /// "Babar Baloch at a press briefing", "the minister in a statement": where it was said.
  func endsEnglishName(_ token: Int, in scan: Scan) -> Bool {
    let text = scan.text
    if SpeakerScanner.occasions.value(text, text.tokens[token]) != nil { return true }
    if endsOwner(token, in: scan) { return true }
    // "preliminary estimates and national assistance has"
    if text.matches(text.tokens[token], "and"),
      SpeakerScanner.documents.value(text, text.tokens[token - 1]) != nil
    {
      return true
    }
    guard text.matches(text.tokens[token], "in"), scan.tokens.contains(token + 1) else {
      return false
    }
    let next = text.tokens[token + 1]
    return text.matches(next, "a") || text.matches(next, "an") || text.matches(next, "its")
      || text.matches(next, "his") || text.matches(next, "her") || text.matches(next, "their")
  }

  /// "according to the ministry's latest toll": whose toll it is, but not "the UN's food agency".
  private func endsOwner(_ token: Int, in scan: Scan) -> Bool {
    let text = scan.text
    guard text.isSign(token, "'"), scan.tokens.contains(token + 2),
      text.matches(text.tokens[token + 1], "s"),
      !text.tokens[token + 2].traits.contains(.capitalized)
    else { return false }
    return !scan.marks(in: token + 2..<min(token + 6, scan.tokens.upperBound)).contains {
      $0.plays(.sayer)
    }
  }

  /// What somebody is quoted from: "according to preliminary reports".
  static let documents = TermTable<Bool>(
    words: "report,reports,estimate,estimates,counts,records,tallies,documents,figures,data")

  /// What somebody makes to count.
  static let counts = TermTable<Bool>(
    words:
      "tally,count,survey,assessment,assessments,figures,data,statistics,estimate,estimates,list,statement,review,analysis,bulletin"
  )

  private static let occasions = TermTable<Bool>(
    words: "at,on,during,to,by,after,following,via,by,from,about,here,there,today,yesterday")
}

extension Scan {
  /// "according to Adam Rojal, spokesperson for Sudan's camps": what is told of who speaks.
  func isOfSpeaker(_ token: Int, _ vocabulary: Vocabulary) -> Bool {
    guard vocabulary.language == .english else { return false }
    return speakers.contains { speaker in
      let name = speaker.tokens
      guard name.upperBound < token, name.lowerBound > tokens.lowerBound + 4,
        text.isSign(name.upperBound, ","), mark(at: name.lowerBound - 1)?.plays(.according) == true,
        mark(startingAt: name.upperBound + 1)?.plays(.sayer) == true
      else { return false }
      return !marks(in: name.upperBound..<token).contains { $0.plays([.clause, .speech]) }
    }
  }
}
