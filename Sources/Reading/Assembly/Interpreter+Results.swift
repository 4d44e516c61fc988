import Displacement
import Language

extension Interpreter {
  /// "setting 56 houses ablaze", "reduced 45 homes to rubble", "hacked 40 villagers to death": a
  /// verb before the number whose sense stands behind the phrase.
  func resultant(_ phrase: Counted) -> Interpretation? {
    let before = determinersStart(phrase) - 1
    guard vocabulary.language == .english, scan.tokens.contains(before),
      scan.text.tokens[before].kind == .word, scan.mark(at: before)?.plays(.beside) != true,
      let unit = phrase.noun?.unit
    else { return nil }
    for token in phrase.end..<min(phrase.end + 2, scan.tokens.upperBound) {
      guard let (topic, count) = Interpreter.results.match(scan.text, at: token) else { continue }
      guard topic.countsHousing == (unit == .housing) else { return nil }
      // "people burned to death": nobody else does it.
      let predicate = token..<(token + count)
      return interpretation(phrase, topic, predicate, .event, 88, by: .verbBehindNumber)
    }
    return nil
  }

  private static let results = TermTable<Topic>(
    rows: #"""
      damaged	as unsafe,unsafe
      destroyed	uninhabitable,as uninhabitable,as destroyed,ablaze,alight,on fire,to rubble,into rubble,to ashes,to ruins,to the ground,to dust
      killed	their lives,to death,to their deaths
      displaced	to flight,fleeing
      held	hostage,captive,as human shields,as shields,as hostages
      injured	for burns,for wounds,for injuries,for gunshot wounds,for shrapnel wounds,for bullet wounds,for fractures,for smoke inhalation,with gunshot wounds,with shrapnel wounds,with burns
      """#
  ) { Topic(rawValue: String($0)) }
}
