extension Inflection {
  /// Arabic: the persons of both tenses that news uses, and the duals of nouns.
  static let arabic = Inflection(
    verb: { stems in
      guard stems.count == 2 else { return stems.map { Form($0, .active) } }
      let (perfect, imperfect) = (stems[0], stems[1])
      // The plural loses its ا before a pronoun: غادروها.
      var past = ["", "ت", "وا", "و", "ا", "تا", "ن"].map { perfect + $0 }
      let present = ["ي", "ت", "سي", "ست"].map { $0 + imperfect }
      var plural = ["ي", "ت", "سي"].flatMap { person in
        ["ون", "وا", "ان", "ن"].map { person + imperfect + $0 }
      }
      // أجلى, أجلت, أجلوا, أجلاهم: a weak last letter falls out or is written otherwise.
      if perfect.hasSuffix("ي") {
        past += ["ت", "وا", "و", "تا", "ا"].map { perfect.dropLast() + $0 }
      }
      if imperfect.hasSuffix("ي") || imperfect.hasSuffix("و") {
        plural += ["ي", "ت", "سي"].flatMap { person in
          ["ون", "وا"].map { person + imperfect.dropLast() + $0 }
        }
      }
      return (past + present + plural).map { Form($0, .active) }
    },
    beforePronoun: { $0.hasSuffix("ه") ? $0.dropLast() + "ت" : nil },
    duals: { singular in
      guard !singular.contains(" ") else { return [] }
      if singular.hasSuffix("ه") {
        let base = String(singular.dropLast())
        return ["تان", "تين", "تا", "تي"].map { base + $0 }
      }
      guard singular.unicodeScalars.count > 2 else { return [] }
      // نازحان and نازحتان.
      // نازحان and نازحتان; مدرستان are two schools.
      return (singular == "مدرس" ? ["ان", "ين"] : ["ان", "ين", "تان", "تين"]).map { singular + $0 }
    },
    construct: { $0.hasSuffix("ين") || $0.hasSuffix("ون") ? String($0.dropLast()) : nil },
    accusative: { $0.hasSuffix("ه") || $0.contains(" ") ? nil : $0 + "ا" })
}
