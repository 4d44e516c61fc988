/// What the classes, the id and the role of an element say about it.
struct Hints: OptionSet, Sendable {
  let rawValue: UInt16

  /// The body of an article, by name or by `itemprop`.
  static let body = Hints(rawValue: 1 << 0)
  /// The article with its headline.
  static let article = Hints(rawValue: 1 << 1)
  /// Furniture of any kind.
  static let furniture = Hints(rawValue: 1 << 2)
  /// Something that stands before the article until one agrees, pays or signs in.
  static let wall = Hints(rawValue: 1 << 3)
  /// What readers wrote.
  static let comments = Hints(rawValue: 1 << 4)
  /// Not shown until something is pressed.
  static let hidden = Hints(rawValue: 1 << 5)
  /// A wall that may stand around the article itself.
  static let paid = Hints(rawValue: 1 << 6)

  /// The kinds of element that no article is looked for in.
  static let outside: Hints = [.furniture, .wall, .comments]
}

extension Hints {
  /// Reads the words of an element's `class` or `id`.
  ///
  /// Names are taken apart at signs, digits and capitals (`post-shareBar` is *post*, *share*,
  /// *bar*). A name with a word such as *has* or *category* says what the page has or is about,
  /// not what the element is, and is passed over.
  init(names: UnsafeBufferPointer<UInt8>) {
    var found: Hints = []
    var name = NameWords()
    for byte in names.prefix(Hints.longestNames) {
      if byte.isBlank {
        found.formUnion(name.finish())
      } else {
        name.take(byte)
      }
    }
    found.formUnion(name.finish())
    self = found
  }

  /// Reads an ARIA role.
  init(role: String) {
    switch role {
    case "main", "article": self = .article
    case "navigation", "complementary", "contentinfo", "search", "menu", "menubar", "toolbar":
      self = .furniture
    case "dialog", "alertdialog": self = .wall
    default: self = []
    }
  }

  /// How many bytes of one attribute are looked at.
  private static let longestNames = 1_024

  /// The words of one name, and what they say together.
  private struct NameWords {
    private var word: UInt64 = NameWords.seed
    private var whole: UInt64 = NameWords.seed
    private var length = 0
    private var wasSmall = false
    private var hints: Hints = []
    private var isPassedOver = false
    private var speaksOfText = false

    mutating func take(_ byte: UInt8) {
      let small = byte.asciiLowercased
      guard (0x61...0x7A).contains(small) else {
        finishWord()
        wasSmall = false
        return
      }
      if byte != small, wasSmall { finishWord() }
      wasSmall = byte == small
      word = NameWords.mix(word, small)
      whole = NameWords.mix(whole, small)
      length += 1
    }

    mutating func finish() -> Hints {
      finishWord()
      var result = isPassedOver ? [] : hints
      // `articleBody`, `entry-content`: two words that say more together.
      if let both = Hints.table[whole] { result.formUnion(both.hints) }
      if speaksOfText, !result.isDisjoint(with: .outside) { result.remove(.body) }
      self = NameWords()
      return result
    }

    private mutating func finishWord() {
      guard length > 0 else { return }
      if let entry = Hints.table[word] {
        if entry.isPassOver { isPassedOver = true }
        hints.formUnion(entry.hints)
        if !entry.hints.isDisjoint(with: .outside) { speaksOfText = true }
      }
      word = NameWords.seed
      length = 0
    }

    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// FNV-1a, one byte on.
    static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  private struct Entry {
    var hints: Hints = []
    var isPassOver = false
  }

  private static let table: [UInt64: Entry] = {
    var table: [UInt64: Entry] = [:]
    for line in words.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let kind = fields.first else { continue }
      for field in fields.dropFirst() {
        let key = field.utf8.reduce(NameWords.seed, NameWords.mix)
        switch kind {
        case "body": table[key, default: Entry()].hints.insert(.body)
        case "article": table[key, default: Entry()].hints.insert(.article)
        case "wall": table[key, default: Entry()].hints.formUnion([.wall, .furniture])
        case "paid": table[key, default: Entry()].hints.insert(.paid)
        case "comments": table[key, default: Entry()].hints.formUnion([.comments, .furniture])
        case "over": table[key, default: Entry()].isPassOver = true
        default: table[key, default: Entry()].hints.insert(.furniture)
        }
      }
    }
    return table
  }()

  private static let words = """
    body articlebody articlecontent articletext entrycontent postcontent postbody storybody
    body storycontent storytext newsbody newscontent newstext bodytext bodycontent fieldnamebody
    body maincontent contentbody articlemain wysiwyg richtext newsdetail newsdetails detailbody
    article hentry article story
    furniture nav navbar navigation menu submenu mainmenu topmenu breadcrumb breadcrumbs crumbs
    furniture pagination pager related relatednews relatedposts relatedarticles recommended
    furniture recommend recommendations recirc readmore seealso alsoread morenews moreon mostread
    furniture mostpopular popular trending ticker share sharing sharebar sharethis addthis
    furniture addtoany socials social socialmedia follow ads ad advert adverts advertisement
    furniture advertising sponsor sponsored promo promotion dfp outbrain taboola adsbygoogle
    furniture footer copyright masthead topbar sidebar sidebars newsletter signup popup overlay
    furniture toolbar tools fontsize skip skiplink caption imgcaption imagecaption photocaption
    furniture figcaption keywords tags taglist tagcloud bio authorbox teaser teasers carousel
    furniture widgets advertisment rating ratings poll counter search searchbox photocredit
    furniture tweet instagram facebook fb embed embeds
    wall cookie cookies cookiebar consent gdpr ccpa login signin loginbox register
    wall subscribe subscription modal onetrust cmp privacy adblock
    paid paywall regwall
    comments comment comments commentlist disqus respond replies reply
    over has no not with without category cat tag postid template enabled open closed
    over elementor theme layout is js
    """
}
