package import Displacement

/// The text of a file whose encoding nobody wrote down.
package enum TextDecoding {
  /// The text of a file, and how its encoding is known.
  package struct Result: Hashable, Sendable {
    /// The text without a byte order mark; `nil` where the encoding has to be named by a person.
    package let text: String?
    /// Which encoding was read, and why.
    package let decision: EncodingDecision
    /// How many characters could not be decoded and stand as U+FFFD in the text.
    package let losses: Int

    /// Why that encoding was read, in words.
    package func reason(in language: LanguageCode) -> String {
      decision.explanation(in: language)
    }
  }

  /// The text of a file, in the encoding that is named or else in the one its bytes show.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - encoding: the encoding that a person named.
  /// - Returns: the text, with how its encoding is known.
  package static func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) -> Result {
    let decision = encoding.map { EncodingDecision($0, .named) } ?? survey(bytes)
    guard let encoding = decision.encoding else {
      return Result(text: nil, decision: decision, losses: 0)
    }
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { decoder.decode($0, into: &text) }
    decoder.finish(into: &text)
    return Result(
      text: String(decoding: text, as: UTF8.self), decision: decision, losses: decoder.losses)
  }

  private static func survey(_ bytes: [UInt8]) -> EncodingDecision {
    var survey = EncodingSurvey()
    bytes.withUnsafeBufferPointer { survey.update($0) }
    return survey.finish()
  }
}
