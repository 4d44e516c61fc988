/// The hash of a word's folded bytes, taken eight at a time: the same on every machine.
enum TermHash {
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: range.count)
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      hash = mixed(hash ^ eight(bytes, place))
      place += 8
    }
    let rest = range.upperBound - place
    if rest > 0 { hash = mixed(hash ^ last(bytes, place, rest)) }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 29)
  }

  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    bytes.withUnsafeBufferPointer { of($0, range) }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }

  @inline(__always)
  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: place, as: UInt64.self))
  }

  /// The last bytes of a word, fewer than eight, in the low bytes.
  @inline(__always)
  private static func last(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ count: Int
  ) -> UInt64 {
    // Behind most words the text goes on.
    if place + 8 <= bytes.count {
      return eight(bytes, place) & (1 << UInt64(count * 8) &- 1)
    }
    var rest: UInt64 = 0
    for index in (place..<(place + count)).reversed() { rest = rest << 8 | UInt64(bytes[index]) }
    return rest
  }
}
