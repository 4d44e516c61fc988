extension Arabic {
  package func sentence(_ template: Template) -> String {
    switch template {
    case .number:
      "العدد {number}"
    case .asOfDay:
      "حتى {day} ({zone})"
    case .knownAt:
      "ما عُرف حتى {time}"
    case .period:
      "الفترة: {day}"
    case .nextIssue:
      "العدد القادم: {day}"
    case .atLeast:
      "ما لا يقل عن {number}"
    case .atMost:
      "ما لا يزيد على {number}"
    case .atLeastShort:
      "{number} على الأقل"
    case .atMostShort:
      "{number} على الأكثر"
    case .about:
      "نحو {number}"
    case .orMore:
      "{number} أو أكثر"
    case .upTo:
      "حتى {number}"
    case .vague:
      "{word} (ما لا يقل عن {number})"
    case .vagueBound:
      "ما لا يقل عن {number}"
    case .headlineDisplaced:
      "عدد النازحين في {place}: {people} حتى {day}."
    case .headlineDisplacedVague:
      "هناك نازحون في {place}، {people}."
    case .headlineNoFigure:
      "لم يُبلَّغ عن عدد النازحين في {place}."
    case .headlineWithheld:
      "أعداد النازحين في {place} محجوبة حرصاً على السلامة."
    case .headlineDisplacement:
      "عدد من نزحوا حديثاً من منازلهم في {place}: {people} في {day}."
    case .headlineHeld:
      "عدد غير القادرين على المغادرة في {place}: {people}."
    case .headlineHeldVague:
      "هناك أشخاص غير قادرين على المغادرة في {place}، {people}."
    case .provisional:
      "أرقام أولية: {marks}."
    case .inPlace:
      "في {place}"
    case .fromTo:
      "من {origin} إلى {destination}"
    case .from:
      "من {place}"
    case .to:
      "إلى {place}"
    case .since:
      "منذ {day}"
    case .ofWhom:
      "منهم {place}"
    case .remainder:
      "غير موزعين حسب المكان (أُحصي {counted} من {parts} أجزاء)"
    case .heldHow:
      "({text})"
    case .via:
      "عبر {place}"
    case .routeStates:
      "مفتوح {open}، مقيّد {restricted}، مغلق {closed}، غير معروف {unknown}"
    case .routeConstraint:
      "{state}: {subject}"
    case .changedSince:
      "ما الذي تغيّر منذ التقرير رقم {number}"
    case .noChange:
      "لم يتغيّر أي رقم منذ التقرير رقم {number}."
    case .noChangeShown:
      "لا تغيّر يمكن عرضه منذ التقرير رقم {number}."
    case .withheldFigures:
      "الأعداد محجوبة حرصاً على السلامة."
    case .withheldRoutes:
      "الطرق محجوبة حرصاً على السلامة."
    case .noneReported:
      "لم يُبلَّغ عن رقم."
    case .noConstraint:
      "لم يُبلَّغ عن عوائق."
    case .noDoubt:
      "لا تباين بين المصادر، ولا شيء بانتظار المراجعة."
    case .noGap:
      "لا فجوات مسجلة."
    case .nothingYet:
      "لم يُبلَّغ عن شيء بعد. يُسأل كم عدد النازحين ومن أين وإلى أين."
    case .conflict:
      "{subject}: {sides}؛ الفرق بينهما {ratio}."
    case .conflictSide:
      "{people} بحسب {source}"
    case .reset:
      "{subject}: بدأ المصدر العدّ من جديد، ولا تُضمّ سلسلته السابقة إلى هذه."
    case .findingOverlap:
      "أعداد تتداخل مع غيرها ولا تُضاف إلى المجموع: {number}."
    case .contradiction:
      "{subject}: {counted} للكل و{parts} في أجزائه، ولا يصحّ العددان معاً."
    case .vagueNotCounted:
      "{subject}: {people}؛ لا يدخل في أي مجموع."
    case .residual:
      "{people} بلا تفسير في {place}: المتوقع {expected} والمعدود {observed}."
    case .departures:
      "{people} بلا تفسير في {place}: يُذكر أن {observed} غادروا، ولم يكن هناك سوى {expected}."
    case .departuresWithin:
      "ضمن حدود التسامح في {place}: {number} (غادر {observed} وكان هناك {expected})."
    case .candidates:
      "أقوال بانتظار المراجعة وغير محسوبة: {number}."
    case .routeCandidates:
      "إفادات عن الطرق بانتظار المراجعة وغير معروضة: {number}."
    case .candidate:
      "بانتظار المراجعة: {subject}، {people} بحسب {source}."
    case .residualWithin:
      "ضمن حدود التسامح في {place}: {number} (المتوقع {expected} والمعدود {observed})."
    case .findingDateDrift:
      "أقوال مكررة تذكر تاريخاً غير تاريخ القول الأول: {number}."
    case .findingNoHouseholdSize:
      "لا تُحوَّل أعداد الأسر إلى أشخاص، إذ لم يُحدَّد لها حجم الأسرة."
    case .findingOlderClaims:
      "أقوال أقدم لا أثر لها في هذا اليوم وغير مدرجة: {number}؛ ويذكر الأمر `explain` ما يخصّ كل سطر."
    case .findingSettledClaims:
      "أقوال أقدم عن حركات وخسائر جُمعت أعدادها وغير مدرجة: {number}؛ ويذكر الأمر `explain` ما يخصّ كل سطر."
    case .gapExpired:
      "{subject}: آخر إحصاء أقدم من أن يُعتمد. يُطلب إحصاء جديد."
    case .gapVague:
      "{subject}: كلمة من دون رقم. يُسأل عن العدد."
    case .gapNoHouseholdSize:
      "{subject}: عدد أسر فقط، ولم يُحدَّد حجم الأسرة؛ ويُحدَّد بالأمر `nuzuh policy --household-size low,best,high`."
    case .gapUnresolved:
      "{subject}: مكان القول أو وحدته غير محدد."
    case .footnoteRow:
      "الصف {number}"
    case .footnoteRows:
      "صفوف جُمعت منذ {day}: {number}"
    case .footnoteAsOf:
      "حتى {day}"
    case .footnotePublished:
      "(نُشر في {day})"
    case .withheldSource:
      "المصدر محجوب حرصاً على السلامة"
    case .withheldSentence:
      "الجملة محجوبة حرصاً على السلامة"
    case .planning:
      "أرقام تخطيطية: ما يحتاجه المقيمون في الإيواء بحسب المعايير الشائعة. لم يُبلِّغ أحد عن هذه الاحتياجات."
    case .planningRate:
      "{subject}: {number} {text} لكل {counted}"
    case .sheetOf:
      "الصفحة {number} من {parts}"
    case .householdSize:
      "حجم الأسرة: {best} أشخاص (من {low} إلى {high})، بحسب {source}."
    case .householdSizeOf:
      "حجم الأسرة في {place}: {best} أشخاص (من {low} إلى {high})، بحسب {source}."
    case .legendAgeing:
      "† أقدم من {number} أيام"
    case .legendStale:
      "‡ أقدم من {number} أيام"
    case .legendConflict:
      "⚑ مصادر متباينة"
    case .legendEstimate:
      "~ محوّل أو محسوب، بثلاثة أرقام معنوية"
    case .legendContradiction:
      "≠ عددان لا يصحّان معاً"
    case .rounding:
      "تُطبع الأعداد كما وردت في مصادرها. تُحسب المجاميع من القيم الدقيقة، فقد لا تتطابق الأرقام المقرّبة عند جمعها."
    case .roundingPublic:
      "تُقرَّب الأعداد إلى أقرب {number} ويُحجب ما دون {low}، فقد لا تتطابق الأرقام المقرّبة عند جمعها."
    case .policy:
      "القواعد: {text}. «نحو»: {number} % زيادةً ونقصاً؛ العدد حديث حتى {low} يوم ومتقادم حتى {best} وقديم حتى {high}؛ المصادر متباينة فوق {ratio}؛ التكرار خلال {day} ساعة؛ المسموح بلا تفسير: {people} شخصاً أو {tolerance} %."
    case .withheld:
      "أسطر محجوبة أو معمّمة حرصاً على السلامة: {number}."
    case .checksum:
      "بصمة التحقق (SHA-256 لنسخة JSON): {text}"
    case .command:
      "يُعاد إنتاج الصفحة بالأمر: {text}"
    case .mapAbsent:
      "ليس على الخريطة (لا موقع معروفاً أو لا متسع): {text}."
    case .mapNote:
      "خريطة تخطيطية: المواقع تقريبية والخطوط ليست طرقاً فعلية، فلا تُستعمل للاستدلال على الطريق."
    case .noPositions:
      "ليس لما أُبلغ عنه موقع معروف، ولذلك لا خريطة."
    case .boundaries:
      "الحدود: {source}"
    }
  }
}
