import Displacement
import Language

/// Whether people go home, or are kept from going anywhere.
extension Interpreter {
  /// `غادرت 70 عائلة إلى قراها`, "left for their villages": who leaves for a home of their own
  /// returns.
  func goesHome(_ reading: Interpretation) -> Bool {
    guard reading.topic == .displaced || reading.topic == .evacuated, reading.frames != .state,
      let predicate = reading.predicate
    else { return false }
    let start = max(reading.counted.end, predicate.upperBound)
    for token in start..<min(start + 8, scan.tokens.upperBound) {
      if scan.text.isSign(token, in: ",;:(") { return false }
      // "left Khazir camp and went home to Gogjali"
      if vocabulary.language == .english, scan.text.matches(scan.text.tokens[token], "and"),
        let next = scan.mark(startingAt: token + 1), next.term.topic == .returned,
        next.term.noun == nil, next.term.frames.contains(.event)
      {
        return true
      }
      guard let goal = scan.mark(startingAt: token), goal.plays(.to) else { continue }
      switch vocabulary.language {
      case .arabic:
        let home = goal.tokens.upperBound
        return scan.tokens.contains(home)
          && Interpreter.ownHomes.value(scan.text, scan.text.tokens[home]) != nil
      case .english:
        let owner = goal.tokens.upperBound
        return scan.tokens.contains(owner + 1)
          && scan.text.matches(scan.text.tokens[owner], "their")
          && (owner + 1..<min(owner + 3, scan.tokens.upperBound)).contains {
            Interpreter.ownHomes.value(scan.text, scan.text.tokens[$0]) != nil
          }
      }
    }
    return false
  }

  private static let ownHomes = TermTable<Bool>(
    words: """
      ديارهم,ديارها,قراهم,قراها,منازلهم,منازلها,بيوتهم,بيوتها,مناطقهم,مناطقها,بلداتهم,بلداتها,قريتهم,بلدتهم,مدنهم,مدينتهم,أحيائهم,أحيائها,مساكنهم,مساكنها,بلادهم,أوطانهم,موطنهم
      homes,villages,hometowns,hometown,homeland,village
      """)

  /// "prevented 300 families from leaving": who is kept from going is held; who is kept from coming
  /// back has not come.
  func hindered(_ phrase: Counted) -> Interpretation? {
    let verb = determinersStart(phrase) - 1
    guard vocabulary.language == .english, scan.tokens.contains(verb),
      scan.tokens.contains(phrase.end + 1), phrase.noun?.unit != .housing,
      Interpreter.hindering.value(scan.text, scan.text.tokens[verb]) != nil,
      scan.text.matches(scan.text.tokens[phrase.end], "from"),
      let act = Interpreter.goings.value(scan.text, scan.text.tokens[phrase.end + 1])
    else { return nil }
    return interpretation(phrase, act, verb..<(verb + 1), .act, 86, by: .verbBeforeNumber)
  }

  private static let hindering = TermTable<Bool>(
    words:
      "prevent,prevents,prevented,preventing,stop,stops,stopped,stopping,keep,keeps,kept,keeping,bar,bars,barred,barring,block,blocks,blocked,blocking,hinder,hindered"
  )

  private static let goings = TermTable<Topic>(
    rows: """
      held	leaving,fleeing,going,departing,sailing,escaping,evacuating,moving,getting,crossing
      other	returning,coming,entering,reaching
      """
  ) { Topic(rawValue: String($0)) }

  /// "Among the dead are 12 children": what became of them is said before them.
  func namedAmong(_ phrase: Counted) -> Interpretation? {
    let verb = determinersStart(phrase) - 1
    guard vocabulary.language == .english, scan.tokens.contains(verb),
      Interpreter.being.value(scan.text, scan.text.tokens[verb]) != nil
    else { return nil }
    let start = max(scan.tokens.lowerBound, verb - 12)
    guard
      let among = (start..<verb).last(where: { scan.text.matches(scan.text.tokens[$0], "among") }),
      !(among..<verb).contains(where: { scan.text.isSign($0, in: ",;:") }),
      let fate = scan.marks(in: among + 1..<verb).first(where: {
        $0.term.noun?.isStrong == true && $0.term.noun?.topic != nil
          || $0.term.topic.map(Scan.harms) == true
      }), let topic = fate.term.noun?.topic ?? fate.term.topic
    else { return nil }
    return interpretation(phrase, topic, fate.tokens, [], 86, by: .labelBeforeNumber)
  }
}
