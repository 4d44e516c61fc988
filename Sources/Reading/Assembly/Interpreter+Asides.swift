import Displacement
import Language

extension Interpreter {
  /// "cut power to 63,000 homes", "treated with 300 others": what stands behind a preposition is
  /// no object of the verb before.
  func isAside(_ phrase: Counted, from mark: Mark) -> Bool {
    guard vocabulary.language == .english, !scan.sentence.isItem,
      mark.tokens.upperBound < phrase.start
    else { return false }
    // "damage was reported to 2,400 houses"
    if scan.text.matches(scan.text.tokens[mark.tokens.lowerBound], "damage") { return false }
    let before = determinersStart(phrase) - 1
    guard before > mark.tokens.lowerBound else { return false }
    let word = scan.text.tokens[before]
    if Interpreter.prepositions.value(scan.text, word) != nil { return true }
    return scan.text.matches(word, "to")
      && !(scan.mark(at: before)?.plays(.copula) == true
        && (scan.mark(at: before)?.tokens.count ?? 1 > 1
          || scan.has(.toll, in: scan.tokens.lowerBound..<before)))
  }

  private static let prepositions = TermTable<Bool>(
    words:
      "for,with,against,by,between,like,into,onto,inside,around,across,near,in,on,through,within")

  /// "30 gunmen abducted the mayor": an active verb with an object behind it is what they do.
  func isTransitive(_ mark: Mark) -> Bool {
    let next = mark.tokens.upperBound
    guard mark.term.frames.contains(.act), mark.term.topic != .sheltered,
      scan.tokens.contains(next)
    else { return false }
    if hasBareObject(mark) { return true }
    guard mark.tokens.count == 1,
      Interpreter.objects.value(scan.text, scan.text.tokens[next]) != nil
    else { return false }
    // "residents evacuated their homes": they leave themselves.
    if mark.term.topic == .evacuated,
      Interpreter.possessives.value(scan.text, scan.text.tokens[next]) != nil
    {
      return false
    }
    return !isPassive(mark)
  }

  /// "boys carry food", "rains have wiped out herds": a plain noun behind a verb that is no
  /// participle, or behind "have" and a participle.
  private func hasBareObject(_ mark: Mark) -> Bool {
    let (text, next) = (scan.text, mark.tokens.upperBound)
    let object = text.tokens[next]
    guard mark.term.frames == .act, object.kind == .word, object.length > 3,
      object.traits.contains(.latin), !object.traits.contains(.capitalized), !scan.isTaken(next),
      scan.mark(at: next).map({ $0.term.isThing && $0.term.noun == nil }) ?? true,
      !text.bytes[..<object.end].suffix(2).elementsEqual("ly".utf8)
    else { return false }
    let before = mark.tokens.lowerBound - 1
    if scan.tokens.contains(before), Interpreter.having.value(text, text.tokens[before]) != nil {
      return text.bytes[object.end - 1] == UInt8(ascii: "s")
    }
    return mark.tokens.count == 1
      && Interpreter.carrying.value(text, text.tokens[mark.tokens.lowerBound]) != nil
  }

  private static let carrying = TermTable<Bool>(
    words:
      "carry,carries,bring,brings,take,takes,move,moves,transport,transports,destroy,destroys,kill,kills,burn,burns,rescue,rescues,save,saves,shelter,shelters"
  )

  private static let having = TermTable<Bool>(words: "have,has,had,also")

  /// "the displaced persons camp": a participle behind an article belongs to the noun behind it.
  func isAttributive(_ mark: Mark) -> Bool {
    let before = mark.tokens.lowerBound - 1
    guard mark.tokens.count == 1, scan.tokens.contains(before),
      Interpreter.possessors.value(scan.text, scan.text.tokens[before]) != nil
    else { return false }
    return scan.mark(startingAt: mark.tokens.upperBound)?.term.noun?.unit == .people
  }

  private static let possessors = TermTable<Bool>(words: "the,a,an,these,those,their,its,of,for")

  /// "there were 40,000 in the camp and they had not received aid": where others are spoken of.
  func endsEnglishSubject(_ token: Int) -> Bool {
    if scan.text.isSign(token, ";") { return true }
    guard scan.text.matches(scan.text.tokens[token], "and"), scan.tokens.contains(token + 1) else {
      return false
    }
    return SpeakerScanner.pronouns.value(scan.text, scan.text.tokens[token + 1]) != nil
      && !scan.text.matches(scan.text.tokens[token + 1], "who")
      && !scan.text.matches(scan.text.tokens[token + 1], "which")
  }

  private static let possessives = TermTable<Bool>(words: "their,his,her,its")

  /// Whether a form of "be" stands before a participle, perhaps with adverbs between.
  func isPassive(_ mark: Mark) -> Bool {
    var before = mark.tokens.lowerBound - 1
    var steps = 0
    while scan.tokens.contains(before), steps < 3 {
      if Interpreter.auxiliaries.value(scan.text, scan.text.tokens[before]) != nil { return true }
      before -= 1
      steps += 1
    }
    return false
  }

  private static let auxiliaries = TermTable<Bool>(
    words: "was,were,been,be,being,are,is,got,get,getting")

  private static let objects = TermTable<Bool>(
    words: "the,his,her,their,its,our,my,this,that,these,those,him,them,it,us,me")

  /// "18,900 people, not 21,600, were displaced": the number that another takes the place of.
  func isReplaced(_ phrase: Counted) -> Bool {
    vocabulary.language == .english && scan.tokens.contains(phrase.start - 1)
      && (scan.text.matches(scan.text.tokens[phrase.start - 1], "not")
        || scan.tokens.contains(phrase.start - 2)
          && scan.text.matches(scan.text.tokens[phrase.start - 1], "than")
          && scan.text.matches(scan.text.tokens[phrase.start - 2], "rather"))
  }

  /// "Four aid workers with a Danish charity": with whom or with what they are.
  func isCompany(_ mark: Mark) -> Bool {
    let (text, next) = (scan.text, mark.tokens.upperBound)
    guard vocabulary.language == .english,
      text.matches(text.tokens[mark.tokens.lowerBound], "with"),
      mark.tokens.count == 1, scan.tokens.contains(next)
    else { return false }
    return Interpreter.owners.value(text, text.tokens[next]) != nil
  }

  private static let owners = TermTable<Bool>(words: "a,an,the,their,his,her,its")

  /// "homes stood in the path of flames, which were fanned by winds and burned the hills": where
  /// what is said of something behind the phrase ends.
  func endOfAside(at mark: Mark, behind phrase: Counted, _ limit: Int) -> Int? {
    guard mark.plays(.relative), mark.tokens.lowerBound > phrase.end + 1,
      scan.text.isSign(mark.tokens.lowerBound - 1, ",")
    else { return nil }
    let comma = (mark.tokens.upperBound..<max(mark.tokens.upperBound, limit)).first {
      scan.text.isSign($0, ",") && !scan.isTaken($0)
    }
    return comma ?? limit
  }

  /// Where "a further", "her", "another" before an English number begin.
  func determinersStart(_ phrase: Counted) -> Int {
    var start = phrase.start
    while scan.tokens.contains(start - 1), let mark = scan.mark(at: start - 1),
      mark.plays(.others) && !mark.plays(.beside)
        || Interpreter.determiners.value(scan.text, scan.text.tokens[start - 1]) != nil
    {
      start = mark.tokens.lowerBound
    }
    return start
  }

  private static let determiners = TermTable<Bool>(
    words: "a,an,the,her,his,their,its,some,all,these,those,then")
}
