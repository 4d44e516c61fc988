import Dispatch
import Foundation
import Synchronization

/// Articles that are read on all cores and handed on in the order of their files, some at a time: what
/// lies in memory stays small however many files there are.
struct ArticleStream {
  private let files: [String]
  /// What each file weighs in bytes.
  private let weights: [Int]

  /// The bytes of files that are read at once, unless fewer files than there are cores have more.
  private static let room = 2 << 20
  /// The most files that are read at once.
  private static let most = 512

  /// The articles of those files.
  ///
  /// - Parameter files: their names; `-` is standard input.
  /// - Throws: ``Failure`` where standard input is named twice.
  init(_ files: [String]) throws(Failure) {
    guard files.count(where: { $0 == "-" }) < 2 else {
      throw Failure(.usage, "Standard input can be read only once: name - once.")
    }
    self.files = files
    // A file that is not there weighs nothing, and is told when it is its turn.
    weights = files.map { (try? Files.weight(of: $0)) ?? 0 }
  }

  /// Reads every file, and hands what was read to the body in the order of the files.
  ///
  /// - Parameters:
  ///   - read: makes an article of a file's bytes; called on all cores.
  ///   - body: takes an article, or why its file cannot be read; called one after another.
  /// - Throws: whatever the body throws.
  func forEach(
    reading read: @Sendable (_ bytes: [UInt8], _ file: String) -> ReadArticle,
    _ body: (Result<ReadArticle, Failure>) throws -> Void
  ) throws {
    let progress = Progress(of: files.count, "articles read")
    let done = Mutex(0)
    var start = 0
    while start < files.count {
      let window = start..<end(ofWindowFrom: start)
      let articles = Mutex([Result<ReadArticle, Failure>?](repeating: nil, count: window.count))
      DispatchQueue.concurrentPerform(iterations: window.count) { [files] number in
        let file = files[window.lowerBound + number]
        let article = Result { () throws(Failure) in read(try Files.read(file), file) }
        articles.withLock { $0[number] = article }
        progress.show(
          done.withLock { done in
            done += 1
            return done
          })
      }
      progress.hide()
      for case let article? in articles.withLock({ $0 }) { try body(article) }
      start = window.upperBound
    }
  }

  /// One past the last file that is read together with the one at a place.
  private func end(ofWindowFrom start: Int) -> Int {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var (end, weight) = (start, 0)
    while end < files.count, end - start < ArticleStream.most,
      weight < ArticleStream.room || end - start < cores
    {
      weight += weights[end]
      end += 1
    }
    return end
  }
}
