import TestSupport

/// Makes files that no site would send, out of articles: the same ones for the same seed.
struct Mutator {
  private var random: SeededGenerator
  private let seeds: [[UInt8]]
  /// The most bytes of an article that one file takes.
  private let longest: Int

  init(seed: UInt64, articles: [String], longest: Int = 4_000) {
    random = SeededGenerator(seed: seed)
    seeds = articles.map { Array($0.utf8) }
    self.longest = longest
  }

  /// The next file.
  mutating func next() -> [UInt8] {
    var bytes = piece()
    for _ in 0..<number(1...3) {
      switch number(0...11) {
      case 0: bytes += piece()
      case 1: flip(&bytes)
      case 2: bytes = Array(bytes.dropFirst(number(0...3)).dropLast(number(0...3)))
      case 3: scatter(Mutator.invisible, over: &bytes)
      case 4: scatter(Mutator.signs, over: &bytes)
      case 5: scatter(Mutator.words, over: &bytes)
      case 6: repeatPart(of: &bytes)
      case 7: bytes = page(around: bytes)
      case 8: bytes = wide(bytes)
      case 9: bytes = bytes.map { $0 < 0x80 ? $0 : UInt8(number(0x80...0xff)) }
      case 10: bytes += (0..<number(1...200)).map { _ in UInt8(number(0...255)) }
      case _: shuffle(&bytes)
      }
      if bytes.count > 2 * longest { bytes.removeLast(bytes.count - 2 * longest) }
    }
    return bytes
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// A part of an article, cut anywhere, inside a character too.
  private mutating func piece() -> [UInt8] {
    guard let seed = seeds.randomElement(using: &random), !seed.isEmpty else { return [] }
    let start = number(0...(seed.count - 1))
    return Array(seed[start..<min(seed.count, start + number(0...longest))])
  }

  private mutating func flip(_ bytes: inout [UInt8]) {
    for _ in 0..<number(1...20) where !bytes.isEmpty {
      bytes[number(0...(bytes.count - 1))] = UInt8(number(0...255))
    }
  }

  private mutating func scatter(_ pieces: [String], over bytes: inout [UInt8]) {
    for _ in 0..<number(1...30) {
      let piece = pieces.randomElement(using: &random) ?? ""
      bytes.insert(contentsOf: piece.utf8, at: number(0...bytes.count))
    }
  }

  private mutating func repeatPart(of bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = number(0...(bytes.count - 1))
    let part = bytes[start..<min(bytes.count, start + number(1...40))]
    for _ in 0..<number(1...100) { bytes += part }
  }

  private mutating func shuffle(_ bytes: inout [UInt8]) {
    bytes = Array(bytes.split(separator: 0x20).shuffled(using: &random).joined(separator: [0x20]))
  }

  /// The bytes inside a page that is nested, or has attributes, beyond all reason.
  private mutating func page(around bytes: [UInt8]) -> [UInt8] {
    let tag =
      ["div", "b", "table><tr><td", "p", "a href=\"x\"", "script", "title"]
      .randomElement(using: &random) ?? "p"
    let attributes = String(repeating: " data-x='1'", count: number(0...60))
    let open = String(repeating: "<\(tag)\(attributes)>", count: number(1...80))
    return Array("<!doctype html><html><body>".utf8) + Array(open.utf8) + bytes
  }

  /// The bytes as UTF-16 of either order, with half a unit at the end or without.
  private mutating func wide(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = Bool.random(using: &random)
    var wide: [UInt8] = isLittle ? [0xff, 0xfe] : [0xfe, 0xff]
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
      wide += isLittle ? [low, high] : [high, low]
    }
    if Bool.random(using: &random) { wide.append(0xd8) }
    return wide
  }

  private static let invisible = [
    "\u{202a}", "\u{202b}", "\u{202e}", "\u{202c}", "\u{2066}", "\u{2069}", "\u{200f}", "\u{200b}",
    "\u{feff}", "\u{064b}", "\u{0651}", "\u{0640}", "\u{00ad}", "\u{0000}", "\u{0301}",
  ]
  private static let signs = [
    "(", ")", "\"", "،", ",", ".", ":", ";", "-", "–", "/", "%", "٪", "½", "'", "\n", "\r\n", "\t",
    "<", ">", "&", "&amp;", "&#1633;", "$", "°", "٬", "٫",
  ]
  private static let words = [
    " و", " 99999999999999999999", " 0", " ٣٫٥", " 12.500", " 1,2,3", " مليون", " فاصلة", " نصف",
    " between", " from", " to", " من", " إلى", " حتى", " بين", " 20", " كانون الثاني", " May",
    " 31/12/9999", " 00/00/0000", " قبل", " last", " week", " هـ", " first", " الأول", " dozens",
    " عشرات", " الآلاف", " killed", " قُتل", " نزح", " عائلتان", " of them", " بينهم", " said",
    " قال", " مخيم", " camp", " Raqqa", " الحسكة", " على متن حافلات", " on foot", "ﷺ", "ﷲ", "🙂",
  ]
}
