import Displacement
import Language

extension Scan {
  /// "a 19-year-old woman" behind a verb of harm or "one of them"; and who stands in one list with
  /// them: "a man and his wife were killed".
  func englishNamed(beside found: [Counted]) -> [Counted] {
    var named: [Counted] = []
    var leading: [(mark: Mark, noun: NounSense, start: Int)] = []
    for mark in marks {
      guard let noun = mark.term.noun, noun.isSingular, noun.unit == .people, noun.topic == nil,
        !found.contains(where: { $0.phrase.overlaps(mark.tokens) }),
        let start = determiner(before: mark.tokens.lowerBound)
      else { continue }
      let before = self.mark(at: start - 1)
      let after = stateMark(at: behindAge(mark.tokens.upperBound))
      let isHarmed =
        before?.plays(.part) == true || isBody(before: start) || isAmongThem(mark, from: start)
        || before?.term.topic.map(Scan.harms) == true && before?.term.frames.contains(.act) == true
        || after?.term.topic.map(Scan.harms) == true && after?.term.frames.contains(.event) == true
          && after.map(isDoing) == false
      // "eight soldiers and a civilian"
      let isListed =
        before?.plays(.beside) == true
        && (found + named).contains { start - $0.end <= 2 && $0.end < start }
      if isHarmed || isListed {
        append(mark, 1, from: start, noun, to: &named)
      } else if after?.plays(.beside) == true || text.isSign(mark.tokens.upperBound, ",") {
        leading.append((mark, noun, start))
      }
    }
    // "a mother and her two children were killed"
    for (mark, noun, start) in leading.reversed() {
      let leadsList = (found + named).contains { other in
        (1...3).contains(other.start - mark.tokens.upperBound)
          && (other.noun?.unit == .people || other.kind == .ofThem)
          && marks(in: other.end..<min(other.end + 6, tokens.upperBound)).first {
            $0.term.isPredicate
          }.map {
            $0.term.topic.map(Scan.harms) == true && $0.term.frames.contains(.event)
          } == true
      }
      if leadsList { append(mark, 1, from: start, noun, to: &named) }
    }
    return named
  }

  /// "at least 40 were killed, an infant among them".
  private func isAmongThem(_ mark: Mark, from start: Int) -> Bool {
    let next = mark.tokens.upperBound
    return text.isSign(start - 1, ",") && self.mark(startingAt: next)?.plays(.part) == true
      && text.matches(text.tokens[next], "among")
  }

  /// "The body of a woman was found": one who is dead.
  private func isBody(before start: Int) -> Bool {
    guard tokens.contains(start - 2), text.matches(text.tokens[start - 1], "of"),
      let body = mark(at: start - 2)?.term.noun
    else { return false }
    return body.isStrong && body.topic == .killed
  }

  /// What is said of the noun that ends there, behind the copula of "was treated for injuries".
  private func stateMark(at token: Int) -> Mark? {
    guard let mark = mark(startingAt: token), mark.plays(.copula), !mark.term.isPredicate,
      let state = self.mark(startingAt: mark.tokens.upperBound),
      state.term.frames.contains(.event), state.term.topic.map(Scan.harms) == true
    else { return mark(startingAt: token) }
    return state
  }

  /// "A villager, 57, died": where the sentence goes on behind an age.
  private func behindAge(_ token: Int) -> Int {
    let isAge =
      tokens.contains(token + 2) && text.isSign(token, ",")
      && text.tokens[token + 1].kind == .digits && text.isSign(token + 2, ",")
    return isAge ? token + 3 : token
  }

  /// "a bomber killed himself and eight others": what somebody does, not what is done to them.
  private func isDoing(_ verb: Mark) -> Bool {
    let next = verb.tokens.upperBound
    guard verb.term.frames.contains(.act), tokens.contains(next) else { return false }
    return numbers.contains { $0.tokens.lowerBound == next }
      || Scan.objects.value(text, text.tokens[next]) != nil
  }

  private static let objects = TermTable<Bool>(
    words: "the,a,an,his,her,their,its,himself,herself,themselves,him,them,several,many,some,other")

  /// The determiner of one person, up to seven tokens before the noun: "a", "his".
  private func determiner(before token: Int) -> Int? {
    var index = token - 1
    while index >= tokens.lowerBound, token - index <= 7 {
      let word = text.tokens[index]
      if Scan.determiners.value(text, word) != nil { return index }
      guard let mark = mark(at: index) else {
        guard !text.isSign(index, in: ",.;:()") else { return nil }
        index -= 1
        continue
      }
      guard !mark.term.isPredicate, !mark.plays(.beside) else { return nil }
      index -= 1
    }
    return nil
  }

  private static let determiners = TermTable<Bool>(words: "a,an,his,her,their")
}
