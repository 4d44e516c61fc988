import Displacement
import Language

/// The words by which staff name columns, in English and Arabic.
enum HeaderWords {
  /// The field that a header names, whole.
  static func field(_ header: some StringProtocol) -> Field? { words[Fold.key(header)] }

  /// The kind of place that the header of a column of wider places names.
  static func placeKind(_ header: some StringProtocol) -> Place.Kind? { kinds[Fold.key(header)] }

  private static let kinds: [String: Place.Kind] = {
    var kinds: [String: Place.Kind] = [:]
    for row in placeKinds.split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let kind = Place.Kind(rawValue: String(columns[0])) else {
        continue
      }
      for name in columns[1].split(separator: "|") { kinds[Fold.key(name)] = kind }
    }
    return kinds
  }()

  private static let placeKinds = #"""
    governorate	governorate|province|admin1|adm1|governorate name|muhafaza|state name
    governorate	المحافظة|محافظة|الولاية
    district	district|admin2|adm2|district name|county
    district	القضاء|قضاء|المديرية|المنطقة الإدارية
    subdistrict	subdistrict|sub-district|sub district|admin3|adm3
    subdistrict	الناحية|ناحية
    """#

  private static let words: [String: Field] = {
    var words: [String: Field] = [:]
    for field in Field.allCases { words[Fold.key(field.rawValue)] = field }
    for row in (english + "\n" + arabic).split(separator: "\n") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let field = Field(rawValue: String(columns[0])) else { continue }
      for name in columns[1].split(separator: "|") { words[Fold.key(name)] = field }
    }
    return words
  }()

  private static let english = #"""
    date	as of|date as of|as of date|reporting date|report date|date of report|update date|day|reported on|date reported|date of update|date (dd/mm/yyyy)|date (yyyy-mm-dd)|date of assessment|survey date
    place	place name|where they are now|where they are|location|current location|location name|site|site name|neighborhood|neighbourhood|area|community|place of displacement|admin4|adm4|adm4 name|hosting location|where
    within	governorate|province|district|subdistrict|sub-district|admin1|admin2|admin3|adm1|adm2|adm3|governorate name|district name|sub district|muhafaza|county|state name
    place_code	place code|place pcode|pcode|p-code|place id|adm4 pcode|admin4 pcode|location code|location id|site id|site code
    origin	left from|from|place of origin|area of origin|location of origin|origin place|displaced from|departed from|fled from|coming from|where they left|where they left from|from place|leaving from
    destination	went to|to|going to|place of destination|area of destination|destination place|displaced to|arrived in|arrived at|fled to|moved to|where they went|to place|heading to
    measure	indicator|what is counted|what|type of figure|figure type|category|type|status of people
    unit	units|counted in|unit of measure|people or households|persons or households
    low	minimum|min|lowest|at least|low estimate|from number|lower bound
    best	best estimate|best figure
    high	maximum|max|highest|at most|high estimate|upper bound
    number	count|how many|figure|value|quantity|amount|number of|no|no.|total number|estimate|reported number
    people	persons|individuals|number of people|number of persons|number of individuals|no of people|no. of people|no. of persons|no. of individuals|# people|# of people|# of individuals|# individuals|people count|ind|inds|pax|people number|of people|total people|total individuals
    households	families|hh|hhs|number of families|number of households|no of families|no. of families|no. of households|# families|# of families|# households|# of households|# hh|# of hh|households count|family|household|of families|total families|total households
    households_low	lowest number of households|fewest families
    households_high	highest number of households|most families
    households_quantifier	how exact the households
    quantifier	qualifier|exact or about|how exact|precision|hedge
    basis	counting basis|count basis|new or cumulative|new or total|point, new or total
    since	since date|counted since|start date|start|from date|period start|cumulative since|beginning
    women	adult women|number of women|women 18+|female adults
    men	adult men|number of men|men 18+|male adults
    girls	number of girls|girls under 18|female children
    boys	number of boys|boys under 18|male children
    children	number of children|children under 18|under 18
    disability	people with disability|people with disabilities|persons with disability|persons with disabilities|pwd|disabled
    accommodation	shelter|shelter type|type of shelter|accommodation type|where they stay|stay in|type of accommodation
    holding	how held|how they are held|type of holding
    group	population group|who|who was counted|group of people
    stance	asserted or denied|said or denied
    method	how counted|how they were counted|how was it counted|method of count|counting method|collection method|data collection method
    source	source name|who said it|according to|information source|data source|reported by|source of information|source organisation|source organization
    sensitivity	sensitive|handling|confidentiality
    breakdown	complete breakdown|is complete
    note	notes|remark|remarks|comment|comments|description|details
    id	row id|record id|uid|uuid|key|identifier|ref|reference
    via	route|through|passing through|by way of|way points|waypoints
    mode	mode of travel|means|means of travel|transport|how they travel|mode of transport|travel by
    status	route status|road status|is it open|state|condition|open or closed
    hazards	hazard|dangers|danger|risks|threats
    secured	guarded|is it secured|secured by forces
    name_en	english name|name english|name (english)|name in english|name
    name_ar	arabic name|name arabic|name (arabic)|name in arabic
    aliases	alias|other names|alternative names|also known as|spellings
    kind	kind of place|place type|type of place|admin level
    parent	parent place|belongs to|within|part of|inside|parent id
    members	member places|consists of|contains
    lat	latitude|gps latitude|y
    lon	longitude|lng|long|gps longitude|x
    coordinate_quality	coordinates quality|quality of coordinates|location quality
    population_estimate	population
    population_source	source of population
    reason	refused because|reason for refusal|why refused
    """#

  private static let arabic = #"""
    date	التاريخ|تاريخ|بتاريخ|تاريخ التقرير|تاريخ التحديث|حتى تاريخ|اليوم|تاريخ الإبلاغ|تاريخ الرصد|تاريخ الإفادة|في تاريخ|التاريخ (يوم/شهر/سنة)
    place	المكان|مكان|أين هم الآن|الموقع|موقع|اسم المكان|اسم الموقع|الحي|مكان التواجد|مكان الوجود|مكان الإقامة|مكان الإقامة الحالي|الموقع الحالي|المنطقة|المجتمع|مكان النزوح الحالي|المدينة|البلدة
    within	المحافظة|محافظة|القضاء|قضاء|الناحية|ناحية|المنطقة الإدارية|الولاية|المديرية
    place_code	رمز المكان|رمز الموقع|معرف المكان
    origin	من أين خرجوا|من أين نزحوا|من|مكان الأصل|المكان الأصلي|منطقة الأصل|مكان المغادرة|نازحون من|النازحون من|نزحوا من|مكان النزوح|المصدر الجغرافي|خرجوا من|جهة القدوم|قادمون من
    destination	إلى أين ذهبوا|إلى|الوجهة|وجهة|مكان الوصول|جهة الوصول|نازحون إلى|النازحون إلى|نزحوا إلى|وصلوا إلى|ذهبوا إلى|وجهة النزوح
    measure	المؤشر|القياس|المقياس|ماذا نعد|ما الذي نعده|نوع الرقم|الفئة|النوع|الحالة الإنسانية|نوع الحركة
    unit	الوحدة|وحدة|وحدة العد|وحدة القياس|أشخاص أم عائلات|أفراد أم أسر
    low	الحد الأدنى|الأدنى|أقل تقدير|على الأقل
    best	أفضل تقدير|التقدير الأفضل
    high	الحد الأعلى|الأعلى|أعلى تقدير|على الأكثر|الحد الأقصى
    number	العدد|عدد|كم|الرقم|القيمة|الكمية|التقدير|العدد المبلغ عنه
    people	الأشخاص|أشخاص|الأفراد|أفراد|عدد الأشخاص|عدد الأفراد|فرد|شخص|عدد الأنفس|الأنفس
    households	العائلات|عائلات|الأسر|أسر|عدد العائلات|عدد الأسر|عائلة|أسرة|العوائل|عوائل|عدد العوائل|العدد بالأسر|العدد بالعائلات
    households_low	أقل عدد للعائلات
    households_high	أكبر عدد للعائلات
    households_quantifier	درجة دقة العائلات
    quantifier	الدقة|درجة الدقة|دقة الرقم|تقريبا أم تماما|الصيغة
    basis	الأساس|أساس العد|جديد أم تراكمي|نوع العد
    since	منذ|منذ تاريخ|ابتداء من|من تاريخ|بداية الفترة|تاريخ البداية
    women	النساء|نساء|عدد النساء|امرأة
    men	الرجال|رجال|عدد الرجال|رجل
    girls	البنات|بنات|الفتيات|فتيات|عدد البنات|إناث دون 18
    boys	الأولاد|أولاد|الصبيان|صبيان|عدد الأولاد|ذكور دون 18|الفتيان
    children	الأطفال|أطفال|عدد الأطفال|الأطفال دون 18
    disability	ذوو الإعاقة|ذوي الإعاقة|ذوو الاحتياجات الخاصة|ذوي الاحتياجات الخاصة|الإعاقة|أشخاص ذوو إعاقة
    accommodation	المأوى|مأوى|نوع المأوى|السكن|نوع السكن|مكان السكن|أين يقيمون|الإيواء|نوع الإيواء
    holding	كيفية الاحتجاز|نوع الاحتجاز
    group	المجموعة|الفئة السكانية|من هم|من هؤلاء
    stance	الموقف|مؤكد أم منفي
    method	الطريقة|كيف عدوا|طريقة العد|طريقة الجمع|طريقة جمع المعلومات|كيف تم العد|الأسلوب
    source	المصدر|مصدر|من قال ذلك|بحسب|حسب|مصدر المعلومات|مصدر المعلومة|الجهة المبلغة|الجهة
    sensitivity	الحساسية|حساسية|درجة الحساسية|السرية
    breakdown	التفصيل|تفصيل كامل|تفصيل
    note	ملاحظة|ملاحظات|الملاحظات|تعليق|تعليقات|وصف|تفاصيل
    id	المعرف|معرف|رقم السجل|معرف السطر|رقم السطر|المرجع
    via	الطريق|المسار|عبر|مرورا|مرورا ب|عن طريق|النقاط على الطريق
    mode	وسيلة التنقل|وسيلة السفر|الوسيلة|وسيلة النقل|طريقة التنقل|كيف يتنقلون
    status	الحالة|حالة|حالة الطريق|وضع الطريق|هل هو مفتوح|الوضع
    hazards	المخاطر|مخاطر|الأخطار|أخطار|الخطر
    secured	مؤمن|مؤمنة|هل هو مؤمن
    name_en	الاسم بالإنكليزية|الاسم بالإنجليزية|الاسم الإنكليزي|الاسم الإنجليزي
    name_ar	الاسم بالعربية|الاسم العربي|الاسم
    aliases	أسماء أخرى|الأسماء الأخرى|تسميات أخرى
    kind	نوع المكان|صنف المكان
    parent	يتبع|يقع في|المكان الأعلى|ضمن
    members	الأجزاء|يتألف من|أماكنه
    lat	خط العرض|العرض
    lon	خط الطول|الطول
    coordinate_quality	جودة الإحداثيات|دقة الإحداثيات
    population_estimate	عدد السكان|تقدير السكان
    population_source	مصدر عدد السكان
    reason	سبب الرفض|مرفوض لأن
    """#
}
