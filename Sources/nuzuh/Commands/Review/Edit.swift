import ArgumentParser
import Displacement
import Intake
import Language
import Ledger
import Situation

extension Review {
  /// `nuzuh review edit`: a claim as it was meant.
  struct Edit: Command {
    static let configuration = CommandConfiguration(
      abstract: "Correct what was misread: a new claim that replaces the original.",
      discussion: """
        Examples:
          nuzuh review edit 3f2a91bc place=Ghwayran+Al-Zuhour
          nuzuh review edit 3f2a91bc number="more than 250 families" measure=held
          nuzuh review edit 3f2a91bc best=5250 low=4515 high=6300 quantifier=about
          nuzuh review edit 3f2a91bc date=2022-01-20/2022-01-21 source=OCHA

        The fields: low, best, high, number (a phrase), unit, quantifier, measure,
        place, origin, destination, date, source. The original stays in the ledger
        with its sentence; the new claim points to the same sentence, replaces it, and
        is approved by you.
        """)

    @OptionGroup var decision: DecisionOptions
    @Argument(help: ArgumentHelp("The claim, by the beginning of its name.", valueName: "id"))
    var id: String
    @Argument(help: ArgumentHelp("What it should say.", valueName: "field=value"))
    var changes: [String]

    mutating func perform() throws {
      let edit = try ClaimEdit(changes)
      let ledger = try decision.ledger.open(readOnly: false)
      let original = try ledger.claim(named: id)
      let history = try ledger.history()
      try refuseReplaced(original, in: history)
      let names = ClaimEdit.Names(
        places: PlaceIndex(history.places.places), sources: SourceIndex(SourceTable.builtIn),
        known: history.sources)
      let (claim, source) = try edit.apply(to: original, names)
      var contents = Batch.Contents()
      contents.claims = [claim]
      contents.sources = [source].compactMap(\.self)
      contents.decisions = [Decision(.approve, on: .claim(claim.id), reason: decision.reason)]
      try decision.record(contents, "edit", in: ledger)
      if !decision.json {
        try Terminal.print(
          ClaimView.text(claim, places: history.places, isColored: Terminal.showsColor))
      }
      decision.confirm("edit \(original.id.rawValue.prefix(8)) as \(claim.id.rawValue.prefix(8))")
    }

    /// Two replacements of one claim would count its people twice.
    private func refuseReplaced(_ claim: Claim, in history: History) throws {
      let later = history.claims.filter { $0.value.supersedes == claim.id }.map(\.value)
      guard !later.isEmpty else { return }
      let day = max(claim.figure.occurrence.asOf, history.event.started)
      let page = summarise(history, asOf: day, knownAt: .latest)
      let excluded = page.lines.flatMap(\.excluded) + page.setAside
      guard excluded.contains(where: { $0.claim == claim.id && $0.reason == .superseded })
      else { return }
      let names = later.map { String($0.id.rawValue.prefix(8)) }.joined(separator: ", ")
      throw Failure(.data, "\(id) was replaced by \(names): edit that instead.")
    }
  }
}
