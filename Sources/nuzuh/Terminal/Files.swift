import Foundation

/// Files by the names of the command line, where `-` is standard input or standard output.
enum Files {
  /// The bytes of a file, or of standard input.
  ///
  /// - Parameter name: the file's name, or `-`.
  /// - Returns: all of its bytes.
  /// - Throws: ``Failure`` that says what is wrong with the name.
  static func read(_ name: String) throws(Failure) -> [UInt8] {
    let size = try weight(of: name)
    guard size > 0 else { return try readToEnd(name) }
    let descriptor = try opened(name)
    defer { close(descriptor) }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      while count < size, isWhole {
        let rest = UnsafeMutableBufferPointer(rebasing: bytes[count...])
        let taken = Foundation.read(descriptor, rest.baseAddress, rest.count)
        if taken < 0, errno == EINTR { continue }
        // A file that was cut meanwhile is read as far as it goes.
        if taken == 0 { break }
        isWhole = taken > 0
        count += max(taken, 0)
      }
    }
    guard isWhole else { throw unreadable(name) }
    return bytes
  }

  /// The bytes of what does not say how many it has: standard input, or a pipe.
  private static func readToEnd(_ name: String) throws(Failure) -> [UInt8] {
    do {
      guard name != "-" else { return try Array(FileHandle.standardInput.readToEnd() ?? Data()) }
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: name))
      defer { try? file.close() }
      return try Array(file.readToEnd() ?? Data())
    } catch {
      throw name == "-"
        ? Failure(.inputOutput, "Standard input cannot be read to its end.") : unreadable(name)
    }
  }

  private static func unreadable(_ name: String) -> Failure {
    Failure(.noInput, "\(name) cannot be read: check its permissions.")
  }

  /// The files that names stand for: a folder stands for the articles in it, in the order of their
  /// names, without those in folders below it.
  ///
  /// - Parameter names: files and folders.
  /// - Returns: files, each once for each time it is named.
  /// - Throws: ``Failure`` where a folder cannot be read or holds no article.
  static func articles(in names: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for name in names {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue
      else {
        files.append(name)
        continue
      }
      let held: [String]
      do { held = try FileManager.default.contentsOfDirectory(atPath: name) } catch {
        throw unreadable(name)
      }
      let articles = held.filter { file in
        !file.hasPrefix(".")
          && [".txt", ".html", ".htm"].contains { file.lowercased().hasSuffix($0) }
      }
      guard !articles.isEmpty else {
        throw Failure(.noInput, "The folder \(name) holds no article (.txt, .html, .htm).")
      }
      files += articles.sorted().map { "\(name)/\($0)" }
    }
    return files
  }

  /// Whether there is a folder of that name.
  static func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Makes a folder, and those around it, where they are not there.
  static func makeFolder(_ name: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
    } catch {
      throw Failure(.cannotCreate, "The folder \(name) cannot be made.")
    }
  }

  /// Whether a name is that of a file which can be read again and again: not of a pipe.
  ///
  /// - Parameter name: the file's name.
  /// - Returns: whether it is stored.
  /// - Throws: ``Failure`` where there is no such file, or it is a folder.
  static func isStored(_ name: String) throws(Failure) -> Bool {
    try status(of: name).st_mode & S_IFMT == S_IFREG
  }

  /// How many bytes a file has; 0 for standard input and for a pipe.
  ///
  /// - Parameter name: the file's name, or `-`.
  /// - Returns: its size as it is now.
  /// - Throws: ``Failure`` where there is no such file, it is a folder, or it may not be read.
  static func weight(of name: String) throws(Failure) -> Int {
    guard name != "-" else { return 0 }
    let status = try status(of: name)
    guard access(name, R_OK) == 0 else { throw unreadable(name) }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }

  private static func status(of name: String) throws(Failure) -> stat {
    var status = stat()
    guard stat(name, &status) == 0 else {
      throw Failure(.noInput, "There is no file \(name).")
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure(.noInput, "\(name) is a folder: name the files in it.")
    }
    return status
  }

  /// Opens a file or a pipe to be read; it is the caller's to close.
  ///
  /// - Parameter name: its name.
  /// - Returns: its descriptor.
  /// - Throws: ``Failure`` where it cannot be opened.
  static func opened(_ name: String) throws(Failure) -> Int32 {
    let descriptor = open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(name) }
    return descriptor
  }

  /// Lets as many files be open as the system gives: a series of years has a file a day, and all of
  /// them get their names together.
  static func allowMany() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// Writes a result to a file that only its owner can read, or to standard output.
  ///
  /// The file is written aside and then renamed, so that no reader ever sees half of it and a
  /// full disk leaves an earlier file as it was.
  ///
  /// - Parameters:
  ///   - text: the result.
  ///   - name: the file's name; `-` or nothing for standard output.
  /// - Throws: ``Failure`` that says what is wrong with the name.
  static func write(_ text: String, to name: String?) throws {
    guard let name, name != "-" else { return try Terminal.print(text) }
    var file = try OutputFile(name)
    try file.write(text)
    try file.finish()
  }

  /// Writes the bytes of a result as ``write(_:to:)`` writes a text.
  ///
  /// - Parameters:
  ///   - bytes: the result.
  ///   - name: the file's name; `-` or nothing for standard output.
  /// - Throws: ``Failure`` that says what is wrong with the name.
  static func write(_ bytes: [UInt8], to name: String?) throws {
    var file = try OutputFile(name)
    try bytes.withUnsafeBytes { try file.write($0) }
    try file.finish()
  }
}

extension String {
  /// The name of a file without its folders: a page shows no folder of the person who read it.
  var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
