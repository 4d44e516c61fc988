import Displacement
import Ledger

/// One person's way through the queue.
struct Sitting {
  private(set) var queue: ReviewQueue
  let ledger: Ledger
  /// Who decides; asked for before the first decision where nothing tells it.
  var person: String?
  let isDryRun: Bool
  private var decided = 0

  var words: any ReviewWords { queue.words }

  init(_ queue: ReviewQueue, _ ledger: Ledger, by person: String?, isDryRun: Bool) {
    self.queue = queue
    self.ledger = ledger
    self.person = person
    self.isDryRun = isDryRun
  }

  /// How a person gets out of a question; nothing of what it was about is recorded.
  enum Interruption: Error {
    case back, leave
  }

  /// What is decided about.
  enum Item {
    case claim(Claim)
    case route(RouteStatus)

    var target: Decision.Target {
      switch self {
      case .claim(let claim): .claim(claim.id)
      case .route(let status): .routeStatus(status.id)
      }
    }

    var keys: [ReviewKey] {
      switch self {
      case .claim: ReviewKey.allCases
      case .route: ReviewKey.ofRoutes
      }
    }
  }

  /// What an answer left of a candidate.
  enum Outcome {
    case done
    /// Something was recorded about it, and it still waits.
    case marked
    /// Nothing was decided.
    case open
  }

  /// A place that may be meant instead of another.
  struct OtherPlace {
    let reading: PlaceReading
    let place: Place.ID
  }

  /// Shows every candidate until the last, or until the person leaves.
  mutating func run() throws {
    let items =
      queue.claims.map { Item.claim($0.value) } + queue.routes.map { Item.route($0.value) }
    if items.isEmpty { remark(words.nothingWaits) }
    for (number, item) in items.enumerated() {
      try Terminal.print("\n")
      try say(words.position(number + 1, of: items.count))
      guard try decide(item) else { break }
    }
    remark(words.recorded(decided, isDryRun: isDryRun))
  }

  /// Asks until a candidate is done with; false where the person leaves.
  private mutating func decide(_ item: Item) throws -> Bool {
    try show(item)
    while true {
      do {
        switch try answer(about: item) {
        case .done: return true
        // With the mark, approving it may change something else.
        case .marked: try show(item)
        case .open: break
        }
      } catch Interruption.back {
        continue
      } catch Interruption.leave {
        return false
      } catch let failure as Failure {
        Terminal.remark(failure.message)
      }
    }
  }

  /// Asks for one key, and does what it says.
  private mutating func answer(about item: Item) throws -> Outcome {
    let others = otherPlaces(of: item)
    let pressed = try key(item.keys, otherPlaces: others.count)
    if let number = pressed.wholeNumberValue, others.indices.contains(number - 1) {
      return try take(others[number - 1], about: item)
    }
    guard let key = ReviewKey(rawValue: pressed), item.keys.contains(key) else { return .open }
    return try take(key, about: item)
  }

  private func otherPlaces(of item: Item) -> [OtherPlace] {
    guard case .claim(let claim) = item else { return [] }
    return queue.readings(of: claim).flatMap { reading in
      reading.others.map { OtherPlace(reading: reading, place: $0) }
    }
  }

  private func show(_ item: Item) throws {
    switch item {
    case .claim(let claim): try Terminal.print(queue.text(of: claim, withEffect: true))
    case .route(let status): try Terminal.print(queue.text(of: status))
    }
  }

  /// Asks for a key, with those that there are.
  private func key(_ keys: [ReviewKey], otherPlaces: Int) throws -> Character {
    let verdicts =
      keys.prefix(4).map(words.label) + (otherPlaces > 0 ? [words.otherPlaces(otherPlaces)] : [])
    let rows = [verdicts, keys.dropFirst(4).map(words.label)]
    let key = try Keys.answer { try say(rows.map { $0.joined(separator: "  ") }) }
    guard let key else { throw Interruption.leave }
    return key
  }

  /// Shows lines in the direction of their language.
  func say(_ lines: [String]) throws {
    try Terminal.print(queue.text(lines))
  }

  func say(_ line: String) throws { try say([line]) }

  private func remark(_ text: String) { Terminal.remark(queue.text([text])) }

  /// Takes what was recorded into account, and says so.
  mutating func take(_ act: ReviewAct, as key: ReviewKey) {
    queue.take(act)
    decided += 1
    remark(words.recorded(key, isDryRun: isDryRun))
  }
}
