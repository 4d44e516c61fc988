import Displacement
import Language
import Reading

/// An article as the ledger records it.
struct ArticleFiling {
  let article: Article
  let document: Document
  let file: String
  let sources: SourceIndex

  init(_ read: ReadArticle, publisher: String?, url: String?, sources: SourceIndex) {
    article = read.article
    file = read.file
    self.sources = sources
    document = Document(
      id: Document.ID(known: Digest(of: read.bytes).description), kind: .article,
      title: article.title ?? file.lastPathComponent, url: url, publisher: publisher,
      published: article.published, language: article.language, text: article.text)
  }

  /// The document with its claims, routes and the sources that were not known before.
  ///
  /// A figure without a date of its own counts from the day of publication, so that day must be
  /// known: it stands in the article, or a person gives it.
  func contents(published: Day?) throws(Failure) -> Batch.Contents {
    let isEmpty = article.figures.isEmpty && article.routes.isEmpty
    guard let reference = published ?? article.published ?? (isEmpty ? .first : nil) else {
      throw Failure(
        .data, "\(file) does not say when it was published: add --published YYYY-MM-DD.")
    }
    var contents = Batch.Contents()
    var unknown: [Source.ID: Source] = [:]
    let (claims, routes) = article.claims(document: document, reference: reference) { words in
      if let known = sources.resolve(words) { return known }
      let name = String(words.plain.prefix(80))
      let id = Source.ID(rawValue: name) ?? Source.ID(known: "unnamed")
      unknown[id] = Source(id: id, nameEnglish: name, kind: .unknown)
      return id
    }
    contents.documents = [document]
    contents.sources = unknown.values.sorted { $0.id < $1.id }
    contents.claims = claims
    contents.routes = routes.map(\.0)
    contents.routeStatuses = routes.map(\.1)
    return contents
  }
}
