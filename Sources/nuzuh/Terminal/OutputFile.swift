import Foundation

/// A result on its way to a file that only its owner can read, or to standard output.
///
/// A file is written aside and renamed when it is whole and on the disk, so that no reader ever
/// sees half of it, and a full disk or an error on the way leaves an earlier file as it was.
struct OutputFile: ~Copyable {
  private let name: String
  /// Where the file is written until it is whole; `nil` for standard output.
  private let aside: String?
  private let descriptor: Int32
  /// How many bytes were written.
  private(set) var count = 0
  private var isFinished = false

  /// Opens a file.
  ///
  /// - Parameter name: its name; `-` or nothing for standard output.
  /// - Throws: ``Failure`` that says what is wrong with the name.
  init(_ name: String?) throws(Failure) {
    guard let name, name != "-" else {
      self.name = "Standard output"
      aside = nil
      descriptor = STDOUT_FILENO
      return
    }
    self.name = name
    let aside = "\(name).\(ProcessInfo.processInfo.processIdentifier).part"
    descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    self.aside = aside
    guard descriptor >= 0 else {
      isFinished = true
      throw Failure(.cannotCreate, "\(name) cannot be created: \(OutputFile.reason).")
    }
  }

  /// Writes the next bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw incomplete
      }
      rest = rest.dropFirst(written)
    }
    count += bytes.count
  }

  /// Writes the next text.
  mutating func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Gives the whole file its name.
  consuming func finish() throws(Failure) {
    guard let aside else { return }
    guard fsync(descriptor) == 0 else { throw incomplete }
    guard rename(aside, name) == 0 else {
      throw Failure(.cannotCreate, "\(name) cannot be replaced: \(OutputFile.reason).")
    }
    isFinished = true
  }

  private var incomplete: Failure {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG:
      aside == nil
        ? Failure(.inputOutput, "Standard output takes no more: is the disk full?")
        : Failure(.inputOutput, "\(name) cannot be written whole: is the disk full?")
    default:
      Failure(.inputOutput, "\(name) cannot be written whole: \(OutputFile.reason).")
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  deinit {
    guard let aside, descriptor >= 0 else { return }
    close(descriptor)
    if !isFinished { unlink(aside) }
  }
}
