/// What printing on paper needs and this machine does not have.
package struct MissingPackage: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was looked for: a library, a function of it, or a script without letters.
  package let name: String
  /// The Debian package that brings it.
  package let package: String

  /// What to do, and what works without it.
  package var description: String {
    """
    A PDF needs \(name), which is not on this machine: install the package \(package). \
    Text, Markdown, HTML and JSON work without it.
    """
  }
}
