#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file of a ledger, apart from what is in it.
struct LedgerFile {
  /// The path as the user gave it, for messages.
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The path as SQLite takes it: never one of its special names (`:memory:`, `file:…`, nothing).
  var location: String { path.hasPrefix("/") ? path : "./" + path }

  /// Refuses a path without a file, and one of something else than a file.
  func requireFile() throws(LedgerError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == EACCES || errno == ENOENT || errno == ENOTDIR else {
        throw .inputOutput(path: path, reason: LedgerFile.reason)
      }
      throw .missing(path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notALedger(path: path, reason: "it is no regular file")
    }
    guard access(path, R_OK) == 0 else { throw .unreadable(path: path) }
    guard status.st_size > 0 else { throw .notALedger(path: path, reason: "it is empty") }
  }

  /// Refuses a path with a file, and one in a folder that takes none.
  func requireRoom() throws(LedgerError) {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw .exists(path: path) }
    guard access(folder, W_OK | X_OK) == 0 else { throw cannotCreate }
  }

  /// Makes a new ledger appear at the path whole or not at all.
  ///
  /// It is written to a hidden file beside the path, which is the owner's alone from its first
  /// byte, and gets its name when it is complete and on the disk. A process killed before that
  /// leaves no ledger, and the same command given again makes one. On a disk without hard links
  /// one killed in the moment between taking the name and filling it leaves an empty file.
  func create(_ ledger: UnsafeRawBufferPointer) throws(LedgerError) {
    try requireRoom()
    let draft = "\(folder)/.\(name).\(getpid()).new"
    unlink(draft)
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotCreate }
    defer {
      close(descriptor)
      unlink(draft)
    }
    var rest = ledger[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count > 0 || (count < 0 && errno == EINTR) else { throw cannotCreate }
      rest = rest.dropFirst(max(0, count))
    }
    guard fsync(descriptor) == 0 else { throw cannotCreate }
    try publish(draft)
    syncFolder()
  }

  /// Gives a complete file its name without ever replacing another file.
  private func publish(_ draft: String) throws(LedgerError) {
    if link(draft, path) == 0 { return }
    switch errno {
    case EEXIST: throw .exists(path: path)
    case EPERM, ENOTSUP, ENOSYS, EMLINK:
      // A disk without hard links, such as a memory stick: take the name first, then fill it.
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        throw errno == EEXIST ? .exists(path: path) : cannotCreate
      }
      close(descriptor)
      guard rename(draft, path) == 0 else {
        let failure = cannotCreate
        unlink(path)
        throw failure
      }
    default: throw cannotCreate
    }
  }

  /// Brings the name to the disk, where the disk can: the file is whole on it also without.
  private func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var name: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) }
      ?? path
  }

  private var cannotCreate: LedgerError {
    errno == ENOSPC ? .diskFull(path: path) : .cannotCreate(path: path, reason: LedgerFile.reason)
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
