extension [UInt64] {
  /// Puts numbers in the order of their bits from that one up, and leaves those that agree in these
  /// as they stand: digit by digit, of 11 bits each, from the last.
  mutating func sort(byBitsFrom first: UInt64) {
    var places = [Int](repeating: 0, count: 1 << 11)
    var sorted = self
    for shift in stride(from: first, to: 64, by: 11) {
      for digit in places.indices { places[digit] = 0 }
      for number in self { places[Int(number >> shift & 0x7FF)] += 1 }
      if places.contains(count) { continue }
      var next = 0
      for digit in places.indices { (places[digit], next) = (next, next + places[digit]) }
      for number in self {
        let digit = Int(number >> shift & 0x7FF)
        sorted[places[digit]] = number
        places[digit] += 1
      }
      swap(&self, &sorted)
    }
  }
}
