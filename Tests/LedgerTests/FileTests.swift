import Displacement
import Foundation
import GRDB
@testable import Ledger
import Testing

@Suite("The file of a ledger")
struct FileTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func create() throws -> Ledger {
    try Ledger.create(
      at: scratch.path(), event: Sample.event, office: "hasakah", with: Sample.beginning)
  }

  @Test("a new ledger is one file that its owner alone can read")
  func mode() throws {
    _ = try create()
    #expect(try scratch.names() == ["nuzuh.sqlite"])
    #expect(try scratch.mode("nuzuh.sqlite") == 0o600)
  }

  @Test("the journal of a write is its owner's alone, and is gone after it")
  func journal() throws {
    let ledger = try create()
    _ = try ledger.record(Sample.entry(1)) { recorder throws(LedgerError) in
      try recorder.add(Sample.contents(Sample.claim("1", 250)))
      for name in (try? scratch.names()) ?? [] {
        #expect((try? scratch.mode(name)) == 0o600, "\(name)")
      }
      return .commit
    }
    #expect(try scratch.names() == ["nuzuh.sqlite"])
  }

  @Test("a ledger that is opened again is the ledger that was created")
  func reopen() throws {
    let receipt = try create().record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1))
    for readOnly in [false, true] {
      let ledger = try Ledger(opening: scratch.path(), readOnly: readOnly)
      #expect(ledger.event == Sample.event)
      #expect(ledger.office == "hasakah")
      #expect(try ledger.batches().last == receipt.batch)
      #expect(try ledger.history().claims.map(\.value) == [Sample.claim("1", 250)])
      #expect(try ledger.places() == Sample.beginning.places)
      #expect(try ledger.check() == [])
    }
  }

  @Test("a file that is there already is left as it is")
  func exists() throws {
    try scratch.write(Array("the work of a year".utf8))
    let error = #expect(throws: LedgerError.self) { try create() }
    #expect(error == .exists(path: scratch.path()))
    #expect(error?.exitStatus == 73)
    #expect(try scratch.bytes() == Array("the work of a year".utf8))
    #expect(try scratch.names() == ["nuzuh.sqlite"])
  }

  @Test("a folder that is not there takes no ledger")
  func noFolder() throws {
    let path = scratch.path("missing/nuzuh.sqlite")
    let error = #expect(throws: LedgerError.self) {
      try Ledger.create(at: path, event: Sample.event, office: "h", with: Sample.beginning)
    }
    #expect(error?.exitStatus == 73)
  }

  @Test("no ledger, a folder and a path through a file each have a clear error")
  func missing() throws {
    try scratch.write([1], to: "file")
    for name in ["nuzuh.sqlite", "file/nuzuh.sqlite"] {
      let error = #expect(throws: LedgerError.self) { try Ledger(opening: scratch.path(name)) }
      #expect(error == .missing(path: scratch.path(name)))
      #expect(error?.exitStatus == 66)
    }
    let error = #expect(throws: LedgerError.self) { try Ledger(opening: scratch.folder.path) }
    #expect(error?.exitStatus == 65)
    #expect(try scratch.names() == ["file"])
  }

  @Test(
    "a file of something else is no ledger",
    arguments: [
      "", "place,count\nGhwayran,250\n", "SQLite format 3\0", String(repeating: "x", count: 9_000),
    ])
  func notALedger(content: String) throws {
    try scratch.write(Array(content.utf8))
    for readOnly in [false, true] {
      let error = #expect(throws: LedgerError.self) {
        try Ledger(opening: scratch.path(), readOnly: readOnly)
      }
      #expect(error?.exitStatus == 65)
    }
    #expect(try scratch.bytes() == Array(content.utf8))
  }

  @Test("a database of another program is no ledger, and is left as it is")
  func otherDatabase() throws {
    try DatabaseQueue(path: scratch.path()).write { try $0.execute(sql: "CREATE TABLE claim (a)") }
    let before = try scratch.bytes()
    let error = #expect(throws: LedgerError.self) { try Ledger(opening: scratch.path()) }
    #expect(error?.exitStatus == 65)
    #expect(try scratch.bytes() == before)
  }

  @Test("a ledger of a newer version is left as it is")
  func newer() throws {
    _ = try create()
    try DatabaseQueue(path: scratch.path()).inDatabase {
      try $0.execute(sql: "PRAGMA user_version = 99")
    }
    let before = try scratch.bytes()
    let error = #expect(throws: LedgerError.self) { try Ledger(opening: scratch.path()) }
    #expect(error == .newer(path: scratch.path(), version: 99, supported: Schema.version))
    #expect(error?.exitStatus == 65)
    #expect(try scratch.bytes() == before)
  }

  @Test("a ledger from before the first release is left as it is, and said to be one")
  func unreleased() throws {
    _ = try create()
    try DatabaseQueue(path: scratch.path()).inDatabase {
      try $0.execute(sql: "PRAGMA user_version = 1")
    }
    let before = try scratch.bytes()
    for readOnly in [false, true] {
      let error = #expect(throws: LedgerError.self) {
        try Ledger(opening: scratch.path(), readOnly: readOnly)
      }
      #expect(error == .unreleased(path: scratch.path(), version: 1))
    }
    #expect(try scratch.bytes() == before)
  }

  @Test("a truncated file is damaged, wherever it is cut", arguments: [1, 3, 10, 40])
  func truncated(pages: Int) throws {
    _ = try create()
    let whole = try scratch.bytes()
    try scratch.write(Array(whole.prefix(pages * 4_096 - 100)))
    let error = #expect(throws: LedgerError.self) {
      try Ledger(opening: scratch.path()).history()
    }
    #expect(error?.exitStatus == 65)
  }

  @Test("a second writer is told that the ledger is busy; readers go on")
  func busy() throws {
    let ledger = try create()
    let other = try Ledger(opening: scratch.path(), patience: 0.2)
    let reader = try Ledger(opening: scratch.path(), readOnly: true)
    let clock = ContinuousClock()
    _ = try ledger.record(Sample.entry(1)) { recorder throws(LedgerError) in
      try recorder.add(Sample.contents(Sample.claim("1", 250)))
      var error: LedgerError?
      let waited = clock.measure {
        error = #expect(throws: LedgerError.self) {
          try other.record(Sample.contents(Sample.claim("2", 300)), Sample.entry(2))
        }
      }
      #expect(error == .busy(path: scratch.path()))
      #expect(error?.exitStatus == 75)
      #expect(waited < .seconds(5))
      #expect((try? reader.history().claims.isEmpty) == true)
      return .commit
    }
    _ = try other.record(Sample.contents(Sample.claim("2", 300)), Sample.entry(2))
    #expect(try reader.history().claims.count == 2)
    #expect(try reader.batches().map(\.sequence) == [1, 2, 3])
  }

  @Test("a ledger that is opened for reading takes no batch")
  func readOnly() throws {
    _ = try create()
    let ledger = try Ledger(opening: scratch.path(), readOnly: true)
    let error = #expect(throws: LedgerError.self) {
      try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1))
    }
    #expect(error == .readOnly(path: scratch.path()))
  }

  @Test("a folder that takes no files has a clear error", .enabled(if: getuid() != 0))
  func readOnlyFolder() throws {
    _ = try create()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: scratch.folder.path)
    defer {
      try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.folder.path)
    }
    let ledger = try Ledger(opening: scratch.path())
    #expect(try ledger.history().claims.isEmpty)
    let error = #expect(throws: LedgerError.self) {
      try ledger.record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1))
    }
    #expect(error == .readOnly(path: scratch.path()))
  }

  @Test("a full disk is said to be full, and the ledger stays as it was")
  func diskFull() throws {
    let ledger = try create()
    try ledger.queue.inDatabase { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
    }
    var contents = Sample.contents()
    contents.claims = (0..<500).map { Sample.claim("\($0)", $0) }
    let error = #expect(throws: LedgerError.self) {
      try ledger.record(contents, Sample.entry(1))
    }
    #expect(error == .diskFull(path: scratch.path()))
    #expect(error?.exitStatus == 74)
    #expect(try ledger.history().claims.isEmpty)
    #expect(try ledger.check() == [])
  }

  @Test("a name that SQLite gives a meaning of its own is a file like any other")
  func specialNames() throws {
    for name in [":memory:", "file:x?mode=memory", "a b'c%20.sqlite"] {
      #expect(LedgerFile(name).location == "./" + name)
      _ = try Ledger.create(
        at: scratch.path(name), event: Sample.event, office: "hasakah", with: Sample.beginning)
      #expect(try Ledger(opening: scratch.path(name)).event == Sample.event)
    }
    #expect(try scratch.names() == [":memory:", "a b'c%20.sqlite", "file:x?mode=memory"])
  }

  @Test("a write that was cut off is rolled back, also by a reader")
  func hotJournal() throws {
    _ = try create().record(Sample.contents(Sample.claim("1", 250)), Sample.entry(1))
    let copy = try Scratch()
    let writer = try DatabaseQueue(path: scratch.path())
    try writer.inDatabase { database in
      // A tiny cache writes pages before the end of the transaction.
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      for number in 0..<2_000 {
        try database.execute(
          sql: "INSERT INTO place_id (id) VALUES (?)", arguments: ["place \(number)"])
      }
      for name in try scratch.names() { try copy.write(try scratch.bytes(name), to: name) }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try copy.names() == ["nuzuh.sqlite", "nuzuh.sqlite-journal"])
    #expect(try copy.bytes() != scratch.bytes())
    let reader = try Ledger(opening: copy.path(), readOnly: true)
    #expect(try reader.history().claims.map(\.value) == [Sample.claim("1", 250)])
    #expect(try reader.check() == [])
    #expect(try copy.names() == ["nuzuh.sqlite"])
    #expect(try copy.bytes() == scratch.bytes())
  }

  @Test(
    "an office whose name cannot be part of an identifier is refused", arguments: ["", " a", "a\n"])
  func officeName(name: String) throws {
    let error = #expect(throws: LedgerError.self) {
      try Ledger.create(
        at: scratch.path(), event: Sample.event, office: name, with: Sample.beginning)
    }
    #expect(error == .officeName(name))
    #expect(try scratch.names() == [])
  }
}
