import Displacement
package import Language

/// Reads the bytes of a saved page or a text file to an article's text and metadata.
///
/// Nothing is fetched, no entity is loaded and no file can stop the program: what cannot be read
/// is answered with a finding.
package enum DocumentReader {
  /// The largest file that is read, in bytes; saved pages with their pictures inside stay below.
  package static let maximumSize = 64 << 20

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what findings call the file.
  ///   - encoding: the encoding that a person named.
  /// - Returns: the text with what the page says about itself.
  package static func read(
    _ bytes: [UInt8], name: String, encoding: TextEncoding? = nil
  ) -> ReadDocument {
    guard !bytes.allSatisfy({ $0.isBlank }) else {
      return .unread(.undetermined, [.emptyFile(name)])
    }
    guard bytes.count <= maximumSize else {
      return .unread(.undetermined, [.tooLarge(name, size: bytes.count)])
    }
    if let format = BinaryFormat(of: bytes) {
      return .unread(.undetermined, [.notText(name, format)])
    }
    let isMarkup = Markup.begins(bytes)
    let decoded = DocumentEncoding.decode(bytes, named: encoding, isMarkup: isMarkup)
    guard var text = decoded.text else {
      return .unread(decoded.encoding, [.unknownEncoding(name)], kind: isMarkup ? .html : .plain)
    }
    if let format = BinaryFormat(ofText: text) {
      return .unread(decoded.encoding, [.notText(name, format)])
    }
    var findings: [Finding] = []
    if decoded.losses > 0 { findings.append(.undecodable(name, count: decoded.losses)) }
    if text.holds(0) {
      let length = text.count
      text.removeAll { $0 == 0 }
      findings.append(.nullCharacters(name, count: length - text.count))
    }
    // A page in UTF-16 shows its tags only now.
    if isMarkup || Markup.begins(text) {
      return PageReading(text, name: name, encoding: decoded.encoding, findings: findings).document
    }
    return plain(text, encoding: decoded.encoding, findings: findings)
  }

  private static func plain(
    _ bytes: [UInt8], encoding: DocumentEncoding, findings: [Finding]
  ) -> ReadDocument {
    let text = String(decoding: bytes, as: UTF8.self)
    return ReadDocument(
      kind: .plain, text: text, title: nil, published: nil, publisher: nil, url: nil,
      language: WrittenLanguage.of(bytes, declared: nil), discarded: [], encoding: encoding,
      findings: findings)
  }
}

extension ReadDocument {
  /// A document of which nothing could be read.
  static func unread(
    _ encoding: DocumentEncoding, _ findings: [Finding], kind: Kind = .plain
  ) -> ReadDocument {
    ReadDocument(
      kind: kind, text: "", title: nil, published: nil, publisher: nil, url: nil, language: nil,
      discarded: [], encoding: encoding, findings: findings)
  }
}

extension UInt8 {
  /// Whether the byte is white space of ASCII or a NUL.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) || self == 0 }
}
