import Displacement
@testable import Publishing
import Testing

@Suite("Sheets of paper")
struct PaginationTests {
  @Test("bricks go on in the next sheet where they do not fit, whole")
  func whole() {
    let bricks = (1...5).map { Brick.plain("\($0)", height: 40) }
    let sheets = Pagination(bricks, height: 100).sheets
    #expect(sheets.map(\.names) == [["1", "2"], ["3", "4"], ["5"]])
  }

  @Test("the space above a brick is left only between two of a sheet")
  func space() {
    let bricks = (1...3).map { Brick.plain("\($0)", height: 40, space: 20) }
    let sheets = Pagination(bricks, height: 100).sheets
    #expect(sheets.map(\.names) == [["1", "2"], ["3"]])
    #expect(sheets[0].flatMap(\.texts).map(\.y) == [0, 60])
    #expect(sheets[1].flatMap(\.texts).map(\.y) == [0])
  }

  @Test("a heading never stands last on a sheet")
  func heading() {
    let bricks = [
      Brick.plain("text", height: 70), .plain("heading", height: 10, keepsWithNext: true),
      .plain("head", height: 10, keepsWithNext: true), .plain("row", height: 20),
    ]
    let sheets = Pagination(bricks, height: 100).sheets
    #expect(sheets.map(\.names) == [["text"], ["heading", "head", "row"]])
  }

  @Test("bricks that keep together and are higher than a sheet are printed all the same")
  func long() {
    let bricks = (1...9).map { Brick.plain("\($0)", height: 40, keepsWithNext: true) }
    let sheets = Pagination(bricks, height: 100).sheets
    #expect(sheets.flatMap(\.names) == bricks.names)
    #expect(sheets.allSatisfy { $0.count <= 2 })
  }

  @Test("a table that goes on has its head again, on every sheet")
  func head() {
    let head = Brick.plain("head", height: 10)
    let group = Brick.Group(number: 1, tag: "Table", head: head.items, headHeight: 10)
    let rows = (1...12).map { number in
      var row = Brick.plain("\(number)", height: 20)
      row.group = group
      return row
    }
    var first = head
    first.group = group
    first.keepsWithNext = true
    let sheets = Pagination([first] + rows, height: 95).sheets
    #expect(
      sheets.map(\.names) == [
        ["head", "1", "2", "3", "4"], ["head", "5", "6", "7", "8"],
        ["head", "9", "10", "11", "12"],
      ])
    #expect(sheets.map { $0.map(\.isRepeated).firstIndex(of: true) } == [nil, 0, 0])
  }

  @Test("a text goes on in the next sheet between its lines, two of them at least on each side")
  func lines() {
    func lines(_ count: Int, after height: Double) -> [[Range<Int>]] {
      let bricks = [Brick.plain("before", height: height), .lines(count)]
      return Pagination(bricks, height: 100).sheets.map { sheet in
        sheet.flatMap(\.texts).filter { $0.copy.text == "text" }.map(\.lines)
      }
    }
    #expect(lines(4, after: 60) == [[0..<4]])
    #expect(lines(5, after: 70) == [[0..<3], [3..<5]])
    #expect(lines(4, after: 85) == [[], [0..<4]])
    #expect(lines(4, after: 70) == [[], [0..<4]])
    #expect(lines(25, after: 50) == [[0..<5], [5..<15], [15..<25]])
  }

  @Test("a row is cut between its lines only where it is higher than a sheet")
  func row() {
    let bricks = [
      Brick.plain("before", height: 60), .lines(6, isSplittable: false),
      .lines(23, isSplittable: false),
    ]
    let sheets = Pagination(bricks, height: 100).sheets
    let lines = sheets.map { $0.flatMap(\.texts).map(\.lines) }
    #expect(lines == [[0..<1], [0..<6], [0..<10], [10..<20], [20..<23]])
  }

  @Test("what cannot be cut and is higher than a sheet has one of its own")
  func picture() {
    let picture = Brick(height: 150, items: [.fill(x: 0, y: 0, width: 1, height: 150, .rule)])
    let bricks = [Brick.plain("before", height: 10), picture, .plain("after", height: 10)]
    let sheets = Pagination(bricks, height: 100).sheets
    #expect(sheets.map(\.count) == [1, 1, 1])
  }
}

@Suite("Widths of columns")
struct ColumnWidthTests {
  private func demand(
    _ natural: Double, least: Double? = nil, wraps: Bool = false, grows: Bool = false
  ) -> ColumnWidths.Demand {
    .init(natural: natural, least: least ?? natural, wraps: wraps, grows: grows)
  }

  @Test("columns fill the width, and the names take more of what is left over")
  func rest() {
    let widths = ColumnWidths.widths([demand(50, grows: true), demand(30)], in: 180)
    #expect(widths.reduce(0, +) == 180)
    #expect(widths[0] > widths[1] + 20)
  }

  @Test("numbers keep their line, and names share what is missing")
  func wrapping() {
    let demands = [
      demand(200, least: 40, wraps: true), demand(60), demand(100, least: 20, wraps: true),
    ]
    let widths = ColumnWidths.widths(demands, in: 240)
    #expect(abs(widths.reduce(0, +) - 240) < 0.001)
    #expect(widths[1] == 60)
    #expect(widths[0] > 40 && widths[0] < 200)
    #expect(widths[2] > 20 && widths[2] < 100)
  }

  @Test("where nothing fits, every column has a part of the width")
  func tight() {
    let widths = ColumnWidths.widths([demand(9_000), demand(100), demand(100)], in: 300)
    #expect(abs(widths.reduce(0, +) - 300) < 0.001)
    #expect(widths.allSatisfy { $0 >= 90 })
  }
}
