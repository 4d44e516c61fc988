import Displacement
import Publishing
import Situation
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  /// Every label of a language, by the name of its type and case.
  private func labels(_ words: any Vocabulary) -> [(String, String)] {
    func all<Case: CaseIterable>(_ label: (Case) -> String) -> [(String, String)] {
      Case.allCases.map { ("\(Case.self).\($0)", label($0)) }
    }
    let domain: [[(String, String)]] = [
      all { (measure: Measure) in words.label(measure) },
      all { (mark: Summary.Mark) in words.label(mark) },
      all { (reason: Summary.Reason) in words.label(reason) },
      all { (gap: Summary.Gap.Kind) in words.label(gap) },
      all { (group: Group) in words.label(group) },
      all { (accommodation: Accommodation) in words.label(accommodation) },
      all { (holding: Holding) in words.label(holding) },
      all { (kind: Place.Kind) in words.label(kind) },
    ]
    let pages: [[(String, String)]] = [
      all { (kind: Source.Kind) in words.label(kind) },
      all { (kind: Document.Kind) in words.label(kind) },
      all { (mode: Route.Mode) in words.label(mode) },
      all { (state: RouteStatus.State) in words.label(state) },
      all { (hazard: RouteStatus.Hazard) in words.label(hazard) },
      all { (audience: Audience) in words.label(audience) },
      all { (magnitude: Magnitude) in words.label(magnitude) },
      all { (tile: Report.Tile.Kind) in words.label(tile) },
      all { (cause: Report.Change.Cause) in words.label(cause) },
      all { (section: Section) in words.label(section) },
      all { (term: Term) in words.label(term) },
    ]
    return (domain + pages).flatMap(\.self) + (1...12).map { ("month.\($0)", words.month($0)) }
  }

  @Test("every label has words, in the letters of its language")
  func complete() {
    for language in LanguageCode.allCases {
      for (name, label) in labels(language.vocabulary) {
        #expect(!label.isEmpty, "\(language) \(name)")
        #expect(label == label.plain, "\(language) \(name)")
        #expect(label.hasRightToLeft == (language == .arabic), "\(language) \(name): \(label)")
      }
    }
  }

  @Test("labels of one type differ from each other")
  func distinct() {
    for language in LanguageCode.allCases {
      var seen: [String: String] = [:]
      for (name, label) in labels(language.vocabulary) {
        let type = String(name.prefix { $0 != "." })
        let other = seen.updateValue(name, forKey: type + "/" + label)
        #expect(other == nil, "\(language): \(name) and \(other ?? "") are both \(label)")
      }
    }
  }

  @Test("a sentence has the same gaps in every language", arguments: Template.allCases)
  func gaps(_ template: Template) {
    for language in LanguageCode.allCases {
      let sentence = language.vocabulary.sentence(template)
      let names = sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      let slots = names.map { Slot(rawValue: String($0.prefix { $0 != "}" })) }
      #expect(slots.allSatisfy { $0 != nil }, "\(language) \(template): \(sentence)")
      #expect(slots.count == template.slots.count, "\(language) \(template): \(sentence)")
      #expect(Set(slots.compactMap(\.self)) == template.slots, "\(language) \(template)")
    }
  }

  @Test("a movement names its direction in every language")
  func directions() {
    let ends = [Name(english: "Ghwayran", arabic: "غويران")]
    let other = [Name(english: "Al-Nasra", arabic: "الناصرة")]
    let expected: [LanguageCode: [String]] = [
      .english: ["from Ghwayran to Al-Nasra", "from Ghwayran", "to Al-Nasra"],
      .arabic: ["من غويران إلى الناصرة", "من غويران", "إلى الناصرة"],
    ]
    for language in LanguageCode.allCases {
      let wording = Wording(language)
      let phrases = [wording.ends(ends, other), wording.ends(ends, []), wording.ends([], other)]
      #expect(phrases.map { TerminalText().text($0, in: language) } == expected[language])
    }
  }
}

/// The sentences that say why a number is what it is.
@Suite("Reasoning")
struct ReasoningTests {
  @Test("a reason has the same gaps and its own letters in every language")
  func gaps() {
    for language in LanguageCode.allCases {
      for reasoning in Reasoning.allCases {
        let sentence = language.vocabulary.sentence(reasoning)
        let names = sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        let slots = names.map { Slot(rawValue: String($0.prefix { $0 != "}" })) }
        #expect(slots.count == reasoning.slots.count, "\(language) \(reasoning): \(sentence)")
        #expect(Set(slots.compactMap(\.self)) == reasoning.slots, "\(language) \(reasoning)")
        #expect(sentence.hasRightToLeft == (language == .arabic), "\(language) \(reasoning)")
      }
    }
  }
}
