extension ClaimRows {
  /// The texts of a claim, for as long as they are lent.
  package struct Texts {
    /// What the claim is known by.
    package let key: UnsafeBufferPointer<UInt8>
    /// The row as it stands in the sheet.
    package let excerpt: UnsafeBufferPointer<UInt8>
    /// The cells of the number.
    package let phrase: UnsafeBufferPointer<UInt8>
    /// The remark of the row.
    package let note: UnsafeBufferPointer<UInt8>?

    package init(
      key: UnsafeBufferPointer<UInt8>, excerpt: UnsafeBufferPointer<UInt8>,
      phrase: UnsafeBufferPointer<UInt8>, note: UnsafeBufferPointer<UInt8>?
    ) {
      (self.key, self.excerpt, self.phrase, self.note) = (key, excerpt, phrase, note)
    }
  }

  /// All claims with their texts, for as long as they are lent.
  package struct AllTexts {
    /// The claims in their order.
    package let entries: UnsafeBufferPointer<Entry>
    private let others: [Other]
    private let identifiers: UnsafeBufferPointer<UInt8>
    private let text: UnsafeBufferPointer<UInt8>

    init(
      _ entries: UnsafeBufferPointer<Entry>, _ others: [Other],
      _ identifiers: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
    ) {
      (self.entries, self.others, self.identifiers, self.text) = (
        entries, others, identifiers, text
      )
    }

    /// What a claim says beside exact numbers; nothing where these are all.
    package func other(_ index: Int) -> Other? { entries[index].other.map { others[$0] } }

    /// How many a claim counts.
    func count(_ index: Int) -> Count {
      Count(exactly: entries[index].number, households: entries[index].households, other(index))
    }

    /// The 16 bytes of a claim's identifier.
    package func id(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: identifiers[index * 16..<index * 16 + 16])
    }

    /// What a claim is known by.
    package func key(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      let ends = entries[index].ends
      return bytes(ends.start, ends.key)
    }

    /// The texts of a claim.
    package subscript(index: Int) -> Texts {
      let entry = entries[index]
      let ends = entry.ends
      return Texts(
        key: bytes(ends.start, ends.key), excerpt: bytes(ends.key, ends.excerpt),
        phrase: bytes(ends.excerpt, ends.phrase),
        note: entry.hasNote ? bytes(ends.phrase, ends.note) : nil)
    }

    private func bytes(_ start: UInt32, _ end: UInt32) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: text[Int(start)..<Int(end)])
    }
  }
}

extension String {
  /// The hexadecimal digits of those bytes, lower case.
  package init(hexadecimal bytes: some Collection<UInt8>) {
    self.init(unsafeUninitializedCapacity: bytes.count * 2) { digits in
      for (index, byte) in bytes.enumerated() {
        digits[index * 2] = byte.hexadecimal.high
        digits[index * 2 + 1] = byte.hexadecimal.low
      }
      return bytes.count * 2
    }
  }
}

extension UInt8 {
  /// The two hexadecimal digits of the byte, lower case, in ASCII.
  package var hexadecimal: (high: UInt8, low: UInt8) {
    (UInt8.digit(self >> 4), UInt8.digit(self & 15))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
