import Displacement
import Testing

/// English sentences of several numbers that share verbs.
@Suite struct EnglishClauseTests {
  @Test(
    "sentences of several numbers that share verbs give their figures and no others",
    arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example(
      "Displaced: 12,300 persons (2,460 HHs)",
      "displacement =12300 people", "displacement =2460 households"),
    Example(
      "Casualties: 12 dead, 34 wounded, 5 missing",
      "killed =12 people", "injured =34 people", "missing =5 people"),
    Example("Houses destroyed: 123", "housing_destroyed =123 housing"),
    Example(
      "The fighting, which began on 3 May, has so far displaced some 45,000 people, "
        + "most of them women and children, and killed at least 118.",
      "displacement ~45000 people", "killed ≥118 people"),
    Example(
      "Of the 3,400 families that fled, 1,200 have found shelter in schools, while 900 "
        + "are living with relatives.",
      "displacement =3400 households", "displaced =1200 households",
      "displaced =900 households"),
    Example(
      "Mr Haq said at least 17 people, among them four children and two women, had "
        + "been killed in the strike and that more than 60 others were wounded.",
      "killed ≥17 people", "killed =4 people children", "killed =2 people women",
      "injured ≥60 people"),
    Example(
      "The mayor, who said he had counted 62 bodies, put the number of destroyed homes at 410.",
      "killed =62 people", "housing_destroyed =410 housing"),
    Example(
      "According to OCHA, 26,000 people had returned to Homs by the end of April, but "
        + "9,000 of them have since been displaced again.",
      "return =26000 people", "displacement =9000 people"),
    Example(
      "Some 2,100 families – around 12,600 people – arrived in Marib between 1 and 5 May.",
      "displacement ~2100 households", "displacement ~12600 people civilians"),
    Example(
      "Residents said gunmen on motorcycles raided three villages, killing 31 people "
        + "and abducting 14 women.",
      "killed =31 people", "held =14 people women"),
    Example(
      "The collapse of a building in Aleppo killed 16 people, including a child.",
      "killed =16 people", "killed =1 people children"),
    Example(
      "A landslide buried a village, leaving 30 people dead and 70 missing.",
      "killed =30 people", "missing =70 people"),
    Example(
      "More than 1,500 homes have been damaged, 300 of them beyond repair.",
      "housing_damaged ≥1500 housing", "housing_destroyed =300 housing"),
    Example(
      "The army said three of its soldiers died and 11 were wounded when their vehicle "
        + "hit a mine.",
      "killed =3 people security_forces", "injured =11 people"),
    Example(
      "About 4,000 people, or 800 families, took shelter in the stadium after their "
        + "houses were flooded.",
      "displaced ~4000 people", "displaced =800 households"),
    Example(
      "Thousands more are believed to be hiding in the forest.",
      sourceLocation: #_sourceLocation),
    Example(
      "The NGO said it had provided tents to 1,200 displaced families.",
      sourceLocation: #_sourceLocation),
    Example(
      "WFP will feed 300,000 people in the camps this month.",
      sourceLocation: #_sourceLocation),
    Example(
      "Some 18,000 of the camp's 24,000 residents have left since Friday.",
      "displacement ~18000 people civilians"),
    Example(
      "The UN said the number of displaced people in the region had doubled to 640,000.",
      "displaced =640000 people civilians"),
    Example(
      "The number of dead has risen from 45 to 61.",
      "killed =45 people", "killed =61 people"),
    Example(
      "Rescuers found 12 bodies on Monday, bringing the death toll to 94.",
      "killed =12 people", "killed =94 people"),
    Example("Hundreds of families spent a second night outdoors.", "displaced 200…999 households"),
    Example(
      "Local media reported that 52 people had died, but the ministry denied that and "
        + "said 34 had been killed.",
      "killed =52 people", "killed =34 people"),
    Example("The ministry denied reports that 52 people had died.", "killed =52 people denied"),
    Example(
      "A total of 1,350 individuals in 270 households were displaced.",
      "displacement =1350 people", "displacement =270 households"),
    Example("In Tawila, MSF teams treated 110 people for gunshot wounds.", "injured =110 people"),
    Example(
      "Nearly 2,000 people were injured, 85 of them seriously.",
      "injured ~2000 people", "injured =85 people"),
    Example(
      "The agency warned that another 100,000 people could be uprooted by June.",
      "displacement =100000 people planned"),
    Example(
      "Two hundred people, mostly women and children, are trapped in a church without food.",
      "held =200 people"),
    Example(
      "More than 40 people, half of them children, drowned when the ferry sank.",
      "killed ≥40 people"),
    Example(
      "Seven civilians were wounded, three critically.",
      "injured =7 people civilians", "injured =3 people civilians"),
    Example(
      "Police are searching for 15 people who went missing after the landslide.",
      "missing =15 people"),
    Example(
      "The hospital received 40 dead and 110 wounded on Monday.",
      "killed =40 people", "injured =110 people"),
    Example(
      "A spokesman for the rebels said they had captured 25 soldiers and killed 40.",
      "detained =25 people security_forces", "killed =40 people"),
    Example("The ICRC said 104 detainees had been freed.", sourceLocation: #_sourceLocation),
    Example(
      "Israeli forces arrested at least 35 Palestinians in overnight raids.",
      "detained ≥35 people"),
    Example(
      "Fire swept through the camp on Sunday, destroying 550 shelters and leaving "
        + "3,500 refugees homeless.",
      "housing_destroyed =550 housing", "displacement =3500 people civilians"),
    Example(
      "The flood has left 80,000 homeless and cut off 20 villages.",
      "displacement =80000 people"),
    Example(
      "The 2,300 people who were evacuated from the valley have been told they can go home.",
      "displacement =2300 people"),
    Example(
      "Most of the 6,000 people who lived in the village have gone.",
      sourceLocation: #_sourceLocation),
    Example("Only 300 of its 4,000 inhabitants remain.", sourceLocation: #_sourceLocation),
    Example(
      "Before the war, the city had 1.5 million inhabitants.",
      sourceLocation: #_sourceLocation),
    Example(
      "Some 300 people attended the funeral of the 12 victims.",
      sourceLocation: #_sourceLocation),
    Example(
      "Some 1,600 were injured in the quake, which had a magnitude of 6.8.",
      "injured ~1600 people"),
    Example(
      "The earthquake, which struck at 3.15 am, killed 2,012 people and injured 2,059, "
        + "including 1,404 in critical condition.",
      "killed =2012 people", "injured =2059 people", "injured =1404 people"),
    Example("Among the wounded were six children.", "injured =6 people children"),
    Example(
      "At least one person was killed and two others injured.",
      "killed ≥1 people", "injured =2 people"),
    Example(
      "Over 90 per cent of the homes, or 2,700, have been destroyed.",
      "housing_destroyed =2700 housing"),
    Example(
      "The agency has verified the destruction of 3,400 housing units and damage to 8,100.",
      "housing_destroyed =3400 housing", "housing_damaged =8100 housing"),
    Example("Damage was reported to 2,400 houses.", "housing_damaged =2400 housing"),
    Example(
      "An air raid flattened four houses, burying 15 people.",
      "housing_destroyed =4 housing"),
    Example(
      "The shelling injured 14, two of them seriously.",
      "injured =14 people", "injured =2 people"),
    Example(
      "Meanwhile, 1,800 people from Rafah were moved north by bus.",
      "displacement =1800 people"),
    Example(
      "The governor said 640 families had been relocated from the flood plain to Yei.",
      "displacement =640 households"),
    Example(
      "In the past 24 hours, 7,000 Syrians crossed into Jordan.",
      "displacement =7000 people"),
    Example(
      "The Red Crescent has so far evacuated 1,200 wounded and sick.",
      "displacement =1200 people"),
    Example(
      "UNHCR says more than half of Sudan's 2 million displaced live in camps.",
      "displaced =2000000 people civilians"),
    Example(
      "It hosts some 120,000 refugees, 70,000 of whom arrived this year.",
      "displaced ~120000 people civilians", "displacement =70000 people civilians"),
    Example(
      "As of 15 May, 13,400 IDPs (2,680 families) were registered in 31 sites.",
      "displaced =13400 people civilians", "displaced =2680 households"),
    Example(
      "Nearly 700 people, including 150 children, remain stranded on the Greek border.",
      "held ~700 people", "held =150 people children"),
    Example("Ten passengers were kidnapped when gunmen stopped a bus.", "held =10 people"),
    Example("Boko Haram released 82 of the girls.", sourceLocation: #_sourceLocation),
    Example(
      "At least 22 migrants drowned and 60 were rescued.",
      "killed ≥22 people", "displacement =60 people"),
    Example("The ship carried 430 migrants.", "displacement =430 people"),
    Example("Bodies of 14 fishermen washed ashore.", "killed =14 people"),
  ]
}
