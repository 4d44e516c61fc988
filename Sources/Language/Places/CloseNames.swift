/// Names ordered by how close they are to a misspelled one.
struct CloseNames: Sendable {
  /// How many names are kept; the spellings of one place are many.
  private static let most = 48

  private let names: [(letters: [UInt32], places: [Int32])]

  /// The names with the places they stand for.
  init(_ names: [(name: String, place: Int32)]) {
    var places: [String: [Int32]] = [:]
    for (name, place) in names where places[name]?.contains(place) != true {
      places[name, default: []].append(place)
    }
    self.names = places.sorted { $0.key < $1.key }.map { name, places in
      (name.unicodeScalars.map(\.value), places)
    }
  }

  /// The places of the closest names, closest first; names as close stand in their order.
  func nearest(to name: String) -> [[Int32]] {
    let letters = name.unicodeScalars.map(\.value)
    guard !letters.isEmpty, letters.count <= 64 else { return [] }
    var nearest: [(distance: Int, places: [Int32])] = []
    for name in names {
      let limit = nearest.count < CloseNames.most ? Int.max : nearest[nearest.count - 1].distance
      guard abs(name.letters.count - letters.count) < limit else { continue }
      let distance = CloseNames.distance(letters, name.letters)
      guard distance < limit else { continue }
      let place = nearest.firstIndex { $0.distance > distance } ?? nearest.count
      nearest.insert((distance, name.places), at: place)
      if nearest.count > CloseNames.most { nearest.removeLast() }
    }
    return nearest.map(\.places)
  }

  /// The edit distance in which a vowel or a weak letter costs 1 and a consonant 2, for
  /// transliterations differ in vowels first.
  static func distance(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var row = [0]
    for letter in second { row.append((row.last ?? 0) + cost(letter)) }
    for letter in first {
      var diagonal = row[0]
      row[0] += cost(letter)
      for (column, other) in second.enumerated() {
        let exchange = letter == other ? 0 : max(cost(letter), cost(other))
        let best = min(
          diagonal + exchange, row[column] + cost(other), row[column + 1] + cost(letter))
        diagonal = row[column + 1]
        row[column + 1] = best
      }
    }
    return row[second.count]
  }

  private static func cost(_ letter: UInt32) -> Int {
    weak.contains(letter) ? 1 : 2
  }

  private static let weak = Set(
    "aeiouyhw\u{0627}\u{0648}\u{064a}\u{0647}\u{0621}"
      .unicodeScalars.map(\.value))
}
