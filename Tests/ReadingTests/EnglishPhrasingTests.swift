import Displacement
import Testing

/// How English reports, briefs and live pages say what people went through, and what only looks so.
@Suite struct EnglishPhrasingTests {
  @Test("a figure is read in whichever construction it stands", arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example(
      "About 60 households were let back into Nahud.", "return ~60 households"),
    Example(
      "Some 90 families left Zamzam camp and went home to Nahud.", "return ~90 households"),
    Example("Forty villagers were put to death.", "killed =40 people civilians"),
    Example("Some 50 women are still being kept in Shahba.", "held ~50 people women"),
    Example("The bombing claimed 30 lives in Hama.", "killed =30 people"),
    Example(
      "We fear that 2,000 families may yet be driven out of Nahud.",
      "displacement =2000 households planned"),
    Example(
      "Volunteers have to evacuate 70 children.", "displacement =70 people children planned"),
    Example(
      "Helicopters had flown 42 casualties to a hospital in Hama.", "displacement =42 people"),
    Example(
      "At least 40 were killed, an infant among them.", "killed ≥40 people",
      "killed =1 people children"),
    Example("There was an infant among them."),
    Example("Trains took out 412 on Monday.", "displacement =412 people"),
    Example("The quake caused 510 houses to collapse.", "housing_destroyed =510 housing"),
    Example("No fewer than 110 homes have been lost.", "housing_destroyed ≥110 housing"),
    Example("More than 350 IDP shelters were damaged.", "housing_damaged ≥350 housing"),
    Example(
      "The floods upended the lives of 28,000 people.", "affected =28000 people"),
    Example("The fate of 20 people remains unknown.", "missing =20 people"),
    Example("One Syrian was killed.", "killed =1 people"),
    Example("Confirmed dead 43, missing 12.", "killed =43 people", "missing =12 people"),
    Example(
      "The transit centre, built for 200, holds 970 people.", "displaced =970 people"),
    Example(
      "Nahud camp took in 860 households, the girls' college at Bara 230 people.",
      "displaced =860 households", "displaced =230 people"),
    Example("Evacuees: 440 people in 28 shelters", "displaced =440 people"),
    Example("The Red Cross had 110 people in 20 shelters.", "displaced =110 people"),
    Example("A church has become home to 60 families.", "displaced =60 households"),
    Example(
      "Some 7,180 people — the equivalent of 1,550 families — have fled Hama.",
      "displacement ~7180 people", "displacement =1550 households"),
    Example(
      "1,240 people [207 households] were displaced.",
      "displacement =1240 people", "displacement =207 households"),
    Example(
      "The army denies reports, attributed to it by others, that 50 civilians were killed.",
      "killed =50 people civilians denied"),
    Example(
      "Forced out of Hama by shelling, 450 people are now in Salamiyah.",
      "displacement =450 people"),
    Example(
      "At the school in Bor, 60 families share six classrooms.", "displaced =60 households"),
    Example(
      "Bor school has 21 families and the church 9.", "displaced =21 households",
      "displaced =9 households"),
    Example("Some 90 families set off home to Bor.", "return ~90 households"),
    Example("The fire took 34 homes.", "housing_destroyed =34 housing"),
    Example("The wave carried off 17 people.", "missing =17 people"),
    Example("Seventeen people were swept away by the flood.", "missing =17 people"),
    // What is counted is none of ours, or nothing is.
    Example("The school has 40 teachers."),
    Example("Residents share 40 wells."),
    Example("In the camp as many as 850 people share one latrine."),
    Example("Rice for 10,000 people has been trucked in."),
    Example("A magnitude 6.0 quake hit the town."),
    Example("The fire burned 6 1/2 square miles."),
    Example("Two sections of the town were evacuated."),
    Example("Some 41 UNRWA installations have been impacted."),
    Example("They got four million dinars to return."),
    Example(
      "About 900 people are sheltering in 149 UNRWA installations.", "displaced ~900 people"),
    Example(
      "Some 30 labourers are trapped; the youngest whom we have met is 13.", "held ~30 people"),
    Example("More than 300 shelters burned down in Secteur 4.", "housing_destroyed ≥300 housing"),
  ]

  @Test("the lines of a list count what stands over them", arguments: lists)
  func list(_ example: Example) { example.check(.english) }

  static let lists: [Example] = [
    Example(
      """
      The rains in Goma

      The rains have not stopped for a week in Goma, the office says.

      People displaced by territory
      - Masisi: 41,200
      - Rutshuru: 22,300 people

      Houses destroyed
      - Masisi: 412

      Current location
      - Place Saint-Pierre: 229 individuals
      """,
      "displaced =41200 people", "displaced =22300 people", "housing_destroyed =412 housing",
      "displaced =229 people"),
    Example(
      """
      The rains in Goma

      The rains have not stopped for a week in Goma, the office says.

      Schools closed
      - Masisi: 41
      - Rutshuru: 22
      """),
    Example(
      """
      The rains in Goma

      The rains have not stopped for a week in Goma, the office says.

      - Affected population: 120,000
      - Acreage: 506,050
      """,
      "affected =120000 people"),
  ]
}
