import Displacement
import Language
import Reading

/// An article with what its page says of itself.
struct ReadArticle: Sendable {
  /// The name of its file, and the bytes.
  let file: String
  let bytes: [UInt8]
  let article: Article
  let publisher: String?
  let url: String?
  let findings: [Finding]
  /// The article as a line of JSON, where that was asked for.
  private(set) var line: [UInt8]?

  /// Reads the bytes of a page or a text; a day that a person gives beats the page's own.
  init(
    _ bytes: [UInt8], file: String, published: Day?, explaining: Bool, with reader: ArticleReader
  ) {
    self.file = file
    self.bytes = bytes
    let document = DocumentReader.read(bytes, name: file)
    var article = reader.read(
      document.text, published: published ?? document.published, title: document.title,
      language: document.language, explaining: explaining)
    article.discarded = document.discarded + article.discarded
    self.article = article
    publisher = document.publisher
    url = document.url
    findings = document.findings + article.findings
  }

  /// Makes the line of JSON, which takes long enough to be made on all cores too.
  mutating func writeLine(places: PlaceIndex) {
    var out = ByteBuffer(capacity: article.text.utf8.count * 6)
    article.write(to: &out, file: file, places: places)
    out.append("\n")
    line = out.drain { Array($0) }
  }
}
