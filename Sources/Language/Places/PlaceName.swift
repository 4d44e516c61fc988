import Displacement

/// A place's name without what writers put in or leave out.
struct PlaceName: Hashable {
  /// The words of the name run together, without articles and generic words.
  let core: String
  /// The kinds of place that the generic words allow; empty where there are none.
  let kinds: Set<Place.Kind>
  /// All words of the name run together.
  let whole: String

  /// Takes the key of a name apart; a name of nothing but generic words keeps them.
  init(key: String) {
    let words = key.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    var kinds: Set<Place.Kind> = []
    var kept: [Substring] = []
    for word in words {
      let bare = PlaceName.withoutArticle(word)
      if let generic = PlaceName.generic[String(bare)] {
        kinds.formUnion(generic)
      } else if !PlaceName.articles.contains(String(word)) {
        kept.append(bare)
      }
    }
    self.kinds = kept.isEmpty ? [] : kinds
    core = (kept.isEmpty ? words : kept).joined()
    whole = words.joined()
  }

  /// The Arabic word without ال, where at least two letters stay.
  static func withoutArticle(_ word: Substring) -> Substring {
    word.utf8.count >= 8 && word.utf8.starts(with: "\u{0627}\u{0644}".utf8)
      ? Substring(word.utf8.dropFirst(4)) : word
  }

  private static let articles: Set<String> = [
    "al", "el", "ul", "as", "ash", "es", "ad", "ed", "an", "en", "ar", "er", "at", "et", "az",
    "ez", "the", "of",
  ]

  private static let generic: [String: [Place.Kind]] = {
    var kinds: [String: [Place.Kind]] = [:]
    for row in PlaceName.genericWords.split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2 else { continue }
      let meaning = columns[0].split(separator: " ").compactMap {
        Place.Kind(rawValue: String($0))
      }
      for word in columns[1].split(separator: " ") { kinds[Fold.key(word)] = meaning }
    }
    return kinds
  }()

  private static let genericWords = #"""
    neighborhood	حي أحياء حارة neighbourhood neighborhood quarter neighbourhoods neighborhoods
    neighborhood area	ضاحية suburb suburbs area
    camp	مخيم camp
    city subdistrict	مدينة بلدة قرية city town village
    governorate	محافظة ولاية governorate province muhafazah state
    district	قضاء district
    subdistrict	ناحية subdistrict nahiya nahiyah
    district area	منطقة
    crossing	معبر crossing
    prison	سجن prison
    """#
}
