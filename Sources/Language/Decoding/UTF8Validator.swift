/// Checks bytes that arrive in pieces for strict UTF-8 (Unicode, table 3-7): no overlong forms, no
/// surrogates, nothing above U+10FFFF, nothing cut off.
struct UTF8Validator: Sendable {
  /// How many bytes were taken.
  private(set) var count = 0
  /// Whether no byte outside ASCII was seen.
  private(set) var isASCII = true
  /// How many characters outside ASCII were whole.
  private(set) var characters = 0
  /// How many sequences were not UTF-8.
  private(set) var faults = 0
  private var firstFault: Int?
  private var missing = 0
  private var start = 0
  /// What the next continuation byte may be.
  private var range: ClosedRange<UInt8> = 0x80...0xBF

  mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      if missing == 0 {
        index = bytes.endOfASCII(from: index)
        guard index < bytes.count else { break }
        isASCII = false
        // Letters of two bytes, as in Arabic, one after the other.
        while index + 1 < bytes.count, bytes[index] &- 0xC2 < 0x1E, bytes[index + 1] & 0xC0 == 0x80
        {
          characters += 1
          index += 2
        }
        guard index < bytes.count, bytes[index] >= 0x80 else { continue }
        start = count + index
        if !begin(bytes[index]) { fail() }
      } else {
        guard range.contains(bytes[index]) else {
          // The byte may begin a character of its own.
          fail()
          continue
        }
        range = 0x80...0xBF
        missing -= 1
        if missing == 0 { characters += 1 }
      }
      index += 1
    }
    count += bytes.count
  }

  /// The offset of the first sequence that is not UTF-8, or nothing where all of it is.
  func finish() -> Int? {
    firstFault ?? (missing > 0 ? start : nil)
  }

  private mutating func fail() {
    firstFault = firstFault ?? start
    faults += 1
    missing = 0
  }

  private mutating func begin(_ lead: UInt8) -> Bool {
    switch lead {
    case 0xC2...0xDF: (missing, range) = (1, 0x80...0xBF)
    case 0xE0: (missing, range) = (2, 0xA0...0xBF)
    case 0xED: (missing, range) = (2, 0x80...0x9F)
    case 0xE1...0xEF: (missing, range) = (2, 0x80...0xBF)
    case 0xF0: (missing, range) = (3, 0x90...0xBF)
    case 0xF1...0xF3: (missing, range) = (3, 0x80...0xBF)
    case 0xF4: (missing, range) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
