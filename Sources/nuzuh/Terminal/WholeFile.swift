import CFiles
import Foundation

/// A file that is whole and on the disk and has no name yet, so that several are replaced together or
/// not at all; one that is given up leaves nothing.
final class WholeFile {
  /// As the user knows it.
  private let name: String
  /// Where the file that the name leads to is.
  private let target: String
  /// The name that the file has before its own.
  private let aside: String
  /// Whether it has that name.
  private var isAside: Bool
  private let descriptor: Int32

  /// - Parameters:
  ///   - name: the name as the user knows it.
  ///   - target: where the file that the name leads to is.
  ///   - aside: the name that the file has before its own.
  ///   - isAside: whether it has that name.
  ///   - descriptor: the open file, which is this one's to close.
  init(_ name: String, target: String, aside: String, isAside: Bool, descriptor: Int32) {
    (self.name, self.target, self.aside) = (name, target, aside)
    (self.isAside, self.descriptor) = (isAside, descriptor)
  }

  /// Gives the file a name beside its own, in the same folder: what can go wrong goes wrong here.
  func standAside() throws(Failure) {
    if !isAside { isAside = cfiles_give_name(descriptor, aside) == 0 }
    guard isAside else { throw irreplaceable }
  }

  /// Gives the file that stands aside its own name.
  func replace() throws(Failure) {
    guard rename(aside, target) == 0 else { throw irreplaceable }
    isAside = false
  }

  private var irreplaceable: Failure {
    Failure(.cannotCreate, "\(name) cannot be replaced: \(OutputFile.reason).")
  }

  deinit {
    close(descriptor)
    if isAside { unlink(aside) }
  }
}
