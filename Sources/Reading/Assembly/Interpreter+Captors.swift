import Displacement
import Language

/// Who takes people away, whom somebody loses, and who sits in a prison anyway.
extension Interpreter {
  /// `اقتاد المسلحون 19 شخصاً`, "detained by gunmen": civilians whom no force of a state takes are held;
  /// fighters and soldiers are captured.
  func isTakenByGunmen(_ reading: Interpretation) -> Bool {
    guard reading.topic == .arrested, let verb = reading.predicate,
      reading.group != .fighters, reading.group != .securityForces, reading.group != .inmates
    else { return false }
    let phrase = reading.counted
    switch vocabulary.language {
    case .arabic:
      guard reading.frames.contains(.act) else { return false }
      // اقتاد is of those who come for people; of the police it is an arrest.
      if stands(in: Interpreter.leadingAway, verb.lowerBound) {
        let near =
          max(scan.tokens.lowerBound, verb.lowerBound - 4)..<max(verb.upperBound, phrase.start)
        return !near.contains { stands(in: Interpreter.forces, $0) }
      }
      if verb.upperBound <= phrase.start,
        (verb.upperBound..<phrase.start).contains(where: { stands(in: Interpreter.gunmen, $0) })
      {
        return true
      }
      // اقتادوا عشرين شاباً إلى جهة مجهولة
      let behind = phrase.end..<min(phrase.end + 6, scan.tokens.upperBound)
      return behind.contains { token in
        stands(in: Interpreter.whereabouts, token) && stands(in: Interpreter.unknown, token + 1)
      }
    case .english:
      guard verb.lowerBound >= phrase.end else { return false }
      let by = verb.upperBound
      guard scan.tokens.contains(by + 1), scan.text.matches(scan.text.tokens[by], "by") else {
        return false
      }
      return (by + 1..<min(by + 4, scan.tokens.upperBound)).contains {
        Interpreter.gunmen.value(scan.text, scan.text.tokens[$0]) != nil
      }
    }
  }

  private static let leadingAway = TermTable<Bool>(words: "اقتاد,اقتادت,اقتادوا,يقتاد,تقتاد,اقتياد")

  private static let forces = TermTable<Bool>(
    words: "الشرطة,شرطة,الأمن,القوات,قوات,الجيش,دورية,الدورية,المخابرات,الاستخبارات,السلطات,الدرك")

  private static let gunmen = TermTable<Bool>(
    words: """
      المسلحون,مسلحون,مجهولون,ملثمون,الملثمون,الخاطفون,خاطفون,عصابة,العصابة,عصابات,الجهاديون,قراصنة
      gunmen,militants,bandits,kidnappers,jihadists,insurgents,extremists,gangs,pirates
      """)

  private static let whereabouts = TermTable<Bool>(words: "جهة,مكان,وجهة")

  private static let unknown = TermTable<Bool>(words: "مجهولة,مجهول")

  /// `فقدت العائلة سبعة من أفرادها`: who loses people of their own mourns them.
  func losesOwn(_ reading: Interpretation) -> Bool {
    let phrase = reading.counted
    guard vocabulary.language == .arabic, let verb = reading.predicate,
      verb.upperBound <= phrase.start, phrase.kind == .known, phrase.phrase.count > 1
    else { return false }
    return ["ها", "هم", "هن"].contains { (pronoun: StaticString) in
      scan.text.ends(scan.text.tokens[phrase.end - 1], with: pronoun)
    }
  }

  /// `وصل 40 عائداً إلى الباب`: who comes home has returned, whatever the verb of motion.
  func isHomecomer(_ reading: Interpretation) -> Bool {
    reading.topic == .displaced && reading.counted.noun?.topic == .returned
      && reading.frames.contains(.arrive)
  }

  /// `يضم السجن 3,500 سجين`: how many a prison has.
  func isPrisonPopulation(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.group == .inmates else { return false }
    if reading.topic == .sheltered { return true }
    return reading.topic == .arrested && reading.rule == .nounStatesMeasure
      && (clauseStart(reading.counted)..<reading.counted.start).contains {
        stands(in: Interpreter.sitting, $0)
      }
  }

  /// `أخرجت الفرق طفلين حيين`, "pulled alive from the rubble": whom rescuers dig out has not been moved
  /// away.
  func isFoundAlive(_ reading: Interpretation) -> Bool {
    guard reading.topic == .evacuated else { return false }
    let start = max(reading.counted.end, reading.predicate?.upperBound ?? 0)
    if scan.tokens.contains(reading.counted.end),
      Interpreter.alive.value(scan.text, scan.text.tokens[reading.counted.end]) != nil
    {
      return true
    }
    return (start..<min(start + 5, scan.tokens.upperBound)).prefix {
      !scan.text.isSign($0, in: ",;:") && !scan.isTaken($0)
    }.contains { stands(in: Interpreter.ruins, $0) }
  }

  private static let alive = TermTable<Bool>(words: "حيا,حية,حيين,حيتين,alive")

  private static let ruins = TermTable<Bool>(
    words: "الأنقاض,أنقاض,الركام,ركام,الردم,الحطام,rubble,ruins,wreckage,debris")

  private static let sitting = TermTable<Bool>(
    words: "يقبع,تقبع,يقبعون,يضم,تضم,يوجد,يحوي,تحوي,يؤوي,تؤوي,فيه,بداخله,داخله")

  /// خطفت العصابة 17 راكباً أفرجت عن أربعة منهم: whom another verb lets go.
  func isLetGo(_ phrase: Counted) -> Bool {
    let start = max(scan.tokens.lowerBound, phrase.start - 5)
    return scan.marks(in: start..<phrase.start).last {
      $0.term.isPredicate && $0.term.noun == nil
    }?.term.topic == .released
  }

  /// `واقتادوا 19 جريحاً`: the wounded are taken away.
  func takenAway(_ phrase: Counted) -> Mark? {
    guard vocabulary.language == .arabic, phrase.noun?.topic == .injured,
      let verb = scan.mark(at: phrase.start - 1), verb.tokens.upperBound == phrase.start,
      verb.term.topic == .arrested || verb.term.topic == .held, verb.term.frames.contains(.act),
      verb.term.noun == nil
    else { return nil }
    return verb
  }
}
