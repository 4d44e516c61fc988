extension Format {
  /// One self-contained page for browsers, screen readers and paper.
  package static let html = Format(
    "html", endings: ["html", "htm"], hasPictures: true
  ) { edition in HTML(edition.page).text }
}
