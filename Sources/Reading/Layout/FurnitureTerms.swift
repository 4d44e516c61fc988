import Language

/// How pages word what is not the article.
enum FurnitureTerms {
  /// What a phrase says of the line that holds it; some say several things.
  struct Sign: OptionSet {
    let rawValue: UInt16

    /// The line is furniture when it begins so, unless it is a sentence.
    static let start = Sign(rawValue: 1)
    /// The line is furniture wherever the phrase stands in it.
    static let anywhere = Sign(rawValue: 2)
    /// The line is furniture when it begins so, though it may be a sentence.
    static let notice = Sign(rawValue: 4)
    /// The line is furniture when it begins so and a colon follows.
    static let label = Sign(rawValue: 8)
    /// The line is furniture when nothing but such words stands in it.
    static let only = Sign(rawValue: 16)
    /// The line is furniture when it ends so in brackets or behind a dash: the credit of a picture.
    static let credit = Sign(rawValue: 32)
    /// The words of a picture follow on the next line.
    static let caption = Sign(rawValue: 64)
    /// Headlines of other articles follow, up to the next empty line.
    static let block = Sign(rawValue: 128)
    /// The line names the author, an agency or the paper, which is no furniture.
    static let byline = Sign(rawValue: 256)
    /// The line is a date line when it begins so and a date follows, and furniture without one.
    static let issued = Sign(rawValue: 512)
    /// Below the first sentence, the line is another article's headline when it begins so and a
    /// colon follows; above it, it is the title of its kind.
    static let genre = Sign(rawValue: 1024)

    /// The line begins the page's foot or what readers wrote.
    static let end = Sign(rawValue: 2048)

    static let named: [String: Sign] = [
      "start": .start, "anywhere": .anywhere, "notice": .notice, "label": .label, "only": .only,
      "credit": .credit, "caption": .caption, "block": .block, "byline": .byline,
      "issued": .issued, "genre": .genre, "end": .end,
    ]
  }

  static let table: TermTable<Sign> = {
    var table = TermTable<Sign>()
    var sign: Sign = []
    for line in [arabic, english].flatMap({ $0.cells(by: "\n") }) {
      if line.hasPrefix("= ") {
        sign = Sign.named[String(line.dropFirst(2))] ?? []
        continue
      }
      for term in line.cells(by: "\t").flatMap(alternatives) {
        table.insert(term) { known in sign.union(known ?? []) }
      }
    }
    return table
  }()

  /// The phrases of a cell: `more/latest news/stories` is every choice of one word from each group.
  private static func alternatives(of cell: Substring) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: "/")) else { return [String(cell)] }
    return cell.cells(by: " ").reduce([""]) { phrases, group in
      phrases.flatMap { phrase in
        group.cells(by: "/").map { phrase.isEmpty ? String($0) : phrase + " " + $0 }
      }
    }
  }
}
