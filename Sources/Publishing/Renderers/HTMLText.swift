/// Pieces of HTML in lines, and the escaping of all that is not markup.
struct HTMLText {
  private(set) var text = ""

  mutating func line(_ markup: String) {
    text += markup
    text += "\n"
  }

  /// Whole lines that are markup already.
  mutating func append(_ lines: String) { text += lines }

  /// The text without any meaning as markup, in elements and in attributes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text escaped; in a text that runs from right to left, numbers with separators are kept
  /// from turning.
  static func isolated(_ text: String) -> String {
    guard text.hasRightToLeft else { return escaped(text) }
    return text.numberRuns.reduce(into: "") { isolated, run in
      let text = escaped(run.text)
      isolated += run.isNumber ? "<bdi dir=\"ltr\">\(text)</bdi>" : text
    }
  }

  /// Links to footnotes: `[1, 3–5]`, of a longer run the first and the last.
  static func references(
    _ numbers: [Int], in digits: Digits = .western, prefix: String = ""
  ) -> String {
    func link(_ number: Int) -> String {
      "<a href=\"#\(prefix)n\(number)\">\(digits.shaped("\(number)"))</a>"
    }
    let links = numbers.runs.map { run in
      switch run.count {
      case 1: link(run.lowerBound)
      case 2: link(run.lowerBound) + ", " + link(run.upperBound)
      default: link(run.lowerBound) + "–" + link(run.upperBound)
      }
    }
    return "<bdi dir=\"ltr\">[\(links.joined(separator: ", "))]</bdi>"
  }
}

extension String {
  /// What stands before, at and after the first occurrence of those words.
  func split(around words: String) -> (before: String, words: String, after: String) {
    guard let range = firstRange(of: words) else { return (self, "", "") }
    return (String(self[..<range.lowerBound]), words, String(self[range.upperBound...]))
  }

  /// So many clusters of the text around those words, with an ellipsis where something is left
  /// out.
  func excerpt(around words: String, length: Int) -> String {
    let characters = Array(self)
    guard characters.count > length else { return self }
    let middle = firstRange(of: words).map { range in
      distance(from: startIndex, to: range.lowerBound) + words.count / 2
    }
    let start = Swift.min(Swift.max(0, (middle ?? 0) - length / 2), characters.count - length)
    let end = start + length
    return (start > 0 ? "…" : "") + String(characters[start..<end])
      + (end < characters.count ? "…" : "")
  }

  /// The first occurrence of those words, byte by byte; `nil` for no words.
  private func firstRange(of words: String) -> Range<Index>? {
    let (text, words) = (Array(utf8), Array(words.utf8))
    guard !words.isEmpty, words.count <= text.count else { return nil }
    let starts = 0...(text.count - words.count)
    guard let start = starts.first(where: { text[$0...].starts(with: words) }) else { return nil }
    let lower = utf8.index(startIndex, offsetBy: start)
    let upper = utf8.index(lower, offsetBy: words.count)
    return lower..<upper
  }
}

extension [Int] {
  /// Ascending numbers in runs of neighbours.
  var runs: [ClosedRange<Int>] {
    reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }

  /// Ascending numbers as a reader writes them: `1, 3–5`.
  package func compressed(in digits: Digits = .western) -> String {
    runs.map { run in
      let (first, last) = (digits.shaped("\(run.lowerBound)"), digits.shaped("\(run.upperBound)"))
      return switch run.count {
      case 1: first
      case 2: first + ", " + last
      default: first + "–" + last
      }
    }.joined(separator: ", ")
  }
}
