package import Displacement

/// The known sources by their names: finds an organisation named inside free text.
///
/// It is made once and never changed: whoever reads holds a reference.
package final class SourceIndex: Sendable {
  /// A source and the other names that it goes by.
  package struct Entry: Hashable, Sendable {
    /// The source.
    package let source: Source
    /// Its other names, abbreviations and spellings in any language.
    package let aliases: [String]

    /// A source that also goes by those names.
    package init(source: Source, aliases: [String]) {
      self.source = source
      self.aliases = aliases
    }
  }

  private struct Name: Sendable {
    let source: Source.ID
    /// Whether the name is an abbreviation that could be a word, such as WHO.
    let isAcronym: Bool
    /// Whether the name lacks its ال, so that it stands only after لل.
    var isBare = false

    /// Adds the name as it is spelled, and without its ال.
    func insert(as spelling: String, into names: inout TermTable<Name>) {
      names.insert(spelling, self)
      let folded = Fold.key(spelling)
      let bare = PlaceName.withoutArticle(folded[...])
      if bare.utf8.count < folded.utf8.count {
        names.insert(String(bare), Name(source: source, isAcronym: false, isBare: true))
      }
    }
  }

  private let names: TermTable<Name>
  private let sources: [Source.ID: Source]

  /// Indexes the sources by identifier, names and aliases; of two with one name the first has it.
  package init(_ entries: [Entry]) {
    sources = Dictionary(entries.map { ($0.source.id, $0.source) }) { first, _ in first }
    var names = TermTable<Name>(ignoringHyphens: true)
    for entry in entries {
      let source = entry.source
      Name(source: source.id, isAcronym: true).insert(as: source.id.rawValue, into: &names)
      for name in [source.nameEnglish, source.nameArabic] + entry.aliases {
        let isAcronym =
          name.utf8.count <= 6
          && name.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        Name(source: source.id, isAcronym: isAcronym).insert(as: name, into: &names)
      }
    }
    self.names = names
  }

  /// The source with that identifier.
  package subscript(id: Source.ID) -> Source? { sources[id] }

  /// The source whose name is the longest of those that stand in the text as whole words.
  ///
  /// An abbreviation inside a longer text must be in capitals, so that "who" is no source.
  package func resolve(_ text: String) -> Source.ID? {
    let text = FoldedText(text)
    return mention(in: text, tokens: text.tokens.indices)?.source
  }

  /// The longest known name among those tokens, and where it stands.
  package func mention(
    in text: FoldedText, tokens: Range<Int>
  ) -> (source: Source.ID, tokens: Range<Int>)? {
    var best: (source: Source.ID, tokens: Range<Int>, length: Int)?
    for index in tokens where text.tokens[index].kind != .sign {
      let found = text.firstStem(of: text.tokens[index]) { stem in
        names.match(text, at: index, stem: stem).flatMap {
          $0.value.isBare && !stem.clitics.contains(.definite) ? nil : ($0, stem)
        }
      }
      guard let ((name, count), stem) = found, index + count <= tokens.upperBound
      else { continue }
      let run = index..<(index + count)
      let length = text.tokens[run.upperBound - 1].end - stem.start
      if name.isAcronym, run != tokens, !isCapital(text, run) { continue }
      if length > best?.length ?? 0 { best = (name.source, run, length) }
    }
    return best.map { (source: $0.source, tokens: $0.tokens) }
  }

  private func isCapital(_ text: FoldedText, _ run: Range<Int>) -> Bool {
    text.original[text.span(ofTokens: run)].allSatisfy { !(0x61...0x7a).contains($0) }
  }
}
