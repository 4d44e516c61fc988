extension PlaceSet {
  /// Every place that was named: the words of the source, and the place they were taken for with
  /// both its names, `null` where it is not resolved or has none in that language.
  package func json(in places: PlaceTree) -> JSON {
    .array(
      mentions.map { mention in
        let place = mention.place.flatMap { places[$0] }
        return [
          "text": .string(mention.text), "id": JSON(mention.place?.rawValue),
          "name_en": JSON(given: place?.nameEnglish), "name_ar": JSON(given: place?.nameArabic),
        ]
      })
  }
}
