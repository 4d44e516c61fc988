/// The hash of a word's folded bytes: FNV-1a in 32 bits, the same on every machine.
enum TermHash {
  static let seed: UInt32 = 2_166_136_261

  @inline(__always)
  static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  @inline(__always)
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash = seed
    for place in range { hash = next(hash, bytes[place]) }
    return hash
  }
}
