import CFiles
import Foundation

/// A result on its way to a file that only its owner can read, or to standard output.
///
/// A file has no name before it is whole and on the disk, so that no reader ever sees half of it,
/// and a full disk, an error or a power cut on the way leaves an earlier file as it was and nothing
/// beside it. Where the file system knows no files without a name, it is written aside. What is no
/// file, such as a device or a named pipe, is written to as it is; a link leads to its file.
struct OutputFile: ~Copyable {
  /// As the user knows it.
  private let name: String
  /// Where the file that the name leads to is.
  private let target: String
  /// The name that the file has before its own; `nil` for what is written to as it is.
  private let aside: String?
  private let descriptor: Int32
  /// How many bytes were written.
  private(set) var count = 0
  /// Whether a file of the name `aside` must go if this one is given up.
  private var isAside = false
  /// Up to where the disk was asked to take the bytes.
  private var begun = 0

  /// How many bytes the disk is asked to take at a time, while more are made.
  private static let stride = 4 << 20

  /// Opens a file.
  ///
  /// - Parameter name: its name; `-` or nothing for standard output.
  /// - Throws: ``Failure`` that says what is wrong with the name.
  init(_ name: String?) throws(Failure) {
    guard let name, name != "-" else {
      self.name = "Standard output"
      (target, aside) = ("", nil)
      descriptor = STDOUT_FILENO
      return
    }
    self.name = name
    target = OutputFile.target(of: name)
    switch OutputFile.kind(of: name) {
    case nil, S_IFREG?:
      let aside = "\(target).\(ProcessInfo.processInfo.processIdentifier).part"
      self.aside = aside
      let unnamed = cfiles_open_unnamed(OutputFile.folder(of: target))
      descriptor =
        unnamed >= 0 ? unnamed : open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      isAside = unnamed < 0 && descriptor >= 0
    case _?:
      aside = nil
      descriptor = open(name, O_WRONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
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
    guard aside != nil, count - begun >= OutputFile.stride else { return }
    cfiles_begin_writing(descriptor, Int64(begun), Int64(count - begun))
    begun = count
  }

  /// Writes the next text.
  mutating func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Gives the whole file its name.
  consuming func finish() throws(Failure) {
    guard let file = try whole() else { return }
    try file.standAside()
    try file.replace()
  }

  /// The whole file without its name yet; `nil` for what was written to as it is.
  consuming func whole() throws(Failure) -> WholeFile? {
    guard let aside else { return nil }
    guard fsync(descriptor) == 0 else { throw incomplete }
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw incomplete }
    defer { isAside = false }
    return WholeFile(name, target: target, aside: aside, isAside: isAside, descriptor: own)
  }

  private var incomplete: Failure {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG:
      aside == nil
        ? Failure(.inputOutput, "\(name) takes no more: is the disk full?")
        : Failure(.inputOutput, "\(name) cannot be written whole: is the disk full?")
    default:
      Failure(.inputOutput, "\(name) cannot be written whole: \(OutputFile.reason).")
    }
  }

  /// What is there already under a name; `nil` for nothing.
  private static func kind(of name: String) -> mode_t? {
    var status = stat()
    return stat(name, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The name of the file that a name leads to.
  private static func target(of name: String) -> String {
    guard let path = realpath(name, nil) else { return name }
    defer { free(path) }
    return String(cString: path)
  }

  private static func folder(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
  }

  /// What the last call of the system says is wrong, after a colon.
  static var reason: String {
    errno == EISDIR ? "it is a folder; name a file in it" : String(cString: strerror(errno))
  }

  deinit {
    guard descriptor > STDERR_FILENO else { return }
    close(descriptor)
    if isAside, let aside { unlink(aside) }
  }
}
