import Language

/// Headlines and captions that nothing but their shape and their place tell from the article's lines.
extension Page {
  /// Puts aside what stands between the paragraphs of a page whose paragraphs end as sentences do,
  /// and ends as none: a headline behind a label, the words of a picture with a name in brackets, and
  /// headlines one below the other under a heading.
  mutating func dropAsides(_ marks: [LineSigns]) {
    guard let first = lines.firstIndex(where: { $0.kind == .prose }),
      let last = lines.lastIndex(where: { $0.kind == .prose }), isPunctuated(marks)
    else { return }
    for index in lines.indices.reversed()
    where lines[index].kind == .heading || lines[index].kind == .prose {
      guard index != titleLine else { continue }
      let isBetween = index > first && index < last && isAlone(index) && !marks[index].hasBullet
      // Above the first sentence a caption may stand right below the day.
      let mayBeCaption =
        isAlone(index)
        || index < first && index > titleLine ?? first && lines[index + 1].startsBlock
      let isBelow = index > last && isAlone(index)
      if (isBetween || isBelow) && isLabelledHeadline(index, marks)
        || isBetween && isLoneHeadline(index, marks)
        || isBelow && isLastHeadline(index, marks)
        || mayBeCaption && isSignedCaption(index, marks)
      {
        lines[index].kind = .furniture
      }
    }
    for index in first..<last where isHeadOfHeadlines(index, marks) {
      lines[index].kind = .furniture
      var next = index + 1
      while next < last, !lines[next].startsBlock {
        lines[next].kind = .furniture
        next += 1
      }
    }
  }

  /// Whether nearly all paragraphs end with a full stop.
  private func isPunctuated(_ marks: [LineSigns]) -> Bool {
    let prose = lines.indices.filter { lines[$0].kind == .prose }
    return prose.count >= 3 && prose.count { marks[$0].endsSentence } * 5 >= prose.count * 4
  }

  /// Whether empty lines stand around a line.
  private func isAlone(_ index: Int) -> Bool {
    (lines[index].startsBlock || index > 0 && lines[index - 1].kind == .furniture)
      && (index + 1 == lines.count || lines[index + 1].startsBlock)
  }

  /// Puts aside the words of pictures: above the first sentence, and wherever no full stop ends them.
  mutating func dropScenes(_ marks: [LineSigns]) {
    guard let titleLine,
      let body = lines.indices.first(where: { lines[$0].kind == .prose && !marks[$0].showsScene })
    else { return }
    for index in lines.indices
    where marks[index].showsScene && index != titleLine
      && (lines[index].kind == .heading || lines[index].kind == .prose)
      && (index < body || !marks[index].endsSentence)
    {
      lines[index].kind = .furniture
    }
  }

  /// A line of a headline's length alone below the last sentence.
  private func isLastHeadline(_ index: Int, _ marks: [LineSigns]) -> Bool {
    titleLine != nil && lines[index].kind == .heading && marks[index].words >= 5
      && !marks[index].hasColon && !marks[index].hasDigits
  }

  /// "Tenders", "Striker ruled out for a month": short lines between the paragraphs, or below the title,
  /// of which no word stands in the article.
  mutating func dropStrangers(_ marks: [LineSigns]) {
    guard let titleLine, isPunctuated(marks) else { return }
    let strangers = lines.indices.filter { index in
      index > titleLine && lines[index].kind == .heading && isAlone(index)
        && !marks[index].hasDigits && !marks[index].hasColon && !marks[index].hasBullet
        && !marks[index].isTopic && !marks[index].isByline && !marks[index].asks
        && index + 1 < lines.count && lines[index + 1].kind == .prose
        && !isPart(of: lines[index].tokens)
    }
    guard !strangers.isEmpty else { return }
    let words = TitleLine(lines, marks, [], in: text)
    var body = KeySet()
    for index in lines.indices where lines[index].kind == .prose || index == titleLine {
      for ending in words.endings(ofLines: index..<index + 1, upTo: .max) { body.insert(ending) }
    }
    for index in strangers
    where !words.endings(ofLines: index..<index + 1, upTo: 40).contains(where: body.contains) {
      lines[index].kind = .furniture
    }
  }

  /// Whether the words are such as head the parts and the lists of reports: "Background".
  private func isPart(of words: Range<Int>) -> Bool {
    words.contains {
      text.tokens[$0].kind == .word && text.meaning($0, in: Page.parts) != nil
    }
  }

  private static let parts = TermTable<Bool>(
    words: """
      background,context,response,needs,overview,situation,summary,highlights,outlook,aftermath,casualties,displacement,shelter,protection,nutrition,health,water,access,funding,coordination,security,returns,casualty,figures,key,update,impact,timeline,history,reaction,analysis,incidents,events,developments,attacks,numbers,toll,findings,points,total,dead,killed,injured,wounded,displaced,missing,arrested,damage,evacuated,affected,arrivals,camp,district,county,province,region,city,village,north,south,east,west
      خلفية,سياق,استجابة,احتياجات,نظرة,وضع,ملخص,أبرز,حصيلة,نزوح,مأوى,حماية,تغذية,صحة,مياه,وصول,تمويل,تنسيق,أمن,عودة,أرقام,ضحايا,حوادث,أحداث,تطورات,هجمات,إجمالي,مجموع,عدد,قتلى,جرحى,نازحون,مفقودون,أضرار,واصلون,آثار,ردود,محافظة,مخيم,بلدة,قرية,مدينة,ريف,شمال,جنوب,شرق,غرب
      """)

  /// "Army chief visits the front line again" between two paragraphs: more words than a part of the
  /// article is headed with; and the few words above such a line.
  private func isLoneHeadline(_ index: Int, _ marks: [LineSigns]) -> Bool {
    guard titleLine != nil, lines[index].kind == .heading, !marks[index].asks,
      !marks[index].hasColon, !marks[index].isTopic
    else { return false }
    let next = lines[index + 1].kind
    if marks[index].words >= (marks[index].hasDigits ? 5 : 6) {
      return next == .furniture || next == .prose && marks[index + 1].endsSentence
    }
    return next == .furniture && marks[index + 1].words >= 5 && marks[index + 1].isHeadline
      && !marks[index].hasDigits && !isPart(of: lines[index].tokens)
  }

  /// "Don't miss: seven ways to save fuel": a label of few words, and more behind it.
  private func isLabelledHeadline(_ index: Int, _ marks: [LineSigns]) -> Bool {
    let line = lines[index].tokens
    guard marks[index].isOtherHeadline, marks[index].hasLabel, !marks[index].hasLabelledNumber,
      let colon = line.first(where: { text.isSign($0, ":") }), colon - line.lowerBound <= 3
    else { return false }
    return line.upperBound - colon > 5 && !isPart(of: line.lowerBound..<colon)
      && !line.contains { text.isSign($0, "\"") }
      && !text.tokens[line.lowerBound..<colon].contains { $0.kind == .digits }
  }

  /// "A crater that the strike left (Jane Doe)": no number in the brackets, and no heading of a table
  /// or a list below.
  private func isSignedCaption(_ index: Int, _ marks: [LineSigns]) -> Bool {
    let line = lines[index].tokens
    guard !marks[index].endsSentence, (6...30).contains(marks[index].words),
      let end = line.last, text.isSign(end, in: ")]"),
      let open = line.suffix(8).last(where: { text.isSign($0, in: "([") }), end - open > 2
    else { return false }
    return text.tokens[(open + 1)..<end].allSatisfy {
      $0.kind == .word
        ? $0.traits.contains(.capitalized) || !$0.traits.contains(.latin)
        : $0.kind == .sign && !text.matches($0, ":")
    }
  }

  /// Whether a short line heads two or more headlines without a number, and a paragraph follows.
  private func isHeadOfHeadlines(_ index: Int, _ marks: [LineSigns]) -> Bool {
    guard lines[index].kind == .heading, lines[index].startsBlock, index != titleLine,
      marks[index].words <= 5, !marks[index].hasDigits, !marks[index].hasLabel,
      !marks[index].hasBullet
    else { return false }
    var next = index + 1
    let mayCount = !isPart(of: lines[index].tokens)
    while next < lines.count, !lines[next].startsBlock {
      guard lines[next].kind == .heading, isHeadline(next, marks), !marks[next].hasBullet,
        !marks[next].hasDigits || mayCount && isNews(next, marks)
      else { return false }
      next += 1
    }
    return next - index > (mayCount && titleLine != nil ? 1 : 2) && next < lines.count
  }

  /// "Bor hospital treats 40 wounded": a line that counts as headlines do, and not as the lines of a
  /// list, which begin with how many or where.
  private func isNews(_ index: Int, _ marks: [LineSigns]) -> Bool {
    guard let first = lines[index].tokens.first, !marks[index].hasColon, !marks[index].hasDash
    else { return false }
    return text.tokens[first].kind == .word && text.meaning(first, in: Page.counting) == nil
      && text.tokens[first + 1].kind == .word
  }

  private static let counting = TermTable<Bool>(
    words: """
      in,at,on,from,about,around,nearly,almost,some,over,more,up,an,dozens,hundreds,thousands,tens,families,people,households,one,two,three,four,five,six,seven,eight,nine,ten,to
      في,من,إلى,نحو,حوالي,أكثر,قرابة,عشرات,مئات,آلاف,عائلة,أسرة,مقتل,إصابة,نزوح,وصول,عودة,تدمير,تضرر,اعتقال,إجلاء,فقدان
      """)

  /// A line as long as a headline that no number and no label begins.
  private func isHeadline(_ index: Int, _ marks: [LineSigns]) -> Bool {
    marks[index].isOtherHeadline && marks[index].words >= 5 && !marks[index].hasLabelledNumber
      && text.tokens[lines[index].tokens.lowerBound].kind != .digits
  }

  /// Whether a line is one of several headlines that are numbered, as in a list of what is read most, or
  /// heads them.
  func isRanked(_ index: Int, _ marks: [LineSigns]) -> Bool {
    func isOne(_ line: Int) -> Bool {
      guard lines.indices.contains(line), marks[line].isListed, marks[line].isHeadline,
        marks[line].words >= 3, !marks[line].hasLabel
      else { return false }
      let first = lines[line].tokens.lowerBound + 2
      return lines[line].tokens.contains(first) && text.tokens[first].kind == .word
    }
    if isOne(index) { return isOne(index - 1) || isOne(index + 1) }
    return marks[index].words <= 5 && !marks[index].endsSentence && !marks[index].hasDigits
      && isOne(index + 1) && isOne(index + 2)
  }

  /// Whether a line below the last sentence stands in a run of headlines to the end of its block, or
  /// heads one.
  func isInRun(_ index: Int, below last: Int, _ marks: [LineSigns]) -> Bool {
    // No longer than lists of headlines are, so that the time stays linear.
    let (top, bottom) = (max(last + 1, index - 20), min(lines.count, index + 20))
    var start = index
    while start > top, !lines[start].startsBlock { start -= 1 }
    var end = index + 1
    while end < bottom, !lines[end].startsBlock { end += 1 }
    let isHeaded =
      marks[start].words <= 5 && !marks[start].hasDigits && !marks[start].hasLabel
      && !marks[start].hasBullet
    let run = (isHeaded ? start + 1 : start)..<end
    return lines[start].startsBlock && run.count >= 2
      && run.allSatisfy { isHeadline($0, marks) && !marks[$0].hasBullet }
  }
}
