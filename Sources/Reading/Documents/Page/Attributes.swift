import CLibXML2

/// The attributes of an element, as the library hands them over: name, value, name, value.
struct Attributes {
  private let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The attributes at that address, which are valid during the library's call only.
  init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.list = list
  }

  /// The longest value that is turned into text, in bytes.
  private static let longestValue = 4_096

  /// The value of an attribute, or nothing; names are in small letters.
  subscript(_ name: StaticString) -> String? {
    guard let value = pointer(to: name) else { return nil }
    let bytes = Attributes.bytes(of: value).prefix(Attributes.longestValue)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the element leads somewhere.
  var hasLink: Bool { pointer(to: "href") != nil }

  /// Whether a script holds JSON-LD.
  var isLinkedData: Bool { self["type"]?.lowercased().contains("ld+json") ?? false }

  /// What class, id, role and the like say about the element.
  var hints: Hints {
    guard var next = list else { return [] }
    var hints: Hints = []
    while let name = next.pointee {
      let value = next[1]
      next += 2
      guard let value else {
        if Attributes.isEqual(name, "hidden") { hints.insert(.hidden) }
        continue
      }
      if Attributes.isEqual(name, "class") || Attributes.isEqual(name, "id") {
        hints.formUnion(Hints(names: Attributes.bytes(of: value)))
      } else if Attributes.isEqual(name, "role") {
        hints.formUnion(Hints(role: String(cString: value).lowercased()))
      } else if Attributes.isEqual(name, "itemprop") {
        if Attributes.isEqual(value, "articleBody") { hints.insert(.body) }
      } else if Attributes.isEqual(name, "hidden") {
        hints.insert(.hidden)
      } else if Attributes.isEqual(name, "style") {
        let style = Attributes.bytes(of: value).prefix(256).filter { !$0.isBlank }
        if style.map(\.asciiLowercased).contains("display:none") { hints.insert(.hidden) }
      }
    }
    return hints
  }

  private func pointer(to name: StaticString) -> UnsafePointer<xmlChar>? {
    guard var next = list else { return nil }
    while let found = next.pointee {
      if Attributes.isEqual(found, name) { return next[1] }
      next += 2
    }
    return nil
  }

  private static func isEqual(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where text[index] != name.utf8Start[index] { return false }
    return text[count] == 0
  }

  private static func bytes(of text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }
}
