import Displacement
import Publishing
import Situation
import TestSupport
import Testing

/// The pages of a ledger that holds the claims of January 2022, through the rules themselves.
@Suite("From claims to pages")
struct WorkedExampleTests {
  private func summary(_ names: [String], on day: String, for audience: Audience = .internal)
    -> Summary
  {
    var history = History(
      event: Hasakah.event, places: Hasakah.places, householdSizes: Hasakah.householdSizes)
    for source in [Hasakah.ocha, Hasakah.spokesperson, Hasakah.staff] {
      history.sources[source.id] = source
    }
    for document in [Hasakah.update, Hasakah.article, Hasakah.sheet] {
      history.documents[document.id] = document
    }
    let at = Moment(startOf: Hasakah.started)
    for (order, name) in names.enumerated() {
      guard let claim = Hasakah.claims[name] else { continue }
      let batch = Batch.ID(known: "office-\(order)")
      let (by, order) = ("Amal", 2 * order + 1)
      history.claims.append(Recorded(claim, batch: batch, at: at, by: by, order: order))
      history.decisions.append(
        Recorded(
          Decision(.approve, on: .claim(claim.id)), batch: batch, at: at, by: by, order: order + 1))
    }
    return summarise(
      history, asOf: Hasakah.day(day), knownAt: Moment(endOf: Hasakah.day(day)),
      audience: audience)
  }

  @Test("the first article makes a floor and no count", arguments: LanguageCode.allCases)
  func article(_ language: LanguageCode) {
    let summary = summary(["held-party", "thousands"], on: "2022-01-21")
    let text = Format.text(Edition(summary, language: language))
    expectGolden(text, named: "worked-21-january.\(language.rawValue).txt")
  }

  @Test("the sixth day, with a conflict and a conversion", arguments: LanguageCode.allCases)
  func sixthDay(_ language: LanguageCode) {
    let names = ["held-party", "thousands", "city", "centres", "nasra", "held-un"]
    let summary = summary(names, on: "2022-01-26")
    let text = Format.text(Edition(summary, language: language))
    expectGolden(text, named: "worked-26-january.\(language.rawValue).txt")
  }

  @Test("a public page of the sixth day names no staff, no route and no held neighbourhood")
  func publicPage() {
    let names = ["held-party", "thousands", "city", "centres", "nasra", "held-un"]
    let summary = summary(names, on: "2022-01-26", for: .public)
    for format in Format.all {
      let text = format(Edition(summary))
      #expect(!text.contains("Layla"))
      #expect(!text.contains("stranded in Ghwayran"))
    }
    expectGolden(Format.text(Edition(summary)), named: "worked-26-january-public.en.txt")
  }
}
