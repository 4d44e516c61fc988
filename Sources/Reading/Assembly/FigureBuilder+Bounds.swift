import Displacement
import Language

extension FigureBuilder {
  /// الجنينة المتاخمة للحدود مع تشاد, "near the border with Chad": on whose edge it was.
  func bordersOn(_ place: PlaceMention) -> Bool {
    let text = scan.text
    var token = place.tokens.lowerBound - 1
    while let cue = scan.mark(at: token), cue.term.places != nil || isArticle(token) {
      token = cue.tokens.lowerBound - 1
    }
    guard scan.tokens.contains(token - 1), place.role != .from, place.role != .to,
      text.matches(text.tokens[token], "مع") || text.matches(text.tokens[token], "with")
    else { return false }
    return text.meaning(token - 1, in: FigureBuilder.borders) != nil
  }

  private func isArticle(_ token: Int) -> Bool { scan.text.matches(scan.text.tokens[token], "the") }

  private static let borders = TermTable<Bool>(
    words: "حدود,الحدود,الحدودي,الحدودية,حدودي,حدودية,حدودها,border,borders,frontier,boundary")

  /// قادمين من مخيم زوغرة في جرابلس: in which town the place lies that was left.
  func liesInOrigin(_ place: PlaceMention) -> Bool {
    guard vocabulary.language == .arabic else { return false }
    return scan.places.contains { other in
      other.role == .from && (1...2).contains(place.tokens.lowerBound - other.tokens.upperBound)
        && (other.tokens.upperBound..<place.tokens.lowerBound).allSatisfy { token in
          scan.mark(at: token).map { $0.plays(.inside) && !$0.clitics.contains(.and) } ?? false
        }
    }
  }

  /// عاد 518 نازحاً كانوا يقيمون في مخيم الخازر: where they were until then.
  func stayedBefore(in place: PlaceMention, _ reading: Interpretation) -> Bool {
    let between = reading.counted.end..<max(reading.counted.end, place.tokens.lowerBound)
    guard vocabulary.language == .arabic, reading.topic.isMovement,
      let past = between.first(where: {
        FigureBuilder.past.value(scan.text, scan.text.tokens[$0]) != nil
      })
    else { return false }
    return !scan.has([.to, .from, .clause], in: past..<place.tokens.lowerBound)
  }

  private static let past = TermTable<Bool>(words: "كان,كانت,كانوا,كن")

  /// عاد 41 إلى حمص بعدما سبق تهجيرهم إلى جرابلس: where an earlier movement led.
  func isOfEarlier(_ place: PlaceMention, _ reading: Interpretation) -> Bool {
    let start = max(reading.counted.end, reading.predicate?.upperBound ?? 0)
    guard vocabulary.language == .arabic, start < place.tokens.lowerBound else { return false }
    // نزحت أسر من الدرج، مطالباً أهالي الصبرة بالخروج: who else is to move, and from where.
    let between = start..<place.tokens.lowerBound
    if between.contains(where: {
      FigureBuilder.demanding.value(scan.text, scan.text.tokens[$0]) != nil
    }) {
      return true
    }
    return between.contains {
      FigureBuilder.earlier.value(scan.text, scan.text.tokens[$0]) != nil
    }
  }

  private static let demanding = TermTable<Bool>(
    words: "مطالبا,مطالبة,مطالبين,ومطالبا,وطالب,داعيا,داعية,ودعا,منذرا,منذرة,محذرا,محذرة")

  private static let earlier = TermTable<Bool>(words: "بعدما,عقبما,قبلما")

  /// الفاشر عاصمة ولاية شمال دارفور, "Goma, the capital of North Kivu": what the place before it is
  /// the capital of.
  func isOfCapital(_ place: PlaceMention) -> Bool {
    let text = scan.text
    var token = place.tokens.lowerBound - 1
    while scan.tokens.contains(token), let cue = scan.mark(at: token),
      cue.term.places != nil || isArticle(token)
    {
      token = cue.tokens.lowerBound - 1
    }
    if vocabulary.language == .english, scan.tokens.contains(token),
      text.matches(text.tokens[token], "of")
    {
      token -= 1
    }
    guard scan.tokens.contains(token),
      text.matches(text.tokens[token], "capital") || text.matches(text.tokens[token], "عاصمه")
    else { return false }
    return scan.places.contains {
      (1...3).contains(token - $0.tokens.upperBound + 1) && !$0.isInSpeaker
    }
  }

  /// "the strongest in South Asia": among which others it is the first.
  func isRanked(_ place: PlaceMention) -> Bool {
    if vocabulary.language == .arabic { return isDescribed(place) }
    guard vocabulary.language == .english, let inside = scan.mark(at: place.tokens.lowerBound - 1),
      inside.plays(.inside), scan.tokens.contains(inside.tokens.lowerBound - 1)
    else { return false }
    let word = scan.text.tokens[inside.tokens.lowerBound - 1]
    if scan.text.matches(word, "worst") { return true }
    return word.kind == .word && word.length > 5 && !word.traits.contains(.capitalized)
      && scan.text.bytes[..<word.end].suffix(3).elementsEqual("est".utf8)
      && FigureBuilder.noRanks.value(scan.text, word) == nil
  }

  /// وهو أكبر مخيمات عفرين: what a place is among others.
  private func isDescribed(_ place: PlaceMention) -> Bool {
    var rank = place.tokens.lowerBound - 1
    while let cue = scan.mark(at: rank), cue.term.places != nil { rank = cue.tokens.lowerBound - 1 }
    guard scan.tokens.contains(rank - 1), scan.text.meaning(rank, in: FigureBuilder.ranks) != nil
    else { return false }
    return (rank - 2..<rank).contains {
      scan.tokens.contains($0) && scan.text.meaning($0, in: FigureBuilder.being) != nil
    }
  }

  private static let ranks = TermTable<Bool>(
    words: "أكبر,أصغر,أقدم,أبعد,آخر,أول,أحد,إحدى,أهم,أضخم,أفقر")

  private static let being = TermTable<Bool>(words: "هو,هي,يعد,تعد,ثاني,ثالث,يعتبر,تعتبر")

  private static let noRanks = TermTable<Bool>(
    words: "forest,harvest,arrest,protest,unrest,request,interest,contest,conquest,invest,suggest")

  /// "urged them to ensure the safety of 60,000 displaced people": who is only spoken of is not
  /// what is planned.
  func isBystander(_ reading: Interpretation) -> Bool {
    let number = reading.counted.start
    guard vocabulary.language == .english, reading.topic == .displaced,
      scan.tokens.contains(number - 2),
      scan.text.matches(scan.text.tokens[number - 1], "of")
        || scan.text.matches(scan.text.tokens[number - 1], "for"),
      scan.mark(at: number - 2).map({ $0.plays([.planned, .toll]) || $0.term.isPredicate }) != true
    else { return false }
    guard let predicate = reading.predicate else { return true }
    return predicate.lowerBound == reading.counted.end
  }

  /// ارتفعت الحصيلة في الشمال إلى 2037، وفق الدفاع المدني الذي أشار إلى إنقاذ طفلين في سلقين: a place
  /// of what is said next is none of the number before it, which has its own.
  func isToldLater(_ place: PlaceMention, _ reading: Interpretation) -> Bool {
    let end = max(reading.counted.end, reading.predicate?.upperBound ?? 0)
    guard vocabulary.language == .arabic, end < place.tokens.lowerBound,
      scan.has(.speech, in: end..<place.tokens.lowerBound)
    else { return false }
    return scan.places.contains {
      $0.tokens.upperBound <= reading.counted.start && $0.role == .inside && !$0.isInSpeaker
    }
  }
}
