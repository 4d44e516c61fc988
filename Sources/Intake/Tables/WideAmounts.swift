import Displacement

/// The columns of one measure in a sheet that has a column for each: `displaced families` and
/// `displaced people` are two units of one group, in one claim.
struct WideAmounts {
  /// What is counted.
  let subject: WideColumn.Subject
  /// The column of each unit, from the first; `nil` for a column that does not say its unit.
  private(set) var columns: [(unit: Unit?, column: Int)] = []
  /// The columns of the parts of the whole.
  var parts: [Field: Int] = [:]

  /// The measures of a sheet in the order of their first columns.
  static func all(in header: Header) -> [WideAmounts] {
    var all: [WideAmounts] = []
    for (column, wide) in header.wide {
      let index = all.firstIndex { $0.subject == wide.subject } ?? all.count
      if index == all.count { all.append(WideAmounts(subject: wide.subject)) }
      if let part = wide.part {
        all[index].parts[part] = all[index].parts[part] ?? column
      } else if !all[index].columns.contains(where: { $0.unit == wide.unit }) {
        all[index].columns.append((wide.unit, column))
      }
    }
    return all.filter { !$0.columns.isEmpty }
  }

  /// The first of the columns.
  var first: Int { columns.first?.column ?? 0 }
}
