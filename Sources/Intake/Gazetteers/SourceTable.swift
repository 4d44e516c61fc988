import Displacement
package import Language

/// The sources that are known without being described by an office.
package enum SourceTable {
  /// Agencies of the United Nations, the Red Cross and Red Crescent, organisations, authorities,
  /// armed actors and media of the region, with their names in both languages.
  ///
  /// Read once, from `datasets/sources.csv`.
  package static let builtIn: [SourceIndex.Entry] = BuiltInTable.rows(
    of: "sources.csv", entry)

  private static func entry(_ row: inout RowCells) -> SourceIndex.Entry? {
    let (header, record) = (row.header, row.record)
    func text(_ column: String) -> String {
      header.names.firstIndex(of: column).flatMap { record.trimmedText($0) } ?? ""
    }
    guard let id = Source.ID(rawValue: text("id")), let kind = Source.Kind(rawValue: text("kind")),
      let reliability = Source.Reliability(rawValue: text("reliability"))
    else { return nil }
    let source = Source(
      id: id, nameEnglish: text("name_en"), nameArabic: text("name_ar"), kind: kind,
      reliability: reliability, isParty: text("is_party") == "yes")
    return SourceIndex.Entry(source: source, aliases: PlaceRow.list(text("aliases")))
  }
}
