import Displacement

extension SchematicMap {
  /// What no label may cover: the scale bar and the north arrow.
  var scaleBoxes: [Rectangle] {
    let frame = layout.frame
    return [
      Rectangle(
        left: frame.right - 16 - barLength, top: frame.bottom - 22, right: frame.right,
        bottom: frame.bottom),
      Rectangle(left: frame.right - 22, top: frame.top, right: frame.right, bottom: frame.top + 28),
    ]
  }

  /// The scale bar at the lower right and the north arrow at the upper right.
  var scale: [Drawing.Shape] {
    let frame = layout.frame
    let (right, base) = (frame.right - 8, frame.bottom - 7)
    let left = right - barLength
    let bar = [Vector(left, base - 3), Vector(left, base), Vector(right, base)]
    let end = Vector(right, base - 3)
    let tip = Vector(frame.right - 11, frame.top + 6)
    let arrow = [tip, tip + Vector(3.5, 9), tip + Vector(0, 7), tip + Vector(-3.5, 9)]
    let north = wording.vocabulary.label(Term.north)
    return [
      .line((bar + [end]).map(\.point), .init(0.8, .black)),
      .text(
        .init(
          scaleText, at: Vector((left + right) / 2, base - 5).point, size: 6.5, anchor: .middle,
          language: wording.language, hasHalo: true)),
      .area([arrow.map(\.point)], .solid(.black), nil),
      .text(
        .init(
          north, at: (tip + Vector(0, 17)).point, size: 6.5, anchor: .middle,
          language: wording.language, isBold: true, hasHalo: true)),
    ]
  }

  private var barLength: Double { Double(barMetres) / 1_000 / layout.projection.kilometresPerPoint }

  /// The longest round number of metres that the bar has room for.
  private var barMetres: Int {
    let room = layout.projection.kilometresPerPoint * 90 * 1_000
    return Int(max(1, min(1e8, room))).roundedDown
  }

  private var scaleText: String {
    let (number, unit) =
      barMetres >= 1_000
      ? (barMetres / 1_000, Term.kilometres) : (barMetres, Term.metres)
    return (wording.number(number) + .words(" ") + wording.words(unit)).text(in: wording.language)
  }
}

extension Int {
  /// The greatest of 1, 2, 5, 10, 20, 50 and so on that is not greater; 1 below that.
  var roundedDown: Int {
    var power = 1
    while power <= self / 10 { power *= 10 }
    return [5, 2, 1].map { $0 * power }.first { $0 <= self } ?? 1
  }
}
