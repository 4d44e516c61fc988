import Displacement
import Foundation
import Language
import Testing

@testable import Reading

@Suite struct DebugRun {
  @Test func show() throws {
    guard let file = ProcessInfo.processInfo.environment["SHOW"] else { return }
    let text = FoldedText(try String(contentsOfFile: file, encoding: .utf8))
    let vocabulary = Vocabulary.of(
      ProcessInfo.processInfo.environment["EN"] == nil ? .arabic : .english)
    let page = Page(text, title: nil, isArabic: vocabulary.language == .arabic)
    for line in page.lines { print(line.kind, text.words(ofTokens: line.tokens).prefix(40)) }
    var scanner = PlaceScanner(index: TestGazetteer.index, vocabulary: vocabulary)
    var speakers = SpeakerScanner(vocabulary: vocabulary)
    let numbers = NumberMark.all(in: text, outside: [])
    for sentence in Sentence.sentences(of: page) {
      var scan = Scan(text, sentence)
      scan.numbers = Array(numbers.within(sentence.tokens))
      scan.findMarks(vocabulary)
      scan.places = scanner.places(in: scan)
      scan.findClauses(vocabulary)
      scan.speakers = speakers.speakers(in: scan)
      print("——", text.words(ofTokens: sentence.tokens))
      for mark in scan.marks {
        print(
          "   ", text.words(ofTokens: mark.tokens), mark.term.topic.map { "\($0)" } ?? "",
          mark.term.noun.map { "N:\($0.unit) \($0.group as Any) \($0.topic as Any)" } ?? "",
          mark.term.frames.rawValue, mark.term.roles.rawValue, mark.term.places.map { "\($0)" } ?? "",
          "c\(scan.clause(of: mark.tokens.lowerBound))")
      }
      for place in scan.places { print("  P", place.mention.text, place.role, place.cue as Any, place.isInSpeaker) }
      for speaker in scan.speakers { print("  S", speaker.name) }
      let counted = scan.counted(vocabulary)
      for one in counted { print("  #", text.words(ofTokens: one.phrase), one.kind) }
      var interpreter = Interpreter(scan, vocabulary, counted: counted, previous: nil)
      for one in interpreter.interpret() {
        print(
          "  =", text.words(ofTokens: one.counted.phrase), one.topic, one.relation,
          one.predicate.map { text.words(ofTokens: $0) } ?? "-", "|",
          text.words(ofTokens: one.extent))
      }
    }
  }
}
