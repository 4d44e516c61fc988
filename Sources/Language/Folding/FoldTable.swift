/// What every scalar folds to: the one table behind names, headers and articles.
///
/// Folding takes off what typists vary: case, Latin marks, hamza forms, ى and ة at a word's end,
/// harakat, tatweel, invisible marks, the shapes of digits, spaces, dashes and quotes. It never
/// normalizes a whole text, for that would turn `²` into 2 and `½` into 1⁄2 within numbers.
struct FoldTable: Sendable {
  /// The table that everything uses.
  static let standard = FoldTable()

  /// For every scalar of the basic plane: `same`, or the place of its replacement in ``bytes``,
  /// as the offset shifted left by 5 bits and the length.
  private(set) var targets = [UInt32](repeating: FoldTable.same, count: 0x1_0000)
  /// The replacements, one after another.
  private(set) var bytes: [UInt8] = []

  /// For every scalar of one or two bytes what it folds to, at a glance: up to two bytes in the low
  /// half, and above bit 24 how many of them, or ``long``.
  private(set) var short = [UInt32](repeating: 0, count: FoldTable.shortCount)

  /// How many bytes a replacement can have more than its scalar, which begins with ``growing``.
  private(set) var growth = 0

  /// Marks a scalar that folds to itself.
  static let same = UInt32.max
  /// How many scalars take one or two bytes in UTF-8.
  static let shortCount = 0x800
  /// Marks a scalar whose replacement has more than two bytes.
  static let long: UInt32 = 0xff << 24
  /// The byte with which all scalars begin that fold to more bytes than they have: ligatures.
  static let growing: UInt8 = 0xef

  private init() {
    add(rows: FoldTable.latinLetters)
    add(rows: FoldTable.presentationForms)
    add(equivalents: FoldTable.equivalents)
    for range in FoldTable.dropped {
      for scalar in range { set(scalar, to: []) }
    }
    for zero in [0x0660, 0x06f0, 0xff10] as [UInt32] {
      for digit in 0..<10 as Range<UInt32> { set(zero + digit, to: [UInt8(0x30 + digit)]) }
    }
    for letter in 0..<26 as Range<UInt32> {
      set(0xff21 + letter, to: [UInt8(0x61 + letter)])
      set(0xff41 + letter, to: [UInt8(0x61 + letter)])
    }
    for scalar in 0..<FoldTable.shortCount { short[scalar] = shortEntry(UInt32(scalar)) }
  }

  private func shortEntry(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return 1 << 24 | UInt32(FoldTable.ascii(UInt8(scalar))) }
    guard let target = replacement(of: scalar) else {
      return 2 << 24 | (0x80 | scalar & 0x3f) << 8 | 0xc0 | scalar >> 6
    }
    guard target.count <= 2 else { return FoldTable.long }
    let letters = bytes[target].reversed().reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    return UInt32(target.count) << 24 | letters
  }

  private static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5a: byte | 0x20
    case 0x09, 0x0b, 0x0c: 0x20
    case 0x60: 0x27
    default: byte
    }
  }

  /// What that scalar folds to, or nothing where it stays as it is.
  @inline(__always)
  func replacement(of scalar: UInt32) -> Range<Int>? {
    guard scalar < 0x1_0000 else { return nil }
    let target = targets[Int(scalar)]
    guard target != FoldTable.same else { return nil }
    let start = Int(target >> 5)
    return start..<(start + Int(target & 31))
  }

  private mutating func set(_ scalar: UInt32, to replacement: [UInt8]) {
    guard scalar < 0x1_0000, replacement.count < 32 else { return }
    targets[Int(scalar)] = UInt32(bytes.count) << 5 | UInt32(replacement.count)
    bytes += replacement
    guard let letter = Unicode.Scalar(scalar), let lead = letter.utf8.first else { return }
    let more = replacement.count - letter.utf8.count
    precondition(more <= 0 || lead == FoldTable.growing, "only ligatures fold to more bytes")
    growth = max(growth, more)
  }

  private mutating func add(rows: String) {
    for row in rows.cells(by: "\n") {
      let columns = row.cells(by: "\t")
      guard columns.count == 2, let first = UInt32(columns[0], radix: 16) else { continue }
      for (step, cell) in columns[1].cells(by: " ").enumerated() where cell != "=" {
        set(first + UInt32(step), to: cell == "_" ? [] : Array(cell.utf8))
      }
    }
  }

  private mutating func add(equivalents: String) {
    for row in equivalents.cells(by: "\n") {
      let columns = row.cells(by: "\t")
      guard columns.count == 2 else { continue }
      let target = columns[0] == "SPACE" ? [0x20] : Array(columns[0].utf8)
      for code in columns[1].cells(by: " ") {
        guard let scalar = UInt32(code, radix: 16) else { continue }
        set(scalar, to: target)
      }
    }
  }
}

extension FoldTable {
  /// Harakat, tatweel, combining marks, and everything invisible.
  private static let dropped: [ClosedRange<UInt32>] = [
    0x00ad...0x00ad, 0x0300...0x036f, 0x0610...0x061a, 0x061c...0x061c, 0x0640...0x0640,
    0x064b...0x065f, 0x0670...0x0670, 0x06d6...0x06dc, 0x06df...0x06e4, 0x06e7...0x06e8,
    0x06ea...0x06ed, 0x08d3...0x08ff, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069,
    0xfe00...0xfe0f, 0xfe20...0xfe2f, 0xfeff...0xfeff,
  ]

  /// Letters and signs that count as the same: what they fold to, and their code points.
  private static let equivalents = #"""
    ا	0622 0623 0625 0671 0672 0673 0675
    ه	0629 06be 06c0 06c1 06c2 06c3 06d5
    ي	0626 0649 06cc 06cd 06ce 06d0 06d2 06d3
    و	0624 06c4 06c5 06c6 06c7 06c8 06c9 06ca 06cb
    ك	06a9 06aa 06ab
    ل	06b5
    ر	0695
    ,	060c ff0c
    ;	061b
    ?	061f
    %	066a ff05
    .	06d4
    ...	2026
    SPACE	0009 00a0 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200a 202f 205f 3000
    -	2010 2011 2012 2013 2014 2015 2212 fe58 fe63 ff0d
    "	00ab 00bb 201c 201d 201e 201f 2033 2039 203a
    '	0060 00b4 02b9 02bb 02bc 02bd 02be 02bf 2018 2019 201a 201b 2032
    """#
}
