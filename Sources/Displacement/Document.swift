/// A file that claims were read from: an article, a report, a sheet.
public struct Document: Hashable, Sendable, Identifiable {
  /// The SHA-256 of the file's bytes in 64 hexadecimal digits.
  public typealias ID = Identifier<Document>

  /// The digest of the file's bytes.
  public let id: ID
  /// What kind of document it is.
  public let kind: Kind
  /// The article's title, or the name of the file.
  public let title: String
  /// Where the document was published, if it was.
  public let url: String?
  /// Who published it, where that is known.
  public let publisher: String?
  /// The day it was published, where that is known.
  public let published: Day?
  /// The language it is written in, where that is known.
  public let language: LanguageCode?
  /// The whole text of an article, to which evidence points; `nil` for a sheet.
  public let text: String?
  /// The document that this one repeats.
  public let relays: ID?

  /// A document as it was read.
  ///
  /// - Parameters:
  ///   - id: the digest of its bytes.
  ///   - kind: what kind of document it is.
  ///   - title: its title, or the name of its file.
  ///   - url: where it was published.
  ///   - publisher: who published it.
  ///   - published: the day it was published.
  ///   - language: the language it is written in.
  ///   - text: the text that evidence points to.
  ///   - relays: the document that it repeats.
  public init(
    id: ID, kind: Kind, title: String, url: String? = nil, publisher: String? = nil,
    published: Day? = nil, language: LanguageCode? = nil, text: String? = nil, relays: ID? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.url = url
    self.publisher = publisher
    self.published = published
    self.language = language
    self.text = text
    self.relays = relays
  }

  /// What kind of document it is.
  public enum Kind: String, CaseIterable, Sendable {
    case article, report, csv, manual
  }
}

/// The exact words or the cells that a claim rests on.
public struct Evidence: Hashable, Sendable {
  /// The document that holds the evidence.
  public let document: Document.ID
  /// Where in the document it stands.
  public let location: Location
  /// The sentence of the article, or the row of the sheet, as it stands there.
  public let excerpt: String
  /// The words of the number itself: `ما يزيد على 250 عائلة`, or the cell.
  public let phrase: String

  /// The evidence at that location of a document.
  public init(document: Document.ID, location: Location, excerpt: String, phrase: String) {
    self.document = document
    self.location = location
    self.excerpt = excerpt
    self.phrase = phrase
  }

  /// Where evidence stands in its document.
  public enum Location: Hashable, Sendable {
    /// Half-open UTF-8 byte offsets into the document's text, on scalar boundaries.
    case span(Range<Int>)
    /// The row as a spreadsheet numbers it, from 1, title and header rows included.
    case row(Int)
  }
}
