import Displacement
import Testing

/// English sentences that sound like a figure and give none, or one that is denied or planned.
@Suite struct EnglishApartTests {
  @Test("what only sounds like a figure is kept apart", arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example(
      "The ship can take 1,200 passengers.",
      sourceLocation: #_sourceLocation),
    Example(
      "A boat carrying 80 people sank.",
      sourceLocation: #_sourceLocation),
    Example(
      "Cash grants went to 2,300 families.",
      sourceLocation: #_sourceLocation),
    Example(
      "The jail, built for 800, held 2,300 men.",
      sourceLocation: #_sourceLocation),
    Example(
      "Cyclone Ava, a Category 4 storm, displaced nobody.",
      sourceLocation: #_sourceLocation),
    Example(
      "Two girls, aged 4 and 6, died of cold.",
      "killed =2 people children"),
    Example(
      "A team found 89 houses destroyed, out of 642.",
      "housing_destroyed =89 housing"),
    Example(
      "That is an increase of 15,000 people displaced.",
      sourceLocation: #_sourceLocation),
    Example(
      "Nine in ten of the 9,000 residents fled.",
      sourceLocation: #_sourceLocation),
    Example(
      "Nearly all of the 7,000 people left.",
      sourceLocation: #_sourceLocation),
    Example(
      "None of the 40 passengers was hurt.",
      sourceLocation: #_sourceLocation),
    Example(
      "Some 2,000 families have not returned.",
      sourceLocation: #_sourceLocation),
    Example(
      "Tens of thousands remain unable to return.",
      sourceLocation: #_sourceLocation),
    Example(
      "One woman had walked 35 kilometres for water.",
      sourceLocation: #_sourceLocation),
    Example(
      "Some 120 volunteers cooked for the displaced.",
      sourceLocation: #_sourceLocation),
    Example(
      "The blast cut the BR-386.",
      sourceLocation: #_sourceLocation),
    Example(
      "More than 220 structures stood in the path of the flames, which were fanned by "
        + "winds and burned the hills.",
      sourceLocation: #_sourceLocation),
    Example(
      "One survivor, Halima Umar, said gunmen killed 12 people.",
      "killed =12 people"),
    Example(
      "Livestock lost: 15,300 head",
      sourceLocation: #_sourceLocation),
    Example(
      "The 2004 tsunami killed 230,000 people and 12 died on Friday.",
      "killed =230000 people", "killed =12 people"),
    Example(
      "Initial reports of 320 dead were mistaken, the governor said.",
      "killed =320 people denied"),
    Example(
      "It is not true that 40 villagers were shot, the army said.",
      sourceLocation: #_sourceLocation),
    Example(
      "The group insisted it had not abducted 12 nurses.",
      "held =12 people aid_workers denied"),
    Example(
      "Some 1,500 families moved in; the governor denied that 200 of them had been "
        + "thrown out.",
      "displacement ~1500 households", "displacement =200 households denied"),
    Example(
      "The agency cut its toll to 395, from the 1,130 it had given on Saturday.",
      "killed =395 people", "killed =1130 people denied"),
    Example(
      "The evacuation order was lifted, and 19,000 people returned.",
      "return =19000 people"),
    Example(
      "The council plans to close the camp, and 300 people have left.",
      "displacement =300 people"),
    Example(
      "The army gave 600 families two days to leave.",
      "displacement =600 households planned"),
    Example(
      "About 700 patients are to be evacuated.",
      "displacement ~700 people planned"),
  ]
}
