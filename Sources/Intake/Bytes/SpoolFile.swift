import Glibc

/// A file without a name that only this process can read, for what memory should not hold: it is gone
/// with the process, however that ends.
final class SpoolFile: Sendable {
  private let descriptor: Int32

  /// A new file in the folder for temporary files.
  init() throws(FileError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // Its mode is 0600; the name is taken from it before anything is in it.
    var name = Array("\(folder)/nuzuh-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileError(folder, .noTemporaryFile(errno)) }
    unlink(&name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Writes bytes at the end of the file.
  func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = write(descriptor, part.baseAddress, part.count)
      guard count >= 0 || errno == EINTR else { throw failure }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Reads the bytes at an offset, and answers with how many there were.
  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      let count = pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure }
      return count
    }
  }

  private var failure: FileError { FileError("a temporary file", .system(errno)) }
}
