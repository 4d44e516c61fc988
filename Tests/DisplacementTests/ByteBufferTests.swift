import Displacement
import Testing

@Suite("Bytes on their way to a file")
struct ByteBufferTests {
  @Test("what could disturb a terminal or the direction of a line is escaped, and nothing else")
  func escapes() {
    let texts = [
      ("", ""), ("a\"b\\c", #"a\"b\\c"#), ("\n\r\t", #"\n\r\t"#), ("غويران", "غويران"),
      ("\u{200F}حي\u{061C}", #"\u200fحي\u061c"#), ("é\u{85}\u{A0}", "é\\u0085\u{A0}"),
      ("–\u{2028}\u{2069}", #"–\u2028\u2069"#), ("\u{FEFF}x", #"\ufeffx"#),
      ("\u{7F}\u{0}", #"\u007f\u0000"#), ("😀", "😀"), ("ﷺ", "ﷺ"), ("؛", "؛"),
      ("“\u{2030}", "“\u{2030}"),
    ]
    for (text, escaped) in texts {
      #expect(written { $0.append(json: text) } == "\"\(escaped)\"")
    }
  }

  @Test("numbers have no zeros at their end and no powers of ten")
  func numbers() {
    let numbers = [
      (0, "0"), (1, "0.000001"), (-1, "-0.000001"), (1_000_100, "1.0001"), (999_999, "0.999999"),
      (-1_000_000, "-1"), (36_481_100, "36.4811"), (-180_000_000, "-180"),
    ]
    for (number, decimal) in numbers {
      #expect(written { $0.append(millionths: number) } == decimal)
      #expect(written { $0.append(decimal: number) } == "\(number)")
    }
    #expect(written { $0.append(decimal: .min) } == "\(Int.min)")
  }

  /// What is written behind bytes that fill the buffer.
  private func written(_ body: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer(capacity: 0)
    for _ in 0..<100 { buffer.append("0") }
    body(&buffer)
    return buffer.drain { String(decoding: $0.dropFirst(100), as: UTF8.self) }
  }
}
