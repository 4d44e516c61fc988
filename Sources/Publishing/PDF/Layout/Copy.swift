import Displacement
import Situation

/// Text as it is to be set: a phrase with its values isolated, in the letters of its place.
struct Copy: Hashable, Sendable {
  var spans: [Span]
  var language: LanguageCode
  /// The bytes of the first value, by whose end the cells of a column of numbers are aligned.
  var axis: Range<Int>?

  /// Letters of one look.
  struct Span: Hashable, Sendable {
    var text: String
    var lettering: Lettering
    /// The footnote that the letters lead to.
    var note: Int?
    /// Whether a line may end within the letters.
    var isBreakable = true
  }

  init(_ text: String, _ lettering: Lettering, in language: LanguageCode) {
    self.language = language
    spans = [Span(text: text, lettering: lettering)]
  }

  /// The phrase in letters; its values and marks in those of their own, where they have some.
  init(
    _ phrase: Phrase, _ lettering: Lettering, values: Lettering? = nil, in language: LanguageCode
  ) {
    self.language = language
    spans = []
    var bytes = 0
    for run in phrase.runs {
      let added = Copy.spans(of: run, lettering, values ?? lettering, language)
      let length = added.reduce(0) { $0 + $1.text.utf8.count }
      if axis == nil, case .value = run, let text = added.first?.text {
        let isolate = text.unicodeScalars.first == "\u{2066}" ? 3 : 0
        axis = bytes + isolate..<bytes + text.utf8.count - isolate
      }
      bytes += length
      // A reference stays in the line of the word before it.
      if case .notes = run, let last = spans.indices.last, spans[last].text.hasSuffix(" ") {
        spans[last].text.removeLast()
        spans[last].text.append("\u{A0}")
        bytes += 1
      }
      spans += added
    }
  }

  private static func spans(
    of run: Phrase.Run, _ lettering: Lettering, _ values: Lettering, _ language: LanguageCode
  ) -> [Span] {
    switch run {
    case .words(let words): [Span(text: words, lettering: lettering)]
    case .value(let value):
      [
        Span(
          text: Isolation.value(value, in: language), lettering: values,
          isBreakable: value.utf8.count > longestUnbroken)
      ]
    case .name(let name):
      [Span(text: Isolation.name(name, in: language), lettering: lettering)]
    case .mark(let mark): [Span(text: "\u{A0}" + (mark.glyph ?? ""), lettering: values)]
    case .notes(let numbers, let digits): references(numbers, digits, lettering, language)
    }
  }

  /// A value of more bytes is a digest or a command, which no line could hold.
  private static let longestUnbroken = 30

  /// A quotation whose words of the number are in other letters.
  static func quotation(
    _ pieces: (before: String, words: String, after: String), _ lettering: Lettering,
    _ strong: Lettering, in language: LanguageCode
  ) -> [Span] {
    let texts = ["“" + pieces.before, pieces.words, pieces.after + "”"]
    return zip(Isolation.name(texts, in: language), [lettering, strong, lettering]).map {
      Span(text: $0, lettering: $1)
    }
  }

  /// `[1, 3–5]`, each number with its footnote.
  private static func references(
    _ numbers: [Int], _ digits: Digits, _ lettering: Lettering, _ language: LanguageCode
  ) -> [Span] {
    var small = Lettering.reference
    if lettering.ink == .white { small.ink = .white }
    func span(_ text: String, _ note: Int? = nil) -> Span {
      Span(text: text, lettering: small, note: note, isBreakable: numbers.count > 4)
    }
    let brackets = Isolation.value("[]", in: language).split(separator: "]")
    var spans = [span(String(brackets.first ?? "["))]
    for (index, run) in numbers.runs.enumerated() {
      if index > 0 { spans.append(span(", ")) }
      spans.append(span(digits.shaped("\(run.lowerBound)"), run.lowerBound))
      guard run.count > 1 else { continue }
      spans.append(span(run.count == 2 ? ", " : "–"))
      spans.append(span(digits.shaped("\(run.upperBound)"), run.upperBound))
    }
    return spans + [span("]" + brackets.dropFirst().joined())]
  }

  /// The letters without their looks.
  var text: String { spans.map(\.text).joined() }

  var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// The distance from line to line, which the language's letters need.
  var leading: Double {
    let size = spans.reduce(0) { Swift.max($0, $1.lettering.size) }
    return switch language {
    case .arabic: size * 1.45
    case .english: size * 1.34
    }
  }

  static func + (left: Copy, right: Copy) -> Copy {
    var sum = left
    sum += right
    return sum
  }

  static func += (left: inout Copy, right: Copy) { left.spans += right.spans }
}
