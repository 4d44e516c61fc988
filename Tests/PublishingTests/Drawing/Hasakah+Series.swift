import Displacement
@testable import Situation

extension Hasakah {
  /// Two weeks up to 2 February, with everything that a chart can show: days without a number,
  /// open ends, words in place of numbers, stale counts, returns, and a day on which nobody came.
  static var series: DailySeries {
    func total(
      _ low: Int?, _ best: Int?, _ high: Int?, _ marks: Set<Summary.Mark> = []
    ) -> Summary.Total {
      .init(interval: interval(low, best, high), marks: marks, lines: [])
    }
    let stocks: [Summary.Total?] = [
      nil, nil, total(4_515, 5_250, 6_300, [.converted]), total(2_000, nil, 9_999, [.vague]),
      total(nil, 45_000, 45_000, [.atMost]), total(40_500, 45_000, 49_500, [.about]), nil,
      total(38_000, 42_000, 45_000), total(36_000, 36_000, nil, [.atLeast]),
      total(33_000, 34_500, 36_000),
      total(33_000, 34_500, 36_000, [.ageing]), total(33_000, 34_500, 36_000, [.stale]),
      total(33_000, 34_500, 36_000, [.stale]), total(18_200, 19_400, 21_000),
    ]
    let new: [Int?] = [nil, 5_250, 19_500, nil, 12_000, 0, nil, 800, nil, nil, 120, nil, nil, 300]
    let returned: [Int?] = [
      nil, nil, nil, nil, nil, nil, nil, 3_000, 6_000, 1_500, nil, nil, nil, 9_000,
    ]
    var series = DailySeries([])
    series.days = stocks.indices.map { index in
      .init(
        day: started.advanced(by: index), displaced: stocks[index],
        displacementNew: new[index].map { total($0, $0, $0) },
        returned: returned[index].map { total($0, $0, $0) })
    }
    return series
  }
}
