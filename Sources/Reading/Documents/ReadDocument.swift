package import Displacement

/// A page or a text file as the article stages read it.
package struct ReadDocument: Hashable, Sendable {
  /// What the bytes were.
  package let kind: Kind
  /// The article as lines of plain text, with an empty line between blocks.
  ///
  /// The offsets of evidence are UTF-8 offsets into this text. Of a page it holds the headline and
  /// what follows; of a text file all of it. It is empty where no article was found.
  package let text: String
  /// The headline; `nil` where the document names none.
  package let title: String?
  /// The day it was published, at the page's own offset from UTC.
  package let published: Day?
  /// The name of the site, as the page gives it.
  package let publisher: String?
  /// The address that the page gives for itself.
  package let url: String?
  /// The language it is written in, where that is one we read.
  package let language: LanguageCode?
  /// The lines of the page that are no part of the article, in the page's order.
  package let discarded: [String]
  /// How the bytes were read.
  package let encoding: DocumentEncoding
  /// What a person should know before trusting the text.
  package let findings: [Finding]

  /// What the bytes of a document are.
  package enum Kind: String, CaseIterable, Sendable {
    case html, plain
  }
}
