import Foundation

/// Files by the names of the command line, where `-` is standard input or standard output.
enum Files {
  /// The bytes of a file, or of standard input.
  ///
  /// - Parameter name: the file's name, or `-`.
  /// - Returns: all of its bytes.
  /// - Throws: ``Failure`` that says what is wrong with the name.
  static func read(_ name: String) throws(Failure) -> [UInt8] {
    if name == "-" {
      do {
        return try Array(FileHandle.standardInput.readToEnd() ?? Data())
      } catch {
        throw Failure(.inputOutput, "Standard input cannot be read to its end.")
      }
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
      throw Failure(.noInput, "There is no file \(name).")
    }
    guard !isFolder.boolValue else {
      throw Failure(.noInput, "\(name) is a folder: name the files in it.")
    }
    do {
      return try Array(Data(contentsOf: URL(fileURLWithPath: name)))
    } catch {
      throw Failure(.noInput, "\(name) cannot be read: check its permissions.")
    }
  }

  /// The files that names stand for: a folder stands for the articles in it, in the order of their
  /// names, without those in folders below it.
  ///
  /// - Parameter names: files and folders.
  /// - Returns: files, each once for each time it is named.
  /// - Throws: ``Failure`` where a folder holds no article.
  static func articles(in names: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for name in names {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue
      else {
        files.append(name)
        continue
      }
      let held = (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? []
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

  /// What tells whether a file was changed: its size and when it was last written.
  struct State: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// The state of a file that can be read again and again.
  static func state(of name: String) throws(Failure) -> State {
    var status = stat()
    guard stat(name, &status) == 0 else {
      throw Failure(.noInput, "There is no file \(name).")
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure(.noInput, "\(name) is a folder: name the files in it.")
    }
    return State(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
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
    try replace(name, with: Array(text.utf8))
  }

  /// Writes the bytes of a result as ``write(_:to:)`` writes a text.
  ///
  /// - Parameters:
  ///   - bytes: the result.
  ///   - name: the file's name; `-` or nothing for standard output.
  /// - Throws: ``Failure`` that says what is wrong with the name.
  static func write(_ bytes: [UInt8], to name: String?) throws {
    guard let name, name != "-" else { return try Terminal.write(bytes) }
    try replace(name, with: bytes)
  }

  private static func replace(_ name: String, with bytes: [UInt8]) throws(Failure) {
    let aside = "\(name).\(ProcessInfo.processInfo.processIdentifier).part"
    let file = open(aside, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(.cannotCreate, "\(name) cannot be created: \(reason).")
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
      try handle.close()
    } catch {
      unlink(aside)
      throw Failure(.inputOutput, "\(name) cannot be written whole: is the disk full?")
    }
    guard rename(aside, name) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(aside)
      throw Failure(.cannotCreate, "\(name) cannot be replaced: \(reason).")
    }
  }
}

extension String {
  /// The name of a file without its folders: a page shows no folder of the person who read it.
  var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
