import Displacement
import Language

extension Interpreter {
  /// قبل أن تقطع السيول الطريق: what came later.
  func isBeforeThat(_ token: Int) -> Bool {
    scan.text.matches(scan.text.tokens[token], "ان") && token > scan.tokens.lowerBound
      && scan.text.matches(scan.text.tokens[token - 1], "قبل")
  }

  /// What speaks of each phrase: from its predicate, or from itself, up to the next one's.
  mutating func setExtents() {
    for index in found.indices {
      let reading = found[index]
      var start = reading.counted.start
      // The second number of one verb speaks from itself on: 3000 إلى البيضاء و2100 إلى بنغازي.
      let isSecond = found[..<index].contains { earlier in
        earlier.predicate != nil && earlier.predicate == reading.predicate
          && earlier.counted.end <= reading.counted.start
      }
      if let predicate = reading.predicate, !isSecond {
        start = min(start, predicate.lowerBound)
      }
      var end = scan.tokens.upperBound
      for next in found[(index + 1)...] {
        switch next.relation {
        case .part(let base), .repeats(let base):
          if base == index { continue }
        case .own, .continues: break
        }
        if let predicate = next.predicate, predicate == reading.predicate,
          predicate.lowerBound >= next.counted.end
        {
          // One verb behind a list of phrases speaks of them all.
          continue
        }
        var limit = next.counted.start
        if let predicate = next.predicate, predicate != reading.predicate,
          predicate.lowerBound >= reading.counted.end
        {
          limit = min(limit, predicate.lowerBound)
        }
        end = limit
        break
      }
      // وقالت إن: what somebody says next is another matter.
      if vocabulary.language == .arabic {
        let statement = scan.marks(in: reading.counted.end..<max(reading.counted.end, end)).first {
          mark in
          mark.plays([.speech, .continued, .that]) && mark.clitics.contains(.and)
            || isBeforeThat(mark.tokens.lowerBound)
        }
        if let statement { end = statement.tokens.lowerBound }
      }
      setExtent(index, start..<max(start, end, reading.counted.end))
    }
  }
}
