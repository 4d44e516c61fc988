/// A SHA-256 digest (FIPS 180-4), by which files, claims and batches are known.
///
/// It is written here, in the standard library's terms, so that the domain stays without
/// dependencies; its tests hold it to the standard's vectors.
public struct Digest: Hashable, Sendable {
  private let words: [UInt32]

  /// The digest of those bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var hash = Hash()
    if bytes.withContiguousStorageIfAvailable({ hash.update($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { hash.update($0) }
    }
    self = hash.finish()
  }

  /// The digest of that text in UTF-8.
  public init(of text: String) {
    self.init(of: text.utf8)
  }

  fileprivate init(words: [UInt32]) {
    self.words = words
  }

  /// All 64 hexadecimal digits, lower case.
  public var description: String { Digest.hexadecimal(words[...]) }

  /// The first 32 hexadecimal digits (128 bits), enough to tell any two records apart.
  public var prefix: String { Digest.hexadecimal(words[..<4]) }

  private static func hexadecimal(_ words: ArraySlice<UInt32>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: words.flatMap { word in
        stride(from: 28, through: 0, by: -4).map { digits[Int(word >> UInt32($0) & 15)] }
      }, as: UTF8.self)
  }
}

extension Digest: CustomStringConvertible {}

extension Digest {
  /// Digests bytes that arrive in pieces.
  public struct Hash: Sendable {
    private var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19,
    ]
    private var pending: [UInt8] = []
    private var length: UInt64 = 0
    private var schedule = [UInt32](repeating: 0, count: 64)

    /// The digest of nothing, to be updated.
    public init() {
      pending.reserveCapacity(64)
    }

    /// Takes the next bytes.
    public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
      length &+= UInt64(bytes.count)
      var rest = bytes[...]
      if !pending.isEmpty {
        let missing = min(64 - pending.count, rest.count)
        pending.append(contentsOf: rest.prefix(missing))
        rest = rest.dropFirst(missing)
        guard pending.count == 64 else { return }
        let block = pending
        block.withUnsafeBufferPointer { compress($0[...]) }
        pending.removeAll(keepingCapacity: true)
      }
      while rest.count >= 64 {
        compress(rest.prefix(64))
        rest = rest.dropFirst(64)
      }
      pending.append(contentsOf: rest)
    }

    /// Takes the next bytes.
    public mutating func update(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { update($0) }
    }

    /// The digest of all bytes taken.
    public mutating func finish() -> Digest {
      let bits = length &* 8
      var padding: [UInt8] = [0x80]
      padding.append(contentsOf: repeatElement(0, count: (119 - pending.count) % 64))
      for shift in stride(from: 56, through: 0, by: -8) {
        padding.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
      update(padding)
      return Digest(words: state)
    }

    private mutating func compress(_ block: Slice<UnsafeBufferPointer<UInt8>>) {
      let base = block.startIndex
      for index in 0..<16 {
        let byte = base + index * 4
        schedule[index] =
          UInt32(block[byte]) << 24 | UInt32(block[byte + 1]) << 16
          | UInt32(block[byte + 2]) << 8 | UInt32(block[byte + 3])
      }
      for index in 16..<64 {
        let early = schedule[index - 15]
        let late = schedule[index - 2]
        let first = early.rotated(7) ^ early.rotated(18) ^ early >> 3
        let second = late.rotated(17) ^ late.rotated(19) ^ late >> 10
        schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<64 {
        let mixed = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
        let choice = (e & f) ^ (~e & g)
        let first = h &+ mixed &+ choice &+ Hash.constants[index] &+ schedule[index]
        let second =
          (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ ((a & b) ^ (a & c) ^ (b & c))
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
      for (index, word) in [a, b, c, d, e, f, g, h].enumerated() {
        state[index] &+= word
      }
    }

    private static let constants: [UInt32] = [
      0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
      0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
      0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
      0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
      0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
      0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
      0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
      0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
      0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
      0xc67178f2,
    ]
  }
}

extension Digest {
  /// Digests fields one after the other so that no two lists of fields read alike: every field
  /// carries its length, and a missing one is unlike an empty one.
  public struct Writer: Sendable {
    private var bytes: [UInt8] = []

    /// A list of no fields.
    public init() {}

    /// Adds a field of text, or the lack of one.
    public mutating func write(_ text: String?) {
      guard let text else {
        bytes.append(UInt8(ascii: "-"))
        return
      }
      bytes.append(contentsOf: String(text.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: text.utf8)
    }

    /// Adds a field of a number, or the lack of one.
    public mutating func write(_ number: Int?) {
      write(number.map(String.init))
    }

    /// The digest of the fields.
    public consuming func finish() -> Digest { Digest(of: bytes) }
  }
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
