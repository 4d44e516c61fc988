import Displacement

/// Where the people of a cell are, or between which places they moved.
///
/// One set of places for a stock, two for a movement; an empty set is an end that was not said,
/// which is anywhere.
struct Region: Hashable, Sendable {
  let dimensions: [[Place.ID]]
  /// Where they stay: people who stay elsewhere are others.
  let accommodation: Accommodation?

  init(_ cell: Summary.Cell) {
    accommodation = cell.accommodation
    dimensions =
      switch cell.measure {
      case .movement: [cell.origins, cell.destinations]
      case .stock, .toll: [cell.region]
      }
  }

  /// Whether everybody of the other region is in this one.
  func covers(_ other: Region, in tree: PlaceTree) -> Bool {
    guard accommodation == nil || accommodation == other.accommodation else { return false }
    return zip(dimensions, other.dimensions).allSatisfy { outer, inner in
      if outer.isEmpty { return true }
      return !inner.isEmpty && tree.covers(outer, inner)
    }
  }

  /// The same for a region with an anchor of its own in each of this one's: what lies in a single
  /// place is in it.
  fileprivate func covers(anchored other: Region, in tree: PlaceTree) -> Bool {
    guard accommodation == nil || accommodation == other.accommodation else { return false }
    return zip(dimensions, other.dimensions).allSatisfy { outer, inner in
      outer.count < 2 || tree.covers(outer, inner)
    }
  }

  /// Whether somebody can be in both.
  func meets(_ other: Region, in tree: PlaceTree) -> Bool {
    if let accommodation, let rival = other.accommodation, accommodation != rival { return false }
    return zip(dimensions, other.dimensions).allSatisfy { left, right in
      left.isEmpty || right.isEmpty
        || left.contains { place in
          right.contains { tree.contains(place, $0) || tree.contains($0, place) }
        }
    }
  }
}

extension PlaceTree {
  /// Whether each of the inner places is one of the outer ones or lies in one of them.
  func covers(_ outer: [Place.ID], _ inner: [Place.ID]) -> Bool {
    inner.allSatisfy { place in outer.contains { contains($0, place) } }
  }

  /// That place and the places that contain it, from the nearest to the widest.
  func chain(from place: Place.ID?) -> [Place.ID] {
    place.map { [$0] + ancestors(of: $0) } ?? []
  }
}

/// How the cells of one measure lie in each other: which is part of which, and which overlap.
struct Nesting: Sendable {
  /// The narrowest cell that covers each and may hold it as a part.
  let parents: [Int?]
  /// The parts of each cell, by what the cell itself shows.
  let parts: [[Int]]
  /// Every cell that covers each, also where it is no part of it.
  let covers: [Set<Int>]
  /// Every cell, parts before the whole.
  let order: [Int]
  private let regions: [Region]
  private let kinds: [Kind]
  private let tree: PlaceTree
  private let anchors: [Anchors]

  /// What a cell may hold.
  ///
  /// Only a count is the whole that counts are part of, lest a vague word or a line that is there
  /// to be read change which counts are added. What a vague cell or a heading shows as its parts
  /// is part of the next count around it too.
  enum Kind: Hashable, Sendable {
    case count
    /// No best value: never the whole of a count.
    case vague
    /// A line without claims of its own that shows the sum of its parts: never added to anything.
    case heading

    /// The kind of a cell with that number of its own.
    init(_ own: Estimate?) {
      self = own.map { $0.best == nil } ?? false ? .vague : .count
    }

    fileprivate func canBeWhole(of part: Kind) -> Bool {
      switch (self, part) {
      case (.count, .count), (.count, .vague), (.vague, .vague): true
      case (.vague, .count), (.heading, _), (_, .heading): false
      }
    }
  }

  /// The nesting of distinct regions.
  init(_ regions: [Region], _ kinds: [Kind], in tree: PlaceTree) {
    self.regions = regions
    self.kinds = kinds
    self.tree = tree
    var unknown: [Place.ID: Int] = [:]
    let anchors = regions.map { Anchors($0, in: tree, &unknown) }
    self.anchors = anchors
    var byAnchors: [Anchors: [Int]] = [:]
    for (index, anchors) in anchors.enumerated() { byAnchors[anchors, default: []].append(index) }
    let covers = regions.indices.map { index in
      var covers: Set<Int> = []
      for first in tree.outward(from: anchors[index].first) {
        for second in tree.outward(from: anchors[index].second) {
          guard let rivals = byAnchors[Anchors(first: first, second: second)] else { continue }
          for rival in rivals
          where rival != index && regions[rival].covers(anchored: regions[index], in: tree) {
            covers.insert(rival)
          }
        }
      }
      return covers
    }
    let parents = regions.indices.map { index in
      covers[index].filter { kinds[$0].canBeWhole(of: kinds[index]) }
        .max { (covers[$0].count, $1) < (covers[$1].count, $0) }
    }
    var parts = [[Int]](repeating: [], count: regions.count)
    for index in regions.indices where kinds[index] != .heading {
      let parent = parents[index]
      for whole in covers[index] {
        let shows = !kinds[whole].canBeWhole(of: kinds[index])
        let isOutermost = parent.map { !covers[$0].contains(whole) } ?? true
        if whole == parent || (shows && isOutermost) { parts[whole].append(index) }
      }
    }
    self.covers = covers
    self.parents = parents
    self.parts = parts
    order = regions.indices.sorted { (covers[$1].count, $0) < (covers[$0].count, $1) }
  }

  /// Whether a cell with that total is a count: what a vague one shows is its parts'.
  func isCount(_ cell: Int, with total: Contained?) -> Bool {
    kinds[cell] == .count && total?.total.best != nil
  }

  /// The cells around that one that hold no narrower one around it: a place's own count and the
  /// count of its shelters may both hold a shelter.
  func wholes(of cell: Int) -> [Int] {
    let around = covers[cell]
    return around.filter { whole in
      !around.contains { $0 != whole && covers[$0].contains(whole) }
    }.sorted()
  }

  /// The cells that are part of no other.
  var roots: [Int] { outermost(of: Array(parents.indices)) }

  /// Those of the cells that are part of no other of them, without headings.
  func outermost(of cells: [Int]) -> [Int] {
    let among = Set(cells)
    return cells.filter { cell in
      kinds[cell] != .heading && parents[cell].map { !among.contains($0) } ?? true
    }
  }

  /// Of those cells, in the order of their standing, the ones to add: each unless it overlaps one
  /// before it (step 11: overlapping cells are alternatives, never both added).
  func disjoint(_ ranked: [Int]) -> [Int] {
    guard ranked.count > 1, let first = ranked.first else { return ranked }
    let stated = regions[first].dimensions.indices.map { dimension in
      ranked.count { !regions[$0].dimensions[dimension].isEmpty }
    }
    let dimension = stated.indices.max { (stated[$0], $1) < (stated[$1], $0) } ?? 0
    // Two regions that meet have one anchor inside the other, or an anchor that is not known.
    var taken: [Int] = []
    var atAnchor: [Int: [Int]] = [:]
    var within: [Int: [Int]] = [:]
    for cell in ranked {
      let anchor = dimension == 0 ? anchors[cell].first : anchors[cell].second
      func meets(_ rival: Int) -> Bool { regions[rival].meets(regions[cell], in: tree) }
      let isRivalled =
        anchor == Anchors.nowhere
        ? taken.contains(where: meets)
        : (within[anchor] ?? []).contains(where: meets)
          || tree.outward(from: anchor).contains { (atAnchor[$0] ?? []).contains(where: meets) }
      if isRivalled { continue }
      taken.append(cell)
      atAnchor[anchor, default: []].append(cell)
      for place in tree.outward(from: anchor).dropFirst() where place != Anchors.nowhere {
        within[place, default: []].append(cell)
      }
    }
    return taken
  }
}

/// The narrowest places around the ends of a region, as numbers.
private struct Anchors: Hashable {
  let first: Int
  /// That of the destinations of a movement; nowhere for a stock.
  let second: Int

  /// The number of no place.
  static let nowhere = -1

  init(first: Int, second: Int) {
    (self.first, self.second) = (first, second)
  }

  /// The anchors of a region; one that the gazetteer does not know has a number behind all others.
  init(_ region: Region, in tree: PlaceTree, _ unknown: inout [Place.ID: Int]) {
    func anchor(of places: [Place.ID]) -> Int {
      guard let place = tree.anchor(of: places) else { return Anchors.nowhere }
      if let known = tree.number(of: place) { return known }
      let number = unknown[place] ?? tree.places.count + unknown.count
      unknown[place] = number
      return number
    }
    first = region.dimensions.first.map(anchor) ?? Anchors.nowhere
    second = region.dimensions.dropFirst().first.map(anchor) ?? Anchors.nowhere
  }
}

extension PlaceTree {
  /// An anchor, those around it from the nearest to the widest, and that none is known.
  fileprivate func outward(from anchor: Int) -> some Sequence<Int> {
    sequence(first: anchor) { place in
      place == Anchors.nowhere ? nil : parent(ofNumber: place) ?? Anchors.nowhere
    }
  }
}

extension PlaceTree {
  /// The narrowest place around those, also where the gazetteer does not know the only one.
  func anchor(of places: [Place.ID]) -> Place.ID? {
    places.count == 1 ? places.first : commonAncestor(of: places)
  }
}

extension Summary {
  /// Those of the lines, all of one measure, that are part of no other of them, in their order: what
  /// may be added up without counting anybody twice (step 11), but for lines that overlap.
  package func outermost(_ lines: [Line]) -> [Line] {
    let nesting = Nesting(lines.map { Region($0.cell) }, lines.map { _ in .count }, in: places)
    return nesting.roots.sorted().map { lines[$0] }
  }
}
