import Displacement
import Language

/// English names that are of bodies and storms, not of places.
extension PlaceScanner {
  /// "Relief International", "the Ministry of Public Health": bodies, not places.
  func isBody(_ tokens: Range<Int>, _ scan: Scan) -> Bool {
    let text = scan.text
    if let first = tokens.first, tokens.count > 1,
      PlaceScanner.storms.value(text, text.tokens[first]) != nil
    {
      return true
    }
    // "the M23", "DR Congolese armed forces"
    if let last = tokens.last,
      PlaceScanner.nationalities.value(text, text.tokens[last]) != nil && tokens.count > 1
        || text.tokens[last].kind == .digits && text.tokens[last].isAttached
        || text.tokens[last].kind == .word && text.bytes[text.tokens[last].end - 1] < 0x3a
        || tokens.count == 1 && scan.tokens.contains(last + 1)
          && text.tokens[last + 1].kind == .digits && text.tokens[last + 1].isAttached
        || scan.tokens.contains(last + 1)
          && PlaceScanner.members.value(text, text.tokens[last + 1]) != nil
    {
      return true
    }
    if let last = tokens.last, PlaceScanner.bodies.value(text, text.tokens[last]) != nil {
      return true
    }
    for token in (tokens.lowerBound - 3)..<tokens.lowerBound where scan.tokens.contains(token) {
      guard text.matches(text.tokens[token], "of"), token > scan.tokens.lowerBound else { continue }
      let before = text.tokens[token - 1]
      if before.traits.contains(.capitalized), PlaceScanner.bodies.value(text, before) != nil {
        return true
      }
    }
    return false
  }

  private static let members = TermTable<Bool>(
    words:
      "armed,forces,army,fighters,troops,rebels,soldiers,militia,militias,militants,militiamen,insurgents,police,officials,authorities,spokesman,spokeswoman,spokesperson,festival,agreement,conference,summit,clan,clans,tribe,tribes,tribesmen,ethnic,offensive,operation,movement,group,party,newspaper,magazine,university,warplanes,jets,airstrikes,drones"
  )

  /// "Cyclone Dana": a name that a storm or an operation has.
  func isStorm(_ token: Int, _ scan: Scan) -> Bool {
    vocabulary.language == .english && scan.tokens.contains(token - 1)
      && PlaceScanner.storms.value(scan.text, scan.text.tokens[token - 1]) != nil
  }

  private static let storms = TermTable<Bool>(
    words:
      "cyclone,hurricane,typhoon,storm,operation,cyclones,hurricanes,typhoons,storms")

  private static let bodies = TermTable<Bool>(
    words:
      "international,agency,council,committee,ministry,office,union,party,army,forces,force,front,movement,group,fund,federation,association,network,society,foundation,commission,observatory,crescent,cross,nations,health,programme,program,matrix,children,organization,organisation,department,defence,defense,affairs,interior,agriculture,education,rights,borders,watch,amnesty,staff,company,corporation,helmets,brigade,battalion,times,post,news,tv,tribune,radio,herald,gazette,television,broadcaster,newspaper"
  )

  /// "Girls' High School": a kind of place in capitals, behind one word at most.
  func isSchool(_ token: Int, _ scan: Scan) -> Bool {
    (token..<min(token + 2, scan.tokens.upperBound)).contains {
      scan.text.tokens[$0].traits.contains(.capitalized)
        && scan.mark(startingAt: $0)?.term.places == .site
    }
  }

  private static let events = TermTable<Bool>(
    words:
      "fierce,fighting,clashes,violence,conflict,attacks,flooding,shelling,deadly,renewed,heavy")

  /// "tens of thousands of Nigerians", "145,000 Darfurian refugees": who is counted is no place.
  func isPeople(_ token: Int, _ scan: Scan) -> Bool {
    let (text, word) = (scan.text, scan.text.tokens[token])
    // "Thousands Flee Fierce Fighting": the words of a title in capitals.
    if PlaceScanner.events.value(text, word) != nil { return true }
    // "the Islamic State"
    if text.matches(word, "islamic"), scan.tokens.contains(token + 1),
      text.matches(text.tokens[token + 1], "state")
    {
      return true
    }
    let bytes = text.bytes[word.start..<word.end]
    if word.length > 4, bytes.last == UInt8(ascii: "s") {
      if PlaceScanner.nationalities.value(text.bytes, word.start..<word.end - 1) != nil {
        return true
      }
      if scan.numbers.contains(where: { $0.tokens.upperBound == token - 1 }),
        text.matches(text.tokens[token - 1], "of"),
        !scan.tokens.contains(token + 1)
          || !text.tokens[token + 1].traits.contains(.capitalized)
            && scan.mark(at: token + 1)?.term.places == nil
      {
        return true
      }
    }
    guard word.length > 6, bytes.suffix(3).elementsEqual("ian".utf8) else { return false }
    return scan.mark(startingAt: token + 1)?.term.noun?.unit == .people
  }

  /// "in 149 UNRWA installations": the short name of a body among words in small letters.
  func isAcronym(_ name: Range<Int>, _ scan: Scan) -> Bool {
    let (text, token) = (scan.text, name.lowerBound)
    let word = text.original[text.span(of: text.tokens[token])]
    return name.count == 1 && (3...6).contains(word.count)
      && word.allSatisfy { (0x41...0x5a).contains($0) }
      && scan.tokens.contains(token + 1) && text.tokens[token + 1].kind == .word
      && !text.tokens[token + 1].traits.contains(.capitalized)
      && scan.mark(at: token + 1)?.term.places == nil
  }
}
