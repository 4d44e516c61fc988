extension Arabic {
  package func sentence(_ reasoning: Reasoning) -> String {
    switch reasoning {
    case .title:
      "لماذا هذا الرقم: {subject}"
    case .headNumber:
      "الرقم"
    case .headSteps:
      "كيف حُسب"
    case .headCounted:
      "ما يستند إليه"
    case .headSetAside:
      "ما لم يُحتسب"
    case .asReported:
      "كما ورد في مصدره، ولم تغيّره أي خطوة."
    case .converted:
      "أقوال بعدد الأسر: {number}. ضُربت في {best} أشخاص للأسرة (من {low} إلى {high})، بحسب {source}."
    case .halved:
      "ذكر المصدر مدى، ووسطه محسوب وليس من قول المصدر."
    case .chosen:
      "اختير قول واحد من {number} أقوال عن الأشخاص أنفسهم، ولا يُجمع قولان منها."
    case .widened:
      "القول المختار وحده يذكر {people}، والمدى يشمل الأقوال الأخرى."
    case .stretched:
      "المدى يشمل أقوالاً أخرى عن بعض الأشخاص أنفسهم."
    case .clamped:
      "مُنع أحد الطرفين من تجاوز الرقم، أو مُنع الرقم من النزول تحت الصفر."
    case .rolledForward:
      "أُحصي {people} حتى {day}، ثم طُبّقت عليه الحركات منذ ذلك اليوم: {number}."
    case .rolled:
      "طُبّقت الحركات منذ إحصاء {day}: {number}."
    case .derived:
      "لم يعدّه أحد، بل هو ما تتركه الحركات منذ البداية، من أقوال عددها: {number}."
    case .added:
      "أقوال عن أشخاص أو أيام مختلفة، جُمعت: {number}."
    case .summed:
      "أقوال عن أجزاء المكان داخلة فيه: {number}."
    case .contained:
      "يُعتمد عدد المكان نفسه، وأجزاؤه ضمنه؛ غير الموزع حسب المكان: {number}."
    case .contradicted:
      "هناك أعداد لا تصحّ معاً، ويُسأل أيها الصحيح."
    case .crossed:
      "عدد بدأ قبل فترة الصفحة، ولا يُقسَّم."
    case .inPeople:
      "أي {people}"
    case .marks:
      "للعلم: {marks}."
    case .claim:
      "القول {text}"
    case .restsOnIt:
      "الأسطر التي تستند إليه: {text}."
    case .ofLines:
      "الأسطر التي يتألف منها: {text}."
    case .beside:
      "أسطر أخرى ضمن هذه أو عن الأشخاص أنفسهم، ولا تُضاف: {text}."
    case .notCounted:
      "غير محسوب: {text}"
    case .decided:
      "{text} بقرار {source}، {time}"
    case .concealed:
      "أقوال لا يحق لهذا الجمهور الاطلاع عليها: {number}."
    case .more:
      "وغيرها، وعددها {number}، في نسخة JSON."
    case .nothing:
      "لا شيء."
    case .approve:
      "اعتُمد"
    case .reject:
      "رُفض"
    case .recommend:
      "رُجّح"
    case .setPlace:
      "حُدّد المكان"
    case .setUnit:
      "حُدّدت الوحدة"
    case .markRelay:
      "عُدّ تكراراً"
    case .markComplete:
      "عُدّ توزيعاً كاملاً"
    case .retract:
      "سُحب"
    case .annotate:
      "أُضيفت ملاحظة"
    }
  }
}
