/// A rule of reading that decided something about a figure, named by what it states.
package enum Rule: String, CaseIterable, Sendable {
  // The number.
  case numberStandsAsWritten = "NumberStandsAsWritten"
  case hedgeWidensNumber = "HedgeWidensNumber"
  case verbSetsLowerBound = "VerbSetsLowerBound"
  case vagueWordHasBounds = "VagueWordHasBounds"
  case dualNounCountsTwo = "DualNounCountsTwo"
  case nounAloneCountsOne = "NounAloneCountsOne"

  // The unit and the group.
  case nounBesideNumber = "NounBesideNumber"
  case numberWithoutNounCountsAsBefore = "NumberWithoutNounCountsAsBefore"
  case unknownNounCountsPeople = "UnknownNounCountsPeople"
  case measureCountsHomes = "MeasureCountsHomes"
  case householdsAreCivilians = "HouseholdsAreCivilians"

  // The measure.
  case nounStatesMeasure = "NounStatesMeasure"
  case verbBeforeNumber = "VerbBeforeNumber"
  case verbBehindNumber = "VerbBehindNumber"
  case stateBesideNoun = "StateBesideNoun"
  case labelBeforeNumber = "LabelBeforeNumber"
  case needBehindNumber = "NeedBehindNumber"
  case peopleAreForcedToMove = "PeopleAreForcedToMove"
  case takenByForceIsHeld = "TakenByForceIsHeld"
  case partSharesWhole = "PartSharesWhole"
  case otherUnitRepeatsFigure = "OtherUnitRepeatsFigure"
  case listSharesVerb = "ListSharesVerb"
  case correctionRecallsFigure = "CorrectionRecallsFigure"
  case anotherCountOfTheSame = "AnotherCountOfTheSame"

  // The place.
  case movementIsPlacedAtItsOrigin = "MovementIsPlacedAtItsOrigin"
  case movementIsPlacedAtItsDestination = "MovementIsPlacedAtItsDestination"
  case hostIsThePlace = "HostIsThePlace"
  case placeInTheClause = "PlaceInTheClause"
  case placeOfTheWhole = "PlaceOfTheWhole"
  case placeEarlierInTheSentence = "PlaceEarlierInTheSentence"
  case placeBehindInTheSentence = "PlaceBehindInTheSentence"
  case placeOfTheParagraph = "PlaceOfTheParagraph"
  case placeOfTheParagraphsBefore = "PlaceOfTheParagraphsBefore"
  case placeOfTheTitle = "PlaceOfTheTitle"

  // The time.
  case dateInTheClause = "DateInTheClause"
  case periodRunsToTheStatement = "PeriodRunsToTheStatement"
  case dateOfTheWhole = "DateOfTheWhole"
  case noDateIsSaid = "NoDateIsSaid"

  // The speaker.
  case speakerBeforeFigure = "SpeakerBeforeFigure"
  case speakerBehindFigure = "SpeakerBehindFigure"
  case headingNamesSource = "HeadingNamesSource"
  case speakerOfTheWhole = "SpeakerOfTheWhole"
  case textIsStatement = "TextIsStatement"
  case nobodyIsNamed = "NobodyIsNamed"

  // The stance.
  case sentenceAsserts = "SentenceAsserts"
  case denialCancelsFigure = "DenialCancelsFigure"
  case planIsNotYet = "PlanIsNotYet"
  case stanceOfTheWhole = "StanceOfTheWhole"
  case historyIsBackground = "HistoryIsBackground"

  // What lowers the confidence.
  case distanceLowersConfidence = "DistanceLowersConfidence"
  case missingNounLowersConfidence = "MissingNounLowersConfidence"
}
