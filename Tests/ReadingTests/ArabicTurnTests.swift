import Displacement
import Testing

/// Arabic turns of phrase: who travels together, who goes home, what is only planned.
@Suite struct ArabicTurnTests {
  @Test("turns of phrase give their figures and no others", arguments: examples)
  func figures(_ example: Example) { example.check(.arabic) }

  static let examples: [Example] = [
    // A text that ends with the name of a place, as cut pages do, stopped the reader once.
    Example(
      """
      نزحت أكثر من 340 عائلة من بلدة تل رشاد
      """,
      "displacement ≥340 households"),
    Example(
      """
      نقلت الوزارة 130 أسرة من مخيم الهول. وتضم الدفعة 510 أفراد.
      """,
      "displacement =130 households", "displacement =510 people"),
    Example(
      """
      نزح 50 ألف شخص من غزة. وقالت الوكالة إن 9 آلاف منهم ساروا على الأقدام.
      """,
      "displacement =50000 people", "displacement =9000 people"),
    Example(
      """
      سُجل نزوح 1,100 أسرة من كادقلي: 600 أسرة إلى الأبيض، و500 إلى الدلنج.
      """,
      "displacement =1100 households", "displacement =600 households",
      "displacement =500 households"),
    Example(
      """
      غادرت 80 عائلة المخيم إلى قراها.
      """,
      "return =80 households"),
    Example(
      """
      وصلت 900 أسرة إلى حماة. لكن مئتين من هذه الأسر غادرت المدينة أمس.
      """,
      "displacement =900 households", "displacement =200 households"),
    Example(
      """
      قال العمدة إن الجرحى بلغوا 162.
      """,
      "injured =162 people"),
    Example(
      """
      وبلغ عدد من نزحوا من ولايتي جنوب كردفان وشمال كردفان، منذ بدء القتال، ما مجموعه 41 ألف شخص.
      """,
      "displacement =41000 people"),
    Example(
      """
      توزع الجرحى على ثلاثة مشاف، منهم 31 في مشفى حماة.
      """,
      "injured =31 people"),
    Example(
      """
      عُثر على رفات ستة مخطوفين في الصحراء.
      """,
      "killed =6 people"),
    Example(
      """
      اجتاحت السيول أحياء غات يوم الثلاثاء 23 رمضان 1440 هـ.
      """,
      sourceLocation: #_sourceLocation),
    Example(
      """
      قال المفوض إن إجلاء 140 شخصاً من كادقلي مقرر غداً.
      """,
      "displacement =140 people planned"),
  ]
}
