import ArgumentParser
import Dispatch
import Displacement
import Foundation
import Intake
import Language
import Ledger
import Reading
import Synchronization

/// `nuzuh read`: articles to candidates.
struct Read: Command {
  static let configuration = CommandConfiguration(
    abstract: "Read articles and file what they say for review.",
    discussion: """
      Examples:
        nuzuh read article.txt --published 2022-01-22
        nuzuh read report.txt --dry-run
        nuzuh read *.txt --dry-run --json
        nuzuh read article.txt --dry-run --explain

      What was found waits as a candidate: nothing of it enters a total before
      somebody approves it with nuzuh review. Reading the same article again files
      nothing twice; of a later version only what changed is filed, and replaces what
      it said before once that is approved. With --dry-run --json no ledger is needed, and each file gives
      one line of JSON.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions

  @Argument(
    help: ArgumentHelp("Articles, or folders of them; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("The day it was published, if it does not say so.", valueName: "YYYY-MM-DD"))
  var published: Day?

  @Option(name: .long, help: ArgumentHelp("Who published it.", valueName: "name"))
  var publisher: String?

  @Option(name: .long, help: ArgumentHelp("Where it was published.", valueName: "address"))
  var url: String?

  @Flag(name: .long, help: "Show what is found, and file nothing.") var dryRun = false
  @Flag(name: .long, help: "Print JSON, one object a line.") var json = false
  @Flag(name: .long, help: "Say for every figure which rules fired, and on which words.")
  var explain = false

  mutating func perform() throws {
    files = try Files.articles(in: files)
    let bytes = try files.map { try Files.read($0) }
    let opened = dryRun ? nil : try ledger.open(readOnly: false)
    let places = PlaceIndex(try opened?.places() ?? Places.known(ledger))
    let sources = SourceIndex(SourceTable.builtIn)
    let articles = read(bytes, with: ArticleReader(places: places, sources: sources), places)
    var status: Failure.Status?
    var versions = try opened.map { try ArticleVersions(in: $0) }
    for (file, (bytes, read)) in zip(files, zip(bytes, articles)) {
      complain(of: read.findings, in: file)
      if read.findings.contains(where: { $0.severity == .error }) {
        status = .data
        continue
      }
      if let line = read.line { try Terminal.write(line) }
      if dryRun && json { continue }
      let filing = ArticleFiling(
        read.article, bytes: bytes, publisher: publisher ?? read.publisher, url: url ?? read.url,
        file: file, sources: sources)
      var contents: Batch.Contents
      do {
        contents = try filing.contents(published: published)
      } catch {
        // One article that does not say its day does not keep the others from being read.
        Terminal.complain(error.message)
        status = .data
        continue
      }
      if !json {
        try Terminal.print(
          ClaimView.page(
            of: read.article, titled: file, contents, places: places.tree,
            isColored: Terminal.showsColor))
      }
      guard let opened else { continue }
      if let version = try versions?.laterVersion(contents, of: filing.document) {
        Terminal.remark("\(file): \(version.remark).")
        contents = version.contents
      }
      let entry = Entry(
        input: file.lastPathComponent, inputDigest: Digest(of: bytes).description, at: Clock.now,
        by: person.name)
      let receipt = try opened.record(contents, entry)
      Terminal.remark(
        receipt.batch.map { batch in
          "\(file): \(receipt.claims.new + receipt.claims.revised) candidates filed as "
            + "\(batch.id); see nuzuh review list."
        } ?? "\(file): nothing new; the ledger holds it already.")
    }
    if let status { throw ExitCode(status.rawValue) }
  }

  /// Says what a person should look at; the names that the gazetteer lacks in one line.
  private func complain(of findings: [Finding], in file: String) {
    let unknown = findings.filter { $0.code == "unresolved-place" }.map(\.subject.plain)
    for finding in findings where finding.code != "unresolved-place" {
      Terminal.complain("\(file): \(finding.message)")
    }
    guard !unknown.isEmpty, !json else { return }
    Terminal.remark(
      "\(file): the gazetteer has no place, or several, of these names: "
        + unknown.joined(separator: ", ")
        + ". Choose in review, or add them: nuzuh places import.")
  }

  /// Reads the articles on all cores, in the order of the files.
  private func read(
    _ files: [[UInt8]], with reader: ArticleReader, _ places: PlaceIndex
  ) -> [ReadArticle] {
    let (names, published, explain, json) = (self.files, published, explain, json)
    let articles = Mutex<[Int: ReadArticle]>([:])
    let progress = Progress(of: files.count, "articles read")
    DispatchQueue.concurrentPerform(iterations: files.count) { number in
      var article = ReadArticle(
        files[number], name: names[number], published: published, explaining: explain, with: reader)
      if json { article.writeLine(file: names[number], places: places) }
      progress.show(
        articles.withLock { found in
          found[number] = article
          return found.count
        })
    }
    progress.finish()
    return articles.withLock { found in files.indices.compactMap { found[$0] } }
  }
}

/// An article with what its page says of itself.
struct ReadArticle: Sendable {
  let article: Article
  let publisher: String?
  let url: String?
  let findings: [Finding]
  /// The article as a line of JSON, where that was asked for.
  private(set) var line: [UInt8]?

  /// Reads the bytes of a page or a text; a day that a person gives beats the page's own.
  init(
    _ bytes: [UInt8], name: String, published: Day?, explaining: Bool, with reader: ArticleReader
  ) {
    let document = DocumentReader.read(bytes, name: name)
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
  mutating func writeLine(file: String, places: PlaceIndex) {
    var out = ByteBuffer(capacity: article.text.utf8.count * 4)
    article.write(to: &out, file: file, places: places)
    out.append("\n")
    line = out.drain { Array($0) }
  }
}

/// An article as the ledger records it.
struct ArticleFiling {
  let article: Article
  let document: Document
  let file: String
  let sources: SourceIndex

  init(
    _ article: Article, bytes: [UInt8], publisher: String?, url: String?, file: String,
    sources: SourceIndex
  ) {
    self.article = article
    self.file = file
    self.sources = sources
    document = Document(
      id: Document.ID(known: Digest(of: bytes).description), kind: .article,
      title: article.title ?? file.lastPathComponent, url: url, publisher: publisher,
      published: article.published,
      language: article.language, text: article.text)
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
