import Language

/// Finds the title of a page whose title nothing tells: of the short lines above the first
/// sentence, the first that shares a word with the article.
///
/// A ticker, a notice or the name of a section above the title shares few words with the article.
struct TitleLine {
  private let lines: [Line]
  private let marks: [LineSigns]
  private let dates: [Range<Int>]
  private let text: FoldedText

  init(_ lines: [Line], _ marks: [LineSigns], _ dates: [Range<Int>], in text: FoldedText) {
    self.lines = lines
    self.marks = marks
    self.dates = dates
    self.text = text
  }

  /// The index of the title's line, where there is one.
  var index: Int? {
    let candidates = candidates
    guard candidates.count > 1, let last = candidates.last else { return candidates.first }
    var body = KeySet()
    for ending in endings(ofLines: last + 1..<lines.count, upTo: 400) { body.insert(ending) }
    let related = candidates.filter { candidate in
      endings(ofLines: candidate..<candidate + 1, upTo: 40).contains { body.contains($0) }
    }
    // "BREAKING: Water advisory for the hills" stands above the title and may share its places;
    // with the day right below it, "Explainer: who is left?" is the title.
    let plain = related.first { index in
      !marks[index].hasGenre || index + 1 < lines.count && marks[index + 1].isIssued
    }
    return plain ?? related.first ?? candidates.first
  }

  /// The short lines above the first sentence that may be a title.
  private var candidates: [Int] {
    var candidates: [Int] = []
    for index in lines.indices.prefix(60) {
      // The name of a site stands above the way through it, and the title below.
      if marks[index].isBreadcrumb, lines[index].kind == .furniture, goesOn(below: index) {
        candidates = []
      }
      guard lines[index].kind != .furniture, !marks[index].isByline, !marks[index].isIssued
      else { continue }
      // What speaks to the reader, and the words of a picture, may stand above the title.
      if marks[index].addresses || marks[index].showsScene && marks[index].endsSentence { continue }
      guard marks[index].isOtherHeadline, !marks[index].hasBullet,
        index + 1 < lines.count
          || candidates.isEmpty && marks[index].isHeadline && !marks[index].hasColon
      else { break }
      // توزعوا على النحو التالي: what introduces a list is no title.
      if let end = lines[index].tokens.last, text.isSign(end, ":") { break }
      if isTally(index), !candidates.isEmpty || isTally(index + 1) || isTally(index - 1) { break }
      if !isKicker(index) { candidates.append(index) }
    }
    return candidates
  }

  /// `القتلى: 12`, "Displaced: 5,000 (1,000 families)": a line that gives the number of what it names;
  /// "Sudan: 5,000 flee as the city falls" says more.
  private func isTally(_ index: Int) -> Bool {
    guard lines.indices.contains(index), marks[index].words <= 6 else { return false }
    let line = lines[index].tokens
    guard let colon = line.prefix(7).first(where: { text.isSign($0, ":") }),
      colon + 1 < line.upperBound, text.tokens[colon + 1].kind == .digits
    else { return false }
    return line.upperBound - colon <= 8
      && (colon..<line.upperBound).count(where: { text.tokens[$0].kind == .word }) <= 2
  }

  /// Whether a line that may be a title stands right below the way through the site.
  private func goesOn(below line: Int) -> Bool {
    lines.indices[(line + 1)...].prefix(2).contains { index in
      lines[index].kind != .furniture && marks[index].isHeadline && marks[index].words >= 4
        && !marks[index].isIssued && !marks[index].isByline
    }
  }

  /// Whether a line is too short for a title, a date, a ticker, or the name of a section above the longer
  /// line of a title.
  private func isKicker(_ index: Int) -> Bool {
    guard lines[index].tokens.count >= 3, marks[index].words >= 2 else { return true }
    let head = lines[index].tokens.prefix(2)
    if dates.contains(where: { $0.overlaps(head) }) { return true }
    // A ticker: "Breaking | Sirens sound in the north".
    if text.isSign(lines[index].tokens.lowerBound + 1, "|") { return true }
    let next = index + 1
    guard next < lines.count else { return false }
    return marks[index].words <= 3 && !marks[index].hasDash && !marks[index].hasDigits
      && lines[next].kind == .heading && marks[next].words >= 5 && !marks[next].isByline
      && !marks[next].hasDigits
  }

  /// The last eight bytes of longer words: an ending is the same with another article or clitic
  /// before it.
  func endings(ofLines range: Range<Int>, upTo limit: Int) -> [UInt64] {
    var endings: [UInt64] = []
    endings.reserveCapacity(min(limit, 400))
    var count = 0
    for line in lines[range] where line.kind != .furniture {
      for index in line.tokens where text.tokens[index].kind == .word {
        let token = text.tokens[index]
        guard token.length >= 4,
          token.length >= 16 || token.traits.contains(.latin) || text.letters(of: token) >= 4
        else { continue }
        endings.append(text.lastEight(of: token))
      }
      count += line.tokens.count
      if count >= limit { break }
    }
    return endings
  }
}
