internal import CDigest

/// A SHA-256 digest (FIPS 180-4), by which files, claims and batches are known.
///
/// It is written here, in the standard library's terms, so that the domain stays without
/// dependencies; where the processor has instructions for it they are used (`CDigest`). Its tests
/// hold both ways to the standard's vectors and to each other.
public struct Digest: Hashable, Sendable {
  private let words: Words

  /// The digest of those bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var hash = Hash()
    if bytes.withContiguousStorageIfAvailable({ hash.update($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { hash.update($0) }
    }
    self = hash.finish()
  }

  /// The digest of what was written, which is filled up in its place to whole blocks as the
  /// standard has it.
  init(filling bytes: inout ByteBuffer) {
    bytes.fillWholeBlocks()
    var hash = Hash()
    bytes.withBytes { hash.update($0) }
    self = hash.whole
  }

  /// The digests of what was written in two places, each of which is filled up.
  ///
  /// As far as both go they are mixed together, in three fifths of the time.
  static func filling(
    _ left: inout ByteBuffer, _ right: inout ByteBuffer
  ) -> (Digest, Digest) {
    left.fillWholeBlocks()
    right.fillWholeBlocks()
    var (leftHash, rightHash) = (Hash(), Hash())
    left.withBytes { left in
      right.withBytes { right in
        let common = min(left.count, right.count)
        leftHash.update(left, &rightHash, right, blocks: common / 64)
        leftHash.update(UnsafeBufferPointer(rebasing: left[common...]))
        rightHash.update(UnsafeBufferPointer(rebasing: right[common...]))
      }
    }
    return (leftHash.whole, rightHash.whole)
  }

  /// The digest of that text in UTF-8.
  public init(of text: String) {
    self.init(of: text.utf8)
  }

  fileprivate init(words: InlineArray<8, UInt32>) {
    self.words = Words(words)
  }

  /// All 64 hexadecimal digits, lower case.
  public var description: String { hexadecimal(64) }

  /// The first 32 hexadecimal digits (128 bits), enough to tell any two records apart.
  public var prefix: String { hexadecimal(32) }

  /// Appends the 16 bytes whose digits are ``prefix``.
  func appendPrefix(to bytes: inout [UInt8]) {
    let half = (
      words[0].bigEndian, words[1].bigEndian, words[2].bigEndian, words[3].bigEndian
    )
    withUnsafeBytes(of: half) { bytes.append(contentsOf: $0) }
  }

  /// Appends ``prefix``.
  func appendPrefixDigits(to text: inout ByteBuffer) {
    let half = (
      words[0].bigEndian, words[1].bigEndian, words[2].bigEndian, words[3].bigEndian
    )
    withUnsafeBytes(of: half) {
      text.append(hexadecimal: $0.assumingMemoryBound(to: UInt8.self))
    }
  }

  private func hexadecimal(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { text in
      for index in 0..<count {
        let digit = UInt8(words[index / 8] >> UInt32(28 - index % 8 * 4) & 15)
        text[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return count
    }
  }

  /// The eight words of a digest, compared and hashed by what they are.
  private struct Words: Hashable, Sendable {
    private let words: InlineArray<8, UInt32>

    init(_ words: InlineArray<8, UInt32>) {
      self.words = words
    }

    subscript(index: Int) -> UInt32 { words[index] }

    static func == (left: Words, right: Words) -> Bool {
      left.words.indices.allSatisfy { left[$0] == right[$0] }
    }

    func hash(into hasher: inout Hasher) {
      for index in words.indices { hasher.combine(words[index]) }
    }
  }
}

extension Digest: CustomStringConvertible {}

extension Digest {
  /// Digests bytes that arrive in pieces.
  public struct Hash: Sendable {
    private var state = Hash.start
    private var pending = InlineArray<64, UInt8>(repeating: 0)
    private var pendingCount = 0
    private var length: UInt64 = 0
    private let isNative: Bool

    /// The digest of nothing, to be updated.
    public init() {
      isNative = Hash.isNative
    }

    /// The digest of nothing, made without the processor's own instructions.
    init(portably: Void) {
      isNative = false
    }

    /// Whether the processor has instructions for this digest.
    private static let isNative = cdigest_sha256_is_native()

    /// Takes the next bytes.
    public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
      length &+= UInt64(bytes.count)
      var next = 0
      if pendingCount > 0 {
        next = min(64 - pendingCount, bytes.count)
        for index in 0..<next { pending[pendingCount + index] = bytes[index] }
        pendingCount += next
        guard pendingCount == 64 else { return }
        compressPending()
      }
      let blocks = (bytes.count - next) / 64
      compress(bytes, at: next, blocks: blocks)
      next += blocks * 64
      for index in next..<bytes.count {
        pending[pendingCount] = bytes[index]
        pendingCount += 1
      }
    }

    /// Takes the next bytes.
    public mutating func update(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { update($0) }
    }

    /// Takes as many first blocks of a buffer as another digest takes of its own.
    fileprivate mutating func update(
      _ bytes: UnsafeBufferPointer<UInt8>, _ other: inout Hash,
      _ otherBytes: UnsafeBufferPointer<UInt8>, blocks: Int
    ) {
      precondition(min(bytes.count, otherBytes.count) >= 64 * blocks)
      guard isNative, let start = bytes.baseAddress, let otherStart = otherBytes.baseAddress else {
        compress(bytes, at: 0, blocks: blocks)
        other.compress(otherBytes, at: 0, blocks: blocks)
        return
      }
      var words = state.mutableSpan
      var otherWords = other.state.mutableSpan
      words.withUnsafeMutableBufferPointer { words in
        otherWords.withUnsafeMutableBufferPointer { otherWords in
          guard let words = words.baseAddress, let otherWords = otherWords.baseAddress else {
            return
          }
          cdigest_sha256_mix_two(words, start, otherWords, otherStart, blocks)
        }
      }
    }

    /// The digest of whole blocks that end as the standard has it.
    fileprivate var whole: Digest { Digest(words: state) }

    /// The digest of all bytes taken.
    public mutating func finish() -> Digest {
      let bits = length &* 8
      pending[pendingCount] = 0x80
      pendingCount += 1
      if pendingCount > 56 {
        while pendingCount < 64 { fill(0) }
        compressPending()
      }
      while pendingCount < 56 { fill(0) }
      for shift in stride(from: 56, through: 0, by: -8) {
        fill(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
      compressPending()
      return Digest(words: state)
    }

    private mutating func fill(_ byte: UInt8) {
      pending[pendingCount] = byte
      pendingCount += 1
    }

    private mutating func compressPending() {
      let block = pending
      block.span.withUnsafeBufferPointer { compress($0, at: 0, blocks: 1) }
      pendingCount = 0
    }

    /// Takes whole blocks of 64 bytes from an offset of the buffer, which must hold them.
    private mutating func compress(
      _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, blocks: Int
    ) {
      precondition(offset >= 0 && bytes.count - offset >= 64 * blocks)
      guard blocks > 0, let start = bytes.baseAddress else { return }
      guard isNative else {
        for block in 0..<blocks { compress(bytes, at: offset + block * 64) }
        return
      }
      var span = state.mutableSpan
      span.withUnsafeMutableBufferPointer { words in
        guard let words = words.baseAddress else { return }
        cdigest_sha256_mix(words, start + offset, blocks)
      }
    }

    /// Takes the 64 bytes at an offset of the buffer, which must hold them.
    ///
    /// Half of the time of an import was once spent here on counted references and checked bounds:
    /// the words of a block live on the stack, and are indexed by constants of the loop.
    private mutating func compress(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
      precondition(offset >= 0 && bytes.count - offset >= 64)
      let block = UnsafeRawBufferPointer(bytes)
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for index in 0..<16 {
          let word = block.loadUnaligned(fromByteOffset: offset + index * 4, as: UInt32.self)
          schedule[index] = UInt32(bigEndian: word)
        }
        for index in 16..<64 {
          let early = schedule[index - 15]
          let late = schedule[index - 2]
          let first = early.rotated(7) ^ early.rotated(18) ^ early >> 3
          let second = late.rotated(17) ^ late.rotated(19) ^ late >> 10
          schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
        }
        Hash.constants.withUnsafeBufferPointer { constants in
          mix(UnsafeBufferPointer(schedule), constants)
        }
      }
    }

    private mutating func mix(
      _ schedule: UnsafeBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in stride(from: 0, to: 64, by: 8) {
        Hash.round(a, b, c, &d, e, f, g, &h, schedule[index] &+ constants[index])
        Hash.round(h, a, b, &c, d, e, f, &g, schedule[index + 1] &+ constants[index + 1])
        Hash.round(g, h, a, &b, c, d, e, &f, schedule[index + 2] &+ constants[index + 2])
        Hash.round(f, g, h, &a, b, c, d, &e, schedule[index + 3] &+ constants[index + 3])
        Hash.round(e, f, g, &h, a, b, c, &d, schedule[index + 4] &+ constants[index + 4])
        Hash.round(d, e, f, &g, h, a, b, &c, schedule[index + 5] &+ constants[index + 5])
        Hash.round(c, d, e, &f, g, h, a, &b, schedule[index + 6] &+ constants[index + 6])
        Hash.round(b, c, d, &e, f, g, h, &a, schedule[index + 7] &+ constants[index + 7])
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }

    /// One round; what the standard calls the next `a` and `e` come to stand in `h` and `d`, so that
    /// no word has to be moved.
    @inline(__always)
    private static func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
      _ g: UInt32, _ h: inout UInt32, _ word: UInt32
    ) {
      let mixed = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let first = h &+ mixed &+ (g ^ (e & (f ^ g))) &+ word
      let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ ((a & b) | (c & (a | b)))
      d = d &+ first
      h = first &+ second
    }

    private static let start: InlineArray<8, UInt32> = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19,
    ]

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

extension ByteBuffer {
  /// Fills a message up in its place to whole blocks as the standard has it.
  fileprivate mutating func fillWholeBlocks() {
    let bits = UInt64(count) &* 8
    append(0x80)
    append(zeros: (120 - count % 64) % 64)
    withUnsafeBytes(of: bits.bigEndian) { append($0.bindMemory(to: UInt8.self)) }
  }
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
