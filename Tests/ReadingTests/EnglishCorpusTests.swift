import Displacement
import Testing

/// Sentences of English news with what they count, and sentences that count nothing of ours.
@Suite struct EnglishCorpusTests {
  @Test("an English sentence gives its figures and no others", arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example("Some 340 families fled the town of Suluk.", "displacement ~340 households"),
    Example(
      "Around 2,000 civilians were forced to leave their homes.",
      "displacement ~2000 people civilians"),
    Example("The floods displaced 4,000 households.", "displacement =4000 households"),
    Example(
      "The fighting has uprooted tens of thousands of residents.",
      "displacement 20000…99999 people civilians"),
    Example("More than 60 families have sought refuge in mosques.", "displacement ≥60 households"),
    Example(
      "At least 3,500 people have crossed the border since Monday.", "displacement ≥3500 people"),
    Example(
      "Nearly 300 residents were evacuated to a school.", "displacement ~300 people civilians"),
    Example("Helicopters rescued 27 people from rooftops.", "displacement =27 people"),
    Example("A convoy carrying 130 people left the enclave.", "displacement =130 people"),
    Example("The violence left 12,000 people homeless.", "displacement =12000 people"),
    Example("Up to 5,000 people could be displaced.", "displacement ≤5000 people planned"),
    Example("Officials expect 900 families to arrive.", "displacement =900 households planned"),
    Example("The ministry denied that 200 people had fled.", "displacement =200 people denied"),
    Example("A total of 1,500 IDPs are staying in schools.", "displaced =1500 people civilians"),
    Example("Some 900 people are staying in Bokang.", "displaced ~900 people"),
    Example("About 120 people live in hotels in the town.", "displaced ~120 people"),
    Example("About 120,000 people live in the town."),
    Example("The camp hosts 7,800 refugees.", "displaced =7800 people civilians"),
    Example("About 650 people are sheltering in churches.", "displaced ~650 people"),
    Example("Some 130 families returned to their villages.", "return ~130 households"),
    Example("Hundreds of refugees have gone back.", "return 200…999 people civilians"),
    Example("Gunmen kidnapped 14 students.", "held =14 people"),
    Example("About 90 families remain trapped in the old city.", "held ~90 households"),
    Example("35 miners are stranded underground.", "held =35 people"),
    Example("The militants are holding 17 workers hostage.", "held =17 people"),
    Example(
      "An air strike killed 14 people, including five children, and wounded 30 others.",
      "killed =14 people", "killed =5 people children", "injured =30 people"),
    Example(
      "Nine soldiers were killed and 21 injured.", "killed =9 people security_forces",
      "injured =21 people security_forces"),
    Example("The death toll has risen to 87.", "killed =87 people"),
    Example("Two nurses died when a shell hit the clinic.", "killed =2 people aid_workers"),
    Example("Twelve fishermen are missing.", "missing =12 people"),
    Example("Police arrested 33 suspects.", "detained =33 people"),
    Example("The army captured four fighters.", "detained =4 people fighters"),
    Example(
      "Storms destroyed 85 homes and damaged another 140.", "housing_destroyed =85 housing",
      "housing_damaged =140 housing"),
    Example("Three houses collapsed.", "housing_destroyed =3 housing"),
    Example("An estimated 3.5 million people need assistance.", "in_need ~3500000 people"),
    Example("The drought has affected over 9,000 people.", "affected ≥9000 people"),
    Example(
      "250 families (1,400 people) were displaced.", "displacement =250 households",
      "displacement =1400 people civilians"),
    Example("Fighters killed at least two dozen villagers.", "killed ≥24 people civilians"),
    Example(
      "The organisation distributed 400 food baskets to 300 families.",
      sourceLocation: #_sourceLocation),
    Example("The city has a population of 60,000 people.", sourceLocation: #_sourceLocation),
    Example("The town is 12 kilometres from the border.", sourceLocation: #_sourceLocation),
    Example("The camp was designed for 2,000 people.", sourceLocation: #_sourceLocation),
    Example("Some 20 prisoners escaped from the jail.", sourceLocation: #_sourceLocation),
    Example("Only 40 per cent of the appeal was funded.", sourceLocation: #_sourceLocation),
    Example("Aid groups reached 8,000 people with food.", sourceLocation: #_sourceLocation),
    Example("More than 50 people were killed or wounded.", sourceLocation: #_sourceLocation),
    Example("Some 2,000 pupils attend the school.", sourceLocation: #_sourceLocation),
    Example("The convoy of 24 trucks entered the city.", sourceLocation: #_sourceLocation),
  ]
}
