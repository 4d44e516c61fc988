import Displacement
import Publishing
@testable import Situation
import Testing

@Suite("Every renderer")
struct RendererTests {
  private static let pages = Format.all.filter { $0.name != "json" }

  /// The text as a reader sees it: markup, escapes and isolates taken off.
  private func visible(_ text: String) -> String {
    var visible = ""
    var isTag = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      case "\\", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}": break
      default: if !isTag { visible.unicodeScalars.append(scalar) }
      }
    }
    return visible
  }

  @Test(
    "ranges, phone numbers, dates and P-codes survive in one piece",
    arguments: LanguageCode.allCases)
  func values(_ language: LanguageCode) {
    let values = ["1,075-1,250", "1,075–1,250", "+963 21 123", "03/11/2024", "SY-0801", "M5"]
    for value in values {
      let summary = Hasakah.naming("مدرسة \(value) الجديدة")
      for format in RendererTests.pages {
        let text = format(Edition(summary, language: language, width: 120))
        #expect(visible(text).contains("مدرسة \(value) الجديدة"), "\(format.name) \(value)")
        let isolated =
          format.name == "html"
          ? "<bdi dir=\"ltr\">\(value)</bdi>" : "\u{2066}\(value)\u{2069}"
        #expect(text.contains(isolated), "\(format.name) \(value)")
      }
    }
  }

  @Test("a range of the page is isolated on an Arabic page, in one piece")
  func range() {
    for format in RendererTests.pages {
      let text = format(Edition(Hasakah.summary(), language: .arabic))
      let isolated =
        format.name == "html"
        ? "<bdi dir=\"ltr\">1,075–5,500</bdi>" : "\u{2066}1,075–5,500\u{2069}"
      #expect(text.contains(isolated), "\(format.name)")
    }
  }

  @Test("isolates are closed in every line of a terminal", arguments: LanguageCode.allCases)
  func balance(_ language: LanguageCode) {
    let summary = Hasakah.naming(String(repeating: "Long name 3-5 مدرسة ", count: 12))
    for width in [40, 72, 90, 200] {
      let text = Format.text(Edition(summary, language: language, width: width))
      for line in text.split(separator: "\n") {
        var depth = 0
        for scalar in line.unicodeScalars {
          if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
          if scalar.value == 0x2069 { depth -= 1 }
          #expect(depth >= 0)
        }
        #expect(depth == 0, "\(line)")
      }
    }
  }

  static let hostile = [
    "\u{1B}[31mred\u{7}\u{0}", "\u{202E}drow\u{2066}", "a\nb\r\nc\u{2028}d", "\u{9B}31m",
    "<script>alert(1)</script>", "\" onload=\"x", "[link](javascript:x)", "| cell | `code` *b*",
    "www.example.org https://example.org", "&lt;b&gt;", "\u{E0041}\u{E007F}tag",
  ]

  @Test("text from the data is data", arguments: hostile)
  func hostileText(_ name: String) {
    let summary = Hasakah.naming(name)
    for language in LanguageCode.allCases {
      for format in RendererTests.pages {
        let text = format(Edition(summary, language: language))
        let controls = text.unicodeScalars.filter { scalar in
          (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || scalar.value == 0x2028
            || (0xE0000...0xE007F).contains(scalar.value)
        }
        #expect(controls.isEmpty, "\(format.name)")
      }
      let html = Format.html(Edition(summary, language: language))
      #expect(!html.contains("<script"))
      #expect(!html.contains("\" onload"))
      let markdown = Format.markdown(Edition(summary, language: language))
      #expect(!markdown.replacing("\\]", with: "").contains("]("))
      #expect(!markdown.contains("www.example"))
      #expect(!markdown.contains("https://"))
      let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }
      for table in rows where table.contains("cell") {
        #expect(table.contains("\\| cell \\|"))
      }
    }
  }

  @Test("all formats and languages have the same footnotes and the same checksum")
  func same() {
    let summary = Hasakah.summary()
    for language in LanguageCode.allCases {
      for format in Format.all {
        let text = format(Edition(summary, language: language, width: 100))
        #expect(text.contains(summary.checksum), "\(format.name) \(language)")
      }
    }
    let pages = LanguageCode.allCases.map { Page(summary, in: $0) }
    let notes = pages.map { page in
      page.blocks.map { block -> [[Int]] in
        switch block {
        case .table(let table): table.rows.map { row in row.cells.flatMap(\.noteNumbers) }
        case .list(let items): items.map(\.noteNumbers)
        case .paragraph(let phrase): [phrase.noteNumbers]
        case .footnotes(let notes): [notes.map(\.number)]
        case .heading, .picture: []
        }
      }
    }
    #expect(notes[0] == notes[1])
  }

  @Test("every number of a table has a footnote")
  func footnotes() {
    for block in Page(Hasakah.summary(), in: .english).blocks {
      guard case .table(let table) = block else { continue }
      for row in table.rows where row.cells.dropFirst().contains(where: \.hasNumber) {
        #expect(row.cells.contains { !$0.noteNumbers.isEmpty }, "\(row.cells[0])")
      }
    }
  }

  @Test("a page that leaves the office names no staff and quotes nothing that it withheld")
  func disclosure() {
    for audience in [Audience.public, .partners] {
      for format in Format.all {
        for language in LanguageCode.allCases {
          let text = format(Edition(Hasakah.summary(audience), language: language))
          for secret in ["Layla", "layla", "+963", "Al-Nasra;1050"] {
            #expect(!text.contains(secret), "\(format.name) \(secret)")
          }
          if audience == .public { #expect(!text.contains("احتجز")) }
        }
      }
    }
    let inside = Format.text(Edition(Hasakah.summary(.internal)))
    #expect(inside.contains("Field monitor Layla"))
  }

  @Test("small numbers of one source are not told to the public, and others are made coarse")
  func publicConflicts() throws {
    var summary = Hasakah.summary(.public)
    let certainty = try #require(Report(summary).certainty.conflicts.first)
    #expect(certainty.sides.map(\.count?.interval.best) == [5_000, 250])
    summary.policy.publicThreshold = 300
    summary.policy.publicRounding = 400
    let coarse = try #require(Report(summary).certainty.conflicts.first)
    #expect(coarse.sides.map(\.count?.interval.best) == [5_200, nil])
    summary.lines = []
    #expect(Report(summary).certainty.conflicts.isEmpty)
  }

  @Test("a format is found by its name and by the ending of a file")
  func formats() {
    #expect(Format.all.map(\.name) == ["text", "markdown", "html", "json"])
    for format in Format.all {
      #expect(Format(named: format.name)?.name == format.name)
      for ending in format.endings {
        #expect(Format(file: "day.2022." + ending.uppercased())?.name == format.name)
      }
    }
    #expect(Format(named: "pdf") == nil)
    #expect(Format(file: "summary") == nil)
    #expect(Format(file: "summary.") == nil)
  }
}

extension Phrase {
  fileprivate var noteNumbers: [Int] {
    runs.flatMap { run -> [Int] in
      if case .notes(let numbers, _) = run { numbers } else { [] }
    }
  }

  fileprivate var hasNumber: Bool {
    runs.contains { run in
      if case .value(let value) = run { !value.hasPrefix("20") } else { false }
    }
  }
}
