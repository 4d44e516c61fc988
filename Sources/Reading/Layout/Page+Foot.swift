import Language

extension Page {
  /// What stands below the last sentence invites to more: short lines without a figure, and other
  /// articles' headlines behind a line of the page's.
  mutating func dropTail(_ marks: [LineSigns]) {
    guard
      let last = lines.indices.last(where: {
        lines[$0].kind == .row
          || lines[$0].kind == .prose && !(marks[$0].asks && marks[$0].isOtherHeadline)
      }), last >= titleLine ?? 0
    else { return }
    var isBelowFurniture = false
    for index in lines.indices[(last + 1)...] {
      if lines[index].kind == .furniture {
        isBelowFurniture = isBelowFurniture || !marks[index].isPause
      } else if isBelowFurniture || isRanked(index, marks) || isInRun(index, below: last, marks),
        !marks[index].hasLabelledNumber, !marks[index].hasBullet || !marks[index].hasDigits
      {
        lines[index].kind = .furniture
        isBelowFurniture = true
      }
    }
    for index in lines.indices.reversed() {
      if lines[index].kind == .furniture { continue }
      guard lines[index].kind == .heading, !marks[index].hasDigits, marks[index].words <= 8,
        index > last, !tellsOfWay(index)
      else { return }
      lines[index].kind = .furniture
    }
  }

  /// `طريق مأرب – العبدية: مغلق`: the last lines of a bulletin can say how the roads are.
  private func tellsOfWay(_ index: Int) -> Bool {
    let tokens = lines[index].tokens
    guard let first = tokens.first, Page.ways.value(text, text.tokens[first]) != nil else {
      return false
    }
    return tokens.contains { text.isSign($0, ":") }
  }

  private static let ways = TermTable<Bool>(words: "طريق,أوتوستراد,معبر,جسر")

  /// Below the line that begins the page's foot, or what readers wrote, nothing is the article's as
  /// long as no more than short lines stand there, and more of the article above it.
  mutating func dropFoot(_ marks: [LineSigns]) {
    var above = 0
    var foot: Int?
    for index in lines.indices {
      if above > 0, foot == nil, marks[index].endsArticle, lines[index].kind == .furniture {
        foot = index
      }
      guard lines[index].kind == .prose || lines[index].kind == .row else { continue }
      if let start = foot {
        // A paragraph, or a sentence with a figure, goes on with the article.
        guard lines[index].kind == .prose, marks[index].words <= 16,
          !marks[index].hasDigits || !marks[index].endsSentence
        else {
          foot = nil
          above += marks[start..<index].reduce(0) { $0 + $1.words }
          continue
        }
      } else {
        above += marks[index].words
      }
    }
    guard let foot else { return }
    let below = lines.indices[(foot + 1)...].filter { lines[$0].kind != .furniture }
    guard below.reduce(0, { $0 + marks[$1].words }) < above else { return }
    for index in below { lines[index].kind = .furniture }
  }
}
