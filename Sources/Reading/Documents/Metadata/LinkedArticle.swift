/// An article as a JSON-LD block describes it.
struct LinkedArticle: Hashable {
  /// Whether its type is an article, a report or a posting.
  var isArticle = false
  var headline: String?
  var published: String?
  var body: String?
  var publisher: String?
  /// Whether the page says that the whole text is open to everyone; `nil` where it does not say.
  var isFree: Bool?

  /// The articles that a block describes, in its order.
  ///
  /// Objects inside others count only where they are the page's subject (`@graph`, `mainEntity`);
  /// a comment or a related article has dates too. Broken JSON gives what stands before the fault.
  static func all(in bytes: [UInt8]) -> [LinkedArticle] {
    var scan = LinkedDataScan(bytes)
    return scan.run()
  }
}

/// A tolerant scan over JSON that keeps nothing but the members that are asked for.
struct LinkedDataScan {
  private let bytes: [UInt8]
  private var index = 0
  private var levels: [Level] = []
  private var key: String?
  private var found: [LinkedArticle] = []

  private struct Level {
    let isObject: Bool
    /// The key under which it stands, handed through arrays.
    let role: String?
    /// Whether the page itself is described here, not something that it refers to.
    let isSubject: Bool
    var article = LinkedArticle()
  }

  private static let deepest = 64
  private static let longestBody = 4 << 20

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func run() -> [LinkedArticle] {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let text = string()
        if isFollowedByColon, levels.last?.isObject == true {
          key = text
        } else {
          take(text)
        }
        continue
      case UInt8(ascii: "{"): enter(isObject: true)
      case UInt8(ascii: "["): enter(isObject: false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): leave()
      case UInt8(ascii: "t") where key == "isAccessibleForFree": take("true")
      case UInt8(ascii: "f") where key == "isAccessibleForFree": take("false")
      case UInt8(ascii: ","): if levels.last?.isObject == true { key = nil }
      default: break
      }
      index += 1
    }
    while !levels.isEmpty { leave() }
    return found
  }

  private mutating func enter(isObject: Bool) {
    guard levels.count < LinkedDataScan.deepest else {
      index = bytes.count
      return
    }
    let around = levels.last
    let role = around?.isObject == true ? key : around?.role
    let isSubject: Bool =
      switch role {
      case nil, "@graph", "mainEntity": around?.isSubject ?? true
      case .some: false
      }
    levels.append(Level(isObject: isObject, role: role, isSubject: isSubject))
    key = nil
  }

  private mutating func leave() {
    key = nil
    guard let level = levels.popLast(), level.isObject else { return }
    let article = level.article
    if level.isSubject, article != LinkedArticle() { found.append(article) }
  }

  /// Takes a value that stands under the current key.
  private mutating func take(_ value: String) {
    guard let last = levels.indices.last else { return }
    let name = levels[last].isObject ? key : levels[last].role
    // A list of types belongs to the object around the list.
    let owner = levels[last].isObject ? last : last - 1
    guard owner >= 0, let name else { return }
    switch name {
    case "@type":
      let isArticle = ["Article", "Report", "Posting"].contains { value.hasSuffix($0) }
      if isArticle { levels[owner].article.isArticle = true }
    case "headline": levels[owner].article.headline = levels[owner].article.headline ?? value
    case "datePublished":
      levels[owner].article.published = levels[owner].article.published ?? value
    case "articleBody": levels[owner].article.body = levels[owner].article.body ?? value
    case "isAccessibleForFree":
      levels[owner].article.isFree = value.lowercased() != "false"
    case "name":
      guard levels[owner].role == "publisher",
        let outer = levels[..<owner].lastIndex(where: \.isObject)
      else { return }
      levels[outer].article.publisher = levels[outer].article.publisher ?? value
    default: break
    }
  }

  private var isFollowedByColon: Bool {
    var next = index
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: ":")
  }

  /// Reads the string whose opening quote is at ``index``.
  private mutating func string() -> String {
    var text: [UInt8] = []
    index += 1
    while index < bytes.count, text.count < LinkedDataScan.longestBody {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\"), index < bytes.count else {
        text.append(byte)
        continue
      }
      let escaped = bytes[index]
      index += 1
      switch escaped {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
      case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
      case UInt8(ascii: "u"): text.append(contentsOf: String(escapedScalar()).utf8)
      default: text.append(escaped)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what follows `\u`; half a pair alone is U+FFFD.
  private mutating func escapedScalar() -> Unicode.Scalar {
    guard let lead = unit() else { return "\u{FFFD}" }
    guard UTF16.isLeadSurrogate(lead) else { return Unicode.Scalar(lead) ?? "\u{FFFD}" }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    index += 2
    guard let trail = unit(), UTF16.isTrailSurrogate(trail) else { return "\u{FFFD}" }
    let value = 0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(trail & 0x3FF))
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func unit() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
    guard let value = UInt16(digits, radix: 16) else { return nil }
    index += 4
    return value
  }
}
