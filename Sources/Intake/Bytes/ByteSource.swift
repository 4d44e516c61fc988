/// Bytes that can be read from their start as often as needed, in pieces.
///
/// A sheet is read more than once: to tell its encoding and digest, to decide the order of its
/// dates, and to take its rows. None of these passes holds the file in memory.
package protocol ByteSource: Sendable {
  /// Hands every byte from the start to `body`, in order, until there are none left or `body`
  /// answers that it has seen enough.
  func read(_ body: (UnsafeBufferPointer<UInt8>) throws -> Reading) throws
}

/// Whether a reader of bytes or rows wants more of them.
package enum Reading: Sendable {
  case more, enough
}

/// A file that is already in memory, handed out in pieces of a given size.
package struct MemoryBytes: ByteSource, Sendable {
  private let bytes: [UInt8]
  private let pieceSize: Int

  /// The bytes in pieces of at most that size, and of at least one byte.
  package init(_ bytes: [UInt8], pieceSize: Int = 1 << 16) {
    self.bytes = bytes
    self.pieceSize = max(1, pieceSize)
  }

  package func read(_ body: (UnsafeBufferPointer<UInt8>) throws -> Reading) throws {
    try bytes.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: pieceSize) {
        let piece = all[start..<Swift.min(start + pieceSize, all.count)]
        guard try body(UnsafeBufferPointer(rebasing: piece)) == .more else { return }
      }
    }
  }
}
