import Displacement
import Intake
import Language
import Testing

@Suite("What is known without being named")
struct GazetteerTests {
  @Test("every row of the built-in places is a place, and stands in one tree")
  func places() {
    #expect(Gazetteer.builtIn.count == 866)
    #expect(Set(Gazetteer.builtIn.map(\.id)).count == Gazetteer.builtIn.count)
    let tree = PlaceTree(Gazetteer.builtIn)
    #expect(tree.orphans == [])
    #expect(Set(Gazetteer.builtIn.filter { $0.parent == nil }.map(\.kind)) == [.country])
  }

  @Test("a place keeps its names, its point and how well that is known")
  func ghwayran() throws {
    let place = try #require(Gazetteer.builtIn.first { $0.id.rawValue == "hsk-ghwayran" })
    #expect(place.nameArabic == "غويران")
    #expect(place.kind == .neighborhood)
    #expect(place.point != nil)
    #expect(place.precision == .neighborhood)
    #expect(place.aliases.isEmpty == false)
    let area = try #require(Gazetteer.builtIn.first { $0.id.rawValue == "hsk-southern" })
    #expect(area.members.count == 7)
  }

  @Test("every known source is found by its names in both languages")
  func sources() {
    #expect(SourceTable.builtIn.count == 88)
    let index = SourceIndex(SourceTable.builtIn)
    for entry in SourceTable.builtIn {
      #expect(index.resolve(entry.source.nameEnglish) == entry.source.id)
      #expect(index.resolve(entry.source.nameArabic) == entry.source.id)
    }
  }

  @Test("those who fight speak for a side, those who help do not")
  func parties() {
    for entry in SourceTable.builtIn {
      switch entry.source.kind {
      case .armedActor: #expect(entry.source.isParty, "\(entry.source.id)")
      case .un, .redCrescent, .ngo, .community, .ownStaff:
        #expect(!entry.source.isParty, "\(entry.source.id)")
      case .authority, .media, .unknown: break
      }
    }
  }
}
