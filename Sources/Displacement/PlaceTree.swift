/// The gazetteer as a tree: which place contains which.
///
/// A place whose parent is missing, or whose chain of parents runs in a circle, stands at the top
/// of the tree and is listed in ``orphans``. Building costs time linear in the number of places.
public struct PlaceTree: Sendable {
  /// Every place in the order of its identifier.
  public let places: [Place]
  /// The places that name a parent which is not there or which they contain themselves.
  public let orphans: [Place.ID]

  private let index: [Place.ID: Int]
  private let parents: [Int?]
  private let childLists: [[Int]]
  /// The first and one past the last number of a place's subtree in depth-first order.
  private let extents: [Range<Int>]
  private let depths: [Int]

  /// The tree of those places; of two with one identifier the later stands.
  public init(_ places: some Sequence<Place>) {
    let sorted = PlaceTree.latest(of: Array(places))
    let index = Dictionary(uniqueKeysWithValues: zip(sorted.map(\.id), sorted.indices))
    var parents = sorted.map { place in place.parent.flatMap { index[$0] } }
    var orphans = Set(sorted.indices.filter { parents[$0] == nil && sorted[$0].parent != nil })
    for place in PlaceTree.cycleBreakers(parents) {
      parents[place] = nil
      orphans.insert(place)
    }
    var childLists = [[Int]](repeating: [], count: sorted.count)
    for (child, parent) in parents.enumerated() {
      if let parent { childLists[parent].append(child) }
    }
    (extents, depths) = PlaceTree.numbered(parents, childLists)
    self.places = sorted
    self.index = index
    self.parents = parents
    self.childLists = childLists
    self.orphans = orphans.sorted().map { sorted[$0].id }
  }

  /// The places in the order of their identifiers; of two with one identifier the later.
  private static func latest(of places: [Place]) -> [Place] {
    let keys = places.indices.map { (leading: places[$0].id.leadingBytes, index: $0) }
    let order = keys.sorted { left, right in
      if left.leading != right.leading { return left.leading < right.leading }
      let (id, other) = (places[left.index].id, places[right.index].id)
      return id != other ? id < other : left.index < right.index
    }
    var latest: [Place] = []
    latest.reserveCapacity(places.count)
    for place in order.lazy.map({ places[$0.index] }) {
      if latest.last?.id == place.id { latest.removeLast() }
      latest.append(place)
    }
    return latest
  }

  /// One place of each circle of parents, found by walking up from every place once.
  private static func cycleBreakers(_ parents: [Int?]) -> [Int] {
    var visited = [Int](repeating: 0, count: parents.count)
    var breakers: [Int] = []
    for start in parents.indices where visited[start] == 0 {
      var place = start
      while visited[place] == 0 {
        visited[place] = start + 1
        guard let parent = parents[place] else { break }
        if visited[parent] == start + 1 { breakers.append(parent) }
        place = parent
      }
    }
    return breakers
  }

  private static func numbered(
    _ parents: [Int?], _ childLists: [[Int]]
  ) -> (extents: [Range<Int>], depths: [Int]) {
    var extents = [Range<Int>](repeating: 0..<0, count: parents.count)
    var depths = [Int](repeating: 0, count: parents.count)
    var next = 0
    for root in parents.indices where parents[root] == nil {
      var path: [(place: Int, child: Int)] = [(root, 0)]
      extents[root] = next..<next
      next += 1
      while let (place, child) = path.last {
        guard child < childLists[place].count else {
          extents[place] = extents[place].lowerBound..<next
          path.removeLast()
          continue
        }
        path[path.count - 1].child += 1
        let below = childLists[place][child]
        extents[below] = next..<next
        depths[below] = depths[place] + 1
        next += 1
        path.append((below, 0))
      }
    }
    return (extents, depths)
  }
}

extension PlaceTree {
  /// The place with that identifier.
  public subscript(id: Place.ID) -> Place? { index[id].map { places[$0] } }

  /// The place that contains that one, where there is one.
  public func parent(of id: Place.ID) -> Place.ID? {
    index[id].flatMap { parents[$0] }.map { places[$0].id }
  }

  /// The places directly inside that one, in the order of their identifiers.
  public func children(of id: Place.ID) -> [Place.ID] {
    index[id].map { childLists[$0].map { places[$0].id } } ?? []
  }

  /// The number of that place in ``places``.
  public func number(of id: Place.ID) -> Int? { index[id] }

  /// How many places contain the one of that number.
  public func depth(ofNumber number: Int) -> Int { depths[number] }

  /// Whether the first of two places, by their numbers, is the second or contains it.
  public func contains(number outer: Int, number inner: Int) -> Bool {
    extents[outer].contains(extents[inner].lowerBound)
  }

  /// The depth of the narrowest place that contains both, by their numbers; -1 where none does.
  public func sharedDepth(ofNumber first: Int, number second: Int) -> Int {
    var place = first
    while !contains(number: place, number: second) {
      guard let parent = parents[place] else { return -1 }
      place = parent
    }
    return depths[place]
  }

  /// The places that contain that one, from the nearest to the widest.
  public func ancestors(of id: Place.ID) -> [Place.ID] {
    index[id].map { ancestors(ofNumber: $0).map { places[$0].id } } ?? []
  }

  /// The numbers of the places that contain the one of that number, from the nearest to the widest.
  package func ancestors(ofNumber number: Int) -> [Int] {
    var chain: [Int] = []
    var place = parents[number]
    while let next = place {
      chain.append(next)
      place = parents[next]
    }
    return chain
  }

  /// The number of the place that contains the one of that number; `nil` at the top, and for a number
  /// that no place has.
  package func parent(ofNumber number: Int) -> Int? {
    parents.indices.contains(number) ? parents[number] : nil
  }

  /// Whether another place lies in that one.
  package func hasChildren(_ id: Place.ID) -> Bool { childCount(of: id) > 0 }

  /// How many places lie directly in that one; none in an unknown one.
  package func childCount(of id: Place.ID) -> Int { index[id].map { childLists[$0].count } ?? 0 }

  /// The number of the place directly in the first one that is the second or contains it; `nil` where
  /// none does.
  package func child(of outer: Place.ID, around inner: Place.ID) -> Int? {
    guard let outer = index[outer], var place = index[inner] else { return nil }
    while let parent = parents[place], parent != outer { place = parent }
    return parents[place] == outer ? place : nil
  }

  /// How many places contain that one; 0 for a place at the top, `nil` for an unknown one.
  public func depth(of id: Place.ID) -> Int? { index[id].map { depths[$0] } }

  /// Whether the first place is the second or contains it, in constant time.
  public func contains(_ outer: Place.ID, _ inner: Place.ID) -> Bool {
    guard let outer = index[outer], let inner = index[inner] else { return outer == inner }
    return extents[outer].contains(extents[inner].lowerBound)
  }

  /// The narrowest place that contains all of those; `nil` where there is none.
  public func commonAncestor(of ids: some Collection<Place.ID>) -> Place.ID? {
    guard let first = ids.first, index[first] != nil else { return nil }
    if ids.count == 1 { return first }
    return ([first] + ancestors(of: first)).first { candidate in
      ids.allSatisfy { contains(candidate, $0) }
    }
  }

  /// The place's number when each place is followed by those inside it, in the order of their
  /// identifiers; `nil` for an unknown place.
  package func position(of id: Place.ID) -> Int? { index[id].map { extents[$0].lowerBound } }

  /// Whether the place is an informal area, which stands for its members.
  package func isArea(_ id: Place.ID) -> Bool {
    index[id].map { !places[$0].members.isEmpty } ?? false
  }

  /// Those places with every informal area replaced by its members, each once, in order.
  public func expandingAreas(_ ids: some Sequence<Place.ID>) -> [Place.ID] {
    var expanded: [Place.ID] = []
    for id in ids {
      let members = index[id].map { places[$0].members.filter { index[$0] != nil } } ?? []
      expanded += members.isEmpty ? [id] : members
    }
    return expanded.count > 1 ? Set(expanded).sorted() : expanded
  }
}
