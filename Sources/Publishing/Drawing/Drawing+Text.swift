package import Displacement

extension Drawing {
  /// One line of text.
  package struct Text: Hashable, Sendable {
    /// The text with its isolates (U+2066 to U+2069) where it needs them.
    package var string: String
    /// Where the base line meets the ``anchor``.
    package var at: Point
    /// The size of the font in points.
    package var size: Double
    package var anchor: Anchor
    /// The language of the picture, which decides the direction of the line.
    package var language: LanguageCode
    package var isBold: Bool
    package var grey: Grey
    /// Whether the text stands on a white outline, to be read on lines and hatching.
    package var hasHalo: Bool

    package init(
      _ string: String, at point: Point, size: Double, anchor: Anchor = .left,
      language: LanguageCode, isBold: Bool = false, grey: Grey = .black, hasHalo: Bool = false
    ) {
      self.string = string
      at = point
      self.size = size
      self.anchor = anchor
      self.language = language
      self.isBold = isBold
      self.grey = grey
      self.hasHalo = hasHalo
    }

    /// Which part of the line stands at its point, on paper: not by the direction of the text.
    package enum Anchor: Hashable, Sendable {
      case left, middle, right
    }

    /// The width of the white outline on each side, in points.
    package static let haloWidth = 1.5
  }
}

extension Drawing.Text {
  /// A bound of the width of the text in points, which no sans serif of the usual ones exceeds.
  ///
  /// A picture cannot ask how wide a reader's font is. The bound follows the widest of DejaVu Sans
  /// and Noto Sans (for Arabic also Noto Sans Arabic and Noto Naskh), letter by letter, in the form
  /// that an Arabic letter takes in its word; common text comes out up to a third too wide.
  package static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    let scalars = Array(text.unicodeScalars)
    var hundredths = 0
    for (index, scalar) in scalars.enumerated() {
      let next = scalars[(index + 1)...].first { !$0.hasNoWidth }
      hundredths += scalar.width(joined: next?.isArabicLetter ?? false)
    }
    return Double(hundredths) / 100 * size * (isBold ? 1.16 : 1)
  }

  /// The text in lines of that width, broken at spaces.
  ///
  /// A longer word is cut. Of a text that needs more lines than there may be, the middle is left
  /// out, as names that begin in the same way are told apart by how they end.
  package static func lines(
    of text: String, to width: Double, size: Double, isBold: Bool = false, atMost most: Int = .max
  ) -> [String] {
    func isWide(_ text: String) -> Bool {
      self.width(of: text, size: size, isBold: isBold) > width
    }
    let words = text.split(separator: " ").map { word in
      isWide(String(word)) ? cut(String(word), isWide) : String(word)
    }
    var lines: [String] = []
    for word in words {
      if let last = lines.last, !isWide(last + " " + word) {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    guard lines.count > most, most > 0 else { return Isolation.balanced(lines) }
    var tail = "…"
    for word in words.reversed() {
      let longer = "… " + word + tail.dropFirst()
      if isWide(longer) { break }
      tail = longer
    }
    return balanced(lines.prefix(most - 1) + [tail])
  }

  /// The text in one line of that width: where it is wider, words in its middle are left out, and
  /// a single word is cut.
  package static func fitted(
    _ text: String, to width: Double, size: Double, isBold: Bool = false
  ) -> String {
    func isWide(_ text: String) -> Bool {
      self.width(of: text, size: size, isBold: isBold) > width
    }
    guard isWide(text) else { return text }
    let words = text.split(separator: " ").map(String.init)
    for count in stride(from: words.count - 1, to: 1, by: -1) {
      let head = words.prefix((count + 1) / 2)
      let shorter = (head + ["…"] + words.suffix(count / 2)).joined(separator: " ")
      if !isWide(shorter) { return balanced([shorter]).joined() }
    }
    return balanced([cut(text, isWide)]).joined()
  }

  /// The lines of a text of which something is left out, with every isolate opened and closed.
  private static func balanced(_ lines: [String]) -> [String] {
    Isolation.balanced(lines).map { line in
      var depth = 0
      let kept = line.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x2066...0x2068: depth += 1
        case 0x2069 where depth == 0: return false
        case 0x2069: depth -= 1
        default: break
        }
        return true
      }
      return String(String.UnicodeScalarView(kept))
    }
  }

  private static func cut(_ text: String, _ isWide: (String) -> Bool) -> String {
    var kept = text
    while !kept.isEmpty, isWide(kept + "…") { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}

extension Unicode.Scalar {
  /// The width of the letter in hundredths of the size of its font.
  fileprivate func width(joined isJoined: Bool) -> Int {
    if hasNoWidth { return 0 }
    if let widths = ArabicWidths.all[self] { return isJoined ? widths.joined : widths.final }
    switch self {
    case "m", "w", "M", "W", "%", "@", "—", "…": return 100
    case "i", "j", "l", "I", "J", " ", "'", ".", ",", "\u{A0}", "،": return 34
    case "f", "t", "r", "(", ")", "[", "]", "-", "/", ":", ";", "!", "\"": return 46
    case "0"..."9", "a"..."z", "–", "$", "_", "*", "?", "†", "‡": return 64
    case "A"..."Z", "\u{C0}"..."\u{24F}": return 80
    case "!"..."~", "×", "−", "±": return 84
    default: return isWide ? 200 : 105
    }
  }

  /// Marks above and below letters, and characters that only steer the others.
  fileprivate var hasNoWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  fileprivate var isArabicLetter: Bool { ArabicWidths.all[self] != nil || self == "\u{640}" }

  /// Signs of other planes, such as pictures, which some fonts draw wide.
  private var isWide: Bool { value > 0xFFFF }
}

/// The widths of Arabic letters in hundredths of the size of their font.
private enum ArabicWidths {
  /// Before another letter of the word, and at the end of one.
  static let all: [Unicode.Scalar: (joined: Int, final: Int)] = {
    var all: [Unicode.Scalar: (joined: Int, final: Int)] = [:]
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "\t")
      guard cells.count == 3, let joined = Int(cells[0]), let final = Int(cells[1]) else {
        continue
      }
      for scalar in cells[2].unicodeScalars where scalar != " " { all[scalar] = (joined, final) }
    }
    return all
  }()

  /// Joined, final, letters.
  private static let table = """
    33	33	ا آ أ إ ٱ
    33	112	ب ت ث پ
    67	67	ج ح خ چ
    54	54	د ذ
    57	57	ر ز و ؤ ژ
    90	130	س ش
    94	138	ص ض
    84	98	ط ظ
    62	62	ع غ
    50	112	ف ڤ
    53	88	ق
    50	96	ك ک گ
    34	80	ل
    57	69	م
    33	80	ن
    60	60	ه ة
    33	88	ي ئ ى ی
    49	49	ء
    32	32	ـ
    60	60	٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩
    34	34	٬ ؛ ؟
    """
}
