package import Displacement

/// The one place where an inserted value is kept from taking part in the direction of the words
/// around it (UAX #9): without it an Arabic line prints "3-5" as "5-3".
package enum Isolation {
  /// The value between U+2066 and U+2069 on an Arabic page: always from left to right.
  ///
  /// On an English page a number needs no isolation and gets none.
  package static func value(_ text: String, in language: LanguageCode) -> String {
    switch language {
    case .arabic: leftToRight + text + end
    case .english: text.hasRightToLeft ? leftToRight + text + end : text
    }
  }

  /// A name or a quotation between U+2068 and U+2069, in whatever direction it begins, where it
  /// is not of the page's own script; numbers with separators inside it are isolated themselves.
  package static func name(_ text: String, in language: LanguageCode) -> String {
    switch language {
    case .arabic:
      text.isOnlyRightToLeft ? text : firstStrong + isolatingNumbers(text) + end
    case .english: text.hasRightToLeft ? firstStrong + isolatingNumbers(text) + end : text
    }
  }

  /// The pieces of one quotation, each to be set in letters of its own, isolated together as
  /// ``name(_:in:)`` isolates a text in one piece.
  static func name(_ pieces: [String], in language: LanguageCode) -> [String] {
    guard let last = pieces.indices.last else { return [] }
    let hasRightToLeft = pieces.contains(where: \.hasRightToLeft)
    guard hasRightToLeft || language == .arabic else { return pieces }
    var isolated = hasRightToLeft ? pieces.map(isolatingAllNumbers) : pieces
    isolated[0] = firstStrong + isolated[0]
    isolated[last] += end
    return isolated
  }

  /// A line or a cell of an Arabic page, which runs from right to left also in a terminal whose
  /// lines do not, and leaves its neighbours in the line where they are.
  package static func whole(_ text: String, in language: LanguageCode) -> String {
    switch language {
    case .arabic: text.isEmpty || text.isOneIsolate ? text : rightToLeft + text + end
    case .english: text
    }
  }

  private static func isolatingNumbers(_ text: String) -> String {
    text.hasRightToLeft ? isolatingAllNumbers(text) : text
  }

  private static func isolatingAllNumbers(_ text: String) -> String {
    text.numberRuns.reduce(into: "") { isolated, run in
      isolated += run.isNumber ? leftToRight + run.text + end : run.text
    }
  }

  private static let leftToRight = "\u{2066}"
  private static let rightToLeft = "\u{2067}"
  private static let firstStrong = "\u{2068}"
  private static let end = "\u{2069}"

  /// The lines with every isolate closed at the end of its line and opened again in the next one,
  /// because a terminal takes each line for a paragraph of its own.
  static func balanced(_ lines: [String]) -> [String] {
    guard lines.contains(where: \.hasIsolate) else { return lines }
    var open: [Unicode.Scalar] = []
    return lines.map { line in
      var balanced = String.UnicodeScalarView(open)
      for scalar in line.unicodeScalars {
        balanced.append(scalar)
        switch scalar {
        case "\u{2066}", "\u{2067}", "\u{2068}": open.append(scalar)
        case "\u{2069}": _ = open.popLast()
        default: break
        }
      }
      balanced += open.map { _ in "\u{2069}" }
      return String(balanced)
    }
  }
}

extension String {
  /// Whether any letter of the text runs from right to left.
  package var hasRightToLeft: Bool { unicodeScalars.contains { $0.isRightToLeft } }

  /// Whether an isolate begins or ends in the text.
  fileprivate var hasIsolate: Bool {
    unicodeScalars.contains { (0x2066...0x2069).contains($0.value) }
  }

  /// Whether the whole text is in one isolate already.
  fileprivate var isOneIsolate: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first, (0x2066...0x2068).contains(first.value) else { return false }
    return scalars.firstIndex(of: "\u{2069}") == scalars.indices.last
  }

  /// Whether nothing in the text could be taken for another direction: letters that run from right
  /// to left, marks and spaces.
  fileprivate var isOnlyRightToLeft: Bool {
    unicodeScalars.allSatisfy { $0 == " " || $0.isRightToLeft || $0.properties.isDiacritic }
  }

  /// The text in pieces: runs of ASCII letters, digits and what joins them that hold a digit, such
  /// as `1,075-1,250`, `+963 21 123` or `03/11/2024`, and what stands between.
  package var numberRuns: [(text: String, isNumber: Bool)] {
    var runs: [(text: String, isNumber: Bool)] = []
    let scalars = Array(unicodeScalars)
    var index = 0
    var plain = String.UnicodeScalarView()
    while index < scalars.count {
      let end = String.endOfNumber(scalars, from: index)
      guard end > index else {
        plain.append(scalars[index])
        index += 1
        continue
      }
      if !plain.isEmpty { runs.append((String(plain), false)) }
      plain = .init()
      runs.append((String(String.UnicodeScalarView(scalars[index..<end])), true))
      index = end
    }
    if !plain.isEmpty { runs.append((String(plain), false)) }
    return runs
  }

  private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    let isSigned = scalars[start] == "+"
    var index = isSigned ? start + 1 : start
    guard index < scalars.count, scalars[index].isASCIIAlphanumeric else { return start }
    if start > 0, scalars[start - 1].isASCIIAlphanumeric { return start }
    var end = index
    var hasDigit = false
    while index < scalars.count {
      if scalars[index].isASCIIAlphanumeric {
        hasDigit = hasDigit || ("0"..."9").contains(scalars[index])
        index += 1
        end = index
      } else if scalars[index].joinsNumbers {
        index += 1
      } else {
        break
      }
    }
    return hasDigit ? end : start
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of Hebrew, Arabic, Syriac or another script of that direction.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF: !(0x0660...0x066C).contains(value) && !(0x06F0...0x06F9).contains(value)
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  fileprivate var isASCIIAlphanumeric: Bool {
    switch self {
    case "0"..."9", "A"..."Z", "a"..."z": true
    default: false
    }
  }

  fileprivate var joinsNumbers: Bool {
    switch self {
    case " ", "-", "–", "−", "/", ".", ",", ":", "_", "+", "(", ")": true
    default: false
    }
  }
}
