import Displacement
import Testing

/// English sentences of people who are killed, hurt, missing or arrested.
@Suite struct EnglishCasualtyTests {
  @Test(
    "sentences of people who are killed, hurt, missing or arrested give their figures and no others",
    arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example(
      "The strike killed 14 people and wounded 40.",
      "killed =14 people", "injured =40 people"),
    Example(
      "Fourteen people died and at least 40 more were hurt.",
      "killed =14 people", "injured ≥40 people"),
    Example("The death toll from the quake rose to 2,862.", "killed =2862 people"),
    Example("The earthquake has claimed 1,037 lives.", "killed =1037 people"),
    Example("Rescuers pulled 11 bodies from the rubble.", "killed =11 people"),
    Example("A total of 26 bodies were recovered.", "killed =26 people"),
    Example("The bombing left 9 dead and 31 injured.", "killed =9 people", "injured =31 people"),
    Example(
      "Attackers shot dead five soldiers at a checkpoint.",
      "killed =5 people security_forces"),
    Example("Three aid workers were among the dead.", "killed =3 people aid_workers"),
    Example("Seven children were among those killed.", "killed =7 people children"),
    Example(
      "A mother and her two children were killed when a shell hit their home.",
      "killed =1 people women", "killed =2 people children"),
    Example("The army said it had killed 50 militants.", "killed =50 people fighters"),
    Example("The militia massacred 200 villagers.", "killed =200 people civilians"),
    Example("Eleven people perished in the blaze.", "killed =11 people"),
    Example("The dead included 12 women.", "killed =12 people women"),
    Example("Hospital officials reported 21 fatalities.", "killed =21 people"),
    Example("Cholera has killed 83 people.", "killed =83 people"),
    Example("The police lost 6 officers in the ambush.", "killed =6 people security_forces"),
    Example("Two peacekeepers lost their lives.", "killed =2 people security_forces"),
    Example("He put the number of fatalities at 130.", "killed =130 people"),
    Example("The attack took the lives of 18 worshippers.", "killed =18 people"),
    Example("Some 300 people drowned when the boat capsized.", "killed ~300 people"),
    Example("A suicide bomber killed himself and eight others.", "killed =8 people"),
    Example(
      "One man was killed and another was hurt.", "killed =1 people", "injured =1 people"),
    Example(
      "Two teachers died and another was wounded at the gate.", "killed =2 people",
      "injured =1 people"),
    Example(
      "Two people died in one raid and in another the troops shot dead three.",
      "killed =2 people", "killed =3 people"),
    Example("Another 57 suffered burns.", "injured =57 people"),
    Example("Hospitals treated 210 wounded.", "injured =210 people"),
    Example("More than 60 people sustained gunshot wounds.", "injured ≥60 people"),
    Example("Doctors said 35 people were being treated for injuries.", "injured =35 people"),
    Example("Some 40 people are still unaccounted for.", "missing ~40 people"),
    Example("Six fishermen went missing off the coast.", "missing =6 people"),
    Example("The search continued for 17 missing miners.", "missing =17 people"),
    Example(
      "Rescuers were looking for 23 people believed buried under the mud.",
      "missing =23 people"),
    Example("Police detained 85 people during the raid.", "detained =85 people"),
    Example("Security forces rounded up 150 young men.", "detained =150 people"),
    Example("Forty suspects have been taken into custody.", "detained =40 people"),
    Example("Some 90 fighters gave themselves up.", "detained ~90 people fighters"),
    Example("The army took 25 prisoners.", "detained =25 people"),
  ]
}
