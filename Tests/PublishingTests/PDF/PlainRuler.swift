import Displacement
@testable import Publishing

extension Ruler {
  /// Letters all half as wide as they are high, in lines that end between words: layouts are
  /// tested without any font.
  static var plain: Ruler { Ruler(extent: measure) }

  private static func measure(_ copy: Copy, _ width: Double?) -> Extent {
    let size = copy.spans.first?.lettering.size ?? 8
    func length(_ text: some StringProtocol) -> Double {
      Double(text.unicodeScalars.count { !(0x2066...0x2069).contains($0.value) }) * size / 2
    }
    let words = copy.text.split(separator: " ")
    guard let width else {
      let axis = copy.axis.map { range in
        let bytes = Array(copy.text.utf8)[..<range.upperBound]
        return length(String(decoding: bytes, as: UTF8.self))
      }
      return Extent(width: length(copy.text), lines: 1, axis: axis)
    }
    var lines = 1
    var used = 0.0
    var widest = 0.0
    for word in words {
      let more = length(word) + (used > 0 ? size / 2 : 0)
      if used > 0, used + more > width {
        lines += 1
        used = length(word)
      } else {
        used += more
      }
      widest = max(widest, used)
    }
    return Extent(width: widest, lines: lines)
  }
}

extension Brick {
  /// A brick of that height that nothing is printed on but its name.
  static func plain(
    _ name: String, height: Double, space: Double = 0, keepsWithNext: Bool = false
  ) -> Brick {
    let text = SetText(
      copy: Copy(name, .cell, in: .english), x: 0, y: 0, width: 100, lines: 0..<1)
    return Brick(
      height: height, space: space, items: [.text(text)], keepsWithNext: keepsWithNext)
  }

  /// A text of so many lines, each 10 points high.
  static func lines(_ count: Int, of name: String = "text", isSplittable: Bool = true) -> Brick {
    var lettering = Lettering.cell
    lettering.size = 10 / 1.34
    let text = SetText(
      copy: Copy(name, lettering, in: .english), x: 0, y: 0, width: 100, lines: 0..<count)
    return Brick(height: text.height, items: [.text(text)], isSplittable: isSplittable)
  }
}

extension [Brick] {
  /// What is printed, in order.
  var names: [String] { flatMap(\.texts).map(\.copy.text) }
}
