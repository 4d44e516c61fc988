import Displacement

extension HouseholdSize {
  /// The size for other programs, in people.
  var json: JSON {
    [
      "low": JSON(hundredths: hundredths.low), "best": JSON(hundredths: hundredths.best),
      "high": JSON(hundredths: hundredths.high), "place": JSON(place?.rawValue),
      "valid_from": .string(validFrom.description), "source": .string(source),
    ]
  }
}
