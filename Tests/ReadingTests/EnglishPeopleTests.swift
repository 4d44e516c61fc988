import Displacement
import Testing

/// Whom English counts with a hyphen, beside others and one by one, and numbers that are names.
@Suite struct EnglishPeopleTests {
  @Test("people are counted once, whoever names them and however", arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example("180-odd people are stranded at the pass.", "held ~180 people"),
    Example("Sixty-odd families fled the valley.", "displacement ~60 households"),
    Example("1,500-plus people fled the valley.", "displacement ≥1500 people"),
    Example("Families moved to Camp No. 7.", sourceLocation: #_sourceLocation),
    Example("30 families reached School No. 4.", "displacement =30 households"),
    Example("Families of six need food.", sourceLocation: #_sourceLocation),
    Example("Between one and two thousand people fled.", "displacement 1000…2000 people"),
    Example("A farmer and his wife were killed.", "killed =1 people", "killed =1 people women"),
    Example("A driver and a nurse were abducted.", "held =1 people", "held =1 people aid_workers"),
    Example(
      "Shelling killed two boys and their grandmother.", "killed =2 people children",
      "killed =1 people women"),
    Example("A farmer told his wife about it.", sourceLocation: #_sourceLocation),
    Example(
      "One soldier was killed and another wounded.", "killed =1 people security_forces",
      "injured =1 people security_forces"),
    Example("The body of a farmer was found.", "killed =1 people"),
    Example("Rebels took nine villagers with them.", "held =9 people civilians"),
    Example(
      "Four people died, three in Kobo and one in Dessie.", "killed =4 people",
      "killed =3 people", "killed =1 people"),
    Example("Twelve hostages remain in the valley.", "held =12 people"),
    Example("Six women were detained by gunmen.", "held =6 people women"),
    Example("Six women were detained by police.", "detained =6 people women"),
    Example("Kobo camp has 210 families.", "displaced =210 households"),
    Example("Kobo camp has 210 tents.", sourceLocation: #_sourceLocation),
    Example("Aid has reached 4,000 displaced people.", sourceLocation: #_sourceLocation),
    Example("Ninety people reached the town.", "displacement =90 people"),
    Example("Newly displaced families numbered 240.", "displacement =240 households"),
    Example("45 homes were partly destroyed.", "housing_damaged =45 housing"),
    Example("45 homes were destroyed.", "housing_destroyed =45 housing"),
    Example(
      "Twelve wounded people were taken by ambulance from Kobo to Dessie.",
      "displacement =12 people"),
    Example("Twelve wounded people were taken to hospital.", "injured =12 people"),
    Example("A further 40 were pulled alive from the rubble.", sourceLocation: #_sourceLocation),
    Example("Of the 700 evacuees, 200 have gone home.", "return =200 people"),
    Example("Officials intend to move 90 families.", "displacement =90 households planned"),
    Example("The army has ordered 90 families out of Kobo.", "displacement =90 households planned"),
    Example("Evacuation orders were issued for 900 people.", "displacement =900 people planned"),
    Example(
      "The ministry retracted its claim that 30 people had died.", "killed =30 people denied"),
    Example(
      "The army disputed that 15 villagers were killed.", "killed =15 people civilians denied"),
  ]
}
