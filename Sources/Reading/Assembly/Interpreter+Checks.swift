import Displacement
import Language

extension Interpreter {
  /// Takes a reading only where measure, unit and group go together, and sets right what one word
  /// leaves open: what is lost, whose flight is a breakout, whether homes or people are damaged.
  func checked(_ reading: Interpretation) -> Interpretation? {
    var reading = reading
    if reading.topic == .lost {
      let armed = reading.group == .fighters || reading.group == .securityForces
      reading.topic = armed ? .killed : .missing
    }
    if isPartial(reading) { reading.topic = .damaged }
    if isLiving(reading) { return nil }
    if let noun = reaching(reading), let topic = noun.term.topic { reading.topic = topic }
    // سقوط 500 منزل: homes do not die.
    if reading.topic == .killed, reading.unit == .housing { reading.topic = .destroyed }
    // اقتلعت عاصفة 300 مأوى
    if reading.topic == .displaced, reading.unit == .housing, let predicate = reading.predicate,
      Interpreter.uprooting.value(scan.text, scan.text.tokens[predicate.lowerBound]) != nil
    {
      reading.topic = .destroyed
    }
    if isDeported(reading) { reading.topic = isSentHome(reading) ? .returned : .evacuated }
    if reading.topic == .returned, reading.unit == .households, isRemoval(reading) {
      reading.topic = .evacuated
    }
    if reading.counted.kind == .ofThem, reading.relation == .own {
      reading.group = reading.group ?? groupBefore(reading.counted)
      if reading.counted.noun == nil, let last = found.last, last.unit != .housing {
        reading.unit = last.unit
      }
    }
    if reading.counted.kind == .bare || reading.counted.kind == .ofThem
      || reading.counted.kind == .others
    {
      inherit(&reading)
    }
    if reading.topic.countsHousing, reading.unit != .housing {
      if reading.topic == .damaged {
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
    if reading.topic == .sheltered, isPopulation(reading.counted) || isAtHome(reading) {
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
    if reading.topic == .held, isHosting(reading) { reading.topic = .sheltered }
    if reading.topic == .displaced, isDischarge(reading) { return nil }
    if reading.unit == .households { reading.group = reading.group ?? .civilians }
    if reading.counted.kind == .unknown, !suits(reading.topic) || !looksHuman(reading) {
      return nil
    }
    return reading
  }

  /// `رُحّل 450 لاجئاً`: sent back, where رحل with no mark of it means that they left.
  private func isDeported(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .displaced,
      let predicate = reading.predicate, predicate.count == 1,
      scan.text.firstStem(
        of: scan.text.tokens[predicate.lowerBound],
        where: { stem in
          Interpreter.leaving.value(scan.text, scan.text.tokens[predicate.lowerBound], stem)
        }) != nil
    else { return false }
    let behind = reading.counted.end..<min(reading.counted.end + 4, scan.tokens.upperBound)
    let isFromHome =
      scan.marks(in: behind).contains { $0.term.noun?.unit == .housing }
      || behind.contains { FigureBuilder.homes.value(scan.text, scan.text.tokens[$0]) != nil }
    guard !isFromHome else { return false }
    let word = scan.text.original[scan.text.span(of: scan.text.tokens[predicate.lowerBound])]
    let isDoubled = zip(word, word.dropFirst()).contains { $0 == 0xd9 && $1 == 0x91 }
    return isDoubled || reading.counted.noun?.topic == .displaced
  }

  /// Sent to their own country, or out of the one they are in.
  private func isSentHome(_ reading: Interpretation) -> Bool {
    let isToCamp = scan.places.contains { $0.role == .to && $0.cue == .camp }
    return !isToCamp
      && (reading.counted.end..<scan.tokens.upperBound).contains { token in
        scan.text.firstStem(of: scan.text.tokens[token]) { stem in
          Interpreter.countries.value(scan.text, scan.text.tokens[token], stem)
        } != nil
      }
  }

  private static let countries = TermTable<Bool>(
    rows: """
      x\tسوريا,سورية,لبنان,تركيا,الأردن,العراق,مصر,السودان,ليبيا,اليمن,تونس,الجزائر,المغرب,أفغانستان,باكستان
      x\tإيران,إثيوبيا,تشاد,الصومال,النيجر,مالي,ميانمار,بنغلاديش,قسرا,بلادهم,بلدهم,وطنهم,بلدانهم,ألمانيا,قبرص
      """
  ) { _ in true }

  /// ترحيل ستين أسرة من دوار: families are moved away, unless it is said that they are sent home.
  private func isRemoval(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, let predicate = reading.predicate, predicate.count == 1,
      scan.text.firstStem(
        of: scan.text.tokens[predicate.lowerBound],
        where: { stem in
          Interpreter.removal.value(scan.text, scan.text.tokens[predicate.lowerBound], stem)
        }) != nil
    else { return false }
    return !scan.has(.to, in: reading.counted.end..<scan.tokens.upperBound)
  }

  private static let removal = TermTable<Bool>(rows: "x\tترحيل") { _ in true }

  private static let uprooting = TermTable<Bool>(
    rows: "x\tاقتلع,اقتلعت,تقتلع,يقتلع,واقتلعت,واقتلع,اقتلاع"
  ) { _ in true }

  private static let leaving = TermTable<Bool>(
    rows: "x\tرحل,رحلت,ترحل,يرحل,سترحل,رحلوا"
  ) { _ in true }

  /// Prisoners who flee break out, whatever the verb.
  private func isBreakout(_ reading: Interpretation) -> Bool {
    reading.group == .inmates && (reading.topic == .displaced || reading.topic == .released)
  }

  /// Whether people are brought out in an orderly way, in this sentence or just before.
  private var isOrderly: Bool {
    previous?.topic == .evacuated || found.contains { $0.topic == .evacuated } || evacuates
      || scan.marks.contains {
        $0.term.topic == .evacuated || $0.term.mode == .vehicle && vocabulary.language == .arabic
      }
      || scan.tokens.contains { token in
        scan.text.firstStem(of: scan.text.tokens[token]) { stem in
          Interpreter.agreements.value(scan.text, scan.text.tokens[token], stem)
        } != nil
      }
  }

  private static let agreements = TermTable<Bool>(
    rows: "x\tاتفاق,اتفاقية,تسوية,مصالحة,هدنة,تهدئة,وساطة"
  ) { _ in true }

  /// خرج 743 منهم من المستشفيات: who is well again is not displaced.
  private func isDischarge(_ reading: Interpretation) -> Bool {
    let behind = reading.counted.end..<min(reading.counted.end + 3, scan.tokens.upperBound)
    let leavesHospital = scan.marks(in: behind).contains { mark in
      mark.plays(.from) && scan.mark(startingAt: mark.tokens.upperBound)?.term.places == .hospital
    }
    return leavesHospital && !scan.has(.to, in: reading.counted.end..<scan.tokens.upperBound)
  }

  /// "Shelters in Perry held 260 people": the subject houses those whom it holds.
  private func isHosting(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, let predicate = reading.predicate,
      reading.frames.contains(.act), predicate.lowerBound < reading.counted.start
    else { return false }
    // A clause may begin behind the predicate, where the number opens one of its own.
    let start = max(clauseStart(reading.counted), predicate.lowerBound - 6)
    guard start < predicate.lowerBound else { return false }
    return scan.marks(in: start..<predicate.lowerBound).contains { mark in
      mark.term.accommodation != nil && mark.term.accommodation != .open
    }
  }

  /// "300,000 people live in the city": who lives or stays somewhere is sheltered only where that
  /// is said to be a shelter, or where displaced people are counted.
  private func isAtHome(_ reading: Interpretation) -> Bool {
    guard reading.frames.contains(.dwelling), reading.predicate != nil, !scan.sentence.isItem,
      reading.counted.noun?.topic != .displaced, reading.counted.inner != .displaced,
      !isStaying(reading)
    else { return false }
    switch reading.counted.kind {
    case .bare, .others, .ofThem: if previous?.topic.isMovement == true { return false }
    case .known, .unknown, .named: break
    }
    return !scan.marks.contains { mark in
      mark.term.accommodation != nil || mark.term.frames.contains(.outdoors)
        || mark.term.topic == .displaced
        || mark.term.topic == .sheltered && !mark.term.frames.contains(.dwelling)
    }
  }

  /// "are staying in Bokang": for a time, as inhabitants do not.
  private func isStaying(_ reading: Interpretation) -> Bool {
    reading.predicate?.contains { scan.text.matches(scan.text.tokens[$0], "staying") } ?? false
  }

  /// "sent 300 soldiers to help evacuate 15 villages": who brings others out.
  private func helps(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, let verb = reading.predicate,
      verb.lowerBound >= reading.counted.end, verb.count == 1,
      reading.group == .securityForces || reading.group == .aidWorkers || reading.group == .fighters
    else { return false }
    let before = scan.text.tokens[verb.lowerBound - 1]
    return scan.text.matches(before, "to") || scan.text.matches(before, "help")
      || scan.text.bytes[..<scan.text.tokens[verb.lowerBound].end].suffix(3).elementsEqual(
        "ing".utf8)
  }

  /// نسمة counts inhabitants.
  private func isPopulation(_ phrase: Counted) -> Bool {
    guard vocabulary.language == .arabic, let last = phrase.phrase.last else { return false }
    return scan.text.matches(scan.text.tokens[last], "نسمه")
  }

  /// Whether a noun that is not in the lexicon can be what the verb is about.
  private func suits(_ topic: Topic) -> Bool {
    switch topic {
    case .killed, .injured, .missing, .arrested, .held, .evacuated, .displaced, .returned,
      .besieged, .sheltered:
      true
    case .destroyed, .damaged, .affected, .released, .inNeed, .lost, .other: false
    }
  }

  /// نزح 300 ألباني but وصل 12 صهريجاً: who moves or stays under a name that the lexicon does not
  /// know has the ending of a people or of persons.
  private func looksHuman(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, let last = reading.counted.phrase.last else {
      return true
    }
    switch reading.topic {
    case .killed, .injured, .missing, .arrested, .held: return true
    case _: break
    }
    let (text, word) = (scan.text, scan.text.tokens[last])
    return text.ends(word, with: "يا") || text.ends(word, with: "ي") || text.ends(word, with: "ين")
      || text.ends(word, with: "ون")
  }

  /// A number without a noun takes unit and group from the phrase that it goes on from.
  private func inherit(_ reading: inout Interpretation) {
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

  /// Whom منهم points to: the last people named before it in the sentence.
  private func groupBefore(_ phrase: Counted) -> Group? {
    scan.marks(in: scan.tokens.lowerBound..<phrase.start).last {
      $0.term.noun?.unit == .people && $0.term.noun?.group != nil
    }?.term.noun?.group
  }

  private func labelNoun(_ phrase: Counted) -> NounSense? {
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
    guard scan.sentence.isItem || scan.has(.toll, in: start..<phrase.start) else { return nil }
    return (scan.sentence.isItem ? nouns.first : nouns.last)?.term.noun
  }

  /// What speaks of each phrase: from its predicate, or from itself, up to the next one's.
  mutating func setExtents() {
    for index in found.indices {
      let reading = found[index]
      var start = reading.counted.start
      // The second number of one verb speaks from itself on: 3000 إلى البيضاء و2100 إلى بنغازي.
      let isSecond = found[..<index].contains { earlier in
        earlier.predicate != nil && earlier.predicate == reading.predicate
          && earlier.counted.end <= reading.counted.start
      }
      if let predicate = reading.predicate, !isSecond {
        start = min(start, predicate.lowerBound)
      }
      var end = scan.tokens.upperBound
      for next in found[(index + 1)...] {
        switch next.relation {
        case .part(let base), .repeats(let base):
          if base == index { continue }
        case .own, .continues: break
        }
        if let predicate = next.predicate, predicate == reading.predicate,
          predicate.lowerBound >= next.counted.end
        {
          // One verb behind a list of phrases speaks of them all.
          continue
        }
        var limit = next.counted.start
        if let predicate = next.predicate, predicate != reading.predicate,
          predicate.lowerBound >= reading.counted.end
        {
          limit = min(limit, predicate.lowerBound)
        }
        end = limit
        break
      }
      // وقالت إن: what somebody says next is another matter.
      if vocabulary.language == .arabic {
        let statement = scan.marks(in: reading.counted.end..<max(reading.counted.end, end)).first {
          $0.plays([.speech, .continued]) && $0.clitics.contains(.and)
        }
        if let statement { end = statement.tokens.lowerBound }
      }
      setExtent(index, start..<max(start, end, reading.counted.end))
    }
  }
}
