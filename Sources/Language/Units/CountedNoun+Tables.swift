extension CountedNoun {
  /// Arabic forms: kind, grammatical number, and the forms, which stand folded for every case.
  static let arabicRows = #"""
    household	singular	عائلة،أسرة،عيلة
    household	dual	عائلتان،عائلتين،عائلتا،أسرتان،أسرتين،أسرتا،عيلتين
    household	either	عائلتي،أسرتي
    household	plural	عائلات،عوائل،أسر،عيل
    person	singular	شخص،شخصا،فرد،فردا،نسمة،إنسان،إنسانا،نفر،نفرا،نفس،روح
    person	dual	شخصان،شخصين،فردان،فردين
    person	plural	أشخاص،أفراد،نسمات،أناس،ناس،بشر،أنفس،أرواح،أنفار
    resident	singular	ساكن،ساكنا
    resident	plural	سكان،أهالي،أهال،قاطنون،قاطنين،مقيمون،مقيمين
    displaced	singular	نازح،نازحة،نازحا،مهجر،مهجرة،مهجرا،مشرد،مشردة،مشردا،وافد،وافدا
    displaced	dual	نازحان،نازحتان،نازحتين،مهجران،مهجرتان،مشردان
    displaced	either	نازحين،مهجرين،مشردين،وافدين
    displaced	plural	نازحون،نازحات،نازحو،نازحي،مهجرون،مهجرات،مهجرو،مهجري،مشردون،مشردات،وافدون،هاربين،هاربون،فارين،فارون
    refugee	singular	لاجئ،لاجئة،لاجئا
    refugee	dual	لاجئان،لاجئتان،لاجئتين
    refugee	either	لاجئين
    refugee	plural	لاجئون،لاجئات،لاجئو
    returnee	singular	عائد،عائدة،عائدا
    returnee	dual	عائدان،عائدتان،عائدتين
    returnee	either	عائدين
    returnee	plural	عائدون،عائدات،عائدو
    civilian	singular	مدني،مدنية،مدنيا،مواطن،مواطنة،مواطنا
    civilian	dual	مدنيان،مدنيتان،مدنيتين،مواطنان،مواطنتان
    civilian	either	مدنيين،مواطنين
    civilian	plural	مدنيون،مدنيات،مواطنون،مواطنات،مواطني
    child	singular	طفل،طفلة،طفلا،رضيع،رضيعا،رضيعة،قاصر،قاصرا،صبي،فتى،فتاة
    child	dual	طفلان،طفلين،طفلتان،طفلتين،رضيعان،رضيعين
    child	plural	أطفال،رضع،قصر،صبية،فتيان،فتيات،أطفالا
    woman	singular	امرأة،سيدة،مرأة
    woman	dual	امرأتان،امرأتين،سيدتان،سيدتين
    woman	plural	نساء،سيدات،نسوة
    man	singular	رجل،رجلا،مسن،مسنا
    man	dual	رجلان،رجلين
    man	plural	رجال،رجالا،مسنين،مسنون
    student	singular	طالب،طالبا،طالبة،تلميذ،تلميذا
    student	plural	طلاب،طالبات،تلاميذ،طلبة
    worker	singular	عامل،عاملا
    worker	plural	عمال
    aid_worker	singular	مسعف،مسعفا،متطوع،متطوعا،عامل إغاثة،موظف إغاثة
    aid_worker	dual	مسعفان،مسعفين اثنين،متطوعان
    aid_worker	plural	مسعفون،متطوعون،عمال إغاثة،عاملي الإغاثة،موظفي إغاثة،مسعفين،متطوعين
    fighter	singular	مقاتل،مقاتلا،مسلح،مسلحا،عنصر،عنصرا،إرهابي،إرهابيا،داعشي،داعشيا،متشدد،متشددا
    fighter	dual	مقاتلان،مسلحان،عنصران،عنصرين،إرهابيان
    fighter	either	مقاتلين،مسلحين،إرهابيين،متشددين
    fighter	plural	مقاتلون،مسلحون،عناصر،إرهابيون،دواعش،متشددون
    attacker	singular	مهاجم،مهاجما،انتحاري،انتحاريا
    attacker	dual	مهاجمان،انتحاريان
    attacker	either	مهاجمين،انتحاريين
    attacker	plural	مهاجمون،انتحاريون
    security_force	singular	جندي،جنديا،شرطي،شرطيا،ضابط،ضابطا،عسكري،عسكريا
    security_force	dual	جنديان،جنديين،شرطيان،شرطيين،ضابطان،ضابطين
    security_force	plural	جنود،ضباط،شرطة،عسكريين،عسكريون،حراس
    inmate	singular	سجين،سجينا،نزيل،نزيلا
    inmate	dual	سجينان،سجينين،نزيلان،نزيلين
    inmate	plural	سجناء،مساجين،نزلاء
    hostage	singular	رهينة،مختطف،مختطفا،مخطوف،مخطوفا،محتجز،محتجزا
    hostage	dual	رهينتان،رهينتين،محتجزان،مختطفان
    hostage	either	محتجزين،مختطفين،مخطوفين
    hostage	plural	رهائن،محتجزون،مختطفون،مخطوفون
    besieged	singular	محاصر،محاصرا،عالق،عالقا
    besieged	either	محاصرين،عالقين
    besieged	plural	محاصرون،عالقون
    killed	singular	قتيل،قتيلا،شهيد،شهيدا،ضحية،جثة
    killed	dual	قتيلان،قتيلين،شهيدان،شهيدين،جثتان،جثتين
    killed	plural	قتلى،شهداء،ضحايا،جثث
    injured	singular	جريح،جريحا،مصاب،مصابا،جريحة
    injured	dual	جريحان،جريحين،مصابان
    injured	either	مصابين
    injured	plural	جرحى،مصابون،إصابات
    missing	singular	مفقود،مفقودا
    missing	dual	مفقودان
    missing	either	مفقودين
    missing	plural	مفقودون
    detained	singular	معتقل،معتقلا،أسير،أسيرا،موقوف،موقوفا
    detained	dual	معتقلان،أسيران،أسيرين
    detained	either	معتقلين،موقوفين
    detained	plural	معتقلون،أسرى،موقوفون
    home	singular	منزل،منزلا،بيت،بيتا،شقة،وحدة سكنية،مسكن،مسكنا،دار
    home	dual	منزلان،منزلين،بيتان،بيتين،شقتان،شقتين
    home	plural	منازل،بيوت،شقق،وحدات سكنية،مساكن،دور
    building	singular	مبنى،بناء،عمارة،بناية
    building	dual	مبنيان،مبنيين،عمارتان،عمارتين،بنايتان
    building	plural	مبان،مباني،أبنية،عمارات،بنايات
    tent	singular	خيمة
    tent	dual	خيمتان،خيمتين
    tent	plural	خيام،خيم
    shelter	singular	مأوى،ملجأ،مركز إيواء
    shelter	dual	ملجآن،مركزا إيواء،مركزي إيواء
    shelter	plural	ملاجئ،مراكز إيواء،دور إيواء
    camp	singular	مخيم،مخيما
    camp	dual	مخيمان،مخيمين
    camp	plural	مخيمات
    thing	singular	مدرسة،قرية،حي،شاحنة،حافلة،سيارة،سلة،وجبة،قذيفة،غارة،حقيبة،بطانية،فرشة،مركبة،قافلة،صاروخا،لغما،جمعية،منظمة،مستشفى،مركزا،حاجزا،قطعة
    thing	dual	مدرستان،مدرستين،قريتان،قريتين،شاحنتان،شاحنتين،حافلتان،حافلتين،سيارتان،سيارتين،مركزان،مركزين،حيان،حيين،مستشفيان،مستشفيين
    thing	plural	مدارس،قرى،أحياء،شاحنات،حافلات،سيارات،سلال،وجبات،قذائف،غارات،حقائب،بطانيات،فرشات،مركبات،قوافل،صواريخ،ألغام،منظمات،مستشفيات،مراكز،حواجز،قطع
    """#

  /// English forms: kind, grammatical number, and the forms.
  static let englishRows = #"""
    household	singular	family,household,hh
    household	plural	families,households,hhs
    person	singular	person,individual,soul,human being,body count
    person	plural	people,persons,individuals,souls,ind,inds,human beings,beneficiaries
    resident	singular	resident,inhabitant
    resident	plural	residents,inhabitants,locals,villagers,townspeople
    displaced	singular	idp,displaced person,internally displaced person,evacuee,new arrival
    displaced	plural	idps,displaced people,displaced persons,displaced individuals,internally displaced people,internally displaced persons,evacuees,displaced,new arrivals,arrivals
    refugee	singular	refugee,asylum seeker
    refugee	plural	refugees,asylum seekers
    returnee	singular	returnee
    returnee	plural	returnees
    civilian	singular	civilian,citizen
    civilian	plural	civilians,citizens
    child	singular	child,infant,baby,boy,girl,minor,toddler
    child	plural	children,infants,babies,boys,girls,minors,kids,toddlers
    woman	singular	woman
    woman	plural	women
    man	singular	man
    man	plural	men
    student	singular	student,pupil
    student	plural	students,pupils
    worker	singular	worker
    worker	plural	workers
    aid_worker	singular	aid worker,humanitarian worker,medic,paramedic,volunteer
    aid_worker	plural	aid workers,humanitarian workers,medics,paramedics,volunteers
    fighter	singular	fighter,militant,gunman,insurgent,jihadist,rebel,terrorist
    fighter	plural	fighters,militants,gunmen,insurgents,jihadists,rebels,terrorists
    attacker	singular	attacker,assailant,suicide bomber
    attacker	plural	attackers,assailants,suicide bombers
    security_force	singular	soldier,policeman,police officer,guard,officer
    security_force	plural	soldiers,policemen,police officers,guards,troops,officers,policemen and women
    inmate	singular	inmate,prisoner
    inmate	plural	inmates,prisoners
    hostage	singular	hostage,captive,abductee
    hostage	plural	hostages,captives,abductees
    killed	singular	fatality,death,casualty,dead body,body
    killed	plural	fatalities,deaths,bodies,dead
    injured	plural	wounded,injured,injuries
    missing	plural	missing people,missing persons
    detained	singular	detainee
    detained	plural	detainees
    home	singular	home,house,housing unit,apartment,flat,dwelling,residence
    home	plural	homes,houses,housing units,apartments,flats,dwellings,residences,housing
    building	singular	building
    building	plural	buildings
    tent	singular	tent
    tent	plural	tents
    shelter	singular	shelter,collective centre,collective center
    shelter	plural	shelters,collective centres,collective centers
    camp	singular	camp
    camp	plural	camps
    thing	singular	school,village,truck,bus,vehicle,mosque,hospital,town,district,province,neighbourhood,neighborhood,kit,parcel,meal,mattress,blanket
    thing	plural	schools,villages,trucks,buses,vehicles,mosques,hospitals,towns,districts,provinces,neighbourhoods,neighborhoods,kits,parcels,meals,mattresses,blankets,shells,rockets,air strikes,airstrikes,centres,centers,countries,governorates
    """#
}
