import Displacement

/// What the parts of a row come to, and which of them come to more than they can.
struct PartSums {
  private let parts: Parts
  private let children: Int?

  init(_ parts: Parts, children: Int?) {
    (self.parts, self.children) = (parts, children)
  }

  /// Parts that come to more than their whole.
  struct Excess {
    let parts: Problem.PartGroup
    let sum: Int
    let total: Int
    /// The fields of the parts, from the one to look at first.
    let fields: [Field]
  }

  /// What comes to more than the people of the row, or than its children.
  func excesses(over total: Int?) -> [Excess] {
    var excesses: [Excess] = []
    let young = Parts(girls: parts.girls, boys: parts.boys).sum
    if let children, young > children {
      excesses.append(Excess(parts: .young, sum: young, total: children, fields: [.girls, .boys]))
    }
    guard let total else { return excesses }
    // Both cross the others: `#affected+f` counts girls too, so that nothing is added to them.
    if let disability = parts.disability, disability > total {
      excesses.append(
        Excess(parts: .disability, sum: disability, total: total, fields: [.disability]))
    }
    if let children, children > total {
      excesses.append(Excess(parts: .children, sum: children, total: total, fields: [.children]))
    }
    let all = Parts(women: parts.women, men: parts.men, girls: parts.girls, boys: parts.boys).sum
    if all > total {
      excesses.append(
        Excess(parts: .all, sum: all, total: total, fields: [.women, .men, .girls, .boys]))
    }
    return excesses
  }
}
