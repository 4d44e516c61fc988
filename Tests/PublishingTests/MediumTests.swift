import Publishing
import Testing

@Suite("Media")
struct MediumTests {
  @Test("a medium is found by its name and by the ending of a file")
  func media() {
    #expect(Medium.all.map(\.name) == ["text", "markdown", "html", "json", "pdf"])
    for medium in Medium.all {
      #expect(Medium(named: medium.name)?.name == medium.name)
      for ending in medium.endings {
        #expect(Medium(file: "day.2022." + ending.uppercased())?.name == medium.name)
      }
    }
    #expect(Medium(named: "docx") == nil)
    #expect(Medium(file: "summary") == nil)
  }
}
