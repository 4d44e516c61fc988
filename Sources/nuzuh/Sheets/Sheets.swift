import Displacement
import Intake
import Language
import Ledger

/// What sheets are read with, and sheets of places, which are read whole.
enum Sheets {
  /// The sources that a sheet may name: the built-in ones, and those of the ledger.
  static func sources(of ledger: Ledger) throws(LedgerError) -> SourceIndex {
    let builtIn = SourceTable.builtIn
    let known = Set(builtIn.map(\.source.id))
    let own = try ledger.sources().values.filter { !known.contains($0.id) }
    return SourceIndex(
      builtIn + own.sorted { $0.id < $1.id }.map { SourceIndex.Entry(source: $0, aliases: []) })
  }

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
      places: PlaceIndex(known, in: .cells), sources: SourceIndex(SourceTable.builtIn),
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

  /// The planning figures of a table.
  ///
  /// - Parameter file: the table's name; `-` is standard input.
  /// - Returns: the figures in the order of the rows.
  /// - Throws: ``Failure`` where the table cannot be used.
  static func planningFigures(in file: String) throws -> [PlanningFigure] {
    do {
      return try PlanningTable.figures(in: Files.read(file))
    } catch let fault as PlanningFault {
      throw Failure(.data, "\(file):\(fault).")
    }
  }
}
