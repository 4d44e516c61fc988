import Displacement
import Foundation
import Language
import Reading
import Testing

@Suite struct ScoreRun {
  @Test func writePredictions() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = environment["ARTICLES"], let out = environment["PREDICTIONS"] else { return }
    let reader = ArticleReader(places: TestGazetteer.index, sources: nil)
    var lines = ""
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where name.hasSuffix(".txt") {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
      let text = try String(contentsOf: url, encoding: .utf8)
      let gold = url.deletingPathExtension().appendingPathExtension("json")
      var published: Day?
      var title: String?
      if let data = try? Data(contentsOf: gold),
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      {
        published = (object["published"] as? String).flatMap { Day(iso: $0) }
        title = environment["TITLE"] == nil ? nil : object["title"] as? String
      }
      let article = reader.read(text, published: published, title: title)
      let file = name.replacingOccurrences(of: ".ar.txt", with: ".txt")
      lines += article.json(file: file, places: TestGazetteer.index) + "\n"
    }
    try lines.write(toFile: out, atomically: true, encoding: .utf8)
  }
}
