extension Format {
  /// Text of fixed width for a terminal.
  package static let text = Format("text", endings: ["txt"]) { edition in
    TerminalText(width: edition.width, isColored: edition.isColored).render(edition.page)
  }
}
