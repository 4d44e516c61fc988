import Displacement
import Publishing
import TestSupport
import Testing

@Suite("Drawings")
struct DrawingTests {
  /// What the widest of DejaVu Sans and Noto Sans (Arabic: also Noto Naskh) needs, regular and bold,
  /// in hundredths of the size of the font, as FreeType and HarfBuzz measure it.
  static let measured: [(text: String, regular: Double, bold: Double)] = [
    ("Al-Hasakah city", 776, 878), ("Neighbourhood of the Martyr", 1_452, 1_652),
    ("about 5,000", 607, 678), ("WWWWMMMM", 741, 839), ("illicit fjord", 492, 581),
    ("~19,500", 434, 470), ("Tell Hajar (Tal Hajar)", 1_001, 1_149), ("1,075–5,500", 623, 683),
    ("Ĥesekê Müşêrfê", 799, 904), ("@ 100 % + 20", 724, 771),
    ("غويران", 288, 350),
    ("مدينة الحسكة", 570, 658),
    ("حي الشهيد عبد الرحمن بن يوسف الغربي", 1_707, 2_025),
    ("المساكن الشعبية", 701, 833),
    ("سسسسشششش", 747, 850),
    ("مخيم العريشة", 579, 678),
    ("القامشلي", 399, 487),
    ("ضواحي الصالحية", 696, 821),
    ("الحدود: مكتب الأمم المتحدة", 1_155, 1_344),
    ("ببببب", 239, 266),
  ]

  @Test("no text is wider than its bound, nor much narrower")
  func widths() {
    for (text, regular, bold) in DrawingTests.measured {
      for (isBold, needed) in [(false, regular), (true, bold)] {
        let bound = Drawing.Text.width(of: text, size: 100, isBold: isBold)
        #expect(bound >= needed, "\(text)")
        #expect(bound <= needed * 1.5, "\(text): \(bound) for \(needed)")
      }
    }
  }

  @Test("isolates and vowel signs take no room")
  func invisible() {
    func width(_ text: String) -> Double { Drawing.Text.width(of: text, size: 10) }
    #expect(width("\u{2066}1,075\u{2069}") == width("1,075"))
    #expect(width("غُوَيْران") == width("غويران"))
    #expect(width("") == 0)
  }

  @Test("a long name keeps how it begins and how it ends")
  func shortened() {
    let name = "Neighbourhood of the Martyr Abd al-Rahman ibn Yusuf, block 7"
    let lines = Drawing.Text.lines(of: name, to: 100, size: 7, atMost: 2)
    #expect(lines == ["Neighbourhood of the", "… ibn Yusuf, block 7"])
    let line = Drawing.Text.fitted(name, to: 130, size: 7)
    #expect(line == "Neighbourhood of the … block 7")
    #expect(Drawing.Text.fitted("Supercalifragilistic", to: 40, size: 7) == "Superca…")
    #expect(Drawing.Text.fitted("short", to: 40, size: 7) == "short")
  }

  @Test("a text that is cut closes what it isolates")
  func balanced() {
    let name = Isolation.name("مخيم Camp of the long name 12-34", in: .arabic)
    for width in stride(from: 10.0, to: 160, by: 7) {
      let lines = Drawing.Text.lines(of: name, to: width, size: 7, atMost: 2)
      for line in lines + [Drawing.Text.fitted(name, to: width, size: 7)] {
        let opened = line.unicodeScalars.count { (0x2066...0x2068).contains($0.value) }
        let closed = line.unicodeScalars.count { $0.value == 0x2069 }
        #expect(opened == closed, "\(width)")
      }
    }
  }

  @Test("SVG escapes names, and prints hundredths of a point at most")
  func escaped() {
    let name = "</text><script>alert(1)</script>&\"'"
    let drawing = Drawing(
      width: 100.0049, height: 50, title: name, description: name,
      shapes: [
        .group(
          label: name,
          [.text(.init(name, at: .init(1 / 3, -2.5), size: 7, language: .english))])
      ])
    let svg = SVG(drawing, id: "map").text
    #expect(!svg.contains("<script"))
    #expect(svg.contains("viewBox=\"0 0 100 50\""))
    #expect(svg.contains("x=\"0.33\" y=\"-2.5\""))
    #expect(svg.contains("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"))
  }

  @Test("text stands at the same side of its point in every language")
  func anchors() {
    func anchor(_ anchor: Drawing.Text.Anchor, _ language: LanguageCode) -> String {
      let text = Drawing.Text(
        "1", at: .init(0, 0), size: 7, anchor: anchor, language: language)
      let svg = SVG(Drawing(width: 1, height: 1, title: "", shapes: [.text(text)]), id: "a").text
      if svg.contains("text-anchor=\"middle\"") { return "middle" }
      return svg.contains("text-anchor=\"end\"") ? "end" : "start"
    }
    #expect(anchor(.left, .english) == "start")
    #expect(anchor(.right, .english) == "end")
    #expect(anchor(.left, .arabic) == "end")
    #expect(anchor(.right, .arabic) == "start")
    #expect(anchor(.middle, .english) == "middle")
    #expect(anchor(.middle, .arabic) == "middle")
  }

  @Test("lengths that are no numbers, or without end, are printed as lengths")
  func wild() {
    let points = [Double.nan, .infinity, -.infinity, 1e300].map { Drawing.Point($0, $0) }
    let svg = SVG(
      Drawing(width: .nan, height: 10, title: "", shapes: [.line(points, .init(1))]), id: "a"
    ).text
    #expect(svg.contains("d=\"M0 0L0 0L0 0L100000 100000\""))
  }
}
