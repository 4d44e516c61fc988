/// The words by which a sentence makes one of its numbers a part of another.
enum PartWords {
  /// Whether the words before a number make it a part of what was said before: "of whom", "including",
  /// "منهم نحو".
  ///
  /// "300 of them children and" does not: there the number before is the part.
  static func lead(_ tokens: [Token]) -> Bool {
    guard let cue = lastCue(in: tokens, among: backward.union(inclusive)) else { return false }
    return tokens[cue.upperBound...].allSatisfy { isPassed($0, fillers) }
  }

  /// Whether a sentence that begins with those words counts among those whom the sentence before it
  /// told of: "Of these families, at least", "ومن بين هؤلاء".
  static func open(_ tokens: [Token]) -> Bool {
    guard let cue = lastCue(in: tokens, among: backward) else { return false }
    let rest = tokens[cue.upperBound...]
    return tokens[..<cue.lowerBound].allSatisfy { isPassed($0, openers) }
      && rest.count <= 5 && rest.allSatisfy { if case .number = $0 { false } else { true } }
  }

  /// Whether the words right after a number make it the part: "700 of them", "700 منهم".
  static func follow(_ tokens: [Token]) -> Bool {
    guard let cue = lastCue(in: Array(tokens.prefix(2)), among: backward), cue.lowerBound == 0
    else { return false }
    // "500 people, of whom 300": the number behind the words is the part, not the one before.
    return !tokens[cue.upperBound...].allSatisfy { isPassed($0, fillers) }
      || tokens.count == cue.count
  }

  /// Whether the words between two numbers make the first a part of the second: "of the", "من أصل".
  static func divide(_ tokens: [Token]) -> Bool {
    guard case .word(let first) = tokens.first, ["of", "out", "من"].contains(first) else {
      return false
    }
    return tokens.dropFirst().allSatisfy { token in
      if case .word(let word) = token { wholes.contains(word) } else { false }
    }
  }

  private static func isPassed(_ token: Token, _ words: Set<String>) -> Bool {
    switch token {
    case .word(let word): words.contains(word)
    case .sign(let sign): [",", "\u{60C}", ":", "(", "-", "\u{2013}", "\u{2014}"].contains(sign)
    case .number: false
    }
  }

  /// The last of those one or two words.
  private static func lastCue(in tokens: [Token], among cues: Set<String>) -> Range<Int>? {
    for index in tokens.indices.reversed() {
      guard case .word(let word) = tokens[index] else { continue }
      if index > 0, case .word(let before) = tokens[index - 1], cues.contains(before + " " + word) {
        return index - 1..<index + 1
      }
      if cues.contains(word) { return index..<index + 1 }
    }
    return nil
  }

  /// What points back at people who were told of.
  private static let backward = words(
    """
    of_these of_those of_them of_whom of_which among_these among_those among_them among_whom
    """,
    """
    منهم ومنهم منهن ومنهن بينهم وبينهم بينهن وبينهن ضمنهم
    من_هؤلاء ومن_هؤلاء بين_هؤلاء وبين_هؤلاء
    """)

  private static let inclusive = words(
    "including includes",
    "بمن_فيهم بما_فيهم بينها")

  private static let openers = words("and but out", "من ومن")

  private static let fillers = words(
    """
    at least about some around nearly almost over up to more than fewer less an estimated
    approximately roughly are were is was as many
    """,
    """
    نحو حوالي قرابه زهاء ما لا يقل عن اكثر من يزيد علي هناك يوجد
    """)

  private static let wholes = words(
    "the of all some a total about around estimated",
    "اصل بين مجموع اجمالي نحو حوالي")

  /// The words of each language, folded as tokens are; two that belong together have a `_` between.
  private static func words(_ english: String, _ arabic: String) -> Set<String> {
    Set(
      (english + " " + arabic).split(whereSeparator: \.isWhitespace).map { word in
        String(word.map { $0 == "_" ? " " : $0 })
      })
  }
}
