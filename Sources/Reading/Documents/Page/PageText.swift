/// The elements of a page and the lines of its text, in the page's order.
///
/// Elements stand in preorder, each with the index of its parent, so that sums over the tree are
/// plain loops: however deep a page is nested, nothing recurses.
struct PageText {
  /// The elements; the first is an invisible one around the page.
  private(set) var elements: [Element] = [Element(tag: .root, parent: 0, hints: [])]
  /// The lines, in the page's order.
  private(set) var lines: [Line] = []
  /// The text of all lines, one after the other.
  private(set) var bytes: [UInt8] = []

  private var open = [OpenElement(element: 0, block: 0, flow: .container, isLink: false)]
  private var linkDepth = 0
  private var preformattedDepth = 0
  private var skippedDepth = 0
  private var line = OpenLine()
  private var nextBreak = Break.block

  /// An element.
  struct Element {
    let tag: Tag
    /// The index of the element around it.
    let parent: Int32
    let hints: Hints
  }

  /// A line of text.
  struct Line {
    /// Where its text stands in ``PageText/bytes``.
    let range: Range<Int>
    /// The innermost block around it.
    let element: Int32
    /// How many characters it has.
    let length: Int
    /// How many of its characters stand in links.
    let linked: Int
    /// How many words it has.
    let words: Int
    /// What separates it from the line before.
    let precededBy: Break
  }

  /// What separates two lines.
  enum Break: Comparable {
    /// The end of a line.
    case line
    /// An empty line.
    case block
  }

  private struct OpenElement {
    let element: Int32
    let block: Int32
    let flow: Tag.Flow
    let isLink: Bool
  }

  private struct OpenLine {
    var start = 0
    var length = 0
    var linked = 0
    var words = 0
    var element: Int32 = 0
    var needsSpace = false
    /// Whether that space is a single no-break space after a digit.
    var bindsDigits = false
    var isInWord = false
    /// Whether nothing came since a link ended.
    var endsWithLink = false
    /// Whether the line ended with `br`, and no text came since.
    var hasBroken = false
  }

  /// How many elements of a page are told apart; text beyond them still counts.
  static let maximumElements = 1_000_000
}

extension PageText {
  /// How many elements are open around what comes next.
  var depth: Int { open.count - 1 }

  /// The text of a line.
  func text(of line: Line) -> String { String(decoding: bytes[line.range], as: UTF8.self) }

  /// Begins an element.
  mutating func begin(_ tag: Tag, hints: Hints, isLink: Bool) {
    var flow = tag.flow
    // Marked inline elements at the start of a line stand as blocks: tags, buttons, captions.
    if flow == .inline, !hints.isDisjoint(with: .outside), line.length == 0 { flow = .container }
    switch flow {
    case .inline: break
    case .lineBreak: breakLine()
    case .item: finishLine(then: .line)
    case .preformatted:
      finishLine(then: .block)
      preformattedDepth += 1
    case .skipped: skippedDepth += 1
    case .container, .paragraph, .heading, .furniture: finishLine(then: .block)
    }
    if isLink {
      // Links beside each other are words apart, whatever the page writes between them.
      if line.endsWithLink { takeSpace() }
      linkDepth += 1
    }
    let around = open.last?.element ?? 0
    var element = around
    if elements.count < PageText.maximumElements {
      element = Int32(elements.count)
      elements.append(Element(tag: tag, parent: around, hints: hints))
    }
    let isBlock = flow != .inline && flow != .lineBreak
    let block = isBlock ? element : open.last?.block ?? 0
    open.append(OpenElement(element: element, block: block, flow: flow, isLink: isLink))
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard open.count > 1, let last = open.popLast() else { return }
    switch last.flow {
    case .inline, .lineBreak: break
    case .item: finishLine(then: .line)
    case .preformatted:
      finishLine(then: .block)
      preformattedDepth -= 1
    case .skipped: skippedDepth -= 1
    case .container, .paragraph, .heading, .furniture: finishLine(then: .block)
    }
    if last.isLink {
      linkDepth -= 1
      line.endsWithLink = line.length > 0
    }
  }

  /// Ends the page.
  mutating func finish() { finishLine(then: .block) }

  /// Takes text; white space becomes a single space, except in preformatted text.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard skippedDepth == 0 else { return }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte > 0x20, byte < 0x7F {
        append(byte)
        index += 1
      } else if byte <= 0x20 || byte == 0x7F {
        if byte == 0x0A, preformattedDepth > 0 { breakLine() } else { takeSpace() }
        index += 1
      } else {
        index += takeOutsideASCII(UnsafeBufferPointer(rebasing: text[index...]))
      }
    }
  }

  /// Takes the character at the start of `text`, and answers how many bytes it has.
  private mutating func takeOutsideASCII(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = text[0]
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, text.count)
    let second = length > 1 ? text[1] : 0
    switch (lead, second) {
    case (0xC2, 0xA0):
      let isBound = isAfterDigit
      takeSpace()
      line.bindsDigits = isBound
      return 2
    case (0xC2, 0xAD): return 2
    case (0xC2, 0x80...0x9F):
      // `&#146;` and its like mean the code page 1252, as in every browser.
      for byte in String(WesternEncoding.scalar(of: second)).utf8 { append(byte) }
      return 2
    case (0xE2, 0x80) where length == 3:
      if text[2] == 0x8B { return 3 }
      if text[2] <= 0x8A || text[2] == 0xA8 || text[2] == 0xA9 {
        takeSpace()
        return 3
      }
    case (0xEF, 0xBB) where length == 3 && text[2] == 0xBF: return 3
    default: break
    }
    for offset in 0..<length { append(text[offset]) }
    return length
  }

  private var isAfterDigit: Bool {
    guard !line.needsSpace, line.length > 0, let last = bytes.last else { return false }
    return (0x30...0x39).contains(last)
  }

  private mutating func takeSpace() {
    line.isInWord = false
    line.needsSpace = line.length > 0
    line.bindsDigits = false
  }

  private mutating func append(_ byte: UInt8) {
    if line.length == 0 {
      line.start = bytes.count
      line.element = open.last?.block ?? 0
    }
    if line.needsSpace {
      // The no-break space that groups the digits of a number stays one.
      if line.bindsDigits, (0x30...0x39).contains(byte) {
        bytes.append(contentsOf: [0xC2, 0xA0])
      } else {
        bytes.append(0x20)
      }
      line.needsSpace = false
      line.length += 1
      if linkDepth > 0 { line.linked += 1 }
    }
    if !line.isInWord {
      line.isInWord = true
      line.words += 1
    }
    bytes.append(byte)
    // Characters, not bytes: what continues a character is not counted.
    guard byte & 0xC0 != 0x80 else { return }
    line.length += 1
    line.endsWithLink = false
    if linkDepth > 0 { line.linked += 1 }
  }

  /// Ends the line; the second of two breaks makes a block.
  private mutating func breakLine() {
    let isSecond = line.length == 0 && line.hasBroken
    finishLine(then: isSecond ? .block : .line)
    line.hasBroken = true
  }

  private mutating func finishLine(then next: Break) {
    defer { nextBreak = max(nextBreak, next) }
    guard line.length > 0 else {
      line.hasBroken = false
      return
    }
    lines.append(
      Line(
        range: line.start..<bytes.count, element: line.element, length: line.length,
        linked: line.linked, words: line.words, precededBy: nextBreak))
    line = OpenLine()
    nextBreak = .line
  }
}
