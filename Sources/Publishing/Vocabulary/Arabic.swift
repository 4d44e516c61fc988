package import Displacement
import Situation

/// The words of an Arabic page.
package struct Arabic: Vocabulary {
  package let language = LanguageCode.arabic
  package let comma = "، "

  package init() {}

  /// Three to ten take the plural, eleven to ninety-nine the accusative singular, hundreds the
  /// genitive singular; what decides is the last two digits.
  package func noun(_ unit: Unit, after number: Int) -> String {
    let forms = forms(of: unit)
    return switch number % 100 {
    case 3...10: forms.plural
    case 11...99: forms.accusative
    default: forms.singular
    }
  }

  private func forms(of unit: Unit) -> (singular: String, plural: String, accusative: String) {
    switch unit {
    case .people:
      ("شخص", "أشخاص", "شخصاً")
    case .households:
      ("أسرة", "أسر", "أسرة")
    case .housing:
      ("منزل", "منازل", "منزلاً")
    }
  }

  package func month(_ number: Int) -> String {
    let months = Arabic.months.split(separator: "\n")
    return months.indices.contains(number - 1) ? String(months[number - 1]) : ""
  }

  /// Levantine and common Arabic names together, as the United Nations write them.
  private static let months = """
    كانون الثاني/يناير
    شباط/فبراير
    آذار/مارس
    نيسان/أبريل
    أيار/مايو
    حزيران/يونيو
    تموز/يوليو
    آب/أغسطس
    أيلول/سبتمبر
    تشرين الأول/أكتوبر
    تشرين الثاني/نوفمبر
    كانون الأول/ديسمبر
    """

  package func label(_ section: Section) -> String {
    switch section {
    case .headline:
      "الخلاصة"
    case .keyFigures:
      "أبرز الأرقام"
    case .changes:
      "ما الذي تغيّر"
    case .places:
      "النزوح حسب المكان"
    case .movements:
      "حركة النزوح والطرق"
    case .held:
      "المحاصرون والعالقون"
    case .access:
      "الوصول الإنساني"
    case .needs:
      "الاحتياجات والاستجابة والثغرات"
    case .context:
      "أرقام أخرى لا تُحسب ضمن النزوح"
    case .certainty:
      "درجة اليقين وتباين المصادر"
    case .gaps:
      "فجوات المعلومات"
    case .sources:
      "المصادر والمنهجية"
    }
  }

  package func label(_ tile: Report.Tile.Kind) -> String {
    switch tile {
    case .displaced:
      "النازحون حالياً"
    case .displacementNew:
      "النازحون الجدد"
    case .displacementSinceStart:
      "النازحون منذ البداية"
    case .returnedPeriod:
      "العائدون"
    case .returnedSinceStart:
      "العائدون منذ البداية"
    case .held:
      "العاجزون عن المغادرة"
    case .routes:
      "الطرق"
    }
  }

  package func label(_ cause: Report.Change.Cause) -> String {
    switch cause {
    case .newMovement:
      "حركة جديدة"
    case .newlyReported:
      "إبلاغ جديد"
    case .revised:
      "عدّله المصدر"
    case .correction:
      "تصحيح منا"
    case .expired:
      "انتهت صلاحيته"
    }
  }

  package func label(_ term: Term) -> String {
    switch term {
    case .title:
      "الملخّص اليومي للحالة – النزوح"
    case .figure:
      "المؤشر"
    case .place:
      "المكان"
    case .people:
      "الأشخاص"
    case .households:
      "الأسر"
    case .range:
      "المدى"
    case .change:
      "التغيّر"
    case .asOf:
      "حتى"
    case .source:
      "بحسب"
    case .notes:
      "الحواشي"
    case .previous:
      "سابقاً"
    case .now:
      "الآن"
    case .difference:
      "الفرق"
    case .cause:
      "السبب"
    case .movement:
      "الحركة"
    case .newly:
      "الجديد"
    case .period:
      "الفترة"
    case .route:
      "الطريق"
    case .state:
      "الوضع"
    case .mode:
      "الوسيلة"
    case .hazards:
      "المخاطر"
    case .need:
      "المحتاجون"
    case .reached:
      "من وصلتهم المساعدة"
    case .gap:
      "الفجوة"
    case .count:
      "العدد"
    case .planningFigure:
      "رقم تخطيطي"
    case .standard:
      "المعيار"
    case .withheld:
      "محجوب حرصاً على السلامة"
    case .noFigure:
      "لم يُبلَّغ عن رقم"
    case .noCountYet:
      "لا عدد بعد"
    case .firstCount:
      "أول إحصاء"
    case .total:
      "المجموع"
    case .party:
      "طرف في النزاع"
    case .ownStaff:
      "فريقنا الميداني"
    case .unnamedSource:
      "مصدر غير مسمّى"
    case .secured:
      "مؤمَّن"
    case .endsNotStated:
      "لم يُذكر المنشأ ولا الوجهة"
    case .used:
      "المعتمد"
    case .notUsed:
      "غير معتمد"
    case .noRoutes:
      "لم يُبلَّغ عن طرق"
    case .map:
      "الخريطة"
    case .mapPlaces:
      "الأماكن"
    case .mapMovements:
      "التحركات"
    case .mapRoutes:
      "الطرق"
    case .notBrokenDown:
      "غير موزعين حسب المكان"
    case .north:
      "ش"
    case .kilometres:
      "كم"
    case .metres:
      "م"
    case .chart:
      "النزوح يوماً بيوم"
    case .numbers:
      "أرقام الرسم"
    case .day:
      "اليوم"
    case .legend:
      "مفتاح الخريطة"
    case .zoomIn:
      "تكبير"
    case .zoomOut:
      "تصغير"
    case .wholeMap:
      "الخريطة كاملة"
    }
  }
}
