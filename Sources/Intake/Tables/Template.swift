package import Displacement
import Language

/// Blank sheets for staff to fill: a header in their language, and two rows that show how.
package enum Template: String, CaseIterable, Sendable {
  case figures, routes, places

  /// The sheet as a CSV file that spreadsheets open as it is meant: UTF-8 with a byte order mark.
  ///
  /// The two rows are marked in the column of identifiers, and passed over on import.
  package func text(in language: LanguageCode) -> String {
    let header = fields.map { Template.name(of: $0, in: language) }
    let rows = [header] + examples(in: language)
    return "\u{FEFF}"
      + rows.map { CSVLine.text(of: $0) }.joined()
  }

  /// What stands in the column of identifiers of a row that only shows how, folded.
  ///
  /// Sheets are written with the first; the other stands in older ones.
  static let exampleMarks: Set<String> = [Fold.key("example"), Fold.key(arabicMark)]

  private static let arabicMark = "مثال"

  /// The columns of the sheet in their order.
  package var fields: [Field] {
    switch self {
    case .figures:
      [
        .id, .date, .place, .origin, .destination, .measure, .number, .unit, .basis, .since,
        .accommodation, .method, .source, .note,
      ]
    case .routes:
      [.id, .date, .origin, .destination, .via, .mode, .status, .hazards, .source]
    case .places:
      [
        .id, .nameEnglish, .nameArabic, .aliases, .kind, .parent, .latitude, .longitude, .quality,
        .source,
      ]
    }
  }

  private func examples(in language: LanguageCode) -> [[String]] {
    let table =
      switch language {
      case .english: english
      case .arabic: arabic
      }
    return table.split(separator: "\n").map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0 == "-" ? "" : String($0)
      }
    }
  }

  private var english: String {
    switch self {
    case .figures:
      #"""
      example	2022-01-22	Nashwa	-	-	displaced	about 350	households	-	-	collective_centre	key_informant	Own staff	delete these two rows or leave them
      example	2022-01-22	-	Ghwayran	Al-Hasakah	displacement	1,200	people	cumulative	2022-01-20	-	official_statement	OCHA	-
      """#
    case .routes:
      #"""
      example	2022-01-22	Ghwayran	Al-Hasakah	-	foot	restricted	fighting|checkpoint	Own staff
      example	2022-01-22	Al-Hasakah	Qamishli	-	vehicle	open	-	OCHA
      """#
    case .places:
      #"""
      example	New camp	-	Camp of the south|South camp	camp	C4360	36.4830	40.7570	surveyed	Own staff
      example	Old school	-	-	shelter	C4360	-	-	-	Own staff
      """#
    }
  }

  private var arabic: String {
    switch self {
    case .figures:
      #"""
      example	2022-01-22	النشوة	-	-	نازحون	نحو 350	عائلات	-	-	مركز إيواء	مصدر محلي	فريقنا الميداني	احذفوا هذين السطرين أو اتركوهما
      example	2022-01-22	-	غويران	الحسكة	نزوح	1200	أشخاص	تراكمي	2022-01-20	-	بيان رسمي	أوتشا	-
      """#
    case .routes:
      #"""
      example	2022-01-22	غويران	الحسكة	-	سيرا على الأقدام	مقيد	اشتباكات|حواجز	فريقنا الميداني
      example	2022-01-22	الحسكة	القامشلي	-	سيارة	مفتوح	-	أوتشا
      """#
    case .places:
      #"""
      example	New camp	مخيم جديد	مخيم الجنوب	مخيم	C4360	36.4830	40.7570	دقيق	فريقنا الميداني
      example	Old school	المدرسة القديمة	-	مدرسة	C4360	-	-	-	فريقنا الميداني
      """#
    }
  }
}

extension Template {
  /// The header that a blank sheet gives the column of a field.
  package static func name(of field: Field, in language: LanguageCode) -> String {
    switch language {
    case .english: englishNames[field] ?? field.nameEnglishProse
    case .arabic: arabicName(of: field)
    }
  }

  static func arabicName(of field: Field) -> String { arabicNames[field] ?? field.rawValue }

  private static let englishNames: [Field: String] = [
    .place: "where they are now", .origin: "left from", .destination: "went to", .via: "through",
    .mode: "mode of travel", .status: "route status", .nameEnglish: "English name",
    .nameArabic: "Arabic name", .aliases: "other names", .kind: "kind of place",
    .parent: "belongs to",
  ]

  private static let arabicNames: [Field: String] = {
    var names: [Field: String] = [:]
    for row in arabicTable.split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let field = Field(rawValue: String(columns[0])) else { continue }
      names[field] = String(columns[1])
    }
    return names
  }()

  private static let arabicTable = #"""
    id	المعرف
    submission	المعرف
    date	التاريخ
    submitted	التاريخ
    place	أين هم الآن
    within	المحافظة
    place_code	رمز المكان
    origin	من أين خرجوا
    destination	إلى أين ذهبوا
    measure	المؤشر
    number	العدد
    best	أفضل تقدير
    low	الحد الأدنى
    high	الحد الأعلى
    unit	الوحدة
    people	الأشخاص
    households	العائلات
    households_low	أقل عدد للعائلات
    households_high	أكبر عدد للعائلات
    households_quantifier	درجة دقة العائلات
    quantifier	درجة الدقة
    basis	أساس العد
    since	منذ تاريخ
    women	النساء
    men	الرجال
    girls	البنات
    boys	الأولاد
    children	الأطفال
    disability	ذوو الإعاقة
    accommodation	نوع المأوى
    holding	كيفية الاحتجاز
    group	المجموعة
    stance	الموقف
    method	طريقة العد
    source	المصدر
    sensitivity	الحساسية
    breakdown	تفصيل كامل
    note	ملاحظات
    via	عبر
    mode	وسيلة التنقل
    status	حالة الطريق
    hazards	المخاطر
    secured	مؤمن
    name_en	الاسم بالإنكليزية
    name_ar	الاسم بالعربية
    aliases	أسماء أخرى
    kind	نوع المكان
    parent	يتبع
    members	الأجزاء
    lat	خط العرض
    lon	خط الطول
    coordinate_quality	جودة الإحداثيات
    population_estimate	عدد السكان
    population_source	مصدر عدد السكان
    reason	سبب الرفض
    """#
}
