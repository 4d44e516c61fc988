package import Displacement

/// The situation on a day: what the claims of a ledger amount to by the policy.
///
/// A summary is a pure function of a ``Displacement/History``, a policy, a day and an audience.
/// Renderers print it and add nothing of their own.
package struct Summary: Sendable {
  package var event: Event
  /// The issue number: 1 on the event's first day, one more each day after.
  package var number: Int
  /// The last day whose facts count.
  package var asOf: Day
  /// The last moment whose records count.
  package var knownAt: Moment
  package var audience: Audience
  package var policy: Policy
  /// The lines in the order they are printed: by measure, then by place from the whole to its
  /// parts, then by accommodation, then by the ends of movements.
  package var lines: [Line]
  /// The event's whole area.
  package var totals: Totals
  /// What a place's own count holds beyond the sum of its parts.
  package var unallocated: [Remainder]
  /// Where counts and the movements beside them disagree.
  package var residuals: [Residual]
  package var conflicts: [Conflict]
  /// What is not known: places without fresh data, expired claims, vague amounts.
  package var gaps: [Gap]
  package var routes: [RouteLine]
  /// How many lines were withheld or lifted for this audience.
  package var withheld: Int
  /// What was withheld or lifted for this audience, by why, and how often.
  package var withholdings: [Withholding: Int] = [:]
  /// The claims that wait for review, in the order of the ledger.
  package var candidates: [Claim.ID]
  /// What was said of routes and waits for review, in the order of the ledger.
  package var routeCandidates: [RouteStatus.ID] = []
  /// What a reader must be told about the whole page, such as a missing household size.
  package var findings: [Finding]
  /// How many older claims cannot matter on the day and are not there.
  package var omitted = 0
  /// How many claims overlap with others and are not added to a total.
  package var overlaps = 0
  /// How many claims were added up without being read.
  package var settledClaims = 0
  /// What cannot be right among the page's own claims; empty outside the office, and where the
  /// page was not linted.
  package var lint: [Lint] = []
  /// Every claim that a line names, by identifier.
  package var claims: NamedClaims
  /// The claims of lines that the audience may not see, not even by their names.
  package var concealed: Set<Claim.ID> = []
  /// What is needed to name places, sources and documents.
  package var places: PlaceTree
  package var sources: [Source.ID: Source]
  package var documents: [Document.ID: Document]
  /// The household sizes that converted a number, in the order of the ledger.
  package var householdSizes: [HouseholdSize]
  /// What people in shelter are planned to need; the office's table, not claims.
  package var planning: [PlanningFigure] = []
  /// The claims that no line names, and why: with the lines, every claim of the ledger once.
  package var setAside: [Exclusion] = []
  /// The change of the numbers since an earlier issue, where one was asked for.
  package var comparison: Comparison?
}

extension Summary {
  /// One number of the page, with all that made it.
  package struct Line: Hashable, Sendable {
    package var cell: Cell
    /// People, or homes for a measure that counts homes; ends open as the sources left them.
    package var interval: Interval
    /// Households, where a source gave them or they were converted from.
    package var households: Interval?
    package var marks: Set<Mark>
    /// Newly so since the line's earlier count; `nil` where there is none to compare with.
    package var new: Int?
    /// The difference to the day before; `nil` where either side is missing or stale.
    package var change: Int?
    /// The day of the newest claim that the line rests on.
    package var asOf: Day
    /// How many distinct origins say the same.
    package var corroboration: Int
    package var selected: [Claim.ID]
    package var excluded: [Exclusion]
    /// The days that a movement or a toll was counted over, first to last; `nil` for a stock.
    package var period: Period? = nil
    /// What else it rests on: claims that were added up without being read.
    package var settled: Settled? = nil

    /// The line's name, such as `displaced/SY08` or `displacement/hsk-ghwayran>hsk-centre`.
    package var id: String { cell.name }
  }

  /// What a line is about; claims of one cell are never added to each other.
  package struct Cell: Hashable, Sendable {
    package var measure: Measure
    /// The place of a stock or a toll; for several places their common ancestor, and for a
    /// movement the common ancestor of its ends.
    package var place: Place.ID?
    /// The places named, where they are several.
    package var members: [Place.ID]
    package var accommodation: Accommodation?
    package var holding: Holding?
    package var group: Group?
    package var origins: [Place.ID]
    package var destinations: [Place.ID]
    /// The start of a running total.
    package var since: Day?

    /// Hashes the places and the day alone: enumerations of texts are hashed by their texts.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(place)
      hasher.combine(members)
      hasher.combine(origins)
      hasher.combine(destinations)
      hasher.combine(since)
    }

    /// The name of the cell, the same on every day: `displaced/SY08`,
    /// `displaced/SY08/collective_centre`, `displacement/hsk-ghwayran>hsk-centre`.
    package var name: String {
      // Pages ask for the names of thousands of cells again and again: no lists.
      var name = measure.rawValue
      func add(_ places: [Place.ID]) {
        if places.isEmpty { name += "?" }
        for (index, place) in places.enumerated() {
          if index > 0 { name += "+" }
          name += place.rawValue
        }
      }
      name += "/"
      switch measure {
      case .movement:
        add(origins)
        name += ">"
        add(destinations)
      case .stock, .toll:
        if members.isEmpty, let place { name += place.rawValue } else { add(members) }
      }
      for qualifier in [accommodation?.rawValue, holding?.rawValue, group?.rawValue] {
        guard let qualifier else { continue }
        name += "/"
        name += qualifier
      }
      if let since { name += "@\(since)" }
      return name
    }
  }

  /// A claim that a line does not rest on, and why.
  package struct Exclusion: Hashable, Sendable {
    package var claim: Claim.ID
    package var reason: Reason
  }

  /// Why a claim is not counted (policy, step 16).
  package enum Reason: String, CaseIterable, Sendable {
    case candidate = "CANDIDATE"
    case rejected = "REJECTED"
    case retracted = "RETRACTED"
    case outOfWindow = "OUT_OF_WINDOW"
    case relay = "RELAY"
    case superseded = "SUPERSEDED"
    case triangulation = "TRIANGULATION"
    case contained = "CONTAINED"
    case expired = "EXPIRED"
    case vague = "VAGUE"
    case noUnit = "NO_UNIT"
    case noPlace = "NO_PLACE"
    case suppressed = "SUPPRESSED"
    /// Denied, planned, or the history of another event.
    case notAsserted = "NOT_ASSERTED"
  }

  /// What a reader must know of a number at a glance.
  package enum Mark: String, CaseIterable, Sendable {
    /// Sources disagree by more than the policy's ratio: ⚑.
    case conflict
    /// Older than fresh: †.
    case ageing
    /// Older than ageing: ‡.
    case stale
    /// Multiplied by a household size: ~.
    case converted
    /// Computed from movements or from a range's ends.
    case derived
    /// Summed from the parts of the place.
    case summed
    case about
    case atLeast = "at_least"
    case atMost = "at_most"
    /// No source gave a number, only a word such as "thousands".
    case vague
    /// The first count ever.
    case firstCount = "first_count"
    /// The period of the flow began before the window.
    case crossesWindow = "crosses_window"
    /// A whole and its parts contradict each other.
    case contradiction
    /// A party to the conflict says so.
    case party
    /// The source corrected its count, or it fell with no movement said: never read as a return.
    case revised
    /// The office corrected what it had read or entered: our correction, not the source's.
    case corrected
    /// The source counts from a new start; its earlier series is not joined to this one.
    case reset
  }

  /// The totals of the event's whole area, each `nil` where there is no count.
  package struct Totals: Hashable, Sendable {
    package var displaced: Total?
    package var displacementNew: Total?
    package var displacementSinceStart: Total?
    package var returnedPeriod: Total?
    package var returnedSinceStart: Total?
    package var held: Total?
  }

  /// A total in people, exact.
  package struct Total: Hashable, Sendable {
    package var interval: Interval
    package var households: Interval?
    package var marks: Set<Mark>
    /// The lines that the total is made of.
    package var lines: [String]
  }

  /// What a place's own count holds beyond the sum of its parts: people not broken down by place.
  package struct Remainder: Hashable, Sendable {
    package var measure: Measure
    package var place: Place.ID
    package var people: Int
    /// How many of the place's parts have a count of their own.
    package var counted: Int
    package var parts: Int
    /// Whether the place has a number beside the sum of its parts; without one, what lies beyond
    /// them is not known.
    package var isKnown = true
  }

  /// What is not known.
  package struct Gap: Hashable, Sendable {
    package var kind: Kind
    package var measure: Measure
    package var place: Place.ID?
    /// Since when it is not known, where that can be said.
    package var since: Day?
    package var claims: [Claim.ID]

    /// Why it is not known.
    package enum Kind: String, CaseIterable, Sendable {
      /// The last claim is too old to count.
      case expired
      /// Only a vague amount was given.
      case vague
      /// Only households were given, and no household size is set.
      case noHouseholdSize = "no_household_size"
      /// The place or the unit of a claim is not resolved.
      case unresolved
    }
  }

  /// A route with what was last said of it.
  package struct RouteLine: Hashable, Sendable {
    package var route: Route
    package var status: RouteStatus?
    package var marks: Set<Mark>
  }
}
