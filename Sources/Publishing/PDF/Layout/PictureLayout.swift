import Displacement

/// Sets pictures that follow each other: side by side where they stay large enough to read.
struct PictureLayout {
  private let pictures: [Page.Picture]
  private let language: LanguageCode
  private let ruler: Ruler
  private let width: Double

  private static let gap = 12.0
  /// A picture is not drawn smaller than that for the sake of its neighbour.
  private static let leastScale = 0.62

  init(
    _ pictures: [Page.Picture], in language: LanguageCode, _ ruler: Ruler, width: Double
  ) {
    self.pictures = pictures
    self.language = language
    self.ruler = ruler
    self.width = width
  }

  var bricks: [Brick] {
    let gaps = Double(pictures.count - 1) * PictureLayout.gap
    let natural = pictures.reduce(0) { $0 + $1.drawing.width }
    let scale = min(1, (width - gaps) / max(1, natural))
    guard pictures.count > 1, scale >= PictureLayout.leastScale else {
      return pictures.map { brick([$0], scale: min(1, width / max(1, $0.drawing.width))) }
    }
    return [brick(pictures, scale: scale)]
  }

  private func brick(_ pictures: [Page.Picture], scale: Double) -> Brick {
    var items: [Brick.Item] = []
    var x = 0.0
    var height = 0.0
    let highest = pictures.reduce(0) { max($0, $1.drawing.height) } * scale
    for picture in pictures {
      let own = picture.drawing.width * scale
      items.append(.drawing(picture.drawing, x: x, y: 0, scale: scale))
      let caption = ruler.set(
        Copy(picture.caption, .quiet, in: language), x: x, y: highest + 2, width: own,
        tag: "Caption")
      items.append(.text(caption))
      height = max(height, caption.bottom)
      x += own + PictureLayout.gap
    }
    return Brick(height: max(height, highest), space: 5, items: items)
  }
}
