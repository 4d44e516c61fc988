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
    if let id = candidate(named: text) {
      return .places(PlaceSet([.init(text: text, place: id)]))
    }
    if let reading = nameInPlace(text, near: near) { return reading }
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
    if let reading = nameInPlace(part, near: near) { return reading }
    if let joined = joined(part, near: near) { return .places(PlaceSet(joined)) }
    switch match {
    case .several(let candidates): return .ambiguous(part, candidates)
    case .none: return .unknown(part)
    case .one(let id): return .places(PlaceSet([.init(text: part, place: id)]))
    }
  }

  /// `Nashwa, Al-Hasakah`, `Nashwa (Al-Hasakah)` or `Nashwa - Al-Hasakah`: a name, and behind it
  /// other names of the place or the wider places that it lies in, as in `Suran (صوران), Hama`.
  private func nameInPlace(_ text: String, near: Place.ID?) -> Reading? {
    let pieces = PlaceCell.withoutDashes(text).split(whereSeparator: PlaceCell.inward.contains)
      .map(\.trimmed).filter { !$0.isEmpty }
    guard (2...6).contains(pieces.count) else { return nil }
    switch index.find(pieces[0], beside: Array(pieces.dropFirst()), near: near) {
    case .one(let id):
      guard !text.contains(PlaceCell.listing) || isSurely(id, within: pieces.dropFirst()) else {
        return nil
      }
      return .places(PlaceSet([.init(text: text, place: id)]))
    case .several(let candidates):
      return text.contains(PlaceCell.listing) ? nil : .ambiguous(text, candidates)
    case .none: return nil
    }
  }

  /// Whether a place lies within what each of those names means by itself: the Arabic comma stands
  /// between the places of a list too, where a town and the governorate of its name are the town.
  private func isSurely(_ place: Place.ID, within names: ArraySlice<String>) -> Bool {
    names.allSatisfy { name in
      guard case .one(let outer) = index.find(name) else { return false }
      return outer != place && index.tree.contains(outer, place)
    }
  }

  /// The text with a comma for each dash that stands by itself; `Al-Hasakah` keeps its own.
  private static func withoutDashes(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).map { word in
      ["-", "\u{2013}", "\u{2014}"].contains(word) ? "," : String(word)
    }.joined(separator: " ")
  }

  private static let inward: Set<Character> = [",", listing, "(", ")"]
  private static let listing: Character = "\u{60C}"

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

  /// A place as a suggestion names it, so that a cell with these very words is read as the place:
  /// `Ghwayran (غويران)`, where need be with a place that it lies in, or with its identifier.
  func suggestion(_ id: Place.ID) -> String {
    let outer = index.tree.ancestors(of: id).compactMap { index.tree[$0] }
    let forms = [names(of: id)] + outer.map { "\(names(of: id)), \($0.name(in: .english))" }
    return forms.first { form in
      if case .places(let set) = read(form) { set.places == [id] } else { false }
    } ?? candidate(id)
  }

  /// A place as a list of candidates names it, with its identifier, which alone is enough.
  func candidate(_ id: Place.ID) -> String { "\(id): \(names(of: id))\(within(id))" }

  /// The place of a candidate that was copied from a message as it stands.
  private func candidate(named text: String) -> Place.ID? {
    guard let colon = text.firstIndex(of: ":"),
      let id = Place.ID(rawValue: text[..<colon].trimmed), index.tree[id] != nil,
      Fold.key(candidate(id)) == Fold.key(text)
    else { return nil }
    return id
  }

  private func names(of id: Place.ID) -> String {
    guard let place = index.tree[id] else { return id.rawValue }
    if place.nameArabic.isEmpty || place.nameEnglish.isEmpty { return place.name(in: .english) }
    return "\(place.nameEnglish) (\(place.nameArabic))"
  }

  private func within(_ id: Place.ID) -> String {
    let parent = index.tree.parent(of: id).flatMap { index.tree[$0] }
    return parent.map { ", " + $0.name(in: .english) } ?? ""
  }
}
