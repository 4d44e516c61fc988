package import Displacement

/// Why a number of the page is what it is.
///
/// An explanation is a walk over what the policy traced (step 16): the claims that the number rests
/// on, those that were set aside with their reasons, and the steps that changed it. It shows no
/// more than its summary does, which is disclosed for its audience already.
package struct Explanation: Sendable {
  /// The page that has the number; it names places, sources and documents.
  package var summary: Summary
  package var subject: Subject
  /// People, or homes where homes are counted; empty where there is no count.
  package var interval: Interval
  package var households: Interval?
  package var marks: Set<Summary.Mark>
  /// The lines that a total is made of, or that rest on a claim.
  package var lines: [String]
  /// The lines of a total's measure that it is not made of: parts of its lines, or alternatives.
  package var beside: [String] = []
  /// What changed the number, in the order of the policy.
  package var steps: [Step]
  /// The claims that the number rests on, the largest first.
  package var selected: [Account]
  /// The claims about the same that it does not rest on, in the order of their reasons.
  package var setAside: [Account]
  /// How many claims this audience may not see.
  package var withheld: Int

  /// What is explained.
  package enum Subject: Hashable, Sendable {
    case total(Summary.Totals.Name)
    /// A line, by its name.
    case line(String)
    case claim(Claim.ID)

    /// What a person writes to ask for it.
    package var name: String {
      switch self {
      case .total(let total): total.rawValue
      case .line(let line): line
      case .claim(let claim): claim.rawValue
      }
    }
  }

  /// One claim with what it comes to by itself.
  package struct Account: Hashable, Sendable {
    package var claim: Claim
    /// What the claim says once reviewers have set its places or its unit.
    package var figure: Figure
    /// In people, or homes; empty where households cannot be converted.
    package var interval: Interval
    /// The household size that converted it; `nil` where it was not converted.
    package var size: HouseholdSize?
    package var marks: Set<Summary.Mark>
    /// Why it is not counted; `nil` for a claim that the number rests on.
    package var reason: Summary.Reason?
    /// What people decided about it, in the order of the ledger; empty outside the office.
    package var decisions: [Recorded<Decision>]
  }
}

extension Explanation {
  /// A step of the policy that made or changed the number.
  package enum Step: Hashable, Sendable {
    /// Households were multiplied by that size (step 5).
    case converted(HouseholdSize, claims: Int)
    /// The best value is the middle of a range (step 4).
    case halved
    /// One claim was chosen among those of its cell (step 7).
    case chosen(among: Int)
    /// Other claims widened the range or raised its low end; what the chosen claim says by itself,
    /// but for the public.
    case widened(from: Interval?)
    /// An end was kept from passing the best value, or the number from falling below zero.
    case clamped
    /// Movements since the count's day were applied (step 10); what was counted, but for the public,
    /// and on which day.
    case rolledForward(from: Interval?, on: Day, movements: Int)
    /// There is no count: it is what the movements since the event's start leave (step 10).
    case derived(movements: Int)
    /// Several counts about different people or days were added.
    case added(claims: Int)
    /// The claims of a place's parts make the number (step 11).
    case summed(claims: Int)
    /// The place's own count stands, and so many people are not broken down (step 11).
    case contained(remainder: Int)
    /// A place and its parts contradict each other (step 11).
    case contradicted
    /// A count began before the window.
    case crossed

    /// The name of the step in JSON.
    package var name: String {
      switch self {
      case .converted: "converted"
      case .halved: "halved"
      case .chosen: "chosen"
      case .widened: "widened"
      case .clamped: "clamped"
      case .rolledForward: "rolled_forward"
      case .derived: "derived"
      case .added: "added"
      case .summed: "summed"
      case .contained: "contained"
      case .contradicted: "contradicted"
      case .crossed: "crossed"
      }
    }
  }
}
