import Displacement
import Publishing
@testable import Situation
import TestSupport
import Testing

@Suite("Terminal text")
struct TerminalTests {
  @Test(
    "cells of a terminal are counted, not scalars",
    arguments: [
      ("", 0), ("abc", 3), ("نُزُوح", 4), ("\u{2066}1,075–1,250\u{2069}", 11), ("e\u{301}", 1),
      ("\u{1B}[31m⚑\u{1B}[0m", 1), ("難民", 4), ("👩‍👩‍👧", 2), ("a\u{A0}b", 3),
    ])
  func width(_ text: String, _ cells: Int) {
    #expect(text.displayWidth == cells)
  }

  @Test(
    "no line is wider than the page, whatever the names",
    arguments: LanguageCode.allCases, [90, 100, 120])
  func lines(_ language: LanguageCode, _ width: Int) {
    let endless = String(repeating: "مدرسةSchool", count: 30)
    for summary in [Hasakah.sixtyPlaces, Hasakah.summary(), Hasakah.naming(endless)] {
      let text = Format.text(Edition(summary, language: language, width: width))
      for line in text.split(separator: "\n") {
        #expect(String(line).displayWidth <= width, "\(line)")
      }
    }
  }

  @Test("sixty places with long names keep their columns", arguments: LanguageCode.allCases)
  func sixtyPlaces(_ language: LanguageCode) {
    expectGolden(
      Format.text(Edition(Hasakah.sixtyPlaces, language: language)),
      named: "sixty-places.\(language.rawValue).txt")
  }

  @Test("only vague claims make words, and no number", arguments: LanguageCode.allCases)
  func vague(_ language: LanguageCode) {
    expectGolden(
      Format.text(Edition(Hasakah.onlyVague, language: language)),
      named: "only-vague.\(language.rawValue).txt")
  }

  @Test("marks are coloured only when asked for, and nothing else is")
  func colors() {
    let plain = Format.text(Edition(Hasakah.summary()))
    #expect(!plain.contains("\u{1B}"))
    let colored = Format.text(Edition(Hasakah.summary(), isColored: true))
    #expect(colored.contains("\u{1B}[31m⚑\u{1B}[0m"))
    let stripped = colored.replacing("\u{1B}[31m", with: "").replacing("\u{1B}[33m", with: "")
    #expect(stripped.replacing("\u{1B}[0m", with: "") == plain)
  }

  @Test("a page in Arabic-Indic digits has no Western ones but in codes and quotations")
  func arabicDigits() {
    let edition = Edition(Hasakah.summary(), language: .arabic, digits: .arabicIndic)
    let text = Format.text(edition)
    #expect(text.contains("\u{2066}١٬٠٧٥–٥٬٥٠٠\u{2069}"))
    #expect(!text.contains("45,000⁩"))
    #expect(text.contains("\u{2066}[١]\u{2069}") && text.contains("[١] "))
    #expect(!text.contains("[1") && !Format.markdown(edition).contains("[1"))
    let html = Format.html(edition)
    #expect(html.contains("<a href=\"#n1\">١</a>") && !html.contains(">1</a>"))
    #expect(html.contains("list-style-type: arabic-indic"))
    let json = Format.json(edition)
    #expect(json.allSatisfy { !("٠"..."٩").contains($0) })
  }

  @Test(
    "lists of footnotes are short",
    arguments: [([1], "1"), ([1, 2], "1, 2"), ([1, 3, 4, 5], "1, 3–5")])
  func footnotes(_ numbers: [Int], _ text: String) {
    #expect(numbers.compressed() == text)
    let others = text.map { $0.isNumber ? Digits.arabicIndic.shaped(String($0)) : String($0) }
    #expect(numbers.compressed(in: .arabicIndic) == others.joined())
  }
}
