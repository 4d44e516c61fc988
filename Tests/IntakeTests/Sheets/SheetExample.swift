import Displacement
import Intake
import Testing

/// A sheet with what is to be taken from it and what is wrong with it, line by line.
struct SheetExample: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let taken: [String]
  let problems: [String]
  let change: @Sendable (inout TableReader.Options) -> Void
  let location: SourceLocation

  init(
    _ name: String, _ text: String, taken: [String] = [], problems: [String] = [],
    at location: SourceLocation = #_sourceLocation,
    _ change: @escaping @Sendable (inout TableReader.Options) -> Void = { _ in }
  ) {
    self.init(
      name, bytes: Array(text.utf8), taken: taken, problems: problems, at: location, change)
  }

  init(
    _ name: String, bytes: [UInt8], taken: [String] = [], problems: [String] = [],
    at location: SourceLocation = #_sourceLocation,
    _ change: @escaping @Sendable (inout TableReader.Options) -> Void = { _ in }
  ) {
    self.name = name
    self.bytes = bytes
    self.taken = taken
    self.problems = problems
    self.location = location
    self.change = change
  }

  var testDescription: String { name }

  /// Reads the sheet, and compares both lists.
  func check(pieceSize: Int = 1 << 16) throws {
    let probe = try SheetProbe(bytes, pieceSize: pieceSize, change)
    #expect(probe.taken == taken, sourceLocation: location)
    #expect(probe.problems == problems, sourceLocation: location)
    let refused = probe.report.problems.contains { $0.severity == .error }
    #expect(probe.report.hasErrors == refused, sourceLocation: location)
  }
}

extension String {
  /// The text as Excel saves "Unicode text", with or without its mark.
  func utf16(littleEndian: Bool = true, mark: Bool = true) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + self).utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? pair : pair.reversed()
    }
  }

  /// The text as Excel saves CSV on an Arabic system: what the code page lacks becomes `?`.
  var windows1256: [UInt8] {
    let letters: [Unicode.Scalar: UInt8] = Dictionary(
      uniqueKeysWithValues: zip(
        "\u{60C}\u{61B}\u{61F}".unicodeScalars, [0xA1, 0xBA, 0xBF] as [UInt8])
    ).merging(
      zip(
        "ءآأؤإئابةتثجحخدذرزسشصض".unicodeScalars, (0xC1...0xD6).map { UInt8($0) })
    ) { $1 }.merging(
      zip("طظعغـفقك".unicodeScalars, (0xD8...0xDF).map { UInt8($0) })
    ) { $1 }.merging(
      [
        "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5, "و": 0xE6, "ى": 0xEC, "ي": 0xED,
      ] as [Unicode.Scalar: UInt8]
    ) { $1 }
    return unicodeScalars.map {
      $0.isASCII ? UInt8($0.value) : letters[$0] ?? UInt8(ascii: "?")
    }
  }
}
