import ArgumentParser
import Displacement

/// The file that the pages of one call are named after: `archive/day.pdf`.
struct PageFile {
  /// All before the ending, with the folders.
  private let stem: String
  /// The ending with its dot; empty where the name has none.
  private let ending: String

  init(_ name: String) {
    let folders = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let dot = name[folders...].dropFirst().lastIndex(of: ".") ?? name.endIndex
    stem = String(name[..<dot])
    ending = String(name[dot...])
  }

  /// The name with the day of a series and, of several languages, the language before the ending:
  /// `archive/day-2022-01-26.ar.pdf`.
  func name(for day: Day?, _ language: LanguageCode, amongSeveral isOneOfSeveral: Bool) -> String {
    let day = day.map { "-\($0)" } ?? ""
    return stem + day + (isOneOfSeveral ? ".\(language.rawValue)" : "") + ending
  }
}

/// Languages with commas between them: `ar,en`.
struct LanguagesArgument: ExpressibleByArgument {
  /// Each once, in the order in which they were given.
  let codes: [LanguageCode]

  static let english = LanguagesArgument(codes: [.english])

  private init(codes: [LanguageCode]) { self.codes = codes }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let codes = names.compactMap { LanguageCode(rawValue: String($0)) }
    guard codes.count == names.count, Set(codes).count == codes.count else { return nil }
    self.init(codes: codes)
  }

  var defaultValueDescription: String { codes.map(\.rawValue).joined(separator: ",") }
}
