extension Format {
  /// The document `nuzuh.summary/1`, the same in every language.
  package static let json = Format("json", endings: ["json"]) { edition in edition.summary.json }
}
