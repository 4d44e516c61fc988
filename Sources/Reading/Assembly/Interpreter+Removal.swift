import Displacement
import Language

extension Interpreter {
  /// `رُحّل 450 لاجئاً`: sent back, where رحل with no mark of it means that they left.
  func isDeported(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .displaced,
      let predicate = reading.predicate, predicate.count == 1,
      scan.text.meaning(predicate.lowerBound, in: Interpreter.leaving) != nil
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

  /// آثرت مئات الأسر is "preferred"; أثّرت الفيضانات على 500 أسرة affects what stands behind على.
  func isOther(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, reading.topic == .affected,
      reading.frames == .act, let predicate = reading.predicate,
      Interpreter.affecting.value(scan.text, scan.text.tokens[predicate.lowerBound]) != nil,
      reading.counted.start > scan.tokens.lowerBound
    else { return false }
    let before = scan.text.tokens[reading.counted.start - 1]
    return !scan.text.matches(before, "علي") && !scan.text.matches(before, "في")
  }

  static let affecting = TermTable<Bool>(words: "أثرت,تؤثر,يؤثر,ستؤثر,وأثرت")

  /// Sent to their own country, or out of the one they are in.
  func isSentHome(_ reading: Interpretation) -> Bool {
    let isToCamp = scan.places.contains { $0.role == .to && $0.cue == .camp }
    return !isToCamp
      && (reading.counted.end..<scan.tokens.upperBound).contains { token in
        scan.text.meaning(token, in: Interpreter.countries) != nil
      }
  }

  static let countries = TermTable<Bool>(
    words: """
      سوريا,سورية,لبنان,تركيا,الأردن,العراق,مصر,السودان,ليبيا,اليمن,تونس,الجزائر,المغرب,أفغانستان,باكستان
      إيران,إثيوبيا,تشاد,الصومال,النيجر,مالي,ميانمار,بنغلاديش,قسرا,بلادهم,بلدهم,وطنهم,بلدانهم,ألمانيا,قبرص
      """)

  /// ترحيل ستين أسرة من دوار: families are moved away, unless it is said that they are sent home.
  func isRemoval(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .arabic, let predicate = reading.predicate, predicate.count == 1,
      scan.text.meaning(predicate.lowerBound, in: Interpreter.removal) != nil
    else { return false }
    let isOfHere = reading.counted.phrase.contains {
      scan.text.begins(scan.text.tokens[$0], with: "نازح")
    }
    guard reading.unit == .households || isOfHere else { return false }
    return !isSentHome(reading)
  }

  static let removal = TermTable<Bool>(words: "ترحيل")

  static let uprooting = TermTable<Bool>(words: "اقتلع,اقتلعت,تقتلع,يقتلع,واقتلعت,واقتلع,اقتلاع")

  static let leaving = TermTable<Bool>(words: "رحل,رحلت,ترحل,يرحل,سترحل,رحلوا")

  /// نزح 300 ألباني but وصل 12 صهريجاً: who moves or stays under a name that the lexicon does not
  /// know has the ending of a people or of persons.
  func looksHuman(_ reading: Interpretation) -> Bool {
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
}
