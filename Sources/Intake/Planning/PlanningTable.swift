package import Displacement

/// The table of planning figures: the built-in one, or an office's own with the same columns.
package enum PlanningTable {
  /// The figures of `datasets/planning-figures.csv`, in its order.
  package static let builtIn: [PlanningFigure] = {
    do {
      return try figures(in: Array(BuiltInTable.bytes(of: "planning-figures.csv")))
    } catch {
      // A test reads the table.
      assertionFailure("planning-figures.csv:\(error)")
      return []
    }
  }()

  /// The figures of a table in UTF-8.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: the figures in the order of the rows.
  /// - Throws: ``PlanningFault`` for the first row that cannot be used: what a page multiplies
  ///   people by is read whole or not at all.
  package static func figures(in bytes: [UInt8]) throws(PlanningFault) -> [PlanningFigure] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw PlanningFault(line: 1, column: nil, reason: .notUTF8)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var header: [String]?
    var figures: [PlanningFigure] = []
    var fault: PlanningFault?
    let body: RecordReader.Body = { item in
      switch item {
      case .fault(let broken):
        fault = PlanningFault(line: broken.line, column: nil, reason: .quotes)
        return .enough
      case .record(let record):
        guard !record.isBlank else { return .more }
        guard let names = header else {
          header = record.texts.map(\.trimmed)
          return .more
        }
        do throws(PlanningFault) {
          figures.append(try PlanningRow(record, under: names).figure)
        } catch {
          fault = error
          return .enough
        }
        return .more
      }
    }
    let reader = RecordReader(delimiter: UInt8(ascii: ","))
    do {
      try bytes.withUnsafeBufferPointer { bytes in
        try reader.feed(UnsafeBufferPointer(rebasing: bytes.dropFirst(hasMark ? 3 : 0)), to: body)
      }
      try reader.finish(to: body)
    } catch {
      // The closure throws nothing.
    }
    if let fault { throw fault }
    guard !figures.isEmpty else { throw PlanningFault(line: 1, column: nil, reason: .empty) }
    return figures
  }
}

/// Why a table of planning figures cannot be used.
package struct PlanningFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The physical line, from 1.
  package let line: Int
  /// The name of the column, where one is at fault.
  package let column: String?
  package let reason: Reason

  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    case notUTF8, quotes, empty, missing
    /// The value, and what would do.
    case value(String, expected: String)
  }

  /// `4: column "amount": "x" is not a number from 0.01 to 10000`.
  package var description: String {
    let place = "\(line): " + (column.map { "column \"\($0)\": " } ?? "")
    return switch reason {
    case .notUTF8: place + "the file is not UTF-8"
    case .quotes: place + "a quotation mark is not closed"
    case .empty: place + "there is no planning figure"
    case .missing: place + "there is no value"
    case .value(let value, let expected): place + "\"\(value)\" is not \(expected)"
    }
  }
}
