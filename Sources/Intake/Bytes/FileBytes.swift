import Glibc

/// A file on disk, read in pieces of 256 KiB, and the same file with the same content each time.
package struct FileBytes: ByteSource, Sendable {
  private let path: String
  private let state: State

  /// The file at that path as it is now; it has to be one that can be read again, not a pipe.
  package init(path: String) throws(FileError) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path, .system(errno)) }
    state = State(status)
  }

  /// Hands out the bytes of the file, as every ``ByteSource`` does.
  ///
  /// - Throws: a ``FileError`` where the file cannot be read, or is no longer what it was when it
  ///   was first looked at; and what `body` throws.
  package func read(_ body: (UnsafeBufferPointer<UInt8>) throws -> Reading) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path, .system(errno)) }
    defer { close(file) }
    try checkUnchanged(file)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path, .system(errno)) }
      guard count > 0 else { break }
      let piece = UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count])
      guard try body(piece) == .more else { break }
    }
    try checkUnchanged(file)
  }

  private func checkUnchanged(_ file: Int32) throws(FileError) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path, .system(errno)) }
    guard State(status) == state else { throw FileError(path, .changed) }
  }

  /// What tells whether a file was changed: which it is, its size, and when it was last written.
  private struct State: Hashable, Sendable {
    private let device: UInt
    private let number: UInt
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init(_ status: stat) {
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}

/// A file that could not be read, or not as the one it was.
package struct FileError: Error, Hashable, CustomStringConvertible {
  /// The file as it was named.
  package let path: String
  /// What kept it from being read.
  package let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What keeps a file from being read.
  package enum Reason: Hashable, Sendable {
    /// The system's number for the reason (`errno`).
    case system(Int32)
    /// The file is another one than it was, or was written to since.
    case changed
    /// No temporary file can be made in the folder, for the reason of that number.
    case noTemporaryFile(Int32)
  }

  /// Whether there is no such file.
  package var isMissing: Bool { reason == .system(ENOENT) || reason == .system(ENOTDIR) }

  /// The file and the reason, in the system's words where it is the system's.
  package var description: String {
    switch reason {
    case .system(let code): "\(path): \(String(cString: strerror(code)))"
    case .changed: "\(path) was changed while it was read"
    case .noTemporaryFile(let code):
      "no temporary file can be made in \(path): \(String(cString: strerror(code)))"
    }
  }
}
