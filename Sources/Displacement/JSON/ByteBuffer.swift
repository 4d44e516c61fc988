/// Text on its way to a file, as bytes in memory of its own: what is appended is checked against the
/// room that is left and copied, and nothing else.
///
/// An array does as well and takes twice the time, for it makes sure at every byte that nobody
/// shares it.
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

  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

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

  /// Appends digits, with zeros before them up to a width.
  private mutating func append(digits number: UInt, atLeast width: Int) {
    var length = 1
    var limit: UInt = 10
    while length < 20, number >= limit || length < width {
      length += 1
      let (product, overflow) = limit.multipliedReportingOverflow(by: 10)
      limit = overflow ? .max : product
    }
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
