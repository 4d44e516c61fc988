package import Displacement
import Synchronization

/// The gazetteer by its names: finds the place that a cell or an article names.
///
/// Names are compared by ``Fold/key(_:)``; failing that, without ال and `al-` and without generic
/// words (حي, مخيم, `neighbourhood`, `city`), which then tell places of one name apart.
///
/// It is made once and never changed: whoever reads holds a reference.
package final class PlaceIndex: Sendable {
  /// The gazetteer as a tree.
  package let tree: PlaceTree

  /// The names as they stand in articles.
  private let phrases: TermTable<Named>
  /// Names that begin with ال, without it, for what follows لل.
  private let barePhrases: TermTable<Named>
  /// The names as they stand in cells, made when somebody asks for the first time: who reads
  /// articles never does.
  private let keys = AtomicLazyReference<Keys>()
  /// The names by how close they are to others, made when somebody asks for the first time.
  private let closeNames = Mutex<CloseNames?>(nil)

  /// Indexes those places by identifier, names and aliases.
  package init(_ places: some Sequence<Place>) {
    let tree = PlaceTree(places)
    var phrases = TermTable<Named>(ignoringHyphens: true)
    var barePhrases = TermTable<Named>(ignoringHyphens: true)
    for (number, place) in tree.places.enumerated() {
      let number = Int32(number)
      for (name, key) in PlaceIndex.names(of: place) {
        phrases.insert(name) { Named.adding(number, to: $0) }
        let bare = PlaceName.withoutArticle(key[...])
        if bare.utf8.count < key.utf8.count {
          barePhrases.insert(String(bare)) { Named.adding(number, to: $0) }
        }
      }
    }
    phrases.update { $0.seat = tree.seat(of: $0.numbers) }
    barePhrases.update { $0.seat = tree.seat(of: $0.numbers) }
    self.tree = tree
    self.phrases = phrases
    self.barePhrases = barePhrases
  }

  /// Places by the keys of their names, as numbers in the tree.
  private final class Keys: Sendable {
    let byKey: [String: [Int32]]
    /// Places by the cores of their names without generic words.
    let byCore: [String: [Int32]]
    /// Places by the cores of their names with generic words, such as مخيم الهول.
    let byGenericCore: [String: [Int32]]
    /// What every key comes down to where nothing tells its places apart.
    let matches: [String: Match]

    init(_ tree: PlaceTree) {
      var byKey: [String: [Int32]] = [:]
      var byCore: [String: [Int32]] = [:]
      var byGenericCore: [String: [Int32]] = [:]
      for (number, place) in tree.places.enumerated() {
        let number = Int32(number)
        for (_, key) in PlaceIndex.names(of: place) {
          PlaceIndex.add(number, to: &byKey, key)
          let parts = PlaceName(key: key)
          if parts.kinds.isEmpty {
            PlaceIndex.add(number, to: &byCore, parts.core)
          } else {
            PlaceIndex.add(number, to: &byGenericCore, parts.core)
          }
        }
        PlaceIndex.add(number, to: &byKey, Fold.key(place.id.rawValue))
      }
      matches = byKey.mapValues { tree.choice(of: $0, near: nil) }
      (self.byKey, self.byCore, self.byGenericCore) = (byKey, byCore, byGenericCore)
    }
  }

  private var knownKeys: Keys { keys.load() ?? keys.storeIfNil(Keys(tree)) }

  /// The places of one name.
  struct Named: Hashable, Sendable {
    /// Their numbers in the tree, in the order of their identifiers.
    var numbers: [Int32]
    /// The one that all of them come down to, if they are nested.
    var seat: Int32?

    static func adding(_ place: Int32, to known: Named?) -> Named {
      guard var known else { return Named(numbers: [place]) }
      if !known.numbers.contains(place) { known.numbers.append(place) }
      return known
    }
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
    let keys = knownKeys
    if let match = keys.matches[key] {
      guard near != nil, case .several = match else { return match }
    }
    return tree.choice(of: numbers(of: key, in: keys), near: near)
  }

  /// The numbers of all places that go by a name, in their order, before anything tells them apart.
  func numbers(of name: String) -> [Int32] { numbers(of: Fold.key(name), in: knownKeys) }

  private func numbers(of key: String, in keys: Keys) -> [Int32] {
    if let found = keys.byKey[key] { return found }
    let parts = PlaceName(key: key)
    let plain = keys.byCore[parts.core] ?? []
    let all = plain + (keys.byGenericCore[parts.core] ?? [])
    let ofKind = all.filter { parts.kinds.contains(tree.places[Int($0)].kind) }
    return Array(Set([ofKind, plain, all].first { !$0.isEmpty } ?? [])).sorted()
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
        stem.clitics.contains(.definite)
        ? barePhrases.match(text, at: index, stem: stem) : nil
      guard let found = bare.map({ $0.count > whole?.count ?? 0 ? $0 : nil }) ?? whole
      else { return nil }
      return Mention(
        tokens: index..<(index + found.count), stem: stem, named: found.value)
    }
  }

  /// Whether a known name may start with that token; most that start none are told at once.
  package func mayBegin(in text: FoldedText, at index: Int) -> Bool {
    text.firstStem(of: text.tokens[index]) { stem in
      phrases.mayBegin(with: stem)
        || stem.clitics.contains(.definite) && barePhrases.mayBegin(with: stem) ? true : nil
    } ?? false
  }

  /// A known name in a text.
  package struct Mention: Hashable, Sendable {
    /// The tokens of the name; the first may carry clitics.
    package let tokens: Range<Int>
    /// Where the name starts in the folded copy, and the clitics before it.
    package let stem: Stem
    /// The places of that name.
    let named: Named
  }

  /// The kind of that place.
  package func kind(of id: Place.ID) -> Place.Kind? {
    tree.number(of: id).map { tree.places[$0].kind }
  }

  /// Whether one of the places of that name fits.
  package func contains(_ name: Mention, where fits: (Place.Kind) -> Bool) -> Bool {
    name.named.numbers.contains { fits(tree.places[Int($0)].kind) }
  }

  /// What the places of one name come down to.
  ///
  /// A city and the areas of its name around it are one place: the city, or else the narrowest of
  /// the areas, the seat's own.
  ///
  /// - Parameters:
  ///   - name: a known name.
  ///   - near: a place that tells places of one name apart.
  ///   - fits: the kinds of place that the words around the name allow, where they tell.
  /// - Returns: one place or several.
  package func resolve(
    _ name: Mention, near: Place.ID? = nil, where fits: ((Place.Kind) -> Bool)? = nil
  ) -> Match {
    let numbers = name.named.numbers
    if let fits, numbers.count > 1, !numbers.allSatisfy({ fits(tree.kind($0)) }),
      numbers.contains(where: { fits(tree.kind($0)) })
    {
      return tree.choice(of: numbers.filter { fits(tree.kind($0)) }, near: near)
    }
    if let seat = name.named.seat { return .one(tree.id(seat)) }
    return tree.choice(of: numbers, near: near)
  }

  /// Three places whose names are the closest to an unknown one, the closest first.
  package func closest(to unknown: String) -> [Place.ID] {
    let name = PlaceName(key: Fold.key(unknown))
    var found: [Place.ID] = []
    for group in knownCloseNames().nearest(to: name.core) {
      for id in (tree.seat(of: group).map { [$0] } ?? group).map(tree.id)
      where !found.contains(id) && found.count < 3 {
        found.append(id)
      }
      if found.count == 3 { break }
    }
    return found
  }
}

extension PlaceIndex {
  private func knownCloseNames() -> CloseNames {
    closeNames.withLock { known in
      if let known { return known }
      var names: [(name: String, place: Int32)] = []
      for (number, place) in tree.places.enumerated() {
        for (_, key) in PlaceIndex.names(of: place) {
          let parts = PlaceName(key: key)
          names.append((parts.kinds.isEmpty ? parts.core : parts.whole, Int32(number)))
        }
      }
      let made = CloseNames(names)
      known = made
      return made
    }
  }

  /// The spellings of a place's names: each also without what stands in brackets, and with
  /// apostrophes left out.
  private static func names(of place: Place) -> [(name: String, key: String)] {
    var names: [String] = []
    // Whether two are the same is seen by their bytes: comparing Arabic as text takes far longer.
    func add(_ name: String) {
      guard !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return }
      names.append(name)
    }
    for name in [place.nameEnglish, place.nameArabic] + place.aliases {
      add(name)
      if let bracket = name.utf8.firstIndex(of: UInt8(ascii: "(")) { add(String(name[..<bracket])) }
      if name.unicodeScalars.contains(where: { $0 == "'" || $0 == "\u{2019}" }) {
        add(name.filter { $0 != "'" && $0 != "\u{2019}" })
      }
    }
    return names.map { ($0, Fold.key($0)) }.filter { !$0.key.isEmpty }
  }

  /// Adds a place to those of a key; the places come one after another.
  private static func add(_ place: Int32, to index: inout [String: [Int32]], _ key: String) {
    func append(to places: inout [Int32]) {
      if places.last != place { places.append(place) }
    }
    if !key.isEmpty { append(to: &index[key, default: []]) }
  }
}

extension PlaceTree {
  /// What places of one name come down to: one of them, several, or none.
  func choice(of numbers: [Int32], near: Place.ID?) -> PlaceIndex.Match {
    guard let first = numbers.first else { return .none(closest: []) }
    if numbers.count == 1 { return .one(id(first)) }
    if let seat = seat(of: numbers) { return .one(id(seat)) }
    guard let near = near.flatMap({ number(of: $0) }) else {
      return .several(numbers.map { id($0) }.sorted())
    }
    let depths = numbers.map { sharedDepth(ofNumber: Int($0), number: near) }
    let nearest = zip(numbers, depths).filter { $0.1 == depths.max() }.map(\.0)
    if let seat = seat(of: nearest) { return .one(id(seat)) }
    return .several(nearest.map { id($0) }.sorted())
  }

  fileprivate func id(_ number: Int32) -> Place.ID { places[Int(number)].id }

  fileprivate func kind(_ number: Int32) -> Place.Kind { places[Int(number)].kind }

  /// The one place that nested places of one name come down to, if they are nested.
  fileprivate func seat(of numbers: [Int32]) -> Int32? {
    guard numbers.count > 1 else { return numbers.first }
    guard numbers.allSatisfy({ kind($0).isCityOrWider }) else { return nil }
    let byDepth = numbers.sorted {
      depth(ofNumber: Int($0)) < depth(ofNumber: Int($1))
    }
    guard
      zip(byDepth, byDepth.dropFirst()).allSatisfy({
        contains(number: Int($0), number: Int($1))
      })
    else { return nil }
    return byDepth.last { kind($0) == .city } ?? byDepth.last
  }
}
