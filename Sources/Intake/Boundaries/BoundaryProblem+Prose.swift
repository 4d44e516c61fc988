package import Displacement

extension BoundaryProblem {
  /// What is wrong and what to do about it, in a sentence or two.
  package func message(in language: LanguageCode) -> String {
    switch language {
    case .english: english(value.map { "\u{201C}\($0)\u{201D}" } ?? "The feature")
    case .arabic: arabic(value.map { "«\u{2068}\($0)\u{2069}»" } ?? "العنصر")
    }
  }

  private func english(_ place: String) -> String {
    switch cause {
    case .notJSON: "The file is no JSON from here on. Export it anew as GeoJSON."
    case .notGeoJSON: "The file is JSON, but no FeatureCollection. Export the layer as GeoJSON."
    case .otherSystem:
      "Its positions are in \(place), not in degrees. Export the layer in WGS 84 (EPSG:4326)."
    case .nothingNamesPlaces:
      "No property of the features holds the P-codes or names of known places. Name the property "
        + "with --property, or import the places first."
    case .missingGeometry: "It has no geometry, and was passed over."
    case .notAnArea(let kind): "A \(kind) bounds no area. A boundary is a Polygon or MultiPolygon."
    case .malformedCoordinates:
      "Its coordinates are not nested as its type asks for. Export the layer anew."
    case .quotedCoordinates:
      "Its coordinates are words in quotation marks. Write them as numbers: [40.75, 36.48]."
    case .notDegrees:
      "Its numbers are no degrees. Export the layer in WGS 84 (EPSG:4326), longitude first."
    case .emptyRing: "One of its rings has no area. Draw it with three corners at least."
    case .selfCrossing(let position):
      "One of its rings crosses or touches itself near \(position.inBrackets). Draw it anew there, or "
        + "let a map program mend it (QGIS: Fix geometries)."
    case .crossingRings(let position):
      "Two rings of one area cross or touch near \(position.inBrackets). Draw a hole inside the outer "
        + "ring and apart from other rings; areas of their own are parts of a MultiPolygon."
    case .strayHole:
      "A hole lies outside the outer ring, or in another hole. The first ring of an area is the outer "
        + "one, the others are holes in it; areas of their own are parts of a MultiPolygon."
    case .unknownPlace: "No place is known as \(place), and the feature was passed over."
    case .ambiguousPlace:
      "\(place) may be several places. Add a property with the P-code, or say --kind."
    case .samePlace(let other):
      "Feature \(other) is a boundary of the same place, \(place). Keep one, or join them to a "
        + "MultiPolygon."
    case .farFromPlace:
      "It does not lie where \(place) lies, and not with its numbers swapped either. Check the name "
        + "and the system of reference."
    case .tooWide(let degrees):
      "It reaches over \(degrees) degrees, more than \(place) can. Look for a position far from the "
        + "others."
    case .openRing: "A ring was not closed; its first position was put at its end."
    case .turnedRing: "A ring ran the wrong way round, and was turned."
    case .spike: "A line went out and came back upon itself; it bounds nothing, and was left out."
    case .swappedCoordinates: "Latitude stood before longitude; they were swapped."
    case .swappedPositions(1):
      "One position had latitude and longitude the other way about than the rest, and was swapped."
    case .swappedPositions(let count):
      "\(count) positions had latitude and longitude the other way about than the rest, and were "
        + "swapped."
    }
  }

  private func arabic(_ place: String) -> String {
    switch cause {
    case .notJSON:
      "الملف ليس بصيغة \u{2068}JSON\u{2069} من هنا. صدّره من جديد بصيغة \u{2068}GeoJSON\u{2069}."
    case .notGeoJSON: "الملف ليس مجموعة عناصر. صدّر الطبقة بصيغة \u{2068}GeoJSON\u{2069}."
    case .otherSystem:
      "إحداثيات الملف في \(place) وليست بالدرجات. صدّر الطبقة في \u{2068}WGS 84 (EPSG:4326)\u{2069}."
    case .nothingNamesPlaces:
      "لا خاصية تحمل رموز الأماكن المعروفة أو أسماءها. حدد الخاصية أو استورد الأماكن أولًا."
    case .missingGeometry: "لا شكل للعنصر، فتُجاوز."
    case .notAnArea: "الحد مضلع، وهذا الشكل لا مساحة له."
    case .malformedCoordinates: "إحداثيات العنصر غير مرتبة كما يقتضي نوعه. صدّر الطبقة من جديد."
    case .quotedCoordinates: "إحداثيات العنصر نصوص بين علامتي اقتباس. اكتبها أرقامًا."
    case .notDegrees:
      "الأرقام ليست درجات. صدّر الطبقة في \u{2068}WGS 84 (EPSG:4326)\u{2069}، وخط الطول أولًا."
    case .emptyRing: "إحدى حلقاته بلا مساحة. ارسمها بثلاث زوايا على الأقل."
    case .selfCrossing(let position):
      "إحدى حلقاته تقطع نفسها أو تمسّها قرب \u{2068}\(position.inBrackets)\u{2069}. ارسمها هناك من جديد "
        + "أو أصلحها ببرنامج خرائط."
    case .crossingRings(let position):
      "حلقتان من مساحة واحدة تتقاطعان أو تتماسّان قرب \u{2068}\(position.inBrackets)\u{2069}. ارسم الفراغ "
        + "داخل الحلقة الخارجية بعيدًا عن سواها."
    case .strayHole:
      "فراغ خارج الحلقة الخارجية أو داخل فراغ آخر. الحلقة الأولى هي الخارجية وما بعدها فراغات فيها."
    case .unknownPlace: "لا مكان معروفًا باسم \(place)، فتُجاوز العنصر."
    case .ambiguousPlace: "قد يكون \(place) أكثر من مكان. أضف رمز المكان أو حدد نوعه."
    case .samePlace(let other):
      "العنصر \u{2068}\(other)\u{2069} حدٌّ للمكان نفسه، \(place). أبقِ واحدًا أو اجمعهما."
    case .farFromPlace: "لا يقع الشكل حيث يقع \(place). تحقق من الاسم ومن نظام الإحداثيات."
    case .tooWide(let degrees):
      "يمتد الشكل على \u{2068}\(degrees)\u{2069} درجة، وهذا أكبر من \(place). ابحث عن نقطة بعيدة عن سواها."
    case .openRing: "كانت حلقة مفتوحة فأُغلقت."
    case .turnedRing: "كان اتجاه حلقة معكوسًا فقُلب."
    case .spike: "خرج خط وعاد على نفسه فلا يحدّ شيئًا، وحُذف."
    case .swappedPositions(let count):
      "نقاط كان خطا عرضها وطولها بعكس سواها فبُدّلا، وعددها \u{2068}\(count)\u{2069}."
    case .swappedCoordinates: "كان خط العرض قبل خط الطول، فبُدّلا."
    }
  }

  /// The problem for other programs.
  package var json: JSON {
    [
      "kind": .string(kind), "severity": .string(severity.rawValue), "feature": JSON(feature),
      "line": JSON(line), "value": JSON(value), "message": .string(message(in: .english)),
      "message_ar": .string(message(in: .arabic)), "suggestions": JSON(suggestions),
    ]
  }
}

extension Position {
  /// As a file of boundaries has it: `[40.755, 36.483]`.
  fileprivate var inBrackets: String { "[\(longitude), \(latitude)]" }
}
