/// Names ordered by how close they are to a misspelled one.
struct CloseNames: Sendable {
  /// How many names are kept; the spellings of one place are many.
  private static let most = 48

  private let names: [(word: Word, places: [Int32])]

  /// The names with the places they stand for.
  init(_ names: [(name: String, place: Int32)]) {
    var places: [String: [Int32]] = [:]
    for (name, place) in names where places[name]?.contains(place) != true {
      places[name, default: []].append(place)
    }
    self.names = places.sorted { $0.key < $1.key }.map { name, places in (Word(name), places) }
  }

  /// The places of the closest names, closest first; names as close stand in their order.
  func nearest(to name: String) -> [[Int32]] {
    let word = Word(name)
    guard !word.letters.isEmpty, word.letters.count <= 64 else { return [] }
    var nearest: [(distance: Int, places: [Int32])] = []
    var row: [Int] = []
    for name in names {
      let limit = nearest.count < CloseNames.most ? Int.max : nearest[nearest.count - 1].distance
      guard abs(name.word.cost - word.cost) < limit,
        let distance = word.distance(to: name.word, below: limit, &row)
      else { continue }
      let place = nearest.firstIndex { $0.distance > distance } ?? nearest.count
      nearest.insert((distance, name.places), at: place)
      if nearest.count > CloseNames.most { nearest.removeLast() }
    }
    return nearest.map(\.places)
  }

  /// A name as letters with what each of them costs to leave out.
  struct Word: Sendable {
    let letters: [UInt32]
    let costs: [Int]
    /// The cost of all letters: no other word is closer than the costs of the two are.
    let cost: Int

    init(_ name: String) {
      letters = name.unicodeScalars.map(\.value)
      costs = letters.map { Word.weak.contains($0) ? 1 : 2 }
      cost = costs.reduce(0, +)
    }

    /// The edit distance in which a vowel or a weak letter costs 1 and a consonant 2, for
    /// transliterations differ in vowels first; nothing where it is not below the limit.
    ///
    /// `row` is room to work in, the same for many words.
    func distance(to other: Word, below limit: Int, _ row: inout [Int]) -> Int? {
      let count = other.letters.count
      row.removeAll(keepingCapacity: true)
      row.append(0)
      for cost in other.costs { row.append(row[row.count - 1] + cost) }
      for (letter, cost) in zip(letters, costs) {
        var diagonal = row[0]
        row[0] += cost
        var least = row[0]
        for column in 0..<count {
          let otherCost = other.costs[column]
          let exchange = letter == other.letters[column] ? 0 : max(cost, otherCost)
          let best = min(
            diagonal + exchange, row[column] + otherCost, row[column + 1] + cost)
          diagonal = row[column + 1]
          row[column + 1] = best
          least = min(least, best)
        }
        // No later row falls below the least of this one.
        if least >= limit { return nil }
      }
      return row[count] < limit ? row[count] : nil
    }

    private static let weak = Set(
      "aeiouyhw\u{0627}\u{0648}\u{064a}\u{0647}\u{0621}"
        .unicodeScalars.map(\.value))
  }
}
