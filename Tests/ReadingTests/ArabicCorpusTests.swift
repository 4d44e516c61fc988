import Displacement
import Testing

/// Sentences of Arabic news with what they count, and sentences that count nothing of ours.
@Suite struct ArabicCorpusTests {
  @Test("an Arabic sentence gives its figures and no others", arguments: examples)
  func figures(_ example: Example) { example.check(.arabic) }

  static let examples: [Example] = [
    Example(
      "أحبطت الشرطة تمرد السجناء وتمكنت من إلقاء القبض على 40 منهم عندما حاولوا الفرار.",
      "detained =40 people"),
    // Verb before its people, in every person and voice.
    Example("نزحت 340 عائلة من بلدة سلوك.", "displacement =340 households"),
    Example("اضطر نحو ألفي مدني إلى مغادرة منازلهم.", "displacement ~2000 people civilians"),
    Example("فرّ ما يزيد على 1,200 شخص باتجاه الحدود.", "displacement ≥1200 people"),
    Example("شرّدت الفيضانات 4 آلاف أسرة في ولاية القضارف.", "displacement =4000 households"),
    Example("هجّرت المعارك عشرات آلاف السكان.", "displacement 20000…99999 people civilians"),
    Example("أُجبر 900 شخص على النزوح من قراهم.", "displacement =900 people"),
    Example("لجأت نحو 60 عائلة إلى المساجد.", "displacement ~60 households"),
    Example("وصلت إلى المخيم أمس 75 أسرة نازحة.", "displacement =75 households"),
    Example("استقبل مركز الإيواء 210 نازحين.", "displacement =210 people civilians"),
    Example("غادر البلدة قرابة 3500 شخص خلال يومين.", "displacement ~3500 people"),
    Example("بلغ عدد النازحين 12 ألف شخص.", "displaced =12000 people"),
    Example("عدد العائلات النازحة وصل إلى 2300 عائلة.", "displaced =2300 households"),
    // The noun of action.
    Example("أدى القصف إلى نزوح أكثر من 500 عائلة.", "displacement ≥500 households"),
    Example(
      "تسببت السيول بنزوح 700 أسرة وتدمير 120 منزلاً.", "displacement =700 households",
      "housing_destroyed =120 housing"),
    Example("تم إجلاء 45 جريحاً من المستشفى.", "displacement =45 people"),
    Example("جرى نقل 18 عائلة إلى مركز مؤقت.", "displacement =18 households"),
    Example("عودة 130 عائلة إلى قراها.", "return =130 households"),
    Example("عاد مئات النازحين إلى بيوتهم.", "return 200…999 people civilians"),
    // Held and shut in.
    Example("يحتجز المسلحون 17 عاملاً داخل المصنع.", "held =17 people"),
    Example("ما زالت 90 عائلة محاصرة في الحي.", "held =90 households"),
    Example("لا يزال 35 طالباً عالقين في السكن الجامعي.", "held =35 people"),
    Example("اختطف مجهولون ثلاثة مدنيين.", "held =3 people civilians"),
    // Tolls.
    Example(
      "قُتل 14 شخصاً بينهم خمسة أطفال وأصيب 30 آخرون.", "killed =14 people",
      "killed =5 people children", "injured =30 people"),
    Example(
      "مقتل 9 جنود وإصابة 21 آخرين بجروح.", "killed =9 people security_forces",
      "injured =21 people security_forces"),
    Example(
      "قُتل شرطي وأصيب آخران.", "killed =1 people security_forces",
      "injured =2 people security_forces"),
    Example("قُتل آخر المقاتلين في الحي.", sourceLocation: #_sourceLocation),
    Example("عاد 1900 سوري إلى القرية.", "return =1900 people"),
    Example("أسفرت الغارة عن سقوط 11 قتيلاً و23 جريحاً.", "killed =11 people", "injured =23 people"),
    Example("لقي 4 أشخاص مصرعهم غرقاً.", "killed =4 people"),
    Example(
      "توفيت امرأة وطفلان بسبب البرد.", "killed =1 people women", "killed =2 people children"),
    Example(
      "قضى مدنيان وجُرح ثالث.", "killed =2 people civilians",
      "injured =1 people civilians"),
    Example("استشهد 6 مسعفين في القصف.", "killed =6 people aid_workers"),
    Example("ارتفعت حصيلة القتلى إلى 87.", "killed =87 people"),
    Example("حصيلة الضحايا بلغت 31 قتيلاً.", "killed =31 people"),
    Example("فُقد 12 صياداً بعد غرق قاربهم.", "missing =12 people"),
    Example("لا يزال 40 شخصاً في عداد المفقودين.", "missing =40 people"),
    Example("اعتقلت القوات الأمنية 33 مشتبهاً بهم.", "detained =33 people"),
    Example("ألقت الشرطة القبض على أربعة مسلحين.", "detained =4 people fighters"),
    Example("استسلم 60 مقاتلاً.", "detained =60 people fighters"),
    // Homes.
    Example(
      "دُمّر 85 منزلاً تدميراً كاملاً وتضرر 140.", "housing_destroyed =85 housing",
      "housing_damaged =140 housing"),
    Example("انهارت ثلاثة منازل.", "housing_destroyed =3 housing"),
    Example("احترقت 22 خيمة.", sourceLocation: #_sourceLocation),
    // Needs.
    Example("يحتاج 3.5 ملايين شخص إلى المساعدة.", "in_need =3500000 people"),
    Example("تضرر أكثر من 9 آلاف شخص من السيول.", "affected ≥9000 people"),
    // Units of one group are linked; parts are kept apart.
    Example(
      "نزحت 250 عائلة (1400 شخص) من القرية.", "displacement =250 households",
      "displacement =1400 people civilians"),
    Example(
      "نزح 5 آلاف شخص، أي ما يعادل ألف عائلة.", "displacement =5000 people",
      "displacement =1000 households"),
    // Sense.
    Example("نفت الحكومة نزوح 20 ألف شخص.", "displacement =20000 people denied"),
    Example("من المتوقع نزوح 8 آلاف شخص.", "displacement =8000 people planned"),
    Example("تعتزم السلطات إخلاء 70 عائلة.", "displacement =70 households planned"),
    // Nothing of ours.
    Example("وزعت المنظمة 400 سلة غذائية على 300 عائلة.", sourceLocation: #_sourceLocation),
    Example("يبلغ عدد سكان المدينة 60 ألف نسمة.", sourceLocation: #_sourceLocation),
    Example("تبعد البلدة 12 كيلومتراً عن المدينة.", sourceLocation: #_sourceLocation),
    Example("سقطت 30 قذيفة على الحي.", sourceLocation: #_sourceLocation),
    Example("يتسع المخيم لألفي شخص.", sourceLocation: #_sourceLocation),
    Example("هاجم نحو 100 عنصر السجن.", sourceLocation: #_sourceLocation),
    Example("فرّ 20 سجيناً من السجن.", sourceLocation: #_sourceLocation),
    Example("بلغت نسبة التمويل 40 في المئة.", sourceLocation: #_sourceLocation),
    Example("شارك 200 متطوع في حملة النظافة.", sourceLocation: #_sourceLocation),
    Example("نزح نصفهم خلال ثلاثة أيام.", sourceLocation: #_sourceLocation),
    Example("قتل وجرح 50 شخصاً بين قتيل وجريح.", sourceLocation: #_sourceLocation),
  ]
}
