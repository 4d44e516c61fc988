import ArgumentParser

/// The program: its commands, in the order in which an office meets them.
@main
struct Nuzuh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nuzuh",
    abstract: "Track displacement: who left, from where to where, and who cannot leave.",
    discussion: """
      A first day:

        nuzuh init --event "Hasakah" --started 2022-01-20 --household-size 4.3,5,6
        nuzuh template figures --language ar > updates.csv     (fill it in)
        nuzuh import updates.csv
        nuzuh read article.txt --published 2022-01-22
        nuzuh review list
        nuzuh summary
        nuzuh explain displaced

      Results go to standard output, everything else to standard error.

      Exit status: 0 done, 64 wrong usage, 65 the data has errors, 66 no such file,
      69 something is not installed, 73 cannot create, 74 input or output failed, 75 the ledger is busy.
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Import.self, Read.self, Review.self, Summarise.self, Explain.self, Export.self,
      Places.self, Routes.self, TemplateCommand.self, Recognize.self, Check.self,
      PolicyCommand.self,
    ])
}
