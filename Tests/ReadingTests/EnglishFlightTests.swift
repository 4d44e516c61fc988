import Displacement
import Testing

/// English sentences of people who flee, leave or arrive.
@Suite struct EnglishFlightTests {
  @Test(
    "sentences of people who flee, leave or arrive give their figures and no others",
    arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example(
      "Some 12,000 people have fled the town of Kadugli since Tuesday, the UN "
        + "migration agency said.",
      "displacement ~12000 people"),
    Example(
      "The fighting has forced 4,500 families from their homes.",
      "displacement =4500 households"),
    Example(
      "Clashes uprooted more than 30,000 people in the district.",
      "displacement ≥30000 people"),
    Example(
      "At least 8,000 residents were driven out of their villages by the militia.",
      "displacement ≥8000 people civilians"),
    Example(
      "The violence sent an estimated 6,000 people fleeing into the bush.",
      "displacement ~6000 people"),
    Example(
      "Heavy rains left around 2,300 people homeless in the northern province.",
      "displacement ~2300 people"),
    Example(
      "The exodus of 15,000 villagers began on Sunday.",
      "displacement =15000 people civilians"),
    Example(
      "An influx of nearly 3,000 refugees has overwhelmed the border town of Renk.",
      "displacement ~3000 people civilians"),
    Example(
      "Over the weekend 700 more families streamed into Goma.",
      "displacement =700 households"),
    Example(
      "Since the start of the offensive, 54,000 people have had to leave everything behind.",
      "displacement =54000 people"),
    Example(
      "More than 900 households were compelled to abandon their homes.",
      "displacement ≥900 households"),
    Example("About 1,100 people were made to leave at gunpoint.", "displacement ~1100 people"),
    Example(
      "Thousands packed their belongings and took to the roads.",
      "displacement 2000…9999 people"),
    Example(
      "Tens of thousands of people poured out of the city on foot.",
      "displacement 20000…99999 people"),
    Example(
      "The new wave of displacement involved 2,140 families.",
      "displacement =2140 households"),
    Example(
      "As many as 80,000 people may be forced to flee if the dam fails.",
      "displacement ≤80000 people planned"),
    Example(
      "Displacement of 3,200 persons was recorded in Al Fasher between 1 and 7 May.",
      "displacement =3200 people"),
    Example(
      "IOM recorded the displacement of 1,310 households from Um Rawaba.",
      "displacement =1310 households"),
    Example(
      "The total number of internally displaced people now stands at 6.7 million.",
      "displaced =6700000 people civilians"),
    Example("There are now 250,000 IDPs in the governorate.", "displaced =250000 people civilians"),
    Example("The country hosts 1.2 million refugees.", "displaced =1200000 people civilians"),
    Example(
      "Authorities registered 5,400 newly displaced people on Friday.",
      "displacement =5400 people"),
    Example("Another 60,000 crossed into Chad.", "displacement =60000 people"),
    Example("Some 9,000 others sought safety in Burundi.", "displacement ~9000 people"),
    Example(
      "Half a million people have been displaced by the floods.",
      "displacement =500000 people"),
    Example(
      "Around 450 families moved into the half-built block after losing their houses.",
      "displacement ~450 households"),
    Example("The army evicted 320 families from the settlement.", "displacement =320 households"),
    Example(
      "The storm displaced 1,800 people, including 600 children.",
      "displacement =1800 people", "displacement =600 people children"),
    Example(
      "Of the 12,400 people who fled, 7,000 are children.",
      "displacement =12400 people", "displacement =7000 people children"),
    Example(
      "The bombardment has driven 40,000 people from the southern suburbs towards the mountains.",
      "displacement =40000 people"),
    Example(
      "Over 350,000 individuals (70,000 households) have been displaced since January.",
      "displacement ≥350000 people", "displacement =70000 households"),
    Example("Aid groups say 14,000 have been on the road for days.", "displacement =14000 people"),
    Example(
      "At least 17,000 Sudanese crossed the border into South Sudan last week.",
      "displacement ≥17000 people"),
    Example(
      "6,000 ethnic Armenians had left the enclave by Monday evening.",
      "displacement =6000 people"),
    Example(
      "Nearly a quarter of a million people were uprooted in three weeks.",
      "displacement ~250000 people"),
    Example(
      "The group put the number of displaced at 48,000.",
      "displacement =48000 people civilians"),
    Example(
      "The number of people displaced by the fighting has climbed to 310,000.",
      "displacement =310000 people civilians"),
    Example(
      "More than 100 families have become homeless after the landslide.",
      "displacement ≥100 households"),
    Example(
      "The fire left 3,500 Rohingya refugees without shelter.",
      "displaced =3500 people civilians"),
  ]
}
