extension Inflection {
  /// English: every form of a verb from its base, its past and its participle, with the words that
  /// belong to it behind; of a verb with an object also the passive.
  ///
  /// `evict`, `flee~fled` and `take~took~taken hostage` are whole verbs; a regular one needs its
  /// base alone. "Evicted" is active and passive alike, "was evicted" only passive.
  static let english = Inflection(
    verb: { stems in
      let (base, rest) = split(stems[0])
      let tail = stems.count > 1 ? split(stems[stems.count - 1]).rest : rest
      let past = stems.count > 1 ? split(stems[1]).word : past(of: base)
      let participle = stems.count > 2 ? split(stems[2]).word : past
      let stem = past.hasPrefix(base + base.suffix(1)) ? base + base.suffix(1) : base
      var forms = [base, third(of: base), gerund(of: stem), past].map {
        Form($0 + tail, $0 == participle ? .either : .active)
      }
      if participle != past { forms.append(Form(participle + tail, .either)) }
      return forms + auxiliaries.map { Form("\($0) \(participle)\(tail)", .passive) }
    },
    beforePronoun: { _ in nil }, duals: { _ in [] }, construct: { _ in nil },
    accusative: { _ in nil })

  private static let auxiliaries = [
    "was", "were", "been", "be", "being", "are", "is", "got", "getting",
  ]

  /// The first word, and the rest with the space before it.
  private static func split(_ stem: String) -> (word: String, rest: String) {
    guard let space = stem.firstIndex(of: " ") else { return (stem, "") }
    return (String(stem[..<space]), String(stem[space...]))
  }

  private static func isVowel(_ letter: Character?) -> Bool {
    letter.map("aeiou".contains) ?? false
  }

  /// Whether the last letter is doubled before an ending: trap, trapped.
  private static func doubles(_ base: String) -> Bool {
    let letters = Array(base)
    guard letters.count == 3 || letters.count == 4, let last = letters.last else { return false }
    return !isVowel(last) && !"wxy".contains(last) && isVowel(letters[letters.count - 2])
      && !isVowel(letters[letters.count - 3])
  }

  private static func past(of base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), !isVowel(base.dropLast().last) { return base.dropLast() + "ied" }
    return base + (doubles(base) ? String(base.suffix(1)) : "") + "ed"
  }

  private static func gerund(of base: String) -> String {
    if base.hasSuffix("ee") { return base + "ing" }
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e") { return base.dropLast() + "ing" }
    return base + (doubles(base) ? String(base.suffix(1)) : "") + "ing"
  }

  private static func third(of base: String) -> String {
    if base.hasSuffix("y"), !isVowel(base.dropLast().last) { return base.dropLast() + "ies" }
    let isSibilant = ["s", "sh", "ch", "x", "z", "o"].contains { base.hasSuffix($0) }
    return base + (isSibilant ? "es" : "s")
  }
}
