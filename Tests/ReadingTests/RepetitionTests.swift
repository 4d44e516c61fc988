import Displacement
import Testing

/// Counts that an article gives twice, and counts that only look alike.
@Suite struct RepetitionTests {
  @Test("what the body tells again of the lead is one figure", arguments: arabic)
  func arabicFigures(_ example: Example) { example.check(.arabic) }

  @Test("the same holds for English", arguments: english)
  func englishFigures(_ example: Example) { example.check(.english) }

  static let arabic: [Example] = [
    Example(
      "نزحت 340 عائلة من حلب. وقال المجلس المحلي إن 340 عائلة نزحت من حلب.",
      "displacement =340 households"),
    // Another place, and numbers that meet by chance.
    Example(
      "نزحت 340 عائلة من حلب. ونزحت 340 عائلة من حمص.",
      "displacement =340 households", "displacement =340 households"),
    Example(
      "قُتل ثلاثة أشخاص في حلب. وفي المساء قُتل ثلاثة أشخاص في حلب.",
      "killed =3 people", "killed =3 people"),
    Example(
      "نزحت 340 عائلة من حلب. وعادت 340 عائلة إلى حلب.",
      "displacement =340 households", "return =340 households"),
  ]

  static let english: [Example] = [
    Example(
      "Some 340 families fled Aleppo. The council said that some 340 families fled Aleppo.",
      "displacement ~340 households"),
    Example(
      "Floods killed 340 people in Aleppo. Floods killed 340 people in Homs.",
      "killed =340 people", "killed =340 people"),
  ]
}
