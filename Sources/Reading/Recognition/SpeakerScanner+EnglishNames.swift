import Displacement
import Language

/// English names with a short form, an office or what is told of them beside them.
extension SpeakerScanner {
  /// "according to the governor of Norte, William Villamizar.": an office with who holds it.
  func withPerson(_ name: Range<Int>, in scan: Scan) -> Range<Int> {
    let comma = name.upperBound
    guard !name.isEmpty, scan.text.isSign(comma, ","),
      scan.marks(in: name).contains(where: { $0.plays(.sayer) })
        || scan.text.matches(scan.text.tokens[name.lowerBound], "the"),
      !scan.text.isSign(name.lowerBound - 1, ",")
    else { return name }
    var end = comma + 1
    while scan.tokens.contains(end), end < comma + 6,
      scan.text.tokens[end].kind == .word && scan.text.tokens[end].traits.contains(.capitalized)
        || scan.text.isSign(end, "-") && scan.text.tokens[end].isAttached
        || isAbbreviated(end, in: scan)
    {
      end += 1
    }
    let isPerson =
      (2...5).contains(end - comma - 1)
      && (!scan.tokens.contains(end) || scan.text.isSign(end, in: ".,;\")"))
      && scan.marks(in: comma + 1..<end).allSatisfy {
        !$0.plays([.inside, .clause, .according, .sayer])
      }
      && !scan.places.contains { $0.place != nil && $0.tokens.overlaps(comma + 1..<end) }
    return isPerson ? name.lowerBound..<end : name
  }

  /// "the Karen National Union (KNU)": a name of several words with its short form.
  func withShortForm(_ name: Range<Int>, in scan: Scan) -> Range<Int> {
    let open = name.upperBound
    guard name.count > 1, scan.tokens.contains(open + 2), scan.text.isSign(open, "("),
      scan.text.isSign(open + 2, ")"), scan.text.tokens[open + 1].kind == .word
    else { return name }
    let span = scan.text.span(of: scan.text.tokens[open + 1])
    let capitals = scan.text.original[span].count { (0x41...0x5a).contains($0) }
    return capitals > 1 && span.count <= 12 ? name.lowerBound..<open + 3 : name
  }

  /// `said the regional delegate, Sofía González`: a name between the comma and the end.
  func isOfficeWithPerson(_ start: Int, in scan: Scan) -> Bool {
    guard scan.text.matches(scan.text.tokens[start], "the"),
      let comma = (start + 2..<start + 7).first(where: { scan.text.isSign($0, ",") }),
      scan.tokens.contains(comma + 2)
    else { return false }
    return (start..<comma).allSatisfy { scan.text.tokens[$0].kind == .word }
      && (comma + 1...comma + 2).allSatisfy {
        scan.text.tokens[$0].traits.contains(.capitalized) && scan.text.tokens[$0].kind == .word
      }
  }

  /// The name at the head of a sentence before a "who" that stands right before what is told of it.
  func toldOf(behind start: Int, in scan: Scan) -> Range<Int>? {
    let text = scan.text
    let who = start - 1
    guard scan.tokens.contains(who - 1), text.matches(text.tokens[who], "who"),
      who - scan.tokens.lowerBound <= 10
    else { return nil }
    let end = text.isSign(who - 1, ",") ? who - 1 : who
    let name = scan.tokens.lowerBound..<end
    let isPlain = name.allSatisfy { text.tokens[$0].kind == .word && !scan.isTaken($0) }
    guard isPlain, !name.isEmpty,
      scan.marks(in: name).allSatisfy({
        $0.plays(.sayer)
          || !$0.term.isPredicate && !$0.plays([.that, .clause, .speech, .according])
      })
    else { return nil }
    return name
  }

  /// "according to figures compiled by the office": where the name begins of who made them.
  func behindDocument(_ start: Int, in scan: Scan) -> Int {
    let text = scan.text
    guard vocabulary.language == .english, scan.tokens.contains(start + 2),
      let document = (start..<start + 3).first(where: {
        scan.tokens.contains($0)
          && (SpeakerScanner.documents.value(text, text.tokens[$0]) != nil
            || SpeakerScanner.counts.value(text, text.tokens[$0]) != nil)
      })
    else { return start }
    let made = document + 1
    // "according to a tally by volunteers"
    if SpeakerScanner.counts.value(text, text.tokens[document]) != nil,
      scan.tokens.contains(made + 1),
      text.matches(text.tokens[made], "by") || text.matches(text.tokens[made], "from")
    {
      return made + 1
    }
    guard scan.tokens.contains(made + 1), text.matches(text.tokens[made + 1], "by"),
      text.bytes[..<text.tokens[made].end].suffix(2).elementsEqual("ed".utf8)
    else { return start }
    return made + 2
  }
}
