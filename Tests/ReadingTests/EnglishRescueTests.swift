import Displacement
import Testing

/// English sentences of people who are moved or come back.
@Suite struct EnglishRescueTests {
  @Test(
    "sentences of people who are moved or come back give their figures and no others",
    arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example("Rescue teams evacuated 430 people from rooftops.", "displacement =430 people"),
    Example(
      "Helicopters lifted 120 stranded villagers to safety.",
      "displacement =120 people civilians"),
    Example(
      "More than 2,000 residents had been moved to higher ground by Thursday.",
      "displacement ≥2000 people civilians"),
    Example("Buses carrying 600 evacuees arrived in Sloviansk.", "displacement =600 people"),
    Example(
      "A convoy of 12 buses took 540 civilians out of the besieged district.",
      "displacement =540 people civilians"),
    Example(
      "Authorities ordered the evacuation of 25,000 people.",
      "displacement =25000 people planned"),
    Example(
      "Officials said 3,000 people were told to leave their homes as the volcano rumbled.",
      "displacement =3000 people planned"),
    Example(
      "The navy rescued 87 migrants and brought them to Lampedusa.",
      "displacement =87 people"),
    Example(
      "The ICRC facilitated the transfer of 78 patients to Rafah.",
      "displacement =78 people"),
    Example("Some 1,500 people were airlifted out of the valley.", "displacement ~1500 people"),
    Example(
      "Around 300 foreigners have been flown out since Saturday.",
      "displacement ~300 people"),
    Example(
      "The mass evacuation moved 1.1 million people out of the cyclone's path.",
      "displacement =1100000 people"),
    Example(
      "Volunteers got 45 elderly people out of the front-line village.",
      "displacement =45 people"),
    Example(
      "UNHCR relocated 2,400 refugees from the border to Camp Kiryandongo.",
      "displacement =2400 people civilians"),
    Example(
      "Nearly 11,000 people have gone back to their villages since the truce.",
      "return ~11000 people"),
    Example("The return of 2,100 families was completed on Monday.", "return =2100 households"),
    Example("Turkey sent back 1,200 Syrians last month.", "return =1200 people"),
    Example("Around 5,000 have made their way home.", "return ~5000 people"),
    Example("Pakistan has expelled 400,000 Afghans.", "displacement =400000 people"),
    Example(
      "More than 37,000 Syrians returned home from Lebanon, the agency said.",
      "return ≥37000 people"),
    Example("Some 800 refugees opted to go home.", "return ~800 people civilians"),
    Example("600 families resettled in their areas of origin.", "return =600 households"),
  ]
}
