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

extension ByteBuffer {
  /// Appends what ``PlaceSet/json(in:)`` says of a set of places.
  package mutating func append(_ set: PlaceSet, in places: PlaceTree) {
    list(set.mentions) { out, mention in
      let place = mention.place.flatMap { places[$0] }
      out.object { out in
        out.member("text")
        out.append(json: mention.text)
        out.member("id", mention.place?.rawValue)
        out.member("name_en", place?.nameEnglish)
        out.member("name_ar", place?.nameArabic)
      }
    }
  }
}
