import Displacement
import Testing

/// What Arabic says may be, was not so, is corrected, or is told again.
@Suite struct ArabicDenialTests {
  @Test("what may be is planned, and what was not so is denied", arguments: examples)
  func figures(_ example: Example) { example.check(.arabic) }

  static let examples: [Example] = [
    Example("قد ينزح ستة آلاف شخص من المدينة.", "displacement =6000 people planned"),
    Example("وقد تنزح 150 أسرة إلى الجبل.", "displacement =150 households planned"),
    Example("قد يفر 70 مدنياً من الحي.", "displacement =70 people civilians planned"),
    Example("أربعمئة أسرة قد تصبح بلا مأوى.", "displacement =400 households planned"),
    Example("قد تشرد السيول 90 أسرة.", "displacement =90 households planned"),
    Example("وقد نزحت 150 أسرة إلى الجبل.", "displacement =150 households"),
    Example("وقد توفي ثلاثة مرضى في المخيم.", "killed =3 people"),
    Example("وقد تضررت 60 أسرة من السيول.", "affected =60 households"),
    Example("وقد تشرد 90 شخصاً من الحي.", "displacement =90 people"),
    Example("لم ينزح ثمانون شخصاً من القرية.", "displacement =80 people denied"),
    Example(
      "لم يُقتل ثلاثون جندياً بل أربعة.", "killed =30 people security_forces denied",
      "killed =4 people security_forces"),
    Example("لم ينزح سوى 20 شخصاً من القرية.", "displacement =20 people"),
    Example("طُلب من 35 عائلة إخلاء بيوتها.", "displacement =35 households planned"),
    Example("لاذ تسعون شخصاً بالفرار من القرية.", "displacement =90 people"),
    Example(
      "عدّلت اللجنة عدد المفقودين إلى 22 بدلاً من 31.", "missing =22 people",
      "missing =31 people denied"),
    Example("خفضت اللجنة حصيلة القتلى إلى 27.", "killed =27 people"),
    Example(
      """
      نزحت سبع عائلات من القرية. ووصلت العائلات السبع إلى البلدة.
      """,
      "displacement =7 households"),
  ]
}
