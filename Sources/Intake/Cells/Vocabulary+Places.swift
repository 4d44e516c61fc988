import Displacement

extension Vocabulary {
  static let modes = ValueWords(
    Route.Mode.self,
    #"""
    foot	on foot|walking|walk|by foot
    foot	سيرا|سيرا على الأقدام|مشيا|مشيا على الأقدام
    vehicle	car|cars|by car|bus|buses|truck|trucks|vehicles|road
    vehicle	سيارة|سيارات|حافلة|حافلات|بالسيارة|شاحنات|مركبات
    boat	boats|ship|by boat|sea
    boat	قارب|قوارب|بحرا|سفينة
    mixed	both|several
    mixed	مختلط|متعدد|سيرا وبالسيارة
    unknown	not known|n/a|other
    unknown	غير معروف|غير معلوم
    """#)

  static let states = ValueWords(
    RouteStatus.State.self,
    #"""
    open	passable|safe|accessible
    open	مفتوح|مفتوحة|سالك|سالكة
    restricted	partly open|partially open|limited|with permit|difficult
    restricted	مقيد|مقيدة|سالك جزئيا|مفتوح جزئيا|بتصريح|صعب
    closed	shut|blocked|cut|not passable|impassable
    closed	مغلق|مغلقة|مقطوع|مقطوعة|غير سالك
    unknown	not known|n/a|?
    unknown	غير معروف|غير معلوم
    """#)

  static let hazards = ValueWords(
    RouteStatus.Hazard.self,
    #"""
    fighting	clashes|shelling|snipers|sniper|airstrikes|bombing
    fighting	اشتباكات|قتال|قصف|قناصة|معارك
    checkpoint	checkpoints|arrest|arrests
    checkpoint	حاجز|حواجز|نقاط تفتيش|نقطة تفتيش
    mines	mine|landmines|uxo|ied|ieds
    mines	ألغام|لغم|عبوات ناسفة|مخلفات حرب
    cold	snow|weather|frost
    cold	برد|ثلج|ثلوج|صقيع
    curfew	curfews
    curfew	حظر تجول|حظر التجول
    other	others
    other	أخرى|غير ذلك
    """#)

  static let placeKinds = ValueWords(
    Place.Kind.self,
    #"""
    country	admin0
    country	دولة|بلد
    governorate	province|state|admin1|muhafaza
    governorate	محافظة|ولاية
    district	admin2
    district	منطقة إدارية|قضاء
    subdistrict	sub-district|sub district|admin3
    subdistrict	ناحية
    city	town|village|admin4|community|municipality
    city	مدينة|بلدة|قرية
    neighborhood	neighbourhood|quarter|admin5
    neighborhood	حي
    area	zone
    area	منطقة|أحياء
    camp	informal camp|settlement
    camp	مخيم
    shelter	collective centre|collective center|school|mosque
    shelter	مركز إيواء|مدرسة|مأوى|مسجد
    prison	jail|detention centre
    prison	سجن
    crossing	border crossing|gate
    crossing	معبر
    road	street|highway
    road	طريق|شارع
    site	point|other
    site	موقع|نقطة
    """#)

  static let qualities = ValueWords(
    CoordinateQuality.self,
    #"""
    surveyed	exact|gps|measured
    surveyed	دقيق|مقاس
    approximate	about|estimated|centroid
    approximate	تقريبي|تقريبية
    """#)
}
