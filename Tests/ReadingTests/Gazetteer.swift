import Displacement
import Foundation
import Language

/// The built-in gazetteer, read from the folder of data sets for these tests.
enum TestGazetteer {
  static let index = PlaceIndex(places)

  private static var places: [Place] {
    ["syria-places.csv", "region-places.csv"].flatMap { name in
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../datasets/\(name)")
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").dropFirst().compactMap(place)
    }
  }

  private static func place(_ row: Substring) -> Place? {
    let cells = cells(row)
    guard cells.count > 5, let id = Place.ID(rawValue: cells[0]),
      let kind = Place.Kind(rawValue: cells[4])
    else { return nil }
    return Place(
      id: id, nameEnglish: cells[1], nameArabic: cells[2],
      aliases: cells[3].split(separator: "|").map(String.init), kind: kind,
      parent: Place.ID(rawValue: cells[5]))
  }

  private static func cells(_ row: Substring) -> [String] {
    var cells = [""]
    var quoted = false
    for character in row {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
