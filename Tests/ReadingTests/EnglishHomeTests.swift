import Displacement
import Testing

/// English sentences of homes, and people who are affected or in need.
@Suite struct EnglishHomeTests {
  @Test(
    "sentences of homes, and people who are affected or in need give their figures and no others",
    arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example("The fire gutted 240 homes.", "housing_destroyed =240 housing"),
    Example(
      "Floodwaters washed away 1,300 houses and damaged 4,000 others.",
      "housing_destroyed =1300 housing", "housing_damaged =4000 housing"),
    Example("At least 75 houses have been reduced to ashes.", "housing_destroyed ≥75 housing"),
    Example(
      "The quake flattened 900 buildings and left 2,000 more unsafe.",
      "housing_destroyed =900 housing", "housing_damaged =2000 housing"),
    Example("Some 340 dwellings sustained damage.", "housing_damaged ~340 housing"),
    Example("The storm tore the roofs off 220 houses.", "housing_damaged =220 housing"),
    Example("Bulldozers knocked down 43 homes.", "housing_destroyed =43 housing"),
    Example("Ten houses were set on fire.", "housing_destroyed =10 housing"),
    Example("Soldiers torched 130 huts.", "housing_destroyed =130 housing"),
    Example("620 housing units were rendered uninhabitable.", "housing_destroyed =620 housing"),
    Example("About 1,400 homes were under water.", "housing_damaged ~1400 housing"),
    Example("The landslide buried 60 houses.", "housing_destroyed =60 housing"),
    Example("The floods have affected 1.4 million people.", "affected =1400000 people"),
    Example("Some 85,000 families have been hit by the drought.", "affected ~85000 households"),
    Example("3.1 million people need humanitarian assistance.", "in_need =3100000 people"),
    Example("The crisis has left 7 million people in need of food aid.", "in_need =7000000 people"),
    Example(
      "An estimated 900,000 people are facing acute food insecurity.",
      "in_need ~900000 people"),
  ]
}
