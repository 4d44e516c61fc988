import Language

extension Page {
  /// A line that says once more what the title says is the title; one that stands on the page
  /// twice is read once, and is a caption where it stands above the article's first sentence
  /// without a figure.
  mutating func sortRepeated(_ marks: [LineSigns]) {
    var seen: [UInt64: (line: Int, headings: Int)] = [:]
    var headings = 0
    var isBelowProse = false
    for index in lines.indices where lines[index].kind != .furniture && lines[index].kind != .row {
      if lines[index].kind == .heading { headings += 1 }
      guard marks[index].words >= 4, lines[index].kind != .item else { continue }
      let last = seen.updateValue((index, headings), forKey: key(of: lines[index].tokens))
      if index == titleLine, let head = beforeSite(lines[index].tokens) {
        seen[key(of: head)] = (index, headings)
      }
      if let titleLine, index > titleLine, !isBelowProse,
        isCaption(index, ofTitle: titleLine, marks)
      {
        lines[index].kind = .furniture
        continue
      }
      guard let (earlier, headingsBefore) = last else {
        isBelowProse =
          isBelowProse
          || lines[index].kind == .prose && marks[index].hasDigits
            && marks[index].endsSentence
        continue
      }
      if lines[earlier].kind == .title {
        if !marks[index].endsSentence { lines[index].kind = .title }
        continue
      }
      // The same count below another heading is of another place or day.
      if marks[index].hasDigits, lines[index].kind == .prose, headings > headingsBefore { continue }
      lines[index].kind = .furniture
      if !isBelowProse, index == earlier + 1, !marks[index].hasDigits {
        lines[earlier].kind = .furniture
      }
    }
  }

  /// Whether a line says the title again and a few words more: the name of a picture.
  private func isCaption(_ line: Int, ofTitle title: Int, _ marks: [LineSigns]) -> Bool {
    let (words, whole) = (lines[line].tokens, lines[title].tokens)
    guard !marks[line].endsSentence, !marks[line].hasDash, whole.count >= 4,
      (1...4).contains(words.count - whole.count)
    else { return false }
    return key(of: words.prefix(whole.count)) == key(of: whole)
  }

  /// What stands before the dash or the bar behind which a title names its site.
  private func beforeSite(_ line: Range<Int>) -> Range<Int>? {
    let bar = line.last { token in
      text.isSign(token, "|") || text.isSign(token, "-") && !text.tokens[token].isAttached
    }
    guard let bar, line.upperBound - bar <= 6, bar - line.lowerBound >= 4 else { return nil }
    return line.lowerBound..<bar
  }

  /// A key of the words without their signs, in their order.
  private func key(of line: Range<Int>) -> UInt64 {
    let tokens = text.tokens
    return line.reduce(0) { key, token in
      let word = tokens[token]
      return word.kind == .sign ? key : (key &+ UInt64(word.key)) &* 0x9e37_79b9_7f4a_7c15
    }
  }

  /// A heading over other articles with nothing but headlines from it to the page's end.
  mutating func dropLastBlock(_ marks: [LineSigns]) {
    var start = lines.endIndex
    for index in lines.indices.reversed() {
      guard lines[index].kind == .furniture || marks[index].isOtherHeadline,
        lines[index].kind != .row
      else { break }
      if marks[index].opensBlock { start = index }
    }
    guard start < lines.endIndex, lines[..<start].contains(where: { $0.kind == .prose }) else {
      return
    }
    for index in start..<lines.endIndex { lines[index].kind = .furniture }
  }
}
