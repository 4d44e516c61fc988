/// A sentence with one percentage, and the numbers that the percentage stands with.
struct ShareSentence {
  private let tokens: [Token]
  private let percentage: Percentage

  init(_ tokens: [Token], _ percentage: Percentage) {
    self.tokens = tokens
    self.percentage = percentage
  }

  /// The part and the whole that the percentage stands with: one of them was claimed, and the
  /// other too or it is the whole that the percentage is said to be of.
  func pair(among claimed: Set<Int>) -> (part: Int, whole: Int)? {
    let numbers = Set(tokens.indices.compactMap { number(at: $0) }).intersection(claimed)
    if let whole = wholeAfter() {
      let parts = numbers.filter { $0 < whole }
      return parts.count == 1 ? parts.first.map { ($0, whole) } : nil
    }
    if let near = numberBeside() {
      let others = numbers.subtracting([near])
      guard claimed.contains(near), others.count == 1, let other = others.first else { return nil }
      return (min(near, other), max(near, other))
    }
    // "3,000 people, or 30 percent" can only be the part.
    guard !isOfOthers, let part = numberLinked(), claimed.contains(part) else { return nil }
    let others = numbers.subtracting([part])
    guard others.count == 1, let whole = others.first, part < whole else { return nil }
    return (part, whole)
  }

  private func number(at index: Int) -> Int? {
    guard tokens.indices.contains(index), !percentage.range.contains(index),
      case .number(let number) = tokens[index]
    else { return nil }
    return number.whole
  }

  private func word(at index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }

  /// The number in "17% of the 45,000".
  private func wholeAfter() -> Int? {
    var index = percentage.range.upperBound
    var isOf = false
    while index < tokens.count, index < percentage.range.upperBound + 6 {
      if let number = number(at: index) { return isOf ? number : nil }
      guard let word = word(at: index), isOf || ShareWords.of.contains(word) else { return nil }
      guard !isOf || ShareWords.between.contains(word) else { return nil }
      isOf = true
      index += 1
    }
    return nil
  }

  /// The number in "750 people (17%)", "750 people (or about 17%)" or "17% (750 people)".
  private func numberBeside() -> Int? {
    let (start, end) = (percentage.range.lowerBound, percentage.range.upperBound)
    var open = start - 1
    while let word = word(at: open), ShareWords.isLink(word), start - open < 4 { open -= 1 }
    if open >= 0, tokens[open] == .sign("(") { return number(before: open) }
    guard let open = (end..<min(end + 5, tokens.count)).first(where: { tokens[$0] == .sign("(") }),
      (end..<open).allSatisfy({ word(at: $0) != nil })
    else { return nil }
    return number(at: open + 1)
  }

  /// The number up to three words before that token.
  private func number(before end: Int) -> Int? {
    for index in stride(from: end - 1, through: max(0, end - 5), by: -1) {
      if let number = number(at: index) { return number }
      guard word(at: index) != nil else { return nil }
    }
    return nil
  }

  /// The number in "3,000 people, or 30 percent" or in "30 percent, or 3,000 people".
  private func numberLinked() -> Int? {
    let (start, end) = (percentage.range.lowerBound, percentage.range.upperBound)
    var index = start - 1
    var isJoined = false
    while index >= 0, start - index < 10, let isJoint = isLink(index) {
      isJoined = isJoined || isJoint
      index -= 1
    }
    if isJoined { return number(before: index + 1) }
    // The words of what has the share: "50 percent of them, or".
    index = end
    while index < min(end + 5, tokens.count), isLink(index) != true {
      guard word(at: index) != nil || ShareWords.commas.contains(tokens[index]) else { return nil }
      index += 1
    }
    while index < min(end + 9, tokens.count), let isJoint = isLink(index) {
      isJoined = isJoined || isJoint
      index += 1
    }
    return isJoined ? number(at: index) : nil
  }

  /// Whether a token stands between a number and its percentage, and there joins them; `nil` for
  /// any other.
  private func isLink(_ index: Int) -> Bool? {
    if let word = word(at: index) {
      return ShareWords.joints.contains(word)
        ? true : ShareWords.fillers.contains(word) ? false : nil
    }
    return ShareWords.commas.contains(tokens[index]) ? false : nil
  }

  /// Whether the percentage is that of something else than the number beside it is part of, or says
  /// how much something changed: "or 30 percent of the camp's residents", "or 30 percent more".
  private var isOfOthers: Bool {
    var index = percentage.range.upperBound
    if index < tokens.count, ShareWords.commas.contains(tokens[index]) { index += 1 }
    guard let first = word(at: index) else { return false }
    if ShareWords.changes.contains(first) { return true }
    guard ShareWords.of.contains(first) else { return false }
    return word(at: index + 1).map { !ShareWords.themselves.contains($0) } ?? false
  }
}

/// The words around a percentage, folded as tokens are.
private enum ShareWords {
  static let of: Set<String> = ["of", "من"]

  static let between: Set<String> = [
    "the", "all", "its", "their", "some", "about", "around", "total", "estimated",
    "اصل", "مجموع", "نحو", "حوالي", "عدد", "ال",
  ]

  /// What says that a number and a percentage are the same people.
  static let joints: Set<String> = [
    "or", "representing", "equivalent", "comprising", "constituting", "namely",
    "اي", "يعادل", "يعادلون", "نسبته", "نسبتهم", "يشكلون", "يشكل", "يمثلون", "يمثل", "يساوي",
  ]

  static let fillers: Set<String> = [
    "about", "around", "some", "nearly", "almost", "roughly", "approximately", "over", "to", "an",
    "estimated", "at", "least", "more", "than", "just", "under",
    "نحو", "حوالي", "قرابه", "زهاء", "ما", "وهو", "وهم", "بما", "اكثر", "من",
  ]

  static let commas: Set<Token> = [
    .sign(","), .sign("\u{60C}"), .sign("-"), .sign("\u{2013}"), .sign("\u{2014}"),
  ]

  static let changes: Set<String> = [
    "more", "less", "fewer", "higher", "lower", "above", "below", "up", "down", "increase", "rise",
    "اكثر", "اقل", "اعلي", "زياده",
  ]

  /// Who the numbers themselves are about.
  static let themselves: Set<String> = [
    "them", "these", "those", "whom", "all", "total",
    "هؤلاء", "المجموع", "الاجمالي", "مجموعهم",
  ]

  static func isLink(_ word: String) -> Bool { joints.contains(word) || fillers.contains(word) }
}
