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
    case .notDegrees:
      "Its numbers are no degrees. Export the layer in WGS 84 (EPSG:4326), longitude first."
    case .emptyRing: "One of its rings has no area. Draw it with three corners at least."
    case .unknownPlace: "No place is known as \(place), and the feature was passed over."
    case .ambiguousPlace:
      "\(place) may be several places. Add a property with the P-code, or say --kind."
    case .samePlace(let other):
      "Feature \(other) is a boundary of the same place, \(place). Keep one, or join them to a "
        + "MultiPolygon."
    case .farFromPlace:
      "It does not lie where \(place) lies, and not with its numbers swapped either. Check the name "
        + "and the system of reference."
    case .openRing: "A ring was not closed; its first position was put at its end."
    case .turnedRing: "A ring ran the wrong way round, and was turned."
    case .swappedCoordinates: "Latitude stood before longitude; they were swapped."
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
    case .notDegrees:
      "الأرقام ليست درجات. صدّر الطبقة في \u{2068}WGS 84 (EPSG:4326)\u{2069}، وخط الطول أولًا."
    case .emptyRing: "إحدى حلقاته بلا مساحة. ارسمها بثلاث زوايا على الأقل."
    case .unknownPlace: "لا مكان معروفًا باسم \(place)، فتُجاوز العنصر."
    case .ambiguousPlace: "قد يكون \(place) أكثر من مكان. أضف رمز المكان أو حدد نوعه."
    case .samePlace(let other):
      "العنصر \u{2068}\(other)\u{2069} حدٌّ للمكان نفسه، \(place). أبقِ واحدًا أو اجمعهما."
    case .farFromPlace: "لا يقع الشكل حيث يقع \(place). تحقق من الاسم ومن نظام الإحداثيات."
    case .openRing: "كانت حلقة مفتوحة فأُغلقت."
    case .turnedRing: "كان اتجاه حلقة معكوسًا فقُلب."
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
