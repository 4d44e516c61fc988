import Displacement

/// The words for the values of every column that has a list of them.
enum Vocabulary {
  static let units = ValueWords(
    Unit.self,
    #"""
    people	person|persons|individual|individuals|ind|inds|pax|souls
    people	أشخاص|شخص|الأشخاص|أفراد|فرد|الأفراد|نسمة|أنفس
    households	household|families|family|hh|hhs|house holds
    households	عائلات|عائلة|العائلات|أسر|أسرة|الأسر|عوائل|العوائل
    housing	houses|house|homes|home|dwellings|shelters
    housing	منازل|منزل|المنازل|بيوت|بيت|مساكن|مسكن
    """#)

  static let quantifiers = ValueWords(
    Quantifier.self,
    #"""
    exact	exactly|precise
    exact	بالضبط|تماما|دقيق|بالتحديد
    about	approximately|approx|around|some|nearly|roughly|estimated|estimate|almost|circa
    about	حوالي|نحو|تقريبا|قرابة|زهاء|ما يقارب|يقارب|تقريبي
    at_least	at least|more than|over|minimum|not less than
    at_least	على الأقل|أكثر من|ما يزيد على|لا يقل عن|ما لا يقل عن|يزيد عن
    at_most	at most|up to|less than|no more than|maximum
    at_most	على الأكثر|لا يزيد عن|أقل من|ما لا يزيد عن|لا يتجاوز
    between	range|from to
    between	بين|ما بين|يتراوح بين
    vague	unclear|not clear
    vague	غير محدد|غير واضح
    """#)

  static let bases = ValueWords(
    Basis.self,
    #"""
    point	stock|present|currently|now|at that date|snapshot|on that day
    point	حاليا|الآن|موجودون|في ذلك اليوم
    increment	new|newly|additional|flow|daily|in the period|new since|during the period
    increment	جديد|جدد|إضافي|خلال الفترة|خلال اليوم|يومي
    cumulative	total|since start|cumulated|total since|overall|so far|to date
    cumulative	تراكمي|إجمالي|منذ البداية|المجموع|مجموع|حتى الآن
    """#)

  static let accommodations = ValueWords(
    Accommodation.self,
    #"""
    collective_centre	collective center|collective centre|collective|school|schools|mosque|mosques|public building|public buildings|shelter|shelters|church
    collective_centre	مركز إيواء|مراكز إيواء|مركز جماعي|مراكز جماعية|مدرسة|مدارس|مسجد|مساجد|مبنى عام|مراكز الإيواء
    host_family	host|hosted|host families|host community|with relatives|relatives|with host families|hosting family
    host_family	عائلة مضيفة|أسرة مضيفة|عائلات مضيفة|لدى أقارب|عند الأقارب|أقارب|المجتمع المضيف|لدى عائلات مضيفة
    camp	camps|informal camp|settlement|informal settlement|tents
    camp	مخيم|مخيمات|المخيم|مخيم عشوائي|مخيمات عشوائية|خيام
    open	open air|outdoors|in the open|no shelter|street
    open	في العراء|العراء|بلا مأوى|في الشارع|الشارع
    rented	rent|renting|rented house|rented accommodation
    rented	إيجار|مستأجر|بيت مستأجر|منازل مستأجرة|سكن مستأجر
    unknown	not known|n/a|other
    unknown	غير معروف|غير معلوم|أخرى
    """#)

  static let holdings = ValueWords(
    Holding.self,
    #"""
    taken	by force|hostage|hostages|held by force|captive
    taken	محتجزون|رهائن|بالقوة|محتجز
    besieged	siege|under siege
    besieged	محاصرون|محاصر|حصار|تحت الحصار
    stranded	trapped|unable to leave|cannot leave
    stranded	عالقون|عالق|غير قادرين على المغادرة
    """#)

  static let groups = ValueWords(
    Group.self,
    #"""
    civilians	civilian
    civilians	مدنيون|مدنيين|المدنيون|المدنيين
    children	child|minors
    children	أطفال|الأطفال|قاصرون
    women	woman
    women	نساء|النساء
    fighters	fighter|combatants
    fighters	مقاتلون|مقاتلين|مسلحون
    inmates	prisoners|detainees|inmate
    inmates	سجناء|نزلاء|السجناء|معتقلون
    security_forces	security|soldiers|police
    security_forces	قوات الأمن|عناصر الأمن|جنود|عسكريون
    aid_workers	aid worker|humanitarian workers|staff
    aid_workers	عمال إغاثة|عاملون في الإغاثة|عاملون إنسانيون
    """#)

  static let stances = ValueWords(
    Claim.Stance.self,
    #"""
    asserted	stated|confirmed|said
    asserted	مؤكد|مذكور
    denied	denial|refuted
    denied	منفي|نفي
    planned	plan|expected|intended
    planned	مخطط|متوقع|مزمع
    background	history|other event
    background	خلفية|حدث آخر
    """#)

  static let methods = ValueWords(
    Method.self,
    #"""
    registration	registered|registration list|lists
    registration	تسجيل|قوائم|قوائم تسجيل|مسجلون
    headcount	head count|counted|count
    headcount	عد مباشر|تعداد|إحصاء|عد
    assessment	survey|rapid assessment|needs assessment
    assessment	تقييم|مسح|تقييم سريع|استبيان
    key_informant	key informants|ki|informant|key informant interview|local source
    key_informant	مصدر محلي|مخبر رئيسي|مخبر أساسي|مصدر مطلع
    official_statement	official|statement|official statements
    official_statement	بيان رسمي|تصريح رسمي|رسمي|بيان
    eyewitness	eyewitnesses|witness|observed|observation|own observation
    eyewitness	شاهد عيان|شهود عيان|مشاهدة|رصد مباشر
    media	press|news|news report|social media
    media	إعلام|وسائل إعلام|صحافة|خبر صحفي|وسائل التواصل
    unknown	not known|n/a|other
    unknown	غير معروف|غير معلوم|أخرى
    """#)

  static let sensitivities = ValueWords(
    Sensitivity.self,
    #"""
    low	public
    low	منخفضة|منخفض|عام
    moderate	medium|normal
    moderate	متوسطة|متوسط
    high	confidential|restricted
    high	عالية|عال|مرتفعة|سري
    severe	very high|strictly confidential|secret
    severe	شديدة|بالغة|عالية جدا|سري للغاية
    """#)

  static let breakdowns = ValueWords(
    Breakdown.self,
    #"""
    complete	yes|y|1|true|full|all
    complete	كامل|نعم|مكتمل
    partial	no|n|0|false|incomplete
    partial	جزئي|لا|غير كامل
    """#)

  static let answers = ValueWords(
    Answer.self,
    #"""
    yes	y|1|true|secured
    yes	نعم|مؤمن|مؤمنة
    no	n|0|false
    no	لا|غير مؤمن
    """#)
}
