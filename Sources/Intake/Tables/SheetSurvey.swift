package import Displacement
package import Language

/// What the first pass over a sheet finds: its encoding and its digest.
///
/// It needs nothing but the bytes, so that it can be made while the gazetteer is still being read.
package struct SheetSurvey: Sendable {
  /// The encoding, and how it is known.
  package let encoding: EncodingDecision
  /// The SHA-256 of the bytes, by which claims refer to the sheet.
  package let document: Document.ID
  /// How many bytes there are.
  let length: Int

  /// Surveys a sheet.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - encoding: its encoding, where a person named it.
  /// - Throws: what `bytes` throw.
  package init(_ bytes: some ByteSource, encoding: TextEncoding?) throws {
    var survey = EncodingSurvey()
    var hash = Digest.Hash()
    var length = 0
    try bytes.read { piece in
      length += piece.count
      hash.update(piece)
      if encoding == nil { survey.update(piece) }
      return .more
    }
    self.encoding = encoding.map { EncodingDecision($0, .named) } ?? survey.finish()
    self.length = length
    document = Document.ID(known: hash.finish().description)
  }
}
