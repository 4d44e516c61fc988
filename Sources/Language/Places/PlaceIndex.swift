package import Displacement

/// The gazetteer by its names: finds the place that a cell or an article names.
///
/// Names are compared by ``Fold/key(_:)``; failing that, without ال and `al-` and without generic
/// words (حي, مخيم, `neighbourhood`, `city`), which then tell places of one name apart.
package struct PlaceIndex: Sendable {
  /// The gazetteer as a tree.
  package let tree: PlaceTree

  private var byKey: [String: [Int32]] = [:]
  private var byCore: [String: [Int32]] = [:]
  private var phrases = TermTable<[Int32]>(ignoringHyphens: true)
  /// Names that begin with ال, without it, for what follows لل.
  private var barePhrases = TermTable<[Int32]>(ignoringHyphens: true)
  private let closeNames: CloseNames
  /// What every key comes down to where nothing tells its places apart.
  private var matches: [String: Match] = [:]

  /// Indexes those places by identifier, names and aliases.
  package init(_ places: some Sequence<Place>) {
    tree = PlaceTree(places)
    var cores: [(name: String, place: Int32)] = []
    for (number, place) in tree.places.enumerated() {
      let place = (number: Int32(number), place)
      for name in PlaceIndex.names(of: place.1) {
        PlaceIndex.add(place.number, to: &byKey, Fold.key(name))
        let core = PlaceName(name).core
        PlaceIndex.add(place.number, to: &byCore, core)
        cores.append((core, place.number))
        phrases.insert(name) { PlaceIndex.adding(place.number, to: $0) }
        let folded = Fold.key(name)
        let bare = PlaceName.withoutArticle(folded[...])
        if bare.utf8.count < folded.utf8.count {
          barePhrases.insert(String(bare)) { PlaceIndex.adding(place.number, to: $0) }
        }
      }
      PlaceIndex.add(place.number, to: &byKey, Fold.key(place.1.id.rawValue))
    }
    closeNames = CloseNames(cores)
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
    let key = Fold.key(name)
    if let match = matches[key] {
      guard near != nil, case .several = match else { return match }
    }
    if let found = byKey[key] { return choice(of: found, near: near) }
    let parts = PlaceName(name)
    guard let found = byCore[parts.core], !parts.core.isEmpty else {
      return .none(closest: closest(to: parts.core))
    }
    let ofKind = found.filter { parts.kinds.contains(tree.places[Int($0)].kind) }
    return choice(of: ofKind.isEmpty ? found : ofKind, near: near)
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
    guard zip(byDepth, byDepth.dropFirst()).allSatisfy({ tree.contains($0.id, $1.id) })
    else { return nil }
    return (byDepth.last { $0.kind == .city } ?? byDepth.last)?.id
  }

  private func closest(to core: String) -> [Place.ID] {
    var found: [Place.ID] = []
    for group in closeNames.nearest(to: core) {
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
  private static func names(of place: Place) -> Set<String> {
    var names = Set([place.nameEnglish, place.nameArabic] + place.aliases)
    for name in names {
      let outside = name.prefix { $0 != "(" }
      if outside.count < name.count { names.insert(String(outside)) }
      names.insert(String(name.filter { $0 != "'" && $0 != "\u{2019}" }))
    }
    return names.filter { !Fold.key($0).isEmpty }
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
