import Displacement
import Language

/// Words that say what is counted: in a `measure` cell, or in the header of a column that holds
/// the amounts of one measure.
///
/// `displaced families` is a stock of displaced households; `نازحون من` is the header of the
/// places that displaced people left.
struct MeasureWords: Hashable, Sendable {
  /// What is counted.
  var subject: WideColumn.Subject
  /// Whether people, households or homes are counted, where the words say it.
  var unit: Unit?
  /// What is counted where nothing else is said: نازحون are persons, unless families stand beside
  /// them.
  var usualUnit: Unit?
  /// The end of a movement that the words ask for: "displaced from" asks for the origin.
  var end: End?

  /// An end of a movement.
  enum End: Hashable, Sendable {
    case origin, destination
  }

  /// Reads words that say what is counted and hold nothing else; nothing for other words.
  init?(_ text: some StringProtocol) {
    let key = Fold.key(text)
    if let measure = Measure(rawValue: text.lowercased()) {
      subject = .init(measure: measure)
      return
    }
    var found: Meaning = .init()
    var words = key.split(separator: " ")[...]
    while !words.isEmpty {
      guard let (length, meaning) = MeasureWords.longest(words), found.add(meaning) else {
        return nil
      }
      words = words.dropFirst(length)
    }
    guard let measure = found.measure else { return nil }
    var (holding, unit) = (found.holding, found.unit)
    if case .toll(let toll) = measure, toll.countsHousing { unit = .housing }
    if measure != .held { holding = nil }
    subject = .init(measure: measure, holding: holding, basis: found.basis)
    self.unit = unit
    usualUnit = unit ?? (found.arePersons ? .people : nil)
    end = found.end
    // Newly displaced people, and displaced people from or to somewhere, are people on the move.
    if measure == .displaced, subject.basis != nil || end != nil { subject.measure = .displacement }
  }

  private struct Meaning: Hashable {
    var measure: Measure?
    var holding: Holding?
    var unit: Unit?
    var basis: Basis?
    var end: End?
    var arePersons = false

    /// Takes another word's meaning, unless the two contradict each other.
    mutating func add(_ other: Meaning) -> Bool {
      if let measure = other.measure {
        guard self.measure == nil || self.measure == measure else { return false }
        self.measure = measure
      }
      if let unit = other.unit {
        guard self.unit == nil || self.unit == unit else { return false }
        self.unit = unit
      }
      holding = other.holding ?? holding
      basis = other.basis ?? basis
      end = other.end ?? end
      arePersons = arePersons || other.arePersons
      return true
    }
  }

  private static func longest(_ words: ArraySlice<Substring>) -> (Int, Meaning)? {
    for length in stride(from: min(4, words.count), to: 0, by: -1) {
      if let meaning = terms[words.prefix(length).joined(separator: " ")] {
        return (length, meaning)
      }
    }
    return nil
  }

  private static let terms: [String: Meaning] = {
    var terms: [String: Meaning] = [:]
    for row in (english + "\n" + arabic).split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2 else { continue }
      let meaning = meaning(of: columns[0])
      for term in columns[1].split(separator: "|") { terms[Fold.key(term)] = meaning }
    }
    return terms
  }()

  private static func meaning(of name: Substring) -> Meaning {
    var meaning = Meaning()
    for word in name.split(separator: " ").map(String.init) {
      if let measure = Measure(rawValue: word) {
        meaning.measure = measure
      } else if let holding = Holding(rawValue: word) {
        meaning.holding = holding
      } else if let unit = Unit(rawValue: word) {
        meaning.unit = unit
      } else if let basis = Basis(rawValue: word) {
        meaning.basis = basis
      } else if word == "origin" || word == "destination" {
        meaning.end = word == "origin" ? .origin : .destination
      } else if word == "persons" || word == "counted" {
        // "Number of displaced" counts the displaced: persons.
        meaning.arePersons = true
      }
    }
    return meaning
  }

  /// What can be counted, as the words of a language name it.
  static func names(in language: LanguageCode) -> [String] {
    switch language {
    case .english: Measure.allCases.map { $0.rawValue.split(separator: "_").joined(separator: " ") }
    case .arabic: arabicNames.split(separator: "|").map(String.init)
    }
  }

  private static let arabicNames =
    "نازحون|محتجزون|محاصرون|عائدون|متضررون|مستفيدون|محتاجون|نزوح|نزوح ثانوي|عودة|إفراج|قتلى|جرحى|مفقودون|معتقلون|منازل مدمرة|منازل متضررة"

  private static let english = #"""
    displaced	displaced|idp present|internally displaced|displaced present|displaced population|sheltering|hosted
    displaced persons	idp|idps|internally displaced persons
    held	held|trapped
    held taken	taken|held by force|captive
    held taken persons	hostages|captives|human shields
    held besieged	besieged|under siege
    held stranded	stranded|unable to leave|cannot leave
    returned	returned|returned home
    returned persons	returnees|returnee
    displacement persons	evacuees
    displacement	displacement|displacements|fled|evacuated|uprooted|departures|forced to leave|left|newly displaced|new displacement|new displacements|internal displacement|internal displacements|arrivals|arrived
    onward	onward|onward movement|secondary displacement|multiple displacement|moved again
    return	return|returns|returning|going home|went home
    release	release|released|freed|releases
    affected	affected|people affected
    reached	reached|assisted|people reached|received aid
    in_need	in need|in_need|people in need|pin|need assistance
    killed persons	killed|dead|deaths|fatalities
    injured persons	injured|wounded|injuries
    missing persons	missing
    detained persons	detained|arrested|captured
    housing_destroyed housing	destroyed houses|houses destroyed|destroyed homes|homes destroyed|housing destroyed|destroyed housing|destroyed shelters
    housing_damaged housing	damaged houses|houses damaged|damaged homes|homes damaged|housing damaged|damaged housing|damaged shelters
    people	people|persons|person|individuals|individual|ind|inds|pax|souls
    households	families|family|households|household|hh|hhs
    housing	houses|homes|housing|dwellings
    increment	new|newly|additional
    cumulative	cumulative|since start|so far
    origin	from
    destination	to
    counted	number|number of|no|count|total|total number of|how many|#
    none	of|the|in|currently|now|&
    """#

  private static let arabic = #"""
    displaced	نازح|نازحة|النازحة|مهجر|مهجرة|المهجرة
    displaced persons	نازحون|نازحين|النازحون|النازحين|نازحات|مهجرون|مهجرين|المهجرون|المهجرين|مشردون|مشردين|المشردون|المشردين|موجودون نازحون
    held taken	محتجز|محتجزة|المحتجزة|دروع بشرية
    held taken persons	محتجزون|محتجزين|المحتجزون|المحتجزين|رهائن|الرهائن
    held besieged	محاصر|محاصرة|المحاصرة|تحت الحصار
    held besieged persons	محاصرون|محاصرين|المحاصرون|المحاصرين
    held stranded	عالق|عالقة|العالقة|غير قادرين على المغادرة
    held stranded persons	عالقون|عالقين|العالقون|العالقين
    returned	عائد|عائدة|العائدة
    returned persons	عائدون|عائدين|العائدون|العائدين
    displacement	نزوح|النزوح|نزحوا|نزحت|المغادرة|خرجوا|حالات النزوح|حالات نزوح
    displacement persons	فارون|فارين|الفارون|الفارين|مغادرون|مغادرين|المغادرون|المغادرين|خارجون|الواصلون|واصلون
    onward	نزوح ثانوي|النزوح الثانوي|نزوح متكرر|النزوح المتكرر|نزوح جديد لنازحين
    return	عودة|العودة|عادوا|حالات العودة|حركة العودة
    release	إفراج|الإفراج|المفرج عنهم|مفرج عنهم|محررون|المحررون|المحررين|تحرير|إطلاق سراح
    affected	متضرر|متضررة|المتضررة
    affected persons	متضررون|متضررين|المتضررون|المتضررين|متأثرون|المتأثرون|المتأثرين
    reached	مستفيد|مستفيدة|المستفيدة|تلقوا مساعدة
    reached persons	مستفيدون|مستفيدين|المستفيدون|المستفيدين
    in_need	محتاج|محتاجة|المحتاجة|بحاجة إلى مساعدة|بحاجة للمساعدة|في حاجة
    in_need persons	محتاجون|محتاجين|المحتاجون|المحتاجين
    killed	وفيات|الوفيات
    killed persons	قتلى|القتلى|قتيل|شهداء|الشهداء|شهيد|ضحايا|الضحايا
    injured	إصابات|الإصابات
    injured persons	جرحى|الجرحى|جريح|مصابون|مصابين|المصابون|المصابين
    missing persons	مفقود|مفقودون|مفقودين|المفقودون|المفقودين
    detained persons	معتقل|معتقلون|معتقلين|المعتقلون|المعتقلين|موقوفون|الموقوفون
    housing_destroyed housing	منازل مدمرة|المنازل المدمرة|بيوت مدمرة|مساكن مدمرة|منازل مهدمة
    housing_damaged housing	منازل متضررة|المنازل المتضررة|بيوت متضررة|مساكن متضررة
    people	أشخاص|الأشخاص|شخص|شخصا|أفراد|الأفراد|فرد|فردا|نسمة|أنفس
    households	عائلات|العائلات|عائلة|أسر|الأسر|أسرة|عوائل|العوائل
    housing	منازل|المنازل|بيوت|مساكن
    increment	جدد|جديد|جديدة|الجدد|الجديدة|حديثا
    cumulative	تراكمي|تراكمية|التراكمي|منذ البداية
    origin	من
    destination	إلى|الى
    counted	عدد|العدد|إجمالي|مجموع|كم
    none	حاليا|الآن|و|في
    """#
}
