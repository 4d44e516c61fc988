import ArgumentParser
@main struct Nuzuh: ParsableCommand {}
