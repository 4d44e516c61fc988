import Foundation
import Intake
import Testing

@Suite("Files")
struct FileBytesTests {
  @Test("a file gives the same bytes each time it is read, in pieces")
  func pieces() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("nuzuh-\(UUID().uuidString).csv")
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0) }
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let source = try FileBytes(path: file.path)
    for _ in 0..<2 {
      var read: [UInt8] = []
      var pieces = 0
      try source.read { piece in
        read += piece
        pieces += 1
        return .more
      }
      #expect(read == bytes)
      #expect(pieces > 1)
    }
    var first = 0
    try source.read { piece in
      first += piece.count
      return .enough
    }
    #expect(first < bytes.count)
  }

  @Test("a file that is written to or replaced between two readings is refused, not mixed")
  func changed() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("nuzuh-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("a,b\n".utf8).write(to: file)
    let source = try FileBytes(path: file.path)
    try source.read { _ in .more }
    let growing = #expect(throws: FileError.self) {
      try source.read { _ in
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("c,d\n".utf8))
        try handle.close()
        return .enough
      }
    }
    #expect(growing?.reason == .changed)
    #expect(growing?.description == "\(file.path) was changed while it was read")
    try FileManager.default.removeItem(at: file)
    #expect(throws: FileError.self) { try source.read { _ in .more } }
    try Data("a,b\n".utf8).write(to: file)
    #expect(throws: FileError.self) { try source.read { _ in .more } }
  }

  @Test("a file that is not there is named with the reason")
  func missing() {
    let error = #expect(throws: FileError.self) {
      try FileBytes(path: "/no/such/file.csv")
    }
    #expect(error?.isMissing == true)
    #expect(error?.description == "/no/such/file.csv: No such file or directory")
  }
}
