import Displacement
import Testing

/// English sentences of people who are sheltered, held or shut in.
@Suite struct EnglishShelterTests {
  @Test(
    "sentences of people who are sheltered, held or shut in give their figures and no others",
    arguments: examples)
  func figures(_ example: Example) { example.check(.english) }

  static let examples: [Example] = [
    Example("Some 1,700 people are staying in 14 schools.", "displaced ~1700 people"),
    Example("Shelters were housing 9,400 people on Wednesday night.", "displaced =9400 people"),
    Example("The stadium has taken in 2,600 people.", "displaced =2600 people"),
    Example("The camp, built for 10,000, now houses 43,000 people.", "displaced =43000 people"),
    Example("4,200 people spent the night in evacuation centres.", "displaced =4200 people"),
    Example(
      "An estimated 20,000 people are camping in the open outside Kahramanmaras.",
      "displaced ~20000 people"),
    Example(
      "More than 350 families have found refuge in mosques and churches.",
      "displaced ≥350 households"),
    Example(
      "Around 6,000 people are living under plastic sheeting in Tawila.",
      "displaced ~6000 people"),
    Example("Some 55,000 people took cover in metro stations.", "displaced ~55000 people"),
    Example("The site is home to 28,000 displaced people.", "displaced =28000 people civilians"),
    Example("Host families are putting up 3,300 people.", "displaced =3300 people"),
    Example("At least 700 people have been accommodated in tents.", "displaced ≥700 people"),
    Example("Gunmen are holding 30 villagers hostage.", "held =30 people civilians"),
    Example("Militants abducted 276 schoolgirls from Chibok.", "held =276 people children"),
    Example("At least 140 students were taken at gunpoint.", "held ≥140 people"),
    Example("The insurgents seized 60 women and children.", "held =60 people women"),
    Example("About 400 people remain trapped in the hotel.", "held ~400 people"),
    Example(
      "Some 2,500 civilians are still inside the besieged enclave, unable to get out.",
      "held ~2500 people civilians"),
    Example("Fighting has trapped 15,000 people in the old city.", "held =15000 people"),
    Example("The floods cut off 9,000 villagers.", "held =9000 people civilians"),
    Example("More than 1,000 passengers were stranded at the airport.", "held ≥1000 people"),
    Example("Kidnappers released 20 of the 50 captives.", sourceLocation: #_sourceLocation),
  ]
}
