import Displacement
import Testing

@Suite("All cores")
struct AllCoresTests {
  @Test("answers come in the order of the questions", arguments: [0, 1, 2, 7, 1_000])
  func order(count: Int) {
    #expect(AllCores.map(count) { $0 * 3 } == (0..<count).map { $0 * 3 })
  }

  @Test("a list gives the same in pieces as whole", arguments: [0, 1, 63, 64, 65, 10_000])
  func pieces(count: Int) {
    let list = (0..<count).map { "\($0)" }
    #expect(AllCores.map(list, least: 32) { $0.map { $0 + "!" } } == list.map { $0 + "!" })
  }

  @Test("both answers stand in their places")
  func both() {
    #expect(AllCores.both({ 1 }, { "two" }) == (1, "two"))
  }

  @Test("work within work comes to its end")
  func nested() {
    let sums = AllCores.map(20) { number in
      AllCores.map(Array(0..<2_000), least: 16) { [$0.reduce(number, +)] }.count
    }
    #expect(Set(sums) == [16])
  }
}
