/// A word before a date that opens a span: `from`, منذ, `before`.
enum DateOpening: String, Sendable {
  case from, between, since, before, after, until
}

extension DateOpening {
  /// The opening at that token and the token behind it.
  static func read(_ text: FoldedText, at index: Int) -> (DateOpening, Int)? {
    guard text.triggers[index].contains(.opening) else { return nil }
    let found = text.firstStem(of: text.tokens[index]) { stem in
      openings.match(text, at: index, stem: stem)
    }
    return found.map { ($0.value, index + $0.count) }
  }

  static let openings = TermTable<DateOpening>(rows: rows) {
    DateOpening(rawValue: String($0))
  }

  static let rows = #"""
    from	من،ابتداء من،اعتبارا من,from,starting from
    between	بين،ما بين،في الفترة بين،الفترة ما بين,between,from between
    since	منذ،ابتداء من يوم،بدءا من,since,ever since,no earlier than,beginning on,starting on,starting,beginning
    before	قبل,before,prior to,earlier than,no later than,sometimes before
    after	بعد,after,later than,greater than,anytime after
    until	حتى،لغاية،إلى غاية,until,till,up to,as late as
    """#

  /// The words behind a date that leave its end open.
  static let closing = TermTable<Bool>(
    words: "and after,and later,or later,onwards,onward,and beyond,فصاعدا،وما بعد")

}

/// A word or sign between two dates that joins them to a span.
enum DateJoint {
  /// The token at which the second date starts, or nothing where nothing joins.
  static func read(_ text: FoldedText, at index: Int, opening: DateOpening?) -> Int? {
    guard index < text.tokens.count else { return nil }
    let token = text.tokens[index]
    if text.matches(token, "-") || text.matches(token, "~") {
      guard index + 1 < text.tokens.count,
        token.isAttached == text.tokens[index + 1].isAttached
      else { return nil }
      return index + 1
    }
    if text.triggers[index].contains(.joint),
      let found = text.firstStem(
        of: token, where: { stem in joints.match(text, at: index, stem: stem) })
    {
      // "9 until 12" joins two days only behind "from" or a month.
      return index + found.count
    }
    guard opening == .between else { return nil }
    if text.matches(token, "و") || text.matches(token, "and") { return index + 1 }
    // بين السبت والأحد
    return text.bytes[token.start...].starts(with: [0xd9, 0x88]) ? index : nil
  }

  static let joints = TermTable<Bool>(
    words: """
      إلى،حتى،لغاية،وحتى،وإلى،حتى نهاية
      to,until,till,through,thru,up to,to the
      """)
}
