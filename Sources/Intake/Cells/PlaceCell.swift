import Displacement
import Language

/// Takes the names in a cell for places of the gazetteer.
struct PlaceCell {
  let index: PlaceIndex

  /// What the names in a cell stand for.
  enum Reading {
    case places(PlaceSet)
    case unknown(String)
    case ambiguous(String, [Place.ID])
  }

  /// Reads a cell of one or more names; several are kept together and never split.
  ///
  /// `near` is a wider place that tells places of one name apart, and `kind` the kind of place that
  /// the column's header names.
  func read(_ text: String, near: Place.ID? = nil, kind: Place.Kind? = nil) -> Reading {
    if let kind, case .one(let id) = index.find("\(text) \(kind.rawValue)", near: near) {
      return .places(PlaceSet([.init(text: text, place: id)]))
    }
    if case .one(let id) = index.find(text, near: near) {
      return .places(PlaceSet([.init(text: text, place: id)]))
    }
    if let inner = nameInPlace(text) { return .places(PlaceSet([inner])) }
    var mentions: [PlaceSet.Mention] = []
    for part in text.split(whereSeparator: { PlaceCell.separators.contains($0) }).map(\.trimmed)
    where !part.isEmpty {
      switch names(part, near: near) {
      case .places(let places): mentions += places.mentions
      case let failure: return failure
      }
    }
    return .places(PlaceSet(mentions))
  }

  private static let separators: Set<Character> = [
    "|", ";", "/", "\u{60C}", "\u{61B}", "\n", "\r\n", "&", "+",
  ]

  /// One name, a name with the place it lies in behind a comma, or names joined by "and".
  private func names(_ part: String, near: Place.ID?) -> Reading {
    let match = index.find(part, near: near)
    if case .one(let id) = match { return .places(PlaceSet([.init(text: part, place: id)])) }
    if let inner = nameInPlace(part) { return .places(PlaceSet([inner])) }
    if let joined = joined(part, near: near) { return .places(PlaceSet(joined)) }
    switch match {
    case .several(let candidates): return .ambiguous(part, candidates)
    case .none: return .unknown(part)
    case .one(let id): return .places(PlaceSet([.init(text: part, place: id)]))
    }
  }

  /// `Nashwa, Al-Hasakah`, `Nashwa (Al-Hasakah)` or `Nashwa - Al-Hasakah`: a name and the wider
  /// places that it lies in, from the narrowest.
  private func nameInPlace(_ text: String) -> PlaceSet.Mention? {
    let pieces = PlaceCell.withoutDashes(text).split(whereSeparator: PlaceCell.inward.contains)
      .map(\.trimmed).filter { !$0.isEmpty }
    guard (2...4).contains(pieces.count) else { return nil }
    var outer: Place.ID?
    for piece in pieces.reversed() {
      guard case .one(let inner) = index.find(piece, near: outer) else { return nil }
      if let outer {
        guard inner != outer, index.tree.contains(outer, inner) else { return nil }
      }
      outer = inner
    }
    return outer.map { .init(text: text, place: $0) }
  }

  /// The text with a comma for each dash that stands by itself; `Al-Hasakah` keeps its own.
  private static func withoutDashes(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).map { word in
      ["-", "\u{2013}", "\u{2014}"].contains(word) ? "," : String(word)
    }.joined(separator: " ")
  }

  private static let inward: Set<Character> = [",", "\u{60C}", "(", ")"]

  /// Names with "and" or و between them, where every one of them is known.
  private func joined(_ part: String, near: Place.ID?) -> [PlaceSet.Mention]? {
    let words = part.split(whereSeparator: \.isWhitespace)
    var names: [[Substring]] = [[]]
    for (number, word) in words.enumerated() {
      if word.lowercased() == "and" || word == PlaceCell.and {
        names.append([])
      } else if number > 0, word.hasPrefix(PlaceCell.and), word.unicodeScalars.count > 2 {
        names.append([word.dropFirst()])
      } else {
        names[names.count - 1].append(word)
      }
    }
    guard names.count > 1 else { return nil }
    var mentions: [PlaceSet.Mention] = []
    for name in names {
      let text = name.joined(separator: " ")
      guard case .one(let id) = index.find(text, near: near) else { return nil }
      mentions.append(.init(text: text, place: id))
    }
    return mentions
  }

  private static let and = "\u{648}"

  /// A place as a suggestion names it: `Ghwayran (غويران)`.
  func suggestion(_ id: Place.ID) -> String {
    guard let place = index.tree[id] else { return id.rawValue }
    if place.nameArabic.isEmpty || place.nameEnglish.isEmpty { return place.name(in: .english) }
    return "\(place.nameEnglish) (\(place.nameArabic))"
  }

  /// Places as suggestions name them, those of one name with the place they lie in.
  func suggestions(_ ids: [Place.ID]) -> [String] {
    let names = ids.map(suggestion)
    return zip(ids, names).map { id, name in
      names.count(where: { $0 == name }) > 1 ? name + within(id) : name
    }
  }

  /// A place as a list of candidates names it, with its identifier to write in the cell.
  func candidate(_ id: Place.ID) -> String { "\(id): \(suggestion(id))\(within(id))" }

  private func within(_ id: Place.ID) -> String {
    let parent = index.tree.parent(of: id).flatMap { index.tree[$0] }
    return parent.map { ", " + $0.name(in: .english) } ?? ""
  }
}
