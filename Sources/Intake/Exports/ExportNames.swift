package import Displacement
package import Language

/// Names places and sources in the cells of an exported sheet so that the intake takes each name
/// for the same place and the same source again.
///
/// A name that is shared, or that holds what separates names, gives way to the identifier.
package struct ExportNames {
  package let language: LanguageCode
  private let cell: PlaceCell
  private let sources: SourceIndex
  private var names: [Place.ID: String] = [:]
  private var cells: [PlaceSet: String?] = [:]
  private var sourceCells: [Source.ID: String?] = [:]

  package init(places: PlaceIndex, sources: SourceIndex, language: LanguageCode) {
    cell = PlaceCell(index: places)
    self.sources = sources
    self.language = language
  }

  /// A cell of those places; blank where none is said, `nil` where one is not resolved.
  ///
  /// - Parameters:
  ///   - set: the places.
  ///   - keepsWords: whether the words of the source are to stand, as far as they are understood.
  /// - Returns: the cell, which reads as the same places in the same order.
  package mutating func cell(of set: PlaceSet, keepsWords: Bool = false) -> String? {
    if set.isUnstated { return "" }
    if !keepsWords, let known = cells[set] { return known }
    let ids = set.mentions.compactMap(\.place)
    guard ids.count == set.mentions.count else { return nil }
    let written = zip(ids, set.mentions).map { id, mention in
      keepsWords && reads(mention.text) == [id] ? mention.text : name(of: id)
    }
    let forms = [written, ids.map(\.rawValue)].map { $0.joined(separator: "|") }
    let found = forms.first { reads($0) == ids }
    if !keepsWords { cells[set] = found }
    return found
  }

  /// A cell of places that a summary names.
  package mutating func cell(of places: [Place.ID]) -> String? {
    cell(of: PlaceSet(places.map { .init(text: $0.rawValue, place: $0) }))
  }

  /// A cell of that source; `nil` where no cell would be taken for it.
  package mutating func cell(of source: Source.ID) -> String? {
    if let known = sourceCells[source] { return known }
    let described = sources[source]
    let forms = [source.rawValue, described?.nameEnglish ?? "", described?.nameArabic ?? ""]
    let found = forms.first { form in
      !form.isEmpty && form.trimmed == form
        && (sources.resolve(form) ?? Source.ID(rawValue: form)) == source
    }
    sourceCells[source] = found
    return found
  }

  /// The name of a place in the language of the sheet where it is its own, else its identifier.
  private mutating func name(of id: Place.ID) -> String {
    if let known = names[id] { return known }
    let name = cell.index.tree[id]?.name(in: language) ?? id.rawValue
    let written = reads(name) == [id] && !name.contains("|") ? name : id.rawValue
    names[id] = written
    return written
  }

  /// The places that the intake takes a cell for, each once, in the order of the cell.
  private func reads(_ text: String) -> [Place.ID]? {
    guard text.trimmed == text, SpreadsheetGuard.guarded(text) == text,
      case .places(let set) = cell.read(text)
    else { return nil }
    return set.mentions.compactMap(\.place)
  }
}
