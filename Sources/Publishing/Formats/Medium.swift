/// What a summary is printed as: a text of some format, or sheets of paper.
package enum Medium: Sendable {
  case text(Format)
  /// PDF on A4, which needs libraries and fonts that a machine may not have.
  case paper

  /// Every medium, in the order in which help lists them.
  package static let all = Format.all.map(Medium.text) + [paper]

  /// The name by which the command line knows it.
  package var name: String {
    switch self {
    case .text(let format): format.name
    case .paper: "pdf"
    }
  }

  /// The endings of its files, without the dot; the first is the usual one.
  package var endings: [String] {
    switch self {
    case .text(let format): format.endings
    case .paper: ["pdf"]
    }
  }

  /// Whether the medium shows pictures; the others need no ``Edition/illustration``.
  package var hasPictures: Bool {
    switch self {
    case .text(let format): format.hasPictures
    case .paper: true
    }
  }

  /// The medium of that name.
  package init?(named name: String) {
    guard let medium = Medium.all.first(where: { $0.name == name }) else { return nil }
    self = medium
  }

  /// The medium of a file, by the ending of its name.
  package init?(file: String) {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    guard let medium = Medium.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = medium
  }

  /// The summary as the bytes of a file.
  package func bytes(_ edition: Edition) throws(MissingPackage) -> [UInt8] {
    switch self {
    case .text(let format): Array(format(edition).utf8)
    case .paper: try PDF(edition).bytes
    }
  }
}
