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
    guard pictures.count > 1, scale(of: pictures) >= PictureLayout.leastScale else {
      return pictures.map { brick([$0]) }
    }
    return [brick(pictures)]
  }

  /// How many times their size pictures are drawn to have room side by side; never more than once.
  private func scale(of pictures: [Page.Picture]) -> Double {
    let gaps = Double(pictures.count - 1) * PictureLayout.gap
    let natural = pictures.reduce(0) { $0 + $1.drawing.width }
    return min(1, (width - gaps) / max(1, natural))
  }

  /// The pictures side by side, each below its caption.
  private func brick(_ pictures: [Page.Picture]) -> Brick {
    let scale = scale(of: pictures)
    var items: [Brick.Item] = []
    var x = 0.0
    var captions: [SetText] = []
    for picture in pictures {
      let own = picture.drawing.width * scale
      let caption = Copy(picture.caption, .tileLabel, in: language)
      captions.append(ruler.set(caption, x: x, width: own, tag: "Caption"))
      x += own + PictureLayout.gap
    }
    let top = (captions.map(\.bottom).max() ?? 0) + 2
    for (picture, caption) in zip(pictures, captions) {
      items += [.text(caption), .drawing(picture.drawing, x: caption.x, y: top, scale: scale)]
    }
    let highest = pictures.reduce(0) { max($0, $1.drawing.height) } * scale
    return Brick(height: top + highest, space: 8, items: items)
  }
}
