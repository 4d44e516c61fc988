import Displacement

/// Text on its way to a file, as bytes in memory of its own: what is appended is checked against the
/// room that is left and copied, and nothing else.
///
/// An array does as well and takes twice the time, for it makes sure at every byte that nobody
/// shares it.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  /// Makes room for so many bytes more.
  private mutating func reserve(_ more: Int) {
    guard capacity - count < more else { return }
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: start, count: count)
    start.deallocate()
    start = wider
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Lends what was written, and forgets it.
  mutating func drain(_ put: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    defer { count = 0 }
    try put(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension ByteBuffer {
  /// Appends a string with its quotes as ``Displacement/JSON`` writes it.
  mutating func append(json text: String) {
    let isWritten: Bool? = text.utf8.withContiguousStorageIfAvailable { appendUnescaped($0) }
    if isWritten != true {
      var text = JSON.string(text).text()
      text.withUTF8 { append($0) }
    }
  }

  /// Appends bytes in quotes, or nothing where one of them may have to be escaped.
  private mutating func appendUnescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    reserve(bytes.count + 2)
    var next = start + count
    next.pointee = UInt8(ascii: "\"")
    next += 1
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x00..<0x20, 0x22, 0x5C, 0x7F: return false
      case 0xC2, 0xD8, 0xE2, 0xEF:
        let follower = index + 1 < bytes.count ? bytes[index + 1] : 0
        if ByteBuffer.mayBeInvisible(byte, follower) { return false }
      default: break
      }
      next.pointee = byte
      next += 1
    }
    next.pointee = UInt8(ascii: "\"")
    count += bytes.count + 2
    return true
  }

  /// Whether two bytes may begin a control of direction or of a terminal; Arabic letters do not.
  private static func mayBeInvisible(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC2: second < 0xA0
    case 0xD8: second == 0x9C
    case 0xE2: second <= 0x81
    default: second == 0xBB
    }
  }

  /// Appends the digits of a number in base 10.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number.magnitude, atLeast: 1)
  }

  /// Appends a number of millionths as a decimal number, without zeros at its end.
  mutating func append(millionths number: Int32) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var (whole, fraction) = UInt(number.magnitude).quotientAndRemainder(dividingBy: 1_000_000)
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
  mutating func append(_ day: Day) {
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
