/// Text on its way to a file, as bytes in memory of its own: what is appended is checked against the
/// room that is left and copied, and nothing else.
///
/// An array does as well and takes twice the time, for it makes sure at every byte that nobody
/// shares it.
///
/// It alone holds its memory and cannot be copied.
package struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were appended and not yet drained.
  package private(set) var count = 0

  /// A buffer with room for so many bytes before it has to grow.
  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  /// The byte that was appended last; nothing in an empty buffer.
  var last: UInt8? { count > 0 ? start[count - 1] : nil }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: start, count: count)
    start.deallocate()
    start = wider
  }

  package mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends so many bytes of zero.
  mutating func append(zeros number: Int) {
    reserve(number)
    (start + count).update(repeating: 0, count: number)
    count += number
  }

  /// Appends once more what was appended there.
  @inline(__always)
  mutating func append(again range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    reserve(range.count)
    (start + count).update(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Lends what was appended to `body`, which must not keep it.
  @inline(__always)
  package borrowing func withBytes<Answer>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Answer
  ) rethrows -> Answer {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// How many scalars were appended from that place on.
  borrowing func scalars(from place: Int) -> Int {
    var scalars = 0
    for place in place..<count where start[place] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// Forgets what was appended, and keeps the room for it.
  package mutating func removeAll() { count = 0 }

  /// Begins a member of a JSON object; its value comes next.
  ///
  /// An article has hundreds of them, so that room is made once for all their bytes.
  ///
  /// - Parameter name: the member's name, in which nothing has to be escaped.
  package mutating func member(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 6)
    if last != UInt8(ascii: "{") { put(", ") }
    put("\"")
    (start + count).update(from: name.utf8Start, count: length)
    count += length
    put("\": ")
  }

  /// Appends a few bytes for which room was made.
  @inline(__always)
  private mutating func put(_ few: StaticString) {
    for place in 0..<few.utf8CodeUnitCount { start[count + place] = few.utf8Start[place] }
    count += few.utf8CodeUnitCount
  }

  /// Lends what was written, and forgets it.
  package mutating func drain<Answer>(
    _ put: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer {
    defer { count = 0 }
    return try put(UnsafeRawBufferPointer(start: start, count: count))
  }
}

// MARK: - Numbers

extension ByteBuffer {
  /// Appends the digits of a number in base 10.
  package mutating func append(decimal number: Int) {
    if (0...9).contains(number) {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
      return
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number.magnitude, atLeast: 1)
  }

  /// Appends a number of millionths as a decimal number, without zeros at its end.
  package mutating func append(millionths number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var (whole, fraction) = number.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    append(digits: whole, atLeast: 1)
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    var width = 6
    while fraction.isMultiple(of: 10) {
      fraction /= 10
      width -= 1
    }
    whole = fraction
    append(digits: whole, atLeast: width)
  }

  /// Appends a day in quotes.
  package mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    append("\"")
    append(digits: UInt(year), atLeast: 4)
    append("-")
    append(digits: UInt(month), atLeast: 2)
    append("-")
    append(digits: UInt(dayOfMonth), atLeast: 2)
    append("\"")
  }

  /// How many digits a number has in base 10.
  private static func length(of number: UInt) -> Int {
    if number < 10_000 { return number < 100 ? (number < 10 ? 1 : 2) : (number < 1_000 ? 3 : 4) }
    var length = 1
    var limit: UInt = 10
    while length < 20, number >= limit {
      length += 1
      let (product, overflow) = limit.multipliedReportingOverflow(by: 10)
      limit = overflow ? .max : product
    }
    return length
  }

  /// Appends digits, with zeros before them up to a width.
  private mutating func append(digits number: UInt, atLeast width: Int) {
    let length = max(width, ByteBuffer.length(of: number))
    reserve(length)
    var rest = number
    var position = count + length
    while position > count {
      position -= 1
      start[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }
}

// MARK: - Fields

extension ByteBuffer {
  /// Appends a text by its bytes as a field that carries its length.
  package mutating func append(field text: UnsafeBufferPointer<UInt8>) {
    append(decimal: text.count)
    append(UInt8(ascii: ":"))
    append(text)
  }

  /// Appends a text, or the lack of one, as a field that carries its length.
  package mutating func append(field text: String?) {
    guard var text else {
      append(UInt8(ascii: "-"))
      return
    }
    text.withUTF8 { append(field: $0) }
  }

  /// Appends a number, or the lack of one, as a field that carries its length.
  package mutating func append(field number: Int?) {
    guard let number else {
      append(UInt8(ascii: "-"))
      return
    }
    guard (0..<1_000_000_000).contains(number) else {
      append(decimal: ByteBuffer.length(of: number.magnitude) + (number < 0 ? 1 : 0))
      append(UInt8(ascii: ":"))
      append(decimal: number)
      return
    }
    // Nearly all: what is appended has at most eleven bytes, for which room is made once.
    reserve(11)
    let length = ByteBuffer.length(of: UInt(number))
    start[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: length)
    start[count + 1] = UInt8(ascii: ":")
    var rest = UInt32(number)
    for position in stride(from: count + 1 + length, to: count + 1, by: -1) {
      start[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length + 2
  }

  /// Appends the hexadecimal digits of bytes, lower case.
  package mutating func append(hexadecimal bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count * 2)
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
      withUnsafeBytes(of: word.littleEndian) { append($0.bindMemory(to: UInt8.self)) }
      index += 4
    }
    for byte in bytes[index...] {
      append(byte.hexadecimal.high)
      append(byte.hexadecimal.low)
    }
  }
}
