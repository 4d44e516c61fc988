import Displacement
import Situation

extension Summary {
  /// The names of lines that rest on the claims of one part alone, which has a line of its own: the
  /// whole of a place of which one part is counted says nothing that the part does not say.
  var repeatedLines: Set<String> {
    var parts: [[Claim.ID]: Line] = [:]
    var repeated: Set<String> = []
    // Parts stand after their whole.
    for line in lines.reversed() where !line.selected.isEmpty {
      if let part = parts[line.selected], part.cell.measure == line.cell.measure {
        repeated.insert(line.id)
      } else {
        parts[line.selected] = line
      }
    }
    return repeated
  }
}
