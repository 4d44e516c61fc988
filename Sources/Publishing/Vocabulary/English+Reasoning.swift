extension English {
  package func sentence(_ reasoning: Reasoning) -> String {
    switch reasoning {
    case .title: "Why this number: {subject}"
    case .headNumber: "The number"
    case .headSteps: "How it was made"
    case .headCounted: "What it rests on"
    case .headSetAside: "What was set aside"
    case .asReported: "As its source gave it: no step changed it."
    case .converted:
      "Claims in households: {number}. Multiplied by {best} people a household ({low} to {high}), by {source}."
    case .halved: "The source gave a range; its middle is arithmetic, not the source's word."
    case .chosen:
      "One was chosen among {number} claims about the same people; no two of them are added."
    case .widened:
      "The chosen claim alone says {people}; the range takes in others about the same people."
    case .stretched: "The range takes in other claims about partly the same people."
    case .clamped: "An end was kept from passing the number, or the number from falling below zero."
    case .rolledForward:
      "{people} were counted, as of {day}; movements since then were applied: {number}."
    case .rolled: "Movements since the count of {day} were applied: {number}."
    case .derived:
      "Nobody counted it: it is what the movements since the start leave, from claims: {number}."
    case .added: "Claims about different people or days, added: {number}."
    case .summed: "Claims of the parts of the place that are in it: {number}."
    case .contained:
      "The place's own count stands, and its parts are within it; not broken down by place: {number}."
    case .contradicted: "There are counts that cannot both be right: ask which one holds."
    case .crossed: "A count began before the period of the page, and is not divided."
    case .inPeople: "that is {people}"
    case .marks: "To know: {marks}."
    case .claim: "claim {text}"
    case .restsOnIt: "Lines that rest on it: {text}."
    case .ofLines: "The lines it is made of: {text}."
    case .beside: "Other lines, within these or about the same people, and not added: {text}."
    case .notCounted: "not counted: {text}"
    case .decided: "{text} by {source}, {time}"
    case .concealed: "Claims that this audience may not see: {number}."
    case .more: "And {number} more, which the JSON edition has."
    case .nothing: "Nothing."
    case .approve: "approved"
    case .reject: "rejected"
    case .recommend: "recommended"
    case .setPlace: "place set"
    case .setUnit: "unit set"
    case .markRelay: "marked as a relay"
    case .markComplete: "marked as a complete breakdown"
    case .retract: "taken back"
    case .annotate: "annotated"
    }
  }
}
