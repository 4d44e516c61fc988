import Displacement

/// A text by its bytes.
///
/// Swift takes two texts for equal that differ in their bytes (é in one scalar or two); a ledger
/// keeps them apart, because its digests are of bytes.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  init<Subject>(_ id: Identifier<Subject>) {
    self.init(id.rawValue)
  }

  init(_ key: Claim.Key) {
    self.init(key.rawValue)
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        left.count == right.count
          && (left.baseAddress == right.baseAddress || left.elementsEqual(right))
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// The integer keys of names of a kind; a name gets its key when it is first used.
final class NameKeys {
  private let find: Statement
  private let add: Statement
  private var keys: [ExactText: Int] = [:]

  init(_ table: String, column: String = "id", on connection: Connection) throws(LedgerError) {
    find = try Statement("SELECT key FROM \(table) WHERE \(column) = ?", on: connection)
    add = try Statement(insertInto: table, [column], on: connection)
  }

  func key(of name: String) throws(LedgerError) -> Int {
    if let key = keys[ExactText(name)] { return key }
    find.put(name)
    var key = try find.first { $0.integer() }
    if key == nil {
      add.put(name)
      key = try add.insert("the name \"\(name)\"")
    }
    keys[ExactText(name)] = key
    return key ?? 0
  }

  func key<Subject>(of id: Identifier<Subject>?) throws(LedgerError) -> Int? {
    guard let id else { return nil }
    return try key(of: id.rawValue)
  }
}

/// The integer keys of place sets; each set is held once however many claims are about it.
final class PlaceSetKeys {
  private let find: Statement
  private let add: Statement
  private let mention: Statement
  private let places: NameKeys
  private var keys: [[ExactText]: Int] = [:]
  /// Keys by where a set lies in memory: the rows of a sheet share the sets of their cells, and no
  /// other set can come to lie there as long as this one is held.
  private var remembered: [UnsafeRawPointer: (set: PlaceSet, key: Int)] = [:]

  /// How many sets are remembered of each kind, lest a long sheet fill the memory.
  private static let limit = 20_000

  init(places: NameKeys, on connection: Connection) throws(LedgerError) {
    self.places = places
    find = try Statement("SELECT key FROM place_set WHERE digest = ?", on: connection)
    add = try Statement(insertInto: "place_set", ["digest"], on: connection)
    mention = try Statement(
      insertInto: "place_mention", ["place_set", "position", "text", "place"], on: connection)
  }

  func key(of set: PlaceSet) throws(LedgerError) -> Int {
    let address = set.mentions.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
    guard let address else { return try keyByName(of: set) }
    if let known = remembered[address] { return known.key }
    if remembered.count >= PlaceSetKeys.limit { remembered = [:] }
    let key = try keyByName(of: set)
    remembered[address] = (set, key)
    return key
  }

  private func keyByName(of set: PlaceSet) throws(LedgerError) -> Int {
    // A place that was not resolved leaves an empty text; a resolved one is marked by `=`.
    var name: [ExactText] = []
    for mention in set.mentions {
      name.append(ExactText(mention.text))
      name.append(ExactText(mention.place.map { "=" + $0.rawValue } ?? ""))
    }
    if let key = keys[name] { return key }
    if keys.count >= PlaceSetKeys.limit { keys = [:] }
    let digest = PlaceSetKeys.digest(of: set)
    find.put(hexadecimal: digest)
    let key: Int
    if let found = try find.first({ $0.integer() }) {
      key = found
    } else {
      add.put(hexadecimal: digest)
      key = try add.insert("a place set")
      for (position, place) in set.mentions.enumerated() {
        mention.put(key)
        mention.put(position)
        mention.put(place.text)
        mention.put(try places.key(of: place.place))
        try mention.run("the place \"\(place.text)\"")
      }
    }
    keys[name] = key
    return key
  }

  /// What a place set is known by in the ledger, in 32 hexadecimal digits.
  static func digest(of set: PlaceSet) -> String {
    var form = CanonicalForm()
    form.write(set)
    return String(form.finish().prefix(32))
  }
}

/// The integer keys of all that records refer to.
final class RecordKeys {
  let places: NameKeys
  let sources: NameKeys
  let documents: NameKeys
  let routes: NameKeys
  let placeSets: PlaceSetKeys
  let series: SeriesKeys

  init(on connection: Connection) throws(LedgerError) {
    places = try NameKeys("place_id", on: connection)
    sources = try NameKeys("source_id", on: connection)
    documents = try NameKeys("document_id", on: connection)
    routes = try NameKeys("route_id", on: connection)
    placeSets = try PlaceSetKeys(places: places, on: connection)
    series = try SeriesKeys(on: connection)
  }
}
