extension Format {
  /// CommonMark with tables, for mail and chat.
  package static let markdown = Format("markdown", endings: ["md", "markdown"]) { edition in
    Markdown().render(edition.page)
  }
}
