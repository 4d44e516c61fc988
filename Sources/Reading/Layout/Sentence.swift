import Language

/// A sentence, or an item of a list, of the article itself.
struct Sentence {
  /// The tokens of the sentence.
  let tokens: Range<Int>
  /// The number of the line it stands on.
  let line: Int
  /// Whether it is an item of a list or of a table.
  let isItem: Bool
  /// Whether it opens its paragraph.
  let opensParagraph: Bool
  /// Whether it stands in a list or a table, though it may be a sentence.
  var isListed = false

  /// The most tokens that are read together: a text without full stops is cut, so that the time
  /// stays linear whatever the text.
  private static let longest = 240

  /// Cuts the article's lines into sentences.
  static func sentences(of page: Page) -> [Sentence] {
    var sentences: [Sentence] = []
    for (number, line) in page.lines.enumerated()
    where line.kind == .prose || line.kind == .item || line.kind == .title && page.readsTitle {
      var start = line.tokens.lowerBound
      var index = start
      while index < line.tokens.upperBound {
        let isLong =
          index - start >= longest
          || index - start >= longest / 2 && page.text.isSign(index, in: ",;")
        guard isLong || page.text.isSentenceEnd(index, in: line.tokens) else {
          index += 1
          continue
        }
        index += 1
        while index < line.tokens.upperBound, page.text.tokens[index].isAttached,
          page.text.isSign(index, in: "\"')]?!.")
        {
          index += 1
        }
        sentences.append(
          Sentence(
            tokens: start..<index, line: number, isItem: line.kind == .item,
            opensParagraph: start == line.tokens.lowerBound,
            isListed: line.isListed || line.kind == .item))
        start = index
      }
      guard start < line.tokens.upperBound else { continue }
      sentences.append(
        Sentence(
          tokens: start..<line.tokens.upperBound, line: number, isItem: line.kind == .item,
          opensParagraph: start == line.tokens.lowerBound,
          isListed: line.isListed || line.kind == .item))
    }
    return sentences
  }
}

extension FoldedText {
  /// Whether a sentence ends with that token: a full stop behind an abbreviation, inside a number
  /// or before a small letter ends none.
  fileprivate func isSentenceEnd(_ index: Int, in line: Range<Int>) -> Bool {
    guard endsSentence(index) else { return false }
    guard isSign(index, ".") else { return true }
    let next = index + 1
    guard next < line.upperBound else { return true }
    if tokens[next].isAttached, !isSign(next, in: "\"')]") { return isGlued(next, behind: index) }
    guard index > line.lowerBound else { return false }
    let before = tokens[index - 1]
    guard before.kind == .word, before.traits.contains(.latin) else { return true }
    if before.length == 1 || FoldedText.abbreviations.value(self, before) != nil { return false }
    // "since Oct. 27"
    return tokens[next].kind != .digits || FoldedText.beforeNumber.value(self, before) == nil
  }

  /// "to survive.During the last": the space behind a full stop is missing.
  private func isGlued(_ next: Int, behind stop: Int) -> Bool {
    guard stop > 0 else { return false }
    let (before, after) = (tokens[stop - 1], tokens[next])
    if after.kind == .word, !after.traits.contains(.latin) {
      return isGluedArabic(next, behind: isSign(stop - 1, in: "\"')]") ? stop - 2 : stop - 1)
    }
    return after.kind == .word && after.traits.contains(.capitalized) && after.length > 1
      && before.kind == .word && !before.traits.contains(.capitalized) && before.length > 2
      && before.traits.contains(.latin) && next + 1 < tokens.count
      && !tokens[next + 1].isAttached
  }

  /// السودان.وأضاف البيان: Arabic has no capitals, and one letter before a full stop abbreviates.
  private func isGluedArabic(_ next: Int, behind end: Int) -> Bool {
    guard end >= 0, tokens[end].kind == .word, !tokens[end].traits.contains(.latin) else {
      return false
    }
    return tokens[end].length >= 6 && tokens[next].length >= 6
      && FoldedText.trailing.value(self, tokens[next]) == nil
  }

  /// Words that go on with the sentence before them: بحسب.
  private static let trailing = TermTable<Bool>(words: "بحسب,حسبما,وفقا,طبقا,وبحسب,وحسب,ووفقا")

  private static let beforeNumber = TermTable<Bool>(
    words:
      "jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,mon,tue,tues,wed,thu,thur,thurs,fri,sat,sun,nos,fig,art,pop,tel,ext,sec,vol,ch,pp,par,para"
  )

  private static let abbreviations = TermTable<Bool>(
    words:
      "mr,mrs,ms,dr,gen,col,lt,maj,capt,gov,sen,rep,st,no,u.s,jr,sr,sgt,brig,prof,rev,vs,approx,e.g,i.e,etc,messrs,hon,pres,supt,det,cpl,pvt,adm,cmdr,insp,calif,fla,ariz,colo,conn,minn,okla,tenn,wis,mt,ft,esq,inc,ltd,co,corp,cf,ca,est"
  )
}
