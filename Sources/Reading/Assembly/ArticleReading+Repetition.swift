import Displacement

/// A lead that the body tells again.
extension ArticleReading {
  /// Adds the figures of a sentence, save those that an earlier sentence gave of the same people:
  /// of the two the fuller is kept, at the place of the first.
  mutating func add(_ found: [ArticleFigure]) {
    guard found.allSatisfy({ $0.linked == nil }) else {
      figures += found
      return
    }
    let earlier = max(0, figures.count - ArticleReading.reach)..<figures.count
    for figure in found {
      let same = figures[earlier].firstIndex { isRepeated($0, by: figure) }
      guard let same else {
        figures.append(figure)
        continue
      }
      if figure.told > figures[same].told { figures[same] = figure }
    }
  }

  /// How many figures back a repetition is looked for, so that long texts take no longer.
  private static let reach = 100

  /// Whether both count as many of the same, and nothing that they say of it differs.
  ///
  /// Small numbers meet by chance.
  private func isRepeated(_ first: ArticleFigure, by second: ArticleFigure) -> Bool {
    guard first.measure == second.measure, first.unit == second.unit,
      first.quantity == second.quantity, let count = first.quantity.best, count >= 20,
      first.polarity == second.polarity, first.basis == second.basis, first.linked == nil,
      first.sentence != second.sentence, agree(first.group, second.group),
      agree(first.start, second.start), agree(first.end, second.end)
    else { return false }
    return first.places.mayBe(second.places) && first.origins.mayBe(second.origins)
      && first.destinations.mayBe(second.destinations)
  }

  private func agree<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool {
    first == nil || second == nil || first == second
  }
}

extension ArticleFigure {
  /// How much is told of it besides the count.
  fileprivate var told: Int {
    places.mentions.count + origins.mentions.count + destinations.mentions.count
      + (start == nil ? 0 : 1) + (source == nil ? 0 : 1)
  }
}

extension PlaceSet {
  /// Whether one of them names nothing, or both name one place.
  fileprivate func mayBe(_ other: PlaceSet) -> Bool {
    mentions.isEmpty || other.mentions.isEmpty
      || mentions.contains { mention in
        other.mentions.contains {
          $0.text == mention.text || $0.place != nil && $0.place == mention.place
        }
      }
  }
}
