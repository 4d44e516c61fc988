import Displacement

/// Rows of symbols with their meaning, from the side at which the language begins.
struct Legend {
  private var entries: [Entry] = []

  private struct Entry {
    let text: String
    let width: Double
    let height: Double
    let icon: (Vector) -> [Drawing.Shape]
  }

  private let language: LanguageCode

  init(in language: LanguageCode) {
    self.language = language
  }

  /// Adds a symbol, drawn around a place, with its meaning.
  mutating func add(
    _ meaning: Phrase, iconWidth: Double = 10, iconHeight: Double = 10,
    _ icon: @escaping (Vector) -> [Drawing.Shape]
  ) {
    entries.append(
      Entry(text: meaning.text(in: language), width: iconWidth, height: iconHeight, icon: icon))
  }

  /// Adds circles of those radii, one within the other on one ground.
  mutating func add(circles radii: [Double], _ meaning: Phrase) {
    let largest = radii.max() ?? 0
    add(meaning, iconWidth: 2 * largest, iconHeight: 2 * largest) { center in
      radii.map { radius in
        let ground = center + Vector(0, largest - radius)
        return .circle(ground.point, radius: radius, .solid(.light), .init(0.8, .black))
      }
    }
  }

  /// The rows below a line, and where the last of them ends.
  func shapes(width: Double, top: Double) -> (shapes: [Drawing.Shape], bottom: Double) {
    var shapes: [Drawing.Shape] = []
    var bottom = top
    for row in rows(width: width) {
      let height = max(Legend.rowHeight, (row.map(\.height).max() ?? 0) + 3)
      var start = Legend.margin
      for entry in row {
        shapes += draw(entry, from: start, middle: bottom + height / 2, width: width)
        start += Legend.width(of: entry) + Legend.gap
      }
      bottom += height
    }
    return (shapes, bottom)
  }

  private func rows(width: Double) -> [[Entry]] {
    var rows: [[Entry]] = []
    var used = 0.0
    for entry in entries {
      let whole = Legend.width(of: entry)
      if rows.isEmpty || used + whole > width - 2 * Legend.margin {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += whole + Legend.gap
    }
    return rows
  }

  private func draw(
    _ entry: Entry, from start: Double, middle: Double, width: Double
  ) -> [Drawing.Shape] {
    let isMirrored = language == .arabic
    func x(_ offset: Double) -> Double { isMirrored ? width - offset : offset }
    let text = Drawing.Text(
      entry.text, at: .init(x(start + entry.width + Legend.space), middle + 2.3),
      size: MapFoot.size, anchor: isMirrored ? .right : .left, language: language)
    return entry.icon(Vector(x(start + entry.width / 2), middle)) + [.text(text)]
  }

  private static func width(of entry: Entry) -> Double {
    entry.width + space + Drawing.Text.width(of: entry.text, size: MapFoot.size)
  }

  private static let gap = 12.0
  private static let space = 4.0
  private static let margin = 1.0
  private static let rowHeight = 13.0
}
