import Displacement
import Testing

/// English verbs whose sense stands behind the number, and what a number is left out by.
@Suite struct EnglishResultTests {
  @Test("a verb is read with what stands behind its number", arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example(
      "Gunmen hacked 14 villagers to death and set 30 houses ablaze.",
      "killed =14 people civilians", "housing_destroyed =30 housing"),
    Example(
      "Shelling has reduced 45 homes to rubble.",
      "housing_destroyed =45 housing"),
    Example(
      "Medics treated 34 people for burns.",
      "injured =34 people"),
    Example(
      "The militia is using 40 families as human shields.",
      "held =40 households"),
    Example(
      "The flood cost 17 people their lives.",
      "killed =17 people"),
    Example(
      "Inspectors have tagged 350 homes as unsafe.",
      "housing_damaged =350 housing"),
    Example(
      "Crews got 120 people off the roofs.",
      "displacement =120 people"),
    Example(
      "Six weeks of clashes have sent 20,000 people across the border.",
      "displaced =20000 people"),
    Example(
      "Coaches took 3,100 people back from Gedo to Luuq.",
      "return =3100 people"),
    Example(
      "The strike kept 9,000 pupils at home.",
      sourceLocation: #_sourceLocation),
    Example(
      "Cholera has sickened 1,450 people and killed 23.",
      "killed =23 people"),
    Example(
      "Two of the injured died later.",
      "killed =2 people"),
    Example(
      "The hospital received 93 wounded people.",
      "injured =93 people"),
    Example(
      "Three sisters were among the dead.",
      "killed =3 people"),
    Example(
      "Seven of the 48 dead were schoolchildren.",
      "killed =7 people children"),
    Example(
      "The explosion left 17 people dead in Hama and 5 in Salamiyah.",
      "killed =17 people", "killed =5 people"),
    Example(
      "The avalanche killed 29 and 11 survived.",
      "killed =29 people"),
    Example(
      "The convoy of 150 people was stopped, and 20 men were taken away.",
      "held =20 people"),
    Example(
      "Eleven bodies have been found, and 30 people are still being sought.",
      "killed =11 people", "missing =30 people"),
    Example(
      "Four aid workers with a Danish charity were abducted.",
      "held =4 people aid_workers"),
    Example(
      "Over 1,000 people who had fled Mosul returned on Monday.",
      "return ≥1000 people"),
    Example(
      "Only 700 of the 30,000 who fled have come back.",
      "return =700 people"),
    Example(
      "An attack by thirty gunmen killed 2 teachers.",
      "killed =2 people"),
    Example(
      "A villager, 57, died of his burns.",
      "killed =1 people civilians"),
    Example(
      "A judge, two pastors and 11 farmers are missing.",
      "missing =1 people", "missing =2 people", "missing =11 people"),
    Example(
      "Seven of those who fled the jail have been rearrested.",
      "detained =7 people"),
    Example(
      "The number of dead rose to 80 on Friday, from 55 a day earlier.",
      "killed =80 people", "killed =55 people"),
    Example(
      "The toll across the province rose to 500.",
      "killed =500 people"),
    Example(
      "Arrivals in the town have passed 20,000.",
      "displaced =20000 people"),
    Example(
      "The count of 2,445 dead has been cut to 1,482.",
      "killed =2445 people denied", "killed =1482 people"),
    Example(
      "In 19 relief camps: 4,863 people",
      "displaced =4863 people"),
    Example(
      "The committee counts 103 households in five schools.",
      "displaced =103 households"),
    Example(
      "Forty migrants crossed. Two dozen were women.",
      "displacement =40 people", "displacement =24 people women"),
  ]
}
