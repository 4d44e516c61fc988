import Displacement
import Testing

/// English sentences that put the verb, the place or the fate where it is not looked for first.
@Suite struct EnglishFrameTests {
  @Test(
    "sentences of unusual order give their figures and no others", arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    // So did one that ends with the name of a road.
    Example(
      "Some 900 people walked to Tawila, because the Shagra road", "displacement ~900 people"),
    Example("To Kadugli came 2,300 families.", "displacement =2300 households"),
    Example("Among the dead are 12 children.", "killed =12 people children"),
    Example("Among those wounded were 14 nurses.", "injured =14 people aid_workers"),
    Example("Villagers buried nine shepherds.", "killed =9 people"),
    Example(
      "A wave of mud buried 40 houses.", "housing_destroyed =40 housing"),
    Example("The militia prevented 300 families from leaving Rafah.", "held =300 households"),
    Example(
      "The army stopped 500 people from returning to Homs.", sourceLocation: #_sourceLocation),
    Example(
      "Some 70 families left the camp for their villages.", "return ~70 households"),
    Example("The agency lists 31 people as missing.", "missing =31 people"),
    Example(
      "Up to 4,000 people are expected in Gao by Friday.", "displacement ≤4000 people planned"),
    Example(
      "In Idlib 3,100 families are sheltered in schools, and the stadium holds a further 800.",
      "displaced =3100 households", "displaced =800 households"),
    Example(
      "In Aleppo 17 people died, 120 were injured, 63 houses were destroyed and 30 damaged.",
      "killed =17 people", "injured =120 people", "housing_destroyed =63 housing",
      "housing_damaged =30 housing"),
    Example(
      "The strike left 90 dead (48 of them women), 210 injured.",
      "killed =90 people", "killed =48 people women", "injured =210 people"),
  ]
}
