import Displacement
import Language

extension Interpreter {
  /// Takes a reading only where measure, unit and group go together, and sets right what one word
  /// leaves open: what is lost, whose flight is a breakout, whether homes or people are damaged.
  func checked(_ reading: Interpretation) -> Interpretation? {
    var reading = reading
    if reading.topic == .lost {
      let armed = reading.group == .fighters || reading.group == .securityForces
      // فقد الجيش خمسة is killed, فقدان خمسة is missing.
      let isNoun =
        reading.predicate.map { stands(in: Interpreter.losses, $0.lowerBound) } ?? false
      reading.topic = armed && !isNoun || losesOwn(reading) ? .killed : .missing
    }
    if isTakenByGunmen(reading) { reading.topic = .held }
    if isHomecomer(reading) { reading.topic = .returned }
    if isPartial(reading) { reading.topic = .damaged }
    if isSweptAway(reading) { reading.topic = .missing }
    if tookHomes(reading) { reading.topic = .destroyed }
    if isLiving(reading) || isOther(reading) || isSentence(reading) || isAboard(reading)
      || isIllness(reading) || isOrdinaryLife(reading) || hasNotMoved(reading)
      || isRefusedInEnglish(reading) || isPrisonPopulation(reading)
      || isFoundAlive(reading)
    {
      return nil
    }
    if isTotal(reading) { reading.topic = .destroyed }
    if let shared = distributed(reading) { reading.topic = shared }
    if let noun = reaching(reading), let topic = noun.term.topic { reading.topic = topic }
    // "40 houses are buried under mud"
    if vocabulary.language == .english, reading.unit == .housing,
      reading.topic == .missing || reading.topic == .held
    {
      reading.topic = .destroyed
    }
    if let lost = lostThings(before: reading) {
      guard lost.noun?.unit == .housing else { return nil }
      (reading.topic, reading.unit) = (.destroyed, .housing)
    }
    // سقوط 500 منزل: homes do not die.
    if reading.topic == .killed, reading.unit == .housing { reading.topic = .destroyed }
    // اقتلعت عاصفة 300 مأوى
    if reading.topic == .displaced, reading.unit == .housing, let predicate = reading.predicate,
      Interpreter.uprooting.value(scan.text, scan.text.tokens[predicate.lowerBound]) != nil
    {
      reading.topic = .destroyed
    }
    // سبع عائلات دُفنت تحت الأنقاض: how many died is not said.
    if reading.topic == .killed, reading.unit == .households, let predicate = reading.predicate,
      stands(in: Interpreter.burials, predicate.lowerBound)
    {
      return nil
    }
    if goesHome(reading) { reading.topic = .returned }
    if isDeported(reading) { reading.topic = isSentHome(reading) ? .returned : .evacuated }
    if reading.topic == .returned, isRemoval(reading) {
      reading.topic = .evacuated
    }
    if reading.counted.kind == .ofThem, reading.relation == .own {
      reading.group = reading.group ?? groupBefore(reading.counted)
      if reading.counted.noun == nil, let last = found.last ?? wholeBefore, last.unit != .housing {
        // أربع عشرة منها انتقلت: of the families that the sentence before counted.
        reading.unit = last.unit
      }
    }
    if reading.topic == .held, isHosting(reading) { reading.topic = .sheltered }
    if isBurial(reading) { reading.topic = .killed }
    if reading.counted.kind == .bare || reading.counted.kind == .ofThem
      || reading.counted.kind == .others
    {
      inherit(&reading)
    }
    if reading.topic.countsHousing, reading.unit != .housing {
      if reading.counted.kind == .bare, found.last?.unit == .housing {
        // "63 houses destroyed, 30 damaged"
        reading.unit = .housing
      } else if reading.topic == .damaged {
        reading.topic = .affected
      } else if reading.counted.kind == .bare {
        reading.unit = .housing
      } else {
        return nil
      }
    }
    if reading.unit == .housing, !reading.topic.countsHousing {
      guard reading.topic == .affected else { return nil }
      reading.topic = .damaged
    }
    if isBreakout(reading) || reading.topic == .held && reading.group == .inmates { return nil }
    if reading.topic == .displaced || reading.topic == .sheltered,
      reading.group == .fighters || reading.group == .securityForces
    {
      // Fighters who leave under an agreement are moved; those who flee are no displaced people.
      guard reading.topic == .displaced, isOrderly else { return nil }
      reading.topic = .evacuated
    }
    if reading.topic == .sheltered, isShutIn(reading) { reading.topic = .besieged }
    if reading.topic == .sheltered,
      isPopulation(reading.counted) && !repeatsHouseholds(reading) || isAtHome(reading)
    {
      return nil
    }
    if reading.topic == .evacuated, helps(reading) { return nil }
    // "took 25 prisoners"
    if reading.topic == .evacuated, reading.group == .inmates, vocabulary.language == .english,
      let verb = reading.predicate, verb.upperBound <= reading.counted.start
    {
      reading.topic = .arrested
      reading.group = nil
    }
    if reading.counted.kind == .bare, isCaughtAgain(reading) { reading.group = .inmates }
    if reading.topic == .displaced, isDischarge(reading) { return nil }
    if reading.group == nil, reading.unit == .people {
      reading.group = groupStated(behind: reading.counted)
    }
    if reading.unit == .households { reading.group = reading.group ?? .civilians }
    if reading.counted.kind == .unknown, !suits(reading.topic) || !looksHuman(reading) {
      return nil
    }
    return reading
  }

  /// Whether a verb is of a feminine subject: عادت, تقيم.
  private func isFeminine(_ token: Int) -> Bool {
    let word = scan.text.tokens[token]
    return scan.text.ends(word, with: "ت") || scan.text.begins(word, with: "ت")
      || scan.text.begins(word, with: "وت")
  }

  private static let losses = TermTable<Bool>(words: "فقدان")

  /// What an Arabic sentence that counts nobody yet goes on from.
  private var wholeBefore: Interpretation? {
    vocabulary.language == .arabic && found.isEmpty ? previous : nil
  }

  /// Prisoners who flee break out, whatever the verb.
  func isBreakout(_ reading: Interpretation) -> Bool {
    reading.group == .inmates && (reading.topic == .displaced || reading.topic == .released)
  }

  /// Whether people are brought out in an orderly way, in this sentence or just before.
  var isOrderly: Bool {
    previous?.topic == .evacuated || found.contains { $0.topic == .evacuated } || evacuates
      || scan.marks.contains {
        $0.term.topic == .evacuated
          || $0.term.mode == .vehicle && (vocabulary.language == .arabic || isCoach($0))
      }
      || scan.tokens.contains { token in
        scan.text.meaning(token, in: Interpreter.agreements) != nil
      }
  }

  private func isCoach(_ mark: Mark) -> Bool {
    mark.tokens.contains { Interpreter.coaches.value(scan.text, scan.text.tokens[$0]) != nil }
  }

  private static let coaches = TermTable<Bool>(words: "bus,buses,coach,coaches,convoy,convoys")

  static let agreements = TermTable<Bool>(words: "اتفاق,اتفاقية,تسوية,مصالحة,هدنة,تهدئة,وساطة")

  /// خرج 743 منهم من المستشفيات: who is well again is not displaced.
  func isDischarge(_ reading: Interpretation) -> Bool {
    let behind = reading.counted.end..<min(reading.counted.end + 3, scan.tokens.upperBound)
    let leavesHospital = scan.marks(in: behind).contains { mark in
      mark.plays(.from) && scan.mark(startingAt: mark.tokens.upperBound)?.term.places == .hospital
    }
    return leavesHospital && !scan.has(.to, in: reading.counted.end..<scan.tokens.upperBound)
  }

  /// نسمة counts inhabitants.
  func isPopulation(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .arabic, let last = phrase.phrase.last else { return false }
    return scan.text.matches(scan.text.tokens[last], "نسمه")
  }

  /// `1300 أسرة (9,100 نسمة)`: the people of those households.
  private func repeatsHouseholds(_ reading: Interpretation) -> Bool {
    if case .repeats = reading.relation { return true }
    return false
  }

  /// Whether a noun that is not in the lexicon can be what the verb is about.
  func suits(_ topic: Topic) -> Bool {
    switch topic {
    case .killed, .injured, .missing, .arrested, .held, .evacuated, .displaced, .returned,
      .besieged, .sheltered:
      true
    case .destroyed, .damaged, .affected, .released, .inNeed, .lost, .other: false
    }
  }

  /// A number without a noun takes unit and group from the phrase that it goes on from.
  func inherit(_ reading: inout Interpretation) {
    if reading.counted.kind == .bare, let label = adjacentLabel(reading.counted),
      label.unit == .housing || !reading.topic.countsHousing
    {
      reading.unit = label.unit
      reading.group = reading.group ?? label.group
      return
    }
    var base = reading.relation.base
    if base == nil, reading.counted.kind == .others, let last = found.indices.last {
      // آخرون are others than the whole, not than its parts.
      if case .part(let whole) = found[last].relation { base = whole } else { base = last }
    }
    if let base {
      let whole = found[base]
      if whole.topic.countsHousing == reading.topic.countsHousing { reading.unit = whole.unit }
      reading.group = reading.group ?? whole.group
      return
    }
    if reading.counted.kind == .bare, let last = found.last, reading.predicate != nil,
      last.predicate == reading.predicate, last.topic == reading.topic
    {
      reading.unit = last.unit
      reading.group = reading.group ?? last.group
      return
    }
    // غادرت أربعمئة عائلة وعادت عشرون: families are feminine, and so is the verb.
    if reading.counted.kind == .bare, vocabulary.language == .arabic, let last = found.last,
      last.unit == .households, let verb = reading.predicate,
      verb.upperBound <= reading.counted.start,
      reading.topic.isMovement || reading.topic.isState, isFeminine(verb.lowerBound)
    {
      reading.unit = .households
      reading.group = reading.group ?? last.group
      return
    }
    // "Of the 3,400 families that fled, 1,200 have found shelter": the same unit goes on.
    if reading.counted.kind == .bare, vocabulary.language == .english, let last = found.last,
      last.unit == .households, reading.topic.isMovement || reading.topic == .sheltered
    {
      reading.unit = .households
      reading.group = reading.group ?? last.group
      return
    }
    if reading.counted.kind == .others, let previous {
      reading.group = reading.group ?? previous.group
      return
    }
    // A label names what its number counts: `المساكن المدمرة في الفلوجة: 400`.
    if let label = labelNoun(reading.counted) {
      reading.unit = label.unit
      reading.group = reading.group ?? label.group
    } else if reading.topic.countsHousing {
      reading.unit = .housing
    }
  }

  /// إن الواصلين 3,700: the definite noun right before a number.
  func adjacentLabel(_ phrase: Counted) -> NounSense? {
    guard vocabulary.language == .arabic, let label = scan.mark(at: phrase.start - 1),
      isDefinite(label)
    else { return nil }
    return label.term.noun
  }

  /// Whom منهم points to: the last people named before it in the sentence.
  func groupBefore(_ phrase: Counted) -> Group? {
    scan.marks(in: scan.tokens.lowerBound..<phrase.start).last { mark in
      mark.term.noun?.unit == .people && mark.term.noun?.group != nil
        && !(vocabulary.language == .english
          && scan.speakers.contains { $0.tokens.overlaps(mark.tokens) })
    }?.term.noun?.group
  }

  func labelNoun(_ phrase: Counted) -> NounSense? {
    let start =
      scan.sentence.isItem ? scan.tokens.lowerBound : max(scan.tokens.lowerBound, phrase.start - 10)
    let nouns = scan.marks(in: start..<phrase.start).filter {
      $0.term.noun != nil && $0.tokens.upperBound <= phrase.start
    }
    // العائلات التي اتجهت إلى عفرين بلغت 57 ألفاً: the subject of the verb before the number.
    if !scan.sentence.isItem, vocabulary.language == .arabic,
      let copula = scan.mark(at: phrase.start - 1), copula.plays(.copula),
      !scan.has(.toll, in: clauseStart(phrase)..<phrase.start)
    {
      return scan.marks(in: clauseStart(phrase)..<copula.tokens.lowerBound).first {
        $0.term.noun != nil && isDefinite($0)
      }?.term.noun
    }
    // العائلات الواصلة لا يزيد عددها على 3,700: the hedge points back to them.
    if vocabulary.language == .arabic,
      phrase.number.tokens.contains(where: { token in
        Interpreter.ofThem.value(scan.text, scan.text.tokens[token]) != nil
      })
    {
      return nouns.last?.term.noun
    }
    guard scan.sentence.isItem || scan.has(.toll, in: start..<phrase.start) || isNumbered(phrase)
    else { return nil }
    return (scan.sentence.isItem ? nouns.first : nouns.last)?.term.noun
  }

}
