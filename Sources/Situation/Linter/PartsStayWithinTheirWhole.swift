import Displacement

/// What one document counts in a part is no more than what it counts in the whole, nor are the
/// parts together.
///
/// "400 displaced in Hasakah, 600 of them in Ghwayran" cannot be. "At least 400 in Hasakah, 600 in
/// Ghwayran" can. Children among people and people in shelters are parts too, and so is whatever an
/// article calls one: "500 people fled. Of these, 700".
enum PartsStayWithinTheirWhole: LintRule {
  static func findings(in claims: LintedClaims) -> [Lint] {
    let stocks = claims.all.lazy.filter { entry in
      guard entry.contribution.period == nil else { return false }
      return entry.best != nil && entry.cell.place != nil
    }
    let groups = stocks.sharing { entry in
      Subject(
        document: entry.document, measure: entry.cell.measure, day: entry.day,
        unit: entry.amount.leading.unit)
    }
    let lints = groups.flatMap { findings(among: $0, claims.places) }
    let known = Set(lints.lazy.filter { $0.claims.count == 2 }.map { Set($0.claims) })
    return lints + claims.saidParts.all.compactMap(lint).filter { !known.contains(Set($0.claims)) }
  }

  /// What is said to be part of something, and is more than all that it can be part of.
  private static func lint(_ part: SaidParts.Part) -> Lint? {
    let unit = part.entry.amount.leading.unit
    let wholes = part.wholes.filter { $0.amount.leading.unit == unit }
    let highs = wholes.compactMap(\.high)
    guard let low = part.entry.low, let high = highs.max(), highs.count == wholes.count, low > high,
      let whole = wholes.first(where: { $0.high == high })
    else { return nil }
    return Lint(
      .partAboveWhole, [part.entry.id, whole.id],
      .init(
        "\(low.grouped) are said to be among \(high.grouped) at most.",
        suggestion: "Ask which one holds, or look up in the article what the part is of."),
      arabic: .init(
        "يقال إن \(low.grouped) من بين \(high.grouped) على الأكثر.",
        suggestion: "اسأل أيّ الرقمين صحيح، أو راجع في المقال ما الجزء جزء منه."))
  }

  private static func findings(among entries: [LintedClaims.Entry], _ places: PlaceTree) -> [Lint] {
    var wholes: [Summary.Cell: LintedClaims.Entry] = [:]
    for entry in entries where entry.cell.members.isEmpty {
      guard entry.high != nil else { continue }
      // Of several numbers for one whole the greatest stands: the others are another rule's.
      if let known = wholes[entry.cell], known.high ?? 0 >= entry.high ?? 0 { continue }
      wholes[entry.cell] = entry
    }
    let anchors = Set(wholes.keys.lazy.compactMap(\.place))
    var lints: [Lint] = []
    var parts: [Claim.ID: [LintedClaims.Entry]] = [:]
    for part in entries {
      let around = part.cell.wholes(at: anchors, in: places).compactMap { wholes[$0] }
      for whole in around {
        guard let low = part.low, let high = whole.high, low > high,
          !isAside(whole, from: part)
        else { continue }
        lints.append(lint([part], whole, low, high, places))
        break
      }
      if let nearest = around.first, part.cell.isPlain, nearest.cell.isPlain {
        parts[nearest.id, default: []].append(part)
      }
    }
    for whole in wholes.values {
      let parts = disjoint(parts[whole.id] ?? [])
      let sum = parts.reduce(0) { $0.saturatingSum($1.low ?? 0) }
      guard parts.count > 1, let high = whole.high, sum > high,
        !parts.contains(where: { $0.low ?? 0 > high })
      else { continue }
      lints.append(lint(parts, whole, sum, high, places))
    }
    return lints
  }

  /// Whether a sentence counts both, and the supposed whole last: "4,120 in schools in Tabqa, and
  /// the stadium there holds a further 900".
  private static func isAside(_ whole: LintedClaims.Entry, from part: LintedClaims.Entry) -> Bool {
    guard let (sentence, start) = whole.written, let other = part.written else { return false }
    return sentence == other.sentence && start > other.start
  }

  /// The parts that are single places, each once: several named together may share people.
  private static func disjoint(_ parts: [LintedClaims.Entry]) -> [LintedClaims.Entry] {
    var seen: Set<Summary.Cell> = []
    return parts.sorted { $0.id < $1.id }.filter { entry in
      entry.cell.members.isEmpty && seen.insert(entry.cell).inserted
    }
  }

  private static func lint(
    _ parts: [LintedClaims.Entry], _ whole: LintedClaims.Entry, _ sum: Int, _ high: Int,
    _ places: PlaceTree
  ) -> Lint {
    let name = whole.cell.place.flatMap { places[$0]?.nameEnglish } ?? whole.cell.name
    let arabicName = whole.cell.place.flatMap { places[$0]?.name(in: .arabic) } ?? name
    let arabicWhat = parts.count > 1 ? "\(parts.count) أجزاء" : "جزء"
    let what = parts.count > 1 ? "\(parts.count) parts of it together have" : "a part of it has"
    return Lint(
      .partAboveWhole, parts.map(\.id) + [whole.id],
      .init(
        "\(name) has \(high.grouped) at most, but \(what) \(sum.grouped) in the same document.",
        suggestion: "Ask which one holds; until then the page shows both and marks them ≠."),
      arabic: .init(
        """
        في \(arabicName) \(high.grouped) على الأكثر، لكن في \(arabicWhat) منها \(sum.grouped) في \
        الوثيقة نفسها.
        """,
        suggestion: "اسأل أيّ الرقمين صحيح؛ وإلى ذلك الحين تعرضهما الصفحة معاً بعلامة ≠."))
  }

  private struct Subject: Hashable {
    let document: Document.ID
    let measure: Measure
    let day: Day
    let unit: Unit
  }
}

extension Summary.Cell {
  /// Whether the cell is of all people at its place.
  fileprivate var isPlain: Bool { accommodation == nil && group == nil }

  /// The cells at those places that a stock's cell is part of, the nearest first.
  fileprivate func wholes(at anchors: Set<Place.ID>, in places: PlaceTree) -> [Summary.Cell] {
    guard let place else { return [] }
    var wholes: [Summary.Cell] = []
    // Several places named together lie in their common ancestor as parts.
    let around = (members.isEmpty ? [] : [place]) + places.ancestors(of: place)
    for outer in (members.isEmpty ? [place] : []) + around where anchors.contains(outer) {
      for shelter in accommodation == nil ? [nil] : [accommodation, nil] {
        for people in group?.isAmongCivilians == true ? [group, nil] : [group] {
          var cell = self
          (cell.place, cell.members) = (outer, [])
          (cell.accommodation, cell.group) = (shelter, people)
          if cell != self { wholes.append(cell) }
        }
      }
    }
    return wholes
  }
}

extension Group {
  /// Whether the group is part of a number that says no group or civilians.
  fileprivate var isAmongCivilians: Bool {
    switch self {
    case .children, .women, .civilians: true
    case .fighters, .inmates, .securityForces, .aidWorkers: false
    }
  }
}
