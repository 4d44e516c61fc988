import Displacement

/// What the digits of one cell come to, by themselves.
enum CellNumber: Hashable, Sendable {
  /// A whole number.
  case whole(Int)
  case negative
  case fault(Problem.NumberFault)
  /// There are letters in the cell: a phrase.
  case words
  /// Nothing but question marks: the number was lost when the file was saved.
  case lost

  /// Reads a cell such as `350`, `1,200`, `1 200`, `1.200`, `٣٥٠` or `١٬٢٠٠`.
  ///
  /// People are whole, so that three digits after one point are thousands; `12.5` and `1,20` are
  /// faults, and `1200.00`, which spreadsheets make of 1200, is not.
  init(_ text: String) {
    if let plain = Int(digits: text.utf8), text.utf8.count <= 12 {
      self = Quantity.bounds.contains(plain) ? .whole(plain) : .fault(.tooLarge)
      return
    }
    if CellNumber.isFailedFormula(text) {
      self = .fault(.failedFormula)
      return
    }
    let (text, isInBrackets) = CellNumber.withoutBrackets(text)
    var groups: [[UInt8]] = [[]]
    var separators: [Separator] = []
    var isNegative = false
    var losses = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      // Spreadsheets put an apostrophe before a number that is kept as text.
      if offset == 0, scalar == "'" { continue }
      if let digit = scalar.digit {
        groups[groups.count - 1].append(digit)
      } else if let separator = Separator(scalar) {
        separators.append(separator)
        groups.append([])
      } else if scalar.isMinus, groups == [[]], !isNegative {
        isNegative = true
      } else if scalar == "?" || scalar == "\u{FFFD}" {
        losses += 1
      } else if scalar.properties.generalCategory != .format, scalar != "\u{640}" {
        self = .words
        return
      }
    }
    let hasDigits = groups.contains { !$0.isEmpty }
    if losses > 0 {
      self = .lost
    } else if !hasDigits {
      self = .words
    } else if isNegative || isInBrackets {
      self = .negative
    } else {
      self = CellNumber.assembled(groups, separators)
    }
  }

  /// Whether the cell is what a spreadsheet shows in place of a result: `#REF!`, `#N/A`.
  private static func isFailedFormula(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count > 3 else { return false }
    return text == "#N/A" || text.utf8.last == UInt8(ascii: "!")
      || text.utf8.last == UInt8(ascii: "?")
  }

  /// The cell without brackets around all of it, by which accountants mark what is less than 0.
  private static func withoutBrackets(_ text: String) -> (Substring, Bool) {
    guard text.utf8.first == UInt8(ascii: "("), text.utf8.last == UInt8(ascii: ")"),
      text.utf8.count > 2
    else { return (text[...], false) }
    return (text.dropFirst().dropLast(), true)
  }

  private static func assembled(_ groups: [[UInt8]], _ separators: [Separator]) -> CellNumber {
    guard let first = groups.first, let last = groups.last, !first.isEmpty, !last.isEmpty
    else { return .fault(.separators) }
    var whole = groups[...]
    if let separator = separators.last {
      let isThousands =
        last.count == 3 && separator != .decimal && first.count <= 3
        && separators.allSatisfy { $0 == separator }
      if !isThousands {
        guard separator.isDecimal, Set(separators.dropLast()).count <= 1,
          separators.dropLast().first != separator
        else { return .fault(.separators) }
        guard last.allSatisfy({ $0 == 0 }) else {
          return .fault(separator == .comma ? .separators : .fraction)
        }
        whole = whole.dropLast()
      }
    }
    guard whole.count == 1 || (first.count <= 3 && whole.dropFirst().allSatisfy { $0.count == 3 })
    else { return .fault(.separators) }
    let digits = whole.joined().drop { $0 == 0 }
    guard digits.count <= 12 else { return .fault(.tooLarge) }
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    return Quantity.bounds.contains(number) ? .whole(number) : .fault(.tooLarge)
  }

  /// What may stand between the digits of a number.
  private enum Separator: Hashable {
    case comma, point, space, apostrophe
    /// U+066C.
    case thousands
    /// U+066B.
    case decimal

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x2C, 0x60C: self = .comma
      case 0x2E: self = .point
      case 0x20, 0xA0, 0x2009, 0x202F, 0x2007: self = .space
      case 0x27, 0x2019: self = .apostrophe
      case 0x66C: self = .thousands
      case 0x66B: self = .decimal
      default: return nil
      }
    }

    /// Whether the separator can stand before a fraction.
    var isDecimal: Bool {
      switch self {
      case .comma, .point, .decimal: true
      case .space, .apostrophe, .thousands: false
      }
    }
  }
}

extension Unicode.Scalar {
  /// The value of a digit in ASCII, Arabic-Indic or Persian.
  var digit: UInt8? {
    switch value {
    case 0x30...0x39: UInt8(value - 0x30)
    case 0x660...0x669: UInt8(value - 0x660)
    case 0x6F0...0x6F9: UInt8(value - 0x6F0)
    default: nil
    }
  }

  fileprivate var isMinus: Bool { value == 0x2D || value == 0x2212 || value == 0x2013 }
}
