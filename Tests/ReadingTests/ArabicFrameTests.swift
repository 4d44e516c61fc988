import Displacement
import Testing

/// Arabic verbs and nouns by what they take: what stands behind the people, to whom something is
/// given, who a pronoun points to.
@Suite struct ArabicFrameTests {
  @Test("what a verb takes says what became of the people", arguments: splitVerbsTold)
  func splitVerbs(_ example: Example) { example.check(.arabic) }

  static let splitVerbsTold: [Example] = [
    Example("سلّم 60 مقاتلاً أنفسهم للجيش.", "detained =60 people fighters"),
    Example("سلّمت المنظمة 60 عائلة بطانيات.", sourceLocation: #_sourceLocation),
    Example("فقدت 210 عائلات منازلها في الحريق.", "displacement =210 households"),
    Example("فقد 14 شخصاً حياتهم غرقاً.", "killed =14 people"),
    Example("فقدت 90 عائلة معيلها.", sourceLocation: #_sourceLocation),
    Example("فقد خمسة صيادين قبالة الساحل.", "missing =5 people"),
    Example("سُوّي 18 منزلاً بالأرض.", "housing_destroyed =18 housing"),
    Example("قضى 300 نازح ليلتهم في العراء.", "displacement =300 people civilians"),
    Example("قضى 12 طفلاً من البرد.", "killed =12 people children"),
    Example("اتخذ المسلحون 40 مدنياً دروعاً بشرية.", "held =40 people civilians"),
    Example("واصلت 120 أسرة المسير نحو الحدود.", "displacement =120 households"),
    Example("تعرض 25 شخصاً للاعتقال.", "detained =25 people"),
    Example("تعرض 25 شخصاً للضرب.", sourceLocation: #_sourceLocation),
    Example("تعرضت 70 بناية لانهيارات جزئية.", "housing_damaged =70 housing"),
    Example("تمكنت 45 عائلة من الخروج من الحي.", "displacement =45 households"),
    Example("بدأت 30 أسرة بالعودة إلى القرية.", "return =30 households"),
    Example("لا يزال مصير 22 معتقلاً مجهولاً.", "missing =22 people inmates"),
    Example("آثرت مئات الأسر البقاء في المدارس.", "displaced 200…999 households"),
    Example("لا تزال ثمانون أسرة تفترش العراء.", "displaced =80 households"),
    Example("لم تنزح ثمانون أسرة تفترش العراء.", "displacement =80 households denied"),
    Example("وتبيت في العراء قرب الحدود زهاء 1100 عائلة.", "displaced ~1100 households"),
    Example("أصيب 2000 آخرون في الحادثة.", "injured =2000 people"),
    Example("أعلنت القوات فقدان ثلاثة من مقاتليها.", "missing =3 people fighters"),
    Example("يقيم 90 نازحاً في مركز أنشئ لاستيعاب 300 شخص.", "displaced =90 people civilians"),
    Example(
      "تؤوي المدارس 620 عائلة بواقع ثلاث عائلات في الصف الواحد.", "displaced =620 households"),
    Example("وعودة آخر 93 أسرة نازحة إلى مناطق سكنهم.", "return =93 households"),
    Example("جرى تسجيل 1640 شهيداً.", "killed =1640 people"),
    Example("تم تسجيل 500 نازح في حلب.", "displaced =500 people civilians"),
    Example("أُرسل الفريق لتسجيل 500 نازح في حلب.", sourceLocation: #_sourceLocation),
    Example(
      "سقوط 12 قتيلاً وإصابة 20 شخصاً في حلب.", "killed =12 people", "injured =20 people"),
    Example("سقوط 12 بين قتيل وجريح في حلب.", sourceLocation: #_sourceLocation),
    Example("بلغ عدد الجرحى 20 والقتلى 12 في حلب.", "injured =20 people", "killed =12 people"),
    Example("اعتقلت القوة مواطناً فلسطينياً في حلب.", "detained =1 people civilians"),
    Example(
      "قال الوزير ناصر ياسين، منسق خطة الطوارئ، إن عدد النازحين بلغ 1247 نازحاً.",
      "displaced =1247 people civilians"),
    Example(
      "تقضي خطة الوزارة بإجلاء 300 شخص من حلب.", "displacement =300 people planned"),
    Example("نزح نحو 42\nألف شخص من حلب.", "displacement ~42000 people"),
    Example(
      "نزح نحو 42 شخصاً من حلب.\nألف شخص عادوا إلى حمص.",
      "displacement ~42 people", "return =1000 people"),
    Example("أطلقت الأجهزة في وقت لاحق سراح 41 منهم.", sourceLocation: #_sourceLocation),
  ]

  @Test("who is given or told something does not move", arguments: goalsTold)
  func goals(_ example: Example) { example.check(.arabic) }

  static let goalsTold: [Example] = [
    Example("وصلت المساعدات إلى 500 عائلة نازحة.", sourceLocation: #_sourceLocation),
    Example("قدمت الجمعية الغذاء لـ700 شخص.", sourceLocation: #_sourceLocation),
    Example("وُزعت السلال على 300 أسرة نازحة.", sourceLocation: #_sourceLocation),
    Example("تضم القافلة مساعدات تكفي 20 ألف شخص.", sourceLocation: #_sourceLocation),
    Example("قضت المحكمة بإعدام ثلاثة أشخاص.", sourceLocation: #_sourceLocation),
    Example("أصيب 300 شخص بالكوليرا.", sourceLocation: #_sourceLocation),
    Example("كان 85 شخصاً على متن القارب.", sourceLocation: #_sourceLocation),
    Example("يعيش في المدينة 60 ألف شخص.", sourceLocation: #_sourceLocation),
    Example("يعيش 60 ألف شخص في مخيمات.", "displaced =60000 people"),
    Example("نزح سكان البلدة البالغ عددهم 12 ألف نسمة.", sourceLocation: #_sourceLocation),
    Example("سقط خمسة جنود بين قتيل وجريح.", sourceLocation: #_sourceLocation),
    Example("توفير المأوى لـ3,200 أسرة نازحة.", sourceLocation: #_sourceLocation),
    Example("تضم المدرسة 600 تلميذ.", sourceLocation: #_sourceLocation),
    Example("وصل وفد من 12 شخصاً.", sourceLocation: #_sourceLocation),
    Example("تواجه 300 عائلة خطر الإخلاء.", sourceLocation: #_sourceLocation),
    Example("أُلقي القبض على 12 شخصاً.", "detained =12 people"),
    Example(
      "نزح ألف شخص، إضافة إلى 200 عائلة.", "displacement =1000 people",
      "displacement =200 households"),
  ]

  @Test("homes and people take what their verbs can say of them", arguments: unitsTold)
  func units(_ example: Example) { example.check(.arabic) }

  static let unitsTold: [Example] = [
    Example("دُمّر جزئياً 40 منزلاً.", "housing_damaged =40 housing"),
    Example("بلغ عدد المنازل المتضررة كلياً 34 منزلاً.", "housing_destroyed =34 housing"),
    Example("منذ انهيار السد ارتفع عدد النازحين إلى 2352 شخصاً.", "displaced =2352 people"),
    Example(
      "تضرر 600 منزل، منها 90 دُمرت.", "housing_damaged =600 housing",
      "housing_destroyed =90 housing"),
    Example("طالت حملة اعتقالات 30 شخصاً.", "detained =30 people"),
    Example("وفاة جريحين متأثرين بجراحهما.", "killed =2 people"),
    Example("التهمت النيران 57 بيتاً.", "housing_destroyed =57 housing"),
    Example("رُحّل 45 لاجئاً إلى بلادهم.", "return =45 people civilians"),
    Example("رُحّلت 20 أسرة إلى مخيم آخر.", "displacement =20 households"),
  ]

  @Test("a number counts what stands beside it in any order", arguments: phrasesTold)
  func phrases(_ example: Example) { example.check(.arabic) }

  static let phrasesTold: [Example] = [
    Example("استقبال (8,320) نازحاً من الحي.", "displacement =8320 people civilians"),
    Example("نقلت الحافلات {950} شخصاً.", "displacement =950 people"),
    Example("أُجليت الأسر الثلاث والثلاثون.", "displacement =33 households"),
    Example("قُتل سائق الحافلة وزوجته.", "killed =1 people", "killed =1 people"),
    Example("استُشهد أمس طفل.", "killed =1 people children"),
    Example("مقتل مدنيَّين في القرية.", "killed =2 people civilians"),
    Example("مقتل مدنيين في القرية.", sourceLocation: #_sourceLocation),
    Example("بلغت الوفيات 18 حالة.", "killed =18 people"),
    Example("سُجلت 18 حالة إسهال.", sourceLocation: #_sourceLocation),
    Example("أسرة من كل أربع أسر نزحت.", sourceLocation: #_sourceLocation),
    Example("نزحت العائلات بواقع أسرتين في كل حافلة.", sourceLocation: #_sourceLocation),
    Example("غادر ثلاثة آلاف شمالاً.", "displacement =3000 people"),
    Example("وصل 12 صهريجاً.", sourceLocation: #_sourceLocation),
    Example("320 عائلة أجلاها الجيش.", "displacement =320 households"),
    Example(
      "أصيب 31 شخصاً، توفي منهم اثنان.", "injured =31 people", "killed =2 people"),
  ]

  @Test("what is planned, denied or replaced is told apart", arguments: sensesTold)
  func senses(_ example: Example) { example.check(.arabic) }

  static let sensesTold: [Example] = [
    Example("حذرت المنظمة من نزوح 200 ألف شخص.", "displacement =200000 people planned"),
    Example("حذرت المنظمة من أن 200 ألف شخص نزحوا.", "displacement =200000 people"),
    Example("قد يضطر نصف مليون شخص إلى الفرار.", "displacement =500000 people planned"),
    Example("قد نزح نصف مليون شخص.", "displacement =500000 people"),
    Example("تلقى 300 شخص أوامر بالإخلاء.", "displacement =300 people planned"),
    Example("لم يُسمح لـ150 عائلة بالعودة.", sourceLocation: #_sourceLocation),
    Example("تسعى البلدية إلى إيواء 120 عائلة.", "displaced =120 households planned"),
    Example(
      "قُتل 42 شخصاً بدلاً من 35.", "killed =42 people", "killed =35 people denied"),
    Example(
      "صححت المحافظة رقماً عن وصول 4,500 عائلة، وقالت إن الواصلين 3,700.",
      "displacement =4500 households denied", "displacement =3700 people"),
    Example("وقال إن 30 قتلوا في القصف لا 40.", "killed =30 people", "killed =40 people denied"),
  ]
}
