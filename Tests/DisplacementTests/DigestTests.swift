import Testing

@testable import Displacement

@Suite("Digests")
struct DigestTests {
  @Test(
    "the digests of the standard's messages (FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(message: String, digest: String) {
    #expect(Digest(of: message).description == digest)
    #expect(Digest(of: message).prefix == digest.prefix(32))
  }

  @Test("a million times a")
  func million() {
    var hash = Digest.Hash()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000)
    for _ in 0..<100 { hash.update(piece) }
    #expect(
      hash.finish().description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("pieces cut anywhere give the digest of the whole")
  func pieces() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) }
    let whole = Digest(of: bytes)
    for cut in 0...bytes.count {
      var hash = Digest.Hash()
      hash.update(Array(bytes[..<cut]))
      hash.update(Array(bytes[cut...]))
      #expect(hash.finish() == whole, "cut at \(cut)")
    }
    for length in [1, 3, 55, 63, 64, 65, 119] {
      var hash = Digest.Hash()
      for start in stride(from: 0, to: bytes.count, by: length) {
        hash.update(Array(bytes[start..<min(start + length, bytes.count)]))
      }
      #expect(hash.finish() == whole, "pieces of \(length)")
    }
  }

  @Test("the processor's own instructions and the plain rounds give the same digest")
  func portable() {
    for length in 0...300 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      var plain = Digest.Hash(portably: ())
      plain.update(bytes)
      #expect(plain.finish() == Digest(of: bytes), "\(length) bytes")
    }
  }

  @Test("two messages digested together have the digests that each has by itself")
  func together() {
    let lengths = [0, 1, 55, 56, 64, 119, 120, 300]
    for (left, right) in lengths.flatMap({ left in lengths.map { (left, $0) } }) {
      let messages = [left, right].map { length in
        (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      }
      var first = ByteBuffer(capacity: 0)
      var second = ByteBuffer(capacity: 0)
      first.append(messages[0])
      second.append(messages[1])
      let digests = Digest.filling(&first, &second)
      #expect(digests.0 == Digest(of: messages[0]), "\(left) bytes beside \(right)")
      #expect(digests.1 == Digest(of: messages[1]), "\(right) bytes beside \(left)")
    }
  }

  @Test(
    "a number is written as Swift writes it",
    arguments: [0, 7, 10, 1_099, .max, .min, -1, -10, -987_654_321])
  func decimal(number: Int) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
    bytes = []
    bytes.append(field: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "\("\(number)".utf8.count):\(number)")
  }

  @Test("messages around a block's length have digests of their own")
  func lengths() {
    let digests = (0...130).map { Digest(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(digests).count == digests.count)
  }

  @Test("no two lists of fields read alike")
  func fields() {
    func digest(_ fields: [String?]) -> Digest {
      var writer = Digest.Writer()
      for field in fields { writer.write(field) }
      return writer.finish()
    }
    let lists: [[String?]] = [
      [], [nil], [""], ["", ""], ["a", "b"], ["ab"], ["a", nil, "b"], ["a", "", "b"], [nil, nil],
      ["1:a"], ["a", "1:b"], ["-"], ["12", "3"], ["1", "23"],
    ]
    #expect(Set(lists.map(digest)).count == lists.count)
  }
}
