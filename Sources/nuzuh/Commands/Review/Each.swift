import ArgumentParser
import Displacement
import Ledger

/// `nuzuh review` on a terminal: one candidate at a time, one key each.
struct Each: Command {
  static let configuration = CommandConfiguration(
    abstract: "Go through what waits, one at a time, with one key each (the default).",
    discussion: """
      Each candidate is shown with its sentence, with the other places that its words
      may stand for, and with what approving it would change in the totals of the
      latest day. The keys:

        a  approve      r  reject       e  edit, field by field
        t  retract      c  recommend    l  relay of another document
        m  complete breakdown of its place
        1, 2 ...        another place of those shown
        s  skip         q  quit         ?  what each key does

      After a key that decides, a line asks for the reason: Enter leaves it empty,
      Esc takes the key back. A decision is recorded at once, as the command of its
      name records it. Where nobody sits at a terminal, the queue is listed.
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var person: PersonOptions
  @Option(name: .long, help: "The language of the questions: en or ar.")
  var language: LanguageCode = .english
  @Flag(name: .long, help: "Show what each decision would do, and record none.")
  var dryRun = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  mutating func perform() throws {
    guard Terminal.isInteractive, !json else {
      let queue = try ReviewQueue(ledger.open(readOnly: true), in: language)
      return try Queue.show(queue, asJSON: json, withEffects: false)
    }
    let ledger = try ledger.open(readOnly: false)
    let queue = try ReviewQueue(ledger, withEffects: true, in: language)
    var sitting = Sitting(queue, ledger, by: person.known, isDryRun: dryRun)
    try sitting.run()
  }
}
