/// Writes bytes one behind the other into memory of somebody else's, as ``Digest/Writer`` would.
///
/// An array asks before each piece whether it is shared and has room; where a million rows take ten
/// pieces each, that is most of the work. Whoever makes a cursor has made room for all that is
/// written.
package struct ByteCursor {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes have been written.
  package private(set) var count = 0

  /// A cursor at the beginning of that memory.
  package init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
  }

  /// The most bytes that a number or the length of a text takes as a field.
  package static let fieldLength = 24

  /// How many bytes more can be written.
  package var room: Int { memory.count - count }

  /// What has been written.
  package var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: memory[..<count])
  }

  /// Goes back to the beginning.
  package mutating func rewind() { count = 0 }

  /// Writes a byte.
  @inline(__always)
  package mutating func write(_ byte: UInt8) {
    precondition(count < memory.count)
    memory[count] = byte
    count += 1
  }

  /// Writes bytes as they are.
  @inline(__always)
  package mutating func write(bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    precondition(bytes.count <= room)
    let rest = UnsafeMutableRawBufferPointer(
      rebasing: UnsafeMutableRawBufferPointer(memory)[count...])
    rest.copyMemory(from: UnsafeRawBufferPointer(start: start, count: bytes.count))
    count += bytes.count
  }

  /// Writes bytes as they are.
  @inline(__always)
  package mutating func write(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { write(bytes: $0) }
  }

  /// Writes once more what was written there.
  @inline(__always)
  package mutating func write(again range: Range<Int>) {
    for index in range { write(memory[index]) }
  }

  /// Writes a text as a field that carries its length.
  @inline(__always)
  package mutating func write(field text: UnsafeBufferPointer<UInt8>) {
    write(decimal: text.count)
    write(UInt8(ascii: ":"))
    write(bytes: text)
  }

  /// Writes a number as a field that carries its length.
  package mutating func write(field number: Int) {
    let start = count
    write(decimal: number)
    let length = count - start
    // The digits make way for their length, which has one digit or two.
    let shift = length < 10 ? 2 : 3
    for index in stride(from: count - 1, through: start, by: -1) {
      memory[index + shift] = memory[index]
    }
    count = start
    write(decimal: length)
    write(UInt8(ascii: ":"))
    count += length
  }

  /// Writes a number in base 10.
  private mutating func write(decimal number: Int) {
    if number < 0 { write(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (low, high) = (start, count - 1)
    while low < high {
      memory.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Writes the hexadecimal digits of bytes, lower case.
  package mutating func write(hexadecimal bytes: UnsafeBufferPointer<UInt8>) {
    // Eight digits at a time: each byte of the word becomes one.
    var index = 0
    while index + 4 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<4 {
        word |= UInt64(bytes[index + offset] >> 4) << UInt64(offset * 16)
        word |= UInt64(bytes[index + offset] & 15) << UInt64(offset * 16 + 8)
      }
      let ones: UInt64 = 0x0101_0101_0101_0101
      let letters = (word &+ 6 &* ones) >> 4 & ones
      word = word &+ UInt64(UInt8(ascii: "0")) &* ones &+ letters &* 39
      withUnsafeBytes(of: word.littleEndian) { write(bytes: $0.bindMemory(to: UInt8.self)) }
      index += 4
    }
    for byte in bytes[index...] {
      write(byte.hexadecimal.high)
      write(byte.hexadecimal.low)
    }
  }
}
