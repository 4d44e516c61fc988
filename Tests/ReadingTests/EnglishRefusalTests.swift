import Displacement
import Testing

/// English sentences of numbers that count nobody of ours, and values that are set right.
@Suite struct EnglishRefusalTests {
  @Test(
    "what counts nobody of ours gives no figure, and what is set right is denied",
    arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example(
      "The town of 40,000 people lies 20 kilometres from the border.",
      sourceLocation: #_sourceLocation),
    Example("Aid agencies distributed food to 3,000 people.", sourceLocation: #_sourceLocation),
    Example("The shelter can accommodate 500 people.", sourceLocation: #_sourceLocation),
    Example("About 60 percent of the 4,000 residents are women.", sourceLocation: #_sourceLocation),
    Example("More than 300 rescuers are searching the ruins.", sourceLocation: #_sourceLocation),
    Example("Some 2,000 soldiers were deployed to the area.", sourceLocation: #_sourceLocation),
    Example(
      "An estimated 50,000 people are at risk of flooding.",
      sourceLocation: #_sourceLocation),
    Example(
      "The 35-year-old teacher has lived here for 12 years.",
      sourceLocation: #_sourceLocation),
    Example("Fifty-five inmates escaped from the prison.", sourceLocation: #_sourceLocation),
    Example("The militia freed 40 hostages.", sourceLocation: #_sourceLocation),
    Example(
      "The UN appealed for $30 million to help 200,000 people.",
      sourceLocation: #_sourceLocation),
    Example("UNICEF vaccinated 120,000 children in the camps.", sourceLocation: #_sourceLocation),
    Example(
      "The gunmen, about 200 of them, arrived on motorbikes.",
      sourceLocation: #_sourceLocation),
    Example(
      "More than 100 trucks carrying aid crossed into Gaza.",
      sourceLocation: #_sourceLocation),
    Example(
      "Some 70,000 pupils have been out of school since March.",
      sourceLocation: #_sourceLocation),
    Example("Around 20 people were killed or wounded.", sourceLocation: #_sourceLocation),
    Example(
      "Fishing boats carry up to 250 people at a time across the lake.",
      sourceLocation: #_sourceLocation),
    Example("The average household has five members.", sourceLocation: #_sourceLocation),
    Example("Each boat takes 12 passengers.", sourceLocation: #_sourceLocation),
    Example("About one citizen in seven has been affected.", sourceLocation: #_sourceLocation),
    Example("In the gym the families sleep four to a classroom.", sourceLocation: #_sourceLocation),
    Example(
      "The ministry said 7,140 people, not 14,700, had fled the town.",
      "displacement =7140 people", "displacement =14700 people denied"),
    Example(
      "The agency cut its death toll for the province to 17, from 20.",
      "killed =17 people", "killed =20 people denied"),
    Example("The UN has withdrawn an earlier toll of 11,300 dead.", "killed =11300 people denied"),
    Example("The river cut power to 63,000 homes.", sourceLocation: #_sourceLocation),
    Example(
      "Schools in the district, which has 14,500 pupils, will stay closed.",
      sourceLocation: #_sourceLocation),
    Example("Three bodies had been counted twice.", sourceLocation: #_sourceLocation),
    Example("Several families left the village.", sourceLocation: #_sourceLocation),
    Example(
      "A proposal to move 5,000 residents to higher ground was rejected.",
      "displacement =5000 people civilians planned"),
    Example("Some 300,000 people live in the city.", sourceLocation: #_sourceLocation),
    Example(
      "The army sent 300 soldiers to help evacuate the villages.",
      sourceLocation: #_sourceLocation),
    Example(
      "A shell killed ten people and wounded a score more.",
      "killed =10 people", "injured =20 people"),
    Example(
      "The camp in Debaga houses 3,100 people and the camp in Laylan 640 families.",
      "displaced =3100 people", "displaced =640 households"),
    Example(
      "More than 1,650 families are now in 33 evacuation centres.",
      "displaced ≥1650 households"),
    Example("The 12 refugee camps are full.", sourceLocation: #_sourceLocation),
    Example(
      "Two soldiers were killed and three of them are missing, the army said.",
      "killed =2 people security_forces", "missing =3 people security_forces"),
    Example(
      "The flood killed 22 of the 222 residents of the village.",
      "killed =22 people civilians"),
    Example(
      "The siege lasted months, leaving about 300,000 people without medical care.",
      sourceLocation: #_sourceLocation),
    Example("Over 100,000 people have had to evacuate their homes.", "displacement ≥100000 people"),
    Example(
      "The evacuation of one million people in the south and 1.6 million in the north was quick.",
      "displacement =1000000 people", "displacement =1600000 people"),
    Example(
      "Gunmen killed two guards, and 30 gunmen abducted the mayor.",
      "killed =2 people security_forces"),
    Example(
      "The toll was expected to climb past 75 with 300 people still missing.",
      "missing =300 people"),
  ]
}
