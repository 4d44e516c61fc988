import Displacement
import Foundation
import Intake
import Language
import Synchronization

/// A sheet that is read on a thread of its own, while what it says is recorded on another.
///
/// Reading and recording take about as long: two cores take a sheet in the time of the slower of
/// the two. The order of the rows is kept, and only a few hundred of them wait in between.
final class SheetStream: Sendable {
  /// How many rows go from one thread to the other at once.
  private static let pieceSize = 256

  /// What reading came to.
  struct Outcome: Sendable {
    let report: TableReport
    /// The refused rows as a sheet of their own; empty where there are none.
    let rejected: String
  }

  /// What some rows say, in their order.
  enum Piece: Sendable {
    case contents([Row.Content])
    case claims(ClaimRows)
  }

  private let keepsRejected: Bool
  private let readers = Channel<TableReader>(capacity: 1)
  private let rows = Channel<Piece>(capacity: 8)
  private let outcome = Mutex<Result<Outcome, any Error>?>(nil)
  private let ended = DispatchSemaphore(value: 0)

  /// Begins to look at a sheet; its rows are read as soon as there is a reader for them.
  ///
  /// - Parameters:
  ///   - bytes: the sheet.
  ///   - name: the name of its file, for the report.
  ///   - encoding: its encoding, where a person named it.
  ///   - keepsRejected: whether the refused rows are wanted as a sheet.
  init(_ bytes: some ByteSource, name: String, encoding: TextEncoding?, keepsRejected: Bool) {
    self.keepsRejected = keepsRejected
    let thread = Thread { [self] in
      let result = Result {
        let survey = try SheetSurvey(bytes, encoding: encoding)
        guard let reader = readers.receive() else { throw Abandoned() }
        return try read(reader, bytes, survey, name: name)
      }
      outcome.withLock { $0 = result }
      rows.finish()
      ended.signal()
    }
    thread.start()
  }

  /// Begins to read the rows.
  func begin(_ reader: TableReader) { _ = readers.send(reader) }

  /// What the next rows say, in the order of the sheet; nothing at its end.
  func next() -> Piece? { rows.receive() }

  /// Waits until reading has ended, and gives up what nobody took.
  ///
  /// - Returns: the report and the refused rows.
  /// - Throws: what kept the sheet from being read.
  func finish() throws -> Outcome {
    stop()
    guard let result = outcome.withLock({ $0 }) else {
      throw Failure(.inputOutput, "The sheet could not be read to its end.")
    }
    return try result.get()
  }

  /// Has nothing more read, and waits until that is so.
  func stop() {
    readers.finish()
    rows.close()
    ended.wait()
    ended.signal()
  }

  private func read(
    _ reader: TableReader, _ bytes: some ByteSource, _ survey: SheetSurvey, name: String
  ) throws -> Outcome {
    var rejected = ""
    var contents: [Row.Content] = []
    func send() throws {
      guard !contents.isEmpty else { return }
      guard rows.send(.contents(contents)) else { throw Abandoned() }
      contents = []
    }
    let report = try reader.read(
      bytes, name: name, survey: survey, rejected: { if keepsRejected { rejected += $0 } },
      plain: { [rows] claims in
        try send()
        guard rows.send(.claims(claims)) else { throw Abandoned() }
      },
      sink: { row in
        contents.append(row.content)
        if contents.count == SheetStream.pieceSize { try send() }
      })
    try send()
    return Outcome(report: report, rejected: rejected)
  }

  /// Recording has stopped, so that nobody reads on.
  private struct Abandoned: Error {}
}
