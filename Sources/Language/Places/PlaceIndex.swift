package import Displacement

/// The gazetteer by its names: finds the place that a cell or an article names.
///
/// Names are compared by ``Fold/key(_:)``; failing that, without ال and `al-` and without generic
/// words (حي, مخيم, `neighbourhood`, `city`), which then tell places of one name apart.
package struct PlaceIndex: Sendable {
  /// The gazetteer as a tree.
  package let tree: PlaceTree

  private var byKey: [String: [Int32]] = [:]
  /// Places by the cores of their names without generic words.
  private var byCore: [String: [Int32]] = [:]
  /// Places by the cores of their names with generic words, such as مخيم الهول.
  private var byGenericCore: [String: [Int32]] = [:]
  private var phrases = TermTable<[Int32]>(ignoringHyphens: true)
  /// Names that begin with ال, without it, for what follows لل.
  private var barePhrases = TermTable<[Int32]>(ignoringHyphens: true)
  private let closeNames: CloseNames
  /// What every key comes down to where nothing tells its places apart.
  private var matches: [String: Match] = [:]

  /// Indexes those places by identifier, names and aliases.
  package init(_ places: some Sequence<Place>) {
    tree = PlaceTree(places)
    var close: [(name: String, place: Int32)] = []
    for (number, place) in tree.places.enumerated() {
      let number = Int32(number)
      for (name, key) in PlaceIndex.names(of: place) {
        PlaceIndex.add(number, to: &byKey, key)
        let parts = PlaceName(key: key)
        if parts.kinds.isEmpty {
          PlaceIndex.add(number, to: &byCore, parts.core)
        } else {
          PlaceIndex.add(number, to: &byGenericCore, parts.core)
        }
        close.append((parts.kinds.isEmpty ? parts.core : parts.whole, number))
        phrases.insert(name) { PlaceIndex.adding(number, to: $0) }
        let bare = PlaceName.withoutArticle(key[...])
        if bare.utf8.count < key.utf8.count {
          barePhrases.insert(String(bare)) { PlaceIndex.adding(number, to: $0) }
        }
      }
      PlaceIndex.add(number, to: &byKey, Fold.key(place.id.rawValue))
    }
    closeNames = CloseNames(close)
    matches = byKey.mapValues { choice(of: $0, near: nil) }
  }

  /// What a name stands for.
  package enum Match: Hashable, Sendable {
    /// One place.
    case one(Place.ID)
    /// Several places that nothing tells apart, in the order of their identifiers.
    case several([Place.ID])
    /// No place; these have the closest names, the closest first.
    case none(closest: [Place.ID])
  }
}

extension PlaceIndex {
  /// The place that a name stands for.
  ///
  /// - Parameters:
  ///   - name: an identifier, a name or an alias in any spelling.
  ///   - near: a place that tells places of one name apart: the nearest in the tree stands.
  /// - Returns: one place, several, or none with three suggestions.
  package func match(_ name: String, near: Place.ID? = nil) -> Match {
    let found = find(name, near: near)
    guard case .none = found else { return found }
    return .none(closest: closest(to: name))
  }

  /// The same as ``match(_:near:)`` without suggestions, which cost hundreds of times as much as
  /// all the rest.
  package func find(_ name: String, near: Place.ID? = nil) -> Match {
    let key = Fold.key(name)
    if let match = matches[key] {
      guard near != nil, case .several = match else { return match }
    }
    if let found = byKey[key] { return choice(of: found, near: near) }
    let parts = PlaceName(key: key)
    let plain = byCore[parts.core] ?? []
    let all = plain + (byGenericCore[parts.core] ?? [])
    let ofKind = all.filter { parts.kinds.contains(tree.places[Int($0)].kind) }
    guard let found = [ofKind, plain, all].first(where: { !$0.isEmpty }) else {
      return .none(closest: [])
    }
    return choice(of: Array(Set(found)).sorted(), near: near)
  }

  /// The places whose name an article may mean with those words, before anything tells them apart.
  ///
  /// - Parameters:
  ///   - text: the article.
  ///   - index: the token at which the name would start, perhaps behind clitics.
  /// - Returns: the longest known name there; nothing where none starts.
  package func longestName(in text: FoldedText, at index: Int) -> Mention? {
    guard index < text.tokens.count, text.tokens[index].kind == .word else { return nil }
    return text.firstStem(of: text.tokens[index]) { stem in
      let whole = phrases.match(text, at: index, stem: stem)
      let bare =
        stem.clitics.contains(.definite) ? barePhrases.match(text, at: index, stem: stem) : nil
      guard let found = bare.map({ $0.count > whole?.count ?? 0 ? $0 : nil }) ?? whole
      else { return nil }
      return Mention(
        tokens: index..<(index + found.count), stem: stem,
        places: found.value.map { tree.places[Int($0)].id })
    }
  }

  /// A known name in a text.
  package struct Mention: Hashable, Sendable {
    /// The tokens of the name; the first may carry clitics.
    package let tokens: Range<Int>
    /// Where the name starts in the folded copy, and the clitics before it.
    package let stem: Stem
    /// The places of that name, in the order of their identifiers.
    package let places: [Place.ID]
  }

  /// What places of one name come down to.
  ///
  /// A city and the areas of its name around it are one place: the city, or else the narrowest of
  /// the areas, the seat's own.
  ///
  /// - Parameters:
  ///   - candidates: places of one name.
  ///   - near: a place that tells them apart.
  ///   - kinds: the kinds of place that the words around the name allow; empty for any.
  /// - Returns: one place or several; none where there is no candidate.
  package func resolve(
    _ candidates: [Place.ID], near: Place.ID? = nil, kinds: Set<Place.Kind> = []
  ) -> Match {
    let known = candidates.compactMap { tree[$0] }
    let ofKind = known.filter { kinds.contains($0.kind) }
    return choice(of: ofKind.isEmpty ? known : ofKind, near: near)
  }

  private func choice(of numbers: [Int32], near: Place.ID?) -> Match {
    choice(of: numbers.map { tree.places[Int($0)] }, near: near)
  }

  private func choice(of places: [Place], near: Place.ID?) -> Match {
    guard let first = places.first else { return .none(closest: []) }
    if places.count == 1 { return .one(first.id) }
    if let seat = seat(of: places) { return .one(seat) }
    guard let near, tree[near] != nil else {
      return places.count == 1 ? .one(first.id) : .several(places.map(\.id).sorted())
    }
    let nearness = places.map { tree.commonAncestor(of: [$0.id, near]).flatMap(tree.depth) ?? -1 }
    let nearest = zip(places, nearness).filter { $0.1 == nearness.max() }.map(\.0)
    if let seat = seat(of: nearest) { return .one(seat) }
    return .several(nearest.map(\.id).sorted())
  }

  /// The one place that nested places of one name come down to, if they are nested.
  private func seat(of places: [Place]) -> Place.ID? {
    let byDepth = places.sorted { tree.depth(of: $0.id) ?? 0 < tree.depth(of: $1.id) ?? 0 }
    guard places.count == 1 || places.allSatisfy(\.kind.isCityOrWider),
      zip(byDepth, byDepth.dropFirst()).allSatisfy({ tree.contains($0.id, $1.id) })
    else { return nil }
    return (byDepth.last { $0.kind == .city } ?? byDepth.last)?.id
  }

  /// Three places whose names are the closest to an unknown one, the closest first.
  package func closest(to unknown: String) -> [Place.ID] {
    let name = PlaceName(key: Fold.key(unknown))
    var found: [Place.ID] = []
    for group in closeNames.nearest(to: name.core) {
      let places = group.map { tree.places[Int($0)] }
      for id in seat(of: places).map({ [$0] }) ?? places.map(\.id)
      where !found.contains(id) && found.count < 3 {
        found.append(id)
      }
      if found.count == 3 { break }
    }
    return found
  }
}

extension PlaceIndex {
  /// The spellings of a place's names: each also without what stands in brackets, and with
  /// apostrophes left out.
  private static func names(of place: Place) -> [(name: String, key: String)] {
    var names = Set([place.nameEnglish, place.nameArabic] + place.aliases)
    for name in names {
      if let bracket = name.firstIndex(of: "(") { names.insert(String(name[..<bracket])) }
      if name.utf8.contains(UInt8(ascii: "'")) || name.contains("\u{2019}") {
        names.insert(name.filter { $0 != "'" && $0 != "\u{2019}" })
      }
    }
    return names.map { ($0, Fold.key($0)) }.filter { !$0.key.isEmpty }.sorted { $0 < $1 }
  }

  private static func add(_ place: Int32, to index: inout [String: [Int32]], _ key: String) {
    guard !key.isEmpty, index[key]?.contains(place) != true else { return }
    index[key, default: []].append(place)
  }

  private static func adding(_ place: Int32, to places: [Int32]?) -> [Int32] {
    guard let places else { return [place] }
    return places.contains(place) ? places : places + [place]
  }
}
