import Displacement

/// All that a word or phrase of a language can mean to the reader; the sentence decides which.
struct Term {
  /// What it says of places, speakers, time and sense.
  var roles: Roles = []
  /// The measure that it states, as a verb, a noun of action or an adjective.
  var topic: Topic?
  /// How the counted noun stands to ``topic``.
  var frames: Frames = []
  /// What it counts when a number stands before it.
  var noun: NounSense?
  var accommodation: Accommodation?
  var mode: Route.Mode?
  var state: RouteCondition?
  /// The kinds of place that it announces.
  var places: PlaceCue?

  /// A word that no number of ours counts: kilometres, days, lorries, villages.
  var isThing: Bool { roles.contains(.thing) }
  /// Whether it says nothing but that it is no name.
  var isOnlyCommon: Bool {
    roles == .common && topic == nil && noun == nil && accommodation == nil && mode == nil
      && state == nil && places == nil
  }
  /// Whether a pronoun can stand behind it: a verb with an object, or people of somebody's; a
  /// lone ه is more likely a part of the word behind anything else.
  func takesPronoun(isShort: Bool) -> Bool {
    if let noun { return noun.unit == .people && roles.isSubset(of: .common) }
    if isShort { return false }
    return !frames.isDisjoint(with: [.act, .arrive])
      || !roles.isDisjoint(with: [.leaving, .entering, .speech])
  }
  /// The term before a pronoun: طفلاها are two, for no accusative stands before one.
  func withPronoun(behindAlef: Bool) -> Term {
    guard behindAlef, noun?.isSingular == true else { return self }
    var dual = self
    dual.noun?.isSingular = false
    dual.noun?.isDual = true
    return dual
  }
  /// Whether it can be a predicate.
  var isPredicate: Bool { topic != nil }
}

/// How a counted noun stands to a word that states a measure.
struct Frames: OptionSet {
  let rawValue: UInt16

  /// The counted people are the subject: نزح، فر، قضى; "fled", "were killed".
  static let event = Frames(rawValue: 1)
  /// They are the object: يحتجز، تؤوي; "evacuated", "is sheltering".
  static let act = Frames(rawValue: 2)
  /// A noun of action before them: مقتل، نزوح; "displacement of".
  static let noun = Frames(rawValue: 4)
  /// An adjective or a participle beside them: عالقة، محاصرين; "homeless".
  static let state = Frames(rawValue: 8)
  /// They sleep in the open.
  static let outdoors = Frames(rawValue: 16)
  /// The subject arrives where the place after it is the destination.
  static let arrive = Frames(rawValue: 32)
  /// The subject loses its own people: خسرت القوات.
  static let loss = Frames(rawValue: 64)
  /// They live or stay somewhere, which shelters them only where it is said to be a shelter.
  static let dwelling = Frames(rawValue: 128)

  private static let named: [String: Frames] = [
    "event": .event, "act": .act, "noun": .noun, "state": .state,
    "outdoors": [.outdoors, .event], "slept": [.outdoors, .event, .act],
    "arrive": [.arrive, .event, .noun], "loss": [.loss, .act],
    "dwells": [.dwelling, .event],
  ]

  /// The frame of that name in a table.
  init?(name: Substring) {
    guard let frame = Frames.named[String(name)] else { return nil }
    self = frame
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }
}

/// Who or what a number counts.
struct NounSense {
  var unit: Unit
  var group: Group?
  /// The measure that the noun itself states: جريح, قتيل, نازح.
  var topic: Topic?
  /// Whether ``topic`` stands against a verb beside it.
  var isStrong = false
  /// One of them: طفل، امرأة; "woman".
  var isSingular = false
  /// Two of them in one word: طفلان، عائلتين.
  var isDual = false
}

/// What is said of a way.
enum RouteCondition: String {
  case open, closed, unsafe, secured
}

/// What kind of place a word announces.
enum PlaceCue: String {
  case city, neighborhood, camp, crossing, road, site, hospital

  /// Whether a place of the gazetteer's kind can be meant.
  func fits(_ kind: Place.Kind) -> Bool {
    switch kind {
    case .country: false
    case .city: self == .city || self == .hospital
    case .subdistrict, .district, .governorate: self == .city
    case .neighborhood, .area: self == .neighborhood
    case .camp: self == .camp
    case .shelter: self == .camp || self == .site
    case .crossing: self == .crossing
    case .road: self == .crossing || self == .road
    case .site: self == .crossing || self == .site
    case .prison: self == .site
    }
  }
}

/// What a word does in a sentence, apart from measures and counted nouns.
struct Roles: OptionSet {
  let rawValue: UInt64

  static let thing = Roles(rawValue: 1 << 0)
  static let from = Roles(rawValue: 1 << 1)
  static let to = Roles(rawValue: 1 << 2)
  static let via = Roles(rawValue: 1 << 3)
  static let inside = Roles(rawValue: 1 << 4)
  static let part = Roles(rawValue: 1 << 5)
  static let fraction = Roles(rawValue: 1 << 6)
  static let equals = Roles(rawValue: 1 << 7)
  static let others = Roles(rawValue: 1 << 8)
  static let toll = Roles(rawValue: 1 << 9)
  static let copula = Roles(rawValue: 1 << 10)
  static let cumulative = Roles(rawValue: 1 << 11)
  static let denied = Roles(rawValue: 1 << 12)
  static let corrected = Roles(rawValue: 1 << 13)
  static let correction = Roles(rawValue: 1 << 14)
  static let planned = Roles(rawValue: 1 << 15)
  static let negated = Roles(rawValue: 1 << 16)
  static let background = Roles(rawValue: 1 << 17)
  static let had = Roles(rawValue: 1 << 18)
  static let that = Roles(rawValue: 1 << 19)
  static let relative = Roles(rawValue: 1 << 20)
  static let clause = Roles(rawValue: 1 << 21)
  static let beside = Roles(rawValue: 1 << 22)
  static let speech = Roles(rawValue: 1 << 23)
  static let continued = Roles(rawValue: 1 << 24)
  static let according = Roles(rawValue: 1 << 25)
  static let sayer = Roles(rawValue: 1 << 26)
  static let severalPlaces = Roles(rawValue: 1 << 27)
  static let prison = Roles(rawValue: 1 << 28)
  static let last = Roles(rawValue: 1 << 29)
  static let still = Roles(rawValue: 1 << 30)
  static let capacity = Roles(rawValue: 1 << 31)
  static let age = Roles(rawValue: 1 << 32)
  /// The place behind the word is left: غادر، ترك; and behind it is reached: دخل، قصد.
  static let leaving = Roles(rawValue: 1 << 34)
  static let entering = Roles(rawValue: 1 << 35)
  /// The place behind the word and its ب is passed: مروراً بدومة.
  static let passing = Roles(rawValue: 1 << 36)
  /// A verb that makes people do what is said behind them: "forced", "left", "sent".
  static let causes = Roles(rawValue: 1 << 37)
  /// What is said may be: ربما.
  static let maybe = Roles(rawValue: 1 << 38)
  /// A word of the language that is no name.
  static let common = Roles(rawValue: 1 << 33)

  private static let named: [String: Roles] = [
    "from": .from, "to": .to, "via": .via, "in": .inside, "part": .part, "fraction": .fraction,
    "equals": .equals, "others": .others, "toll": .toll, "copula": .copula,
    "cumulative": .cumulative, "denied": .denied, "corrected": .corrected,
    "corrected.new": .correction, "planned": .planned, "negated": .negated,
    "background": .background, "had": .had, "that": .that, "relative": .relative,
    "clause": .clause, "beside": .beside, "speech": .speech, "continued": .continued,
    "according": .according, "sayer": .sayer, "plural.place": .severalPlaces,
    "fled.prison": .prison, "last": .last, "still": .still, "capacity": .capacity, "age": .age,
    "leaving": .leaving, "entering": .entering, "passing": .passing,
    "causes": .causes, "maybe": .maybe, "common": .common,
  ]

  /// The role of that name in a table.
  init?(name: Substring) {
    guard let role = Roles.named[String(name)] else { return nil }
    self = role
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }
}
