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
      let names = ClaimEdit.Names(
        places: PlaceIndex(history.places.places, in: .cells), known: history.sources)
      let act = try ReviewAct(
        editing: original, edit, names, in: history, reason: decision.reason)
      try decision.record(act, in: ledger)
      for claim in act.contents.claims {
        if !decision.json {
          try Terminal.print(
            ClaimView.text(claim, places: history.places, isColored: Terminal.showsColor))
        }
        decision.confirm(
          "edit \(original.id.rawValue.prefix(8)) as \(claim.id.rawValue.prefix(8))")
      }
    }
  }
}

extension ReviewAct {
  /// Replaces a claim with what was meant, and approves that.
  init(
    editing original: Claim, _ edit: ClaimEdit, _ names: ClaimEdit.Names, in history: History,
    reason: String
  ) throws(Failure) {
    try history.refuseReplaced(original)
    let (claim, source) = try edit.apply(to: original, names)
    var contents = Batch.Contents()
    contents.claims = [claim]
    contents.sources = [source].compactMap(\.self)
    contents.decisions = [Decision(.approve, on: .claim(claim.id), reason: reason)]
    self.init("edit", contents)
  }
}

extension History {
  /// Two replacements of one claim would count its people twice.
  fileprivate func refuseReplaced(_ claim: Claim) throws(Failure) {
    let later = claims.filter { $0.value.supersedes == claim.id }.map(\.value)
    guard !later.isEmpty else { return }
    let day = max(claim.figure.occurrence.asOf, event.started)
    let page = summarise(self, asOf: day, knownAt: .latest)
    let excluded = page.lines.flatMap(\.excluded) + page.setAside
    guard excluded.contains(where: { $0.claim == claim.id && $0.reason == .superseded })
    else { return }
    let names = later.map { String($0.id.rawValue.prefix(8)) }.joined(separator: ", ")
    throw Failure(
      .data, "\(claim.id.rawValue.prefix(8)) was replaced by \(names): edit that instead.")
  }
}
