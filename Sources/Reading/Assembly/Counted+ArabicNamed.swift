import Displacement
import Language

/// One person whom Arabic names behind a verb of harm: a mother, or the object behind who did it.
extension Scan {
  /// `قُتلت أم وطفلاها`, `جُرح الأب والأم`: parents, for whom other words are written alike, right behind a
  /// verb of harm or joined to one of them.
  func parents(beside found: [Counted]) -> [Counted] {
    var parents: [Counted] = []
    for verb in marks
    where verb.term.noun == nil && verb.term.topic.map(Scan.harms) == true {
      var token = verb.tokens.upperBound
      if let date = dates.first(where: { $0.tokens.lowerBound == token }) {
        token = date.tokens.upperBound
      }
      var isFirst = true
      while let (group, clitics) = parent(at: token, isFirst: isFirst),
        let quantity = Quantity.exactly(1)
      {
        let noun = NounSense(unit: .people, group: group, isSingular: true)
        let number = NumberMark(
          tokens: token..<token + 1, quantity: quantity, clitics: clitics,
          start: text.tokens[token].start, noun: noun)
        parents.append(
          Counted(number: number, phrase: token..<token + 1, noun: noun, kind: .named))
        token += 1
        isFirst = false
      }
    }
    return parents
  }

  private func parent(at token: Int, isFirst: Bool) -> (Group?, Clitics)? {
    guard tokens.contains(token), !isTaken(token),
      !places.contains(where: { $0.tokens.contains(token) && $0.tokens.count > 1 })
    else { return nil }
    return text.firstStem(of: text.tokens[token]) { stem in
      guard stem.clitics.isSubset(of: [.and, .definite]), stem.clitics.contains(.and) != isFirst,
        let group = Scan.parentWords.value(text, text.tokens[token], stem)
      else { return nil }
      return (group == .women ? .women : nil, stem.clitics.subtracting(.definite))
    }
  }

  private static let parentWords = TermTable<Group>(rows: "women\tأم,أما\ncivilians\tأب,أبا") {
    Group(rawValue: String($0))
  }

  /// `عُثر على جثة امرأة`: one whose body is found, where the body is not counted itself.
  func isBody(_ before: Mark, beside counted: [Counted]) -> Bool {
    guard let body = before.term.noun, body.isSingular, body.isStrong, body.topic == .killed,
      before.term.topic == nil
    else { return false }
    return !counted.contains { $0.phrase.overlaps(before.tokens) }
  }

  /// `اعتقلت القوة مواطناً فلسطينياً`: an adjective of the one in the accusative before it.
  private func describesOne(_ mark: Mark) -> Bool {
    guard let before = self.mark(at: mark.tokens.lowerBound - 1), before.tokens.count == 1,
      before.term.noun?.isSingular == true, before.term.noun?.unit == .people
    else { return false }
    return text.ends(text.tokens[before.tokens.lowerBound], with: "ا")
  }

  /// `اغتال مسلحون صحفياً`: one in the accusative behind the verb and who did it.
  func isObject(_ mark: Mark) -> Bool {
    let token = mark.tokens.lowerBound
    guard mark.clitics.isEmpty, mark.tokens.count == 1, text.ends(text.tokens[token], with: "ا"),
      !describesOne(mark),
      let verb = marks(in: max(tokens.lowerBound, token - 4)..<token).last(where: {
        $0.term.isPredicate && $0.term.noun == nil
      }), verb.term.topic.map(Scan.harms) == true, verb.term.frames.contains(.act),
      verb.term.frames.isDisjoint(with: [.state])
    else { return false }
    let between = verb.tokens.upperBound..<token
    return !between.contains { text.isSign($0, in: ",;:()") || self.isTaken($0) }
      && !marks(in: between).contains { $0.plays([.from, .inside, .to, .clause, .that, .part]) }
  }
}
