/// What an element of HTML does to the text inside it.
struct Tag: Hashable, Sendable {
  /// The element's name, for the few that count by name.
  let name: Name
  /// How its text is laid out and whether it can be part of an article.
  let flow: Flow

  /// The elements that are looked at by name.
  enum Name: String, CaseIterable {
    case html, body, title, meta, link, time, script, h1, a, article, main, figcaption, table
    case blockquote, footer, caption, other
  }

  /// What an element does to its text.
  enum Flow: String, CaseIterable {
    /// Part of the running line.
    case inline
    /// A block that holds other blocks.
    case container
    /// A block of text.
    case paragraph
    case heading
    /// A block that stands directly under the one before it: a list item, a cell.
    case item
    /// The end of a line.
    case lineBreak
    /// A block that keeps its own line ends.
    case preformatted
    /// Furniture by its very name: menus, forms, captions.
    case furniture
    /// Not text at all: never read, never listed.
    case skipped
  }

  /// The tag of that name, in small letters.
  init(named name: String) {
    self = Tag.table[name] ?? Tag.unknown
  }

  private init(name: Name, flow: Flow) {
    self.name = name
    self.flow = flow
  }

  /// The invisible element around everything.
  static let root = Tag(name: .other, flow: .container)

  /// An element we have no word for: its text counts, as a block.
  private static let unknown = Tag(name: .other, flow: .container)

  private static let table: [String: Tag] = {
    var table: [String: Tag] = [:]
    for line in words.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let first = fields.first, let flow = Flow(rawValue: String(first)) else { continue }
      for field in fields.dropFirst() {
        let text = String(field)
        table[text] = Tag(name: Name(rawValue: text) ?? .other, flow: flow)
      }
    }
    return table
  }()

  private static let words = """
    inline a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt
    inline ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:place amp-anim
    inline img picture source track
    container html body div section article main header table tbody thead tfoot tr colgroup
    container center form fieldset figure details ul ol dl menu dir blockquote address hgroup
    paragraph p caption summary legend
    heading h1 h2 h3 h4 h5 h6
    item li dt dd td th
    lineBreak br
    preformatted pre listing xmp plaintext
    furniture nav aside footer figcaption button select option optgroup label input textarea
    furniture noscript noframes dialog iframe amp-sidebar amp-consent amp-ad amp-social-share
    furniture amp-user-notification audio video amp-video amp-youtube marquee datalist output
    skipped script style template svg math canvas object embed applet map area head frameset
    skipped amp-analytics amp-script amp-state param base
    skipped title meta link
    """
}

extension Tag {
  /// Whether the element begins and ends a line.
  var isBlock: Bool {
    switch flow {
    case .inline, .lineBreak: false
    case .container, .paragraph, .heading, .item, .preformatted, .furniture, .skipped: true
    }
  }
}
