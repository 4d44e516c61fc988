/// The hash of a word's folded bytes, taken eight at a time: the same on every machine.
enum TermHash {
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      hash = mixed(hash ^ bytes.eight(from: place, to: range.upperBound))
      place &+= 8
    }
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
}

/// How long a word is, and its first sixteen bytes.
struct WordLetters: Equatable, Sendable {
  private let low: UInt64
  private let high: UInt64
  private let length: UInt32

  /// The most bytes that are held.
  static let most = 16

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    low = bytes.eight(from: range.lowerBound, to: range.upperBound)
    high =
      range.count > 8 ? bytes.eight(from: range.lowerBound &+ 8, to: range.upperBound) : 0
    length = UInt32(truncatingIfNeeded: range.count)
  }

  var count: Int { Int(length) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from a place on, the first one lowest; those from an end on are zero.
  @inline(__always)
  fileprivate func eight(from place: Int, to end: Int) -> UInt64 {
    let length = end &- place
    // Behind most words the text goes on.
    if place &+ 8 <= count {
      let all = UInt64(
        littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
          fromByteOffset: place, as: UInt64.self))
      return length < 8 ? all & (1 << UInt64(length &* 8) &- 1) : all
    }
    var rest: UInt64 = 0
    for index in (place..<Swift.min(end, place &+ 8)).reversed() {
      rest = rest << 8 | UInt64(self[index])
    }
    return rest
  }
}
