import Displacement
import Testing

/// Whom Arabic counts behind their noun, of a total, beside others and one by one.
@Suite struct ArabicPeopleTests {
  @Test("people are counted once, whoever names them and however", arguments: examples)
  func figures(_ example: Example) { example.check(.arabic) }

  static let examples: [Example] = [
    Example("غادرت العائلات الست القرية.", "displacement =6 households"),
    Example("نزحت الأسر التسع من القرية.", "displacement =9 households"),
    Example("قُتل الجنود السبعة في الكمين.", "killed =7 people security_forces"),
    Example("عادت الأسر الـ25 إلى القرية.", "return =25 households"),
    Example("زار الوزير القرى الثلاث.", sourceLocation: #_sourceLocation),
    Example("عادت الأسرة الأولى إلى القرية.", sourceLocation: #_sourceLocation),
    Example("نزح تسعة آلاف من أصل 25 ألف نسمة.", "displacement =9000 people"),
    Example("سبعة من أصل عشرة نازحين يعيشون في العراء.", sourceLocation: #_sourceLocation),
    Example("قُتل خمسة بينهم شرطيان.", "killed =5 people", "killed =2 people security_forces"),
    Example("قُتل خمسة بينهم طبيبتان.", "killed =5 people", "killed =2 people aid_workers"),
    Example("وصلت نازحتان إلى البلدة.", "displacement =2 people civilians"),
    Example("آوت مدرستان أربعين نازحاً.", "displaced =40 people civilians"),
    Example("وصل سبعون عائداً إلى القرية.", "return =70 people"),
    Example("قُتلت أم وطفلتاها في القصف.", "killed =1 people women", "killed =2 people children"),
    Example("أصيب الأب والأم بجروح.", "injured =1 people", "injured =1 people women"),
    Example("قُتل رجل في أم درمان.", "killed =1 people"),
    Example(
      "مقتل جنديين وإصابة ثالث.", "killed =2 people security_forces",
      "injured =1 people security_forces"),
    Example("انتشلت الفرق سبع جثث أخرى.", "killed =7 people"),
    Example("اغتال مجهولون محامياً.", "killed =1 people"),
    Example("عُثر على جثة فتاة في الوادي.", "killed =1 people children"),
    Example("مهدد بالإخلاء سبعون عائلة.", sourceLocation: #_sourceLocation),
    Example("ضمت القافلة ثمانين أسرة.", "displacement =80 households"),
    Example("فقدت العائلة ستة من أبنائها في الغارة.", "killed =6 people"),
    Example("فُقد ستة صيادين في البحر.", "missing =6 people"),
    Example("اقتاد المسلحون 14 شخصاً إلى الجبل.", "held =14 people"),
    Example("اقتادت الشرطة 14 شخصاً إلى المخفر.", "detained =14 people"),
    Example("يضم السجن 2,100 سجين.", sourceLocation: #_sourceLocation),
    Example("اختنق 16 شخصاً بالغاز.", "injured =16 people"),
    Example("أسر من ستة أفراد تحتاج إلى الغذاء.", sourceLocation: #_sourceLocation),
    Example("نزح نحو 2100-2600 شخص.", "displacement 2100…2600 people"),
    Example("أخرج المنقذون أربعة أشخاص أحياء من تحت الأنقاض.", sourceLocation: #_sourceLocation),
    Example("قضى الليل في المسجد 130 شخصاً.", sourceLocation: #_sourceLocation),
    Example("خطفت العصابة عشرين راكباً أفرجت عن ستة منهم.", "held =20 people"),
    Example("نزح 90 شخصاً ثلثاهم نساء.", "displacement =90 people"),
  ]
}
