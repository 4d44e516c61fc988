import Language
import TestSupport
import Testing

@Suite struct FoldingTests {
  @Test(
    "spellings that typists vary have one key",
    arguments: [
      ["عائلة", "عائله", "عَائِلَة", "عــائلة", "\u{202b}عائلة\u{202c}"],
      ["أربعمئة", "اربعمئه", "أربعميه", "اربعمية"],
      ["على", "علي", "علی"],
      ["ﻻجئ", "لاجئ", "لاجئ\u{200f}"],
      ["٣٬٥٠٠", "۳٬۵۰۰", "3٬500"],
      ["Ra's al-'Ayn", "ras al ayn", " RAS  AL-AYN ", "Ra’s al–ʿAyn", "Ra's_al-Ayn"],
      ["Ḥasakah", "hasakah", "Hasakah", "Ｈａｓａｋａｈ"],
      ["households / HH", "Households (HH)", "households  hh"],
      ["مكان؟", "مكان"],
      ["60٪", "٦٠%"],
    ])
  func oneKey(_ spellings: [String]) {
    #expect(Set(spellings.map { Fold.key($0) }).count == 1, "\(spellings.map { Fold.key($0) })")
  }

  @Test(
    "words that differ keep different keys",
    arguments: [
      ("أسر", "أسرى"), ("#affected+idps", "affected idps"), ("½", "1/2"), ("m²", "m2"),
      ("عائد", "عابد"),
    ])
  func differentKeys(_ pair: (String, String)) {
    #expect(Fold.key(pair.0) != Fold.key(pair.1))
  }

  @Test("a span of the folded copy points at the original's bytes")
  func spans() {
    let marked = MarkedText("وصلت [[ٱلعائلاتُ]] [[إلى]] \u{200f}[[غويران]]\u{200f}.\n[[٤٥]] ألفاً")
    let text = FoldedText(marked.text)
    #expect(
      text.tokens.map { text.folded($0) } == [
        "وصلت", "العايلات", "الي", "غويران", ".", "45", "الفا",
      ])
    let spans = [1, 2, 3, 5].map { text.span(of: text.tokens[$0]) }
    #expect(spans == marked.spans)
    #expect(text.words(text.span(ofTokens: 5..<7)) == "٤٥ ألفاً")
  }

  @Test("digits, letters and signs are tokens of their own, and know what stands before them")
  func tokens() {
    let text = FoldedText("وصل لـ350 عائلة،\nAl-Hasakah 45k ½")
    #expect(
      text.tokens.map { text.folded($0) } == [
        "وصل", "ل", "350", "عايله", ",", "al", "-", "hasakah", "45", "k", "½",
      ])
    #expect(
      text.tokens.map(\.isAttached) == [
        false, false, true, false, true, false, true, true, false, true, false,
      ])
    #expect(text.tokens.filter { $0.traits.contains(.startsLine) }.count == 2)
    #expect(text.tokens.filter { $0.traits.contains(.capitalized) }.count == 2)
  }

  @Test("any bytes fold without a crash, and every span stays on scalar boundaries")
  func anything() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("aZ0٣۴أةىﻻﷺ ـًُّ\u{200f}\u{feff},.'\"½²é😀\u{0}\r\n\t".unicodeScalars)
    for _ in 0..<300 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        if let scalar = alphabet.randomElement(using: &generator) { scalars.append(scalar) }
      }
      let text = FoldedText(String(scalars))
      let boundaries = Set(
        text.original.indices.filter { text.original[$0] & 0xc0 != 0x80 } + [text.original.count])
      var end = 0
      for token in text.tokens {
        let span = text.span(of: token)
        #expect(boundaries.isSuperset(of: [span.lowerBound, span.upperBound]))
        #expect(span.lowerBound >= end && !span.isEmpty)
        end = token.kind == .word ? span.lowerBound : end
      }
    }
  }
}

@Suite struct TermTableTests {
  private let table = TermTable<Int>(
    rows: """
      7	عائلة،أسرة،كانون الثاني
      8	كانون
      x	باطل
      9	city centre
      """
  ) { Int($0) }

  @Test("a clitic comes off only where the rest is a known word")
  func clitics() {
    func clitics(_ word: String) -> Clitics? {
      let text = FoldedText(word)
      return text.firstStem(of: text.tokens[0]) { stem in
        table.match(text, at: 0, stem: stem).map { _ in stem.clitics }
      }
    }
    #expect(clitics("عائلة") == [])
    #expect(clitics("وعائلة") == [.and])
    #expect(clitics("والعائلة") == [.and, .definite])
    #expect(clitics("للعائلة") == [.to, .definite])
    #expect(clitics("وبالأسرة") == [.and, .by, .definite])
    #expect(clitics("فلأسرة") == [.then, .to])
    #expect(clitics("وحدة") == nil)
    #expect(clitics("باطل") == nil)
  }

  @Test("the longest term wins")
  func longest() {
    let text = FoldedText("كانون الثاني كانون الاول City\nCentre")
    #expect(table.match(text, at: 0)?.count == 2)
    #expect(table.match(text, at: 2)?.value == 8)
    #expect(table.match(text, at: 4)?.value == 9)
    #expect(table.match(text, at: 5) == nil)
  }
}
