import Displacement
import TestSupport
import Testing

@Suite("The tree of places")
struct PlaceTreeTests {
  private func place(_ id: String, in parent: String? = nil, members: [String] = []) -> Place {
    Place(
      id: .init(known: id), nameEnglish: id, kind: members.isEmpty ? .city : .area,
      parent: parent.map { .init(known: $0) }, members: members.map { .init(known: $0) })
  }

  private func id(_ text: String) -> Place.ID { .init(known: text) }

  @Test("a place holds itself and what lies in it, and nothing else")
  func containment() {
    let tree = PlaceTree([
      place("c", in: "b"), place("b", in: "a"), place("a"), place("d", in: "a"),
    ])
    #expect(tree.contains(id("a"), id("c")))
    #expect(tree.contains(id("b"), id("b")))
    #expect(!tree.contains(id("c"), id("b")))
    #expect(!tree.contains(id("b"), id("d")))
    #expect(tree.ancestors(of: id("c")) == [id("b"), id("a")])
    #expect(tree.children(of: id("a")) == [id("b"), id("d")])
    #expect(tree.depth(of: id("c")) == 2)
    #expect(tree.contains(id("x"), id("x")) && !tree.contains(id("a"), id("x")))
    #expect(tree.orphans.isEmpty)
  }

  @Test("a circle of parents and a missing parent are opened and named")
  func circles() {
    let tree = PlaceTree([
      place("a", in: "b"), place("b", in: "c"), place("c", in: "a"), place("d", in: "a"),
      place("self", in: "self"), place("lost", in: "nowhere"),
    ])
    #expect(tree.orphans.count == 3)
    #expect(tree.orphans.contains(id("lost")) && tree.orphans.contains(id("self")))
    for place in tree.places { #expect(tree.ancestors(of: place.id).count < 6) }
    #expect(tree.depth(of: id("lost")) == 0)
  }

  @Test("the common ancestor is the narrowest place around all")
  func commonAncestor() {
    let tree = PlaceTree([
      place("sy"), place("hsk", in: "sy"), place("g", in: "hsk"), place("z", in: "hsk"),
      place("raqqa", in: "sy"), place("iq"),
    ])
    #expect(tree.commonAncestor(of: [id("g"), id("z")]) == id("hsk"))
    #expect(tree.commonAncestor(of: [id("g"), id("hsk")]) == id("hsk"))
    #expect(tree.commonAncestor(of: [id("g"), id("raqqa")]) == id("sy"))
    #expect(tree.commonAncestor(of: [id("g")]) == id("g"))
    #expect(tree.commonAncestor(of: [id("g"), id("iq")]) == nil)
    #expect(tree.commonAncestor(of: [id("g"), id("unknown")]) == nil)
    #expect(tree.commonAncestor(of: []) == nil)
  }

  @Test("an area is the places it stands for")
  func areas() {
    let tree = PlaceTree([
      place("g"), place("z"), place("south", members: ["g", "z", "gone"]),
      place("empty", members: ["gone"]),
    ])
    #expect(tree.expandingAreas([id("south"), id("g")]) == [id("g"), id("z")])
    #expect(tree.expandingAreas([id("empty")]) == [id("empty")])
  }

  @Test("of two places with one identifier the later stands")
  func duplicates() {
    let tree = PlaceTree([place("a"), place("b"), place("b", in: "a")])
    #expect(tree.places.count == 2)
    #expect(tree.parent(of: id("b")) == id("a"))
  }

  @Test("ten thousand random places agree with walking up one by one")
  func large() {
    var generator = SeededGenerator(seed: 5)
    let parents = (0..<10_000).map { index in
      index < 10 ? nil : Int.random(in: max(0, index - 500)..<index, using: &generator)
    }
    let tree = PlaceTree(
      parents.enumerated().map { place("p\($0)", in: $1.map { "p\($0)" }) }.shuffled(
        using: &generator))
    #expect(tree.places.count == 10_000 && tree.orphans.isEmpty)
    for _ in 0..<2_000 {
      let (outer, inner) = (
        Int.random(in: 0..<10_000, using: &generator), Int.random(in: 0..<10_000, using: &generator)
      )
      var walk: Int? = inner
      while let here = walk, here != outer { walk = parents[here] }
      #expect(tree.contains(id("p\(outer)"), id("p\(inner)")) == (walk == outer))
    }
  }

  @Test("a chain of ten thousand places is no trouble")
  func deep() {
    let chain = (0..<10_000).map { place("p\($0)", in: $0 == 0 ? nil : "p\($0 - 1)") }
    let tree = PlaceTree(chain)
    #expect(tree.contains(id("p0"), id("p9999")))
    #expect(tree.depth(of: id("p9999")) == 9_999)
  }
}

@Suite("Names of measures")
struct MeasureTests {
  @Test("every measure is read by its name, and no two share one")
  func names() {
    let names = Measure.allCases.map(\.rawValue)
    #expect(Set(names).count == 16)
    for measure in Measure.allCases { #expect(Measure(rawValue: measure.rawValue) == measure) }
    #expect(
      names == [
        "displaced", "held", "returned", "affected", "reached", "in_need", "displacement", "onward",
        "return", "release", "killed", "injured", "missing", "detained", "housing_destroyed",
        "housing_damaged",
      ])
    #expect(Measure(rawValue: "") == nil && Measure(rawValue: "Displaced") == nil)
    #expect(Measure.allCases.reversed().sorted() == Measure.allCases)
  }

  @Test("homes are counted only by the measures of homes")
  func housing() {
    let quantity = Quantity.vague(.tens)
    let period = Period(Day.first)
    for toll in Toll.allCases {
      let occurrence = Occurrence.toll(toll, at: .unstated, counted: .increment(period))
      #expect((Figure(occurrence, .housing(quantity)) != nil) == toll.countsHousing)
      #expect((Figure(occurrence, .people(quantity)) != nil) == !toll.countsHousing)
    }
    #expect(
      Figure(.stock(.displaced, at: .unstated, asOf: .first), .housing(quantity)) == nil)
  }
}
