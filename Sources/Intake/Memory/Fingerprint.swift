/// A 64-bit hash of texts and numbers, taken a word at a time.
///
/// It differs from run to run, so that nobody can make a sheet whose cells all fall on one slot; it
/// is for tables in memory and never written down.
struct Fingerprint {
  private var state = seed

  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  /// The hash of all that was added; every bit of it depends on every bit of them.
  var value: UInt64 {
    // The last steps of MurmurHash3.
    var value = state
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }

  /// The hash of a cell by itself.
  static func of(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(cell)
    return fingerprint.value
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    add(word: UInt64(bytes.count))
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      add(word: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    guard index < raw.count else { return }
    var last: UInt64 = 0
    for byte in raw[index...] { last = last << 8 | UInt64(byte) }
    add(word: last)
  }

  mutating func add(_ number: Int?) {
    // Numbers of sheets are far from the least number there is.
    add(word: UInt64(bitPattern: Int64(number ?? .min)))
  }

  private mutating func add(word: UInt64) {
    // Different words never lead from one state to the same.
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }
}
