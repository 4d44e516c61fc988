import ArgumentParser
import Displacement
import Intake
import Language
import Ledger
import Reading

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
    let stream = try ArticleStream(Files.articles(in: files))
    let opened = dryRun ? nil : try ledger.open(readOnly: false)
    let places = PlaceIndex(try opened?.places() ?? Places.known(ledger))
    let sources = SourceIndex(SourceTable.builtIn)
    let reader = ArticleReader(places: places, sources: sources)
    var status: Failure.Status?
    var versions = try opened.map { try ArticleVersions(in: $0) }
    try stream.forEach { [published, explain, json] bytes, file in
      var article = ReadArticle(
        bytes, file: file, published: published, explaining: explain, with: reader)
      if json { article.writeLine(places: places) }
      return article
    } _: { result in
      let read: ReadArticle
      do throws(Failure) {
        read = try result.get()
      } catch {
        // A file that is not there does not keep the others from being read.
        Terminal.complain(error.message)
        status = error.status
        return
      }
      complain(of: read)
      if read.findings.contains(where: { $0.severity == .error }) {
        status = status ?? .data
        return
      }
      if let line = read.line { try Terminal.write(line) }
      if dryRun && json { return }
      do {
        try file(read, in: opened, &versions, places, sources)
      } catch let failure as Failure where failure.status == .data {
        // One article that does not say its day does not keep the others from being read.
        Terminal.complain(failure.message)
        status = status ?? .data
      }
    }
    if let status { throw ExitCode(status.rawValue) }
  }

  /// Shows an article, and records it where there is a ledger.
  private func file(
    _ read: ReadArticle, in opened: Ledger?, _ versions: inout ArticleVersions?,
    _ places: PlaceIndex, _ sources: SourceIndex
  ) throws {
    let filing = ArticleFiling(
      read, publisher: publisher ?? read.publisher, url: url ?? read.url, sources: sources)
    var contents = try filing.contents(published: published)
    if !json {
      try Terminal.print(
        ClaimView.page(
          of: read.article, titled: read.file, contents, places: places.tree,
          isColored: Terminal.showsColor))
    }
    guard let opened else { return }
    if let version = try versions?.laterVersion(contents, of: filing.document) {
      Terminal.remark("\(read.file): \(version.remark).")
      contents = version.contents
    }
    let entry = Entry(
      input: read.file.lastPathComponent, inputDigest: Digest(of: read.bytes).description,
      at: Clock.now, by: person.name)
    let receipt = try opened.record(contents, entry)
    Terminal.remark(
      receipt.batch.map { batch in
        "\(read.file): \(receipt.claims.new + receipt.claims.revised) candidates filed as "
          + "\(batch.id); see nuzuh review list."
      } ?? "\(read.file): nothing new; the ledger holds it already.")
  }

  /// Says what a person should look at; the names that the gazetteer lacks in one line.
  private func complain(of read: ReadArticle) {
    for finding in read.findings where finding.code != "unresolved-place" {
      Terminal.complain("\(read.file): \(finding.message)")
    }
    let unknown = read.findings.filter { $0.code == "unresolved-place" }.map(\.subject.plain)
    guard !unknown.isEmpty, !json else { return }
    Terminal.remark(
      "\(read.file): the gazetteer has no place, or several, of these names: "
        + unknown.joined(separator: ", ")
        + ". Choose in review, or add them: nuzuh places import.")
  }
}
