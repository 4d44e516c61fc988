import Displacement

/// What can be said about a document, in prose.
extension Finding {
  static func emptyFile(_ name: String) -> Finding {
    Finding(.error, code: "empty-file", subject: name, message: "the file holds no text")
  }

  static func tooLarge(_ name: String, size: Int) -> Finding {
    Finding(
      .error, code: "too-large", subject: name,
      message: "\(size) bytes; a document of more than \(DocumentReader.maximumSize) bytes is not "
        + "read. Save the article alone, as text or as HTML without pictures")
  }

  static func notText(_ name: String, _ format: BinaryFormat) -> Finding {
    Finding(
      .error, code: "not-text", subject: name,
      message: "this is \(format.rawValue), not text or HTML. Save the article as text or as an "
        + "HTML page")
  }

  static func unknownEncoding(_ name: String) -> Finding {
    Finding(
      .error, code: "unknown-encoding", subject: name,
      message: "the bytes are neither UTF-8 nor Arabic in Windows-1256. Name the encoding")
  }

  static func undecodable(_ name: String, count: Int) -> Finding {
    Finding(
      .warning, code: "undecodable-characters", subject: name,
      message: "\(count) characters could not be decoded and stand as \u{FFFD} in the text")
  }

  static func nullCharacters(_ name: String, count: Int) -> Finding {
    Finding(
      .notice, code: "null-characters", subject: name,
      message: "\(count) NUL characters were taken out of the text")
  }

  static func nestedTooDeep(_ name: String) -> Finding {
    Finding(
      .error, code: "nested-too-deep", subject: name,
      message: "more than \(PageParser.maximumDepth) elements inside each other; the rest of the "
        + "page was not read. Save the article as text")
  }

  static func tooManyAttributes(_ name: String) -> Finding {
    Finding(
      .error, code: "too-many-attributes", subject: name,
      message: "a tag of the page has more than \(AttributeCount.most) attributes; the page was "
        + "not read. Save the article as text")
  }

  static func unreadRest(_ name: String) -> Finding {
    Finding(
      .error, code: "unread-rest", subject: name,
      message: "the page is so broken that its end could not be read. Save the article as text")
  }

  static func noArticle(_ name: String, lines: Int) -> Finding {
    Finding(
      .warning, code: "no-article", subject: name,
      message: "no article was found among the \(lines) lines of the page: it may be a list of "
        + "headlines or ask to sign in")
  }

  static func behindWall(_ name: String) -> Finding {
    Finding(
      .warning, code: "behind-wall", subject: name,
      message: "the page says that its text is for subscribers; only the beginning may be here")
  }

  static func fromLinkedData(_ name: String) -> Finding {
    Finding(
      .notice, code: "text-from-linked-data", subject: name,
      message: "the visible page holds less than the description in it (JSON-LD); the text is from "
        + "there")
  }

  static func conflictingDates(_ name: String, used: Day, other: Day) -> Finding {
    Finding(
      .warning, code: "conflicting-dates", subject: name,
      message: "the page gives two dates of publication, \(used) and \(other); \(used) is used")
  }
}
