/// The round numbers of an axis that holds what is drawn on it.
struct Scale: Hashable, Sendable {
  /// Round numbers from the lowest to the highest, 0 among them; negative ones are shown without
  /// their sign.
  let ticks: [Int]

  /// The axis from so much below zero to so much above.
  init(up: Int, down: Int) {
    let most = max(0, min(Scale.most, up))
    let least = max(0, min(Scale.most, down))
    guard most + least > 0 else {
      ticks = [0]
      return
    }
    let step = Scale.step(for: max(most, least))
    let upper = (most + step - 1) / step
    let lower = (least + step - 1) / step
    ticks = (-lower...upper).map { $0 * step }
  }

  var span: Int { (ticks.last ?? 0) - (ticks.first ?? 0) }

  /// How far up a number is, 0 at the lowest tick and 1 at the highest; beyond them at the edge.
  func height(of number: Int) -> Double {
    guard span > 0, let first = ticks.first else { return 0 }
    let bounded = max(-Scale.most, min(Scale.most, number))
    return max(0, min(1, Double(bounded - first) / Double(span)))
  }

  /// The round step that needs four of its kind or fewer.
  private static func step(for number: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where (number + power * factor - 1) / (power * factor) <= 4 {
        return power * factor
      }
      power *= 10
    }
  }

  /// Beyond all people, so that no sum of ticks overflows.
  private static let most = 1_000_000_000_000
}

/// A part of a chart with an axis of its own.
struct Panel: Hashable, Sendable {
  let box: Rectangle
  let scale: Scale

  /// How far down the paper a number stands.
  func y(_ number: Int) -> Double { box.bottom - scale.height(of: number) * box.height }

  /// From where to where a day reaches, of so many.
  func column(_ index: Int, of count: Int) -> (left: Double, right: Double) {
    let width = box.width / Double(max(1, count))
    return (box.left + Double(index) * width, box.left + Double(index + 1) * width)
  }
}
