import Glibc

/// What came through a pipe, kept in a file without a name so that it can be read again: memory does
/// not grow with it.
package struct PipeBytes: ByteSource {
  private let file: SpoolFile

  /// Takes all that comes through an open pipe, to its end.
  ///
  /// - Parameters:
  ///   - descriptor: the pipe.
  ///   - name: what the pipe is called in an error.
  /// - Throws: a ``FileError`` where the pipe cannot be read to its end, or kept.
  package init(draining descriptor: Int32, named name: String) throws {
    file = try SpoolFile()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(name, .system(errno)) }
      guard count > 0 else { return }
      try file.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  package func read(_ body: (UnsafeBufferPointer<UInt8>) throws -> Reading) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try file.read(at: offset, into: buffer)
      guard count > 0 else { return }
      offset += count
      let piece = UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count])
      guard try body(piece) == .more else { return }
    }
  }
}
