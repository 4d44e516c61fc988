package import Displacement
package import Situation

/// The daily situation summary as a page presents it, before any words are chosen.
///
/// Every renderer prints a report through a ``Page``, so that all formats and both languages show
/// the same lines in the same order with the same footnotes.
package struct Report: Sendable {
  package var header: Header
  package var headlines: [Headline]
  /// What makes the headlines provisional, in the order of the marks.
  package var caveats: [Summary.Mark]
  package var tiles: [Tile]
  package var changes: [Change]
  package var displaced: [PlaceRow]
  package var movements: [MovementRow]
  package var routes: [RouteRow]
  package var held: [HeldRow]
  package var needs: [NeedRow]
  /// What people in shelter are planned to need; `nil` where nobody is counted in shelter.
  package var planning: Planning?
  /// What is counted beside displacement and never enters it: returnees, affected people, tolls.
  package var context: [ContextRow]
  package var certainty: Certainty
  package var gaps: [GapRow]
  package var footnotes: [Footnote]
  package var withheld: Withheld
  package var method: Method

  /// The report of a summary that is already disclosed for its audience.
  package init(_ summary: Summary) {
    var notes = Footnotes(summary)
    header = Header(summary)
    tiles = Tile.all(of: summary, &notes)
    headlines = Headline.all(of: tiles, header)
    caveats = Headline.caveats(of: tiles)
    let repeated = summary.repeatedLines
    changes = Change.all(of: summary, but: repeated, &notes)
    displaced = PlaceRow.all(of: summary, &notes)
    movements = MovementRow.all(of: summary, &notes)
    routes = RouteRow.all(of: summary, &notes)
    held = HeldRow.all(of: summary, &notes)
    needs = NeedRow.all(of: summary, &notes)
    planning = Planning(summary, &notes)
    context = ContextRow.all(of: summary, &notes)
    certainty = Certainty(summary, but: repeated, &notes)
    gaps = GapRow.all(of: summary, &notes)
    withheld = Withheld(summary)
    method = Method(summary)
    footnotes = notes.all
  }

  /// What stands above the page.
  package struct Header: Hashable, Sendable {
    package var event: Name
    /// The event's places.
    package var area: [Name]
    package var number: Int
    /// The number of the issue that the page is compared with.
    package var previous: Int
    package var asOf: Day
    package var started: Day
    package var knownAt: Moment
    package var audience: Audience
    /// The IANA name of the zone in which the event's days are counted.
    package var timeZone: String

    init(_ summary: Summary) {
      event = Name(english: summary.event.nameEnglish, arabic: summary.event.nameArabic)
      area = summary.names(of: summary.event.places)
      number = summary.number
      previous = summary.comparison?.number ?? summary.number - 1
      asOf = summary.asOf
      started = summary.event.started
      knownAt = summary.knownAt
      audience = summary.audience
      timeZone = summary.event.timeZone
    }
  }

  /// The sections of which the audience may not see all.
  package struct Withheld: Hashable, Sendable {
    package var displaced: Bool
    package var movements: Bool
    package var held: Bool
    package var needs: Bool
    package var routes: Bool
    /// Whether anything at all was withheld, of this page or, for the public, of what changed.
    package var anything: Bool

    init(_ summary: Summary) {
      displaced = summary.isWithheld([.displaced])
      movements = summary.isWithheld(Set(Movement.allCases.map(Measure.movement)))
      held = summary.isWithheld([.held, .movement(.release)])
      needs = summary.isWithheld([.stock(.inNeed), .stock(.reached)])
      routes = summary.hasWithheldRoutes
      anything = summary.withheld > 0 || summary.audience == .public
    }
  }

  /// How the page was made, and how to make it again.
  package struct Method: Hashable, Sendable {
    package var householdSizes: [SizeRow]
    package var policy: Policy
    /// The residuals within tolerance; the others stand under ``Certainty``.
    package var residuals: [Certainty.ResidualRow]
    package var withheld: Int
    package var checksum: String
    /// The arguments that make the page again, without the language and the format.
    package var arguments: [String]

    init(_ summary: Summary) {
      householdSizes = summary.householdSizes.map { size in
        SizeRow(size: size, place: size.place.map { summary.name(of: $0) })
      }
      policy = summary.policy
      residuals = summary.residuals.filter(\.isWithinTolerance).map { .init($0, summary) }
      withheld = summary.withheld
      checksum = summary.checksum
      arguments = [
        "--date", summary.asOf.description, "--known-at", summary.knownAt.description,
        "--audience", summary.audience.rawValue,
      ]
      arguments += summary.comparison?.arguments ?? []
    }
  }

  /// A household size that converted a number.
  package struct SizeRow: Hashable, Sendable {
    package var size: HouseholdSize
    /// `nil` for the whole event.
    package var place: Name?
  }
}

extension Summary {
  /// The place's name; the identifier stands for a place that the gazetteer does not have.
  func name(of id: Place.ID) -> Name {
    places[id].map(Name.init) ?? Name(english: id.rawValue, arabic: "")
  }

  func names(of ids: [Place.ID]) -> [Name] { ids.map(name(of:)) }

  /// The places of a set, by the words of the source where they are not resolved.
  func names(of set: PlaceSet) -> [Name] {
    set.mentions.map { mention in
      mention.place.map { name(of: $0) } ?? Name(english: mention.text, arabic: mention.text)
    }
  }
}
