import Glibc

/// A file on disk, read in pieces of 256 KiB.
package struct FileBytes: ByteSource, Sendable {
  private let path: String

  /// The file at that path; it has to be one that can be read again, not a pipe.
  package init(path: String) {
    self.path = path
  }

  package func read(_ body: (UnsafeBufferPointer<UInt8>) throws -> Reading) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, code: errno) }
      guard count > 0 else { return }
      let piece = UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count])
      guard try body(piece) == .more else { return }
    }
  }
}

/// A file that could not be read.
package struct FileError: Error, Hashable, CustomStringConvertible {
  /// The file as it was named.
  package let path: String
  /// The system's number for the reason (`errno`).
  package let code: Int32

  /// Whether there is no such file.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// The file and the system's words for the reason.
  package var description: String { "\(path): \(String(cString: strerror(code)))" }
}
