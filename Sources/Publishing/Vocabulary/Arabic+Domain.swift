package import Displacement
package import Situation

extension Arabic {
  package func label(_ measure: Measure) -> String {
    switch measure {
    case .stock(.displaced):
      "النازحون"
    case .stock(.held):
      "غير القادرين على المغادرة"
    case .stock(.returned):
      "العائدون"
    case .stock(.affected):
      "المتضررون"
    case .stock(.reached):
      "من وصلتهم المساعدة"
    case .stock(.inNeed):
      "المحتاجون"
    case .movement(.displacement):
      "نزوح"
    case .movement(.onward):
      "نزوح متكرر"
    case .movement(.homecoming):
      "عودة"
    case .movement(.release):
      "إخلاء سبيل"
    case .toll(.killed):
      "القتلى"
    case .toll(.injured):
      "الجرحى"
    case .toll(.missing):
      "المفقودون"
    case .toll(.detained):
      "المحتجزون"
    case .toll(.housingDestroyed):
      "المنازل المدمّرة"
    case .toll(.housingDamaged):
      "المنازل المتضررة"
    }
  }

  package func label(_ mark: Summary.Mark) -> String {
    switch mark {
    case .conflict:
      "المصادر متباينة"
    case .ageing:
      "عدد مضت عليه أيام"
    case .stale:
      "عدد مضى عليه أكثر من أسبوع"
    case .converted:
      "عدد الأشخاص محوّل من عدد الأسر"
    case .derived:
      "رقم محسوب لا معدود"
    case .summed:
      "رقم مجموع من أجزائه"
    case .about:
      "عدد تقريبي"
    case .atLeast:
      "حدّ أدنى"
    case .atMost:
      "حدّ أقصى"
    case .vague:
      "كلمات من دون رقم"
    case .firstCount:
      "أول إحصاء"
    case .crossesWindow:
      "فترة بدأت قبل هذا اليوم"
    case .contradiction:
      "عددان لا يصحّان معاً"
    case .party:
      "رقم صادر عن طرف في النزاع"
    case .revised:
      "صحّح المصدر رقمه"
    case .corrected:
      "صحّحنا ما قرأناه أو أدخلناه"
    case .reset:
      "بدأ المصدر العدّ من جديد"
    }
  }

  package func label(_ reason: Summary.Reason) -> String {
    switch reason {
    case .candidate:
      "بانتظار المراجعة"
    case .rejected:
      "رُفض في المراجعة"
    case .retracted:
      "سُحب"
    case .outOfWindow:
      "خارج الفترة"
    case .relay:
      "يكرر مصدراً آخر"
    case .superseded:
      "حلّ محله قول أحدث للمصدر نفسه"
    case .triangulation:
      "محفوظ إلى جانب القول المعتمد"
    case .contained:
      "جزء من عدد أوسع"
    case .expired:
      "قديم جداً"
    case .vague:
      "بلا رقم"
    case .noUnit:
      "الوحدة غير محددة"
    case .noPlace:
      "المكان غير محدد"
    case .suppressed:
      "محجوب حرصاً على السلامة"
    case .notAsserted:
      "منفي أو مخطط له أو من حدث آخر"
    }
  }

  package func label(_ gap: Summary.Gap.Kind) -> String {
    switch gap {
    case .expired:
      "آخر إحصاء قديم جداً"
    case .vague:
      "بلا رقم"
    case .noHouseholdSize:
      "حجم الأسرة غير محدد"
    case .unresolved:
      "غير محدد"
    }
  }

  package func label(_ group: Group) -> String {
    switch group {
    case .civilians:
      "مدنيون"
    case .children:
      "أطفال"
    case .women:
      "نساء"
    case .fighters:
      "مقاتلون"
    case .inmates:
      "سجناء"
    case .securityForces:
      "قوى الأمن"
    case .aidWorkers:
      "عاملون في الإغاثة"
    }
  }

  package func label(_ accommodation: Accommodation) -> String {
    switch accommodation {
    case .collectiveCentre:
      "في مراكز إيواء جماعية"
    case .hostFamily:
      "لدى أسر مضيفة"
    case .camp:
      "في مخيمات"
    case .open:
      "في العراء"
    case .rented:
      "في منازل مستأجرة"
    case .unknown:
      "في مأوى غير معروف النوع"
    }
  }

  package func label(_ holding: Holding) -> String {
    switch holding {
    case .taken:
      "محتجزون بالقوة"
    case .besieged:
      "محاصرون"
    case .stranded:
      "عالقون"
    }
  }

  package func label(_ kind: Place.Kind) -> String {
    switch kind {
    case .country:
      "بلد"
    case .governorate:
      "محافظة"
    case .district:
      "منطقة"
    case .subdistrict:
      "ناحية"
    case .city:
      "مدينة"
    case .neighborhood:
      "حي"
    case .area:
      "نطاق"
    case .camp:
      "مخيم"
    case .shelter:
      "مأوى"
    case .prison:
      "سجن"
    case .crossing:
      "معبر"
    case .road:
      "طريق"
    case .site:
      "موقع"
    }
  }

  package func label(_ kind: Source.Kind) -> String {
    switch kind {
    case .un:
      "الأمم المتحدة"
    case .redCrescent:
      "الصليب الأحمر أو الهلال الأحمر"
    case .ngo:
      "منظمة غير حكومية"
    case .authority:
      "سلطة"
    case .armedActor:
      "جهة مسلحة"
    case .community:
      "المجتمع المحلي"
    case .media:
      "وسيلة إعلام"
    case .ownStaff:
      "فريقنا الميداني"
    case .unknown:
      "مصدر غير معروف النوع"
    }
  }

  package func label(_ kind: Document.Kind) -> String {
    switch kind {
    case .article:
      "مقال"
    case .report:
      "تقرير"
    case .csv:
      "جدول الفريق"
    case .manual:
      "إدخال الفريق"
    }
  }
}
