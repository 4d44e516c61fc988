import Displacement
import Foundation
@testable import Publishing
import Situation
import TestSupport
import Testing

/// Whether a PDF can be printed on this machine; where it cannot, what is missing is tested.
private let isInstalled: Bool = {
  do {
    _ = try PDF(Edition(Hasakah.empty())).bytes
    return true
  } catch {
    return false
  }
}()

@Suite("PDF", .enabled(if: isInstalled, "Pango, Cairo or a font with Arabic letters is missing"))
struct PDFTests {
  private func pdf(_ summary: Summary, _ language: LanguageCode) throws -> [UInt8] {
    try PDF(Edition(summary, language: language)).bytes
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("the same edition gives the same bytes", arguments: LanguageCode.allCases)
  func bytes(_ language: LanguageCode) throws {
    let first = try pdf(Hasakah.summary(), language)
    #expect(try pdf(Hasakah.summary(), language) == first)
    #expect(try pdf(Hasakah.summary(.public), language) != first)
  }

  @Test("the file says its language, and when the page was known; no other date is in it")
  func catalog() throws {
    let english = try text(pdf(Hasakah.summary(), .english))
    let arabic = try text(pdf(Hasakah.summary(), .arabic))
    #expect(english.contains("/Lang (en) /ViewerPreferences << /DisplayDocTitle true >>"))
    #expect(arabic.contains("/Lang (ar)"))
    #expect(arabic.contains("/Direction /R2L"))
    #expect(english.contains("/CreationDate (20220126180000"))
    #expect(english.contains("/ModDate (20220126180000"))
  }

  @Test("the update at the end of the file points to where its objects stand")
  func update() throws {
    let bytes = try pdf(Hasakah.summary(), .arabic)
    let ends = text(bytes).split(separator: "startxref\n").dropFirst().compactMap { end in
      Int(end.prefix { $0.isNumber })
    }
    #expect(ends.count == 2)
    for end in ends { #expect(text(Array(bytes[end...].prefix(4))) == "xref") }
    let last = try #require(ends.last)
    let lines = text(Array(bytes[last...])).split(separator: "\n")
    let place = try #require(Int(lines[2].prefix(10)))
    let root = lines[1].prefix { $0.isNumber }
    #expect(text(Array(bytes[place...])).hasPrefix("\(root) 0 obj\n<<"))
  }

  @Test("every footnote can be gone to, from every reference")
  func links() throws {
    let report = Report(Hasakah.summary())
    let file = try text(pdf(Hasakah.summary(), .arabic))
    for note in report.footnotes { #expect(file.contains("(n\(note.number))")) }
    #expect(file.contains("/Subtype /Link"))
  }

  @Test("pages of any content are printed", arguments: LanguageCode.allCases)
  func robustness(_ language: LanguageCode) throws {
    for summary in SheetLayoutTests.summaries.prefix(14) {
      let bytes = try pdf(summary, language)
      #expect(text(Array(bytes.prefix(5))) == "%PDF-")
      #expect(text(Array(bytes.suffix(6))) == "%%EOF\n")
    }
    for name in RendererTests.hostile + ["\u{FFFF}\u{FFFE}", "&amp;<b>", "\u{1F600}", ""] {
      let bytes = try pdf(Hasakah.naming(name), language)
      #expect(text(Array(bytes.prefix(5))) == "%PDF-")
    }
  }

  @Test("poppler finds the words, the numbers in their order, embedded fonts and the structure")
  func poppler() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else { return }
    for language in LanguageCode.allCases {
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("nuzuh-\(UUID().uuidString).pdf")
      try Data(pdf(Hasakah.summary(), language)).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let words = try run("/usr/bin/pdftotext", "-layout", file.path, "-")
      for value in ["1,075–5,500", "45,000", "2022-01-26", "4,520–6,300"] {
        #expect(words.contains(value), "\(language) \(value)")
      }
      #expect(words.contains(language == .arabic ? "غويران" : "Ghwayran"))
      let info = try run("/usr/bin/pdfinfo", file.path)
      for line in ["Pages:           2", "Tagged:          yes", "(A4)"] {
        #expect(info.contains(line), "\(language) \(line)")
      }
      let fonts = try run("/usr/bin/pdffonts", file.path).split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      #expect(fonts.allSatisfy { $0.contains("yes yes yes") })
    }
  }

  private func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }
}

@Suite("What a PDF needs")
struct MissingPackageTests {
  @Test("a library that is not installed is named with the package that brings it")
  func library() {
    let missing = #expect(throws: MissingPackage.self) {
      try PangoCairo("libpangocairo-0.9.so")
    }
    #expect(missing?.name == "libpangocairo-0.9.so")
    #expect(missing?.package == "libpangocairo-1.0-0")
    #expect(missing?.description.contains("install the package libpangocairo-1.0-0") == true)
  }

  @Test("a library without the functions is named by the first that it lacks")
  func function() {
    let missing = #expect(throws: MissingPackage.self) { try PangoCairo("libc.so.6") }
    #expect(missing?.name == "cairo_pdf_surface_create_for_stream")
  }

  @Test("a file that is not written as expected stays as it is")
  func catalog() {
    for file in [
      "", "%PDF-1.5", "trailer << /Size 1 /Root 9 0 R /Info 3 0 R >>\nstartxref\n7\n%%EOF",
    ] {
      #expect(PDFCatalog.adding(.arabic, to: Array(file.utf8)) == Array(file.utf8))
    }
  }
}
