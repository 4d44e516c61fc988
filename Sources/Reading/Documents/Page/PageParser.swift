import CLibXML2

/// Runs libxml2's HTML reader over a page and owns what the library allocates.
///
/// The reader reports elements and text as it meets them and builds no tree, so that its limit on
/// the depth of trees, which drops text without a word, is never met. It is given no way to the
/// network, to files or to entities of the page's own.
final class PageParser {
  /// What the page holds.
  private(set) var page = PageText()
  /// What the page says about itself.
  private(set) var head = PageHead()
  /// Why the rest of the page was left unread, if it was.
  private(set) var interruption: Interruption?

  private var context: htmlParserCtxtPtr?
  private var captured: [UInt8] = []
  private var capture = Capture.none

  /// Why a page was not read to its end.
  enum Interruption {
    /// More elements are open inside each other than any real page has.
    case nestedTooDeep
    /// A tag has more attributes than any real one; nothing was read.
    case tooManyAttributes
    /// The library stopped.
    case stopped
  }

  private enum Capture {
    case none, title, linkedData
  }

  /// How many elements may be open inside each other; browsers draw the same line.
  static let maximumDepth = 512
  private static let longestTitle = 4_096
  private static let longestLinkedData = 8 << 20

  /// Initialises the library once; it may be used by several threads from then on.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Reads a page that is UTF-8 without NUL.
  init(_ text: [UInt8]) {
    guard PageParser.isReady, let size = Int32(exactly: text.count) else {
      interruption = .stopped
      return
    }
    guard !AttributeCount.isExceeded(in: text) else {
      interruption = .tooManyAttributes
      return
    }
    context = text.withUnsafeBytes {
      htmlCreateMemoryParserCtxt($0.bindMemory(to: CChar.self).baseAddress, size)
    }
    guard let context else {
      interruption = .stopped
      return
    }
    let options: [htmlParserOption] = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
      HTML_PARSE_NODEFDTD, HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(context, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    listen(to: context)
    htmlParseDocument(context)
    page.finish()
    if interruption == nil, let input = context.pointee.input, input.pointee.cur < input.pointee.end
    {
      interruption = .stopped
    }
    // The library keeps no hold of this object beyond the call.
    context.pointee.userData = nil
  }

  deinit {
    guard let context else { return }
    if let document = context.pointee.myDoc {
      xmlFreeDoc(document)
      context.pointee.myDoc = nil
    }
    htmlFreeParserCtxt(context)
  }

  /// Replaces all of the library's own listeners.
  private func listen(to context: htmlParserCtxtPtr) {
    var listeners = htmlSAXHandler()
    listeners.startElement = { listener, name, attributes in
      guard let listener, let name else { return }
      PageParser.at(listener).begin(name, attributes)
    }
    listeners.endElement = { listener, name in
      guard let listener, name != nil else { return }
      PageParser.at(listener).end()
    }
    listeners.characters = { listener, text, length in
      guard let listener, let text, length > 0 else { return }
      PageParser.at(listener).take(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    listeners.ignorableWhitespace = listeners.characters
    listeners.cdataBlock = listeners.characters
    listeners.comment = { listener, text in
      guard let listener, let text else { return }
      PageParser.at(listener).head.takeComment(text)
    }
    context.pointee.sax.pointee = listeners
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private static func at(_ listener: UnsafeMutableRawPointer) -> PageParser {
    Unmanaged<PageParser>.fromOpaque(listener).takeUnretainedValue()
  }

  private func begin(
    _ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard interruption == nil else { return }
    let tag = Tag(named: String(cString: name))
    let attributes = Attributes(list)
    page.begin(tag, hints: attributes.hints, isLink: tag.name == .a && attributes.hasLink)
    head.take(tag, attributes, line: page.lines.count)
    switch tag.name {
    case .title: capture = head.titleTag == nil ? .title : .none
    case .script where attributes.isLinkedData: capture = .linkedData
    default: break
    }
    guard page.depth > PageParser.maximumDepth else { return }
    interruption = .nestedTooDeep
    xmlStopParser(context)
  }

  private func end() {
    switch capture {
    case .none: break
    case .title: head.titleTag = String(decoding: captured, as: UTF8.self)
    case .linkedData: head.linkedData.append(captured)
    }
    capture = .none
    captured = []
    page.end()
  }

  private func take(_ text: UnsafeBufferPointer<UInt8>) {
    switch capture {
    case .none: page.take(text)
    case .title: captured.append(contentsOf: text.prefix(PageParser.longestTitle - captured.count))
    case .linkedData:
      captured.append(contentsOf: text.prefix(PageParser.longestLinkedData - captured.count))
    }
  }
}
