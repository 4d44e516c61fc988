import Foundation
package import Testing

/// Compares a text with the golden file of that name in `Golden/` beside the test.
///
/// With `RECORD_GOLDEN=1` the file is written and the test fails, so that a recording run can
/// never pass by accident.
package func expectGolden(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Golden")
  let golden = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
      Issue.record("recorded \(name): look at it, then run again", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? String(contentsOf: golden, encoding: .utf8) else {
    Issue.record("no golden file \(name)", sourceLocation: sourceLocation)
    return
  }
  let (lines, wanted) = (text.split(separator: "\n"), expected.split(separator: "\n"))
  let difference = zip(lines, wanted).enumerated().first { $0.element.0 != $0.element.1 }
  if let (number, (line, want)) = difference {
    Issue.record(
      "\(name) differs in line \(number + 1):\n- \(want)\n+ \(line)",
      sourceLocation: sourceLocation)
  } else {
    #expect(text == expected, "\(name) differs at its end", sourceLocation: sourceLocation)
  }
}
