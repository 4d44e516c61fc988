/// The places a figure is about, together: as the source named them, and what they were taken for.
///
/// A figure about several places is about them together and is never split. The set is empty
/// where the source named no place.
public struct PlaceSet: Hashable, Sendable {
  /// One place as a source named it.
  public struct Mention: Hashable, Sendable {
    /// The words of the source.
    public let text: String
    /// The gazetteer's place they were taken for; `nil` where they are not resolved.
    public let place: Place.ID?

    /// A place by the words of a source.
    public init(text: String, place: Place.ID?) {
      self.text = text
      self.place = place
    }
  }

  /// The places in the order the source named them, each once.
  public let mentions: [Mention]

  /// The places of those mentions; a place that is named twice counts once, as first named.
  public init(_ mentions: [Mention]) {
    guard mentions.count > 1 else {
      self.mentions = mentions
      return
    }
    var seen: Set<String> = []
    self.mentions = mentions.filter {
      seen.insert($0.place?.rawValue ?? "\u{0}" + $0.text).inserted
    }
  }

  /// The place with that identifier, named by it.
  public init(_ places: Place.ID...) {
    self.init(places.map { Mention(text: $0.rawValue, place: $0) })
  }

  /// Nothing was said of a place.
  public static let unstated = PlaceSet([])

  /// Whether the source named no place.
  public var isUnstated: Bool { mentions.isEmpty }

  /// The places' identifiers in order, each once, or `nil` where a place is not resolved or none
  /// was named.
  public var places: [Place.ID]? {
    guard !mentions.isEmpty else { return nil }
    if mentions.count == 1 { return mentions[0].place.map { [$0] } }
    let places = mentions.compactMap(\.place)
    return places.count == mentions.count ? Set(places).sorted() : nil
  }
}
