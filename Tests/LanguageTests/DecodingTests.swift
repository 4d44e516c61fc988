import Displacement
import Language
import TestSupport
import Testing

@Suite("Decoding the bytes of a file")
struct DecodingTests {
  private static let sample = "date;place\r\n2022-01-22;غويران\r\n"

  @Test("each encoding gives the same text, with the reason it was chosen")
  func encodings() {
    let cases: [([UInt8], TextEncoding, String)] = [
      (Array(Self.sample.utf8), .utf8, "all of it is valid UTF-8"),
      ([0xEF, 0xBB, 0xBF] + Self.sample.utf8, .utf8, "the file begins with a byte order mark"),
      (
        [0xFF, 0xFE] + Self.sample.utf16Bytes(high: 1), .utf16LittleEndian,
        "the file begins with a byte order mark"
      ),
      (
        [0xFE, 0xFF] + Self.sample.utf16Bytes(high: 0), .utf16BigEndian,
        "the file begins with a byte order mark"
      ),
      (
        Self.sample.utf16Bytes(high: 1), .utf16LittleEndian,
        "every second byte is the high half of a UTF-16 character"
      ),
      (
        Self.sample.utf16Bytes(high: 0), .utf16BigEndian,
        "every second byte is the high half of a UTF-16 character"
      ),
      (
        Self.sample.windows1256Bytes, .windows1256,
        "not UTF-8 at byte 23; 6 of 6 letters outside ASCII are Arabic in Windows-1256"
      ),
    ]
    for (bytes, encoding, reason) in cases {
      let result = TextDecoding.decode(bytes)
      #expect(result.text == Self.sample, "\(encoding)")
      #expect(result.decision.encoding == encoding)
      #expect(result.reason(in: .english) == reason)
      #expect(result.losses == 0)
    }
  }

  @Test("ASCII is UTF-8, and an empty file too")
  func ascii() {
    #expect(TextDecoding.decode(Array("a,b".utf8)).decision == .init(.utf8, .ascii))
    #expect(TextDecoding.decode([]).text == "")
  }

  @Test("a file that is neither UTF-8 nor Arabic is not guessed at")
  func undecided() {
    let french: [UInt8] = Array("r".utf8) + [0xE9] + Array("fugi".utf8) + [0xE9] + Array("s".utf8)
    let result = TextDecoding.decode(french)
    #expect(result.text == nil)
    #expect(result.decision == EncodingDecision(nil, .undecided(notUTF8At: 1)))
    #expect(TextDecoding.decode(french, as: .windows1256).text == "réfugiés")
  }

  @Test("a UTF-8 file with a damaged byte is not taken for Windows-1256")
  func damaged() {
    var bytes = Array("date,place\n2022-01-22,حي غويران في الحسكة\n".utf8)
    bytes.insert(0xFF, at: 4)
    let result = TextDecoding.decode(bytes)
    #expect(result.decision == EncodingDecision(nil, .damagedUTF8(at: 4)))
    bytes.remove(at: 4)
    bytes.removeLast(2)
    #expect(TextDecoding.decode(bytes).reason(in: .english) == "UTF-8, but damaged at byte 55")
  }

  @Test("a NUL byte in a UTF-8 file does not make it UTF-16")
  func strayNull() {
    let bytes = Array("date,place\n2022-01-22,Gh\u{0}wayran\n".utf8)
    #expect(TextDecoding.decode(bytes).decision.encoding == .utf8)
  }

  @Test("overlong forms, surrogates and cut characters are not UTF-8")
  func strictness() {
    let faults: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD8],
      [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82],
    ]
    for fault in faults {
      let bytes = Array("ab".utf8) + fault
      guard case .undecided(notUTF8At: 2) = TextDecoding.decode(bytes).decision.reason else {
        // Some of these bytes are Arabic letters in Windows-1256; they must then read as such.
        #expect(TextDecoding.decode(bytes).decision.encoding == .windows1256, "\(fault)")
        continue
      }
      let forced = TextDecoding.decode(bytes, as: .utf8)
      #expect(forced.losses > 0)
      #expect(forced.text?.contains("\u{FFFD}") == true)
    }
  }

  @Test("the same bytes give the same text wherever they are cut")
  func chunks() {
    var generator = SeededGenerator(seed: 12)
    let texts = ["غويران 🏠 café\r\n٤٥٠", "a", "", "\u{FFFD}x"]
    for text in texts {
      for encoding in TextEncoding.allCases {
        var bytes = encoding == .utf8 ? Array(text.utf8) : text.utf16Bytes(high: 1)
        if Bool.random(using: &generator) {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
        let whole = TextDecoding.decode(bytes, as: encoding).text
        for size in 1...max(1, bytes.count) {
          var decoder = TextDecoder(encoding)
          var pieces: [UInt8] = []
          for start in stride(from: 0, to: bytes.count, by: size) {
            Array(bytes[start..<min(start + size, bytes.count)])
              .withUnsafeBufferPointer { decoder.decode($0, into: &pieces) }
          }
          decoder.finish(into: &pieces)
          #expect(String(decoding: pieces, as: UTF8.self) == whole, "\(encoding) by \(size)")
        }
      }
    }
  }

  @Test("no bytes at all make the decoder stop")
  func anyBytes() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for encoding in TextEncoding.allCases {
        #expect(TextDecoding.decode(bytes, as: encoding).text != nil)
      }
      #expect(TextDecoding.decode(bytes).decision.explanation(in: .arabic).isEmpty == false)
    }
  }
}

extension String {
  fileprivate func utf16Bytes(high: Int) -> [UInt8] {
    utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return high == 1 ? pair : pair.reversed()
    }
  }

  fileprivate var windows1256Bytes: [UInt8] {
    let letters: [Unicode.Scalar: UInt8] = [
      "غ": 0xDB, "و": 0xE6, "ي": 0xED, "ر": 0xD1, "ا": 0xC7, "ن": 0xE4,
    ]
    return unicodeScalars.map { letters[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }
}
