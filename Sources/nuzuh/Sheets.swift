import Displacement
import Intake
import Language

/// Sheets of places, read whole.
enum Sheets {
  /// The places of a sheet.
  ///
  /// - Parameters:
  ///   - file: the sheet's name; `-` is standard input.
  ///   - known: the places that its parents may lie among.
  ///   - day: the event's first day.
  /// - Returns: the places in the order of the rows.
  /// - Throws: ``Failure`` where the sheet has errors or holds something else.
  static func places(in file: String, known: [Place], on day: Day) throws -> [Place] {
    let reader = TableReader(
      places: PlaceIndex(known), sources: SourceIndex(SourceTable.builtIn),
      event: Event(nameEnglish: "", started: day), today: Clock.now.day)
    var places: [Place] = []
    let report = try reader.read(MemoryBytes(Files.read(file)), name: file) { row in
      if case .place(let place) = row.content { places.append(place) }
    }
    guard !report.hasErrors, report.kind == .places else {
      throw Failure(.data, "\(file) is not a sheet of places without errors; nothing was taken.")
    }
    return places
  }
}
